// SPDX-License-Identifier: Apache-2.0
import { foldText } from '#kernel/vietnamese-text.ts'

const MOST_PARTS = 12

/**
 * How well a name answers what was typed in a hurry: "dk lai kh" is "Đăng ký lại khai sinh". Each part begins a word or is the first letters of words in a row, in order.
 * The number of parts that begin a word; undefined when the name does not answer.
 */
export function matchInitials(name: string, typed: string): number | undefined {
  const words = foldText(name).split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  let at = 0
  let begun = 0
  for (const part of foldText(typed).split(' ').filter(Boolean).slice(0, MOST_PARTS)) {
    let taken = 0
    while (at < words.length && (taken = wordsTaken(words, at, part)) === 0) at += 1
    if (taken === 0) return undefined
    if (taken === 1) begun += 1
    at += taken
  }
  return begun
}

function wordsTaken(words: readonly string[], at: number, part: string): number {
  if (words[at]?.startsWith(part) === true) return 1
  const letters = [...part]
  return letters.length > 1 && letters.every((letter, index) => words[at + index]?.startsWith(letter) === true) ? letters.length : 0
}
