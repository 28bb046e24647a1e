// SPDX-License-Identifier: Apache-2.0
import { globSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { makeAgency } from '#areas/organisation/example/an-agency.ts'
import { agencyCheck } from '#areas/procedures/core/check/agency-check.ts'
import { draftOfReading } from '#areas/procedures/core/draft-of-reading.ts'
import type { ProcedureContent } from '#areas/procedures/core/procedure-content.ts'
import { readProcedures } from '#areas/procedures/core/reading/read-procedures.ts'
import { aProcedureContent } from '#areas/procedures/example/a-procedure.ts'
import { checkWholeAgency, forgetAnswers } from '#areas/procedures/server/check-agency.ts'
import { forgetChecks } from '#areas/procedures/server/check-store.ts'
import { migrate } from '#database/migrate.ts'
import type { Instant, PlainDate } from '#kernel/time.ts'
import { newId } from '#platform/server/new-id.ts'
import { readWordFile } from '#platform/server/office/read-word-file.ts'
import { openDatabase } from '#platform/server/postgres/open-database.ts'
import { inTransaction } from '#platform/server/postgres/tx.ts'
import { median } from './median.ts'

const PROCEDURES = 10_000
const ROUNDS = 9
const COLD_ROUNDS = 5
const BATCH = 500
const NOW = '2026-06-30T03:00:00.000Z' as Instant

/** The five-clears check over ten thousand procedures of one agency, contents of the development files repeated, against only fetching and parsing the same contents. */
export async function run(): Promise<{ readonly lines: readonly string[] }> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'namro-bench-'))
  const database = await openDatabase({ dataFolder })
  try {
    await migrate(database.owner)
    const { agencyId, kinds } = await fill(database.app, database.owner)
    const inAgency = <Answer>(work: Parameters<typeof inTransaction<Answer>>[2]) => inTransaction(database.app, { agencyId, personId: agencyId, reach: 'own' }, work)
    const timed = async <Answer>(work: () => Promise<Answer>): Promise<{ readonly ms: number; readonly answer: Answer }> => {
      const before = performance.now()
      const answer = await work()
      return { ms: performance.now() - before, answer }
    }
    const reference = await timed(async () => (await database.owner.query<{ content: string }>('select content::text from procedures.revision where agency_id = $1', [agencyId])).rows.map(({ content }) => JSON.parse(content) as unknown))
    const first = await timed(() => inAgency((tx) => checkWholeAgency(tx, agencyId, '2026-06-30' as PlainDate)))
    const cold: number[] = []
    for (let round = 0; round < COLD_ROUNDS; round++) {
      forgetChecks()
      forgetAnswers()
      cold.push((await timed(() => inAgency(async (tx) => agencyCheck(await checkWholeAgency(tx, agencyId, '2026-06-30' as PlainDate), {})))).ms)
    }
    const again: number[] = []
    for (let round = 0; round < ROUNDS; round++) again.push((await timed(() => inAgency(async (tx) => agencyCheck(await checkWholeAgency(tx, agencyId, '2026-06-30' as PlainDate), {})))).ms)
    const findings = first.answer.reduce((sum, one) => sum + one.findings.length, 0)
    return { lines: [`five-clears check of ${first.answer.length} procedures of one agency (${kinds} different contents, ${findings} findings): ${median(cold).toFixed(0)} ms the first time after a start, with matrix and totals (median of ${COLD_ROUNDS}); ${first.ms.toFixed(0)} ms when no finding is kept yet, as after a release with other rules, ${(first.ms / reference.ms).toFixed(1)} times fetching and parsing the same contents once (${reference.ms.toFixed(0)} ms); asked again: median ${median(again).toFixed(0)} ms of ${ROUNDS}`] }
  } finally {
    await database.stop()
    await rm(dataFolder, { recursive: true, force: true })
  }
}

/** The contents of the development files, or of our example where they are not there. */
async function contents(): Promise<readonly ProcedureContent[]> {
  const found: ProcedureContent[] = []
  for (const path of globSync('../shared/data/{iso-procedures,decisions}/*.docx')) {
    for (const reading of readProcedures(await readWordFile(new Uint8Array(readFileSync(path)))).procedures) {
      const draft = draftOfReading(reading)
      if (draft.ok) found.push(draft.content)
    }
  }
  return found.length > 0 ? found : Array.from({ length: 40 }, (_, at) => aProcedureContent({ name: `Thủ tục số ${at + 1}`, ...(at % 3 === 0 ? { records: [] } : {}) }))
}

async function fill(pool: pg.Pool, owner: pg.Pool): Promise<{ readonly agencyId: string; readonly kinds: number }> {
  const { agencyId, people } = await inTransaction(pool, undefined, (tx) => makeAgency(tx, {
    code: 'BENCH', name: 'UBND tỉnh Mười Nghìn', kind: 'people-committee', level: 'province', parentId: null, validFrom: '2019-01-01' as PlainDate, people: [{ fullName: 'Soạn', login: null, posts: [{ title: 'Chuyên viên', role: 'specialist' }] }],
  }, { now: NOW, newId, passwordHash: '' }))
  const kinds = await contents()
  for (let from = 0; from < PROCEDURES; from += BATCH) {
    const rows = Array.from({ length: BATCH }, (_, at) => from + at).map((at) => {
      const content = kinds[at % kinds.length] ?? aProcedureContent()
      // No two procedures say their work in the same words.
      return { id: newId(), revision: newId(), code: `QT ${at + 1}`, field: content.field, content: { ...content, name: `${content.name} (${at + 1})`, steps: content.steps.map((step) => ({ ...step, action: `${step.action} (${at + 1})` })) } }
    })
    await owner.query(`insert into procedures.procedure (id, agency_id, code, name, field, created_at) select (r ->> 'id')::uuid, $1, r ->> 'code', r -> 'content' ->> 'name', r ->> 'field', $3 from jsonb_array_elements($2) r`, [agencyId, JSON.stringify(rows), NOW])
    await owner.query(`insert into procedures.revision (id, agency_id, procedure_id, issue_no, status, content, drafted_by, writers, changed_at) select (r ->> 'revision')::uuid, $1, (r ->> 'id')::uuid, 1, 'draft', r -> 'content', $3, array[$3::uuid], $4 from jsonb_array_elements($2) r`, [agencyId, JSON.stringify(rows), people[0]?.personId, NOW])
  }
  await owner.query('vacuum analyze procedures.procedure')
  await owner.query('vacuum analyze procedures.revision')
  return { agencyId, kinds: kinds.length }
}

if (import.meta.main) for (const line of (await run()).lines) process.stdout.write(`${line}\n`)
