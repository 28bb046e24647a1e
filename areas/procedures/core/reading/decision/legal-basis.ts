// SPDX-License-Identifier: Apache-2.0
import { cleanText } from '#kernel/vietnamese-text.ts'
import type { LegalBasisReading } from '#areas/procedures/core/reading/procedure-reading.ts'

const NUMBER = /(?<![\p{L}\d/])\d{1,5}\/(?:\d{4}\/)?(?:[\p{Lu}]{1,10}\d{0,2})(?:[-–&]\s?[\p{Lu}\d]{1,12})*/u
const DATE = /ngày\s+(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|năm)\s*(\d{4})/iu

/** Reads the legal documents cited under "Căn cứ pháp lý", one per line; number and date stay null where the line prints none. */
export function readLegalBasis(texts: readonly string[]): readonly LegalBasisReading[] {
  return texts.flatMap((text) => text.split('\n')).map((line) => cleanText(line).replace(/^[-–+•]\s*/u, '').replace(/[;.\s]+$/u, '')).filter((line) => line.length > 5).map((text) => {
    const number = NUMBER.exec(text)?.[0].replace(/\s+/g, '') ?? null
    return { number, date: readDate(text), text }
  })
}

/** The first full date written in a text ("ngày 18 tháng 11 năm 2025"), as 2025-11-18; null when it has none. */
export function readDate(text: string): string | null {
  const [, day, month, year] = DATE.exec(text) ?? []
  if (day === undefined || month === undefined || year === undefined || Number(month) > 12 || Number(day) > 31) return null
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
