// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProcedureContent } from '../procedure-content.ts'
import { readProcedures } from '../reading/read-procedures.ts'
import { annexPaper } from './annex-paper.ts'
import { communePaper } from './commune-paper.ts'
import { paperAsRead } from './example/paper-as-read.ts'
import { someContent, somePaperFacts } from './example/some-content.ts'
import { normalOf } from './normal-form.ts'
import type { Paper } from './paper.ts'

const readBack = (paper: Paper): readonly (ProcedureContent | undefined)[] => readProcedures(paperAsRead(paper)).procedures.map(({ content }) => content)

describe('a paper of ours, read back', () => {
  it('says what was printed, in the layout of communes', () => {
    fc.assert(fc.property(someContent, (content) => { expect(readBack(communePaper(content, somePaperFacts()))).toEqual([normalOf(content)]) }), { numRuns: 400 })
  })
  it('says what was printed, in the annex of a decision, for each of several procedures', () => {
    fc.assert(fc.property(someContent, someContent, (one, two) => {
      const facts = somePaperFacts()
      expect(readBack(annexPaper({ content: one, facts }, { content: two, facts: { ...facts, code: 'QT.06' } }))).toEqual([normalOf(one), normalOf(two)])
    }), { numRuns: 200 })
  })
  it('gives code, issue and day back', () => {
    const [read] = readProcedures(paperAsRead(communePaper(fc.sample(someContent, { numRuns: 1, seed: 3 })[0] ?? fail(), somePaperFacts({ issuedOn: '2025-07-07' as never })))).procedures
    expect(read).toMatchObject({ code: 'QT.05/TP', issueNo: '02', issuedOn: '2025-07-07' })
  })
})

describe('the normal form', () => {
  it('is its own normal form', () => {
    fc.assert(fc.property(someContent, (content) => { expect(normalOf(normalOf(content))).toEqual(normalOf(content)) }), { numRuns: 400 })
  })
})

function fail(): never {
  throw new Error('no content was sampled')
}
