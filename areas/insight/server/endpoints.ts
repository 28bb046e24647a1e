// SPDX-License-Identifier: Apache-2.0
import type { Endpoint } from '#platform/server/http/endpoint.ts'
import { showBoardEndpoint } from './show-board.ts'
import { showProvinceEndpoint } from './show-province.ts'

export const insightEndpoints: readonly Endpoint[] = [showBoardEndpoint, showProvinceEndpoint]
