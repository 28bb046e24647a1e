// SPDX-License-Identifier: Apache-2.0
import { foldText } from '#kernel/vietnamese-text.ts'
import { numberKey, plainMarks } from './document-number.ts'
import { type Instrument, KIND_NAMES } from './instrument.ts'
import { NATIONAL_INSTRUMENTS } from './national-instruments.ts'

/** A document of the list that comes with the program, and by what it was found; the earlier of these is the nearer. */
export interface FoundNational { readonly instrument: Instrument; readonly by: 'number' | 'title-begins' | 'title' }

const ORDER = ['number', 'title-begins', 'title'] as const

const LISTED = NATIONAL_INSTRUMENTS.map((instrument) => ({ instrument, number: numberKey(instrument.number), title: foldText(instrument.title), text: ` ${foldText(`${KIND_NAMES[instrument.kind].vi} ${instrument.title}`)}` }))

/** The documents of the national list that answer to what was typed, with or without diacritics: numbers that begin so, then titles that do, then those that hold every word's beginning; nearest first. */
export function findNational(typed: string): readonly FoundNational[] {
  const [number, title] = [numberKey(typed), foldText(plainMarks(typed))]
  const words = title.split(' ').filter((word) => /[a-z0-9]/.test(word))
  if (words.length === 0) return []
  const found = LISTED.flatMap((one): FoundNational[] => {
    if (/\d/.test(number) && one.number.startsWith(number)) return [{ instrument: one.instrument, by: 'number' }]
    if (one.title.startsWith(title)) return [{ instrument: one.instrument, by: 'title-begins' }]
    return words.every((word) => one.text.includes(` ${word}`)) ? [{ instrument: one.instrument, by: 'title' }] : []
  })
  return found.toSorted((a, b) => ORDER.indexOf(a.by) - ORDER.indexOf(b.by) || a.instrument.title.length - b.instrument.title.length)
}
