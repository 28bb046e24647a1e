// SPDX-License-Identifier: Apache-2.0
import pg from 'pg'

/** A table that a backup carries: its rows, without what the database works out itself. */
export interface TableShape {
  readonly schema: string
  readonly table: string
  readonly columns: readonly string[]
}

/** The ledger of migrations is written by migrating, not by copying. */
const LEDGER = 'app.migration'
const OURS = `n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`

export const sqlName = ({ schema, table }: Pick<TableShape, 'schema' | 'table'>): string => `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(table)}`

/** Every table with rows of ours; of a partitioned table the whole, not its parts. */
export async function listTables(client: pg.ClientBase): Promise<readonly TableShape[]> {
  const { rows } = await client.query<TableShape>(`
    select n.nspname as schema, c.relname as table,
      array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and ${OURS} and n.nspname || '.' || c.relname <> '${LEDGER}'
    order by 1, 2`)
  return rows
}

/** Every counter, so that numbers go on where they were. */
export async function listSequences(client: pg.ClientBase): Promise<readonly { readonly schema: string; readonly name: string }[]> {
  return (await client.query<{ schema: string; name: string }>(`
    select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'S' and ${OURS} order by 1, 2`)).rows
}

/** A foreign key with the words that make it again. */
export interface ForeignKey {
  readonly schema: string
  readonly table: string
  readonly name: string
  readonly definition: string
  readonly comment: string | null
}

export async function listForeignKeys(client: pg.ClientBase): Promise<readonly ForeignKey[]> {
  return (await client.query<ForeignKey>(`
    select n.nspname as schema, c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition, obj_description(k.oid, 'pg_constraint') as comment
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and k.conparentid = 0 and ${OURS} order by 1, 2, 3`)).rows
}
