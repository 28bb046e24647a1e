// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { GovernmentLevel, LEVEL_WORDS } from '#areas/catalogue/core/government-level.ts'
import { sayRejection } from '#areas/catalogue/core/reading/findings.ts'
import { importAnswer } from '#areas/catalogue/core/reading/import-answer.ts'
import { findOwnLevel } from '#areas/catalogue/server/own-level.ts'
import { lockList } from '#areas/catalogue/server/procedure-store.ts'
import { type ListFileReading, readListFile } from '#areas/catalogue/server/reading/list-file.ts'
import { type IncomingList, type TakenIn, takeInList } from '#areas/catalogue/server/take-in-list.ts'
import { type Instant, PlainDate } from '#kernel/time.ts'
import { type FileStore, sha256Of } from '#platform/server/file-store.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'

/** What a command needs of the world around it. */
export interface CommandIo {
  readonly out: (text: string) => void
  readonly error: (text: string) => void
  readonly today: PlainDate
}

/** One transaction in the name of an agency, as the console acts. */
export interface AgencyWork {
  readonly tx: Tx
  readonly agencyId: string
  readonly files: FileStore
  readonly now: Instant
  readonly newId: () => string
}

/** Runs work for the agency of a code, in one transaction that is undone when the answer is no; undefined when there is no such agency. */
export type InAgency = (code: string, work: (agency: AgencyWork) => Promise<TakenIn>) => Promise<TakenIn | undefined>

export const USAGE = `namro import catalogue <tệp.xlsx|.csv|.json> [--json] [--as-of yyyy-mm-dd]
                       [--apply --agency <mã> [--effective-on yyyy-mm-dd] [--scope tỉnh,xã|none] [--withdraw-unlisted]]

Đọc một danh mục thủ tục hành chính và cho biết dòng nào nhập được, dòng nào không và vì sao.
  --json               in kết quả thành một văn bản JSON
  --as-of <ngày>       xét cấp thực hiện theo ngày này (mặc định: hôm nay)
  --apply              nhập vào danh mục của cơ quan --agency; không có --apply thì chỉ đọc
  --effective-on       ngày danh mục có hiệu lực (mặc định: hôm nay)
  --scope              đưa các thủ tục thuộc những cấp này vào phạm vi thực hiện (mặc định: cấp của cơ quan; none: không đưa)
  --withdraw-unlisted  thủ tục đang có mà danh mục không nêu nữa thì đưa ra khỏi danh mục (mặc định: giữ lại)
`

const OPTIONS = {
  'json': { type: 'boolean' }, 'as-of': { type: 'string' }, 'help': { type: 'boolean' }, 'apply': { type: 'boolean' }, 'agency': { type: 'string' },
  'effective-on': { type: 'string' }, 'scope': { type: 'string' }, 'withdraw-unlisted': { type: 'boolean' },
} as const

interface Asked {
  readonly path: string
  readonly json: boolean
  readonly asOf: PlainDate
  readonly apply: { readonly agency: string; readonly effectiveOn: PlainDate; /** Absent: the agency's own level. */ readonly scopeLevels: readonly GovernmentLevel[] | undefined; readonly unlisted: IncomingList['unlisted'] } | undefined
}

/** `namro import catalogue`: 0 when the list was read (and taken in), 1 when it gives nothing or may not enter, 2 for wrong usage. */
export async function run(argv: readonly string[], io: CommandIo, inAgency?: InAgency): Promise<0 | 1 | 2> {
  const asked = askedFor(argv, io.today)
  if ('help' in asked) return say(io.out, USAGE, 0)
  if ('wrong' in asked) return say(io.error, `${asked.wrong}\n${USAGE}`, 2)
  const bytes = await readFile(asked.path).catch((error: NodeJS.ErrnoException) => error.code)
  if (bytes === undefined || typeof bytes === 'string') return say(io.error, `Không mở được tệp ${asked.path}: ${bytes === 'ENOENT' ? 'không có tệp này' : `lỗi ${bytes}`}.\n`, 1)
  const reading = await readListFile(bytes, asked.asOf)
  if (!reading.ok) return say(io.error, `${basename(asked.path)}: ${reading.say.vi}\n`, 1)
  const taken = asked.apply === undefined ? undefined : await takeIn(asked, { reading, bytes }, io, inAgency)
  if (taken !== undefined && 'wrong' in taken) return say(io.error, `${taken.wrong}\n`, 1)
  if (asked.json) return say(io.out, `${JSON.stringify({ ...importAnswer(reading), ...(taken === undefined ? {} : { applied: taken }) }, null, 1)}\n`, 0)
  return say(io.out, `${listing(basename(asked.path), reading)}${taken === undefined ? '' : `Đã nhập: thêm ${taken.added}, thay đổi ${taken.changed}, giữ nguyên ${taken.unchanged}, đưa ra khỏi danh mục ${taken.withdrawn}, đưa vào phạm vi ${taken.putInScope}.\n`}`, 0)
}

function askedFor(argv: readonly string[], today: PlainDate): Asked | { readonly help: true } | { readonly wrong: string } {
  const parsed = parse(argv)
  if ('wrong' in parsed) return parsed
  const { values, positionals: [path, ...more] } = parsed
  if (values.help === true) return { help: true }
  if (path === undefined) return { wrong: 'Chưa cho biết tệp danh mục nào cần đọc.' }
  if (more.length > 0) return { wrong: 'Mỗi lần chỉ đọc một tệp danh mục.' }
  const asOf = PlainDate.safeParse(values['as-of'] ?? today)
  const effectiveOn = PlainDate.safeParse(values['effective-on'] ?? today)
  if (!asOf.success || !effectiveOn.success) return { wrong: `Ngày “${asOf.success ? values['effective-on'] : values['as-of']}” không có thật hoặc sai dạng; viết như 2026-11-20.` }
  if ((values.apply === true) !== (values.agency !== undefined)) return { wrong: 'Muốn nhập vào hệ thống phải có cả --apply và --agency <mã cơ quan>.' }
  const scopeLevels = values.scope === undefined ? undefined : levelsAsked(values.scope)
  if (scopeLevels === undefined && values.scope !== undefined) return { wrong: `Cấp trong --scope phải là ${Object.values(LEVEL_WORDS).join(', ')} hoặc none.` }
  const apply = values.agency === undefined ? undefined : { agency: values.agency, effectiveOn: effectiveOn.data, scopeLevels, unlisted: values['withdraw-unlisted'] === true ? 'withdraw' : 'keep' } as const
  return { path, json: values.json === true, asOf: asOf.data, apply }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], allowPositionals: true, strict: true, options: OPTIONS })
  } catch {
    return { wrong: `Tham số không dùng được: ${argv.filter((one) => one.startsWith('-')).join(' ')}.` }
  }
}

function levelsAsked(scope: string): readonly GovernmentLevel[] | undefined {
  if (scope === 'none') return []
  const levels = scope.normalize('NFC').split(',').map((word) => GovernmentLevel.options.find((level) => LEVEL_WORDS[level] === word.trim().toLowerCase()))
  return levels.includes(undefined) ? undefined : levels.filter((level) => level !== undefined)
}

async function takeIn({ apply, path, asOf }: Asked, { reading, bytes }: { readonly reading: ListFileReading & { readonly ok: true }; readonly bytes: Uint8Array }, io: CommandIo, inAgency: InAgency | undefined): Promise<(TakenIn & { ok: true }) | { readonly wrong: string } | undefined> {
  if (apply === undefined) return undefined
  if (inAgency === undefined) return { wrong: 'Lệnh này chỉ đọc tệp, chưa nối với cơ sở dữ liệu để nhập.' }
  if (reading.accepted.length === 0) return { wrong: `Không dòng nào nhập được (${reading.rejected.length} dòng bị từ chối).` }
  const taken = await inAgency(apply.agency, async ({ tx, agencyId, files, now, newId }) => {
    await lockList(tx, agencyId)
    await files.put(bytes)
    const ownLevel = await findOwnLevel(tx, agencyId, io.today)
    return takeInList(tx, {
      agencyId, listed: reading.accepted, rejected: reading.rejected.map((line) => ({ ...line, ...sayRejection(line.rejection) })), file: { name: basename(path), sha256: sha256Of(bytes) },
      asOf, effectiveOn: apply.effectiveOn, scopeLevels: apply.scopeLevels ?? (ownLevel === null ? [] : [ownLevel]), unlisted: apply.unlisted, by: null, now, newId,
    })
  })
  if (taken === undefined) return { wrong: `Không có cơ quan nào mang mã “${apply.agency}”.` }
  return taken.ok ? taken : { wrong: `Thủ tục ${taken.newer.code} đã có bản áp dụng từ ${taken.newer.validFrom}, sau ngày ${apply.effectiveOn}. Chọn --effective-on muộn hơn.` }
}

function listing(name: string, reading: ListFileReading & { readonly ok: true }): string {
  const { accepted, rejected, warnings } = importAnswer(reading)
  const place = ({ row, sheet }: { readonly row: number; readonly sheet?: string }) => `dòng ${row}${sheet === undefined ? '' : ` của trang tính “${sheet}”`}`
  return [
    `${name}: nhập được ${accepted.length} thủ tục, không nhập được ${rejected.length} dòng, ${warnings.length} điều cần xem.`,
    ...rejected.map((line) => `  ${place(line)}${line.code === '' ? '' : ` (${line.code})`}: ${line.message}`),
    ...warnings.map((line) => `  ${place(line)}: ${line.message}`),
  ].join('\n') + '\n'
}

function say<Code extends 0 | 1 | 2>(write: (text: string) => void, text: string, code: Code): Code {
  write(text)
  return code
}
