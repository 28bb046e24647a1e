// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '#kernel/time.ts'
import type { DayOffKind, Session } from '#kernel/working-time/calendar.ts'
import type { CalendarContent } from '#kernel/working-time/calendar-layers.ts'

/** What a layer says about one day. `as-below`: nothing, the layers under it decide. */
export type DayRule =
  | { readonly kind: 'as-below' }
  | { readonly kind: 'off'; readonly as: DayOffKind; readonly name: string; readonly source: string; readonly provisional: boolean }
  | { readonly kind: 'works'; readonly source: string }
  | { readonly kind: 'make-up'; readonly name: string; readonly source: string; readonly inPlaceOf: PlainDate | undefined; readonly sessions: readonly Session[] | undefined; readonly provisional: boolean }
  | { readonly kind: 'rests'; readonly source: string }
  | { readonly kind: 'special'; readonly name: string; readonly source: string; readonly sessions: readonly Session[]; readonly provisional: boolean }

/** A layer that says nothing: everything is as below. */
export const EMPTY_LAYER: CalendarContent = { hours: [], daysOff: [], worksOn: [], makeUpDays: [], restsOn: [], specialHours: [], provisional: [] }

/** The layer with one rule for a day in place of whatever it said about that day before. */
export function withDayRule(content: CalendarContent, date: PlainDate, rule: DayRule): CalendarContent {
  const others = <Line extends { readonly date: PlainDate }>(lines: readonly Line[]): Line[] => lines.filter((line) => line.date !== date)
  const insert = <Line extends { readonly date: PlainDate }>(lines: readonly Line[], line: Line): Line[] => [...lines, line].toSorted((a, b) => (a.date < b.date ? -1 : 1))
  const bare: CalendarContent = {
    ...content, daysOff: others(content.daysOff), worksOn: others(content.worksOn), makeUpDays: others(content.makeUpDays), restsOn: others(content.restsOn), specialHours: others(content.specialHours),
  }
  switch (rule.kind) {
    case 'as-below': return bare
    case 'off': return { ...bare, daysOff: insert(bare.daysOff, { date, kind: rule.as, name: rule.name, source: rule.source, provisional: rule.provisional }) }
    case 'works': return { ...bare, worksOn: insert(bare.worksOn, { date, source: rule.source }) }
    case 'make-up': return {
      ...bare, makeUpDays: insert(bare.makeUpDays, {
        date, name: rule.name, source: rule.source, provisional: rule.provisional, countsAsWorkingDay: true,
        ...(rule.inPlaceOf === undefined ? {} : { inPlaceOf: rule.inPlaceOf }), ...(rule.sessions === undefined ? {} : { sessions: [...rule.sessions] }),
      }),
    }
    case 'rests': return { ...bare, restsOn: insert(bare.restsOn, { date, source: rule.source }) }
    case 'special': return { ...bare, specialHours: insert(bare.specialHours, { date, name: rule.name, source: rule.source, sessions: [...rule.sessions], countsAsWorkingDay: true, provisional: rule.provisional }) }
  }
}

/** What a layer says about a day. */
export function dayRuleOf(content: CalendarContent, date: PlainDate): DayRule {
  const on = <Line extends { readonly date: PlainDate }>(lines: readonly Line[]): Line | undefined => lines.find((line) => line.date === date)
  const off = on(content.daysOff)
  if (off !== undefined) return { kind: 'off', as: off.kind, name: off.name, source: off.source, provisional: off.provisional }
  const makeUp = on(content.makeUpDays)
  if (makeUp !== undefined) return { kind: 'make-up', name: makeUp.name, source: makeUp.source, inPlaceOf: makeUp.inPlaceOf, sessions: makeUp.sessions, provisional: makeUp.provisional }
  const special = on(content.specialHours)
  if (special !== undefined) return { kind: 'special', name: special.name, source: special.source, sessions: special.sessions, provisional: special.provisional }
  const works = on(content.worksOn)
  if (works !== undefined) return { kind: 'works', source: works.source }
  const rests = on(content.restsOn)
  return rests === undefined ? { kind: 'as-below' } : { kind: 'rests', source: rests.source }
}
