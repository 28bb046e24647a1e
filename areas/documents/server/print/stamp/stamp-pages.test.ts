// SPDX-License-Identifier: Apache-2.0
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Instant } from '#kernel/time.ts'
import { readPdf } from '#platform/server/print/read-pdf.ts'
import { controlledDocument } from '../controlled-document.ts'
import { type ControlMarks, markedCopy } from '../control-marks.ts'

const NOW = '2026-06-03T02:00:00.000Z' as Instant
const marks = (more: Partial<ControlMarks> = {}): ControlMarks => ({
  agency: 'UBND xã Tri Phú', code: 'STCL-01', name: 'Sổ tay chất lượng', issueNo: 2, effectiveFrom: '2026-06-03' as never, fileName: 'so-tay.pdf', sha256: 'a'.repeat(64), mark: 'TÀI LIỆU KIỂM SOÁT', copy: undefined, across: undefined, ...more,
})
const PDF = 'application/pdf'
const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1')

/** A file as scanners and older programs write it: a plain list of objects, what pages share kept once above them. */
function classicPdf({ rotate = 0, box = '[0 0 595 842]', pages = 2 } = {}): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Kids[${Array.from({ length: pages }, (_, at) => `${at + 5} 0 R`).join(' ')}]/Count ${pages}/MediaBox ${box}/Rotate ${rotate}/Resources<</Font<</F1 3 0 R>>>>>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>', '<</Length 42>>\nstream\nBT /F1 24 Tf 100 600 Td (Noi dung goc) Tj ET\nendstream',
    ...Array.from({ length: pages }, () => '<</Type/Page/Parent 2 0 R/Contents 4 0 R % ghi chú\n>>'),
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, at) => { const from = text.length; text += `${at + 1} 0 obj\n${object}\nendobj\n`; return from })
  const list = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((from) => `${String(from).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${list}\n%%EOF\n`
  return bytesOf(text.replace('/Length 42', `/Length ${'BT /F1 24 Tf 100 600 Td (Noi dung goc) Tj ET'.length}`))
}

/** A file as newer programs write it: pages packed together, the list of objects packed too, each row kept as its difference from the one above. */
function packedPdf(): Uint8Array {
  const inside = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 842 595]/Contents 6 0 R/Resources 4 0 R>>', '<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>']
  const heads: string[] = []
  let body = ''
  inside.forEach((object, at) => { heads.push(`${at + 1} ${body.length}`); body += `${object} ` })
  const head = `${heads.join(' ')} `
  const pack = deflateSync(bytesOf(head + body)).toString('latin1')
  const drawing = 'BT /F1 24 Tf 100 300 Td (Trang nam ngang) Tj ET'
  let text = '%PDF-1.7\n'
  const at5 = text.length
  text += `5 0 obj\n<</Type/ObjStm/N 4/First ${head.length}/Filter/FlateDecode/Length ${pack.length}>>\nstream\n${pack}\nendstream\nendobj\n`
  const at6 = text.length
  text += `6 0 obj\n<</Length ${drawing.length}>>\nstream\n${drawing}\nendstream\nendobj\n`
  const at7 = text.length
  const rows = [[0, 0, 0], [2, 5, 0], [2, 5, 1], [2, 5, 2], [2, 5, 3], [1, at5, 0], [1, at6, 0], [1, at7, 0]].map(([type = 0, second = 0, third = 0]) => [type, second >> 8, second & 255, third])
  const predicted = rows.flatMap((row, at) => [2, ...row.map((byte, column) => (byte - (rows[at - 1]?.[column] ?? 0) + 256) & 255)])
  const list = deflateSync(Uint8Array.from(predicted)).toString('latin1')
  text += `7 0 obj\n<</Type/XRef/Size 8/W[1 2 1]/Root 1 0 R/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 4>>/Length ${list.length}>>\nstream\n${list}\nendstream\nendobj\nstartxref\n${at7}\n%%EOF\n`
  return bytesOf(text)
}

describe('the copy of an uploaded PDF', () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>, number]>([
    ['of an older program', () => classicPdf(), 2], ['of one page among ninety', () => classicPdf({ pages: 90 }), 90], ['of a newer program, a page lying across', packedPdf, 1],
    ['printed by us', () => controlledDocument({ parent: undefined, agency: 'UBND xã', layout: 'document', kindName: 'Quy trình', name: 'Đánh giá', code: 'QTHT.03', issueNo: 1, effectiveFrom: null, author: null, reviewer: null, approver: null, revisions: [], content: { blocks: [] }, mark: '', copy: undefined, across: undefined }, NOW), 3],
  ])('%s carries its mark on every page, over what stood there', async (_, make, pages) => {
    const original = await make()
    const { kind, bytes } = await markedCopy(original, PDF, marks({ copy: 'Bản số 02 · Bộ phận Một cửa' }), NOW)
    const [before, after] = [await readPdf(original), await readPdf(bytes)]
    expect([kind, after.pages.length]).toEqual(['stamped', pages])
    for (const [at, page] of after.pages.entries()) {
      const text = page.pieces.map((piece) => piece.text).join('')
      for (const words of ['TÀI LIỆU KIỂM SOÁT', 'STCL-01', 'Lần ban hành 02', '03/06/2026', 'Bản số 02 · Bộ phận Một cửa']) expect(text.replaceAll(/\s+/g, '')).toContain(words.replaceAll(' ', ''))
      for (const piece of before.pages[at]?.pieces ?? []) expect(text).toContain(piece.text)
    }
  })
  it('keeps the bytes of the original at its front', async () => {
    const original = classicPdf()
    const { bytes } = await markedCopy(original, PDF, marks(), NOW)
    expect(Buffer.compare(bytes.subarray(0, original.length), original)).toBe(0)
  })
  it('is stamped again like any other file', async () => {
    const once = await markedCopy(packedPdf(), PDF, marks(), NOW)
    const twice = await markedCopy(once.bytes, PDF, marks({ across: 'KHÔNG CÒN HIỆU LỰC' }), NOW)
    expect([twice.kind, (await readPdf(twice.bytes)).text]).toEqual(['stamped', expect.stringContaining('KHÔNG CÒN HIỆU LỰC')])
  })
  it.each([0, 90, 180, 270, -90])('has its mark at the top as the reader sees a page turned by %i degrees', async (rotate) => {
    const { bytes } = await markedCopy(classicPdf({ rotate, box: '[10 20 605 862]', pages: 1 }), PDF, marks(), NOW)
    const page = (await readPdf(bytes)).pages[0]
    const mark = page?.pieces.find(({ text }) => text.includes('STCL-01'))
    // Where the text lies on the sheet before the reader's program turns it.
    const [right, up] = [(mark?.left ?? 0) - 10, (mark?.bottom ?? 0) - 20]
    const fromTop = { 0: 842 - up, 90: right, 180: up, 270: 595 - right }[(rotate + 360) % 360] ?? 999
    expect(fromTop).toBeGreaterThan(5)
    expect(fromTop).toBeLessThan(40)
  })
})

describe('a file that someone has bent', () => {
  it('is stamped or gets its sheet, and stops nobody', async () => {
    const whole = [classicPdf(), packedPdf()]
    await fc.assert(fc.asyncProperty(fc.constantFrom(...whole), fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 6 }), async (original, changes) => {
      const bent = Uint8Array.from(original)
      for (const [at, byte] of changes) bent[at % bent.length] = byte
      expect(['stamped', 'front-sheet']).toContain((await markedCopy(bent, PDF, marks(), NOW)).kind)
    }), { numRuns: 150, seed: 7 })
  }, 60_000)
  it('that refers to itself for its length gets its sheet', async () => {
    const bent = bytesOf(Buffer.from(packedPdf()).toString('latin1').replace(/\/First (\d+)\/Filter\/FlateDecode\/Length \d+/, '/First $1/Filter/FlateDecode/Length 5 0 R'))
    expect((await markedCopy(bent, PDF, marks(), NOW)).kind).toBe('front-sheet')
  })
})

describe('what cannot be stamped', () => {
  it.each<[string, Uint8Array, string, string]>([
    ['a Word file', bytesOf('PK'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'Tệp Word'],
    ['a locked PDF', bytesOf(Buffer.from(classicPdf()).toString('latin1').replace('/Root 1 0 R', '/Root 1 0 R/Encrypt 9 0 R')), PDF, 'bị khóa'],
    ['a PDF whose pages run in a ring', bytesOf(Buffer.from(classicPdf()).toString('latin1').replace('5 0 R 6 0 R', '2 0 R 2 0 R')), PDF, 'bị khóa'],
    ['a PDF without a list of objects', bytesOf('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n'), PDF, 'bị khóa'],
    ['a PDF whose list points elsewhere', bytesOf(Buffer.from(classicPdf()).toString('latin1').replace(/startxref\n\d+/, 'startxref\n12')), PDF, 'bị khóa'],
  ])('%s gets a sheet to be laid in front, which says why', async (_, original, type, why) => {
    const { kind, bytes } = await markedCopy(original, type, marks({ across: 'DỰ THẢO' }), NOW)
    expect([kind, (await readPdf(bytes)).pages.length]).toEqual(['front-sheet', 1])
    const { text } = await readPdf(bytes)
    for (const words of ['TỜ KIỂM SOÁT', 'STCL-01', 'so-tay.pdf', 'DỰ THẢO', why]) expect(text).toContain(words)
  })
})
