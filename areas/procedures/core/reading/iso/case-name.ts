// SPDX-License-Identifier: Apache-2.0
import { findDurations, readLimits, readPrintedUnit } from '#kernel/duration-text.ts'
import type { WrittenDuration } from '#kernel/duration-text.ts'
import { cleanText, foldText } from '#kernel/vietnamese-text.ts'

/** A column of times as its headings name it: the case (trường hợp) it is for, and the limit printed there. */
export interface CaseColumn {
  readonly case: string | null
  readonly heading: string
  readonly limit: WrittenDuration | null
}

const TIME_WORDS = /^(?:(?:tổng|định\s+mức)\s+)?(?:thời\s+gian|thời\s+hạn|số\s+ngày)(?:\s+(?:giải\s+quyết|thực\s+hiện|xử\s+lý))?(?:\s*\((?:ngày|giờ)(?:\s+làm\s+việc)?\))?/iu
const CASE_WORDS = /^(?:(?:đối\s+với\s+)?(?:thủ\s+tục|trường\s+hợp|đối\s+với)\s+)+/iu

/** Names the columns of times after the cases that their headings print; a column beside "có xác minh" that names no case is the one without. */
export function readCaseColumns(columns: readonly (readonly string[])[]): readonly CaseColumn[] {
  const read = columns.map((headings) => ({
    case: headings.map(caseIn).filter((part) => part !== '').join(' – ') || null,
    heading: headings.join(' / '),
    limit: headings.flatMap((heading) => readLimits(heading)).at(-1) ?? null,
  }))
  if (read.length < 2) return read
  return read.map((column) => {
    if (column.case !== null) return column
    const opposites = read.flatMap((other) => (other === column ? [] : oppositeOf(other.case) ?? []))
    return opposites.length === 1 ? { ...column, case: opposites[0] ?? null } : column
  })
}

/** The case that a line above a step table names: "1) Trường hợp cấp lại:" is the case "cấp lại". */
export const caseInTitle = (title: string): string | null => caseIn(cleanText(title).replace(/^(?:[-–+*•]\s*)?(?:trường hợp|th)\s*(?:\d{1,2}|[IVX]{1,3})\s*[:.)–-]\s*/iu, '').replace(/^(?:[-–+*•]|\d{1,2}(?:\.\d{1,2})*[.)]?|[a-zđ][.)])\s+/u, '')) || null

/** What a heading says besides "Thời gian" and an amount: "Thời gian có xác minh: 25 ngày" is the case "có xác minh". */
function caseIn(heading: string): string {
  let rest = cleanText(heading)
  for (const amount of [...findDurations(rest)].reverse()) rest = `${rest.slice(0, amount.start)} ${rest.slice(amount.end)}`
  rest = cleanText(rest.replace(/[()]/g, ' ')).replace(TIME_WORDS, '')
  rest = cleanText(rest.replace(/\(\s*\)/g, ' ').replace(/^[\s:;,.–-]+|[\s:;,.–-]+$/gu, ''))
  if (readPrintedUnit(rest) !== null && wordCount(rest) <= 3) return ''
  const short = rest.replace(CASE_WORDS, '')
  return wordCount(short) >= 2 ? normalVerification(short) : rest
}

/** "phải xác minh", "cần xác minh" and "có xác minh" are one case. */
export function normalVerification(text: string): string {
  if (/^không\s+(?:(?:phải|cần|cần phải|có)\s+)*(?:văn bản\s+)?xác minh$/iu.test(text)) return 'không xác minh'
  return text.replace(/^(?:(?:cần|phải|cần phải|phải có|phải tiến hành|có)\s+)+(?:văn bản\s+)?(?:kiểm tra,\s*)?xác minh$/iu, 'có xác minh')
}

/** The other side of a case that says "có …" or "không …"; null for cases that have no one opposite. */
export function oppositeOf(name: string | null): string | null {
  if (name === null) return null
  const match = /^(có|không(?:\s+(?:phải|cần))?)\s+(.+)$/iu.exec(cleanText(name))
  if (!match) return null
  return foldText(match[1] ?? '') === 'co' ? `không ${match[2] ?? ''}` : `có ${match[2] ?? ''}`
}

const wordCount = (text: string): number => text.split(' ').filter((word) => word !== '').length
