// SPDX-License-Identifier: Apache-2.0
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { allEndpoints } from '#app/areas.ts'
import { portsOver } from '#app/server.ts'
import { writeTallies } from '#areas/dossiers/server/public.ts'
import { makeAgency } from '#areas/organisation/example/an-agency.ts'
import { hashPassword } from '#areas/organisation/server/password.ts'
import { aProcedureContent, makeIssuedProcedure } from '#areas/procedures/example/a-procedure.ts'
import { migrate } from '#database/migrate.ts'
import type { Instant, PlainDate } from '#kernel/time.ts'
import { httpApp } from '#platform/server/http/http-app.ts'
import { newId } from '#platform/server/new-id.ts'
import { openDatabase } from '#platform/server/postgres/open-database.ts'
import { inTransaction } from '#platform/server/postgres/tx.ts'

const DOSSIERS = 1_000_000
const PROCEDURES = 120
const OPEN = 2_000
const QUESTIONS = 200
const NOW = '2026-06-30T03:00:00.000Z' as Instant
const PASSWORD = 'một triệu hồ sơ một xã'

/** The head's board over a million dossiers of one agency, asked over the contract, against the same five counts taken by reading the dossiers themselves. */
export async function run(): Promise<{ readonly p95: number; readonly lines: readonly string[] }> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'namro-bench-'))
  const database = await openDatabase({ dataFolder, serverSettings: { shared_buffers: '512MB' } })
  try {
    await migrate(database.owner)
    const ports = portsOver(database, { dataFolder, now: NOW })
    const agencyId = await fill(database.app, database.owner)
    const app = await httpApp(allEndpoints({ clockFixed: true, demoSignIns: () => undefined }), ports, { version: '0', logLevel: 'silent', requestsPerMinute: 1e9, trustedProxies: [] })
    const signedIn = await app.inject({ method: 'POST', url: '/api/organisation/sign-in', headers: { 'x-namro': '1' }, payload: { login: 'lanhdao', password: PASSWORD } })
    const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? ''
    const times: number[] = []
    let shown = { counts: { all: 0 } }
    for (let i = 0; i < QUESTIONS + 10; i++) {
      const before = performance.now()
      const reply = await app.inject({ method: 'GET', url: `/api/insight/board?from=${2020 + (i % 6)}-01&to=2026-06`, headers: { cookie } })
      if (reply.statusCode !== 200) throw new Error(reply.body)
      shown = reply.json()
      if (i >= 10) times.push(performance.now() - before)
    }
    const raw = await rawCount(database.owner, agencyId)
    await app.close()
    const sorted = times.toSorted((a, b) => a - b)
    const [median = 0, p95 = 0] = [sorted[Math.floor(sorted.length / 2)], sorted[Math.floor(sorted.length * 0.95)]]
    return { p95, lines: [`board over ${DOSSIERS} dossiers of one agency (${PROCEDURES} procedures, ${OPEN} open, ${shown.counts.all} counted): median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms over ${QUESTIONS} questions (target ≤ 100 ms); counting the dossiers themselves once: ${raw.toFixed(0)} ms, ${(raw / median).toFixed(0)} times the median`] }
  } finally {
    await database.stop()
    await rm(dataFolder, { recursive: true, force: true })
  }
}

async function fill(pool: pg.Pool, owner: pg.Pool): Promise<string> {
  const passwordHash = await hashPassword(PASSWORD)
  const facts = { now: '2019-12-01T01:00:00.000Z' as Instant, newId, passwordHash }
  const made = await inTransaction(pool, undefined, (tx) => makeAgency(tx, {
    code: 'BENCH', name: 'UBND xã Một Triệu', kind: 'people-committee', level: 'commune', parentId: null, validFrom: '2019-01-01' as PlainDate,
    people: [{ fullName: 'Lãnh Đạo', login: 'lanhdao', posts: [{ title: 'Chủ tịch', role: 'head' }] }, { fullName: 'Soạn', login: null, posts: [{ title: 'Chuyên viên', role: 'specialist' }] }, { fullName: 'Xét', login: null, posts: [{ title: 'Thư ký', role: 'iso-secretary' }] }],
  }, facts))
  const [approver = '', author = '', reviewer = ''] = made.people.map(({ personId }) => personId)
  await inTransaction(pool, { agencyId: made.agencyId, personId: author, reach: 'own' }, async (tx) => {
    for (let i = 0; i < PROCEDURES; i++) {
      await makeIssuedProcedure(tx, aProcedureContent({ name: `Thủ tục số ${i + 1}`, field: `Lĩnh vực ${(i % 11) + 1}`, tthcCodes: [`9.${String(i + 1).padStart(6, '0')}`] }), { agencyId: made.agencyId, code: `QT.${i + 1}`, people: { author, reviewer, approver }, now: facts.now, effectiveFrom: '2020-01-01' as PlainDate, newId })
    }
  })
  await owner.query(FILL, [made.agencyId, DOSSIERS, OPEN, approver])
  await inTransaction(owner, undefined, (tx) => writeTallies(tx, made.agencyId))
  await owner.query('vacuum analyze dossiers.dossier')
  await owner.query('vacuum analyze dossiers.tally')
  return made.agencyId
}

/** Dossiers spread evenly over 2020 to June 2026 and over the procedures; the last ones still open. */
const FILL = `
  insert into dossiers.dossier (agency_id, year, id, code, mode, procedure_id, revision_id, case_key, procedure_name, field, tthc_code, applicant_name, search, status, step_order, holder_id, received_at, original_due_at, current_due_at, finished_at, punctuality, handed_out_at, used_minutes, limit_minutes, state, version)
  select $1, extract(year from at at time zone 'Asia/Ho_Chi_Minh'), gen_random_uuid(), 'BENCH-' || n, 'run', p.id, p.revision_id, 'c1', p.name, p.field, null, 'Người Nộp ' || n % 5000, 'bench-' || n,
    case when open then 'in-progress' else 'handed-out' end, case when open then 2 end, case when open then $4::uuid end, at, due, due, case when not open then done end,
    case when open then null when n % 10 < 3 then 'early' when n % 10 < 9 then 'onTime' else 'late' end, case when not open then done end, case when not open then 1900 end, case when not open then 2400 end,
    jsonb_build_object('visits', case when n % 10 = 0 and not open then jsonb_build_array(jsonb_build_object('stepOrder', 1 + n % 5, 'endedAt', done, 'usedMinutes', 100 + n % 700, 'allottedMinutes', 480)) else '[]'::jsonb end), 1
  from (select n, n > $2::int - $3::int as open, timestamptz '2020-01-02 01:00Z' + (n * interval '6.49 years') / $2::int as at, timestamptz '2020-01-02 01:00Z' + (n * interval '6.49 years') / $2::int + interval '7 days' as due,
      timestamptz '2020-01-02 01:00Z' + (n * interval '6.49 years') / $2::int + (5 + n % 4) * interval '1 day' as done from generate_series(1, $2::int) n) s
  join (select pr.id, pr.name, pr.field, r.id as revision_id, row_number() over (order by pr.code) - 1 as number from procedures.procedure pr join procedures.revision r on r.procedure_id = pr.id where pr.agency_id = $1) p on p.number = s.n % ${PROCEDURES}`

async function rawCount(owner: pg.Pool, agencyId: string): Promise<number> {
  const before = performance.now()
  await owner.query(`select procedure_id, count(*) filter (where punctuality = 'early') as early, count(*) filter (where punctuality = 'onTime') as on_time, count(*) filter (where punctuality = 'late') as late, count(*) filter (where finished_at is null) as open, sum(used_minutes), sum(limit_minutes)
    from dossiers.dossier where agency_id = $1 group by procedure_id`, [agencyId])
  return performance.now() - before
}

if (import.meta.main) for (const line of (await run()).lines) process.stdout.write(`${line}\n`)
