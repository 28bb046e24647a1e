// SPDX-License-Identifier: Apache-2.0
import { cleanCell, foldCell } from '#areas/procedures/core/check/checked-text.ts'
import type { CheckedProcedure } from '#areas/procedures/core/check/checked-procedure.ts'

/** The procedures that stand beside one another, gathered once: ten thousand must not be compared two by two. */
export interface CheckedSet {
  /** The procedures under a code, whatever its capitals and blanks. */
  readonly withCode: (code: string | null) => readonly Pick<CheckedProcedure, 'source' | 'name'>[]
  /** How the set mostly spells a post, when this spelling differs from it by one letter or accent. */
  readonly usualSpelling: (printed: string) => string | undefined
}

interface Spelling { readonly printed: string; readonly times: number; readonly bare: string; readonly folded: string; readonly words: readonly string[] }

export function checkedSet(procedures: readonly Pick<CheckedProcedure, 'source' | 'name' | 'code' | 'steps'>[]): CheckedSet {
  let byCode: ReadonlyMap<string, readonly Pick<CheckedProcedure, 'source' | 'name'>[]> | undefined
  return {
    withCode: (code) => {
      byCode ??= Map.groupBy(procedures, (one) => codeKey(one.code))
      const key = codeKey(code)
      return key === '' ? [] : byCode.get(key) ?? []
    },
    usualSpelling: usualSpellings(() => roleTimes(procedures)),
  }
}

/** A code as it is compared: without capitals, accents and blanks. */
export const codeKey = (code: string | null): string => foldCell(code ?? '').replace(/\s+/g, '')

/** How often each post is printed as it is. */
export function roleTimes(procedures: readonly Pick<CheckedProcedure, 'steps'>[]): ReadonlyMap<string, number> {
  const count = new Map<string, number>()
  for (const one of procedures) for (const step of one.steps) {
    const role = cleanCell(step.responsible ?? '')
    if (role !== '') count.set(role, (count.get(role) ?? 0) + 1)
  }
  return count
}

/** The usual spelling by how often each is printed, counted when first asked. */
export function usualSpellings(timesOf: () => ReadonlyMap<string, number>): CheckedSet['usualSpelling'] {
  let spellings: ReadonlyMap<string, Spelling> | undefined
  const usual = new Map<string, string | undefined>()
  return (printed) => {
    if (usual.has(printed)) return usual.get(printed)
    spellings ??= new Map([...timesOf()].map(([each, times]) => [each, spelling(each, times)]))
    const own = spellings.get(printed) ?? spelling(printed, 0)
    const found = [...spellings.values()].filter((other) => other.times > own.times && isMisspelling(own, other)).sort((a, b) => b.times - a.times)[0]?.printed
    usual.set(printed, found)
    return found
  }
}

const spelling = (printed: string, times: number): Spelling => {
  const bare = printed.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  return { printed, times, bare, folded: foldCell(bare), words: printed.toLowerCase().split(/[^\p{L}]+/u).filter((word) => word !== '') }
}

/** The same letters with other accents, or one letter more, less or else; spaces, hyphens and capitals are no difference. */
function isMisspelling(one: Spelling, other: Spelling): boolean {
  if (one.bare === other.bare || /\d/.test(one.bare) || /\d/.test(other.bare)) return false
  return one.folded === other.folded || isOneLetterApart(one.bare, other.bare) || isInnerWordLost(one.words, other.words)
}

/** "Ủy ban nhân cấp xã" for "Ủy ban nhân dân cấp xã": one word missing between others, in a name of at least five. */
function isInnerWordLost(shorter: readonly string[], longer: readonly string[]): boolean {
  if (longer.length !== shorter.length + 1 || shorter.length < 5) return false
  const at = longer.findIndex((word, index) => word !== shorter[index])
  return at > 0 && at < shorter.length && longer.slice(at + 1).join(' ') === shorter.slice(at).join(' ')
}

function isOneLetterApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  return Math.max(a.length, b.length) - start - end <= 1
}
