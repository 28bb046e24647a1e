// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bpmnOf } from '#areas/procedures/core/bpmn/bpmn-of-content.ts'
import { aProcedureContent } from '#areas/procedures/example/a-procedure.ts'
import { run as runCheck } from '#app/commands/check-procedures.ts'
import { run as runImport } from '#app/commands/import-procedures.ts'
import type { CommandIo, ExitCode } from '#app/commands/procedure-files.ts'

const DATA = resolve(import.meta.dirname, '../../../shared/data')
const ISO = join(DATA, 'iso-procedures')
const folder = mkdtempSync(join(tmpdir(), 'namro-procedures-'))
const made = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Run = (argv: readonly string[], io: CommandIo) => Promise<ExitCode>
async function answer(run: Run, ...argv: readonly string[]): Promise<{ readonly code: ExitCode; readonly out: string; readonly error: string }> {
  let out = ''
  let error = ''
  const code = await run(argv, { out: (text) => { out += text }, error: (text) => { error += text } })
  return { code, out, error }
}

describe.each<[string, Run]>([['namro import procedures', runImport], ['namro check procedures', runCheck]])('%s', (_, run) => {
  it('without a file is wrong usage', async () => {
    expect(await answer(run)).toMatchObject({ code: 2, out: '', error: expect.stringContaining('Chưa cho biết tệp') })
  })
  it('with an unknown option is wrong usage and names the option', async () => {
    expect(await answer(run, 'a.docx', '--nhanh')).toMatchObject({ code: 2, error: expect.stringContaining('--nhanh') })
  })
  it('says in one sentence which file is not there', async () => {
    expect(await answer(run, join(folder, 'khong-co.docx'), '--json')).toEqual({ code: 1, out: '', error: `Không mở được tệp "${join(folder, 'khong-co.docx')}": không có tệp này.\n` })
  })
  it('says that a folder is no file', async () => {
    expect(await answer(run, folder)).toMatchObject({ code: 1, error: expect.stringContaining('đây là thư mục') })
  })
  it('lists files that are no Word paper beside the reason, one JSON document in all', async () => {
    const { code, out, error } = await answer(run, made('trong.docx', ''), made('anh.docx', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)), made('chu.doc', 'Kính gửi'), '--json')
    const { files } = JSON.parse(out) as { files: { file: string; kind: string; procedures: unknown[]; problems: { message: string }[] }[] }
    expect([code, error]).toEqual([0, ''])
    expect(files.map(({ file, kind, procedures, problems }) => [file, kind, procedures.length, problems.length])).toEqual([['trong.docx', 'other', 0, 1], ['anh.docx', 'other', 0, 1], ['chu.doc', 'other', 0, 1]])
    expect(files.every(({ problems }) => (problems[0]?.message.length ?? 0) > 10)).toBe(true)
  })
  it('explains itself', async () => {
    expect(await answer(run, '--help')).toMatchObject({ code: 0, out: expect.stringContaining('namro') })
  })
})

it('a diagram is read as the procedure that it draws; one with entities, and JSON of another shape, are listed with their reason', async () => {
  const { out } = await answer(runImport, made('so-do.bpmn', bpmnOf('QT 03/CX-HCTP', aProcedureContent())), made('bom.bpmn', '<!DOCTYPE x [<!ENTITY a "b">]><definitions>&a;</definitions>'), made('khac.json', '{"a":1}'), '--json')
  const { files } = JSON.parse(out) as { files: { procedures: { code: string; name: string; steps: unknown[] }[]; problems: unknown[] }[] }
  expect(files[0]?.procedures).toMatchObject([{ code: 'QT 03/CX-HCTP', name: 'Đăng ký lại khai sinh' }])
  expect(files[0]?.procedures[0]?.steps).toHaveLength(aProcedureContent().steps.length)
  expect(files.slice(1).map(({ procedures, problems }) => [procedures.length, problems.length])).toEqual([[0, 1], [0, 1]])
})

it('--apply needs an agency, and an agency needs --apply', async () => {
  const path = made('x.docx', '')
  expect((await answer(runImport, path, '--apply')).code).toBe(2)
  expect((await answer(runImport, path, '--agency', 'H01')).code).toBe(2)
  expect(await runImport([path, '--apply', '--agency', 'H01'], { out: () => undefined, error: () => undefined }, async (files, agency) => (files.length === 1 && agency === 'H01' ? { made: [{ file: 'x.docx', code: 'QT 01', name: 'Một' }], left: [] } : { wrong: 'Sai.' }))).toBe(0)
  expect(await answer((argv, io) => runImport(argv, io, async () => ({ wrong: 'Không có cơ quan mang mã “H01”.' })), path, '--apply', '--agency', 'H01', '--json')).toEqual({ code: 1, out: '', error: 'Không có cơ quan mang mã “H01”.\n' })
})

interface Score { readonly summary: Readonly<Record<'steps' | 'responsible' | 'times' | 'names' | 'cases' | 'limits' | 'components' | 'records' | 'legalBasis' | 'codes', { readonly f1: number }>> & { readonly invented: number } }

describe.skipIf(!existsSync(ISO))('the real procedures of ../shared/data (skipped where the folder is absent)', () => {
  const files = (ending: string): readonly string[] => readdirSync(ISO).filter((name) => name.endsWith(ending)).map((name) => join(ISO, name))
  const score = (script: string, ...argv: readonly string[]): string => execFileSync(process.execPath, [join(DATA, script), ...argv, '--json'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })

  it.each(['.docx', '.doc'])('are read from %s as the gold readings have them', { timeout: 120_000 }, async (ending) => {
    const { out } = await answer(runImport, ...files(ending), '--json')
    const { summary } = JSON.parse(score('score.mjs', '--gold', join(ISO, 'gold'), '--import', made(`import${ending}.json`, out), '--only', ending)) as Score
    for (const part of ['steps', 'responsible', 'times', 'names', 'cases', 'limits', 'records', 'legalBasis', 'codes'] as const) expect([part, summary[part].f1]).toEqual([part, 1])
    expect(summary.components.f1).toBeGreaterThanOrEqual(0.98)
    expect(summary.invented).toBe(0)
  })

  let checked = ''
  beforeAll(async () => { checked = (await answer(runCheck, ...files('.docx'), '--json')).out }, 120_000)
  it('are checked as the hand-verified findings have it', () => {
    const lint = JSON.parse(score('score-lint.mjs', '--gold', join(ISO, 'lint.json'), '--check', made('check.json', checked))) as { readonly macro: number; readonly precision: number; readonly recall: number }
    expect(lint).toMatchObject({ macro: 1, precision: 1, recall: 1 })
  })
  it('are listed for people without --json', { timeout: 120_000 }, async () => {
    const one = join(ISO, 'qt-16-dang-ky-khai-tu-co-yeu-to-nuoc-ngoai.docx')
    expect((await answer(runImport, one)).out).toContain('QT 16/CX-HCTP – Đăng ký khai tử có yếu tố nước ngoài: 5 bước')
    expect((await answer(runCheck, one)).out).toContain('Cần sửa: Tổng thời gian các bước là 2,5 ngày làm việc')
  })
})
