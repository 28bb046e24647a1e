// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '#kernel/time.ts'
import { isSameInstrument, kindsOfNumber, numberKey } from './document-number.ts'
import type { InstrumentFacts, InstrumentKind, Relation } from './instrument.ts'
import { type Related, startOf } from './status.ts'

/** Why a document cannot stand in the register as written. */
export type InstrumentRefusal =
  | { readonly code: 'effective-before-issue'; readonly issuedOn: PlainDate; readonly effectiveOn: PlainDate }
  | { readonly code: 'expires-before-effect'; readonly effectiveOn: PlainDate; readonly expiresOn: PlainDate }
  | { readonly code: 'kind-contradicts-number'; readonly number: string; readonly kinds: InstrumentKind[] }
  | { readonly code: 'related-to-itself'; readonly number: string }
  | { readonly code: 'relation-twice'; readonly number: string }
  | { readonly code: 'older-replaces-newer'; readonly number: string; readonly otherIssuedOn: PlainDate }
  | { readonly code: 'replaced-in-a-ring'; readonly ring: string[] }

type Named = Pick<InstrumentFacts, 'number' | 'issuedOn'>

/** The documents of a register that a number may mean. */
export type Lookup = (named: Named) => readonly Related[]

/** Finds documents by number; made once for a register. */
export function lookupOf(register: readonly Related[]): Lookup {
  const byKey = Map.groupBy(register, ({ number }) => numberKey(number))
  return (named) => (byKey.get(numberKey(named.number)) ?? []).filter((one) => isSameInstrument(one, named))
}

/** Looks at a document and its relations against the register, where its own earlier version does not count; undefined when all is well. */
export function faultOf(facts: InstrumentFacts, relations: readonly Relation[], register: Lookup): InstrumentRefusal | undefined {
  const others: Lookup = (named) => register(named).filter((one) => !isSameInstrument(one, facts))
  const { number, issuedOn, effectiveOn, expiresOn } = facts
  if (issuedOn !== null && effectiveOn !== null && effectiveOn < issuedOn) return { code: 'effective-before-issue', issuedOn, effectiveOn }
  const begins = effectiveOn ?? issuedOn
  if (expiresOn !== null && begins !== null && expiresOn < begins) return { code: 'expires-before-effect', effectiveOn: begins, expiresOn }
  const kinds = kindsOfNumber(number)
  if (kinds.length > 0 && !kinds.includes(facts.kind)) return { code: 'kind-contradicts-number', number, kinds: [...kinds] }
  const self = relations.find((relation) => isSameInstrument(relation, facts))
  if (self !== undefined) return { code: 'related-to-itself', number: self.number }
  const twice = relations.find((relation, index) => relations.some((other, at) => at < index && other.kind === relation.kind && other.part === relation.part && isSameInstrument(other, relation)))
  if (twice !== undefined) return { code: 'relation-twice', number: twice.number }
  return olderReplacing(facts, relations, others) ?? ringOf(facts, relations, others)
}

/** A document can only end or change what was there before it. */
function olderReplacing({ issuedOn }: InstrumentFacts, relations: readonly Relation[], others: Lookup): InstrumentRefusal | undefined {
  if (issuedOn === null) return undefined
  for (const relation of relations) {
    if (relation.kind === 'guides') continue
    const [target] = others(relation)
    const otherIssuedOn = relation.issuedOn ?? target?.issuedOn ?? null
    if (otherIssuedOn !== null && otherIssuedOn > issuedOn) return { code: 'older-replaces-newer', number: relation.number, otherIssuedOn }
  }
  return undefined
}

/** A ring of replacements would leave no document in force; the way through it, from the document back to itself. */
function ringOf(facts: InstrumentFacts, relations: readonly Relation[], others: Lookup): InstrumentRefusal | undefined {
  const ending = (list: readonly Relation[]) => list.filter(({ kind, part }) => kind === 'replaces' && part === null)
  const waiting = ending(relations).map((relation) => ({ relation, way: [facts.number] }))
  const seen = new Set<Related>()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { relation, way } = next
    if (isSameInstrument(relation, facts)) return { code: 'replaced-in-a-ring', ring: [...way, facts.number] }
    for (const other of others(relation).filter((one) => !seen.has(one))) {
      seen.add(other)
      waiting.push(...ending(other.relations).map((further) => ({ relation: further, way: [...way, other.number] })))
    }
  }
  return undefined
}

/** What a document newly does to others, as those who rest on them must hear of it. */
export interface LegalChange { readonly number: string; readonly issuedOn: PlainDate | null; readonly what: 'replaced' | 'repealed' | 'amended' | 'guided' | 'expires'; readonly part: string | null; readonly from: PlainDate | null }

const WHAT = { replaces: 'replaced', repeals: 'repealed', amends: 'amended', guides: 'guided' } as const

/** The changes that a new or edited document brings beyond what its earlier version had said; an older version is absent for a new document. */
export function changesBrought(after: Related, before: Related | undefined): readonly LegalChange[] {
  const had = before?.relations ?? []
  const isNew = (relation: Relation) => !had.some((other) => other.kind === relation.kind && other.part === relation.part && isSameInstrument(other, relation)
    && (before === undefined || startOf(other, before) === startOf(relation, after)))
  const brought = after.relations.filter(isNew).map((relation): LegalChange => ({ number: relation.number, issuedOn: relation.issuedOn, what: WHAT[relation.kind], part: relation.part, from: startOf(relation, after) }))
  const expires = after.expiresOn !== null && after.expiresOn !== (before?.expiresOn ?? null)
  return expires ? [...brought, { number: after.number, issuedOn: after.issuedOn, what: 'expires', part: null, from: after.expiresOn }] : brought
}
