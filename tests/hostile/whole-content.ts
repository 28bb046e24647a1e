// SPDX-License-Identifier: Apache-2.0
import type pg from 'pg'

/** What is counted on top of the work itself: answers kept for repeats, and who has looked in. */
const ASIDE = new Set(['app.command', 'app.migration', 'organisation.session'])

/** A fingerprint of every row of every table, by table: equal before and after when nothing was written. */
export async function wholeContent(owner: pg.Pool): Promise<Readonly<Record<string, string>>> {
  const { rows: tables } = await owner.query<{ name: string }>(`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and n.nspname in ('app', 'organisation', 'catalogue', 'law', 'procedures', 'dossiers') order by 1`)
  const names = tables.map(({ name }) => name).filter((name) => !ASIDE.has(name))
  const { rows } = await owner.query<{ name: string; print: string }>(names.map((name) => `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print from ${name} t`).join(' union all '))
  return Object.fromEntries(rows.map(({ name, print }) => [name, print]))
}
