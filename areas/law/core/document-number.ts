// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '#kernel/time.ts'
import { cleanText, foldText } from '#kernel/vietnamese-text.ts'
import type { InstrumentKind } from './instrument.ts'

const DASHES = /[\u00ad\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g
const SLASHES = /[\u2044\u2215\uff0f\\]/g

/** Text of one character each: the many dashes as a hyphen, the many slashes as one, the Icelandic Ð as Đ. */
export const plainMarks = (text: string): string => text.replace(DASHES, '-').replace(SLASHES, '/').replaceAll('Ð', 'Đ').replaceAll('ð', 'đ')

/** Abbreviations that people type without the bar of their Đ. */
const BARRED: readonly (readonly [RegExp, string])[] = [[/(^|[/-])ND(?=-|$)/g, '$1NĐ'], [/(^|[/-])QD(?=-|$)/g, '$1QĐ'], [/HDND/g, 'HĐND'], [/BGD(?:&|VA)?DT/g, 'BGDĐT'], [/BGD(?:&|VÀ)?ĐT/g, 'BGDĐT'], [/BLDTBXH/g, 'BLĐTBXH']]

/** Số, ký hiệu in its one spelling: “01/2018/TT-VPCP” for “1/2018/TT – VPCP”. */
export function normalNumber(written: string): string {
  const bare = cleanText(plainMarks(written)).replace(/^(?:số(?:\s+hiệu)?|so)\s*:?\s*/iu, '').replace(/\s+/g, '').replace(/[.,;:]+$/u, '').toUpperCase()
  const barred = BARRED.reduce((text, [found, by]) => text.replace(found, by), bare)
  return barred.replace(/-TTG(?=$|-)/g, '-TTg').replace(/^0*(\d+)/, (_, digits: string) => digits.padStart(2, '0'))
}

/** The number as it is compared: without marks, in lower case. Two spellings of one number have one key. */
export const numberKey = (written: string): string => foldText(normalNumber(written))

/** Whether the number itself carries its year, so that no other document has it (“61/2018/NĐ-CP”, not “12/QĐ-UBND”). */
export const carriesYear = (number: string): boolean => /^[\d.]+\/\d{4}\//.test(normalNumber(number))

/** Whether two names stand for one document: the same number and, where numbers are used again every year, no other day. */
export const isSameInstrument = (a: { readonly number: string; readonly issuedOn: PlainDate | null }, b: { readonly number: string; readonly issuedOn: PlainDate | null }): boolean =>
  numberKey(a.number) === numberKey(b.number) && (carriesYear(a.number) || a.issuedOn === null || b.issuedOn === null || a.issuedOn === b.issuedOn)

const KIND_SIGNS: readonly (readonly [RegExp, readonly InstrumentKind[]])[] = [
  [/\/NĐ-/, ['decree']], [/\/TTLT(?:-|$)/, ['joint-circular']], [/\/TT-/, ['circular']], [/\/NQ(?:LT)?-/, ['resolution']], [/\/QĐ-/, ['decision']], [/\/CT-/, ['directive']], [/\/VBHN-/, ['consolidated']],
  [/\/(?:PL-)?UBTVQH\d+$/, ['ordinance', 'resolution']], [/\/QH\d+$/, ['law', 'code', 'resolution', 'constitution']], [/\/KH-/, ['plan']], [/\/HD-/, ['guidance']], [/\/TB-/, ['notice']], [/\/CV-/, ['official-letter']],
  [/^TCVN/, ['standard']],
]

/** The kinds that a number can belong to by its sign; none when the sign tells nothing. */
export const kindsOfNumber = (number: string): readonly InstrumentKind[] => KIND_SIGNS.find(([sign]) => sign.test(normalNumber(number)))?.[1] ?? []
