// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Instant } from '#kernel/time.ts'
import { commonCoverage } from './font-coverage.ts'
import { printableText } from './printable-text.ts'
import { readPdf, type ReadPdf } from './read-pdf.ts'
import { renderPdf, type Json } from './render-pdf.ts'
import { readTinosFonts } from './tinos-fonts.ts'

const covers = commonCoverage(readTinosFonts())
const sheet = new URL('./render-pdf.test.typ', import.meta.url)
const noon = Instant.parse('2026-11-20T05:00:00.000Z')
const render = (data: Json, title = 'Tờ thử'): Promise<Uint8Array> => renderPdf(sheet, { title, createdAt: noon, data })
const TINOS = ['Tinos-Bold', 'Tinos-BoldItalic', 'Tinos-Italic', 'Tinos-Regular']

/** Pieces that stand outside the sheet or in its margins (11 mm right and 15 mm left, in points). */
const outside = (pdf: ReadPdf) => pdf.pages.flatMap(({ width, height, pieces }) =>
  pieces.filter(({ left, right, bottom, top }) => left < 42 || right > width - 30.5 || bottom < 0 || top > height))

const squeezed = (text: string): string => text.replace(/[\s\u200b]+/g, '')

const MARKUP = [
  '#set page(fill: red)', '#panic("x")', '#sys.inputs', '#json("/package.json")', '$x^2$', '*đậm* _nghiêng_', '`raw` ```raw```', '= Tiêu đề', '- mục + mục / a: b', '1. mục',
  '<nhãn> @tham-chiếu', '[ ] ]] [[', '"hai" \'một\'', '\\ \\n \\u{41} \\#', '-- --- ... ~ a~b', '// chú thích /* x */', '{ } {{ }} ${x} %s', '#', '$', ']', '"', '\\', ';', '#let data = none',
]

test.each(MARKUP)('%j is printed as it is, never read as markup', async (text) => {
  const pdf = await readPdf(await render({ items: [text, 'hết'] }))
  expect(pdf.text).toBe(`Mục: ${text} Mục: hết`)
})

test('Vietnamese can be copied from the paper in reading order, from composed and from decomposed input alike', async () => {
  const sentence = 'Ủy ban nhân dân xã Hoàng Khai kính gửi ông Nguyễn Đức Ỷ: hồ sơ đã được giải quyết đúng hẹn.'
  const composed = await render({ items: [sentence, 'Dòng thứ hai'] })
  expect((await readPdf(composed)).text).toBe(`Mục: ${sentence} Mục: Dòng thứ hai`)
  expect(Buffer.from(await render({ items: [sentence.normalize('NFD'), 'Dòng thứ hai'.normalize('NFD')] })).equals(Buffer.from(composed))).toBe(true)
})

test('only Tinos is embedded, whatever signs are typed; what it lacks shows as □', async () => {
  const pdf = await readPdf(await render({ items: ['Nông Văn Tài 😀 👨‍👩‍👧 阮 ع ✓', '∑ ≤ א Ж ½'] }))
  expect(pdf.fonts).toEqual(['Tinos-Regular'])
  expect(pdf.text).toContain('Nông Văn Tài □ □ □ □ □')
})

test('U+0000, marks of direction and half a surrogate pair do no harm', async () => {
  const pdf = await readPdf(await render({ items: ['a\u0000b', '\u202Eđảo\u202C', 'x\ud800y'] }))
  expect(pdf.text).toBe('Mục: ab Mục: đảo Mục: x□y')
})

test.each([
  ['without blanks', 'Nguyễn'.repeat(84)],
  ['of wide letters', 'W'.repeat(500)],
  ['of words', 'Nguyễn Thị Hạnh '.repeat(32).trim()],
  ['joined by no-break blanks', Array.from({ length: 80 }, () => 'Nguyễn').join('\u00a0')],
  ['of the widest signs', 'Ǳ⸻‱'.repeat(160)],
])('a name of 500 characters %s wraps and stays on the page, whole', async (_name, text) => {
  const pdf = await readPdf(await render({ items: [text, 'hết'] }))
  expect(outside(pdf)).toEqual([])
  expect(squeezed(pdf.text)).toBe(squeezed(`Mục:${text}Mục:hết`))
})

test('a field without value is dots to the end of its line', async () => {
  const pdf = await readPdf(await render({ items: ['', null] }))
  expect(pdf.text).toMatch(/^Mục: \.{60,} Mục: \.{60,}$/)
  expect(outside(pdf)).toEqual([])
})

test('whatever is typed: a paper comes, in Tinos only, inside the page, saying what can be printed of it', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { minLength: 1, maxLength: 4 }), async (items) => {
    const pdf = await readPdf(await render({ items }))
    expect(pdf.fonts.filter((font) => !TINOS.includes(font))).toEqual([])
    expect(outside(pdf)).toEqual([])
  }), { numRuns: 40 })
  expect(printableText('Tài', covers)).toBe('Tài')
}, 60_000)

test('the file says its title, its language and the moment it was told, and equal papers are equal bytes', async () => {
  const first = await render({ items: ['một'] }, 'Giấy tiếp nhận "số 1" 😀')
  const pdf = await readPdf(first)
  expect(pdf).toMatchObject({ title: 'Giấy tiếp nhận "số 1" □', language: 'vi', createdAt: 'D:20261120050000Z' })
  await render({ items: ['khác'] })
  expect(Buffer.from(await render({ items: ['một'] }, 'Giấy tiếp nhận "số 1" 😀')).equals(Buffer.from(first))).toBe(true)
  expect(Buffer.from(first).toString('latin1')).toContain('<pdfaid:part>2</pdfaid:part>')
})

test('a paper dated before 1970 or far ahead is dated so', async () => {
  const dated = async (at: string) => (await readPdf(await renderPdf(sheet, { title: 'x', createdAt: Instant.parse(at), data: { items: ['x'] } }))).createdAt
  expect(await dated('2099-12-31T23:59:59.000Z')).toBe('D:20991231235959Z')
  expect(await dated('1969-07-20T20:17:00.000Z')).toBe('D:19690720201700Z')
})

test('many papers asked for at once all come, each its own', async () => {
  const texts = Array.from({ length: 12 }, (_, index) => `Tờ thứ ${index}`)
  const papers = await Promise.all(texts.map((text) => render({ items: [text] })))
  expect(await Promise.all(papers.map(async (paper) => (await readPdf(paper)).text))).toEqual(texts.map((text) => `Mục: ${text}`))
})

test('a fault in a template is told with its name, a missing font too, and the next paper is made', async () => {
  await expect(render({ items: [], fault: 'hỏng' })).rejects.toThrow(/render-pdf\.test\.typ cannot be set.*hỏng/)
  await expect(render({ items: [], font: 'Nowhere Sans' })).rejects.toThrow(/unknown font family: nowhere sans/)
  await expect(renderPdf(new URL('./no-such.typ', import.meta.url), { title: 'x', createdAt: noon, data: {} })).rejects.toThrow('no-such.typ')
  expect((await readPdf(await render({ items: ['sau'] }))).text).toBe('Mục: sau')
})
