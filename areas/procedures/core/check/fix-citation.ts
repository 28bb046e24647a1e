// SPDX-License-Identifier: Apache-2.0
import type { Instead } from '#areas/procedures/core/check/check-rule.ts'
import { findFormMixture } from '#areas/procedures/core/form-sets/find-form-mixture.ts'
import type { LegalBasis, ProcedureContent } from '#areas/procedures/core/procedure-content.ts'

interface Found { readonly instead?: Instead }

/** The content with a citation replaced by the one that should stand; where that stands already, without the wrong line. Undefined where its words do not hold the number, or the forms of two circulars would stand side by side. */
export function citedInstead(content: ProcedureContent, { instead }: Found): ProcedureContent | undefined {
  if (instead === undefined) return undefined
  const isThere = content.legalBasis.some(({ number }) => number === instead.by)
  const changed = content.legalBasis.map((basis) => (basis.number === instead.of ? replaced(basis, instead) : basis))
  if (changed.includes(undefined)) return undefined
  const after = { ...content, legalBasis: isThere ? content.legalBasis.filter(({ number }) => number !== instead.of) : changed.filter((basis) => basis !== undefined) }
  return findFormMixture(after, null)?.kind === 'mixed' && findFormMixture(content, null)?.kind !== 'mixed' ? undefined : after
}

function replaced(basis: LegalBasis, { of, by, date, text }: Instead): LegalBasis | undefined {
  if (text !== undefined) return { number: by, date: date ?? basis.date, text }
  return basis.text.includes(of) ? { ...basis, number: by, text: basis.text.replaceAll(of, by) } : undefined
}

/** The content with the day of a citation as the register has it, in the words too; undefined where the words say yet another day. */
export function datedInstead(content: ProcedureContent, { instead }: Found): ProcedureContent | undefined {
  const right = instead?.date
  if (instead === undefined || right === undefined || right === null) return undefined
  const legalBasis = content.legalBasis.map((basis) => (basis.number === instead.of && basis.date !== right && basis.date?.slice(0, 4) !== right.slice(0, 4) ? dated(basis, right) : basis))
  return legalBasis.includes(undefined) ? undefined : { ...content, legalBasis: legalBasis.filter((basis) => basis !== undefined) }
}

const IN_WORDS = /ngày\s+(\d{1,2})(\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(\s*[/.-]\s*|\s+năm\s+)(\d{4})/giu

function dated(basis: LegalBasis, right: string): LegalBasis | undefined {
  const [year = '', month = '', day = ''] = right.split('-')
  const isSaid = [...basis.text.matchAll(IN_WORDS)].every(([, d = '', , m = '', , y = '']) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` === basis.date)
  return isSaid ? { ...basis, date: right, text: basis.text.replace(IN_WORDS, (_all, _d: string, one: string, _m: string, other: string) => `ngày ${day}${one}${month}${other}${year}`) } : undefined
}
