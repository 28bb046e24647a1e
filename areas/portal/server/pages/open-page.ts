// SPDX-License-Identifier: Apache-2.0
import type { Agency } from '#areas/organisation/core/public.ts'
import { findAgencyAsKnown } from '#areas/organisation/server/public.ts'
import type { PageQuestion } from '#platform/server/http/public-page.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { findOpenPage, findSetting, type PublicPageSetting } from '../public-page-store.ts'

/** An agency whose public page is open. */
export interface OpenPage { readonly agency: Agency; readonly setting: PublicPageSetting }

const CODE = /^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/

/** Goes on as the agency of this page with its own reach and no person's rights; undefined when there is no such page open. */
export async function onOpenPage<T>({ part, today, inTransaction }: PageQuestion, work: (tx: Tx, page: OpenPage) => Promise<T>): Promise<T | undefined> {
  const code = part('agencyCode')
  if (!CODE.test(code)) return undefined
  const agencyId = await inTransaction(undefined, (tx) => findOpenPage(tx, code))
  if (agencyId === undefined) return undefined
  return inTransaction({ agencyId, personId: agencyId, reach: 'own' }, async (tx) => {
    const [agency, setting] = [await findAgencyAsKnown(tx, agencyId, today), await findSetting(tx, agencyId)]
    return agency === undefined || setting?.isOpen !== true ? undefined : work(tx, { agency, setting })
  })
}
