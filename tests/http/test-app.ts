// SPDX-License-Identifier: Apache-2.0
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll } from 'vitest'
import type { z } from 'zod'
import { allEndpoints } from '#app/areas.ts'
import { portsOver } from '#app/server.ts'
import { type ExampleAgency, type MadeAgency, makeAgency } from '#areas/organisation/example/an-agency.ts'
import { hashPassword } from '#areas/organisation/server/password.ts'
import { type Contract, COMMAND_ID_HEADER, type RefusalOf } from '#kernel/contract.ts'
import { type Instant, instantOf, millisOf, type PlainDate } from '#kernel/time.ts'
import { httpApp } from '#platform/server/http/http-app.ts'
import type { Ports } from '#platform/server/http/serve.ts'
import { newId } from '#platform/server/new-id.ts'
import { inTransaction } from '#platform/server/postgres/tx.ts'
import { type TestDatabase, useTestDatabase } from '../database/test-database.ts'

export const PASSWORD = 'hoa ban trắng đầu xuân'

/** Answers of a call: the value, the typed refusal, or the status of a fault. */
export type Answer<C extends Contract> =
  | { readonly status: 200; readonly value: z.output<C['output']> }
  | { readonly status: 409; readonly refusal: RefusalOf<C>; readonly sentence: { vi: string; en: string } }
  | { readonly status: number; readonly problem: unknown }

/** Someone signed in. */
export interface Session {
  readonly cookie: string
  call<C extends Contract>(contract: C, input: z.input<C['input']>, more?: CallExtras): Promise<Answer<C>>
  /** The value, or a failing test that shows the refusal. */
  get<C extends Contract>(contract: C, input: z.input<C['input']>, more?: CallExtras): Promise<z.output<C['output']>>
}

export interface CallExtras {
  readonly commandId?: string
  readonly file?: { readonly name: string; readonly bytes: Uint8Array }
}

export interface TestApp {
  readonly database: TestDatabase
  readonly http: FastifyInstance
  readonly ports: Ports
  /** The program's clock; tests move it. */
  clock: Instant
  pass(minutes: number): void
  signIn(login: string): Promise<Session>
  make(agency: Partial<ExampleAgency> & Pick<ExampleAgency, 'people'>): Promise<MadeAgency>
}

/** The whole application over the test file's own database, without a socket. */
export function useTestApp(start = '2026-06-03T02:00:00.000Z'): TestApp {
  const database = useTestDatabase()
  const state = { clock: start as Instant, http: undefined as FastifyInstance | undefined, ports: undefined as Ports | undefined, hash: '', folder: '' }
  beforeAll(async () => {
    state.folder = await mkdtemp(join(tmpdir(), 'namro-test-'))
    state.hash = await hashPassword(PASSWORD)
    state.ports = { ...portsOver(database, { dataFolder: state.folder, now: undefined }), now: () => state.clock, whoIs: async (token) => portsOver(database, { dataFolder: state.folder, now: state.clock }).whoIs(token) }
    state.http = await httpApp(allEndpoints({ clockFixed: true, demoSignIns: () => undefined }), state.ports, { version: '0', logLevel: 'error', requestsPerMinute: 1e6, trustedProxies: [] })
  })
  afterAll(async () => {
    await state.http?.close()
    await rm(state.folder, { recursive: true, force: true })
  })
  const opened = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('the application is open inside tests and hooks only')
    return value
  }
  const openSession = async (login: string): Promise<Session> => {
    const reply = await app.http.inject({ method: 'POST', url: '/api/organisation/sign-in', headers: { 'x-namro': '1' }, payload: { login, password: PASSWORD } })
    if (reply.statusCode !== 200) throw new Error(`${login} could not sign in: ${reply.body}`)
    return sessionWith(app.http, String(reply.headers['set-cookie']).split(';')[0] ?? '')
  }
  const app: TestApp = {
    database,
    get http() { return opened(state.http) },
    get ports() { return opened(state.ports) },
    get clock() { return state.clock },
    set clock(at) { state.clock = at },
    pass: (minutes) => { state.clock = instantOf(millisOf(state.clock) + minutes * 60_000) },
    // A session outlives its twelve hours in no test: when the clock was moved past them, the person signs in again.
    signIn: async (login) => {
      let session = await openSession(login)
      let openedAt = state.clock
      const call: Session['call'] = async (contract, input, more) => {
        if (millisOf(state.clock) - millisOf(openedAt) >= 12 * 3_600_000) {
          session = await openSession(login)
          openedAt = state.clock
        }
        return session.call(contract, input, more)
      }
      return { get cookie() { return session.cookie }, call, get: valueOf(call) }
    },
    make: (agency) => inTransaction(database.app, undefined, (tx) => makeAgency(tx, {
      code: `T${newId().slice(-8)}`, name: 'UBND xã Thử Nghiệm', kind: 'people-committee', level: 'commune', parentId: null, validFrom: '2020-01-01' as PlainDate, ...agency,
    }, { now: state.clock, newId, passwordHash: state.hash })),
  }
  return app
}

/** Calls as the holder of a session cookie; an empty cookie is nobody. */
export function sessionWith(http: FastifyInstance, cookie: string): Session {
  async function call<C extends Contract>(contract: C, input: z.input<C['input']>, { commandId = newId(), file }: CallExtras = {}): Promise<Answer<C>> {
    const headers: Record<string, string> = { cookie, 'x-namro': '1', [COMMAND_ID_HEADER]: commandId }
    const query = Object.entries(input as Record<string, unknown>).filter(([, value]) => value !== undefined).flatMap(([key, value]) => [value].flat().map((item) => [key, String(item)]))
    const reply = contract.method === 'GET'
      ? await http.inject({ method: 'GET', url: `${contract.path}?${new URLSearchParams(query as [string, string][])}`, headers })
      : await http.inject({ method: 'POST', url: contract.path, headers: { ...headers, ...(file ? { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` } : {}) }, payload: file ? multipartOf(input, file) : (input as object) })
    // The contract's own schema made the answer; the test only names its type.
    if (reply.statusCode === 200) return { status: 200, value: (contract.download === undefined ? reply.json() : { name: '', bytes: new Uint8Array(reply.rawPayload) }) as z.output<C['output']> }
    const problem = reply.json()
    return reply.statusCode === 409 ? { status: 409, refusal: problem.refusal, sentence: problem.sentence } : { status: reply.statusCode, problem }
  }
  return { cookie, call, get: valueOf(call) }
}

const valueOf = (call: Session['call']): Session['get'] => async (contract, input, more) => {
  const answer = await call(contract, input, more)
  if ('value' in answer) return answer.value
  throw new Error(`${contract.path} answered ${JSON.stringify(answer)}`)
}

const BOUNDARY = 'namro-test-boundary'

const multipartOf = (input: unknown, file: { name: string; bytes: Uint8Array }): Buffer => Buffer.concat([
  Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; name="input"\r\n\r\n${JSON.stringify(input)}\r\n--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${encodeURIComponent(file.name)}"\r\ncontent-type: application/octet-stream\r\n\r\n`),
  file.bytes, Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
])
