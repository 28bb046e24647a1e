// SPDX-License-Identifier: Apache-2.0
import { cataloguePages } from '#areas/catalogue/web/pages.ts'
import { documentPages } from '#areas/documents/web/pages.ts'
import { dossierPages } from '#areas/dossiers/web/pages.ts'
import { insightPages } from '#areas/insight/web/pages.ts'
import { lawPages } from '#areas/law/web/pages.ts'
import { portalPages } from '#areas/portal/web/pages.ts'
import { procedurePages } from '#areas/procedures/web/pages.ts'
import { organisationPages } from '#areas/organisation/web/pages.ts'
import type { Page } from '#platform/web/pages.ts'

/** Every page of every area; an area's pages stand in its `web/pages.ts` and are fetched when first opened. */
export const areaPages: readonly Page[] = [
  ...dossierPages,
  ...documentPages,
  ...procedurePages,
  ...cataloguePages,
  ...lawPages,
  ...portalPages,
  ...insightPages,
  ...organisationPages,
  { path: '/dev/gallery', title: { vi: 'Thành phần giao diện', en: 'Components' }, load: async () => (await import('#platform/web/gallery/GalleryPage.tsx')).GalleryPage },
]

/** The page that opens first after signing in. */
export const HOME_PATH = '/viec'
