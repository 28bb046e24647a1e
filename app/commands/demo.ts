// SPDX-License-Identifier: Apache-2.0
import { parseArgs } from 'node:util'
import type { Pool } from 'pg'
import { hashPassword } from '#areas/organisation/server/password.ts'
import { DEMO_PASSWORD, hasDemo, isEmpty } from '../demo/demo-state.ts'
import { loadDocumentsOfToday } from '../demo/live-documents.ts'
import { demoEndpoints } from '../demo/load-demo.ts'
import { LIVE_CODE, loadToday } from '../demo/live-commune.ts'
import { loadProvinceOfToday } from '../demo/live-province.ts'
import type { Making } from '../demo/make-agencies.ts'
import { loadLocBinh, loadTuyenQuang } from '../demo/past-settings.ts'
import type { CommandOutput } from './command-output.ts'
import { withSystem } from './with-database.ts'

/** The settings of the demo data by the names that the command takes, each known by its first agency. */
const SETTINGS: Readonly<Record<string, { readonly agency: string; readonly load: (making: Making) => Promise<void> }>> = {
  'xa-hom-nay': { agency: LIVE_CODE, load: loadToday },
  'loc-binh': { agency: 'LS', load: loadLocBinh },
  'tuyen-quang': { agency: 'TQ', load: (making) => loadTuyenQuang(making, () => false) },
}
const NAMES = Object.keys(SETTINGS)

const USAGE = `Cách dùng: namro demo load <all|${NAMES.join('|')}> [--json]
  Nạp dữ liệu trình diễn vào hệ thống đang trống: xã hôm nay cùng tỉnh và các xã bên cạnh, Lộc Bình 2018–2020, Tuyên Quang 2018–2022.
`

/** `namro demo load`: into an empty system, or further settings into one that holds demo data only. What is there already stays. */
export async function run(argv: readonly string[], io: CommandOutput): Promise<number> {
  const asked = askedFor(argv)
  if ('help' in asked) {
    await io.stdout(USAGE)
    return 0
  }
  if ('wrong' in asked) {
    await io.stderr(`${asked.wrong}\n${USAGE}`)
    return 2
  }
  return withSystem(async ({ database, ports }) => {
    const { now, newId } = ports
    const { owner, app: pool } = database
    if (!(await isEmpty(owner)) && !(await hasDemo(owner)) && !(await Promise.all(NAMES.map((name) => isLoaded(owner, name)))).includes(true)) {
      await io.stderr('Hệ thống đã có dữ liệu thật; dữ liệu trình diễn chỉ nạp vào hệ thống trống. Đặt NAMRO_DATA sang thư mục khác rồi chạy lại.\n')
      return 1
    }
    const making = { pool, newId, now: now(), passwordHash: await hashPassword(DEMO_PASSWORD) }
    const loaded: string[] = []
    for (const name of asked.settings) {
      if (await isLoaded(owner, name)) continue
      await SETTINGS[name]?.load(making)
      loaded.push(name)
    }
    if (asked.settings.includes('xa-hom-nay')) {
      await loadDocumentsOfToday(owner, demoEndpoints(), ports, () => false)
      await loadProvinceOfToday(making, owner, demoEndpoints(), ports, () => false)
    }
    await io.stdout(asked.json ? `${JSON.stringify({ loaded, present: asked.settings })}\n` : loaded.length === 0 ? 'Dữ liệu trình diễn này đã có sẵn.\n' : `Đã nạp dữ liệu trình diễn: ${loaded.join(', ')}.\n`)
    return 0
  }, 'make')
}

const isLoaded = async (owner: Pool, name: string): Promise<boolean> => (await owner.query('select from organisation.agency where code = $1', [SETTINGS[name]?.agency])).rowCount !== 0

function askedFor(argv: readonly string[]): { readonly settings: readonly string[]; readonly json: boolean } | { readonly help: true } | { readonly wrong: string } {
  const read = readOptions(argv)
  if (read === undefined) return { wrong: `Không hiểu “${argv.join(' ')}”.` }
  if (read.values.help === true) return { help: true }
  const [name, ...more] = read.positionals
  if (name === undefined || more.length > 0) return { wrong: 'Chưa cho biết nạp dữ liệu nào.' }
  if (name !== 'all' && !NAMES.includes(name)) return { wrong: `Không có dữ liệu trình diễn “${name}”.` }
  return { settings: name === 'all' ? NAMES : [name], json: read.values.json === true }
}

function readOptions(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], strict: true, allowPositionals: true, options: { json: { type: 'boolean' }, help: { type: 'boolean' } } })
  } catch {
    return undefined // an option that there is not
  }
}
