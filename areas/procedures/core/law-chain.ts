// SPDX-License-Identifier: Apache-2.0
import { cleanText, foldText } from '#kernel/vietnamese-text.ts'

/** A form at the end of the chain: named by procedures, kept as a controlled document, or both. */
export interface ChainedForm { readonly name: string; readonly code: string | null; readonly path: string | null; /** The controlled form cites the legal document itself. */ readonly cites: boolean; readonly procedures: readonly string[] }

interface KeptForm { readonly code: string; readonly name: string; readonly path: string; readonly cites: boolean }

/** Shorter names fit too much. */
const SHORTEST_NAME = 8

/** Whether what a procedure calls a form is this controlled one: by its code or its name, whatever stands around. */
function means(named: string, { code, name }: KeptForm): boolean {
  const [words, kept, number] = [` ${foldText(named)} `, foldText(cleanText(name)), foldText(cleanText(code))]
  return (kept.length >= SHORTEST_NAME && words.includes(kept)) || words.replace(/[\s,;:()]+/gu, ' ').includes(` ${number} `)
}

/** The forms to look at again: those that procedures resting on a legal document name, each beside the controlled form it means, and controlled forms that cite the document themselves. */
export function formsOfChain(procedures: readonly { readonly code: string; readonly forms: readonly string[] }[], kept: readonly KeptForm[]): readonly ChainedForm[] {
  const named = Map.groupBy(procedures.flatMap(({ code, forms }) => forms.map((name) => ({ name, code }))), ({ name }) => foldText(name))
  const free = [...named.values()].filter((all) => !kept.some((form) => means(all[0]?.name ?? '', form)))
  const controlled = kept.flatMap((form): ChainedForm[] => {
    const codes = [...new Set([...named.values()].flat().filter(({ name }) => means(name, form)).map(({ code }) => code))]
    return codes.length === 0 && !form.cites ? [] : [{ name: form.name, code: form.code, path: form.path, cites: form.cites, procedures: codes }]
  })
  return [...controlled, ...free.map((all) => ({ name: all[0]?.name ?? '', code: null, path: null, cites: false, procedures: [...new Set(all.map(({ code }) => code))] }))]
}

/** Somebody who must know a change: the posts through which they stand in steps, and the procedures. */
export interface MustKnow { readonly personId: string; readonly name: string; readonly posts: readonly string[]; readonly procedures: readonly string[] }

interface Held { readonly id: string; readonly title: string; readonly holders: readonly { readonly personId: string; readonly fullName: string }[] }

/** Who must know a change of these procedures: the people whose posts stand for roles of their steps; and the roles for which nobody stands. */
export function whoMustKnow(procedures: readonly { readonly code: string; readonly roles: readonly string[] }[], rolePosts: ReadonlyMap<string, readonly string[]>, posts: readonly Held[]): { readonly people: readonly MustKnow[]; readonly rolesOfNobody: readonly string[] } {
  const people = new Map<string, { readonly name: string; readonly posts: Set<string>; readonly procedures: Set<string> }>()
  const nobody = new Map<string, string>()
  for (const { code, roles } of procedures) for (const role of roles) {
    const standing = posts.filter(({ id, holders }) => holders.length > 0 && rolePosts.get(foldText(role))?.includes(id) === true)
    if (standing.length === 0) nobody.set(foldText(role), role)
    for (const { title, holders } of standing) for (const { personId, fullName } of holders) {
      const known = people.get(personId) ?? { name: fullName, posts: new Set(), procedures: new Set() }
      known.posts.add(title)
      known.procedures.add(code)
      people.set(personId, known)
    }
  }
  const collator = new Intl.Collator('vi')
  return {
    people: [...people].map(([personId, known]) => ({ personId, name: known.name, posts: [...known.posts], procedures: [...known.procedures] })).toSorted((a, b) => collator.compare(a.name, b.name)),
    rolesOfNobody: [...nobody.values()].toSorted(collator.compare),
  }
}
