// SPDX-License-Identifier: Apache-2.0
import { useMemo, useSyncExternalStore } from 'react'
import type { Language, Sentence } from '#kernel/sentence.ts'
import { readChoice, writeChoice } from '../stored-choice.ts'

const LANGUAGES: readonly Language[] = ['vi', 'en']
const KEY = 'namro.language'
const listeners = new Set<() => void>()
let chosen: Language | undefined

export const language = (): Language => chosen ??= readChoice(KEY, LANGUAGES) ?? 'vi'

export function applyLanguage(): void {
  document.documentElement.lang = language()
}

export function chooseLanguage(next: Language): void {
  chosen = next
  writeChoice(KEY, next)
  applyLanguage()
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}

/** The language that the reader chose: Vietnamese unless changed. */
export const useLanguage = (): Language => useSyncExternalStore(subscribe, language, () => 'vi')

type Phrase = string | ((...args: never[]) => string)
type Phrases = Readonly<Record<string, Phrase>>
type SameShape<Vi extends Phrases> = { readonly [Key in keyof Vi]: Vi[Key] extends (...args: infer Args) => string ? (...args: Args) => string : string }

/** The words of one component in both languages; English must have every key of the Vietnamese. */
export interface Words<Vi extends Phrases> {
  readonly vi: Vi
  readonly en: SameShape<Vi>
}

/** States the words of a component, outside of it. */
export const words = <const Vi extends Phrases>(both: Words<Vi>): Words<Vi> => both

/** The words in the reader's language. */
export function useText<const Vi extends Phrases>(both: Words<Vi>): SameShape<Vi> {
  // A Vietnamese table has the shape of itself, which the compiler cannot see through the mapped type.
  return both[useLanguage()] as SameShape<Vi>
}

/** Says a sentence of a contract or of data in the reader's language; plain text is said as it is. */
export function useSay(): (sentence: Sentence | string) => string {
  const reader = useLanguage()
  return useMemo(() => (sentence) => typeof sentence === 'string' ? sentence : sentence[reader], [reader])
}
