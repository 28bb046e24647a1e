// SPDX-License-Identifier: Apache-2.0
import { plainMarks } from './document-number.ts'

/** A text as it is searched, with the place in the original of each of its characters. */
export interface TextView { readonly text: string; readonly from: readonly number[]; readonly to: readonly number[] }

const UNSEEN = /^[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]$/u

/** The text with composed letters, blanks for every white space, hyphens for every dash and nothing invisible; positions lead back to what was written. */
export function viewOf(written: string): TextView {
  const letters: string[] = []
  const from: number[] = []
  const to: number[] = []
  for (const { 0: cluster, index } of written.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const seen = [...cluster].filter((letter) => !UNSEEN.test(letter)).join('')
    if (seen === '') continue
    const plain = /^\s$/u.test(seen) ? ' ' : plainMarks(seen.normalize('NFC'))
    if (plain === ' ' && letters.at(-1) === ' ') {
      to[to.length - 1] = index + cluster.length
      continue
    }
    // A letter with marks that have no composed form takes several places; each leads back to the whole.
    for (const unit of plain.split('')) {
      letters.push(unit)
      from.push(index)
      to.push(index + cluster.length)
    }
  }
  return { text: letters.join(''), from, to }
}
