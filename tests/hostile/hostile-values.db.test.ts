// SPDX-License-Identifier: Apache-2.0
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { allEndpoints } from '#app/areas.ts'
import { previewImport } from '#areas/catalogue/contract.ts'
import { newId } from '#platform/server/new-id.ts'
import { sessionWith, useTestApp } from '../http/test-app.ts'
import { type AgencyWorld, makeWorld } from './agency-world.ts'
import { isId, kindsOf, leavesOf, replaced, type Sample, samplesOf } from './sample-requests.ts'
import { undoingApp } from './undone.ts'
import { wholeContent } from './whole-content.ts'

// Thousands of requests: slow only where many programs share one machine.
vi.setConfig({ testTimeout: 180_000 })

const app = useTestApp()
let http: FastifyInstance
let world: AgencyWorld
let planId = ''
beforeAll(async () => {
  world = await makeWorld(app, 'Thu1')
  http = await undoingApp(app.ports)
  planId = (await world.boss.get(previewImport, { asOf: '2026-06-03' }, { file: world.list })).planId
})
afterAll(() => http.close())

const samples = (): readonly Sample[] => samplesOf(world).map((sample) => (sample.name === 'take list in' ? { ...sample, input: { ...sample.input, planId } } : sample))
const send = (sample: Sample, input: unknown) => sessionWith(http, world.boss.cookie).call(sample.contract, input as never, { commandId: newId(), ...(sample.file === undefined ? {} : { file: sample.file }) })

/** What nobody means to send, and programs or strangers do. */
const SHAPES: readonly unknown[] = [null, true, [], {}, [null], '', 'nửa cặp \ud800']
const NUMBERS: readonly unknown[] = [-1, 0.5, 2_147_483_648, 9_007_199_254_740_991, 1e308]
const IDS: readonly unknown[] = ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', "'; drop table dossiers.dossier; --"]
const TEXTS: readonly unknown[] = [
  '   ', '\u200b\u202e\ufeff', 'x'.repeat(30_000), 'U+0000: \u0000', '0000-01-01', '9999-12-31', '1899-12-31', '2026-02-30', '2026-06-31T25:61:00Z', '0000-01-01T00:00:00Z', '9999-12-31T23:59:59.999999999Z',
  '\\', '%_%', '🌾👨‍👩‍👧', 'e\u0302\u0301'.repeat(400),
]
const HOSTILE = [...SHAPES, ...NUMBERS, ...IDS, ...TEXTS]

/** Where an id or a number stands, letters of every kind come to the same end: a few of them do. */
const hostileFor = (value: unknown): readonly unknown[] => (isId(value) ? [...SHAPES, ...IDS] : typeof value === 'number' || typeof value === 'boolean' ? [...SHAPES, ...NUMBERS] : HOSTILE)

/** The same as the text of a question. */
const ASKED = [...HOSTILE.filter((each) => typeof each !== 'object').map(String).filter((each) => each.length < 5_000 && each.isWellFormed()), '1', 'NaN', '1e999', '99999999999999999999']
const LEAKS = /node_modules|\.ts:\d|at async|select |insert into|violates|constraint|syntax error|pg_|stack/i

describe('values that nobody means to send', () => {
  test('the requests as they are meant are granted: what follows fails for what was changed in them', async () => {
    const answers = await Promise.all(samples().map(async (sample) => [sample.name, (await send(sample, sample.input)).status]))
    expect(answers.filter(([, status]) => status !== 200)).toEqual([['read file', 409], ['read file for a pack', 409]])
    const named = new Set(samples().map(({ contract }) => contract.path))
    const self = ['/api/organisation/sign-in', '/api/organisation/sign-out', '/api/organisation/sign-out-everywhere', '/api/organisation/change-password', '/api/organisation/create-administrator']
    // A new thing to do gets its sample here.
    expect(allEndpoints({ clockFixed: true, demoSignIns: () => undefined }).map(({ contract }) => contract).filter(({ method, path }) => method === 'POST' && !named.has(path)).map(({ path }) => path).toSorted()).toEqual(self.toSorted())
  })

  test('in any field of any request are answered with a sentence, never with a fault, and leave nothing behind', async () => {
    const before = await wholeContent(app.database.owner)
    const wrong: unknown[] = []
    let tried = 0
    const done = new Set<string>()
    for (const sample of samples()) {
      for (const { path, value: meant } of kindsOf(leavesOf(sample.input))) {
        // The same field of the same schema once: the content of a procedure is one whatever is done with it.
        const move = (sample.input['command'] as { move?: string } | undefined)?.move ?? ''
        const key = path[0] === 'content' && path.includes('steps') ? path.join('.') : `${sample.contract.path} ${path[0] === 'command' ? move : ''} ${path.join('.')}`
        if (done.has(key)) continue
        done.add(key)
        const answers = await Promise.all(hostileFor(meant).map(async (value) => ({ value, answer: await send(sample, replaced(sample.input, path, value)) })))
        for (const { value, answer } of answers) {
          tried += 1
          const said = 'problem' in answer ? answer.problem as { sentence?: { vi: string } } : answer as { sentence?: { vi: string } }
          const isSaid = answer.status === 200 || (answer.status < 500 && (said.sentence?.vi.length ?? 0) > 10 && !LEAKS.test(JSON.stringify(answer).replaceAll(String(value), '')))
          const isLetThrough = answer.status === 200 && typeof value === 'string' && /[\u0000\ud800]/.test(value)
          if (!isSaid || isLetThrough) wrong.push({ request: sample.name, path: path.join('.'), value: String(JSON.stringify(value)).slice(0, 60), answer: JSON.stringify(answer).slice(0, 300) })
        }
      }
    }
    expect(tried).toBeGreaterThan(1_800)
    expect(wrong.slice(0, 40)).toEqual([])
    expect(await wholeContent(app.database.owner)).toEqual(before)
  })

  test('in any question are answered with a sentence too', async () => {
    const wrong: unknown[] = []
    for (const { contract } of allEndpoints({ clockFixed: true, demoSignIns: () => undefined }).filter((endpoint) => endpoint.contract.method === 'GET')) {
      const known = { id: contract.path.startsWith('/api/dossiers') ? world.dossierId : contract.path.startsWith('/api/catalogue') ? world.listedIds[0] ?? '' : world.procedureId, revisionId: world.revisionId, caseKey: 'c1', from: '2026-06-01', to: '2026-06-30', form: 'control-slip' }
      const shape = (contract.input as unknown as { shape: Record<string, unknown> }).shape
      for (const field of [...Object.keys(shape), 'khong-co', '__proto__']) {
        for (const value of field in shape ? ASKED : ['x', '\u0000']) {
          const query = new URLSearchParams({ ...known, [field]: value })
          if (contract.path === '/api/organisation/agencies/periods') query.set('id', field === 'id' ? value : world.agencyId)
          const reply = await http.inject({ method: 'GET', url: `${contract.path}?${query}`, headers: { cookie: world.boss.cookie } })
          if (reply.statusCode === 200) continue
          if (reply.statusCode >= 500 || !/^application\/problem\+json/.test(String(reply.headers['content-type'])) || (reply.json().sentence?.vi.length ?? 0) < 10) wrong.push({ path: contract.path, field, value: value.slice(0, 60), answer: `${reply.statusCode} ${reply.body.slice(0, 200)}` })
        }
      }
    }
    expect(wrong.slice(0, 40)).toEqual([])
  })
})
