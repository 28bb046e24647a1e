// SPDX-License-Identifier: Apache-2.0

/** The dossiers of the list that was open last, in its order; `[` and `]` walk along it. */
let lastList: { readonly ids: readonly string[]; readonly address: string } = { ids: [], address: '/ho-so' }

export function rememberList(ids: readonly string[], address: string): void {
  lastList = { ids, address }
}

/** Where the last list stands. */
export const listAddress = (): string => lastList.address

/** The dossiers before and after one in the last list. */
export function neighboursOf(id: string): { readonly before: string | undefined; readonly after: string | undefined } {
  const at = lastList.ids.indexOf(id)
  return at < 0 ? { before: undefined, after: undefined } : { before: lastList.ids[at - 1], after: lastList.ids[at + 1] }
}
