// SPDX-License-Identifier: Apache-2.0
import type { SearchItem } from '#platform/web/search/SearchCombobox.tsx'
import type { ShownPerson } from '../shown-dossier.ts'

/** Who gets a step: one of those who hold its role, someone else, or nobody yet so that the head decides. */
export type PersonPick =
  | { readonly kind: 'candidate'; readonly id: string }
  | { readonly kind: 'other'; readonly person: SearchItem | undefined }
  | { readonly kind: 'nobody' }

/** The pick that a dialog opens with. */
export const firstPick = (likely: ShownPerson | undefined): PersonPick => (likely === undefined ? { kind: 'nobody' } : { kind: 'candidate', id: likely.id })

/** The person picked; null is nobody yet, undefined that someone else is still to be named. */
export function holderOf(pick: PersonPick): string | null | undefined {
  switch (pick.kind) {
    case 'candidate': return pick.id
    case 'other': return pick.person?.id
    case 'nobody': return null
  }
}

/** The name of the person picked; undefined for nobody. */
export const nameOfPick = (pick: PersonPick, people: readonly ShownPerson[]): string | undefined => {
  const id = holderOf(pick)
  return people.find((person) => person.id === id)?.name
}
