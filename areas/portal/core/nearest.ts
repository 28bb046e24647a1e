// SPDX-License-Identifier: Apache-2.0
import { foldText } from '#kernel/vietnamese-text.ts'

/** What can be found: its code, name, field and whatever else answers for it. */
export interface Findable { readonly code: string; readonly name: string; readonly field: string | null; readonly also: readonly string[] }

const MOST_WORDS = 12
const wordsOf = (text: string): readonly string[] => foldText(text).split(/[^a-z0-9.]+/).filter((word) => word !== '')

interface Folded<T> { readonly item: T; readonly code: string; readonly name: string; readonly words: ReadonlySet<string> }

const fold = <T extends Findable>(item: T): Folded<T> =>
  ({ item, code: foldText([item.code, ...item.also].join(' ')), name: foldText(item.name), words: new Set(wordsOf(`${item.name} ${item.field ?? ''}`)) })

/** A word answers when a word of the name begins with it. */
const answers = ({ words, code }: Folded<unknown>, wanted: string): boolean => {
  for (const word of words) if (word.startsWith(wanted)) return true
  return /\d/.test(wanted) && code.includes(wanted)
}

/**
 * The nearest to what was typed, best first: the whole phrase, then every word, then most of them, rare words weighing more.
 * People name a matter in their own words ("làm lại giấy khai sinh"), so not every word must answer.
 */
export function findNearest<T extends Findable>(all: readonly T[], typed: string): readonly T[] {
  const wanted = [...new Set(wordsOf(typed))].slice(0, MOST_WORDS)
  if (wanted.length === 0) return all
  const phrase = foldText(typed)
  const folded = all.map(fold)
  const weights = wanted.map((word) => {
    const count = folded.filter((one) => answers(one, word)).length
    return { word, weight: count === 0 ? 0 : 1 + Math.log(folded.length / count) }
  })
  const whole = weights.reduce((sum, { weight }) => sum + weight, 0)
  if (whole === 0) return []
  const scored = folded.map((one) => {
    const said = weights.filter(({ word }) => answers(one, word))
    const share = said.reduce((sum, { weight }) => sum + weight, 0) / whole
    const byCode = phrase.length > 2 && one.code.includes(phrase)
    return { item: one.item, score: (byCode ? 3 : 0) + (one.name.includes(phrase) ? 1 : 0) + (said.length === wanted.length ? 1 : 0) + share, share: byCode ? 1 : share }
  })
  return scored.filter(({ share }) => share >= 0.5).toSorted((a, b) => b.score - a.score).map(({ item }) => item)
}
