// SPDX-License-Identifier: Apache-2.0
import { cleanText } from '#kernel/vietnamese-text.ts'
import type { LegalBasisReading } from '#areas/procedures/core/reading/procedure-reading.ts'
import { readDate } from '#areas/procedures/core/reading/iso/read-cover.ts'

const KIND = String.raw`(?:bộ\s+luật|luật|pháp\s+lệnh|hiến\s+pháp|nghị\s+định|nghị\s+quyết|quyết\s+định|thông\s+tư(?:\s+liên\s+tịch)?|chỉ\s+thị|công\s+văn|văn\s+bản\s+hợp\s+nhất|hướng\s+dẫn|thông\s+báo|kế\s+hoạch)`
const NUMBER = /\d{1,5}\s*\/\s*(?:\d{4}\s*\/\s*)?[A-ZĐ][\p{L}\d]*(?:\s*-\s*[A-ZĐ][\p{L}\d]*)*/u
const FAR = 90

/** Reads the documents cited as the legal basis, one per citation; the number and date are those of the cited document itself, not of the ones it amends. */
export function readLegalBasis(lines: readonly string[]): readonly LegalBasisReading[] {
  return lines.flatMap(splitCitations).map(readCitation).filter((one) => one.text !== '')
}

/** One line may cite several documents, divided by semicolons. */
function splitCitations(line: string): readonly string[] {
  return cleanText(line).split(new RegExp(String.raw`;\s*(?=[-–+*]?\s*(?:căn\s+cứ\s+)?${KIND}\b)`, 'iu')).map((part) => part.replace(/^[-–—+*•\s]+/u, ''))
}

function readCitation(line: string): LegalBasisReading {
  const text = cleanText(line)
  const match = NUMBER.exec(text)
  if (match === null || match.index > FAR) return { number: null, date: null, text }
  const after = text.slice(match.index + match[0].length)
  const near = after.slice(0, NUMBER.exec(after)?.index ?? after.length)
  const dated = /^[\s,(]*(?:của\s+[\p{L}\s,]{2,60}?\s+)?(?:được\s+[^.;]{0,40}\s+)?(?:ban\s+hành\s+)?(?:ngày\s*)?(\d{1,2}\s*(?:[/.-]|tháng)\s*\d{1,2}\s*(?:[/.-]|năm)\s*\d{4})/iu.exec(near)
  return { number: match[0].replace(/\s+/g, ''), date: dated === null ? null : readDate(dated[1] ?? ''), text }
}
