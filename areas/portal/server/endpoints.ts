// SPDX-License-Identifier: Apache-2.0
import type { Endpoint } from '#platform/server/http/endpoint.ts'
import { hangPaperEndpoint, listPostingsEndpoint, takeDownPaperEndpoint } from './manage-postings.ts'
import { printPosterEndpoint } from './print-poster.ts'
import { type PortalSettings, setPublicPageEndpoint, showPublicPageEndpoint } from './set-public-page.ts'

export const portalEndpoints = (settings: PortalSettings): readonly Endpoint[] =>
  [showPublicPageEndpoint(settings), setPublicPageEndpoint, listPostingsEndpoint, hangPaperEndpoint, takeDownPaperEndpoint, printPosterEndpoint(settings)]
