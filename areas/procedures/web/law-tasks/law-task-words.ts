// SPDX-License-Identifier: Apache-2.0
import type { AffectedInstrument } from '#areas/law/core/public.ts'
import { words } from '#platform/web/language/language.ts'

export const AFFECTED_WORDS = words({
  vi: {
    replaced: (number: string, by: string) => `${number} được thay bằng ${by}`, repealed: (number: string, by: string) => `${number} bị bãi bỏ bởi ${by}`, amended: (number: string, by: string) => `${number} được sửa đổi, bổ sung bởi ${by}`,
    guided: (number: string, by: string) => `${number} có hướng dẫn mới: ${by}`, expires: (number: string) => `${number} hết hiệu lực`, part: (part: string) => ` (${part})`, from: (day: string) => ` từ ${day}`, via: (codes: string) => `qua thủ tục ${codes}`,
  },
  en: {
    replaced: (number: string, by: string) => `${number} is replaced by ${by}`, repealed: (number: string, by: string) => `${number} is repealed by ${by}`, amended: (number: string, by: string) => `${number} is amended by ${by}`,
    guided: (number: string, by: string) => `${number} has new guidance: ${by}`, expires: (number: string) => `${number} expires`, part: (part: string) => ` (${part})`, from: (day: string) => ` from ${day}`, via: (codes: string) => `through procedure ${codes}`,
  },
})

type AffectedWords = typeof AFFECTED_WORDS.vi

/** Says what happened to one document. */
export const sayAffected = (text: AffectedWords, { number, what, part, from }: AffectedInstrument, by: string, date: (day: NonNullable<AffectedInstrument['from']>) => string): string =>
  `${what === 'expires' ? text.expires(number) : text[what](number, by)}${part === null ? '' : text.part(part)}${from === null ? '' : text.from(date(from))}`
