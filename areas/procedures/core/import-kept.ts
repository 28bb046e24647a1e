// SPDX-License-Identifier: Apache-2.0
import { dayOf, type Instant, type PlainDate, plusDays } from '#kernel/time.ts'

/** How many days an import of files is kept: after it was closed, and after anything was last done in it where nobody closed it. Ours; no law says. */
export const IMPORT_KEPT_DAYS = { closed: 30, open: 90 } as const

/** The last day on which an open import can surely be taken up again, counted from the last time anything was done in it. */
export const openImportKeptUntil = (lastUsedAt: Instant): PlainDate => plusDays(dayOf(lastUsedAt), IMPORT_KEPT_DAYS.open - 1)
