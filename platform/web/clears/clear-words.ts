// SPDX-License-Identifier: Apache-2.0
import type { Language } from '#kernel/sentence.ts'
import { type Clear, CLEAR_NAME, type ClearStates, CLEARS, clearsIn } from './clears.ts'

const namesOf = (clears: readonly Clear[], language: Language): string => clears.map((clear) => CLEAR_NAME[clear][language].toLowerCase()).join(', ')

/** `Năm rõ: thiếu người, trách nhiệm` */
export function stripLabelOf(states: ClearStates, language: Language): string {
  const holes = clearsIn(states, 'hole')
  const warnings = clearsIn(states, 'warning')
  const vi = [holes.length === 0 ? '' : `thiếu ${namesOf(holes, 'vi')}`, warnings.length === 0 ? '' : `cần sửa ${namesOf(warnings, 'vi')}`]
  const en = [holes.length === 0 ? '' : `missing ${namesOf(holes, 'en')}`, warnings.length === 0 ? '' : `to correct ${namesOf(warnings, 'en')}`]
  const parts = (language === 'vi' ? vi : en).filter((part) => part !== '')
  const title = language === 'vi' ? 'Năm rõ' : 'Five clears'
  return `${title}: ${parts.length === 0 ? (language === 'vi' ? 'đủ 5' : 'all 5') : parts.join('; ')}`
}

/** `Chưa rõ trách nhiệm`, `Chưa khai báo` when nothing is known, `Cần sửa thời gian`; nothing when all five are clear. */
export function captionOf(states: ClearStates, language: Language): { readonly kind: 'hole' | 'warning'; readonly text: string } | undefined {
  const holes = clearsIn(states, 'hole')
  if (holes.length === CLEARS.length) return { kind: 'hole', text: language === 'vi' ? 'Chưa khai báo' : 'Not declared' }
  if (holes.length > 0) return { kind: 'hole', text: unclearText(holes, language) }
  const warnings = clearsIn(states, 'warning')
  return warnings.length === 0 ? undefined : { kind: 'warning', text: `${language === 'vi' ? 'Cần sửa' : 'To correct:'} ${namesOf(warnings, language)}` }
}

/** `Chưa rõ người, trách nhiệm` */
export const unclearText = (clears: readonly Clear[], language: Language): string => `${language === 'vi' ? 'Chưa rõ' : 'Unclear:'} ${namesOf(clears, language)}`
