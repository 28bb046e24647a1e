// SPDX-License-Identifier: Apache-2.0
import { PlainDate } from '#kernel/time.ts'
import type { InstrumentKind } from './instrument.ts'

/** Kinds as papers write them; the longer name stands before the shorter one it begins with. */
const KIND_WORDS: readonly (readonly [string, InstrumentKind])[] = [
  ['bộ luật', 'code'], ['luật', 'law'], ['pháp lệnh', 'ordinance'], ['hiến pháp', 'constitution'], ['nghị định', 'decree'], ['nghị quyết liên tịch', 'resolution'], ['nghị quyết', 'resolution'],
  ['thông tư liên tịch', 'joint-circular'], ['thông tư', 'circular'], ['quyết định', 'decision'], ['chỉ thị', 'directive'], ['văn bản hợp nhất', 'consolidated'], ['công văn', 'official-letter'], ['hướng dẫn', 'guidance'], ['kế hoạch', 'plan'], ['thông báo', 'notice'],
  ['nđ', 'decree'], ['nq', 'resolution'], ['tt', 'circular'], ['qđ', 'decision'], ['ct', 'directive'],
]

const spaced = (word: string): string => word.replaceAll(' ', ' +')

/** Any kind written out, as a pattern. */
export const KIND = `(?:${KIND_WORDS.filter(([word]) => word.length > 2).map(([word]) => spaced(word)).join('|')})`

/** The kind that stands directly before a number, with what may stand between. */
export const KIND_BEFORE = new RegExp(`(?<![\\p{L}\\d])(${KIND_WORDS.map(([word]) => spaced(word)).join('|')})(?: +của +[\\p{L} ,]{2,60}?)?(?: +số)?(?: +hiệu)? *:? *$`, 'iu')

/** A law by its name before its number: “Luật Tổ chức chính quyền địa phương số 72/2025/QH15”. */
export const LAW_BEFORE = /(?<![\p{L}\d])((?:Bộ +luật|Luật|Pháp +lệnh) +[^;:.()\d]{2,120}?) +số *:? *$/iu

export const kindOfWord = (word: string): InstrumentKind | null => KIND_WORDS.find(([name]) => name === word.toLowerCase().replace(/ +/g, ' '))?.[1] ?? null

const SIGN_PART = String.raw`(?:TTg|[A-ZĐƯ][A-ZĐƯ\d&]*)(?![\p{L}\d])`
/** Số, ký hiệu: “61/2018/NĐ-CP”, “66.7/2025/NQ-CP”, “60/2014/QH13”, “8753/UBND-SKHCN”, “12/QĐ-UBND”. */
export const NUMBER = new RegExp(String.raw`(?<![\p{L}\d/.])\d{1,5}(?:\.\d{1,3})? */ *(?:(?:19|20)\d{2} */ *)?${SIGN_PART}(?: *- *${SIGN_PART})*`, 'gu')

/** Signs by which a number without a year and without its kind is still known as that of a document, not of a form or a procedure. */
export const KNOWN_SIGN = /\/(?:QĐ|NQ|CT|KH|TB|HD|CV|BC|TTr|UBND|HĐND)(?:-|$)/u

const DAY = String.raw`(\d{1,2}) *(?:[/.-]|tháng) *(\d{1,2}) *(?:[/.-]|năm) *(\d{4})(?!\d)`
/** The date of a document as it follows its number. */
export const DATED = new RegExp(String.raw`^[ ,]*\(?(?:(?:được +)?(?:ban +hành|thông +qua|ký) +)?(?:ngày *)${DAY}\)?`, 'iu')

const ISSUER_STOP = String.raw`(?=$|[;:()\n“"]|\. |\.$| - | +(?:về|quy +định|hướng +dẫn|ban +hành|sửa +đổi|bổ +sung|ngày|công +bố|phê +duyệt|thi +hành|thực +hiện|chi +tiết|kèm|đã|được|có +hiệu|căn +cứ|theo|liên +quan|thay +thế|bãi +bỏ|số|năm|tại|trong|để|và +các|và +${KIND}|${KIND})(?![\p{L}])|,(?! *(?:chủ +nhiệm|bộ +trưởng|tổng +)))`
/** The issuer as it follows a number or a date. */
export const ISSUED_BY = new RegExp(String.raw`^[ ,]*(?:do|của) +(\p{L}[^;:()\n]{3,90}?)${ISSUER_STOP}`, 'iu')

/** Laws cited by name and year or date without a number. */
export const NAMED_LAW = new RegExp(String.raw`(?<![\p{L}\d])((?:Bộ +[Ll]uật|Luật|Pháp +lệnh) +(?:sửa +đổi[^;:.()\d]{2,120}?|\p{Lu}(?:(?!(?i:${KIND})(?![\p{L}]))(?:[^;:.,()\d/]|, *(?=\p{Ll}))){1,90}?)) +(?:(?:năm +)?((?:19|20)\d{2})(?![\d/])|ngày *${DAY})`, 'gu')

/** The day of three written parts; null when there is no such day. */
export function dayOfParts(day: string | undefined, month: string | undefined, year: string | undefined): PlainDate | null {
  return PlainDate.safeParse(`${year ?? ''}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`).data ?? null
}
