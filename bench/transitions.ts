// SPDX-License-Identifier: Apache-2.0
import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { allEndpoints } from '#app/areas.ts'
import { portsOver } from '#app/server.ts'
import { makeAgency } from '#areas/organisation/example/an-agency.ts'
import { actorQuery } from '#areas/organisation/server/session-store.ts'
import { hashPassword } from '#areas/organisation/server/password.ts'
import { aProcedureContent, makeIssuedProcedure } from '#areas/procedures/example/a-procedure.ts'
import { migrate } from '#database/migrate.ts'
import { dayOf, instantOf, type PlainDate, plusDays } from '#kernel/time.ts'
import { httpApp } from '#platform/server/http/http-app.ts'
import { newId } from '#platform/server/new-id.ts'
import { recordStatements, type Statement } from '#platform/server/postgres/named-statements.ts'
import { openDatabase } from '#platform/server/postgres/open-database.ts'
import { inTransaction } from '#platform/server/postgres/tx.ts'
import { median } from './median.ts'
import type { ClientAnswer, ClientOrder } from './transition-client.ts'

const CLIENTS = 8
const ROUNDS = 3
const SECONDS = 6
const PASSWORD = 'đo tốc độ chuyển bước'

/** The statements of one transition and whose it was, as they stood afterwards. */
interface Recorded { readonly statements: readonly Statement[]; readonly by: Client }

interface Client { readonly cookie: string; readonly personId: string; readonly id: string; version: number; step: number }

/** Step transitions over HTTP (session, permission, validation, rule, state, history, tallies, command record) against the same statements sent by hand on as many connections, round by round in one run. */
export async function run(): Promise<{ readonly ratio: number; readonly lines: readonly string[] }> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'namro-bench-'))
  const database = await openDatabase({ dataFolder, appConnections: CLIENTS })
  try {
    await migrate(database.owner)
    const ports = portsOver(database, { dataFolder, now: undefined })
    const app = await httpApp(allEndpoints({ clockFixed: false, demoSignIns: () => undefined }), ports, { version: '0', logLevel: 'silent', requestsPerMinute: 1e9, trustedProxies: [] })
    const url = await app.listen({ port: 0, host: '127.0.0.1' })
    const clients = await prepare(database.app, app, ports.now())
    const recorded = await record(app, clients[0])
    const rounds: { http: number; floor: number; p95: number }[] = []
    for (let round = 0; round <= ROUNDS; round++) {
      const answer = await load(url, clients, round === 0 ? 2 : SECONDS)
      const floor = await byHand(database.app, recorded, clients, round === 0 ? 2 : SECONDS)
      // The first round warms both.
      if (round > 0) rounds.push({ http: answer.moves / answer.seconds, floor, p95: answer.latencies.toSorted((a, b) => a - b)[Math.floor(answer.latencies.length * 0.95)] ?? 0 })
    }
    await app.close()
    const ratio = median(rounds.map(({ http, floor }) => http / floor))
    return { ratio, lines: [
      ...rounds.map(({ http, floor, p95 }, i) => `round ${i + 1}: over HTTP ${http.toFixed(0)}/s (p95 ${p95.toFixed(1)} ms), by hand ${floor.toFixed(0)}/s, ratio ${(http / floor).toFixed(2)}`),
      `transitions over HTTP / same statements by hand, ${CLIENTS} clients, median of ${ROUNDS}: ${ratio.toFixed(2)} (target ≥ 0.4); ${recorded.statements.length} statements a transition`,
    ] }
  } finally {
    await database.stop()
    await rm(dataFolder, { recursive: true, force: true })
  }
}

async function prepare(pool: pg.Pool, app: Awaited<ReturnType<typeof httpApp>>, now: ReturnType<ReturnType<typeof portsOver>['now']>): Promise<Client[]> {
  const passwordHash = await hashPassword(PASSWORD)
  const posts = [{ title: 'Một cửa', role: 'one-stop' }, { title: 'Chuyên viên', role: 'specialist' }]
  const made = await inTransaction(pool, undefined, (tx) => makeAgency(tx, {
    code: 'BENCH', name: 'UBND xã Đo Tốc Độ', kind: 'people-committee', level: 'commune', parentId: null, validFrom: '2020-01-01' as PlainDate,
    people: Array.from({ length: CLIENTS }, (_, i) => ({ fullName: `Người ${i + 1}`, login: `nguoi.${i + 1}`, posts })),
  }, { now, newId, passwordHash }))
  const [author = '', reviewer = '', approver = ''] = made.people.map(({ personId }) => personId)
  const { revisionId } = await inTransaction(pool, { agencyId: made.agencyId, personId: author, reach: 'own' }, (tx) =>
    makeIssuedProcedure(tx, aProcedureContent(), { agencyId: made.agencyId, code: 'QT 03', people: { author, reviewer, approver }, now, effectiveFrom: plusDays(dayOf(now), -1), newId }))
  return Promise.all(made.people.map(async ({ personId, login }): Promise<Client> => {
    const headers = { 'x-namro': '1' }
    const reply = await app.inject({ method: 'POST', url: '/api/organisation/sign-in', headers, payload: { login, password: PASSWORD } })
    const cookie = String(reply.headers['set-cookie']).split(';')[0] ?? ''
    const receipt = await app.inject({ method: 'POST', url: '/api/dossiers/receive', headers: { ...headers, cookie }, payload: {
      revisionId, caseKey: 'c1', tthcCode: null, authorised: null, channel: 'direct', request: 'Đo tốc độ', resultBy: 'Tại Một cửa', items: [], applicant: { name: 'Người Nộp', idNumber: null, address: null, phone: null, email: null },
    } })
    return { cookie, personId, id: receipt.json().id, version: 1, step: 1 }
  }))
}

/** The statements of one real transition, as they went to the database. */
async function record(app: Awaited<ReturnType<typeof httpApp>>, client: Client | undefined): Promise<Recorded> {
  if (client === undefined) throw new Error('there are clients')
  const stop = recordStatements()
  const reply = await app.inject({ method: 'POST', url: '/api/dossiers/move', headers: { 'x-namro': '1', 'cookie': client.cookie, 'idempotency-key': randomUUID() }, payload: { id: client.id, version: client.version, command: { move: 'forward', to: client.personId } } })
  const statements = stop()
  if (reply.statusCode !== 200) throw new Error(reply.body)
  client.version += 1
  client.step += 1
  return { statements, by: { ...client } }
}

function load(url: string, clients: Client[], seconds: number): Promise<ClientAnswer> {
  const child = fork(join(import.meta.dirname, 'transition-client.ts'))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('message', (answer: ClientAnswer) => {
      answer.clients.forEach((stand, i) => Object.assign(clients[i] ?? {}, stand))
      child.kill()
      resolve(answer)
    })
    child.send({ url, seconds, clients } satisfies ClientOrder)
  })
}

/** Sends the recorded transition again and again with plain `pg`: the session's question, then the same named statements in one transaction, on as many connections as clients. */
async function byHand(pool: pg.Pool, { statements, by }: Recorded, clients: readonly Client[], seconds: number): Promise<number> {
  const { rows } = await pool.query<{ id: string }>(`select id from organisation.agency where code = 'BENCH'`)
  const start = performance.now()
  const counts = await Promise.all(clients.map(async (client) => {
    const connection = await pool.connect()
    const begin = `begin; set local app.agency = '${rows[0]?.id}'; set local app.person = '${client.personId}'; set local app.reach = 'own'`
    const token = client.cookie.slice(client.cookie.indexOf('=') + 1)
    let moves = 0
    while (performance.now() < start + seconds * 1000) {
      await connection.query(actorQuery(token, instantOf(Date.now())))
      await connection.query(begin)
      for (const statement of statements) await connection.query({ ...statement, values: valuesFor(statement, client, by) })
      await connection.query('commit')
      client.version += 1
      moves += 1
    }
    connection.release()
    // What was written by hand is the state after the recorded move.
    client.step = 2
    return moves
  }))
  return counts.reduce((a, b) => a + b, 0) / ((performance.now() - start) / 1000)
}

/** The recorded values with this client's own dossier, person, version and command. */
function valuesFor({ text, values }: Statement, client: Client, by: Client): unknown[] {
  const own = (value: unknown): unknown => (typeof value !== 'string' ? value : value.replaceAll(by.personId, client.personId).replaceAll(by.id, client.id))
  if (text.startsWith('insert into app.command')) return values.map((value, i) => (i === 3 ? randomUUID() : own(value)))
  if (text.startsWith('insert into "dossiers"."event"')) return values.map((value, i) => (i === 3 ? client.version + 1 : own(value)))
  if (!text.startsWith('update "dossiers"."dossier"')) return values.map(own)
  return values.map((value, i, all) => {
    if (i === all.length - 1) return client.version
    if (typeof value === 'string' && value.startsWith('{')) return String(own(value)).replace(/"version":\d+/, `"version":${client.version + 1}`)
    return value === by.version && text.includes(`"version" = $${i + 1} `) ? client.version + 1 : own(value)
  })
}

if (import.meta.main) for (const line of (await run()).lines) process.stdout.write(`${line}\n`)
