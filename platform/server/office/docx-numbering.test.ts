// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { buildDocx, item, level, list, paragraph } from './example/build-docx.ts'
import { printBlocks } from './example/print-blocks.ts'
import { readWordFile } from './read-word-file.ts'

const read = async (body: string, numbering: string, styles = ''): Promise<string[]> =>
  printBlocks((await readWordFile(await buildDocx({ body, numbering, styles }))).blocks)

describe('list labels are spelled out as Word prints them', () => {
  test.each([
    ['decimal', '%1.', ['1. a', '2. b', '3. c']],
    ['decimalZero', '%1', ['01 a', '02 b', '03 c']],
    ['lowerLetter', '%1)', ['a) a', 'b) b', 'c) c']],
    ['upperLetter', 'Mục %1', ['Mục A a', 'Mục B b', 'Mục C c']],
    ['lowerRoman', '(%1)', ['(i) a', '(ii) b', '(iii) c']],
    ['upperRoman', '%1.', ['I. a', 'II. b', 'III. c']],
    ['decimal', 'B%1', ['B1 a', 'B2 b', 'B3 c']],
    ['decimal', 'Bước %1:', ['Bước 1: a', 'Bước 2: b', 'Bước 3: c']],
    ['bullet', '-', ['- a', '- b', '- c']],
    ['bullet', '\uf0b7', ['• a', '• b', '• c']],
    ['none', '', ['a', 'b', 'c']],
  ])('format %s with text "%s"', async (format, text, printed) => {
    expect(await read(['a', 'b', 'c'].map((each) => item(each, 1)).join(''), list(1, level(0, format, text)))).toEqual(printed)
  })

  test('the number of an empty paragraph is kept, as in the STT column of a step table', async () => {
    expect(await read(item('', 1) + item('', 1), list(1, level(0, 'decimal', '%1.')))).toEqual(['1.', '2.'])
  })

  test('after z the letters are doubled', async () => {
    const read27 = await read(Array.from({ length: 28 }, () => item('x', 1)).join(''), list(1, level(0, 'lowerLetter', '%1.')))
    expect(read27.slice(25)).toEqual(['z. x', 'aa. x', 'bb. x'])
  })

  test('a custom format with leading zeros', async () => {
    const custom = '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
    const numbering = list(1, `<w:lvl w:ilvl="0"><w:start w:val="1"/>${custom}<w:lvlText w:val="%1"/></w:lvl>`)
    expect(await read(item('a', 1), numbering)).toEqual(['001 a'])
  })
})

describe('levels', () => {
  const outline = list(1, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2') + level(2, 'lowerLetter', '%3)'))

  test('deeper levels print the counts above and start again under a new one', async () => {
    expect(await read(item('a', 1) + item('b', 1, 1) + item('c', 1, 1) + item('d', 1) + item('e', 1, 1) + item('f', 1, 2), outline))
      .toEqual(['I. a', 'I.1 b', 'I.2 c', 'II. d', 'II.1 e', 'a) f'])
  })

  test('a legal level prints every count as a plain decimal', async () => {
    const legal = list(1, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2', '<w:isLgl/>'))
    expect(await read(item('a', 1) + item('b', 1, 1), legal)).toEqual(['I. a', '1.1 b'])
  })

  test('a level with lvlRestart 0 never starts again', async () => {
    const running = list(1, level(0, 'decimal', '%1.') + level(1, 'decimal', 'Bước %2', '<w:lvlRestart w:val="0"/>'))
    expect(await read(item('a', 1) + item('b', 1, 1) + item('c', 1) + item('d', 1, 1), running)).toEqual(['1. a', 'Bước 1 b', '2. c', 'Bước 2 d'])
  })

  test('a level with lvlRestart 1 starts again after level 1 only', async () => {
    const levels = level(0, 'decimal', '%1.') + level(1, 'decimal', '%2)') + level(2, 'lowerLetter', '%3.', '<w:lvlRestart w:val="1"/>')
    expect(await read(item('a', 1) + item('b', 1, 1) + item('c', 1, 2) + item('d', 1, 1) + item('e', 1, 2) + item('f', 1) + item('g', 1, 2), list(1, levels)))
      .toEqual(['1. a', '1) b', 'a. c', '2) d', 'b. e', '2. f', 'a. g'])
  })

  test('a level used before the one above shows that as begun', async () => {
    expect(await read(item('a', 1, 1) + item('b', 1, 1), outline)).toEqual(['I.1 a', 'I.2 b'])
    const later = `<w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>${level(1, 'decimal', '%1.%2')}`
    expect(await read(item('a', 1, 1), list(1, later))).toEqual(['4.1 a'])
    expect(await read(item('a', 1, 1), list(1, later, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="6"/></w:lvlOverride>'))).toEqual(['6.1 a'])
  })
})

describe('lists that continue and lists that start again', () => {
  const shared = (second: string): string =>
    `<w:abstractNum w:abstractNumId="7">${level(0, 'decimal', '%1.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/>${second}</w:num>`

  test('two numbers of one definition continue each other', async () => {
    expect(await read(item('a', 1) + paragraph('giữa') + item('b', 2) + item('c', 1), shared(''))).toEqual(['1. a', 'giữa', '2. b', '3. c'])
  })

  test('a start override begins once, with its first paragraph', async () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    expect(await read(item('a', 1) + item('b', 1) + item('c', 2) + item('d', 2), shared(restart))).toEqual(['1. a', '2. b', '1. c', '2. d'])
  })

  test('an overridden level replaces the whole level', async () => {
    const replaced = `<w:lvlOverride w:ilvl="0">${level(0, 'lowerLetter', '%1)')}</w:lvlOverride>`
    expect(await read(item('a', 1) + item('b', 2), shared(replaced))).toEqual(['1. a', 'b) b'])
  })

  test('a list may start at any number', async () => {
    const numbering = list(1, '<w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>')
    expect(await read(item('a', 1) + item('b', 1), numbering)).toEqual(['4. a', '5. b'])
  })
})

describe('numbers through styles', () => {
  const styled = (name: string, properties: string, base = ''): string =>
    `<w:style w:type="paragraph" w:styleId="${name}"><w:name w:val="${name}"/>${base === '' ? '' : `<w:basedOn w:val="${base}"/>`}<w:pPr>${properties}</w:pPr></w:style>`
  const numbering = list(1, level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '%2)', '<w:pStyle w:val="Nho"/>'))
  const number = (id: number): string => `<w:numPr><w:numId w:val="${id}"/></w:numPr>`
  const use = (text: string, style: string, more = ''): string => paragraph(text, `<w:pStyle w:val="${style}"/>${more}`)

  test('a style gives the number, also to styles based on it', async () => {
    const styles = styled('Lon', number(1)) + styled('Con', '', 'Lon')
    expect(await read(use('a', 'Lon') + use('b', 'Con'), numbering, styles)).toEqual(['1. a', '2. b'])
  })

  test('a level linked with a style is taken through it', async () => {
    expect(await read(use('a', 'Lon') + use('b', 'Nho'), numbering, styled('Lon', number(1)) + styled('Nho', number(1)))).toEqual(['1. a', 'a) b'])
  })

  test('number 0 takes a paragraph out of the list of its style', async () => {
    expect(await read(use('a', 'Lon') + use('b', 'Lon', number(0)) + use('c', 'Lon'), numbering, styled('Lon', number(1)))).toEqual(['1. a', 'b', '2. c'])
  })

  test('styles based on each other in a circle do not hang the reader', async () => {
    expect(await read(use('a', 'Mot'), numbering, styled('Mot', '', 'Hai') + styled('Hai', '', 'Mot'))).toEqual(['a'])
  })

  test('a definition that links to a numbering style uses the definition of that style', async () => {
    const linked = `<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="Kieu"/></w:abstractNum><w:abstractNum w:abstractNumId="6"><w:styleLink w:val="Kieu"/>${level(0, 'decimal', 'Điều %1.')}</w:abstractNum>`
      + '<w:num w:numId="5"><w:abstractNumId w:val="5"/></w:num><w:num w:numId="6"><w:abstractNumId w:val="6"/></w:num>'
    const styles = `<w:style w:type="numbering" w:styleId="Kieu"><w:name w:val="Kieu"/><w:pPr>${number(6)}</w:pPr></w:style>`
    expect(await read(item('a', 5) + item('b', 6), linked, styles)).toEqual(['Điều 1. a', 'Điều 2. b'])
  })
})

test('a paragraph of a list that the file does not define has no number', async () => {
  expect(await read(item('a', 99), list(1, level(0, 'decimal', '%1.')))).toEqual(['a'])
})
