// SPDX-License-Identifier: Apache-2.0
import { cleanText } from '#kernel/vietnamese-text.ts'
import type { FormReading } from '#areas/procedures/core/reading/procedure-reading.ts'

const SIGN = String.raw`(?:(?:biểu\s+)?mẫu(?:\s+số)?|bm|phụ\s+lục)[\s.:-]*(?:\p{L}{1,12}[./-])*\d[\p{L}\d./-]*`
const SIGN_ALONE = new RegExp(`^${SIGN}$`, 'iu')
const SIGN_FIRST = new RegExp(String.raw`^(${SIGN})(?:\s*[-–—:.)]\s*|\s+(?=\p{Lu}))(\p{L}.{3,})$`, 'iu')
const BULLET = /^[-–—+*•]\s*/u
const NUMBER_ALONE = /^\d{1,3}[.)]?$/u
const FILE_NAME = /^[^\n]{1,120}\.(?:docx?|pdf|xlsx?|odt)$/iu
/** What stands in a list of forms without naming one. */
const REMARK = /^(?:xem|nêu|theo|như|không(?: có| quy định| yêu cầu)?$|các mẫu|các biểu mẫu|trường hợp|lưu ý|ghi chú)(?!\p{L})/iu
const CITES = /thông tư|nghị định|quyết định|luật|công văn|phụ lục/iu

/** A form as one row (its cells from left to right) or one line of a list prints it; undefined where the row names none. */
export function readFormEntry(cells: readonly string[]): FormReading | undefined {
  const said = cells.map((cell) => cleanText(cell.replaceAll('\n', ' '))).map((cell) => cell.replace(BULLET, '')).filter((cell) => cell !== '' && !NUMBER_ALONE.test(cell) && !FILE_NAME.test(cell))
  const [first, ...rest] = said
  if (first === undefined) return undefined
  const alone = SIGN_ALONE.test(first)
  const led = alone ? null : SIGN_FIRST.exec(first)
  const words = alone ? rest[0] : led?.[2] ?? first
  const name = (words ?? '').replace(/[;.\s]+$/u, '')
  if (name === '' || (!alone && led === null && REMARK.test(name))) return undefined
  const number = alone ? first : led?.[1] ?? null
  return { number: number?.replace(/[.:\s-]+$/u, '') ?? null, name, ground: rest.slice(alone ? 1 : 0).find((cell) => CITES.test(cell)) ?? null }
}
