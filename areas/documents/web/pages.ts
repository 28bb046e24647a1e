// SPDX-License-Identifier: Apache-2.0
import type { Page } from '#platform/web/pages.ts'
import { starterPages } from './starter/pages.ts'

/** The pages of controlled documents. */
export const documentPages: readonly Page[] = [
  ...starterPages,
]
