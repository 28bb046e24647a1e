// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import type { CheckInAgency } from '#app/commands/check-agency-procedures.ts'
import { run } from '#app/commands/check-procedures.ts'
import { ProcedureId } from '#areas/procedures/core/revision.ts'

const FINDING = { rule: 'step-without-time', clear: 'time', severity: 'error', step: 2, case: null, place: 'bảng bước', message: { vi: 'Chưa ghi thời gian của bước 2.', en: 'No time.' }, fix: { vi: 'Ghi thời gian.', en: 'Write it.' }, ground: 'x' } as const
const kept: CheckInAgency = async (code) => (code !== 'X01' ? undefined : [
  { id: ProcedureId.parse('0198a0b0-0000-7000-8000-000000000001'), code: 'QT 01', name: 'Đăng ký khai sinh', field: null, issueNo: 1, status: 'issued', findings: [FINDING] },
  { id: ProcedureId.parse('0198a0b0-0000-7000-8000-000000000002'), code: 'QT 02', name: 'Đăng ký kết hôn', field: null, issueNo: 1, status: 'draft', findings: [] },
])

async function answer(...argv: readonly string[]) {
  let [out, error] = ['', '']
  const code = await run(argv, { out: (text) => { out += text }, error: (text) => { error += text } }, kept)
  return { code, out, error }
}

describe('namro check procedures --agency', () => {
  it('lists what is unclear in every procedure of the agency', async () => {
    expect(await answer('--agency', 'X01')).toEqual({ code: 0, error: '', out: 'X01: 2 quy trình, 1 quy trình không còn chỗ chưa rõ.\n  QT 01 – Đăng ký khai sinh\n    Lỗi: Chưa ghi thời gian của bước 2. (bảng bước)\n  QT 02 – Đăng ký kết hôn\n' })
  })
  it('answers one JSON document with --json', async () => {
    const { code, out } = await answer('--agency=X01', '--json')
    expect([code, JSON.parse(out)]).toMatchObject([0, { agency: 'X01', checked: 2, clear: 1, procedures: [{ code: 'QT 01', findings: [{ rule: 'step-without-time', message: 'Chưa ghi thời gian của bước 2.', messageEn: 'No time.' }] }, { code: 'QT 02', findings: [] }] }])
  })
  it('says that no agency has the code', async () => {
    expect(await answer('--agency', 'Y99')).toEqual({ code: 1, out: '', error: 'Không có cơ quan mang mã “Y99”.\n' })
  })
  it.each([[['--agency', 'X01', 'a.docx']], [['--agency']], [['--agency', 'X01', '--nhanh']]])('%j is wrong usage', async (argv) => {
    expect(await answer(...argv)).toMatchObject({ code: 2, out: '', error: expect.stringContaining('--agency <mã cơ quan>') })
  })
})
