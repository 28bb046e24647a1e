// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { buildDocx, cell, item, level, list, paragraph, row, run, table } from './example/build-docx.ts'
import type { DocxParts } from './example/build-docx.ts'
import { printBlocks } from './example/print-blocks.ts'
import { readWordFile } from './read-word-file.ts'

const readParts = async (parts: DocxParts) => readWordFile(await buildDocx(parts))
const read = async (body: string, more: Omit<DocxParts, 'body'> = {}): Promise<string[]> => printBlocks((await readParts({ body, ...more })).blocks)

describe('the text of a paragraph', () => {
  test.each([
    ['tabs and line breaks stay inside it', '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>', 'a\tb\nc'],
    ['a hyphen that does not break is a hyphen, a soft one is nothing', '<w:r><w:t>TTHC</w:t><w:noBreakHyphen/><w:t>1.00</w:t><w:softHyphen/><w:t>4884</w:t></w:r>', 'TTHC-1.004884'],
    ['decomposed letters are composed and marks of direction dropped', run('Ho\u0302\u0300 so\u031b\u200e'), 'Hồ sơ'],
    ['a blank counts only where the file keeps it', '<w:r><w:t> a </w:t></w:r><w:r><w:t xml:space="preserve"> b</w:t></w:r>', 'a b'],
    ['a non-breaking blank always counts', '<w:r><w:t>+\u00a0</w:t></w:r><w:r><w:t>Người</w:t></w:r>', '+ Người'],
    ['symbols are letters', '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t xml:space="preserve"> Bản chính</w:t></w:r>', '☑ Bản chính'],
    ['hidden text is not there', run('thấy ') + run('ẩn', '<w:vanish/>') + run('được'), 'thấy được'],
    ['hidden switched off is text', run('thấy', '<w:vanish w:val="0"/>'), 'thấy'],
    ['formulas keep their letters', '<m:oMath><m:r><m:t>x</m:t></m:r><m:r><m:t>+1</m:t></m:r></m:oMath>', 'x+1'],
    ['ruby keeps its base', '<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>nhỏ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>lớn</w:t></w:r></w:rubyBase></w:ruby></w:r>', 'lớn'],
    ['links, smart tags and custom XML are their text', `<w:hyperlink r:id="x">${run('Cổng ')}</w:hyperlink><w:smartTag>${run('Dịch ')}</w:smartTag><w:customXml><w:customXmlPr/>${run('vụ')}</w:customXml>`, 'Cổng Dịch vụ'],
    ['footnotes and comments are passed over', `${run('a')}<w:r><w:footnoteReference w:id="1"/></w:r><w:commentRangeStart w:id="1"/>${run('b')}<w:commentRangeEnd w:id="1"/>`, 'ab'],
  ])('%s', async (_, inside, text) => {
    expect(await read(paragraph(inside))).toEqual([text])
  })

  test('bold is told when all of it is bold, also through a style', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="Dam"><w:name w:val="Đậm"/><w:rPr><w:b/></w:rPr></w:style>'
    const body = paragraph(run('a', '<w:b/>') + run(' ')) + paragraph(run('a', '<w:b/>') + run('b')) + paragraph('c', '<w:pStyle w:val="Dam"/>') + paragraph(run('d', '<w:b w:val="false"/>'), '<w:pStyle w:val="Dam"/>')
    const { blocks } = await readParts({ body, styles })
    expect(blocks).toEqual([
      { kind: 'paragraph', text: 'a', bold: true }, { kind: 'paragraph', text: 'ab' },
      { kind: 'paragraph', text: 'c', style: 'Đậm', bold: true }, { kind: 'paragraph', text: 'd', style: 'Đậm' },
    ])
  })
})

describe('tracked changes read as if they were accepted', () => {
  test('insertions stay, deletions go', async () => {
    expect(await read(paragraph(`${run('Thời hạn ')}<w:del w:id="1"><w:r><w:delText>05</w:delText><w:tab/></w:r></w:del><w:ins w:id="2">${run('03')}</w:ins>${run(' ngày')}`))).toEqual(['Thời hạn 03 ngày'])
  })

  test('moved text stands only where it was moved to', async () => {
    const from = paragraph(`<w:moveFromRangeStart w:id="1"/><w:moveFrom w:id="2">${run('Bước chuyển')}</w:moveFrom><w:moveFromRangeEnd w:id="1"/>`, '<w:rPr><w:moveFrom w:id="3"/></w:rPr>')
    const to = paragraph(`<w:moveTo w:id="4">${run('Bước chuyển')}</w:moveTo>`, '<w:rPr><w:moveTo w:id="5"/></w:rPr>')
    expect(await read(from + paragraph('giữa') + to)).toEqual(['giữa', 'Bước chuyển'])
  })

  test('a deleted paragraph takes its number with it', async () => {
    const gone = paragraph('<w:del w:id="1"><w:r><w:delText>bỏ</w:delText></w:r></w:del>', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="2"/></w:rPr>')
    expect(await read(item('a', 1) + gone + item('b', 1), { numbering: list(1, level(0, 'decimal', '%1.')) })).toEqual(['1. a', '2. b'])
  })

  test('a paragraph whose end mark is deleted runs on into the next', async () => {
    expect(await read(paragraph(run('Tiếp nhận '), '<w:rPr><w:del w:id="2"/></w:rPr>') + paragraph('hồ sơ'))).toEqual(['Tiếp nhận hồ sơ'])
  })

  test('a paragraph whose end mark is hidden runs on under its own number', async () => {
    const heading = paragraph(run('Phạm vi. '), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/><w:specVanish/></w:rPr>')
    expect(await read(heading + paragraph('Áp dụng') + item('b', 1), { numbering: list(1, level(0, 'decimal', '%1.')) })).toEqual(['1. Phạm vi. Áp dụng', '2. b'])
  })

  test('a paragraph whose end mark is deleted before a table or at the end is kept', async () => {
    const deleted = '<w:rPr><w:del w:id="2"/></w:rPr>'
    expect(await read(paragraph(run('a'), deleted) + table(1, [row([cell('b')])]) + paragraph(run('c'), deleted))).toEqual(['a', '[0 b]', 'c'])
  })

  test('old properties kept for the record are not read', async () => {
    const numbered = '<w:pPrChange w:id="1"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>'
    expect(await read(paragraph('a', numbered), { numbering: list(1, level(0, 'decimal', '%1.')) })).toEqual(['a'])
  })
})

describe('content controls', () => {
  const control = (content: string, properties = ''): string => `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`

  test('around blocks, rows, cells and runs they are their content', async () => {
    const body = control(paragraph('khối')) + table(2, [control(row([cell('a'), control(cell('b'))])), row([cell(control(paragraph('c'))), cell(paragraph(control(run('d'))))])])
    expect(await read(body)).toEqual(['khối', '[0 a][1 b]', '[0 c][1 d]'])
  })

  test('the prompt of one that nobody filled in is not content, its cell keeps its place', async () => {
    const prompt = control(cell('Nhấp để nhập văn bản'), '<w:showingPlcHdr/>')
    expect(await read(table(2, [row([prompt, cell('b')])]))).toEqual(['[0 ][1 b]'])
  })

  test('nested in one another they are read once', async () => {
    expect(await read(control(control(paragraph(control(control(run('a')))))))).toEqual(['a'])
  })
})

describe('fields', () => {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const instruction = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`

  test('the result stays, the instruction goes', async () => {
    expect(await read(paragraph(run('Trang ') + mark('begin') + instruction('PAGE') + mark('separate') + run('3') + mark('end') + run('/5')))).toEqual(['Trang 3/5'])
    expect(await read(paragraph(`<w:fldSimple w:instr="DATE">${run('07/7/2025')}</w:fldSimple>`))).toEqual(['07/7/2025'])
  })

  test('a field inside the instruction of another is not text', async () => {
    const inner = mark('begin') + instruction('MERGEFIELD x') + mark('separate') + run('TRONG') + mark('end')
    expect(await read(paragraph(mark('begin') + instruction('IF ') + inner + instruction(' = 1') + mark('separate') + run('NGOÀI') + mark('end')))).toEqual(['NGOÀI'])
  })

  test('a table of contents over several paragraphs keeps its lines', async () => {
    expect(await read(paragraph(mark('begin') + instruction('TOC') + mark('separate') + run('1. MỤC ĐÍCH')) + paragraph('2. PHẠM VI') + paragraph(mark('end')) + paragraph('sau')))
      .toEqual(['1. MỤC ĐÍCH', '2. PHẠM VI', 'sau'])
  })

  test('a field that never ends does not swallow the document', async () => {
    expect(await read(paragraph(run('a') + mark('begin') + instruction('REF x')) + paragraph('b'))).toEqual(['a', 'b'])
  })

  test('an old check box is its box', async () => {
    const box = (checked: string): string => `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="${checked}"/></w:checkBox></w:ffData></w:fldChar></w:r>${instruction('FORMCHECKBOX')}${mark('end')}`
    expect(await read(paragraph(box('1') + run(' Trực tiếp ') + box('0') + run(' Trực tuyến')))).toEqual(['☒ Trực tiếp ☐ Trực tuyến'])
  })
})

describe('text boxes and drawings', () => {
  const box = (content: string): string => `<w:drawing><wp:anchor><wp:extent cx="2000000" cy="2000000"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`
  const oldBox = (content: string): string => `<w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict>`
  const either = (choice: string, fallback: string, requires = 'wps'): string => `<mc:AlternateContent><mc:Choice Requires="${requires}">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`

  test('a text box with an older copy of itself is read once, behind the paragraph that holds it', async () => {
    const inside = paragraph('Lãnh đạo duyệt') + table(1, [row([cell('02 ngày')])])
    expect(await read(paragraph(`${run('Lưu đồ:')}<w:r>${either(box(inside), oldBox(inside))}</w:r>`) + paragraph('sau'))).toEqual(['Lưu đồ:', 'Lãnh đạo duyệt', '[0 02 ngày]', 'sau'])
  })

  test('a choice that needs an unknown extension gives way to its fallback', async () => {
    expect(await read(paragraph(`<w:r>${either(box(paragraph('mới')), oldBox(paragraph('cũ')), 'tuonglai')}</w:r>`))).toEqual(['cũ'])
  })

  test('boxes in a group, one of them with a box inside, are all read', async () => {
    const group = `<w:drawing><wp:anchor><a:graphic><a:graphicData><wpg:wgp>${['B1', 'B2'].map((text) => `<wps:wsp><wps:txbx><w:txbxContent>${paragraph(run(text) + (text === 'B2' ? `<w:r>${oldBox(paragraph('trong'))}</w:r>` : ''))}</w:txbxContent></wps:txbx></wps:wsp>`).join('')}</wpg:wgp></a:graphicData></a:graphic></wp:anchor></w:drawing>`
    expect(await read(paragraph(`<w:r>${group}</w:r>`))).toEqual(['B1', 'B2', 'trong'])
  })

  test('a box in a cell stays in the cell, and a list goes on in it', async () => {
    const numbering = list(1, level(0, 'decimal', '%1.'))
    expect(await read(item('a', 1) + table(1, [row([cell(paragraph(`${run('ô')}<w:r>${box(item('b', 1))}</w:r>`))])]) + item('c', 1), { numbering })).toEqual(['1. a', '[0 ô | 2. b]', '3. c'])
  })

  test('alternatives around whole paragraphs are read once', async () => {
    expect(await read(either(paragraph('a'), paragraph('b')))).toEqual(['a'])
  })

  test('what is drawn and not written is told as lost, with its place', async () => {
    const picture = (size: number): string => `<w:r><w:drawing><wp:inline><wp:extent cx="${size}" cy="${size}"/><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
    const body = paragraph(picture(3_000_000)) + paragraph(picture(100_000)) + table(1, [row([cell('x')]), row([cell(paragraph('<w:r><w:object><o:OLEObject/></w:object></w:r>'))])])
      + paragraph('<w:r><w:drawing><wp:inline><c:chart/></wp:inline></w:drawing></w:r>') + paragraph('<w:r><w:drawing><wp:inline><dgm:relIds/></wp:inline></w:drawing></w:r>') + '<w:altChunk r:id="x"/>'
    expect((await readParts({ body })).losses).toEqual([
      { place: 'đoạn 1', message: 'có hình vẽ, không đọc được nội dung' },
      { place: 'bảng 1, dòng 2', message: 'có đối tượng nhúng (bảng tính, sơ đồ Visio…), không đọc được nội dung' },
      { place: 'đoạn 3', message: 'có biểu đồ, không đọc được nội dung' },
      { place: 'đoạn 4', message: 'có sơ đồ SmartArt, không đọc được nội dung' },
      { place: 'đoạn 4', message: 'có phần nội dung nhúng từ tệp khác (altChunk), không đọc được' },
    ])
  })
})

test('headers and footers that some section uses are read in the order of their parts', async () => {
  const { headers, footers } = await readParts({ body: paragraph('a'), headers: [table(2, [row([cell('SỞ TƯ PHÁP'), cell('QT 01')])]), paragraph('')], footers: [paragraph('Lần ban hành: 1')] })
  expect({ headers, footers }).toEqual({ headers: ['SỞ TƯ PHÁP\tQT 01'], footers: ['Lần ban hành: 1'] })
})

test('files that choose other prefixes, the strict names or UTF-16 are read alike', async () => {
  const document = '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>Hồ sơ</x:t></x:r></x:p></x:body></x:document>'
  expect(await read('', { parts: { 'word/document.xml': document } })).toEqual(['Hồ sơ'])
  const bare = '<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><body><p><r><t>Hồ sơ</t></r></p></body></document>'
  expect(await read('', { parts: { 'word/document.xml': bare } })).toEqual(['Hồ sơ'])
  expect(await read('', { parts: { 'word/document.xml': Buffer.from(`\ufeff${bare}`, 'utf16le') } })).toEqual(['Hồ sơ'])
})
