// SPDX-License-Identifier: Apache-2.0
import { findAgency } from '#areas/organisation/server/public.ts'
import { listIssuesInForce } from '#areas/procedures/server/public.ts'
import { type Endpoint, endpoint } from '#platform/server/http/endpoint.ts'
import { setPublicPage, showPublicPage } from '../contract/public-page.ts'
import { pageAddress } from '../core/public-address.ts'
import { findSetting, notePortalEvent, saveSetting } from './public-page-store.ts'

/** `publicUrl`: by which address citizens reach the program, when it was told. */
export interface PortalSettings { readonly publicUrl?: string | undefined }

export const showPublicPageEndpoint = ({ publicUrl }: PortalSettings): Endpoint => endpoint(showPublicPage, async ({ actor, today, tx }) => {
  const setting = await findSetting(tx, actor.agencyId) ?? { isOpen: false, desk: '', hours: '', phone: '', version: 0 }
  const agency = await findAgency(tx, actor.agencyId, today)
  return { ...setting, address: pageAddress(agency?.code ?? ''), publicUrl: publicUrl ?? null, procedureCount: (await listIssuesInForce(tx, today)).length, mayChange: actor.permissions.has('portal.publish') }
})

export const setPublicPageEndpoint = endpoint(setPublicPage, async ({ input, actor, now, tx, refuse }) => {
  if (!(await saveSetting(tx, { ...input, agencyId: actor.agencyId, by: actor.personId, at: now }))) throw refuse({ code: 'changed-by-someone-else' })
  const { version: seen, ...set } = input
  await notePortalEvent(tx, actor.agencyId, actor.personId, now, { type: 'public-page-set', ...set })
  return { version: seen + 1 }
})
