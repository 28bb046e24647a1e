// SPDX-License-Identifier: Apache-2.0
import type pg from 'pg'

/** A column whose values are the SHA-256 of files in the file store. */
export interface FilePlace { readonly schema: string; readonly table: string; readonly column: string }

/** Every column that names a file of the file store: those called so, so that a table made later is seen without anybody thinking of it. */
export async function listFilePlaces(owner: pg.Pool): Promise<readonly FilePlace[]> {
  const { rows } = await owner.query<FilePlace>(`select table_schema as schema, table_name as table, column_name as column from information_schema.columns
    where table_schema not in ('information_schema', 'pg_catalog', 'app') and column_name in ('sha256', 'file_sha256', 'pdf_sha256', 'source_file') and data_type = 'text' order by 1, 2, 3`)
  return rows
}

/** Those of these files that nothing stored names any more. */
export async function listUnnamed(owner: pg.Pool, hashes: readonly string[]): Promise<readonly string[]> {
  const named = new Set<string>()
  for (const { schema, table, column } of await listFilePlaces(owner)) {
    const { rows } = await owner.query<{ sha256: string }>(`select distinct ${column} as sha256 from ${schema}.${table} where ${column} = any ($1)`, [hashes])
    for (const { sha256 } of rows) named.add(sha256)
  }
  return hashes.filter((sha256) => !named.has(sha256))
}
