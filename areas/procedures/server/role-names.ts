// SPDX-License-Identifier: Apache-2.0
import { listNames } from '#areas/organisation/server/public.ts'
import type { Instant } from '#kernel/time.ts'
import { foldText } from '#kernel/vietnamese-text.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { listRoleNames, rememberRoleName } from '../contract/importing.ts'
import { tables } from './tables.ts'

/** The agency's own names of roles, by folded name as papers print it. */
export async function listOwnRoleNames(tx: Tx, agencyId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tables(tx).selectFrom('procedures.role_name').select(['read_fold', 'own_name']).where('agency_id', '=', agencyId).execute()
  return new Map(rows.map(({ read_fold, own_name }) => [read_fold, own_name]))
}

export const rememberRoleNameEndpoint = endpoint(rememberRoleName, async ({ input: { readName, ownName }, actor, now, tx }) => {
  const read_fold = foldText(readName)
  if (ownName === null || ownName === readName) await tables(tx).deleteFrom('procedures.role_name').where('agency_id', '=', actor.agencyId).where('read_fold', '=', read_fold).execute()
  else {
    const named = { read_name: readName, own_name: ownName, set_by: actor.personId, set_at: now }
    await tables(tx).insertInto('procedures.role_name').values({ agency_id: actor.agencyId, read_fold, ...named }).onConflict((conflict) => conflict.columns(['agency_id', 'read_fold']).doUpdateSet(named)).execute()
  }
  return {}
})

export const listRoleNamesEndpoint = endpoint(listRoleNames, async ({ actor, tx }) => {
  const rows = await tables(tx).selectFrom('procedures.role_name').select(['read_name', 'own_name', 'set_by', 'set_at']).where('agency_id', '=', actor.agencyId).orderBy('read_fold').execute()
  const nameOf = await listNames(tx, rows.map(({ set_by }) => set_by))
  return { names: rows.map(({ read_name, own_name, set_by, set_at }) => ({ readName: read_name, ownName: own_name, by: nameOf.get(set_by) ?? '', at: set_at as Instant })) }
})
