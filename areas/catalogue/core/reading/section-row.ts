// SPDX-License-Identifier: Apache-2.0
import { foldText } from '#kernel/vietnamese-text.ts'
import type { GovernmentLevel } from '../government-level.ts'
import { readLevels } from './government-level-text.ts'

/** What a row that stands alone between the lines of a list says about the lines below it. */
export type SectionReading =
  | { readonly kind: 'field'; readonly field: string; readonly depth: number }
  /** "A. Thủ tục hành chính cấp xã" */
  | { readonly kind: 'level'; readonly level: GovernmentLevel; readonly depth: number }
  /** "B. Thủ tục hành chính bị bãi bỏ": the lines below are not in force. */
  | { readonly kind: 'abolished'; readonly depth: number }
  /** Totals, notes, signatures, "(1) (2) (3)". */
  | { readonly kind: 'note' }

const NOTE = /^(tong( cong| so)?|cong|ghi chu|luu y|noi nhan|nguoi lap|lap bieu|ky thay|tm\b|kt\b|q\b\.|chu tich|pho chu tich|giam doc|thu truong|ngay \d|\.{2,}|\(|\*|[[])/
const NUMBERING = /^(?:(?<letter>[ABĐEGHKNOPQRSTUYabcd])|(?<roman>[IVXLC]+|Phần\s+\S+|Mục\s+\S+|Phụ lục\s+\S+)|(?<digits>\d+(?:\.\d+)*))\s*[.)\-–—:/]\s*(?=\S)/
const BARE_NUMBERING = /^(?:[A-ZĐ]|[IVXLC]+|\d+)\s+(?=(?:lĩnh vực|thủ tục)\b)/i
const COUNT = /\s*[([:–-]\s*\d+\s*(?:tthc|thủ tục(?: hành chính)?|tt|quy trình)?\s*[)\]]?\s*$/i
/** Abbreviations that stay capital when a heading in capitals is brought to sentence case. */
const ABBREVIATION = /^[^\p{L}]*(?:UBND|HĐND|UBMTTQ|ODA|[BCDĐGHKLMNPQRSTVX]{2,}|[BCDĐGHKLMNPQRSTVXY]{3,})[^\p{L}]*$/u

/** Reads a row that holds one text only; `numbering` is what stands in its number column ("I"), if anything. */
export function readSection(text: string, numbering: string): SectionReading {
  const whole = numbering === '' ? text : `${numbering.replace(/[.)\s]+$/, '')}. ${text}`
  if (NOTE.test(foldText(text)) || text.length > 300) return { kind: 'note' }
  const depth = depthOf(whole)
  const title = whole.replace(NUMBERING, '').replace(BARE_NUMBERING, '').replace(COUNT, '').trim()
  const folded = foldText(title)
  if (/\bbai bo\b|\bhet hieu luc\b/.test(folded) && !/thay the|sua doi/.test(folded)) return { kind: 'abolished', depth }
  const named = /(?:^|.*\s)lĩnh vực\s*:?\s*(.+)$/i.exec(title)?.[1]
  const level = named === undefined && /\bcap\b|\bubnd\b|uy ban nhan dan/.test(folded) && /thu tuc hanh chinh|\btthc\b/.test(folded) ? readLevels(title).levels[0] : undefined
  if (level !== undefined) return { kind: 'level', level, depth }
  const field = sentenceCase((named ?? title).replace(/^["“]|["”]$/g, '').replace(/[\s:.;]+$/, ''))
  return /\p{L}{2}/u.test(field) ? { kind: 'field', field, depth } : { kind: 'note' }
}

/** Whether a text begins like a heading: numbered, in capitals, or saying "lĩnh vực". */
export const startsLikeSection = (text: string): boolean => NUMBERING.test(text) || /lĩnh vực/i.test(text) || (text === text.toLocaleUpperCase('vi') && /\p{L}{2}/u.test(text))

function depthOf(text: string): number {
  const groups = NUMBERING.exec(text)?.groups
  if (groups?.['letter'] !== undefined) return 0
  if (groups?.['digits'] !== undefined) return 2
  return 1
}

/** A field's name as it is stored: without the capitals of a heading, and with a capital first letter. */
export function sentenceCase(text: string): string {
  if (text !== text.toLocaleUpperCase('vi')) return text
  const words = text.split(' ').map((word) => (ABBREVIATION.test(word) ? word : word.toLocaleLowerCase('vi')))
  const joined = words.join(' ')
  return joined.charAt(0).toLocaleUpperCase('vi') + joined.slice(1)
}
