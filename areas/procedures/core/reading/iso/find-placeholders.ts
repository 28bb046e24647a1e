// SPDX-License-Identifier: Apache-2.0
import { cleanText } from '#kernel/vietnamese-text.ts'
import type { ReadingProblem } from '#areas/procedures/core/reading/procedure-reading.ts'
import type { FlowEntry } from '#areas/procedures/core/reading/iso/paper-flow.ts'

/** What people leave of a template: a name in capitals between dots or brackets, runs of dots for a value, "xx/xx/xxxx". */
const LEFT = [
  /(?:…|\.{3,})\s*\p{Lu}[\p{Lu}\s,/]{5,}(?:…|\.{3,})/u,
  /[[<«]\s*(?:\.{2,}|…|(?:tên|ghi|nhập|điền|số|ngày|đơn vị|cơ quan|họ)[^\]>»]{0,60})\s*[\]>»]/iu,
  /\b(?:xx|dd)\s*\/\s*(?:xx|mm)\s*\/\s*(?:xxxx|xx|yyyy|yy)\b/iu,
  /(?:…\s*){2,}|\.{6,}|_{6,}(?=\s*\p{L})/u,
  /ngày\s*(?:…|\.{2,})\s*tháng\s*(?:…|\.{2,})/iu,
]

/** Finds template text that nobody filled in, in the body of a procedure; the forms attached to it are full of dots by nature and are not looked at. */
export function findPlaceholders(body: readonly FlowEntry[], headers: readonly string[]): readonly ReadingProblem[] {
  const lines = body.flatMap((entry) => (entry.kind === 'line' ? [{ place: entry.place, text: entry.text }] : entry.cells.map((cell) => ({ place: entry.place, text: cell.text }))))
  const furniture = headers.map((text) => ({ place: 'đầu trang, chân trang', text: cleanText(text).replace(/_{3,}/g, ' ') }))
  return [...lines, ...furniture].flatMap(({ place, text }) => {
    const found = LEFT.map((pattern) => pattern.exec(text)?.[0]).find((match) => match !== undefined)
    return found === undefined ? [] : [{ place, message: `Còn chữ của bản mẫu chưa điền: "${cleanText(found).slice(0, 80)}".` }]
  })
}
