// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agencyCheck, type FoundProcedure, MATRIX_CLEARS } from '#areas/procedures/core/check/agency-check.ts'
import type { Finding } from '#areas/procedures/core/check/check-rule.ts'

const SAID = { vi: 'x', en: 'x' }
const aFinding = (rule: string, more: Partial<Finding> = {}): Finding => ({ rule, clear: 'time', severity: 'error', step: 1, case: null, place: 'bảng bước', message: SAID, fix: SAID, ground: 'x', ...more })
const procedures: readonly FoundProcedure[] = [
  { id: 'a', code: 'QT 01', name: 'Đăng ký khai sinh', field: 'Hộ tịch', findings: [aFinding('sum'), aFinding('sum', { step: 2 }), aFinding('who', { clear: 'who', severity: 'warning' })] },
  { id: 'b', code: 'QT 02', name: 'Đăng ký kết hôn', field: 'Hộ tịch', findings: [aFinding('sum', { severity: 'warning' })] },
  { id: 'c', code: 'QT 03', name: 'Chứng thực bản sao', field: null, findings: [] },
]

describe('the whole agency', () => {
  it('counts places and procedures, by clear, by rule and by weight', () => {
    const check = agencyCheck(procedures, {})
    expect(check).toMatchObject({ checked: 3, allClear: 1, byClear: { time: { findings: 3, procedures: 2 }, who: { findings: 1, procedures: 1 }, task: { findings: 0, procedures: 0 } }, bySeverity: { error: { findings: 2, procedures: 1 }, warning: { findings: 2, procedures: 2 } } })
    expect(check.byRule.map(({ rule, findings, procedures: all, severity }) => [rule, findings, all, severity])).toEqual([['sum', 3, 2, 'error'], ['who', 1, 1, 'warning']])
    expect(check.rows.map(({ procedure, cells }) => [procedure.id, cells.time.count, cells.who.count])).toEqual([['a', 2, 1], ['b', 1, 0], ['c', 0, 0]])
  })
  it('a number opens the worst place first', () => {
    expect(agencyCheck([{ ...procedures[0], id: 'a', code: '', name: '', field: null, findings: [aFinding('mild', { severity: 'notice' }), aFinding('grave')] }], {}).rows[0]?.cells.time.first?.rule).toBe('grave')
  })
  it.each<[string, Parameters<typeof agencyCheck>[1], readonly string[]]>([
    ['a field', { field: 'Hộ tịch' }, ['a', 'b']], ['no field', { field: '' }, ['c']], ['a severity', { severity: 'error' }, ['a']], ['a clear', { clear: 'who' }, ['a']], ['a rule', { rule: 'sum' }, ['a', 'b']],
    ['words without accents', { search: 'ket hon' }, ['b']], ['a code', { search: 'qt 03' }, ['c']], ['what is not clear', { unclearOnly: true }, ['a', 'b']],
  ])('%s narrows it', (_, filter, ids) => {
    expect(agencyCheck(procedures, filter).rows.map(({ procedure }) => procedure.id)).toEqual(ids)
  })
  it('every total counts exactly the rows and places that its filter lists', () => {
    const finding = fc.record({ rule: fc.constantFrom('a', 'b', 'c'), clear: fc.constantFrom(...MATRIX_CLEARS), severity: fc.constantFrom('error' as const, 'warning' as const, 'notice' as const) }).map(({ rule, ...more }) => aFinding(`${rule}-${more.clear}`, more))
    const procedure = fc.record({ id: fc.uuid(), code: fc.string(), name: fc.string(), field: fc.constantFrom(null, 'Hộ tịch'), findings: fc.array(finding, { maxLength: 6 }) })
    fc.assert(fc.property(fc.array(procedure, { maxLength: 8 }), (all) => {
      const check = agencyCheck(all, {})
      for (const clear of MATRIX_CLEARS) expect(agencyCheck(all, { clear }).rows).toHaveLength(check.byClear[clear].procedures)
      for (const { rule, procedures: count, findings } of check.byRule) {
        const { rows } = agencyCheck(all, { rule })
        expect([rows.length, rows.flatMap(({ shown }) => shown).length]).toEqual([count, findings])
      }
      for (const severity of ['error', 'warning', 'notice'] as const) expect(agencyCheck(all, { severity }).rows).toHaveLength(check.bySeverity[severity].procedures)
    }))
  })
})
