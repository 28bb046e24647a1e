// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import { z } from 'zod'
import type { Instant } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { tables } from './tables.ts'

/** Trang công khai as an agency has set it. */
export const PublicPageSetting = z.object({ isOpen: z.boolean(), desk: z.string(), hours: z.string(), phone: z.string(), version: z.number().int() })
export type PublicPageSetting = z.infer<typeof PublicPageSetting>

/** The agency whose public page is open under a code; of anybody, without signing in. */
export async function findOpenPage(tx: Tx, code: string): Promise<string | undefined> {
  const { rows } = await sql<{ agencyId: string | null }>`select portal.find_open_page(${code}) as "agencyId"`.execute(tx)
  return rows[0]?.agencyId ?? undefined
}

export async function findSetting(tx: Tx, agencyId: string): Promise<PublicPageSetting | undefined> {
  const row = await tables(tx).selectFrom('portal.public_page').select(['is_open as isOpen', 'desk', 'hours', 'phone', 'version']).where('agency_id', '=', agencyId).executeTakeFirst()
  return row && PublicPageSetting.parse(row)
}

/** Writes the setting over the version that was seen (0: none yet); `false` when someone was faster. */
export async function saveSetting(tx: Tx, setting: PublicPageSetting & { readonly agencyId: string; readonly by: string; readonly at: Instant }): Promise<boolean> {
  const values = { is_open: setting.isOpen, desk: setting.desk, hours: setting.hours, phone: setting.phone, changed_by: setting.by, changed_at: setting.at, version: setting.version + 1 }
  const { numInsertedOrUpdatedRows } = setting.version === 0
    ? await tables(tx).insertInto('portal.public_page').values({ agency_id: setting.agencyId, ...values }).onConflict((conflict) => conflict.doNothing()).executeTakeFirstOrThrow()
    : { numInsertedOrUpdatedRows: (await tables(tx).updateTable('portal.public_page').set(values).where('agency_id', '=', setting.agencyId).where('version', '=', setting.version).executeTakeFirstOrThrow()).numUpdatedRows }
  return numInsertedOrUpdatedRows === 1n
}

/** Leaves a line in the portal's history. */
export async function notePortalEvent(tx: Tx, agencyId: string, by: string, at: Instant, event: { readonly type: string } & Record<string, unknown>): Promise<void> {
  await tables(tx).insertInto('portal.event').values({ agency_id: agencyId, person_id: by, at, event: JSON.stringify(event) }).execute()
}
