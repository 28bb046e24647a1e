// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WordBlock } from '#kernel/word-document.ts'
import { aProcedureContent } from '../../example/a-procedure.ts'
import type { ProcedureContent } from '../procedure-content.ts'
import type { FileReading } from '../reading/procedure-reading.ts'
import { readProcedures } from '../reading/read-procedures.ts'
import { annexPaper } from './annex-paper.ts'
import { communePaper } from './commune-paper.ts'
import { paperAsRead } from './example/paper-as-read.ts'
import { someContent, somePaperFacts } from '../../example/some-content.ts'
import { normalOf } from './normal-form.ts'
import type { Paper } from './paper.ts'

const readBack = (paper: Paper): readonly (ProcedureContent | undefined)[] => readProcedures(paperAsRead(paper)).procedures.map(({ content }) => content)

describe('a paper of ours, read back', () => {
  it('says what was printed, in the layout of communes', () => {
    fc.assert(fc.property(someContent, (content) => { expect(readBack(communePaper(content, somePaperFacts()))).toEqual([normalOf(content)]) }), { numRuns: 120 })
  }, 30_000)
  it('says what was printed, in the annex of a decision, for each of several procedures', () => {
    fc.assert(fc.property(someContent, someContent, (one, two) => {
      const facts = somePaperFacts()
      expect(readBack(annexPaper({ content: one, facts }, { content: two, facts: { ...facts, code: 'QT.06' } }))).toEqual([normalOf(one), normalOf(two)])
    }), { numRuns: 60 })
  }, 30_000)
  it('gives code, issue and day back', () => {
    const [read] = readProcedures(paperAsRead(communePaper(fc.sample(someContent, { numRuns: 1, seed: 3 })[0] ?? fail(), somePaperFacts({ issuedOn: '2025-07-07' as never })))).procedures
    expect(read).toMatchObject({ code: 'QT.05/TP', issueNo: '02', issuedOn: '2025-07-07' })
  })
})

describe('a paper of ours that someone went on writing in', () => {
  const document = paperAsRead(communePaper(aProcedureContent({ result: null, legalBasis: [] }), somePaperFacts()))
  const changed = (change: (text: string, style: string | undefined) => { readonly text: string; readonly style?: string }): FileReading => {
    const over = (block: WordBlock): WordBlock => {
      if (block.kind === 'table') return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(over) })) })) }
      const { text, style } = change(block.text, block.style)
      return { kind: 'paragraph', text, ...(style === undefined ? {} : { style }) }
    }
    return readProcedures({ ...document, blocks: document.blocks.map(over) })
  }
  const keep = (text: string, style: string | undefined) => ({ text, ...(style === undefined ? {} : { style }) })

  it('gives words typed over a sentence that stood in for them', () => {
    const [one] = changed((text, style) => (style === 'NR Chưa ghi' ? { text: 'Nghị định số 123/2015/NĐ-CP ngày 15/11/2015', style } : keep(text, style))).procedures
    expect([one?.content?.result, one?.content?.legalBasis[0]?.number]).toEqual(['Nghị định số 123/2015/NĐ-CP ngày 15/11/2015', '123/2015/NĐ-CP'])
  })
  it('gives words in a cell whatever style they were typed in, and says of others that they were not read', () => {
    const { procedures: [one], problems } = changed((text, style) => (style === 'NR Việc' && text.startsWith('Thẩm tra') ? { text: 'Thẩm tra và xác minh', style: 'Normal' } : style === 'NR Mục' && text.startsWith('1.') ? { text: 'Chữ lạc', style: 'Normal' } : keep(text, style)))
    expect(one?.content?.steps[1]?.action).toBe('Thẩm tra và xác minh')
    expect(problems.map(({ place }) => place)).toEqual(['đoạn “Chữ lạc”'])
  })
  it('is read by its words where all styles are gone', () => {
    const [one] = changed((text) => ({ text })).procedures
    expect([one?.code, one?.name, one?.steps.length, one?.records.length]).toEqual(['QT.05/TP', 'Đăng ký lại khai sinh', 5, 1])
    expect(one?.steps.map(({ times }) => times.map(({ value }) => value))).toEqual([[0.5, 1], [3, 22], [0.5, 1], [0.5, 0.5], [0.5, 0.5]])
  })
})

describe('the normal form', () => {
  it('is its own normal form', () => {
    fc.assert(fc.property(someContent, (content) => { expect(normalOf(normalOf(content))).toEqual(normalOf(content)) }), { numRuns: 120 })
  }, 30_000)
})

function fail(): never {
  throw new Error('no content was sampled')
}
