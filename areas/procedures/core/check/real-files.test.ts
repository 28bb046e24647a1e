// SPDX-License-Identifier: Apache-2.0
import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { NATIONAL_INSTRUMENTS } from '#areas/law/core/national-instruments.ts'
import { registerOf } from '#areas/law/core/public.ts'
import { citationFacts } from '#areas/procedures/core/check/citation-facts.ts'
import { checkedFromReading } from '#areas/procedures/core/check/checked-procedure.ts'
import type { Finding } from '#areas/procedures/core/check/check-rule.ts'
import { checkProcedures, FIVE_CLEARS_RULES } from '#areas/procedures/core/check/five-clears.ts'
import { fixOf, MENDED_RULES } from '#areas/procedures/core/check/fix-of.ts'
import { checkByFacts, type KnownFacts } from '#areas/procedures/core/check/known-facts.ts'
import { roleTimes } from '#areas/procedures/core/check/checked-set.ts'
import { checkedOfContent } from '#areas/procedures/core/content-of-reading.ts'
import { draftOfReading } from '#areas/procedures/core/draft-of-reading.ts'
import type { ProcedureContent } from '#areas/procedures/core/procedure-content.ts'
import { readProcedures } from '#areas/procedures/core/reading/read-procedures.ts'
import { PlainDate } from '#kernel/time.ts'
import { readWordFile } from '#platform/server/office/read-word-file.ts'

const FILES = globSync('../shared/data/{iso-procedures,decisions}/*.{docx,doc}').toSorted()
const readings = await Promise.all(FILES.map(async (path) => ({ path, reading: readProcedures(await readWordFile(new Uint8Array(readFileSync(path)))) })))
const contents: readonly ProcedureContent[] = readings.flatMap(({ reading }) => reading.procedures.flatMap((one) => {
  const draft = draftOfReading(one)
  return draft.ok ? [draft.content] : []
}))

const register = registerOf(NATIONAL_INSTRUMENTS)
const TODAY = PlainDate.parse('2026-11-20')
const spellings = [...roleTimes(contents.map((content) => checkedOfContent('', '', content)))].map(([printed, times]) => ({ printed, times }))

/** A draft as the editor sees it; `roles` none: the agency has chosen nobody for any role yet. */
function findingsOf(content: ProcedureContent, roles?: KnownFacts['roles']): readonly Finding[] {
  const citations = content.legalBasis.flatMap(({ number, date }) => (number === null ? [] : [{ number, date, ...citationFacts(register, { number, issuedOn: PlainDate.safeParse(date).data ?? null }, TODAY) }]))
  return checkByFacts(checkedOfContent('', 'QT 01', content), { roles, spellings, citations })
}

const ONLY_DRAWN = 'only a procedure that is written here has ways, waiting and keys of cases'

/** Rules that none of these papers breaks, with where their case comes from; `example/unclear-procedures.ts` has a realistic one of each. */
const REALISTIC: Readonly<Record<string, string>> = {
  'approver-without-authority': 'who may sign is a fact of the agency, not of its paper',
  'branch-without-condition': ONLY_DRAWN, 'edge-to-missing-step': ONLY_DRAWN, 'return-leads-forward': ONLY_DRAWN, 'way-on-leads-back': ONLY_DRAWN, 'step-unreachable': ONLY_DRAWN, 'waiting-without-ground': ONLY_DRAWN,
  'fee-of-unknown-case': ONLY_DRAWN, 'time-of-unknown-case': ONLY_DRAWN,
  'text-with-hidden-marks': 'the papers have them (U+200E, decomposed letters), reading mends them; they come again by pasting',
  'time-written-brokenly': 'papers of old Word print it, reading mends it; it comes again by pasting',
  'cited-law-not-in-force': 'the papers were written for the law of 2025; Decree 61/2018 in a paper of before', 'form-sets-mixed': 'a paper of 2019 brought up to date by half', 'form-name-of-other-set': 'decisions of December 2025',
  'legal-basis-cited-twice': 'lines pasted from two papers', 'legal-number-year-differs': 'a day typed wrongly', 'record-listed-twice': 'a list pasted twice', 'record-without-place-or-retention': 'a cell left blank',
  'placeholder-left': 'a letterhead of the template of a province', 'step-without-action': 'a row left blank', 'step-time-not-understood': '"theo lịch họp" of committees', 'steps-mix-day-kinds': 'cases with verification, whose law counts calendar days',
}

const basis = (number: string, date: string, text: string) => (content: ProcedureContent): ProcedureContent => ({ ...content, legalBasis: [...content.legalBasis.filter((one) => one.number !== number), { number, date, text }] })
const NEW_FORMS = basis('03/2025/TT-VPCP', '2025-09-15', 'Thông tư số 03/2025/TT-VPCP ngày 15/9/2025 của Văn phòng Chính phủ')

/** One spoiling of a paper for each rule that no paper breaks by itself. */
const SPOILED: readonly (readonly [rule: string, spoil: (content: ProcedureContent) => ProcedureContent])[] = [
  ['record-listed-twice', (content) => ({ ...content, records: [...content.records, ...content.records, { name: 'Tờ khai', place: 'Kho', retention: '05 năm' }, { name: 'Tờ khai', place: 'Kho', retention: '05 năm' }] })],
  ['legal-basis-cited-twice', (content) => ({ ...content, legalBasis: [...content.legalBasis, ...[1, 2].map(() => ({ number: '60/2014/QH13', date: '2014-11-20', text: 'Luật Hộ tịch số 60/2014/QH13 ngày 20/11/2014' }))] })],
  ['text-with-hidden-marks', (content) => ({ ...content, name: `\u200e${content.name}`.normalize('NFD') })],
  ['time-written-brokenly', (content) => ({ ...content, steps: content.steps.map((step) => ({ ...step, times: step.times.map((time) => (time.time === null ? time : { ...time, text: '0 1 ngày làm việc', time: { value: 1, unit: 'workingDay' as const, text: '0 1 ngày làm việc' } })) })) })],
  ['time-of-unknown-case', (content) => ({ ...content, steps: content.steps.map((step) => ({ ...step, times: [...step.times, { caseKey: 'c99', time: null, text: '', sharedWith: [] }] })) })],
  ['fee-of-unknown-case', (content) => ({ ...content, fees: [{ caseKey: 'c99', channel: null, amount: null, text: '' }] })],
  ['cited-law-not-in-force', basis('61/2018/NĐ-CP', '2018-04-23', 'Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ')],
  ['cited-law-unknown', basis('118/2025/NĐ-CB', '2025-06-09', 'Nghị định số 118/2025/NĐ-CB ngày 09/6/2025 của Chính phủ')],
  ['legal-number-does-not-fit-issuer', basis('03/2025/TT-BYT', '2025-09-15', 'Thông tư số 03/2025/TT-BYT ngày 15/9/2025 của Văn phòng Chính phủ')],
  ['legal-number-year-differs', basis('123/2015/NĐ-CP', '2016-11-15', 'Nghị định số 123/2015/NĐ-CP ngày 15 tháng 11 năm 2016 của Chính phủ')],
  ['form-name-of-other-set', (content) => ({ ...NEW_FORMS({ ...content, legalBasis: content.legalBasis.filter(({ number }) => number !== '01/2018/TT-VPCP') }), records: [...content.records, { name: 'Phiếu xin lỗi và hẹn lại ngày trả kết quả', place: 'Văn phòng', retention: '05 năm' }] })],
]

/** Findings mended in one paper. */
const MOST_MENDED = 4
const SLOW_MS = 30_000

describe.skipIf(FILES.length === 0)('on real papers of communes and provinces (none in this checkout: skipped)', () => {
  const inPapers = readings.map(({ path, reading }) => checkedFromReading(path, reading))
  const found = new Set([...checkProcedures(inPapers.flat()).flatMap(({ findings }) => findings), ...contents.flatMap((content) => findingsOf(content, []))].map(({ rule }) => rule))

  it('each rule finds something, or is known to rest on a realistic case', () => {
    expect(FIVE_CLEARS_RULES.map(({ id }) => id).filter((id) => !found.has(id)).toSorted()).toEqual(Object.keys(REALISTIC).toSorted())
  })

  it('what one key mends is gone afterwards, and nothing new is found', () => {
    const mended = contents.flatMap((content) => mendedIn(content, MOST_MENDED, () => true))
    expect(mended.filter(({ left, fresh }) => left || fresh.length > 0)).toEqual([])
    expect([...new Set(mended.map(({ rule }) => rule))].toSorted()).toEqual(['day-kind-not-stated', 'duplicate-step-number', 'form-set-not-in-force', 'responsible-and-action-swapped', 'role-spelled-differently', 'time-without-unit'])
  }, SLOW_MS)

  it.each(SPOILED)('every paper in which %s was spoiled by hand is mended the same way', (rule, spoil) => {
    const mended = contents.flatMap((content) => mendedIn(spoil(content), 1, (one) => one.rule === rule))
    expect(mended.filter(({ left, fresh }) => left || fresh.length > 0)).toEqual([])
    expect(mended.length).toBeGreaterThanOrEqual(contents.length / 2)
  }, SLOW_MS)
})


interface Outcome { readonly name: string; readonly rule: string; /** As many findings of the rule at the place as before. */ readonly left: boolean; /** Of which there are more than before. */ readonly fresh: readonly string[] }

/** What came of mending findings of a kind, the first few of a paper. */
function mendedIn(content: ProcedureContent, most: number, isMeant: (finding: Finding) => boolean): readonly Outcome[] {
  const before = findingsOf(content)
  return before.filter((finding) => MENDED_RULES.includes(finding.rule) && isMeant(finding)).slice(0, most).flatMap((finding) => {
    const fixed = fixOf(content, finding)
    if (fixed === undefined) return []
    const after = findingsOf(fixed)
    const grown = after.filter((one) => after.filter((other) => isSame(one, other)).length > before.filter((other) => isSame(one, other)).length)
    return [{ name: content.name, rule: finding.rule, left: after.filter((one) => isSame(one, finding)).length >= before.filter((one) => isSame(one, finding)).length, fresh: grown.map(({ rule, message }) => `${rule}: ${message.vi}`) }]
  })
}

const isSame = (one: Finding, other: Finding): boolean => one.rule === other.rule && one.step === other.step && one.case === other.case
