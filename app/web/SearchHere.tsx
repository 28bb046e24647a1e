// SPDX-License-Identifier: Apache-2.0
import { SearchEverything } from '#areas/search/web/public.ts'
import { navPagesFor } from '#platform/web/shell/nav-pages.ts'
import type { PaletteProps } from '#platform/web/shell/MastSearch.tsx'
import { useSession } from '#platform/web/session.ts'
import { areaPages } from './area-pages.ts'

/** The search over everything, with the pages that this person may open. */
export function SearchHere({ begun, onClose }: PaletteProps) {
  return <SearchEverything pages={navPagesFor(areaPages, useSession().permissions)} begun={begun} onClose={onClose} />
}
