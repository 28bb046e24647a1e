// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AffectedInstrument } from '#areas/law/core/public.ts'
import { nationalCalendarLayer } from '#areas/organisation/core/public.ts'
import { type Instant, type PlainDate, plusDays } from '#kernel/time.ts'
import { calendarAt } from '#kernel/working-time/calendar-layers.ts'
import { compileCalendar } from '#kernel/working-time/compile-calendar.ts'
import { aProcedureContent } from '../example/a-procedure.ts'
import { ageInDays, answersByItself, citedIn, closedOn, firstDue, isPublishingDecision, lawTaskDue, neverHeld, placeOfChange, stateOn, touchedBy } from './law-task.ts'
import { formsNamedIn } from './law-task-forms.ts'

const found = calendarAt([nationalCalendarLayer], '2026-11-20T00:00:00.000Z' as Instant)
if (!found.ok) throw new Error('no national calendar')
const calendar = compileCalendar(found.calendar)
const d = (day: string) => day as PlainDate

const affected = (more: Partial<AffectedInstrument> = {}): AffectedInstrument => ({ number: '04/2020/TT-BTP', issuedOn: null, title: null, what: 'replaced', part: null, from: null, ...more })
const change = (effectiveOn: string | null, { issuedOn = null, number = '20/2026/TT-BTP', title = 'Quy định', froms = [null] }: { readonly issuedOn?: string | null; readonly number?: string; readonly title?: string; readonly froms?: readonly (string | null)[] } = {}) => ({
  cause: { number, title, issuedOn: issuedOn as PlainDate | null, effectiveOn: effectiveOn as PlainDate | null }, affected: froms.map((from) => affected({ from: from as PlainDate | null })),
})
const publishing = { number: '1490/QĐ-UBND', title: 'Quyết định về việc công bố danh mục thủ tục hành chính' }

describe('the legal clocks', () => {
  test.each([
    ['three months after effect', change('2026-01-15'), 'commune', '2026-04-15', null],
    ['the last day of a shorter month', change('2026-11-30'), 'commune', '2027-02-28', null],
    ['a leap year', change('2027-11-29'), 'commune', '2028-02-29', null],
    ['months do not roll off a Sunday', change('2026-01-05'), 'commune', '2026-04-05', null],
    ['nor off a holiday', change('2026-01-30'), 'commune', '2026-04-30', null],
    ['from the day of the relation where it names one', change('2026-01-15', { froms: ['2026-03-01'] }), 'commune', '2026-06-01', null],
    ['the earliest of several', change('2026-01-15', { froms: ['2026-03-01', null] }), 'commune', '2026-04-15', null],
    ['no day of effect known: no clock', change(null), 'commune', null, null],
    ['a publishing decision binds a province from its signing', change('2026-06-10', { ...publishing, issuedOn: '2026-06-03' }), 'province', '2026-09-10', '2026-06-10'],
    ['over the holiday of 30 April and 1 May', change('2026-04-28', { ...publishing, issuedOn: '2026-04-28' }), 'central', '2026-07-28', '2026-05-07'],
    ['it does not bind a commune', change('2026-06-10', { ...publishing, issuedOn: '2026-06-03' }), 'commune', '2026-09-10', null],
    ['another decision has no short clock', change('2026-06-10', { number: '12/QĐ-UBND', title: 'Quy chế làm việc', issuedOn: '2026-06-03' }), 'province', '2026-09-10', null],
  ] as const)('%s', (_name, changed, level, lawDueOn, publishDueOn) => { expect(lawTaskDue(changed, level, calendar)).toEqual({ lawDueOn, publishDueOn }) })

  test('which due day comes first, and how old a task is', () => {
    expect(firstDue({ lawDueOn: d('2026-09-10'), publishDueOn: d('2026-06-10') })).toBe('2026-06-10')
    expect(firstDue({ lawDueOn: null, publishDueOn: null })).toBeNull()
    expect(ageInDays(d('2026-06-03'), d('2026-06-13'))).toBe(10)
    expect([isPublishingDecision(publishing), isPublishingDecision({ number: '20/2026/TT-BTP', title: 'Công bố thủ tục hành chính' })]).toEqual([true, false])
  })

  test('a later effect is never due earlier, and the clock is between 89 and 92 days', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((count) => plusDays(d('2020-01-01'), count))
    fc.assert(fc.property(day, fc.integer({ min: 0, max: 400 }), (from, later) => {
      const due = (on: PlainDate) => lawTaskDue(change(on), 'commune', calendar).lawDueOn ?? d('1900-01-01')
      expect(due(plusDays(from, later)) >= due(from)).toBe(true)
      expect(ageInDays(from, due(from))).toBeGreaterThanOrEqual(89)
      expect(ageInDays(from, due(from))).toBeLessThanOrEqual(92)
    }))
  })
})

describe('what a procedure cites', () => {
  test('in its basis, in any of its text, and a law by name', () => {
    const cited = citedIn(aProcedureContent({ result: 'theo Thông tư số 4/2020/TT – BTP', legalBasis: [{ number: '123/2015/NĐ-CP', date: null, text: '' }, { number: null, date: null, text: 'Luật Hộ tịch năm 2014' }] }), ({ name }) => (name === 'Luật Hộ tịch' ? '60/2014/QH13' : undefined))
    expect([...cited].toSorted()).toEqual(['04/2020/tt-btp', '123/2015/nd-cp', '60/2014/qh13'])
    expect(touchedBy({ affected: [affected(), affected({ number: '01/2018/TT-VPCP' })] }, cited)).toEqual([affected()])
  })

  test('one piece of text does not lend its kind or date to the next', () => {
    const content = aProcedureContent({ legalBasis: [{ number: null, date: null, text: 'Nghị định số' }, { number: null, date: null, text: '23 việc' }], fee: 'Nghị quyết số', result: '12/2020/NQ-HĐND' })
    expect([...citedIn(content, () => undefined)]).toEqual(['12/2020/nq-hdnd'])
  })

  test('forms are named by records, results and papers, each once', () => {
    expect(formsNamedIn(aProcedureContent({ records: [{ name: 'Mẫu 01: Giấy tiếp nhận', place: null, retention: null }, { name: 'Hồ sơ gốc', place: null, retention: null }, { name: 'MẪU 01: giấy tiếp nhận', place: null, retention: null }] }))).toEqual(['MẪU 01: giấy tiếp nhận', 'Tờ khai đăng ký lại khai sinh'])
  })
})

describe('how a task stands on a day', () => {
  const at = '2026-06-13T02:00:00.000Z' as Instant
  const answered = (from: string) => ({ status: 'answered' as const, closedAt: at, answeredFrom: d(from) })
  test.each([
    ['nothing decided', { status: 'open' as const, closedAt: null, answeredFrom: null }, '2026-06-13', 'open', null],
    ['a reason closes at once', { status: 'no-change-needed' as const, closedAt: at, answeredFrom: null }, '2026-06-13', 'no-change-needed', '2026-06-13'],
    ['an issue in force the same day', answered('2026-06-13'), '2026-06-13', 'answered', '2026-06-13'],
    ['the day before an issue takes effect', answered('2026-07-01'), '2026-06-30', 'in-work', '2026-07-01'],
    ['the day on which it does', answered('2026-07-01'), '2026-07-01', 'answered', '2026-07-01'],
    ['long after', answered('2026-07-01'), '2027-01-01', 'answered', '2026-07-01'],
    ['answered by hand with an issue that was in force already', answered('2026-05-01'), '2026-06-13', 'answered', '2026-06-13'],
  ])('%s', (_name, task, on, state, closed) => { expect([stateOn(task, d(on)), closedOn(task)]).toEqual([state, closed]) })

  test.each([
    ['not withdrawn', '2026-07-01', null, false], ['withdrawn from its first day', '2026-07-01', '2026-07-01', true], ['withdrawn a day later: it held for one', '2026-07-01', '2026-07-02', false], ['never issued', null, null, false],
  ])('an issue %s', (_name, effectiveFrom, withdrawnFrom, expected) => { expect(neverHeld({ effectiveFrom: effectiveFrom as PlainDate | null, withdrawnFrom: withdrawnFrom as PlainDate | null })).toBe(expected) })
})

describe('a change among the tasks there are', () => {
  const open = (...list: AffectedInstrument[]) => ({ status: 'open' as const, affected: list })
  const closed = (...list: AffectedInstrument[]) => ({ status: 'answered' as const, affected: list })
  const other = affected({ number: '02/2020/TT-BTP' })
  test.each([
    ['the first', [], [affected()], { as: 'new', affected: [affected()] }],
    ['the same again while open', [open(affected())], [affected()], { as: 'known' }],
    ['the same again after it was closed', [closed(affected())], [affected()], { as: 'known' }],
    ['the same on another day while open', [open(affected())], [affected({ from: d('2027-01-01') })], { as: 'merge', affected: [affected({ from: d('2027-01-01') })] }],
    ['the same on another day after it was closed', [closed(affected())], [affected({ from: d('2027-01-01') })], { as: 'known' }],
    ['one more document while open', [open(affected())], [affected(), other], { as: 'merge', affected: [affected(), other] }],
    ['one more document after it was closed', [closed(affected())], [affected(), other], { as: 'new', affected: [other] }],
    ['amended before, replaced now', [closed(affected({ what: 'amended' }))], [affected()], { as: 'new', affected: [affected()] }],
  ] as const)('%s', (_name, known, touched, place) => { expect(placeOfChange(known, touched)).toEqual(place) })
})

test('an issue answers by itself when its legal basis was touched; a first issue when it rests on the new document', () => {
  const before = aProcedureContent()
  const mended = aProcedureContent({ legalBasis: [{ number: '20/2026/TT-BTP', date: null, text: 'Thông tư số 20/2026/TT-BTP' }] })
  expect(answersByItself(before, mended, { number: '20/2026/TT-BTP' })).toBe(true)
  expect(answersByItself(before, aProcedureContent({ fee: '8.000 đồng' }), { number: '20/2026/TT-BTP' })).toBe(false)
  expect([answersByItself(undefined, mended, { number: '20/2026/TT-BTP' }), answersByItself(undefined, before, { number: '20/2026/TT-BTP' })]).toEqual([true, false])
})
