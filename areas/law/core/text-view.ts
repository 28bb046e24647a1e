// SPDX-License-Identifier: Apache-2.0
import { plainMarks } from './document-number.ts'

/** A text as it is searched, with the place in the original of each of its characters. */
export interface TextView { readonly text: string; readonly from: readonly number[]; readonly to: readonly number[] }

const UNSEEN = /^[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]$/u

const CLUSTER = /\P{M}\p{M}*|\p{M}+/uy

/** Letters that stand for themselves: most of any text, so they are taken without a closer look. */
const isPlain = (code: number): boolean => (code > 0x20 && code < 0x7f && code !== 0x5c) || (code >= 0x1ea0 && code <= 0x1ef9)
const isMark = (code: number): boolean => code >= 0x300 && code < 0x370

/** The text with composed letters, blanks for every white space, hyphens for every dash and nothing invisible; positions lead back to what was written. */
export function viewOf(written: string): TextView {
  const letters: string[] = []
  const from: number[] = []
  const to: number[] = []
  const add = (unit: string, start: number, end: number) => { letters.push(unit); from.push(start); to.push(end) }
  for (let at = 0; at < written.length;) {
    if (isPlain(written.charCodeAt(at)) && !isMark(written.charCodeAt(at + 1))) {
      add(written.charAt(at), at, at + 1)
      at += 1
      continue
    }
    CLUSTER.lastIndex = at
    const cluster = CLUSTER.exec(written)?.[0] ?? written.charAt(at)
    const end = at + cluster.length
    const seen = [...cluster].filter((letter) => !UNSEEN.test(letter)).join('')
    const plain = /^\s$/u.test(seen) ? ' ' : plainMarks(seen.normalize('NFC'))
    if (plain === ' ' && letters.at(-1) === ' ') to[to.length - 1] = end
    // A letter with marks that have no composed form takes several places; each leads back to the whole.
    else for (const unit of plain.split('')) add(unit, at, end)
    at = end
  }
  return { text: letters.join(''), from, to }
}
