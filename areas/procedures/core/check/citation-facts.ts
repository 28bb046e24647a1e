// SPDX-License-Identifier: Apache-2.0
import { type Instrument, KIND_NAMES, type LawRegister } from '#areas/law/core/public.ts'
import type { PlainDate } from '#kernel/time.ts'
import type { CitationFacts } from '#areas/procedures/core/check/agency-facts.ts'
import type { Instead } from '#areas/procedures/core/check/check-rule.ts'

/** A document as a procedure cites it. */
export interface Cited { readonly number: string; readonly issuedOn: PlainDate | null }

/** What the register of an agency says of a cited document on a day, and which one should stand in its place where only one can. */
export function citationFacts(register: LawRegister, cited: Cited, on: PlainDate): CitationFacts {
  const found = register.find(cited) ?? register.find({ number: cited.number, issuedOn: null })
  if (found === undefined) return { state: 'unknown', words: { vi: 'không có trong sổ văn bản pháp luật', en: 'is not in the legal register' }, instead: meantBy(register, cited) }
  const { status, since, by } = register.standingOf(found, on)
  const ended = by.length === 0 ? { vi: '', en: '' } : { vi: `, do ${by.join(', ')} thay thế hoặc bãi bỏ`, en: `, ended by ${by.join(', ')}` }
  const dated = datedOtherwise(found, cited)
  switch (status) {
    case 'ended': return { state: 'expired', words: { vi: `đã hết hiệu lực${since === null ? '' : ` từ ${day(since)}`}${ended.vi}`, en: `is no longer in force${since === null ? '' : ` since ${since}`}${ended.en}` }, instead: replacementOf(register, found, cited.number, on) }
    case 'ended-in-part': return { state: 'partly-expired', words: { vi: `đã hết hiệu lực một phần${ended.vi}`, en: `has partly ended${ended.en}` }, instead: dated }
    case 'not-yet': return { state: 'not-yet', words: { vi: `chưa có hiệu lực${since === null ? '' : `, có hiệu lực từ ${day(since)}`}`, en: `is not yet in force${since === null ? '' : `, it takes effect on ${since}`}` }, instead: dated }
    case 'in-force': case 'unknown': return { state: 'in-force', words: { vi: 'còn hiệu lực', en: 'is in force' }, instead: dated }
  }
}

const day = (date: string): string => date.split('-').toReversed().join('/')

/** The same number with the day that the register has, where that day is of the year in the number and the cited one is not. */
function datedOtherwise({ number, issuedOn }: Instrument, cited: Cited): Instead | null {
  const year = /^\d+\/(\d{4})\//.exec(number)?.[1]
  if (year === undefined || issuedOn === null || cited.issuedOn === null || !issuedOn.startsWith(year) || cited.issuedOn.startsWith(year)) return null
  return { of: cited.number, by: cited.number, date: issuedOn }
}

/** How many documents a chain of replacements may pass through. */
const LONGEST_CHAIN = 5

/** The document in force that wholly took the place of an ended one, step by step; null as soon as one step is not certain. */
function replacementOf(register: LawRegister, ended: Instrument, of: string, on: PlainDate): Instead | null {
  let last = ended
  for (let step = 0; step < LONGEST_CHAIN; step++) {
    const endings = register.bearingsOn(last).filter(({ kind, part, from }) => (kind === 'replaces' || kind === 'repeals') && part === null && from !== null && from <= on)
    const [only] = endings
    const next = only === undefined ? undefined : register.find({ number: only.by, issuedOn: null })
    if (only?.kind !== 'replaces' || new Set(endings.map(({ by }) => by)).size !== 1 || next === undefined || next.issuedOn === null || next.trust === 'secondary') return null
    const { status } = register.standingOf(next, on)
    if (status === 'in-force') return { of, by: next.number, date: next.issuedOn, text: citationOf(next) }
    if (status !== 'ended') return null
    last = next
  }
  return null
}

/** The one document of the register with the same figures, year and kind under another sign, signed on the cited day: the number was written wrongly. */
function meantBy(register: LawRegister, { number, issuedOn }: Cited): Instead | null {
  const stem = stemOf(number)
  if (stem === undefined || issuedOn === null) return null
  const same = register.instruments.filter((one) => stemOf(one.number) === stem)
  const [only] = same
  return same.length === 1 && only?.issuedOn === issuedOn ? { of: number, by: only.number } : null
}

const stemOf = (number: string): string | undefined => {
  const [, figures, year, kind] = /^(\d+)\/(\d{4})\/(\p{L}+)-/u.exec(number) ?? []
  return figures === undefined ? undefined : `${Number(figures)}/${year ?? ''}/${(kind ?? '').toLowerCase()}`
}

/** "Nghị định số 118/2025/NĐ-CP ngày 09/06/2025 của Chính phủ …". */
export function citationOf({ kind, number, issuer, title, issuedOn }: Instrument): string {
  const dated = `số ${number}${issuedOn === null ? '' : ` ngày ${day(issuedOn)}`}`
  if (kind === 'law' || kind === 'code' || kind === 'ordinance') return `${title} ${dated}`
  const about = `${title.charAt(0).toLowerCase()}${title.slice(1)}`
  return `${KIND_NAMES[kind].vi} ${dated} của ${issuer} ${about.startsWith('việc ') ? 'về ' : ''}${about}`
}
