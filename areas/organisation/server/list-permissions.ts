// SPDX-License-Identifier: Apache-2.0
import type { Area } from '#kernel/area.ts'
import { type Endpoint, endpoint } from '#platform/server/http/endpoint.ts'
import { listPermissions } from '../contract/permissions.ts'

/** Says what roles may allow, in the words of the areas that the program is made of; they are handed in, since this area knows none of those above it. */
export const listPermissionsEndpoint = (areas: () => readonly Area[]): Endpoint => endpoint(listPermissions, async () => ({
  areas: areas().map(({ name, title, permissions }) => ({ name, title, permissions: Object.entries(permissions).map(([word, meaning]) => ({ word, meaning })) })).filter(({ permissions }) => permissions.length > 0),
}))
