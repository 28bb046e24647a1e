// SPDX-License-Identifier: Apache-2.0
import type { Endpoint } from '#platform/server/http/endpoint.ts'
import { type PortalSettings, setPublicPageEndpoint, showPublicPageEndpoint } from './set-public-page.ts'

export const portalEndpoints = (settings: PortalSettings): readonly Endpoint[] => [showPublicPageEndpoint(settings), setPublicPageEndpoint]
