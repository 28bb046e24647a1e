// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coverage } from './coverage.ts'

const scope = (count: number, fields: readonly string[] = ['Hộ tịch']) => Array.from({ length: count }, (_, index) => ({
  code: `1.${String(index).padStart(6, '0')}`, name: `Thủ tục ${index}`, field: fields[index % fields.length] ?? null,
}))
const codesOf = (procedures: readonly { readonly code: string }[]) => new Set(procedures.map(({ code }) => code))

test('115 of 245 is 46.9 %, and the 130 without a procedure are named', () => {
  const all = scope(245, ['Hộ tịch', 'Chứng thực', 'Đất đai'])
  const report = coverage(all, codesOf(all.slice(0, 115)))
  expect(report).toMatchObject({ covered: 115, inScope: 245, percent: 46.9 })
  expect(report.missing).toEqual(all.slice(115))
})

test('0 of 0 is no data, never 100 %', () => {
  expect(coverage([], new Set(['1.000001']))).toEqual({ covered: 0, inScope: 0, percent: null, missing: [], byField: [] })
})

test('codes out of scope count for nothing', () => {
  expect(coverage(scope(2), new Set(['1.000000', '9.999999']))).toMatchObject({ covered: 1, inScope: 2, percent: 50 })
})

test('a procedure without a field is counted too', () => {
  expect(coverage([{ code: '1.000001', name: 'Một', field: null }], new Set()).byField).toMatchObject([{ field: null, covered: 0, inScope: 1, percent: 0 }])
})

test('fields add up to the whole, covered and missing to the scope', () => {
  const fieldNames = fc.constantFrom('Hộ tịch', 'Chứng thực', null)
  fc.assert(fc.property(fc.array(fc.record({ field: fieldNames, isCovered: fc.boolean() })), (drawn) => {
    const all = drawn.map(({ field, isCovered }, index) => ({ code: String(index), name: '', field, isCovered }))
    const report = coverage(all, codesOf(all.filter(({ isCovered }) => isCovered)))
    expect(report.covered + report.missing.length).toBe(report.inScope)
    expect(report.byField.reduce((sum, { covered }) => sum + covered, 0)).toBe(report.covered)
    expect(report.byField.flatMap(({ missing }) => missing)).toHaveLength(report.missing.length)
  }))
})
