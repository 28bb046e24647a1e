// SPDX-License-Identifier: Apache-2.0
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { PlainDate } from '#kernel/time.ts'
import { checkCitation } from './check-citation.ts'
import { readCitations } from './citations.ts'
import { normalNumber } from './document-number.ts'
import { NATIONAL_INSTRUMENTS } from './national-instruments.ts'
import { registerOf } from './register.ts'

// The real papers stay outside the project; their gold readings hold the text of every citation beside its number and date.
const FOLDERS = ['../shared/data/iso-procedures/gold', '../shared/data/decisions/gold']

interface Gold { readonly number: string | null; readonly date: string | null; readonly text: string }

const isGold = (value: unknown): value is Gold => typeof value === 'object' && value !== null && 'number' in value && 'date' in value && 'text' in value && typeof value.text === 'string'

function citedIn(value: unknown): Gold[] {
  if (Array.isArray(value)) return value.flatMap(citedIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => (key === 'legalBasis' && Array.isArray(each) ? each.filter(isGold) : citedIn(each)))
}

const strings = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(strings)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => (key === 'legalBasis' && Array.isArray(each) ? each.filter((one) => typeof one === 'string') : strings(each)))
}

describe.skipIf(!FOLDERS.every((folder) => existsSync(folder)))('the legal bases of the real papers (skipped where they are absent)', () => {
  const papers: unknown[] = FOLDERS.flatMap((folder) => (existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')).map((name): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'))) : []))
  const numbersOf = (text: string) => readCitations(text).map(({ number }) => number)

  test('every number that was read by hand is found in its text, with its date', () => {
    const numbered = papers.flatMap(citedIn).filter(({ number, text }) => number !== null && text !== '')
    expect(numbered.length).toBeGreaterThan(300)
    expect(numbered.filter(({ number, date, text }) => !readCitations(text).some((one) => one.number === normalNumber(number ?? '') && one.date === date))).toEqual([])
  })

  test('every number printed with “số” in the bases of decisions is found, and every one found is printed', () => {
    const lines = papers.flatMap(strings)
    const printed = lines.flatMap((text) => [...text.matchAll(/số:? ?(\d+\/(?:\d{4}\/)?[A-ZĐ][\p{L}\d&-]*)/gu)].map(([, number = '']) => ({ text, number: normalNumber(number) })))
    expect(printed.length).toBeGreaterThan(40)
    expect(printed.filter(({ text, number }) => !numbersOf(text).includes(number))).toEqual([])
    expect(lines.flatMap((text) => numbersOf(text).filter((number) => number !== null && !text.replace(/\s*([/-])\s*/g, '$1').includes(number)).map((number) => ({ text, number })))).toEqual([])
  })

  test('the wrong sign of a real decision is found, and what was meant', () => {
    const text = 'Thông tư số 03/2025/TT-BYT ngày 15/9/2025 của Văn phòng Chính phủ'
    const [citation] = readCitations(text)
    if (citation === undefined) throw new Error('no citation was read')
    expect(checkCitation(citation, registerOf(NATIONAL_INSTRUMENTS), '2026-06-01' as PlainDate)).toEqual([
      { finding: 'not-in-register', meant: '03/2025/TT-VPCP' }, { finding: 'issuer-contradicts-sign', said: 'Văn phòng Chính phủ', signOf: 'Bộ Y tế', meant: '03/2025/TT-VPCP' },
    ])
  })
})
