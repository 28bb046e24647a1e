// SPDX-License-Identifier: Apache-2.0

/** Marks that are invisible or steer direction: zero-width spaces and joiners, U+200E/F, embeddings, isolates, BOM, soft hyphen. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g

/** Text as we store it: without invisible marks (a mark may part a letter from its accent, so they go first), NFC, white space folded to single blanks, trimmed. */
export const cleanText = (text: string): string => text.replace(INVISIBLE, '').normalize('NFC').replace(/\s+/g, ' ').trim()

/** The same, keeping line breaks. */
export const cleanLines = (text: string): string => text.split(/\r\n|\r|\n/).map(cleanText).join('\n').trim()

/** Text for comparing and searching: clean, lower case, without diacritics, đ → d. */
export const foldText = (text: string): string => cleanText(text).toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/g, 'd')
