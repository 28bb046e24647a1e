// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import type { Sentence } from '#kernel/sentence.ts'
import { PlainDate } from '#kernel/time.ts'
import { isSameInstrument } from './document-number.ts'
import type { InstrumentFacts, Relation, RelationKind } from './instrument.ts'

/** Tình trạng hiệu lực of a document on a day. */
export const LegalStatus = z.enum(['not-yet', 'in-force', 'ended-in-part', 'ended', 'unknown'])
export type LegalStatus = z.infer<typeof LegalStatus>

export const STATUS_NAMES: Readonly<Record<LegalStatus, Sentence>> = {
  'not-yet': { vi: 'Chưa có hiệu lực', en: 'Not yet in force' }, 'in-force': { vi: 'Còn hiệu lực', en: 'In force' }, 'ended-in-part': { vi: 'Hết hiệu lực một phần', en: 'Partly ended' },
  'ended': { vi: 'Hết hiệu lực toàn bộ', en: 'No longer in force' }, 'unknown': { vi: 'Chưa rõ', en: 'Not known' },
}

/** What another document does to this one, and from which day; the day is null when nobody has said it. */
export interface Bearing { readonly kind: RelationKind; readonly by: string; readonly part: string | null; readonly from: PlainDate | null; readonly signedOn: PlainDate | null }

/** A document with what it does to others, as far as status needs it. */
export type Related = Pick<InstrumentFacts, 'number' | 'issuedOn' | 'effectiveOn' | 'expiresOn'> & { readonly relations: readonly Relation[] }

/** From which day a document does something to another. */
export const startOf = (relation: Relation, of: Pick<InstrumentFacts, 'effectiveOn'>): PlainDate | null => relation.effectiveOn ?? of.effectiveOn

/** What the documents of a register do to one document, oldest first, those without a day last. */
export const bearingsOn = (target: Pick<InstrumentFacts, 'number' | 'issuedOn'>, register: readonly Related[]): readonly Bearing[] =>
  register.flatMap((of) => of.relations.filter((relation) => isSameInstrument(relation, target)).map((relation): Bearing => ({ kind: relation.kind, by: of.number, part: relation.part, from: startOf(relation, of), signedOn: of.issuedOn })))
    .toSorted((a, b) => (a.from ?? '9999-99-99').localeCompare(b.from ?? '9999-99-99'))

/** Whether a document ended no later than the day on which it was to begin, so that it never held. */
export const endedUnborn = ({ effectiveOn }: Pick<InstrumentFacts, 'effectiveOn'>, { status, since }: Pick<Standing, 'status' | 'since'>): boolean =>
  status === 'ended' && effectiveOn !== null && since !== null && since <= effectiveOn

/** Status with the day since which it holds and the documents that made it so. */
export interface Standing { readonly status: LegalStatus; readonly since: PlainDate | null; readonly by: readonly string[] }

const isEnding = ({ kind }: Bearing): boolean => kind === 'replaces' || kind === 'repeals'

/**
 * How a document stands on a day. A replacement or repeal of all of it ends it on its day, one of a part marks it; an end whose day nobody
 * has said leaves the status open rather than guessed. @law Luật Ban hành văn bản quy phạm pháp luật (hiệu lực, hết hiệu lực)
 */
export function statusOn(instrument: Pick<InstrumentFacts, 'effectiveOn' | 'expiresOn'>, bearings: readonly Bearing[], on: PlainDate): Standing {
  const ending = bearings.filter(isEnding)
  const whole = ending.filter(({ part }) => part === null)
  const ended = whole.filter(({ from }) => from !== null && from <= on)
  const first = ended[0]
  const expired = instrument.expiresOn !== null && instrument.expiresOn <= on
  if (first !== undefined || expired) {
    const since = [first?.from, expired ? instrument.expiresOn : undefined].filter((day): day is PlainDate => typeof day === 'string').toSorted()[0] ?? null
    return { status: 'ended', since, by: [...new Set(ended.map(({ by }) => by))] }
  }
  const undated = whole.filter(({ from }) => from === null)
  if (instrument.effectiveOn !== null && instrument.effectiveOn > on) return { status: 'not-yet', since: instrument.effectiveOn, by: [] }
  if (undated.length > 0) return { status: 'unknown', since: null, by: [...new Set(undated.map(({ by }) => by))] }
  const partly = ending.filter(({ part, from }) => part !== null && from !== null && from <= on)
  if (partly.length > 0) return { status: 'ended-in-part', since: partly[0]?.from ?? null, by: [...new Set(partly.map(({ by }) => by))] }
  return instrument.effectiveOn === null ? { status: 'unknown', since: null, by: [] } : { status: 'in-force', since: instrument.effectiveOn, by: [] }
}
