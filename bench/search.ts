// SPDX-License-Identifier: Apache-2.0
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { allEndpoints } from '#app/areas.ts'
import { portsOver } from '#app/server.ts'
import { makeAgency } from '#areas/organisation/example/an-agency.ts'
import { hashPassword } from '#areas/organisation/server/password.ts'
import { replaceEntries } from '#areas/search/server/entry-store.ts'
import { migrate } from '#database/migrate.ts'
import type { Instant, PlainDate } from '#kernel/time.ts'
import { httpApp } from '#platform/server/http/http-app.ts'
import { newId } from '#platform/server/new-id.ts'
import { openDatabase } from '#platform/server/postgres/open-database.ts'
import { inTransaction } from '#platform/server/postgres/tx.ts'
import { median } from './median.ts'

const DOCUMENTS = 100_000
const WORDS = 200
const AT_ONCE = 1_000
const ROUNDS = 10
const NOW = '2026-06-30T03:00:00.000Z' as Instant
const PASSWORD = 'một trăm nghìn tài liệu'

const ONSETS = ['', 'b', 'c', 'ch', 'd', 'đ', 'gi', 'h', 'kh', 'l', 'm', 'n', 'ng', 'nh', 'ph', 'qu', 's', 't', 'th', 'tr', 'v', 'x']
const RHYMES = ['a', 'ai', 'an', 'anh', 'ao', 'ăng', 'âm', 'ân', 'âu', 'e', 'ên', 'i', 'inh', 'iên', 'iệt', 'o', 'oai', 'ong', 'ô', 'ôn', 'ơi', 'u', 'uân', 'ung', 'ư', 'ương', 'ưởng', 'ước', 'ý', 'yết']
/** Syllables, the common ones first; the phrases that every procedure has stand in every text. */
const SYLLABLES = RHYMES.flatMap((rhyme) => ONSETS.map((onset) => onset + rhyme))
const EVERYWHERE = 'Tiếp nhận, kiểm tra hồ sơ. Thẩm tra hồ sơ. Chủ tịch ký duyệt. Đóng dấu, trả kết quả.'

/** The same numbers in every run. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const sentence = (roll: () => number, length: number): string => Array.from({ length }, () => SYLLABLES[Math.floor(roll() ** 2.5 * SYLLABLES.length)] ?? '').join(' ')

const documentAt = (n: number) => {
  const roll = dice(n + 1)
  return { refId: newId(), code: `QT ${String(n).padStart(6, '0')}/TL`, title: `${['Đăng ký', 'Cấp', 'Thay đổi', 'Xác nhận'][n % 4] ?? ''} ${sentence(roll, 7)}`, note: `Lĩnh vực ${n % 40}`, body: `${EVERYWHERE} ${sentence(roll, WORDS)}`, path: '/quy-trinh/x' }
}

/** What people type: codes and pieces of them, names from the start and the middle, rare phrases, phrases of every text, nothing that is there. */
function questionsOf(round: number): readonly string[] {
  const doc = documentAt((round * 7_919 + 13) % DOCUMENTS)
  const [title, body] = [doc.title.split(' '), doc.body.split(' ')]
  return [doc.code, doc.code.slice(3, 9), doc.title, title.slice(0, 4).join(' '), title.slice(2, 5).join(' '), title.slice(4, 6).toReversed().join(' '), body.slice(60, 65).join(' '), body.slice(120, 122).join(' '), 'hồ sơ', 'ky duyet', 'dang ky', 'không hề có câu này']
}

/** Search over 100,000 documents of one agency, asked over the contract, against reading through names and texts. */
export async function run(): Promise<{ readonly p95: number; readonly lines: readonly string[] }> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'namro-bench-'))
  const database = await openDatabase({ dataFolder, serverSettings: { shared_buffers: '512MB' } })
  try {
    await migrate(database.owner)
    const ports = portsOver(database, { dataFolder, now: NOW })
    const filled = performance.now()
    const agencyId = await fill(database.app, database.owner)
    const fillSeconds = (performance.now() - filled) / 1000
    const app = await httpApp(allEndpoints({ clockFixed: true, demoSignIns: () => undefined }), ports, { version: '0', logLevel: 'silent', requestsPerMinute: 1e9, trustedProxies: [] })
    const signedIn = await app.inject({ method: 'POST', url: '/api/organisation/sign-in', headers: { 'x-namro': '1' }, payload: { login: 'thuky', password: PASSWORD } })
    const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? ''
    const times: number[] = []
    let found = 0
    for (let round = 0; round < ROUNDS + 1; round += 1) {
      for (const q of questionsOf(round)) {
        const before = performance.now()
        const reply = await app.inject({ method: 'GET', url: `/api/search?q=${encodeURIComponent(q)}`, headers: { cookie } })
        if (reply.statusCode !== 200) throw new Error(reply.body)
        if (round === 0) continue
        times.push(performance.now() - before)
        found += reply.json<{ found: unknown[] }>().found.length > 0 ? 1 : 0
      }
    }
    const reading = await readThrough(database.owner, agencyId)
    await app.close()
    const p95 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0
    return { p95, lines: [`search over ${DOCUMENTS} documents of one agency (${WORDS} words each, filled in ${fillSeconds.toFixed(0)} s): median ${median(times).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, slowest ${Math.max(...times).toFixed(1)} ms over ${times.length} questions, ${found} of them with an answer (target ≤ 50 ms p95); reading through (ILIKE) the same questions: median ${reading.toFixed(0)} ms, ${(reading / median(times)).toFixed(0)} times`] }
  } finally {
    await database.stop()
    await rm(dataFolder, { recursive: true, force: true })
  }
}

async function fill(pool: pg.Pool, owner: pg.Pool): Promise<string> {
  const passwordHash = await hashPassword(PASSWORD)
  const made = await inTransaction(pool, undefined, (tx) => makeAgency(tx, {
    code: 'BENCH', name: 'UBND xã Trăm Nghìn', kind: 'people-committee', level: 'commune', parentId: null, validFrom: '2019-01-01' as PlainDate, people: [{ fullName: 'Thư Ký', login: 'thuky', posts: [{ title: 'Thư ký ISO', role: 'iso-secretary' }] }],
  }, { now: NOW, newId, passwordHash }))
  const { agencyId } = made
  // A hundred thousand at once is not what an agency writes: the index on words is made after them.
  const { rows: [index] } = await owner.query<{ made: string }>(`select pg_get_indexdef('search.entry_words'::regclass) as made`)
  await owner.query('drop index search.entry_words')
  for (let from = 0; from < DOCUMENTS; from += AT_ONCE) {
    const entries = Array.from({ length: AT_ONCE }, (_, index) => documentAt(from + index))
    await inTransaction(pool, { agencyId, personId: agencyId, reach: 'own' }, (tx) => replaceEntries(tx, agencyId, 'procedure', async () => entries, NOW, entries.map(({ refId }) => refId)))
  }
  await owner.query(index?.made ?? '')
  await owner.query('vacuum analyze search.entry')
  return agencyId
}

/** The plain way: every name and text of the agency compared with the words as they are written. */
async function readThrough(owner: pg.Pool, agencyId: string): Promise<number> {
  const times: number[] = []
  for (const q of questionsOf(3)) {
    const before = performance.now()
    await owner.query(`select ref_id from search.entry where agency_id = $1 and (code ilike $2 or title ilike $2 or body ilike $2) order by title limit 20`, [agencyId, `%${q}%`])
    times.push(performance.now() - before)
  }
  return median(times)
}

if (import.meta.main) for (const line of (await run()).lines) process.stdout.write(`${line}\n`)
