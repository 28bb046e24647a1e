// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '#kernel/time.ts'
import { foldText } from '#kernel/vietnamese-text.ts'
import type { Citation } from './citations.ts'
import { isSameInstrument, numberKey } from './document-number.ts'
import type { Instrument, InstrumentFacts } from './instrument.ts'
import { type Bearing, bearingsOn, type Standing, statusOn } from './status.ts'

/** What stands nearer wins: the own agency's row, then the nearest agency above, then the list that comes with the program. */
export function mergeRegister(nearestFirst: readonly Instrument[]): readonly Instrument[] {
  const kept: Instrument[] = []
  const byKey = new Map<string, Instrument[]>()
  for (const one of nearestFirst) {
    const key = numberKey(one.number)
    const same = byKey.get(key) ?? []
    if (same.some((other) => isSameInstrument(other, one))) continue
    byKey.set(key, [...same, one])
    kept.push(one)
  }
  return kept
}

/** A register made ready for questions. */
export interface LawRegister {
  readonly instruments: readonly Instrument[]
  find(named: { readonly number: string; readonly issuedOn: PlainDate | null }): Instrument | undefined
  /** The document that a citation means; a law by name and year. */
  findCited(citation: Citation): Instrument | undefined
  bearingsOn(target: Pick<InstrumentFacts, 'number' | 'issuedOn'>): readonly Bearing[]
  standingOf(instrument: Instrument, on: PlainDate): Standing
}

/** Makes a merged register answer by number; built once per request. */
export function registerOf(instruments: readonly Instrument[]): LawRegister {
  const byKey = Map.groupBy(instruments, ({ number }) => numberKey(number))
  const pointing = new Map<string, Set<Instrument>>()
  for (const one of instruments) for (const { number } of one.relations) {
    const key = numberKey(number)
    pointing.set(key, (pointing.get(key) ?? new Set()).add(one))
  }
  const find: LawRegister['find'] = (named) => byKey.get(numberKey(named.number))?.find((one) => isSameInstrument(one, named))
  const bearings: LawRegister['bearingsOn'] = (target) => bearingsOn(target, [...pointing.get(numberKey(target.number)) ?? []])
  return {
    instruments, find, bearingsOn: bearings,
    findCited: (citation) => (citation.number !== null ? findNumbered(byKey, citation.number, citation.date) : findNamed(instruments, citation)),
    standingOf: (instrument, on) => statusOn(instrument, bearings(instrument), on),
  }
}

/** With one document of the number, a wrong date still means it; with several, the date chooses. */
function findNumbered(byKey: ReadonlyMap<string, readonly Instrument[]>, number: string, date: PlainDate | null): Instrument | undefined {
  const same = byKey.get(numberKey(number)) ?? []
  return same.find(({ issuedOn }) => date !== null && issuedOn === date) ?? same[0]
}

function findNamed(instruments: readonly Instrument[], { name, year, date }: Citation): Instrument | undefined {
  if (name === null) return undefined
  const wanted = foldText(name).replace(/^(?:bo luat|luat|phap lenh) /, '')
  const wantedYear = date === null ? year : Number(date.slice(0, 4))
  return instruments.find(({ kind, title, number, issuedOn }) => (kind === 'law' || kind === 'code' || kind === 'ordinance') && foldText(title).replace(/^(?:bo luat|luat|phap lenh) /, '') === wanted
    && (wantedYear === null || wantedYear === Number(issuedOn?.slice(0, 4) ?? /\/(\d{4})\//.exec(number)?.[1])))
}
