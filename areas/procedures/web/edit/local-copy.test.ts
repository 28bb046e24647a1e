// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, expect, test } from 'vitest'
import { emptyFound } from '../import/import-batch.ts'
import { localCopies } from './local-copy.ts'

/** What a browser keeps, as far as it is asked here. */
function aStore() {
  const values = new Map<string, string>()
  return {
    get length() { return values.size }, key: (at: number) => [...values.keys()][at] ?? null, getItem: (name: string) => values.get(name) ?? null,
    setItem: (name: string, value: string) => { values.set(name, value) }, removeItem: (name: string) => { values.delete(name) },
  }
}
const give = (store: PropertyDescriptor) => { Object.defineProperty(globalThis, 'localStorage', { ...store, configurable: true }) }
beforeEach(() => { give({ value: aStore() }) })
afterEach(() => { Reflect.deleteProperty(globalThis, 'localStorage') })

const OWNER = 'Trần Văn Quyết · UBND xã Tri Phú'
const base = emptyFound('tep-0', 'Đăng ký khai sinh').draft.now
const first = { base, mine: { ...base, fee: 'Không thu' }, at: 1_000 }
const second = { base, mine: { ...base, result: 'Giấy khai sinh' }, at: 2_000 }

test('two windows of one person keep a copy each, and a third is offered both, the newest first', () => {
  const [one, other, third] = [localCopies('r1', OWNER), localCopies('r1', OWNER), localCopies('r1', OWNER)]
  one.keep(first)
  other.keep(second)
  expect(third.left()).toMatchObject([second, first])
  expect(one.left()).toMatchObject([second])
  other.keep({ ...second, at: 3_000 })
  expect(one.left()).toMatchObject([{ at: 3_000 }])
})

test('what the server has got goes from its own window alone', () => {
  const [one, other] = [localCopies('r1', OWNER), localCopies('r1', OWNER)]
  one.keep(first)
  other.keep(second)
  other.drop()
  expect(localCopies('r1', OWNER).left()).toMatchObject([first])
})

test('a copy answered with no is forgotten, and whoever watches is told', () => {
  const [one, other] = [localCopies('r1', OWNER), localCopies('r1', OWNER)]
  one.keep(first)
  let told = 0
  const stop = other.watch(() => { told += 1 })
  const [left] = other.left()
  other.forget(left?.name ?? '')
  stop()
  one.drop()
  expect([other.left(), told]).toEqual([[], 1])
})

test('a window that is told to drop what another one still writes loses nothing of it', () => {
  const events = new EventTarget()
  Object.assign(globalThis, { addEventListener: events.addEventListener.bind(events), removeEventListener: events.removeEventListener.bind(events) })
  const [writing, other] = [localCopies('r1', OWNER), localCopies('r1', OWNER)]
  const stop = writing.watch(() => {})
  writing.keep(first)
  const [{ name } = { name: '' }] = other.left()
  other.forget(name)
  events.dispatchEvent(Object.assign(new Event('storage'), { key: name, newValue: null }))
  expect(other.left()).toMatchObject([first])
  writing.drop()
  events.dispatchEvent(Object.assign(new Event('storage'), { key: name, newValue: null }))
  expect(other.left()).toEqual([])
  stop()
})

test('another person at the same machine and another draft are offered nothing; what cannot be read is no copy', () => {
  localCopies('r1', OWNER).keep(first)
  expect(localCopies('r1', 'Nguyễn Thị Hạnh · UBND xã Tri Phú').left()).toEqual([])
  expect(localCopies('r2', OWNER).left()).toEqual([])
  globalThis.localStorage.setItem('namro.draft.r2.x', '{"owner":')
  globalThis.localStorage.setItem('namro.draft.r2.y', JSON.stringify({ ...first, owner: OWNER, mine: {} }))
  expect(localCopies('r2', OWNER).left()).toEqual([])
})

test('a browser that keeps nothing still lets the draft be written', () => {
  give({ get: () => { throw new Error('denied') } })
  const copies = localCopies('r1', OWNER)
  copies.keep(first)
  copies.drop()
  expect(copies.left()).toEqual([])
})
