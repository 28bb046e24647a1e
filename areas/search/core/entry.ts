// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { foldText } from '#kernel/vietnamese-text.ts'

/** What sort of thing an entry leads to. */
export const EntryKind = z.enum(['procedure', 'admin-procedure', 'document', 'instrument'])
export type EntryKind = z.infer<typeof EntryKind>

/** Mục tìm kiếm: one thing that can be found, with all its text and the page it leads to. */
export interface SearchEntry {
  readonly refId: string
  readonly code: string | null
  readonly title: string
  /** Beside the title, small. */
  readonly note: string | null
  readonly body: string
  readonly path: string
}

/** More words than any real procedure has; what lies beyond in a text of that size is not found. */
const MOST_LEXEMES = 30_000

/** The words of a text as they are compared: folded, letters and digits only. */
export const wordsOf = (text: string): readonly string[] => foldText(text).split(/[^a-z0-9]+/).filter((word) => word !== '' && word.length <= 80)

/** Every word and every pair of neighbours, marked with where it stands. */
function lexemesIn(mark: 't' | 'b', text: string): readonly string[] {
  const words = wordsOf(text)
  return [...words.map((word) => `${mark}${word}`), ...words.slice(1).map((word, index) => `${mark}${words[index] ?? ''}_${word}`)]
}

/** What the index holds of an entry: words and pairs of code and title (t…), of the text (b…), and whose it is (a…). */
export const lexemesOf = ({ code, title, body }: Pick<SearchEntry, 'code' | 'title' | 'body'>, agencyId: string): readonly string[] =>
  [...new Set([`a${agencyId}`, ...lexemesIn('t', code ?? ''), ...lexemesIn('t', title), ...lexemesIn('b', body)])].slice(0, MOST_LEXEMES)
