// SPDX-License-Identifier: Apache-2.0
import { findDurations } from '#kernel/duration-text.ts'
import type { DurationUnit, FoundDuration } from '#kernel/duration-text.ts'
import { cleanText, foldText } from '#kernel/vietnamese-text.ts'
import type { LimitReading } from '#areas/procedures/core/reading/procedure-reading.ts'
import { normalVerification, oppositeOf } from '#areas/procedures/core/reading/iso/case-name.ts'
import type { CaseColumn } from '#areas/procedures/core/reading/iso/case-name.ts'

interface FoundLimit {
  readonly value: number
  readonly unit: DurationUnit | null
  readonly text: string
  /** The condition that its sentence puts ("trường hợp cần xác minh thì …"). */
  readonly condition: string | null
  /** The sentence, folded, to look for the words of a case. */
  readonly sentence: string
  /** "kéo dài thêm không quá …": adds to the limit before it. */
  readonly extends: boolean
}

/** Reads the time limits (thời hạn giải quyết) and says for which case each one is, with the help of the step table's columns; when the section states none, the limits printed in the columns stand. */
export function readIsoLimits(lines: readonly string[], columns: readonly CaseColumn[]): readonly LimitReading[] {
  const found = lines.flatMap(limitsIn)
  if (found.length === 0) return columns.flatMap(({ case: named, limit }) => (limit === null ? [] : [{ case: named, ...limit }]))
  const totals = found.flatMap((limit, index) => (limit.extends ? extended(limit, found[index - 1], columns) : [limit]))
  const named = totals.map((limit) => ({ limit, case: caseOf(limit, columns) }))
  return named.map(({ limit, case: own }) => ({ case: own ?? caseLeft(limit, named.flatMap((one) => one.case ?? []), columns, totals.length), value: limit.value, unit: limit.unit, text: limit.text }))
}

function limitsIn(line: string): readonly FoundLimit[] {
  const text = cleanText(line)
  return findDurations(text, { bareDay: 'calendarDay' }).map((found) => {
    const sentence = sentenceAround(text, found)
    const before = text.slice(sentence.start, found.end)
    return {
      value: found.value,
      unit: found.unit,
      text: found.text,
      condition: conditionIn(before),
      sentence: foldText(text.slice(sentence.start, sentence.end)),
      extends: /kéo\s+dài\s+thêm|gia\s+hạn\s+thêm|cộng\s+thêm/iu.test(before),
    }
  })
}

/** From the full stop, the semicolon or the comma before "trường hợp" up to the end of the sentence. */
function sentenceAround(text: string, found: FoundDuration): { readonly start: number; readonly end: number } {
  const before = text.slice(0, found.start)
  const cuts = [...before.matchAll(/[.;]\s+|,\s+(?=(?:trong\s+)?(?:trường\s+hợp|nếu))/giu)]
  const last = cuts.at(-1)
  const rest = /[.;](?:\s|$)|,\s+(?=(?:trong\s+)?(?:trường\s+hợp|nếu))/iu.exec(text.slice(found.end))
  return { start: last === undefined ? 0 : last.index + last[0].length, end: rest === null ? text.length : found.end + rest.index }
}

function conditionIn(text: string): string | null {
  const match = /(?:trường\s+hợp|nếu)\s+(.+?)\s*,?\s+thì\s/iu.exec(text)
  const condition = cleanText(match?.[1] ?? '')
  if (condition === '') return null
  return /^(?:(?:cần|phải|có|tiến\s+hành)\s+)+(?:văn\s+bản\s+|kiểm\s+tra,?\s+)?xác\s+minh(?!\p{L})/iu.test(condition) ? 'có xác minh' : normalVerification(condition)
}

/** "Kéo dài thêm 03 ngày" is a limit only where the paper prints the whole, in the column of that case. */
function extended(limit: FoundLimit, base: FoundLimit | undefined, columns: readonly CaseColumn[]): readonly FoundLimit[] {
  if (base === undefined || base.unit !== limit.unit) return []
  const whole = base.value + limit.value
  const printed = columns.some((column) => column.limit !== null && column.limit.value === whole && column.limit.unit === limit.unit)
  return printed ? [{ ...limit, value: whole, sentence: `${base.sentence} ${limit.sentence}` }] : []
}

function caseOf(limit: FoundLimit, columns: readonly CaseColumn[]): string | null {
  const same = columns.filter((column) => column.case !== null && column.limit !== null && sameLimit(column.limit, limit))
  const [only] = same
  if (columns.length > 1 && only !== undefined && same.length === 1) return only.case
  const told = columns.filter((column) => column.case !== null && limit.condition !== null && foldText(column.case) === foldText(limit.condition))
  return told[0]?.case ?? bestByWords(limit, columns) ?? (columns.length > 1 ? null : limit.condition)
}

/** The column whose case words the sentence uses most, when one clearly does. */
function bestByWords(limit: FoundLimit, columns: readonly CaseColumn[]): string | null {
  const scored = columns.flatMap((column) => (column.case === null ? [] : [{ named: column.case, score: shareOf(foldText(column.case), limit.sentence) }])).sort((a, b) => b.score - a.score)
  const [first, second] = scored
  return first !== undefined && first.score >= 0.7 && first.score > (second?.score ?? 0) ? first.named : null
}

function shareOf(words: string, sentence: string): number {
  const list = words.split(/[^a-z0-9]+/).filter((word) => word.length > 1)
  const there = new Set(sentence.split(/[^a-z0-9]+/))
  return list.length === 0 ? 0 : list.filter((word) => there.has(word)).length / list.length
}

/** Beside "có xác minh" the limit without a condition is the one "không xác minh". */
function caseLeft(limit: FoundLimit, taken: readonly string[], columns: readonly CaseColumn[], count: number): string | null {
  if (limit.condition !== null || count < 2) return null
  const opposites = taken.flatMap((one) => oppositeOf(one) ?? [])
  const [opposite] = opposites
  if (opposite === undefined || opposites.length !== 1) return null
  return columns.find((column) => foldText(column.case ?? '') === foldText(opposite))?.case ?? opposite
}

/** A limit within the day is printed as one working day above the column. */
const sameLimit = (column: { readonly value: number; readonly unit: DurationUnit | null }, limit: FoundLimit): boolean =>
  column.value === limit.value && (column.unit === limit.unit || (limit.unit === 'sameDay' && column.unit === 'workingDay'))
