// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { buildDocx, cell, paragraph, row, table } from './example/build-docx.ts'
import { printBlocks } from './example/print-blocks.ts'
import { readWordFile } from './read-word-file.ts'

const readBlocks = async (body: string) => (await readWordFile(await buildDocx({ body }))).blocks
const read = async (body: string): Promise<string[]> => printBlocks(await readBlocks(body))

const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`
const starts = '<w:vMerge w:val="restart"/>'
const continues = '<w:vMerge/>'

test('a time cell merged down the step table stands once, over its rows', async () => {
  expect(await read(table(3, [
    row([cell('1'), cell('Tiếp nhận'), cell('½ ngày')]),
    row([cell('2'), cell('Thẩm tra'), cell('01 ngày', starts)]),
    row([cell('3'), cell('Ký'), cell('', continues)]),
    row([cell('4'), cell('Trả'), cell('', continues)]),
  ]))).toEqual(['[0 1][1 Tiếp nhận][2 ½ ngày]', '[0 2][1 Thẩm tra][2+1x3 01 ngày]', '[0 3][1 Ký]', '[0 4][1 Trả]'])
})

test('cells over several columns keep the grid, with left-out columns before a row', async () => {
  expect(await read(table(4, [
    row([cell('a', span(2)), cell('b'), cell('c')]),
    row([cell('d'), cell('e', span(3))]),
    row([cell('f', span(2))], '<w:gridBefore w:val="2"/>'),
  ]))).toEqual(['[0+2x1 a][2 b][3 c]', '[0 d][1+3x1 e]', '[2+2x1 f]'])
})

test('two merges, one starting where another ends, are two cells', async () => {
  expect(await read(table(1, [row([cell('a', starts)]), row([cell('', continues)]), row([cell('b', starts)]), row([cell('', continues)])])))
    .toEqual(['[0+1x2 a]', '', '[0+1x2 b]', ''])
})

test('a merge that nothing above starts is a cell of its own', async () => {
  expect(await read(table(2, [row([cell('a'), cell('b')]), row([cell('c', continues), cell('d')])]))).toEqual(['[0 a][1 b]', '[0 c][1 d]'])
})

test('a merge goes on from a cell that should have continued one, and ends with a row that has no such cell', async () => {
  expect(await read(table(2, [row([cell('a', continues), cell('b')]), row([cell('', continues), cell('c')])]))).toEqual(['[0+1x2 a][1 b]', '[1 c]'])
  expect(await read(table(2, [row([cell('a', starts), cell('b')]), row([cell('c', span(2))]), row([cell('d', continues), cell('e')])]))).toEqual(['[0 a][1 b]', '[0+2x1 c]', '[0 d][1 e]'])
})

test('cells merged sideways in the old way are one', async () => {
  expect(await read(table(3, [row([cell('a', '<w:hMerge w:val="restart"/>'), cell('b', '<w:hMerge/>'), cell('c')])]))).toEqual(['[0+2x1 a | b][2 c]'])
})

test('a merge is kept over both directions', async () => {
  expect(await read(table(3, [row([cell('a', span(2) + starts), cell('b')]), row([cell('', span(2) + continues), cell('c')])]))).toEqual(['[0+2x2 a][2 b]', '[2 c]'])
})

test('a table in a cell of a table', async () => {
  expect(await read(table(1, [row([cell(paragraph('trước') + table(2, [row([cell('a'), cell('b')])]) + paragraph('sau'))])])))
    .toEqual(['[0 trước | [0 a][1 b] | sau]'])
})

test('rows that were deleted or hidden are gone, and merges go on around them', async () => {
  expect(await read(table(2, [
    row([cell('1'), cell('a', starts)]),
    row([cell('bỏ'), cell('', continues)], '<w:del w:id="1"/>'),
    row([cell('ẩn'), cell('', continues)], '<w:hidden/>'),
    row([cell('2'), cell('', continues)], '<w:ins w:id="2"/>'),
  ]))).toEqual(['[0 1][1+1x2 a]', '[0 2]'])
})

test('a table whose rows were all deleted is gone', async () => {
  expect(await read(paragraph('a') + table(1, [row([cell('bỏ')], '<w:del w:id="1"/>')]) + paragraph('b'))).toEqual(['a', 'b'])
})

test('heading rows are told, and the grid is as wide as its widest row', async () => {
  expect(await readBlocks(table(1, [row([cell('TT'), cell('Bước')], '<w:tblHeader/>'), row([cell('1')])]))).toEqual([{
    kind: 'table', columns: 2, rows: [
      { heading: true, cells: [{ column: 0, columnSpan: 1, rowSpan: 1, blocks: [{ kind: 'paragraph', text: 'TT' }] }, { column: 1, columnSpan: 1, rowSpan: 1, blocks: [{ kind: 'paragraph', text: 'Bước' }] }] },
      { cells: [{ column: 0, columnSpan: 1, rowSpan: 1, blocks: [{ kind: 'paragraph', text: '1' }] }] },
    ],
  }])
})
