// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AgencyFacts, CitationFacts } from '#areas/procedures/core/check/agency-facts.ts'
import { checkedSet, roleTimes } from '#areas/procedures/core/check/checked-set.ts'
import { checkProcedure, checkWithin, FIVE_CLEARS_RULES } from '#areas/procedures/core/check/five-clears.ts'
import { checkByFacts, type KnownFacts } from '#areas/procedures/core/check/known-facts.ts'
import { checkedOfWiderPart, OWN_RULES, WIDER_RULES, widerPartOf } from '#areas/procedures/core/check/wider-part.ts'
import { checkedOfContent } from '#areas/procedures/core/content-of-reading.ts'
import { aProcedureContent } from '#areas/procedures/example/a-procedure.ts'
import { someContent } from '#areas/procedures/example/some-content.ts'
import { foldText } from '#kernel/vietnamese-text.ts'

const OTHER = checkedOfContent('other', 'qt01', aProcedureContent({ name: 'Đăng ký kết hôn' }))
const ROLES = { isHeld: fc.boolean(), maySign: fc.boolean() }
const STATE = fc.constantFrom<CitationFacts['state']>('in-force', 'expired', 'unknown', 'not-yet', 'partly-expired')
const someFacts = fc.record({ held: fc.record(ROLES), state: STATE })

describe('what is known of an agency', () => {
  it('leads one procedure to the findings that it has among all procedures, told as a list or asked as a function', () => {
    fc.assert(fc.property(someContent, someFacts, (content, { held, state }) => {
      const procedure = checkedOfContent('', 'QT 01', content)
      const roles = [...new Set(procedure.steps.flatMap(({ responsible }) => (responsible === null ? [] : [foldText(responsible)])))].slice(0, 3)
      const said: CitationFacts = { state, words: { vi: 'x', en: 'x' }, instead: null }
      const facts: AgencyFacts = { roles: new Map(roles.map((role) => [role, held])), citation: () => said }
      const known: KnownFacts = {
        roles: roles.map((role) => ({ role, ...held })), spellings: [...roleTimes([OTHER])].map(([printed, times]) => ({ printed, times })), sameCode: { code: 'qt 01', names: [OTHER.name] },
        citations: procedure.legalBasis.flatMap(({ number, date }) => (number === null ? [] : [{ number, date, ...said }])),
      }
      expect(checkByFacts(procedure, known)).toEqual(checkProcedure(procedure, [OTHER], facts))
    }), { numRuns: 200 })
  })
  it('is needed for the wider rules only, and of a procedure they need only the wider part', () => {
    expect([...OWN_RULES, ...WIDER_RULES].map(({ id }) => id).toSorted()).toEqual(FIVE_CLEARS_RULES.map(({ id }) => id).toSorted())
    fc.assert(fc.property(someContent, someFacts, (content, { held, state }) => {
      const procedure = checkedOfContent('p', 'QT 01', { ...content, steps: content.steps.map((step, at) => (at === 0 ? { ...step, action: 'Xem xét, ký duyệt kết quả' } : step)) })
      const part = checkedOfWiderPart('p', 'QT 01', procedure.name, JSON.parse(JSON.stringify(widerPartOf(procedure))))
      const facts: AgencyFacts = { roles: new Map([['lanh dao ubnd', held]]), citation: () => ({ state, words: { vi: 'x', en: 'x' }, instead: null }) }
      const inSet = (one: typeof procedure) => checkWithin(one, checkedSet([one, OTHER]), facts, WIDER_RULES)
      expect(inSet(part)).toEqual(inSet(procedure))
      expect(checkWithin(procedure, checkedSet([procedure]), {}, OWN_RULES)).toEqual(checkWithin(procedure, checkedSet([procedure, OTHER]), facts, OWN_RULES))
    }), { numRuns: 200 })
  })
  it('says nothing where nobody was asked', () => {
    expect(checkByFacts(checkedOfContent('', 'QT 01', aProcedureContent()), {})).toEqual(checkProcedure(checkedOfContent('', 'QT 01', aProcedureContent())))
  })
})
