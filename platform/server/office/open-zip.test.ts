// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test, vi } from 'vitest'
import { buildZip } from './example/build-zip.ts'
import { claimSize, markEncrypted, renameEntry } from './example/spoil-zip.ts'
import { OFFICE_ZIP_LIMITS, openZip } from './open-zip.ts'

vi.setConfig({ testTimeout: 60_000 })

const megabyte = 1024 * 1024
const blanks = (megabytes: number): Uint8Array => Buffer.alloc(megabytes * megabyte, 32)

test('parts are read by name without regard to case, absent ones are undefined', async () => {
  const zip = await openZip(await buildZip({ 'word/Document.xml': 'Hồ sơ', b: '' }))
  expect(zip.names).toEqual(['word/Document.xml', 'b'])
  expect(new TextDecoder().decode(await zip.read('/word/document.xml'))).toBe('Hồ sơ')
  expect(await zip.read('word/styles.xml')).toBeUndefined()
})

describe('bombs', () => {
  test('an honest one is refused by its header, before a byte is inflated', async () => {
    await expect(openZip(await buildZip({ a: blanks(8) }))).rejects.toMatchObject({ code: 'zip-bomb' })
    await expect(openZip(claimSize(await buildZip({ a: 'x' }), 2 ** 31))).rejects.toMatchObject({ code: 'zip-bomb' })
  })

  test('one that lies about its size is stopped where the lie ends', async () => {
    const zip = await openZip(claimSize(await buildZip({ a: blanks(64) }), 1_000))
    await expect(zip.read('a')).rejects.toMatchObject({ code: 'zip-bomb' })
    await expect(zip.proveAll()).rejects.toMatchObject({ code: 'zip-bomb' })
  })

  test('many harmless entries that are too much together are refused', async () => {
    const parts = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`a${index}`, 'x']))
    await expect(openZip(claimSize(await buildZip(parts), 80 * megabyte))).rejects.toMatchObject({ code: 'zip-bomb' })
  })

  test('what is read from entries adds up, whatever each of them claims', async () => {
    const limits = { ...OFFICE_ZIP_LIMITS, totalBytes: 3 * megabyte }
    const zip = await openZip(claimSize(await buildZip({ a: blanks(1), b: blanks(1), c: blanks(1), d: blanks(1) }), 700_000), limits)
    await expect(zip.proveAll()).rejects.toMatchObject({ code: 'zip-bomb' })
    const honest = await openZip(await buildZip({ a: blanks(1), b: blanks(1) }), limits)
    await honest.read('a')
    await honest.read('b')
    await expect(honest.read('a').then(() => honest.read('b'))).rejects.toMatchObject({ code: 'zip-bomb' })
  })

  test('more entries than any office file has are refused', async () => {
    const zip = await buildZip(Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`a${index}`, ''])))
    await expect(openZip(zip, { ...OFFICE_ZIP_LIMITS, entries: 5 })).rejects.toMatchObject({ code: 'zip-bomb' })
    expect((await openZip(zip, { ...OFFICE_ZIP_LIMITS, entries: 6 })).names).toHaveLength(6)
  })
})

describe('containers that cannot be trusted', () => {
  test('a password is told as such', async () => {
    await expect(openZip(markEncrypted(await buildZip({ a: 'x' })))).rejects.toMatchObject({ code: 'password-protected' })
  })

  test.each([
    ['a path out of the container', async () => renameEntry(await buildZip({ 'aa/word.xml': 'x' }), 'aa/word.xml', '../word.xml')],
    ['an absolute path', async () => renameEntry(await buildZip({ 'a/word.xml': 'x' }), 'a/word.xml', '/bword.xml')],
    ['one name twice', async () => renameEntry(await buildZip({ 'word/a.xml': 'x', 'word/b.xml': 'y' }), 'word/b.xml', 'word/A.xml')],
    ['no end', async () => (await buildZip({ a: 'x'.repeat(1_000) })).subarray(0, 60)],
    ['nothing but a beginning', async () => Buffer.from('PK\u0003\u0004')],
  ])('%s is damage', async (_, build) => {
    await expect(openZip(await build())).rejects.toMatchObject({ code: 'damaged', say: { vi: expect.stringContaining('hỏng') } })
  })

  test('an entry shorter than it says is damage', async () => {
    const zip = await openZip(claimSize(await buildZip({ a: 'x' }), 500))
    await expect(zip.read('a')).rejects.toMatchObject({ code: 'damaged' })
  })
})
