// SPDX-License-Identifier: Apache-2.0
import { listNames } from '#areas/organisation/server/public.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import type { Mover } from '../core/three-people.ts'

interface Acts { readonly draftedBy: string; readonly reviewedBy: string | null; readonly reviewedOnBehalfOf: string | null; readonly approvedBy: string | null; readonly approvedOnBehalfOf: string | null }
interface Done { readonly by: string; readonly onBehalfOf?: string | undefined }

/** Says the name of somebody by id; who has left the agency has no name any more. */
export type NameOf = (id: string) => string

/** The names around issues on their way: who did what and on whose behalf, and on whose behalf the asker may act. */
export async function namesAround(tx: Tx, issues: readonly Acts[], events: readonly Done[], asker: Mover, more: readonly string[] = []): Promise<NameOf> {
  const acted = issues.flatMap(({ draftedBy, reviewedBy, reviewedOnBehalfOf, approvedBy, approvedOnBehalfOf }) => [draftedBy, reviewedBy, reviewedOnBehalfOf, approvedBy, approvedOnBehalfOf].filter((one) => one !== null))
  const names = await listNames(tx, [...acted, ...events.flatMap(({ by, onBehalfOf = by }) => [by, onBehalfOf]), ...[...asker.onBehalf?.values() ?? []].flat(), ...more])
  return (id) => names.get(id) ?? 'Người đã chuyển đi'
}

/** The three people of an issue as they are shown, with on whose behalf each acted. */
export function threeOf({ draftedBy, reviewedBy, reviewedOnBehalfOf, approvedBy, approvedOnBehalfOf }: Acts, nameOf: NameOf) {
  const who = (id: string | null, holderId: string | null) => (id === null ? null : { id, name: nameOf(id), onBehalfOf: holderId === null ? null : nameOf(holderId) })
  return { drafted: who(draftedBy, null), reviewed: who(reviewedBy, reviewedOnBehalfOf), approved: who(approvedBy, approvedOnBehalfOf) }
}

/** What happened to an issue as it is shown, newest first. */
export const historyOf = <Event extends Done & { readonly at: string }, Said>(events: readonly Event[], nameOf: NameOf, say: (event: Event) => Said) =>
  events.map((event) => ({ at: event.at as Event['at'], by: nameOf(event.by), onBehalfOf: event.onBehalfOf === undefined ? null : nameOf(event.onBehalfOf), text: say(event) })).toReversed()
