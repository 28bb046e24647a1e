// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { buildDoc } from './example/build-doc.ts'
import { buildDocx, paragraph, run } from './example/build-docx.ts'
import { change, fontNames, styleSheet } from './example/doc-records.ts'
import { printBlocks } from './example/print-blocks.ts'
import { modernVietnamese } from './legacy-vietnamese.ts'
import { readWordFile } from './read-word-file.ts'
import { sprm } from './doc-sprms.ts'

test.each([
  ['.VnTime', '§¨ng ký khai sinh: ngµy lµm viÖc', 'Đăng ký khai sinh: ngày làm việc'],
  ['.VnTime', 'Céng hoµ x· héi chñ nghÜa ViÖt Nam', 'Cộng hoà xã hội chủ nghĩa Việt Nam'],
  ['.VnTimeH', 'Uû ban nh©n d©n', 'UỶ BAN NHÂN DÂN'],
  ['.VnTime', 'th\u00ad viÖn, ®\u00adêng', 'thư viện, đường'],
  ['VNI-Times', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
  ['VNI-Times', 'Ñaêng kyù, öùng duïng, ngöôøi, ngaøy, thò xaõ', 'Đăng ký, ứng dụng, người, ngày, thị xã'],
  ['VNI-Times', 'UÛY BAN NHAÂN DAÂN', 'ỦY BAN NHÂN DÂN'],
  ['Times New Roman', 'ngµy', 'ngµy'],
  ['.VnTime', 'Đăng ký', 'Đăng ký'],
  [undefined, 'ñ', 'ñ'],
])('text in %s: "%s" is "%s"', (font, text, modern) => {
  expect(modernVietnamese(text, font)).toBe(modern)
})

test('old fonts are found on the run, its style, the paragraph style and the defaults of a .docx', async () => {
  const font = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`
  const style = (id: string, type: string, name: string): string => `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/><w:rPr>${font(name)}</w:rPr></w:style>`
  const styles = `<w:docDefaults><w:rPrDefault><w:rPr>${font('.VnTime')}</w:rPr></w:rPrDefault></w:docDefaults>` + style('Moi', 'paragraph', 'Times New Roman') + style('Cu', 'character', '.VnTime')
  const body = paragraph(run('ngµy')) + paragraph(run('µ') + run('µ', '<w:rStyle w:val="Cu"/>') + run('µ', font('.VnArial')), '<w:pStyle w:val="Moi"/>')
  expect(printBlocks((await readWordFile(await buildDocx({ body, styles }))).blocks)).toEqual(['ngày', 'µàà'])
})

test('old fonts are found on the run and the style of a .doc', async () => {
  const structures = { 1: styleSheet([{ name: 'Normal', character: change(sprm.font, 1) }]), 15: fontNames(['Times New Roman', '.VnTime']) }
  const main = [{ runs: [{ text: 'ngµy ' }, { text: 'µ', changes: change(sprm.font, 0) }], mark: '\r' as const }]
  expect(printBlocks((await readWordFile(buildDoc({ main, structures }))).blocks)).toEqual(['ngày µ'])
})
