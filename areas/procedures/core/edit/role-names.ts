// SPDX-License-Identifier: Apache-2.0
import { foldText } from '#kernel/vietnamese-text.ts'
import type { ProcedureContent, Step } from '#areas/procedures/core/procedure-content.ts'

/** A role that was given the agency's own name. */
export interface RenamedRole { readonly from: string; readonly to: string }

/** The content with roles called as the agency calls them, by folded name as read; and which were. */
export function withOwnRoleNames(content: ProcedureContent, ownNames: ReadonlyMap<string, string>): { readonly content: ProcedureContent; readonly renamed: readonly RenamedRole[] } {
  const renamed = new Map<string, string>()
  const own = (name: string | null): string | null => {
    const to = name === null ? undefined : ownNames.get(foldText(name))
    if (name === null || to === undefined || to === name) return name
    renamed.set(name, to)
    return to
  }
  const steps = content.steps.map((step): Step => {
    const [role, accountable] = [own(step.role), own(step.accountable)]
    return role === step.role && accountable === step.accountable ? step : { ...step, role, accountable }
  })
  return { content: renamed.size === 0 ? content : { ...content, steps }, renamed: [...renamed].map(([from, to]) => ({ from, to })) }
}

/** Calls one role otherwise wherever it is named. */
export const renameRole = (content: ProcedureContent, from: string, to: string): ProcedureContent => withOwnRoleNames(content, new Map([[foldText(from), to]])).content

/** The roles that a content names, each once, in the order of first mention. */
export const rolesIn = ({ steps }: Pick<ProcedureContent, 'steps'>): readonly string[] => {
  const seen = new Map<string, string>()
  for (const { role, accountable } of steps) for (const name of [role, accountable]) if (name !== null && name.trim() !== '' && !seen.has(foldText(name))) seen.set(foldText(name), name)
  return [...seen.values()]
}

/** Words that many roles share tell little about which one is meant. */
const COMMON: ReadonlySet<string> = new Set(['ubnd', 'xa', 'phuong', 'cua', 'va', 'phong', 'ban', 'bo', 'phan', 'can', 'cong', 'chuc', 'vien', 'cap', 'huyen', 'tinh', 'don', 'vi', 'nguoi', 'lam'])
const ENOUGH = 0.34

const wordsOf = (name: string): readonly string[] => foldText(name).match(/[\p{L}\d]+/gu) ?? []

/** The agency's role that a role as read most likely means; undefined when none is near, or the name is one of the agency's own already. */
export function suggestRole(read: string, known: readonly string[]): string | undefined {
  const folded = foldText(read)
  if (known.some((name) => foldText(name) === folded)) return undefined
  const words = wordsOf(read)
  const weight = (word: string) => (COMMON.has(word) ? 0.3 : 1)
  const sum = (all: Iterable<string>) => [...all].reduce((total, word) => total + weight(word), 0)
  const scored = known.map((name) => {
    const own = new Set(wordsOf(name))
    const both = new Set(words.filter((word) => own.has(word)))
    const shorter = Math.min(sum(new Set(words)), sum(own))
    const longer = Math.max(sum(new Set(words)), sum(own))
    // Told both by how much of the shorter name is in the longer, and by how much of the longer that is.
    return { name, like: longer === 0 ? 0 : 0.5 * (sum(both) / Math.max(shorter, 0.1)) + 0.5 * (sum(both) / longer) }
  }).filter(({ like }) => like > ENOUGH).toSorted((one, other) => other.like - one.like)
  return scored[0]?.name
}
