// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { buildDoc } from './example/build-doc.ts'
import type { DocPart, DocParts } from './example/build-doc.ts'
import { change, defineRow, listDefinitions, listLevel, listUses, shapeGroups, styleSheet, u16, u32 } from './example/doc-records.ts'
import { printBlocks } from './example/print-blocks.ts'
import { readWordFile } from './read-word-file.ts'
import { sprm } from './doc-sprms.ts'

const readParts = (parts: DocParts) => readWordFile(buildDoc(parts))
const read = async (main: readonly DocPart[], more: Omit<DocParts, 'main'> = {}): Promise<string[]> => printBlocks((await readParts({ main, ...more })).blocks)

const plain = (text: string, changes: readonly number[] = [], style = 0): DocPart => ({ runs: [{ text }], mark: '\r', changes, style })
const inTable = change(sprm.inTable, 1)
const cellOf = (text: string, changes: readonly number[] = []): DocPart => ({ runs: [{ text }], mark: '\u0007', changes: [...inTable, ...changes] })
const rowEnd = (definition: readonly number[], markChanges: readonly number[] = []): DocPart =>
  ({ runs: [], mark: '\u0007', changes: [...inTable, ...change(sprm.rowEnd, 1), ...definition], markChanges })
const inner = (text: string): DocPart => ({ runs: [{ text }], mark: '\r', changes: [...inTable, ...change(sprm.tableDepth, 2), ...change(sprm.innerCellEnd, 1)] })
const innerEnd = (definition: readonly number[]): DocPart =>
  ({ runs: [], mark: '\r', changes: [...inTable, ...change(sprm.tableDepth, 2), ...change(sprm.innerRowEnd, 1), ...change(sprm.rowEnd, 0), ...definition] })

describe.each(['whole', 'scattered'] as const)('a .doc whose text is stored %s', (pieces) => {
  test('paragraphs, tabs, line breaks and hyphens', async () => {
    expect(await read([plain('Quy trình\u000bđăng ký\tkhai sinh'), plain('1\u001e2\u001f3'), plain('Hồ sơ')], { pieces })).toEqual(['Quy trình\nđăng ký\tkhai sinh', '1-23', 'Hồ sơ'])
  })

  test('a step table with a time merged down and a cell over two columns', async () => {
    expect(await read([
      cellOf('TT'), cellOf('Nội dung'), rowEnd([...change(sprm.headingRow, 1), ...defineRow([0, 500, 3000])]),
      cellOf('1'), cellOf('Tiếp nhận'), cellOf('½ ngày'), rowEnd(defineRow([0, 500, 2000, 3000], ['none', 'none', 'restart'])),
      cellOf('2'), cellOf('Ký'), cellOf(''), rowEnd(defineRow([0, 500, 2000, 3000], ['none', 'none', 'continue'])),
      plain('sau'),
    ], { pieces })).toEqual(['[0 TT][1+2x1 Nội dung]', '[0 1][1 Tiếp nhận][2+1x2 ½ ngày]', '[0 2][1 Ký]', 'sau'])
  })

  test('list numbers by use, level and override', async () => {
    const item = (text: string, use: number, level = 0): DocPart => plain(text, [...change(sprm.listLevel, level), ...change(sprm.listUse, use)])
    const structures = {
      73: listDefinitions([{ id: 70, levels: [listLevel('\u0000.', 0), listLevel('\u0000.\u0001', 0), ...Array.from({ length: 7 }, () => listLevel('', 255))] }, { id: 71, levels: [listLevel('\uf0b7', 23)] }]),
      74: listUses([{ id: 70 }, { id: 71 }, { id: 70, overrides: [[...u32(1), ...u32(0x10)]] }, { id: 70, overrides: [[...u32(0), ...u32(0x20), ...listLevel('B\u0000', 0)]] }, { id: 70, overrides: [[...u32(0), ...u32(0x30), ...listLevel('C\u0000', 0, { start: 5 })]] }]),
    }
    expect(await read([item('a', 1), item('b', 1, 1), item('c', 1, 1), item('d', 1), item('e', 2), item('f', 3), item('g', 4), item('h', 0x1_0000 - 1), item('i', 0), item('k', 5)], { structures, pieces }))
      .toEqual(['1. a', '1.1 b', '1.2 c', '2. d', '• e', '1. f', 'B2 g', '3. h', 'i', 'C5 k'])
  })
})

describe('what is not text', () => {
  test('deleted, hidden and field instructions are left out, insertions stay', async () => {
    expect(await read([{
      runs: [
        { text: 'Thời hạn ' }, { text: '05', changes: change(sprm.deleted, 1) }, { text: '03', changes: change(0x0801, 1) }, { text: ' ẩn', changes: change(sprm.hidden, 1) },
        { text: '\u0013 REF x \u0014 ngày\u0015' }, { text: '\u0013 PAGE \u0015' }, { text: '\u0002' },
      ], mark: '\r',
    }])).toEqual(['Thời hạn 03 ngày'])
  })

  test('a paragraph whose mark is deleted runs on, a row whose end is deleted is gone', async () => {
    expect(await read([
      { runs: [{ text: 'Tiếp nhận ' }], mark: '\r', markChanges: change(sprm.deleted, 1) }, plain('hồ sơ'),
      cellOf('a'), rowEnd(defineRow([0, 500])), cellOf('bỏ'), rowEnd(defineRow([0, 500]), change(sprm.deleted, 1)), cellOf('b'), rowEnd(defineRow([0, 500])),
    ])).toEqual(['Tiếp nhận hồ sơ', '[0 a]', '[0 b]'])
  })

  test('a paragraph whose end mark is hidden runs on under its own number, before a table it ends', async () => {
    const structures = { 73: listDefinitions([{ id: 70, levels: [listLevel('\u0000.', 0)] }]), 74: listUses([{ id: 70 }]) }
    const heading: DocPart = { ...plain('Phạm vi. ', change(sprm.listUse, 1)), markChanges: change(sprm.hidden, 1) }
    expect(await read([heading, plain('Áp dụng'), heading, cellOf('a'), rowEnd(defineRow([0, 500]))], { structures })).toEqual(['1. Phạm vi. Áp dụng', '2. Phạm vi.', '[0 a]'])
  })

  test('pictures and embedded objects are told as lost', async () => {
    const { blocks, losses } = await readParts({ main: [{ runs: [{ text: '\u0001', changes: [...change(sprm.special, 1), ...change(sprm.picture, 0)] }], mark: '\r' }, { runs: [{ text: '\u0001', changes: [...change(sprm.special, 1), ...change(sprm.object, 1)] }], mark: '\r' }] })
    expect(blocks).toEqual([])
    expect(losses.map(({ place, message }) => `${place}: ${message}`)).toEqual(['đoạn 1: có hình vẽ, không đọc được nội dung', 'đoạn 2: có đối tượng nhúng (bảng tính, sơ đồ Visio…), không đọc được nội dung'])
  })
})

test('a table in a cell of a table', async () => {
  expect(await read([plain('trước', inTable), inner('a'), inner('b'), innerEnd(defineRow([0, 300, 600])), cellOf('sau'), cellOf('bên'), rowEnd(defineRow([0, 1000, 2000]))]))
    .toEqual(['[0 trước | [0 a][1 b] | sau][1 bên]'])
})

test('merges changed after the row was defined, and cells merged sideways', async () => {
  expect(await read([
    cellOf('a'), cellOf('b'), rowEnd([...defineRow([0, 500, 1000]), ...change(sprm.verticalMerge, [0, 3])]),
    cellOf(''), cellOf('c'), rowEnd([...defineRow([0, 500, 1000]), ...change(sprm.verticalMerge, [0, 1])]),
    cellOf('d'), cellOf(''), rowEnd([...defineRow([0, 500, 1000]), ...change(sprm.horizontalMerge, [0, 2])]),
  ])).toEqual(['[0+1x2 a][1 b]', '[1 c]', '[0+2x1 d]'])
})

test('numbers, bold and names come through styles and those they are based on', async () => {
  const structures = {
    1: styleSheet([{ name: 'Normal' }, { name: 'Mục', paragraph: [...change(sprm.listUse, 1), ...change(sprm.listLevel, 0)], character: change(sprm.bold, 1) }, { name: 'Mục con', base: 1 }]),
    73: listDefinitions([{ id: 70, levels: [listLevel('\u0000)', 4)] }]), 74: listUses([{ id: 70 }]),
  }
  const { blocks } = await readParts({ main: [plain('x', [], 1), plain('y', [], 2), plain('z', change(sprm.listUse, 0), 2)], structures })
  expect(blocks).toEqual([
    { kind: 'paragraph', text: 'x', label: 'a)', style: 'Mục', bold: true },
    { kind: 'paragraph', text: 'y', label: 'b)', style: 'Mục con', bold: true },
    { kind: 'paragraph', text: 'z', style: 'Mục con', bold: true },
  ])
})

test('a style says no to what the one below it says, and a run may ask for what its style says or for the opposite', async () => {
  const structures = { 1: styleSheet([{ name: 'Normal', character: change(sprm.bold, 1) }, { name: 'Nhạt', base: 0, character: change(sprm.bold, 0) }]) }
  const bold = (style: number, value: number): DocPart => ({ runs: [{ text: 'x', changes: change(sprm.bold, value) }], mark: '\r', style })
  const { blocks } = await readParts({ main: [plain('x', [], 0), plain('x', [], 1), bold(0, 0x80), bold(0, 0x81), bold(1, 0x80), bold(1, 0x81)], structures })
  expect(blocks.map((block) => block.kind === 'paragraph' && block.bold === true)).toEqual([true, false, true, false, false, true])
})

test('headers and footers of the first section', async () => {
  const { headers, footers } = await readParts({ main: [plain('a')], headers: [[], [plain('UBND XÃ')], [], [plain('Lần ban hành: 1')]] })
  expect({ headers, footers }).toEqual({ headers: ['UBND XÃ'], footers: ['Lần ban hành: 1'] })
})

test('text boxes stand behind the paragraph that holds their drawing', async () => {
  const anchored: DocPart = { runs: [{ text: 'Lưu đồ' }, { text: '\u0008', changes: change(sprm.special, 1) }], mark: '\r' }
  expect(await read([anchored, plain('sau')], { textBoxes: [{ anchor: 6, parts: [plain('B1'), cellOf('02 ngày'), rowEnd(defineRow([0, 500]))] }] })).toEqual(['Lưu đồ', 'B1', '[0 02 ngày]', 'sau'])
})

test('boxes in a group stand where the group is drawn, boxes of an unknown place come last', async () => {
  const anchored: DocPart = { runs: [{ text: '\u0008', changes: change(sprm.special, 1) }, { text: 'Lưu đồ' }], mark: '\r' }
  const textBoxes = [{ anchor: 0, shape: 2001, parts: [plain('B1')] }, { anchor: 0, shape: 2002, parts: [plain('B2')] }, { anchor: 0, shape: 9999, parts: [plain('lạc')] }]
  expect(await read([anchored, plain('sau')], { textBoxes, structures: { 50: shapeGroups([[1025, 2001, 2002]]) } })).toEqual(['Lưu đồ', 'B1', 'B2', 'sau', 'lạc'])
})

test('a section mark ends a paragraph, a page break does not', async () => {
  expect(await read([{ runs: [{ text: 'a' }], mark: '\f' }, plain('b\fc')], { sectionEnds: [2] })).toEqual(['a', 'b\nc'])
})

test('changes laid over pieces by fast saving, in their short form and as lists', async () => {
  // "Tiếp nhận " | "bỏ " (deleted, short form) | "ẩn " (hidden, list) | "hồ sơ", the last paragraph put into a list
  const pieceChanges = [{ from: 10, to: 13, changes: (0x41 << 1) | (1 << 8) }, { from: 13, to: 16, changes: change(sprm.hidden, 1) }, { from: 22, to: 24, changes: [...change(sprm.listUse, 1), ...change(sprm.listLevel, 0)] }]
  const structures = { 73: listDefinitions([{ id: 70, levels: [listLevel('\u0000.', 0)] }]), 74: listUses([{ id: 70 }]) }
  expect(await read([plain('Tiếp nhận bỏ ẩn hồ sơ'), plain('x')], { pieceChanges, structures })).toEqual(['Tiếp nhận hồ sơ', '1. x'])
})

test('property changes too long for their page lie in the data stream', async () => {
  const long = defineRow([0, 500, 2000])
  expect(await read([cellOf('a'), cellOf('b'), rowEnd(change(sprm.hugeParagraph, 4)), cellOf('c'), rowEnd(defineRow([0, 2000]))], { data: [0, 0, 0, 0, ...u16(long.length), ...long] }))
    .toEqual(['[0 a][1 b]', '[0+2x1 c]'])
})

test('check boxes of old forms are boxes, small pictures are no loss', async () => {
  const box = (bits: number, defaultValue: number): number[] => [...u32(0), ...u16(6), ...u32(0xffff_ffff), ...u16(bits), ...u16(0), ...u16(0), ...u16(0), ...u16(0), ...u16(defaultValue)]
  const checked = box(1 | (1 << 2), 0)
  const byDefault = box(1 | (25 << 2), 1)
  const picture = [...u32(0), ...u16(0), ...Array<number>(22).fill(0), ...u16(200), ...u16(200), ...u16(1000), ...u16(1000)]
  const field = (at: number): DocPart['runs'] => [{ text: '\u0013 FORMCHECKBOX ' }, { text: '\u0001', changes: [...change(sprm.special, 1), ...change(sprm.fieldData, 1), ...change(sprm.picture, at)] }, { text: '\u0014\u0015' }]
  const small = { text: '\u0001', changes: [...change(sprm.special, 1), ...change(sprm.picture, checked.length + byDefault.length)] }
  const { blocks, losses } = await readParts({ data: [...checked, ...byDefault, ...picture], main: [{ runs: [...field(0), { text: ' a ' }, ...field(checked.length), { text: ' b' }, small], mark: '\r' }] })
  expect([printBlocks(blocks), losses]).toEqual([['☒ a ☒ b'], []])
})

describe('files of another time or behind a password are refused with a sentence', () => {
  test.each([
    ['password-protected', { flags: 0x0100 }],
    ['too-old', { version: 0x68 }],
    ['too-old', { signature: 0xa5dc }],
    ['damaged', { signature: 0x1234 }],
  ])('%s', async (code, more) => {
    await expect(readParts({ main: [plain('a')], ...more })).rejects.toMatchObject({ code, say: { vi: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) } })
  })
})
