// SPDX-License-Identifier: Apache-2.0
import { readDuration } from '#kernel/duration-text.ts'
import type { DurationContext, WrittenDuration } from '#kernel/duration-text.ts'
import { cleanText } from '#kernel/vietnamese-text.ts'

/** Spellings that say an amount plainly but not in the usual order of number and unit. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/[([]\s*([\d.,/]+|[½¼¾])\s*[)\]]\s*(?=ngày|giờ|phút|tháng)/giu, '$1 '],
  [/(?<=[\d½¼¾]\s*)\(\s*(ngày|giờ|phút|tháng)((?:\s+làm\s+việc)?)\s*\)/giu, ' $1$2'],
  [/(ngày|giờ)\s*l\s*[/.]\s*v\b\.?/giu, '$1 làm việc'],
  [/(?<![\p{L}\d])(\d{1,2})\s*h\s*(\d{2})(?!\d)\s*(?:phút|['’′p])?/giu, '$1 giờ $2 phút'],
  [/(?<=\d)\s*p(?![\p{L}\d])/giu, ' phút'],
]

/** A part of the amount before it ("02 ngày làm việc (trong đó 04 giờ kiểm tra)") is no second amount. */
const PART = /\(\s*(?:trong đó|bao gồm|gồm)[^()]*\)/giu

/** "0,5 ngày x 2" and "½ buổi" ask for a reckoning that nobody but the office can do. */
const RECKONING = /(?:ngày|giờ|phút|việc)\s*[x×*]\s*\d|(?<!\p{L})buổi(?!\p{L})|(?<!\p{L})tuần(?!\p{L})/iu

/** The one amount of time that a cell of a step table states, in whatever spelling; `text` is what is printed. Null where it states none, several, or one that must be reckoned first. */
export function readCellTime(printed: string, context: DurationContext = {}): WrittenDuration | null {
  const text = cleanText(printed)
  const usual = SPELLINGS.reduce((spelled, [pattern, plain]) => spelled.replace(pattern, plain), text.replace(PART, ' '))
  if (RECKONING.test(usual)) return null
  const read = readDuration(usual, context)
  return read === null ? null : { ...read, text }
}
