// SPDX-License-Identifier: Apache-2.0
import { cleanText, foldText } from '#kernel/vietnamese-text.ts'

/** Longer texts rarely come again. */
const LONGEST_KEPT = 160
const MOST_KEPT = 20_000

/** The same answer for the same text, given once: the roles and labels of ten thousand procedures are a few hundred texts. */
function remembered(read: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    if (text.length > LONGEST_KEPT) return read(text)
    const answer = known.get(text)
    if (answer !== undefined) return answer
    if (known.size >= MOST_KEPT) known.clear()
    const fresh = read(text)
    known.set(text, fresh)
    return fresh
  }
}

/** Clean text of a cell, as `cleanText` gives it. */
export const cleanCell = remembered(cleanText)

/** Text of a cell for comparing, as `foldText` gives it. */
export const foldCell = remembered(foldText)

/** Whether a cell says nothing: most say something at their first letter. */
export const isBlank = (text: string | null | undefined): boolean => text === null || text === undefined || text === '' || (!/[\p{L}\p{N}]/u.test(text) && cleanText(text) === '')
