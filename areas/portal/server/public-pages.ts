// SPDX-License-Identifier: Apache-2.0
import type { PublicPage } from '#platform/server/http/public-page.ts'
import { findPage } from './pages/find-page.ts'
import { procedurePage } from './pages/procedure-page.ts'

/** The pages of the portal that everybody may read. */
export const portalPages: readonly PublicPage[] = [findPage, { ...findPage, path: `${findPage.path}/` }, procedurePage]
