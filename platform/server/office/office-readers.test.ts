// SPDX-License-Identifier: Apache-2.0
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import { buildDoc } from './example/build-doc.ts'
import { change, defineRow } from './example/doc-records.ts'
import { buildDocx, cell, item, level, list, paragraph, row, table } from './example/build-docx.ts'
import { buildZip } from './example/build-zip.ts'
import { repeatableChance, spoil } from './example/spoil-zip.ts'
import { OfficeFileRefused } from './office-refusal.ts'
import { OFFICE_READER_SETTINGS, openOfficeReaders } from './office-readers.ts'
import type { OfficeReaders } from './office-readers.ts'
import { sprm } from './doc-sprms.ts'

// Processes start slowly on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

const opened: OfficeReaders[] = []
const open = (settings: Partial<typeof OFFICE_READER_SETTINGS> = {}): OfficeReaders => {
  const readers = openOfficeReaders({ ...OFFICE_READER_SETTINGS, children: 1, ...settings })
  opened.push(readers)
  return readers
}
afterEach(() => opened.splice(0).forEach((readers) => readers.close()))

const small = () => buildDocx({ body: paragraph('Hồ sơ') })
const large = () => buildDocx({ body: Array.from({ length: 60_000 }, (_, line) => paragraph(`dòng ${line}`)).join('') })

describe('files are read in a process of their own', () => {
  test('many at once, in one child, each with its own answer', async () => {
    const readers = open()
    const texts = Array.from({ length: 12 }, (_, number) => `tệp ${number}`)
    const read = await Promise.all(texts.map(async (text) => readers.readWord(await buildDocx({ body: paragraph(text) }))))
    expect(read.map(({ blocks }) => blocks)).toEqual(texts.map((text) => [{ kind: 'paragraph', text }]))
  })

  test('a refusal comes back with its code and sentence, and the next file is read', async () => {
    const readers = open()
    const error: unknown = await readers.readWord(Buffer.from('%PDF-1.7')).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(OfficeFileRefused)
    expect(error).toMatchObject({ code: 'wrong-type', say: { vi: expect.stringContaining('tệp PDF') } })
    expect((await readers.readWord(await small())).blocks).toHaveLength(1)
  })

  test('a file that takes too long is refused and the next one is read', async () => {
    const readers = open({ timeLimitMs: 1 })
    await expect(readers.readWord(await large())).rejects.toMatchObject({ code: 'took-too-long' })
    await expect(readers.readWord(await large())).rejects.toMatchObject({ code: 'took-too-long' })
  })

  test('a file that needs more memory than allowed ends its child, not us', async () => {
    const readers = open({ memoryMegabytes: 24 })
    await expect(readers.readWord(await large())).rejects.toMatchObject({ code: 'too-complex' })
    expect((await readers.readWord(await small())).blocks).toHaveLength(1)
  })

  test('a child is replaced after its share of files', async () => {
    const readers = open({ filesPerChild: 1 })
    for (let number = 0; number < 3; number += 1) expect((await readers.readWord(await small())).blocks).toHaveLength(1)
  })

  test('closing ends what is being read and what waits; that is no fault of the files', async () => {
    const readers = open()
    const [first, second] = [await large(), await small()]
    const outcomes = Promise.allSettled([readers.readWord(first), readers.readWord(second)])
    readers.close()
    const closed = expect.objectContaining({ status: 'rejected', reason: expect.objectContaining({ message: 'the readers of office files are closed' }) })
    expect(await outcomes).toEqual([closed, closed])
    await expect(readers.readWord(second)).rejects.toThrow('closed')
  })
})

describe('spoiled files never do more than be refused', () => {
  const readers = openOfficeReaders({ ...OFFICE_READER_SETTINGS, children: 1 })
  afterAll(() => readers.close())
  const outcome = (bytes: Uint8Array): Promise<string> =>
    readers.readWord(bytes).then(() => 'read', (error: unknown) => error instanceof OfficeFileRefused ? error.code : String(error))
  const expected = ['damaged', 'empty', 'password-protected', 'read', 'too-complex', 'too-large', 'too-old', 'wrong-type', 'zip-bomb']

  const document = table(3, [row([cell('1'), cell('Tiếp nhận'), cell('½ ngày', '<w:vMerge w:val="restart"/>')]), row([cell('2'), cell('Ký', '<w:gridSpan w:val="1"/>'), cell('', '<w:vMerge/>')])])
    + item('a', 1) + item('b', 1, 1) + paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r>')
  const numbering = list(1, level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '%2)'))

  test('300 containers of .docx', async () => {
    const chance = repeatableChance(20_260_101)
    const whole = await buildDocx({ body: document, numbering })
    const outcomes = await Promise.all(Array.from({ length: 300 }, () => outcome(spoil(whole, chance))))
    expect(expected).toEqual(expect.arrayContaining([...new Set(outcomes)]))
  })

  test('300 .docx whose parts are spoiled inside a sound container', async () => {
    const chance = repeatableChance(20_260_102)
    const main = Buffer.from(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${document}</w:body></w:document>`)
    const lists = Buffer.from(`<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${numbering}</w:numbering>`)
    const outcomes: string[] = []
    for (let count = 0; count < 300; count += 1) {
      const parts = { 'word/document.xml': chance(3) === 0 ? main : spoil(main, chance), 'word/numbering.xml': chance(3) === 0 ? lists : spoil(lists, chance) }
      outcomes.push(await outcome(await buildDocx({ body: '', parts })))
    }
    expect(expected).toEqual(expect.arrayContaining([...new Set(outcomes)]))
    expect(new Set(outcomes)).toContain('read')
  })

  test('600 .doc, also cut off at any place', async () => {
    const chance = repeatableChance(20_260_103)
    const inTable = change(sprm.inTable, 1)
    const whole = buildDoc({
      pieces: 'scattered', headers: [[{ runs: [{ text: 'UBND' }], mark: '\r' }]],
      main: [
        { runs: [{ text: 'Quy trình' }], mark: '\r' }, { runs: [{ text: '1' }], mark: '\u0007', changes: inTable }, { runs: [{ text: '½ ngày' }], mark: '\u0007', changes: inTable },
        { runs: [], mark: '\u0007', changes: [...inTable, ...change(sprm.rowEnd, 1), ...defineRow([0, 500, 1000])] },
      ],
    })
    const outcomes = await Promise.all(Array.from({ length: 600 }, (_, count) => outcome(count % 6 === 0 ? whole.subarray(0, chance(whole.length)) : spoil(whole, chance))))
    expect(expected).toEqual(expect.arrayContaining([...new Set(outcomes)]))
    expect(new Set(outcomes)).toContain('read')
    expect(new Set(outcomes)).toContain('damaged')
  })
})

test('a workbook that is none is refused, also behind a bomb', async () => {
  const readers = open()
  await expect(readers.readWorkbook(await small())).rejects.toMatchObject({ code: 'wrong-type', say: { vi: expect.stringContaining('tệp Word (.docx)') } })
  await expect(readers.readWorkbook(await buildZip({ 'xl/workbook.xml': '<x/>', 'xl/worksheets/sheet1.xml': Buffer.alloc(8_000_000, 32) }))).rejects.toMatchObject({ code: 'zip-bomb' })
  await expect(readers.readWorkbook(await buildZip({ 'xl/workbook.xml': '<x/>' }))).rejects.toMatchObject({ code: 'damaged' })
})
