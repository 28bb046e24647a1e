// SPDX-License-Identifier: Apache-2.0
import { cleanText } from '#kernel/vietnamese-text.ts'

/** How a line or a row is numbered: "I.", "A.", "1.", "1.2.", "a)", "-", or "Bước 3" / "B3". */
export type NumberingStyle = 'roman' | 'upper' | 'lower' | 'arabic' | 'decimal' | 'bullet' | 'step' | 'none'

/** The number in front of a line: `parts` are its figures ("1.2" is [1, 2]), `rest` is the line without it. */
export interface Numbered {
  readonly style: NumberingStyle
  readonly parts: readonly number[]
  readonly rest: string
}

const BULLET = /^[-–—+*•●▪◦]+\s*/u
const STEP = /^(?:bước|b)\s*(\d{1,2}(?:[.,]\d{1,2})*)[a-zđ]?(?!\p{L})\s*(?:\([^)]{1,20}\)\s*)?[.:)\-–]?\s*/iu
const DECIMAL = /^(\d{1,2}(?:\.\d{1,2})+)(?![\d])\s*[.)]?\s*(?=\D|$)/u
const ARABIC = /^(\d{1,3})\s*(?:[.)](?!\d)|[/–-](?=\s*\p{L}))\s*/u
const ROMAN = /^([IVX]{1,6})\s*[.):\-–]\s*/u
const UPPER = /^([A-ZĐ])\s*[.)]\s*/u
const LOWER = /^([a-zđ])\s*[.)]\s*/u
const ROMANS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }

/** Reads the number in front of a line of text; a bullet before "Bước 1" is skipped. */
export function readNumbering(line: string): Numbered {
  const text = cleanText(line)
  const bare = text.replace(BULLET, '')
  if (/^bước\s*\d/iu.test(bare)) return stepOf(bare)
  if (bare !== text) return { style: 'bullet', parts: [], rest: bare }
  const decimal = DECIMAL.exec(text)
  if (decimal) return { style: 'decimal', parts: (decimal[1] ?? '').split('.').map(Number), rest: text.slice(decimal[0].length) }
  const arabic = ARABIC.exec(text)
  if (arabic) return { style: 'arabic', parts: [Number(arabic[1])], rest: text.slice(arabic[0].length) }
  const roman = ROMAN.exec(text)
  if (roman) return { style: 'roman', parts: [romanValue(roman[1] ?? '')], rest: text.slice(roman[0].length) }
  const upper = UPPER.exec(text)
  if (upper) return { style: 'upper', parts: [(upper[1] ?? '').charCodeAt(0)], rest: text.slice(upper[0].length) }
  const lower = LOWER.exec(text)
  if (lower) return { style: 'lower', parts: [(lower[1] ?? '').charCodeAt(0)], rest: text.slice(lower[0].length) }
  return { style: 'none', parts: [], rest: text }
}

/** Reads a cell that holds nothing but a number ("Bước 2", "B2", "3", "II", "-"); null when it holds anything else. */
export function readLabelCell(cell: string): Numbered | null {
  const text = cleanText(cell)
  if (text === '') return null
  if (/^(?:bước|b)\s*\d{1,2}(?:[.,]\d{1,2})*[a-zđ]?\s*(?:\([^)]{1,20}\))?[.:)]?$/iu.test(text)) return stepOf(text)
  if (/^[-–—+*•]$/u.test(text)) return { style: 'bullet', parts: [], rest: '' }
  const figures = /^(\d{1,3}(?:[.,]\d{1,2})*)[.)]?$/u.exec(text)
  if (figures) {
    const parts = (figures[1] ?? '').split(/[.,]/).map(Number)
    return { style: parts.length > 1 ? 'decimal' : 'arabic', parts, rest: '' }
  }
  if (/^[IVX]{1,6}[.)]?$/u.test(text)) return { style: 'roman', parts: [romanValue(text.replace(/\W/g, ''))], rest: '' }
  if (/^[A-ZĐ][.)]?$/u.test(text)) return { style: 'upper', parts: [text.charCodeAt(0)], rest: '' }
  if (/^[a-zđ][.)]?$/u.test(text)) return { style: 'lower', parts: [text.charCodeAt(0)], rest: '' }
  return null
}

/** Whether `next` is the very next number of the same kind after `before`. */
export function followsOn(before: Numbered, next: Numbered): boolean {
  if (before.style !== next.style || before.parts.length !== next.parts.length) return false
  const last = before.parts.length - 1
  return last >= 0 && next.parts.every((part, index) => part === (before.parts[index] ?? 0) + (index === last ? 1 : 0))
}

/** Whether `child` is numbered inside `parent` ("1.2" in "1"). */
export const isInside = (parent: Numbered, child: Numbered): boolean =>
  child.style === 'decimal' && parent.parts.length > 0 && child.parts.length > parent.parts.length && parent.parts.every((part, index) => child.parts[index] === part)

function stepOf(text: string): Numbered {
  const match = STEP.exec(text)
  return { style: 'step', parts: (match?.[1] ?? '').split(/[.,]/).map(Number), rest: text.slice(match?.[0].length ?? 0) }
}

function romanValue(letters: string): number {
  const values = [...letters].map((letter) => ROMANS[letter] ?? 0)
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)
}
