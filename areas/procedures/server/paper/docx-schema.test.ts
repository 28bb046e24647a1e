// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openZip } from '#platform/server/office/open-zip.ts'
import { readXml, type XmlElement } from '#platform/server/office/xml-tree.ts'
import { annexPaper } from '../../core/paper/annex-paper.ts'
import { communePaper } from '../../core/paper/commune-paper.ts'
import { someContent, somePaperFacts } from '../../example/some-content.ts'
import { docxOf } from './docx-paper.ts'

/** The order in which ECMA-376 (wml.xsd) wants the children of the elements that we write; Word refuses files that break it. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': ['pStyle', 'keepNext', 'keepLines', 'pageBreakBefore', 'framePr', 'widowControl', 'numPr', 'suppressLineNumbers', 'pBdr', 'shd', 'tabs', 'suppressAutoHyphens', 'kinsoku', 'wordWrap', 'overflowPunct', 'topLinePunct', 'autoSpaceDE', 'autoSpaceDN', 'bidi', 'adjustRightInd', 'snapToGrid', 'spacing', 'ind', 'contextualSpacing', 'mirrorIndents', 'suppressOverlap', 'jc', 'textDirection', 'textAlignment', 'textboxTightWrap', 'outlineLvl', 'divId', 'cnfStyle', 'rPr', 'sectPr', 'pPrChange'],
  'w:tcPr': ['cnfStyle', 'tcW', 'gridSpan', 'hMerge', 'vMerge', 'tcBorders', 'shd', 'noWrap', 'tcMar', 'textDirection', 'tcFitText', 'vAlign', 'hideMark'],
  'w:tblPr': ['tblStyle', 'tblpPr', 'tblOverlap', 'bidiVisual', 'tblStyleRowBandSize', 'tblStyleColBandSize', 'tblW', 'jc', 'tblCellSpacing', 'tblInd', 'tblBorders', 'shd', 'tblLayout', 'tblCellMar', 'tblLook'],
  'w:sectPr': ['headerReference', 'footerReference', 'footnotePr', 'endnotePr', 'type', 'pgSz', 'pgMar', 'paperSrc', 'pgBorders', 'lnNumType', 'pgNumType', 'cols', 'formProt', 'vAlign', 'noEndnote', 'titlePg', 'textDirection', 'bidi', 'rtlGutter', 'docGrid'],
  'w:style': ['name', 'aliases', 'basedOn', 'next', 'link', 'autoRedefine', 'hidden', 'uiPriority', 'semiHidden', 'unhideWhenUsed', 'qFormat', 'locked', 'personal', 'personalCompose', 'personalReply', 'rsid', 'pPr', 'rPr', 'tblPr', 'trPr', 'tcPr', 'tblStylePr'],
}

/** What of a part breaks the schema's order, or lacks what must be there. */
function faultsIn(element: XmlElement): string[] {
  const names = element.children.map(({ name }) => name)
  const order = ORDER[element.name]
  const places = order === undefined ? [] : names.map((name) => order.indexOf(name.replace('w:', '')))
  const wrong = places.some((place, index) => place < 0 || place < (places[index - 1] ?? 0)) ? [`${element.name}: ${names.join(' ')}`] : []
  const first = (['w:p', 'w:tc', 'w:tbl', 'w:tr', 'w:r'] as const).flatMap((name) => { const at = names.indexOf(`${name}Pr`); return element.name === name && at > 0 ? [`${name}Pr not first`] : [] })
  const empty = element.name === 'w:tc' && names.at(-1) !== 'w:p' ? ['a cell that does not end in a paragraph'] : []
  return [...wrong, ...first, ...empty, ...element.children.flatMap(faultsIn)]
}

/** Rows of a table fill the same grid, whatever is merged. */
function raggedRows(element: XmlElement): string[] {
  const columns = element.name === 'w:tbl' ? element.children.find(({ name }) => name === 'w:tblGrid')?.children.length ?? 0 : 0
  const widths = element.name !== 'w:tbl' ? [] : element.children.filter(({ name }) => name === 'w:tr').map((row) => row.children.filter(({ name }) => name === 'w:tc').reduce((sum, cell) => sum + Number(cell.children[0]?.children.find(({ name }) => name === 'w:gridSpan')?.attributes['w:val'] ?? 1), 0))
  return [...widths.filter((width) => width !== columns).map((width) => `a row of ${width} in a table of ${columns} columns`), ...element.children.flatMap(raggedRows)]
}

describe('the parts of a Word file of ours', () => {
  it('are well formed, in the order of the schema, their rows as wide as their tables', async () => {
    for (const content of fc.sample(someContent, { numRuns: 12, seed: 4 })) for (const paper of [communePaper(content, somePaperFacts()), annexPaper({ content, facts: somePaperFacts({ controlled: true }) })]) {
      const zip = await openZip(await docxOf(paper))
      for (const name of zip.names.filter((each) => /\.(xml|rels)$/.test(each))) {
        const part = readXml(await zip.read(name) ?? new Uint8Array())
        expect([name, faultsIn(part), raggedRows(part)]).toEqual([name, [], []])
      }
    }
  }, 30_000)
  it('repeat heading rows, count pages and keep merged cells merged', async () => {
    const [content] = fc.sample(someContent.filter(({ steps }) => steps.length > 2), { numRuns: 1, seed: 9 })
    if (content === undefined) throw new Error('no content was sampled')
    const shared = { ...content, steps: content.steps.map((step, index) => ({ ...step, phase: null, times: step.times.map((time) => ({ ...time, time: { value: 1, unit: 'workingDay' as const, text: '01 ngày' }, text: '01 ngày', sharedWith: index === 0 ? [2] : index === 1 ? [1] : [] })) })) }
    const zip = await openZip(await docxOf(communePaper(shared, somePaperFacts())))
    const text = async (name: string) => new TextDecoder().decode(await zip.read(name))
    const body = await text('word/document.xml')
    expect([body.includes('<w:tblHeader/>'), body.includes('<w:vMerge w:val="restart"/>'), body.includes('w:vMerge w:val="continue"')]).toEqual([true, true, true])
    const footer = await text(zip.names.find((name) => /footer\d*\.xml$/.test(name)) ?? '')
    expect([footer.includes('PAGE'), footer.includes('NUMPAGES')]).toEqual([true, true])
    expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
  })
})
