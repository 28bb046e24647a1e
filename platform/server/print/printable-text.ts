// SPDX-License-Identifier: Apache-2.0
import type { FontCoverage } from './font-coverage.ts'

/** Stands on paper for a sign that the font of official papers lacks (an emoji, a Chinese letter), so that the reader sees that something stood there. */
export const MISSING_SIGN = '□'

/** Controls, marks of direction, blanks without width, soft hyphens, fillers: they hide or reorder letters and leave no ink. Joiners are kept for now. */
const HIDDEN = /(?!\u200c|\u200d|\p{Variation_Selector}|[\u{e0000}-\u{e0fff}])[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu

/** The rest of the signs without ink: they hold the parts of one emoji together, so they may only go after the text has been cut into signs. */
const JOINER = /\p{Default_Ignorable_Code_Point}/gu

/** Loose marks that a letter may carry after composition; more would run over the neighbouring lines. */
const MOST_LOOSE_MARKS = 2

const LOOSE_MARK = /^\p{M}$/u

const signsOf = new Intl.Segmenter('vi', { granularity: 'grapheme' })

/**
 * Text as it can stand on an official paper: composed (NFC), lines kept, tabs and blanks of all widths as plain blanks, nothing invisible that reorders or hides letters,
 * and one {@link MISSING_SIGN} for each sign as people see it that the font lacks.
 */
export function printableText(text: string, covers: FontCoverage): string {
  if (isCommonText(text)) return text
  const lines = text.replace(/\p{Cs}/gu, MISSING_SIGN).replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(/[\t\p{Zs}]/gu, ' ')
  return lines.split('\n').map((line) => printableLine(line, covers)).join('\n')
}

/** The whole of a paper's data, as JSON, with every text in it made printable. */
export function printableJson(json: string, covers: FontCoverage): string {
  return JSON.stringify(JSON.parse(json, (_key, value: unknown) => (typeof value === 'string' ? printableText(value, covers) : value)))
}

/** Composed Vietnamese and other plain Latin letters, which every face has (tested): nearly all text, so it is let through quickly. */
function isCommonText(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (!(code === 0x0a || (code >= 0x20 && code < 0x7f) || (code >= 0xc0 && code < 0x250) || (code >= 0x1ea0 && code < 0x1efa))) return false
  }
  return true
}

function printableLine(line: string, covers: FontCoverage): string {
  const visible = line.replace(HIDDEN, '').normalize('NFC')
  return Array.from(signsOf.segment(visible), ({ segment }) => printableSign(segment, covers)).join('')
}

function printableSign(sign: string, covers: FontCoverage): string {
  const has = (character: string): boolean => covers(character.codePointAt(0) ?? 0)
  const [base, ...rest] = sign.replace(JOINER, '').normalize('NFC')
  if (base === undefined) return ''
  if (!has(base)) return MISSING_SIGN
  return base + rest.filter((mark) => LOOSE_MARK.test(mark) && has(mark)).slice(0, MOST_LOOSE_MARKS).join('')
}
