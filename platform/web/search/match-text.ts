// SPDX-License-Identifier: Apache-2.0

/** Places in the original text that answer the words typed, `[from, to)`. */
export type Matched = readonly (readonly [number, number])[]

const foldedLetter = (letter: string): string => letter.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace('đ', 'd')
const folded = (text: string): string => [...text].map((letter) => foldedLetter(letter).slice(0, letter.length).padEnd(letter.length, '\0')).join('')

interface Word {
  readonly from: number
  readonly text: string
}

const wordsOf = (text: string): readonly Word[] => [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((found) => ({ from: found.index, text: found[0] }))

/**
 * Where a text answers what was typed: without diacritics, đ as d, words begun and in order, first letters run together ("dk lai kh"), or any piece of a code ("004884").
 * Undefined when it does not answer.
 */
export function matchText(text: string, typed: string): Matched | undefined {
  const source = folded(text.normalize('NFC'))
  const wanted = folded(typed.normalize('NFC')).split(/\s+/).filter((part) => part !== '')
  if (wanted.length === 0) return []
  return inOrder(wordsOf(source), wanted) ?? asPiece(source, wanted.join(' '))
}

function asPiece(source: string, piece: string): Matched | undefined {
  const at = source.indexOf(piece)
  return at < 0 || piece.length < 3 ? undefined : [[at, at + piece.length]]
}

/** Words one after another are meant before words with others between them; each is taken where it first fits. */
function inOrder(source: readonly Word[], wanted: readonly string[]): Matched | undefined {
  for (let at = 0; at < source.length; at += 1) {
    const matched = inRow(source, at, wanted)
    if (matched !== undefined) return matched
  }
  return withGaps(source, wanted)
}

function inRow(source: readonly Word[], begin: number, wanted: readonly string[]): Matched | undefined {
  const matched: (readonly [number, number])[] = []
  let at = begin
  for (const part of wanted) {
    const taken = takenAt(source, at, part)
    if (taken === undefined) return undefined
    matched.push(...taken.matched)
    at += taken.words
  }
  return matched
}

function withGaps(source: readonly Word[], wanted: readonly string[]): Matched | undefined {
  const matched: (readonly [number, number])[] = []
  let at = 0
  for (const part of wanted) {
    let taken = takenAt(source, at, part)
    while (taken === undefined && at < source.length) {
      at += 1
      taken = takenAt(source, at, part)
    }
    if (taken === undefined) return undefined
    matched.push(...taken.matched)
    at += taken.words
  }
  return matched
}

const takenAt = (source: readonly Word[], at: number, part: string): Taken | undefined => beginsAt(source, at, part) ?? initialsAt(source, at, part)

interface Taken {
  readonly words: number
  readonly matched: Matched
}

function beginsAt(source: readonly Word[], at: number, part: string): Taken | undefined {
  const word = source[at]
  return word?.text.startsWith(part) ? { words: 1, matched: [[word.from, word.from + part.length]] } : undefined
}

/** "dk" is the first letters of "Đăng ký": two words at least, so that a single letter stays a beginning. */
function initialsAt(source: readonly Word[], at: number, part: string): Taken | undefined {
  const letters = [...part]
  const run = source.slice(at, at + letters.length)
  if (letters.length < 2 || run.length < letters.length || !run.every((word, index) => word.text.startsWith(letters[index] ?? '\0'))) return undefined
  return { words: letters.length, matched: run.map((word) => [word.from, word.from + 1] as const) }
}
