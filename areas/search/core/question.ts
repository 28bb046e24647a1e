// SPDX-License-Identifier: Apache-2.0
import { foldText } from '#kernel/vietnamese-text.ts'
import { wordsOf } from './entry.ts'

/** What was typed, as the index is asked. */
export interface Question {
  /** Folded, single blanks. */
  readonly typed: string
  /** Pattern of a part of a code; undefined when what was typed is no piece of a code. */
  readonly codePart: string | undefined
  readonly inTitle: string
  readonly inTitleLoosely: string
  readonly inBody: string
}

const MOST_WORDS = 12
/** A shorter last word is not taken as the beginning of others: nearly every entry would answer. */
const SHORTEST_BEGINNING = 2

const quoted = (mark: string, lexeme: string, begins: boolean): string => `'${mark}${lexeme}'${begins ? ':*' : ''}`

/** The phrase as pairs of neighbours; the last word may be only begun. */
function phrase(mark: 't' | 'b', words: readonly string[]): string {
  const begins = (words.at(-1) ?? '').length >= SHORTEST_BEGINNING
  if (words.length === 1) return quoted(mark, words[0] ?? '', begins)
  return words.slice(1).map((word, index) => quoted(mark, `${words[index] ?? ''}_${word}`, begins && index === words.length - 2)).join(' & ')
}

/** Reads what was typed; undefined when there is no letter or digit in it. */
export function questionOf(written: string): Question | undefined {
  const words = wordsOf(written).slice(0, MOST_WORDS)
  const typed = foldText(written).slice(0, 200)
  if (words.length === 0) return undefined
  const isCodePart = typed.length >= 3 && /\d/.test(typed)
  return {
    typed, codePart: isCodePart ? `%${typed.replaceAll(/[\\%_]/g, '\\$&')}%` : undefined,
    inTitle: phrase('t', words), inTitleLoosely: words.map((word) => quoted('t', word, word.length >= SHORTEST_BEGINNING)).join(' & '), inBody: phrase('b', words),
  }
}
