// SPDX-License-Identifier: Apache-2.0
import { catalogue } from '#areas/catalogue/area.ts'
import { catalogueEndpoints } from '#areas/catalogue/server/endpoints.ts'
import { documents } from '#areas/documents/area.ts'
import { documentEndpoints } from '#areas/documents/server/endpoints.ts'
import { dossiers } from '#areas/dossiers/area.ts'
import { dossierEndpoints } from '#areas/dossiers/server/endpoints.ts'
import { dossierReactions, previewMovedDues } from '#areas/dossiers/server/public.ts'
import { insight } from '#areas/insight/area.ts'
import { insightEndpoints } from '#areas/insight/server/endpoints.ts'
import { law } from '#areas/law/area.ts'
import { lawEndpoints } from '#areas/law/server/endpoints.ts'
import { organisation } from '#areas/organisation/area.ts'
import { organisationEndpoints } from '#areas/organisation/server/endpoints.ts'
import type { WhoAmISettings } from '#areas/organisation/server/who-am-i.ts'
import { portal } from '#areas/portal/area.ts'
import { portalEndpoints } from '#areas/portal/server/endpoints.ts'
import { portalPages } from '#areas/portal/server/public-pages.ts'
import type { PortalSettings } from '#areas/portal/server/set-public-page.ts'
import { procedures } from '#areas/procedures/area.ts'
import { procedureEndpoints } from '#areas/procedures/server/endpoints.ts'
import { lawReactions, listCoveredCodes } from '#areas/procedures/server/public.ts'
import { search } from '#areas/search/area.ts'
import { searchReactions } from '#areas/search/server/reactions.ts'
import { searchEndpoints } from '#areas/search/server/search-all.ts'
import type { Area } from '#kernel/area.ts'
import type { Endpoint } from '#platform/server/http/endpoint.ts'
import type { PublicPage } from '#platform/server/http/public-page.ts'
import type { Reaction } from '#platform/server/outbox.ts'

/** Every area, lower ones first. */
export const AREAS: readonly Area[] = [organisation, catalogue, law, documents, procedures, dossiers, insight, portal, search]

export type EndpointSettings = WhoAmISettings & PortalSettings

/** Every endpoint there is: the router, OpenAPI and the access test read this list. */
export const allEndpoints = (settings: EndpointSettings): readonly Endpoint[] => [
  ...organisationEndpoints(settings, { areas: () => AREAS, findMovedMatters: previewMovedDues }),
  ...catalogueEndpoints(listCoveredCodes),
  ...lawEndpoints,
  ...documentEndpoints,
  ...procedureEndpoints,
  ...dossierEndpoints,
  ...insightEndpoints,
  ...portalEndpoints(settings),
  ...searchEndpoints,
]

/** Every page that is served without signing in: the router and the access test read this list. */
export const PUBLIC_PAGES: readonly PublicPage[] = portalPages

/** How areas answer to what happens below them. */
export const REACTIONS: readonly Reaction[] = [...lawReactions, ...dossierReactions, ...searchReactions]
