// SPDX-License-Identifier: Apache-2.0

/** A draft that somebody wants to throw away. */
export interface Discardable { readonly status: string; readonly issueNo: number; readonly writers: readonly string[] }

export type DiscardRefusal = { readonly code: 'not-a-first-draft' } | { readonly code: 'not-a-writer' }

/** Why a draft is not thrown away: only the first issue, while it is a draft, and only by somebody who wrote on it. Undefined when it may be. */
export function whyNotDiscarded({ status, issueNo, writers }: Discardable, personId: string): DiscardRefusal | undefined {
  if (status !== 'draft' || issueNo !== 1) return { code: 'not-a-first-draft' }
  return writers.includes(personId) ? undefined : { code: 'not-a-writer' }
}
