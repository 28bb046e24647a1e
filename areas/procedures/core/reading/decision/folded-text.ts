// SPDX-License-Identifier: Apache-2.0
import { cleanText, foldText } from '#kernel/vietnamese-text.ts'

/** Cuts what the pattern matches (written without diacritics) out of a text and returns the rest with its diacritics; the text itself where nothing matches. */
export function cutFolded(text: string, pattern: RegExp): string {
  const clean = cleanText(text)
  const folded = foldText(clean)
  const match = pattern.exec(folded)
  if (match === null || folded.length !== clean.length) return clean
  return cleanText(clean.slice(0, match.index) + clean.slice(match.index + match[0].length))
}

/** What of a text stands before and after the pattern (written without diacritics); undefined where it does not occur. */
export function splitFolded(text: string, pattern: RegExp): { readonly before: string; readonly after: string } | undefined {
  const clean = cleanText(text)
  const folded = foldText(clean)
  const match = pattern.exec(folded)
  if (match === null || folded.length !== clean.length) return undefined
  return { before: cleanText(clean.slice(0, match.index)), after: cleanText(clean.slice(match.index + match[0].length)) }
}

/** How much of their words two texts share, from 0 to 1, whatever the order, case and diacritics. */
export function likeness(a: string, b: string): number {
  const left = wordsOf(a)
  const right = wordsOf(b)
  if (left.length === 0 || right.length === 0) return 0
  const counts = new Map<string, number>()
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1)
  let both = 0
  for (const word of right) {
    const count = counts.get(word) ?? 0
    if (count > 0) both += 1
    counts.set(word, count - 1)
  }
  return (2 * both) / (left.length + right.length)
}

const wordsOf = (text: string): readonly string[] => foldText(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean)

/** Whether a text is written in capitals only, as titles are. */
export const isCapitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}{2}/u.test(text.replace(/\([^)]*\)/g, ''))
