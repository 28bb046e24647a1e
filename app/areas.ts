// SPDX-License-Identifier: Apache-2.0
import { catalogue } from '#areas/catalogue/area.ts'
import { catalogueEndpoints } from '#areas/catalogue/server/endpoints.ts'
import { dossiers } from '#areas/dossiers/area.ts'
import { dossierEndpoints } from '#areas/dossiers/server/endpoints.ts'
import { dossierReactions, previewMovedDues } from '#areas/dossiers/server/public.ts'
import { insight } from '#areas/insight/area.ts'
import { insightEndpoints } from '#areas/insight/server/endpoints.ts'
import { organisation } from '#areas/organisation/area.ts'
import { organisationEndpoints } from '#areas/organisation/server/endpoints.ts'
import type { WhoAmISettings } from '#areas/organisation/server/who-am-i.ts'
import { procedures } from '#areas/procedures/area.ts'
import { procedureEndpoints } from '#areas/procedures/server/endpoints.ts'
import { listCoveredCodes } from '#areas/procedures/server/public.ts'
import type { Area } from '#kernel/area.ts'
import type { Endpoint } from '#platform/server/http/endpoint.ts'
import type { Reaction } from '#platform/server/outbox.ts'

/** Every area, lower ones first. */
export const AREAS: readonly Area[] = [organisation, catalogue, procedures, dossiers, insight]

export type EndpointSettings = WhoAmISettings

/** Every endpoint there is: the router, OpenAPI and the access test read this list. */
export const allEndpoints = (settings: EndpointSettings): readonly Endpoint[] => [
  ...organisationEndpoints(settings, { areas: () => AREAS, findMovedMatters: previewMovedDues }),
  ...catalogueEndpoints(listCoveredCodes),
  ...procedureEndpoints,
  ...dossierEndpoints,
  ...insightEndpoints,
]

/** How areas answer to what happens below them. */
export const REACTIONS: readonly Reaction[] = dossierReactions
