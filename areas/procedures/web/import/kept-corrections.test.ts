// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, expect, test } from 'vitest'
import { emptyFound } from './import-batch.ts'
import { forgetCorrections, keepCorrections, withCorrections } from './kept-corrections.ts'

/** What a browser keeps, as far as it is asked here. */
function aStore() {
  const values = new Map<string, string>()
  return { get length() { return values.size }, key: (at: number) => [...values.keys()][at] ?? null, getItem: (name: string) => values.get(name) ?? null, setItem: (name: string, value: string) => { values.set(name, value) }, removeItem: (name: string) => { values.delete(name) } }
}
beforeEach(() => { Object.defineProperty(globalThis, 'localStorage', { value: aStore(), configurable: true }) })
afterEach(() => { Reflect.deleteProperty(globalThis, 'localStorage') })

const read = emptyFound('tep-0', 'Thủ tục')
const mended = { ...read, code: 'QT 7', draft: { ...read.draft, past: [read.draft.now], now: { ...read.draft.now, field: 'Hộ tịch' } } }

test('what was mended is there after a reload, and undoing leads back to what was read', () => {
  keepCorrections([mended], [read])
  const again = withCorrections(read)
  expect(again).toMatchObject({ code: 'QT 7', draft: { now: { field: 'Hộ tịch' } } })
  expect(again.draft.past).toEqual([read.draft.now])
})
test('what nobody touched is not kept; what became a draft or was finished is forgotten', () => {
  keepCorrections([read], [read])
  expect(withCorrections(read)).toBe(read)
  keepCorrections([mended], [read])
  keepCorrections([{ ...mended, outcome: { kind: 'drafted', id: 'x', issueNo: 1 } }], [mended])
  expect(withCorrections(read)).toBe(read)
  keepCorrections([mended], [read])
  forgetCorrections(['tep'])
  expect(withCorrections(read)).toBe(read)
})
test('a browser that keeps nothing reads what the server has', () => {
  Object.defineProperty(globalThis, 'localStorage', { get: () => { throw new Error('denied') }, configurable: true })
  keepCorrections([mended], [read])
  forgetCorrections(['tep'])
  expect(withCorrections(read)).toBe(read)
})
