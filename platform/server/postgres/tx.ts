// SPDX-License-Identifier: Apache-2.0
import { Kysely, PostgresDialect, sql } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import type { DB } from '#database/schema.gen.ts'
import { namedStatements } from './named-statements.ts'

/** One open transaction. Areas narrow it to their own tables with `tablesOf`. */
export type Tx = Kysely<unknown> & { readonly brand?: 'Tx' }

type TablesOf<Schema extends string> = { [Table in keyof DB as Table extends `${Schema}.${string}` ? Table : never]: DB[Table] }

/** Opens one area's tables, and nobody else's, inside a transaction. */
export const tablesOf = <const Schema extends string>(_schema: Schema) => (tx: Tx): Kysely<TablesOf<Schema>> =>
  // The generated DB type names every table; this view of the same connection names only the area's.
  tx as unknown as Kysely<TablesOf<Schema>>

/** For whom the rows of this transaction are visible (row-level security reads it). */
export interface Visibility {
  readonly agencyId: string
  readonly personId: string
  readonly reach: 'own' | 'subordinates'
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

function settings(visibility: Visibility | undefined): string {
  if (visibility === undefined) return 'begin'
  const { agencyId, personId, reach } = visibility
  // The values go into the text so that opening a transaction is one round trip; only uuids may pass.
  if (!UUID.test(agencyId) || !UUID.test(personId)) throw new Error('an agency or person id is not a uuid')
  return `begin; set local app.agency = '${agencyId}'; set local app.person = '${personId}'; set local app.reach = '${reach}'`
}

/** Runs `work` in one transaction on one connection: commits when it answers, rolls back when it throws. */
export async function inTransaction<T>(pool: Pool, visibility: Visibility | undefined, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken = false
  try {
    await client.query(settings(visibility))
    const answer = await work(txOver(client))
    const { command } = await client.query('commit')
    // PostgreSQL answers COMMIT with ROLLBACK when an earlier statement had failed and its error was swallowed.
    if (command !== 'COMMIT') throw new Error('the transaction had already been aborted')
    return answer
  } catch (error) {
    await client.query('rollback').catch(() => { broken = true })
    throw error
  } finally {
    client.release(broken)
  }
}

/** Goes on in this transaction as someone else: only for the first visit, demo data and the command line, where nobody is signed in. */
export async function unsafeActAs(tx: Tx, { agencyId, personId, reach }: Visibility): Promise<void> {
  await sql`select set_config('app.agency', ${agencyId}, true), set_config('app.person', ${personId}, true), set_config('app.reach', ${reach}, true)`.execute(tx)
}

const views = new WeakMap<PoolClient, Tx>()

/** A Kysely over one connection whose transaction is already open; one per connection, for its whole life. */
function txOver(client: PoolClient): Tx {
  const known = views.get(client)
  if (known !== undefined) return known
  const connection = { query: namedStatements(client), release: () => {} }
  const view = new Kysely<unknown>({
    // Kysely asks its pool for a connection per query: it always gets this one.
    dialect: new PostgresDialect({ pool: { connect: async () => connection, end: async () => {} } as never }),
  })
  views.set(client, view)
  return view
}
