// SPDX-License-Identifier: Apache-2.0
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { EXPORT_FORMATS, EXPORT_LAYOUTS, exportProcedures, type ExportedFile, type ExportWish } from '#areas/procedures/server/paper/export-procedures.ts'
import { dayOf } from '#kernel/time.ts'
import { inTransaction } from '#platform/server/postgres/tx.ts'
import { CONSOLE } from './in-agency.ts'
import type { CommandIo, ExitCode } from './procedure-files.ts'
import { findAgencyId, withSystem } from './with-database.ts'

export const USAGE = `namro export procedures --agency <mã> --out <thư mục> [--format docx|pdf|bpmn|json] [--layout commune|annex] [--json]

Xuất mọi quy trình của cơ quan ra tệp, mỗi quy trình một tệp: lần đang có hiệu lực; chưa có thì lần mới nhất, ghi rõ là dự thảo.
  --format   docx (mặc định), pdf, bpmn (sơ đồ BPMN 2.0) hoặc json
  --layout   commune (quy trình ISO, mặc định) hoặc annex (phụ lục quyết định: mọi quy trình trong một tệp)
  --json     in kết quả thành một văn bản JSON
`

type Wish = Pick<ExportWish, 'format' | 'layout'>

/** Hands over the files of the agency of a code; undefined when there is no such agency. */
export type ExportFrom = (agencyCode: string, wish: Wish, take: (file: ExportedFile) => Promise<void>) => Promise<number | undefined>

/** `namro export procedures`: 0 when files were written, 1 when there is nothing to write or nowhere to write it, 2 for wrong usage. */
export async function run(argv: readonly string[], io: CommandIo, exportFrom: ExportFrom): Promise<ExitCode> {
  const asked = askedFor(argv)
  if ('help' in asked) return say(io.out, USAGE, 0)
  if ('wrong' in asked) return say(io.error, `${asked.wrong}\n${USAGE}`, 2)
  const folder = resolve(asked.out)
  const written: string[] = []
  try {
    await mkdir(folder, { recursive: true })
  } catch { // the folder is not ours to make: that is the answer, not a fault
    return say(io.error, `Không tạo được thư mục “${folder}”. Hãy chọn thư mục khác.\n`, 1)
  }
  const count = await exportFrom(asked.agency, asked, async ({ name, bytes }) => {
    await writeFile(join(folder, name), bytes)
    written.push(name)
  })
  if (count === undefined) return say(io.error, `Không có cơ quan mang mã “${asked.agency}”.\n`, 1)
  if (count === 0) return say(io.error, `Cơ quan “${asked.agency}” chưa có quy trình nào.\n`, 1)
  return say(io.out, asked.json ? `${JSON.stringify({ folder, procedures: count, files: written }, null, 1)}\n` : `Đã xuất ${count} quy trình ra ${written.length} tệp trong “${folder}”.\n`, 0)
}

/** The files of an agency of the system of the settings. */
export const exportFromSystem: ExportFrom = (agencyCode, wish, take) => withSystem(async (system) => {
  const agencyId = await findAgencyId(system, agencyCode)
  if (agencyId === undefined) return undefined
  const now = system.ports.now()
  return inTransaction(system.database.app, { agencyId, personId: CONSOLE, reach: 'own' }, (tx) => exportProcedures(tx, system.ports.files, { agencyId, ...wish, on: dayOf(now), now }, take))
})

interface Asked extends Wish { readonly agency: string; readonly out: string; readonly json: boolean }

function askedFor(argv: readonly string[]): Asked | { readonly help: true } | { readonly wrong: string } {
  try {
    const { values } = parseArgs({ args: [...argv], strict: true, options: { agency: { type: 'string' }, out: { type: 'string' }, format: { type: 'string' }, layout: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } } })
    if (values.help === true) return { help: true }
    const format = EXPORT_FORMATS.find((each) => each === (values.format ?? 'docx'))
    const layout = EXPORT_LAYOUTS.find((each) => each === (values.layout ?? 'commune'))
    if (values.agency === undefined || values.out === undefined) return { wrong: 'Phải cho biết --agency <mã cơ quan> và --out <thư mục>.' }
    if (format === undefined) return { wrong: `Dạng tệp “${values.format ?? ''}” không có; chọn một trong: ${EXPORT_FORMATS.join(', ')}.` }
    if (layout === undefined) return { wrong: `Mẫu “${values.layout ?? ''}” không có; chọn một trong: ${EXPORT_LAYOUTS.join(', ')}.` }
    return { agency: values.agency, out: values.out, format, layout, json: values.json === true }
  } catch (error) { // an option that is not known is an answer of its own
    return { wrong: `Tham số không dùng được: ${argv.join(' ')}${error instanceof Error ? ` (${error.message.split('\n')[0] ?? ''})` : ''}.` }
  }
}

function say(write: (text: string) => void, text: string, code: ExitCode): ExitCode {
  write(text)
  return code
}
