// SPDX-License-Identifier: Apache-2.0
import type { OfficeKind } from '../../core/starter/office.ts'
import type { PlaceholderValues } from '../../core/starter/placeholder.ts'
import { filledPack, gapsOfPack } from '../../core/starter/starter-pack.ts'
import type { StarterDocument } from '../../core/starter/starter-document.ts'

/** What a person has chosen on the page so far. */
export interface StarterChoice {
  readonly office: OfficeKind
  readonly words: PlaceholderValues
  readonly leftOut: ReadonlySet<string>
}

/** The set that would be made, each document with whether it is wanted, free or taken. */
export interface StarterView {
  readonly documents: readonly { readonly document: StarterDocument; readonly state: 'wanted' | 'left-out' | 'taken' }[]
  readonly wanted: readonly StarterDocument[]
  readonly gaps: ReadonlyMap<string, number>
}

export function viewOf({ office, words, leftOut }: StarterChoice, taken: ReadonlySet<string>): StarterView {
  const documents = filledPack(office, words).map((document) => ({ document, state: taken.has(document.code) ? 'taken' as const : leftOut.has(document.code) ? 'left-out' as const : 'wanted' as const }))
  const wanted = documents.flatMap(({ document, state }) => (state === 'wanted' ? [document] : []))
  return { documents, wanted, gaps: new Map(gapsOfPack(wanted).map(({ name, documents: count }) => [name, count])) }
}

/** Ticks a document, or takes its tick away; a procedure takes its forms with it. */
export function withTick(leftOut: ReadonlySet<string>, documents: readonly StarterDocument[], code: string, isWanted: boolean): ReadonlySet<string> {
  const codes = documents.filter((one) => one.code === code || one.formOf === code).map((one) => one.code)
  return new Set(isWanted ? [...leftOut].filter((one) => !codes.includes(one)) : [...leftOut, ...codes])
}

/** What is sent: words that were given, and what of the set is not wanted or cannot be made. */
export const inputOf = ({ office, words }: StarterChoice, view: StarterView) => ({
  office, words: Object.entries(words).flatMap(([name, value]) => (value.trim() === '' ? [] : [{ name, value }])), leaveOut: view.documents.flatMap(({ document, state }) => (state === 'wanted' ? [] : [document.code])),
})
