// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import { endpoint } from '#platform/server/http/endpoint.ts'
import { violates } from '#platform/server/postgres/constraint.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { listPlaces, type PlaceView, savePlace } from '../contract/distributing.ts'
import { PlaceKind } from '../core/place.ts'
import { tables } from './tables.ts'

/** The places of an agency, open ones first, by name. */
export async function listPlacesOf(tx: Tx, agencyId: string): Promise<PlaceView[]> {
  const rows = await tables(tx).selectFrom('documents.place').select(['id', 'name', 'kind', 'closed', 'version']).where('agency_id', '=', agencyId).orderBy('closed').orderBy(sql`name collate "vi-x-icu"`).execute()
  return rows.map((row) => ({ ...row, kind: PlaceKind.parse(row.kind) }))
}

export const listPlacesEndpoint = endpoint(listPlaces, async ({ actor, tx }) => ({ places: await listPlacesOf(tx, actor.agencyId) }))

export const savePlaceEndpoint = endpoint(savePlace, async ({ input, actor, tx, newId, refuse }) => {
  const { name, kind, closed } = input
  try {
    if (input.id === null) {
      const id = newId()
      await tables(tx).insertInto('documents.place').values({ id, agency_id: actor.agencyId, name, kind, closed }).execute()
      return { id }
    }
    const found = await tables(tx).selectFrom('documents.place').select('version').where('id', '=', input.id).executeTakeFirst()
    if (found === undefined) throw refuse({ code: 'place-not-found' })
    const { numUpdatedRows } = await tables(tx).updateTable('documents.place').set({ name, kind, closed, version: input.version + 1 }).where('id', '=', input.id).where('version', '=', input.version).executeTakeFirstOrThrow()
    if (numUpdatedRows !== 1n) throw refuse({ code: 'changed-by-someone-else' })
    return { id: input.id }
  } catch (error) {
    throw violates(error, 'place_name') ? refuse({ code: 'name-taken' }) : error
  }
})
