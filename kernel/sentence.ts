// SPDX-License-Identifier: Apache-2.0

/** The languages people read: Vietnamese first, English second. */
export type Language = 'vi' | 'en'

/** One sentence in both languages. */
export type Sentence = Readonly<Record<Language, string>>
