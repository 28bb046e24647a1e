// SPDX-License-Identifier: Apache-2.0
import { organisation } from '#areas/organisation/area.ts'
import { organisationEndpoints } from '#areas/organisation/server/endpoints.ts'
import type { WhoAmISettings } from '#areas/organisation/server/who-am-i.ts'
import { procedures } from '#areas/procedures/area.ts'
import { procedureEndpoints } from '#areas/procedures/server/endpoints.ts'
import { dossiers } from '#areas/dossiers/area.ts'
import { dossierEndpoints } from '#areas/dossiers/server/endpoints.ts'
import type { Area } from '#kernel/area.ts'
import type { Endpoint } from '#platform/server/http/endpoint.ts'

/** Every area, lower ones first. */
export const AREAS: readonly Area[] = [organisation, procedures, dossiers]

export type EndpointSettings = WhoAmISettings

/** Every endpoint there is: the router, OpenAPI and the access test read this list. */
export const allEndpoints = (settings: EndpointSettings): readonly Endpoint[] => [
  ...organisationEndpoints(settings),
  ...procedureEndpoints,
  ...dossierEndpoints,
]
