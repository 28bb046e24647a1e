// SPDX-License-Identifier: Apache-2.0
import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import { z } from 'zod'
import type { Sentence } from '#kernel/sentence.ts'
import { type Instant, instantOf } from '#kernel/time.ts'
import type { DatabaseSettings } from '#platform/server/postgres/open-database.ts'
import { StartFault } from '#platform/server/postgres/start-fault.ts'

const PROJECT = resolve(import.meta.dirname, '..')

/** One environment variable: what it may be, what it is without it, and what it is for. */
export interface Setting<Value extends z.ZodType = z.ZodType> {
  readonly value: Value
  readonly shape: Sentence
  readonly whenAbsent: string
  readonly meaning: Sentence
}

const setting = <Value extends z.ZodType>(s: Setting<Value>): Setting<Value> => s

const postgresUrl = z.string().refine((text) => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text))
const proxyAddresses = z.string().transform((text) => text.split(',').map((part) => part.trim())).pipe(z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])))
const wholeNumber = z.string().regex(/^\d+$/).transform(Number)

/** Every environment variable this program reads. Nothing else reads the environment. */
export const SETTINGS = {
  PORT: setting({
    value: wholeNumber.pipe(z.number().max(65_535)).prefault('3000'), whenAbsent: '3000',
    shape: { vi: 'một số từ 0 đến 65535', en: 'a number from 0 to 65535' },
    meaning: { vi: 'Cổng HTTP; 0 là một cổng trống bất kỳ.', en: 'The HTTP port; 0 takes any free one.' },
  }),
  HOST: setting({
    value: z.string().regex(/^[\w.:-]+$/).prefault('127.0.0.1'), whenAbsent: '127.0.0.1',
    shape: { vi: 'một địa chỉ của máy này', en: 'an address of this machine' },
    meaning: { vi: 'Địa chỉ nhận kết nối; 0.0.0.0 để máy khác trong mạng vào được.', en: 'The address to listen on; 0.0.0.0 lets other machines in.' },
  }),
  NAMRO_DATA: setting({
    value: z.string().prefault(join(PROJECT, '.namro')), whenAbsent: '.namro',
    shape: { vi: 'một đường dẫn thư mục', en: 'the path of a folder' },
    meaning: {
      vi: 'Thư mục chứa cơ sở dữ liệu kèm theo và các tập tin tải lên. Đường dẫn tương đối tính từ thư mục gõ lệnh.',
      en: 'The folder of the built-in database and of uploaded files. A relative path starts at the folder the command is given in.',
    },
  }),
  DATABASE_URL: setting({
    value: postgresUrl.optional(), whenAbsent: '',
    shape: { vi: 'có dạng postgres://người-dùng:mật-khẩu@máy:5432/tên', en: 'like postgres://user:password@host:5432/name' },
    meaning: {
      vi: 'Máy chủ PostgreSQL từ bản 15, bằng người dùng sở hữu cơ sở dữ liệu; để trống thì dùng PostgreSQL kèm theo.',
      en: 'A PostgreSQL server from version 15, as the user owning the database; without it the built-in PostgreSQL is used.',
    },
  }),
  DATABASE_APP_URL: setting({
    value: postgresUrl.optional(), whenAbsent: '',
    shape: { vi: 'có dạng postgres://namro_app:mật-khẩu@máy:5432/tên', en: 'like postgres://namro_app:password@host:5432/name' },
    meaning: {
      vi: 'Kết nối của ứng dụng khi người dùng trong DATABASE_URL không được tạo vai trò namro_app; để trống thì vai trò được tạo và mật khẩu suy ra từ DATABASE_URL.',
      en: 'The application’s own connection when the user of DATABASE_URL may not create the role namro_app; without it the role is created and its password derived from DATABASE_URL.',
    },
  }),
  NAMRO_MEMORY: setting({
    value: wholeNumber.pipe(z.number().min(16).max(65_536)).prefault('128'), whenAbsent: '128',
    shape: { vi: 'một số từ 16 đến 65536 (MB)', en: 'a number from 16 to 65536 (MB)' },
    meaning: { vi: 'Bộ nhớ đệm của PostgreSQL kèm theo, tính bằng MB; cấp tỉnh nên đặt 1024 trở lên.', en: 'Cache of the built-in PostgreSQL in MB; 1024 or more for a province.' },
  }),
  NAMRO_NOW: setting({
    value: z.iso.datetime({ offset: true }).transform((text) => instantOf(Date.parse(text))).optional(), whenAbsent: '',
    shape: { vi: 'một thời điểm như 2026-11-20T09:00:00+07:00', en: 'a moment like 2026-11-20T09:00:00+07:00' },
    meaning: { vi: 'Giữ đồng hồ của chương trình ở một thời điểm (kiểm thử, chụp màn hình); khi đặt, màn hình hiện điều này.', en: 'Holds the program’s clock at one moment (tests, screenshots); the screen then says so.' },
  }),
  NAMRO_TRUST_PROXY: setting({
    value: proxyAddresses.optional(), whenAbsent: '',
    shape: { vi: 'địa chỉ IP hoặc dải địa chỉ như 127.0.0.1 hay 10.0.0.0/8, cách nhau bằng dấu phẩy', en: 'IP addresses or ranges like 127.0.0.1 or 10.0.0.0/8, separated by commas' },
    meaning: {
      vi: 'Máy chủ trung gian (nginx, cổng HTTPS) mà phần đầu X-Forwarded-For và X-Forwarded-Proto được tin; để trống thì không tin ai. Sau HTTPS, cookie đăng nhập khi đó chỉ đi trên kết nối mã hoá.',
      en: 'Reverse proxies whose X-Forwarded-For and X-Forwarded-Proto are believed; without it nobody’s. Behind HTTPS the sign-in cookie then travels over encrypted connections only.',
    },
  }),
  NAMRO_PUBLIC_URL: setting({
    value: z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/+$/, '')).optional(), whenAbsent: '',
    shape: { vi: 'một địa chỉ như https://iso.xa-hoangkhai.example', en: 'an address like https://iso.commune.example' },
    meaning: {
      vi: 'Địa chỉ mà người dân mở được chương trình, in thành mã QR trên áp phích niêm yết; để trống thì dùng địa chỉ mà người in đang mở.',
      en: 'The address under which citizens reach the program, printed as QR code on posters; without it the address that the person printing has open.',
    },
  }),
  NAMRO_LOG: setting({
    value: z.enum(['silent', 'error', 'warn', 'info', 'debug']).prefault('warn'), whenAbsent: 'warn',
    shape: { vi: 'silent, error, warn, info hoặc debug', en: 'silent, error, warn, info or debug' },
    meaning: { vi: 'Mức nhật ký ghi ra màn hình.', en: 'How much is logged to the console.' },
  }),
} as const satisfies Readonly<Record<string, Setting>>

const Values = z.object({
  PORT: SETTINGS.PORT.value,
  HOST: SETTINGS.HOST.value,
  NAMRO_DATA: SETTINGS.NAMRO_DATA.value,
  DATABASE_URL: SETTINGS.DATABASE_URL.value,
  DATABASE_APP_URL: SETTINGS.DATABASE_APP_URL.value,
  NAMRO_MEMORY: SETTINGS.NAMRO_MEMORY.value,
  NAMRO_NOW: SETTINGS.NAMRO_NOW.value,
  NAMRO_TRUST_PROXY: SETTINGS.NAMRO_TRUST_PROXY.value,
  NAMRO_PUBLIC_URL: SETTINGS.NAMRO_PUBLIC_URL.value,
  NAMRO_LOG: SETTINGS.NAMRO_LOG.value,
} satisfies Record<keyof typeof SETTINGS, z.ZodType>)
type Values = z.output<typeof Values>

/** The settings of this run, checked. */
export interface Config {
  readonly port: number
  readonly host: string
  readonly dataFolder: string
  readonly databaseUrl: string | undefined
  readonly databaseAppUrl: string | undefined
  readonly memoryMegabytes: number
  /** Undefined: the real clock. */
  readonly now: Instant | undefined
  /** Addresses and ranges whose forwarded-for header is believed. */
  readonly trustedProxies: readonly string[]
  /** The address under which citizens reach the program; without it, the one that is open. */
  readonly publicUrl: string | undefined
  readonly logLevel: Values['NAMRO_LOG']
}

type Environment = Readonly<Record<string, string | undefined>>

/** Reads all settings; all problems are said at once. */
export function readConfig(env: Environment = process.env): Config {
  const texts = Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, textOf(env[name])]))
  const read = Values.safeParse(texts)
  if (read.success) return configOf(read.data, env)
  const wrong = Object.entries<Setting>(SETTINGS).filter(([name]) => read.error.issues.some(({ path }) => path[0] === name))
  const list = (language: 'vi' | 'en', must: string) => wrong.map(([name, { shape }]) => `${name} (“${hidePassword(texts[name] ?? '')}”) ${must} ${shape[language]}`).join('; ')
  throw new StartFault(`Cài đặt chưa đúng: ${list('vi', 'phải là')}.`, `Settings are wrong: ${list('en', 'must be')}.`)
}

/** `PORT= npm start` means: not set. */
const textOf = (text: string | undefined): string | undefined => text?.trim() === '' ? undefined : text?.trim()

const hidePassword = (text: string): string => text.replace(/(:\/\/[^:@/]*:)[^@]*@/, '$1***@')

function configOf(values: Values, env: Environment): Config {
  return {
    port: values.PORT,
    host: values.HOST,
    dataFolder: folderOf(values.NAMRO_DATA, env),
    databaseUrl: values.DATABASE_URL,
    databaseAppUrl: values.DATABASE_APP_URL,
    memoryMegabytes: values.NAMRO_MEMORY,
    now: values.NAMRO_NOW,
    trustedProxies: values.NAMRO_TRUST_PROXY ?? [],
    publicUrl: values.NAMRO_PUBLIC_URL,
    logLevel: values.NAMRO_LOG,
  }
}

/** npm changes to the project's folder and keeps where the person stood in INIT_CWD. */
function folderOf(path: string, env: Environment): string {
  if (isAbsolute(path)) return path
  if (path === '~' || path.startsWith('~/')) return join(homedir(), path.slice(1))
  return resolve(env['INIT_CWD'] ?? process.cwd(), path)
}

/** What the database is opened with. */
export const databaseSettings = (config: Config): DatabaseSettings => ({
  dataFolder: config.dataFolder,
  ownerUrl: config.databaseUrl,
  appUrl: config.databaseAppUrl,
  serverSettings: { shared_buffers: `${config.memoryMegabytes}MB`, effective_cache_size: `${Math.max(512, config.memoryMegabytes * 3)}MB` },
})
