// SPDX-License-Identifier: Apache-2.0
import type { OfficeKind } from './office.ts'
import { type KnownFrom, PLACEHOLDERS, type PlaceholderValues } from './placeholder.ts'

/** What is known of an agency that begins with a pack. */
export interface AgencyKnown {
  readonly name: string
  readonly kind: string
  readonly level: string
  readonly parentName: string | null
  /** Posts that stand today, with the key of their role. */
  readonly posts: readonly { readonly title: string; readonly roleKey: string; readonly signsForAgency: boolean }[]
  readonly today: string
}

/** The pack that fits an agency; people may choose another. */
export function officeOf({ level, kind }: Pick<AgencyKnown, 'level' | 'kind'>): OfficeKind {
  if (level === 'commune') return 'commune'
  return level === 'province' && (kind === 'people-committee' || kind === 'committee-office') ? 'province' : 'department'
}

const isDeputy = (title: string): boolean => /^(?:quyền )?phó(?=\s|$)/iu.test(title)
const writtenOut = (name: string): string => name.replace(/^(?:UBND|Uỷ ban nhân dân)\s+/u, 'Ủy ban nhân dân ')
const AREA = /^Ủy ban nhân dân\s+(?:xã|phường|đặc khu|thị trấn|huyện|quận|thị xã|thành phố|tỉnh)\s+([^,]+)/u

/** The year whose objectives are worth writing: from October on, the next. */
const yearFrom = (today: string): string => String(Number(today.slice(0, 4)) + (Number(today.slice(5, 7)) >= 10 ? 1 : 0))

/** Words for the gaps as far as the agency's own data say them. What is not certain is left out. */
export function suggestedWords(known: AgencyKnown): PlaceholderValues {
  const heads = known.posts.filter(({ roleKey, signsForAgency }) => roleKey === 'head' || signsForAgency)
  const name = writtenOut(known.name)
  const parent = known.parentName === null ? undefined : writtenOut(known.parentName)
  const words: Readonly<Record<KnownFrom, string | undefined>> = {
    'agency-name': name, 'parent-name': parent,
    'head-title': heads.find(({ title }) => !isDeputy(title))?.title,
    'deputy-title': heads.find(({ title }) => isDeputy(title))?.title,
    'secretary-title': known.posts.find(({ roleKey }) => roleKey === 'iso-secretary')?.title,
    'place': AREA.exec(name)?.[1] ?? (parent === undefined ? undefined : AREA.exec(parent)?.[1]),
    'year': yearFrom(known.today),
  }
  return Object.fromEntries(PLACEHOLDERS.flatMap(({ name: gap, knownFrom }) => {
    const word = knownFrom === null ? undefined : words[knownFrom]
    return word === undefined || word.trim() === '' ? [] : [[gap, word.trim()]]
  }))
}
