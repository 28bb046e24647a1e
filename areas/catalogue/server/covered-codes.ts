// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'

/**
 * Which codes have an issued procedure in force in an agency on a day. Procedures stand above this area, so the answer is
 * handed in where the product is put together.
 */
export type ListCoveredCodes = (tx: Tx, agencyId: string, on: PlainDate) => Promise<ReadonlySet<string>>
