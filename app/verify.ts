// SPDX-License-Identifier: Apache-2.0
import { Kysely, PostgresDialect, sql } from 'kysely'
import type pg from 'pg'
import { Dossier } from '#areas/dossiers/core/dossier.ts'
import { DossierEvent } from '#areas/dossiers/core/dossier-event.ts'
import { replay } from '#areas/dossiers/core/dossier-evolve.ts'
import { projectionOf, STEP_TALLY_RECOUNT, TALLY_RECOUNT } from '#areas/dossiers/server/public.ts'
import { ProcedureContent } from '#areas/procedures/core/procedure-content.ts'
import { hashOfContent } from '#areas/procedures/server/public.ts'

export interface Difference { readonly what: 'dossier' | 'tally' | 'step-tally' | 'issue'; readonly id: string; readonly why: string }
export interface Verification { readonly dossiers: number; readonly tallies: number; readonly issues: number; readonly differences: readonly Difference[] }

const BATCH = 500

/** Proves that what is stored follows from the history; reads as the owner, who sees all agencies. */
export async function verifySystem(owner: pg.Pool): Promise<Verification> {
  const differences: Difference[] = []
  const dossiers = await verifyDossiers(owner, differences)
  const tallies = await verifyTallies(owner, differences)
  const issues = await verifyIssues(owner, differences)
  return { dossiers, tallies, issues, differences }
}

interface DossierLine { readonly id: string; readonly agency_id: string; readonly year: number; readonly version: number; readonly state: unknown; readonly events: unknown[] }

async function verifyDossiers(owner: pg.Pool, differences: Difference[]): Promise<number> {
  let count = 0
  for (let after = ['00000000-0000-0000-0000-000000000000', 0, '00000000-0000-0000-0000-000000000000'] as [string, number, string]; ;) {
    const { rows } = await owner.query<DossierLine & Record<string, unknown>>(
      `select d.*, (select jsonb_agg(e.event order by e.seq) from dossiers.event e where e.agency_id = d.agency_id and e.year = d.year and e.dossier_id = d.id) as events
       from dossiers.dossier d where (d.agency_id, d.year, d.id) > ($1, $2, $3) order by d.agency_id, d.year, d.id limit ${BATCH}`, after)
    for (const row of rows) {
      const why = whyDifferent(row)
      if (why !== undefined) differences.push({ what: 'dossier', id: row.id, why })
    }
    count += rows.length
    const last = rows.at(-1)
    if (last === undefined || rows.length < BATCH) return count
    after = [last.agency_id, last.year, last.id]
  }
}

function whyDifferent(row: DossierLine & Record<string, unknown>): string | undefined {
  const events = DossierEvent.array().safeParse(row.events)
  const replayed = events.success ? replay(events.data) : undefined
  if (replayed === undefined) return 'lịch sử không đọc được'
  if (row.version !== (row.events as unknown[]).length) return `lịch sử có ${row.events.length} dòng, hồ sơ ở phiên bản ${row.version}`
  const stored = Dossier.safeParse(row.state)
  if (!stored.success || canonical(stored.data) !== canonical(replayed)) return 'trạng thái lưu khác với lịch sử phát lại'
  const { state: _, ...columns } = projectionOf(replayed)
  const wrong = Object.entries(columns).find(([name, value]) => (row[name] ?? null) !== (value ?? null))
  return wrong === undefined ? undefined : `cột ${wrong[0]} khác với lịch sử`
}

const canonical = (value: unknown): string => JSON.stringify(value, (_key, each: unknown) =>
  (typeof each === 'object' && each !== null && !Array.isArray(each) ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1))) : each))

async function verifyTallies(owner: pg.Pool, differences: Difference[]): Promise<number> {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: owner }) })
  const compare = async (what: 'tally' | 'step-tally', table: 'tally' | 'step_tally', recount: typeof TALLY_RECOUNT) => {
    const { rows } = await sql<{ key: string }>`select coalesce(s.k, r.k) as key from (select t::text as k from dossiers.${sql.ref(table)} t) s full join (select r::text as k from (${recount}) r) r on r.k = s.k where s.k is null or r.k is null limit 20`.execute(db)
    for (const { key } of rows) differences.push({ what, id: key, why: 'số lưu khác với số đếm lại' })
  }
  await compare('tally', 'tally', TALLY_RECOUNT)
  await compare('step-tally', 'step_tally', STEP_TALLY_RECOUNT)
  const { rows } = await owner.query<{ n: number }>('select (select count(*) from dossiers.tally) + (select count(*) from dossiers.step_tally) as n')
  return rows[0]?.n ?? 0
}

async function verifyIssues(owner: pg.Pool, differences: Difference[]): Promise<number> {
  const { rows } = await owner.query<{ id: string; content: unknown; content_hash: string }>(`select id, content, content_hash from procedures.revision where status in ('issued', 'withdrawn')`)
  for (const { id, content, content_hash } of rows) if (hashOfContent(ProcedureContent.parse(content)) !== content_hash) differences.push({ what: 'issue', id, why: 'nội dung khác với mã băm khi ban hành' })
  return rows.length
}
