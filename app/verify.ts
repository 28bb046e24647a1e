// SPDX-License-Identifier: Apache-2.0
import { Kysely, PostgresDialect, sql } from 'kysely'
import type pg from 'pg'
import { hashOfIssue } from '#areas/documents/server/public.ts'
import type { Dossier } from '#areas/dossiers/core/dossier.ts'
import { DossierEvent } from '#areas/dossiers/core/dossier-event.ts'
import { replay } from '#areas/dossiers/core/dossier-evolve.ts'
import { identityOf, projectionOf, STEP_TALLY_RECOUNT, stepsBesideOf, TALLY_RECOUNT } from '#areas/dossiers/server/public.ts'
import { hashOfContent } from '#areas/procedures/server/public.ts'
import type { FileStore } from '#platform/server/file-store.ts'
import { verifyFiles } from './verify-files.ts'

export interface Difference { readonly what: 'dossier' | 'event' | 'tally' | 'step-tally' | 'issue' | 'document' | 'file'; readonly id: string; readonly why: string }
/** What was looked at, how many of each, and what does not agree; `files` is absent where no file store was given. */
export interface Verification { readonly dossiers: number; readonly tallies: number; readonly issues: number; readonly documents: number; readonly files?: number; readonly differences: readonly Difference[] }

const BATCH = 500
const MOST_SHOWN = 20

/** Proves that what is stored follows from the history, and that every kept file is the one that was kept; reads as the owner, who sees all agencies. */
export async function verifySystem(owner: pg.Pool, store?: FileStore): Promise<Verification> {
  const differences: Difference[] = []
  const dossiers = await verifyDossiers(owner, differences)
  await verifyEvents(owner, differences)
  const tallies = await verifyTallies(owner, differences)
  const issues = await verifyIssues(owner, differences)
  const documents = await verifyDocuments(owner, differences)
  if (store === undefined) return { dossiers, tallies, issues, documents, differences }
  const kept = await verifyFiles(owner, store)
  return { dossiers, tallies, issues, documents, files: kept.files, differences: [...differences, ...kept.differences.map((one) => ({ what: 'file' as const, ...one }))] }
}

interface DossierLine { readonly id: string; readonly agency_id: string; readonly year: number; readonly version: number; readonly state: unknown; readonly events: readonly unknown[] | null }

async function verifyDossiers(owner: pg.Pool, differences: Difference[]): Promise<number> {
  let count = 0
  for (let after = ['00000000-0000-0000-0000-000000000000', 0, '00000000-0000-0000-0000-000000000000'] as [string, number, string]; ;) {
    const { rows } = await owner.query<DossierLine & Record<string, unknown>>(
      `select d.*, (select jsonb_agg(e.event order by e.seq) from dossiers.event e where e.agency_id = d.agency_id and e.year = d.year and e.dossier_id = d.id) as events,
         (select jsonb_agg(to_jsonb(b) order by b.step_order) from dossiers.step_beside b where b.agency_id = d.agency_id and b.year = d.year and b.dossier_id = d.id) as beside
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
  const replayed = replayedFrom(row.events)
  if (replayed === undefined) return 'lịch sử không đọc được'
  if (row.version !== row.events?.length) return `lịch sử có ${row.events?.length ?? 0} dòng, hồ sơ ở phiên bản ${row.version}`
  // The state as it is stored, not as it would be read: also what reading passes over must agree.
  if (canonical(row.state) !== canonical(replayed)) return 'trạng thái lưu khác với lịch sử phát lại'
  const { state: _, ...columns } = { ...identityOf(row.agency_id, replayed), ...projectionOf(replayed) }
  if (canonical(row.beside ?? []) !== canonical(stepsBesideOf(row.agency_id, replayed).toSorted((a, b) => a.step_order - b.step_order))) return 'các bước song song khác với lịch sử'
  const wrong = Object.entries(columns).find(([name, value]) => (row[name] ?? null) !== (value ?? null))
  return wrong === undefined ? undefined : `cột ${wrong[0]} khác với lịch sử`
}

function replayedFrom(events: readonly unknown[] | null): Dossier | undefined {
  const read = DossierEvent.array().safeParse(events)
  try {
    return read.success ? replay(read.data) : undefined
  } catch {
    return undefined // events that were never written in this order
  }
}

const canonical = (value: unknown): string => JSON.stringify(value, (_key, each: unknown) =>
  (typeof each === 'object' && each !== null && !Array.isArray(each) ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1))) : each))

/** History stands by itself: no line without its dossier, none left out of the count, each by whom and when it says. */
async function verifyEvents(owner: pg.Pool, differences: Difference[]): Promise<void> {
  const find = async (why: string, query: string) => {
    const { rows } = await owner.query<{ id: string }>(`${query} limit ${MOST_SHOWN}`)
    for (const { id } of rows) differences.push({ what: 'event', id, why })
  }
  await find('dòng lịch sử không thuộc hồ sơ nào', `select distinct e.dossier_id as id from dossiers.event e
    where not exists (select from dossiers.dossier d where d.agency_id = e.agency_id and d.year = e.year and d.id = e.dossier_id)`)
  await find('số thứ tự dòng lịch sử không liền nhau', 'select dossier_id as id from dossiers.event group by agency_id, year, dossier_id having min(seq) <> 1 or max(seq) <> count(*)')
  await find('người hoặc lúc ghi ở dòng lịch sử khác với nội dung', `select distinct dossier_id as id from dossiers.event where event ->> 'by' is distinct from person_id::text or event ->> 'at' is distinct from to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)
}

async function verifyTallies(owner: pg.Pool, differences: Difference[]): Promise<number> {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: owner }) })
  const compare = async (what: 'tally' | 'step-tally', table: 'tally' | 'step_tally', recount: typeof TALLY_RECOUNT) => {
    const { rows } = await sql<{ key: string }>`select coalesce(s.k, r.k) as key from (select t::text as k from dossiers.${sql.ref(table)} t) s full join (select r::text as k from (${recount}) r) r on r.k = s.k where s.k is null or r.k is null limit ${sql.lit(MOST_SHOWN)}`.execute(db)
    for (const { key } of rows) differences.push({ what, id: key, why: 'số lưu khác với số đếm lại' })
  }
  await compare('tally', 'tally', TALLY_RECOUNT)
  await compare('step-tally', 'step_tally', STEP_TALLY_RECOUNT)
  const { rows } = await owner.query<{ n: number }>('select (select count(*) from dossiers.tally) + (select count(*) from dossiers.step_tally) as n')
  return rows[0]?.n ?? 0
}

interface IssueLine { readonly id: string; readonly content: unknown; readonly content_hash: string | null; readonly issued_hash: string | null; readonly issued_from: string | null; readonly effective_from: string | null }

/** What was issued is still what was issued: by its hash, and by the hash and the day that the history of the issue tells. */
async function verifyIssues(owner: pg.Pool, differences: Difference[]): Promise<number> {
  const { rows } = await owner.query<IssueLine>(`
    select r.id, r.content, r.content_hash, r.effective_from, i.event ->> 'contentHash' as issued_hash, i.event ->> 'effectiveFrom' as issued_from
    from procedures.revision r left join lateral (select event from procedures.event e where e.revision_id = r.id and e.event ->> 'type' = 'revision-issued' order by e.seq desc limit 1) i on true
    where r.status in ('issued', 'withdrawn') order by r.id`)
  for (const row of rows) {
    const why = whyNotIssued(row)
    if (why !== undefined) differences.push({ what: 'issue', id: row.id, why })
  }
  return rows.length
}

function whyNotIssued({ content, content_hash, issued_hash, issued_from, effective_from }: IssueLine): string | undefined {
  if (hashOfContent(content) !== content_hash) return 'nội dung khác với mã băm khi ban hành'
  if (issued_hash !== content_hash) return 'mã băm khác với lịch sử ban hành'
  return issued_from === effective_from ? undefined : 'ngày hiệu lực khác với lịch sử ban hành'
}

interface DocumentLine { readonly id: string; readonly name: string; readonly content: unknown; readonly file_sha256: string | null; readonly content_hash: string | null; readonly pdf_sha256: string | null; readonly issued_hash: string | null; readonly issued_pdf: string | null }

/** What was issued of a controlled document is still what was issued: its content by its hash, its file by the hash that the history tells. */
async function verifyDocuments(owner: pg.Pool, differences: Difference[]): Promise<number> {
  const { rows } = await owner.query<DocumentLine>(`
    select i.id, i.name, i.content, i.file_sha256, i.content_hash, i.pdf_sha256, e.event ->> 'contentHash' as issued_hash, e.event ->> 'pdfSha256' as issued_pdf
    from documents.issue i left join lateral (select event from documents.event e where e.agency_id = i.agency_id and e.issue_id = i.id and e.event ->> 'type' = 'issue-issued' order by e.seq desc limit 1) e on true
    where i.status in ('issued', 'withdrawn') order by i.id`)
  for (const { id, name, content, file_sha256: fileSha256, content_hash, pdf_sha256, issued_hash, issued_pdf } of rows) {
    const why = hashOfIssue({ name, content, fileSha256 }) !== content_hash ? 'nội dung tài liệu khác với mã băm khi ban hành' : issued_hash !== content_hash ? 'mã băm tài liệu khác với lịch sử ban hành' : issued_pdf !== pdf_sha256 ? 'mã băm tệp khác với lịch sử ban hành' : undefined
    if (why !== undefined) differences.push({ what: 'document', id, why })
  }
  return rows.length
}
