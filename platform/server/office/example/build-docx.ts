// SPDX-License-Identifier: Apache-2.0
import { buildZip } from './build-zip.ts'

/** The parts of a hand-made .docx; all are the inside of their root elements. */
export interface DocxParts {
  readonly body: string
  readonly numbering?: string
  readonly styles?: string
  readonly headers?: readonly string[]
  readonly footers?: readonly string[]
  /** Further parts, and instead of the ones above. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
}

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const namespaces = [
  ['w', main], ['r', office], ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'], ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture'], ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['wpg', 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup'], ['v', 'urn:schemas-microsoft-com:vml'], ['o', 'urn:schemas-microsoft-com:office:office'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'], ['w14', 'http://schemas.microsoft.com/office/word/2010/wordml'],
  ['c', 'http://schemas.openxmlformats.org/drawingml/2006/chart'], ['dgm', 'http://schemas.openxmlformats.org/drawingml/2006/diagram'],
].map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`).join(' ')

const part = (root: string, inside: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} ${namespaces}>${inside}</w:${root}>`

/** A .docx as Word stores it, with exactly the given markup. */
export function buildDocx({ body, numbering, styles, headers = [], footers = [], parts = {} }: DocxParts): Promise<Uint8Array> {
  const pages = [...headers.map((text, index) => ['header', index + 1, text] as const), ...footers.map((text, index) => ['footer', index + 1, text] as const)]
  const relationships = pages.map(([kind, number]) => `<Relationship Id="${kind}${number}" Type="${office}/${kind}" Target="${kind}${number}.xml"/>`).join('')
  const references = pages.map(([kind, number]) => `<w:${kind}Reference w:type="default" r:id="${kind}${number}"/>`).join('')
  return buildZip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="styles" Type="${office}/styles" Target="styles.xml"/><Relationship Id="numbering" Type="${office}/numbering" Target="numbering.xml"/>${relationships}</Relationships>`,
    'word/document.xml': part('document', `<w:body>${body}<w:sectPr>${references}</w:sectPr></w:body>`),
    ...(styles === undefined ? {} : { 'word/styles.xml': part('styles', styles) }),
    ...(numbering === undefined ? {} : { 'word/numbering.xml': part('numbering', numbering) }),
    ...Object.fromEntries(pages.map(([kind, number, text]) => [`word/${kind}${number}.xml`, part(kind === 'header' ? 'hdr' : 'ftr', text)])),
    ...parts,
  })
}

/** A run of text, with the inside of its properties. */
export const run = (text: string, properties = ''): string => `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

/** A paragraph of runs (or plain text), with the inside of its properties. */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') || content === '' ? content : run(content)}</w:p>`

/** A paragraph in a list. */
export const item = (text: string, list: number, level = 0): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)

/** A cell with paragraphs (or plain text), with the inside of its properties. */
export const cell = (content: string, properties = ''): string =>
  `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${content.startsWith('<') ? content : paragraph(content)}</w:tc>`

/** A row of cells, with the inside of its properties. */
export const row = (cells: readonly string[], properties = ''): string =>
  `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`

/** A table with so many grid columns. */
export const table = (columns: number, rows: readonly string[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid>${'<w:gridCol w:w="1000"/>'.repeat(columns)}</w:tblGrid>${rows.join('')}</w:tbl>`

/** A level of a list definition. */
export const level = (number: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${number}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`

/** A list definition, and the number by which paragraphs refer to it (the same for both). */
export const list = (number: number, levels: string, overrides = ''): string =>
  `<w:abstractNum w:abstractNumId="${number}">${levels}</w:abstractNum><w:num w:numId="${number}"><w:abstractNumId w:val="${number}"/>${overrides}</w:num>`
