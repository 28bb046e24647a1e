// SPDX-License-Identifier: Apache-2.0
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { contract, FileAnswer, plainRefusal, refusal } from '#kernel/contract.ts'
import { ApiFault } from './api-fault.ts'
import { addressOf, callApi } from './call-api.ts'

const forward = contract({
  method: 'POST', path: '/api/forward', summary: 'Forwards.', permission: 'dossiers.handle', input: z.object({ id: z.string() }), output: z.object({ step: z.number() }),
  refusals: {
    'last-step-reached': refusal(z.object({ step: z.string() }), ({ step }) => ({ vi: `Bước “${step}” là bước cuối.`, en: `“${step}” is the last step.` })),
    'changed-by-someone-else': plainRefusal('Có người vừa cập nhật. Hãy tải lại.', 'Someone has just changed it. Reload.'),
  },
})
const list = contract({ method: 'GET', path: '/api/list', summary: 'Lists.', permission: 'dossiers.read', input: z.object({ status: z.array(z.string()).optional(), offset: z.number(), open: z.boolean().optional() }), output: z.object({ total: z.number() }) })
const print = contract({ method: 'GET', path: '/api/print', summary: 'Prints.', permission: 'dossiers.read', input: z.object({ id: z.string() }), output: FileAnswer, download: 'application/pdf' })
const upload = contract({ method: 'POST', path: '/api/upload', summary: 'Uploads.', permission: 'procedures.import', input: z.object({ note: z.string() }), output: z.object({}), file: { maxBytes: 1000 } })

interface Seen { readonly request: IncomingMessage; readonly body: string }
let answer: (request: IncomingMessage, response: ServerResponse) => void
let seen: Seen[] = []
let server: Server
const machineFetch = globalThis.fetch

const json = (status: number, body: unknown, type = 'application/json') => (_: IncomingMessage, response: ServerResponse) => { response.writeHead(status, { 'content-type': type }).end(JSON.stringify(body)) }

beforeAll(async () => {
  server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
      seen.push({ request, body: Buffer.concat(parts).toString() })
      answer(request, response)
    })
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const address = server.address()
  const base = typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : ''
  // In a browser an address without a host means this server; here it must be said.
  globalThis.fetch = (input, init) => machineFetch(`${base}${String(input)}`, init)
})
afterAll(() => {
  globalThis.fetch = machineFetch
  server.closeAllConnections()
  server.close()
})
beforeEach(() => { seen = [] })

const faultOf = async (call: Promise<unknown>): Promise<ApiFault> => {
  const thrown: unknown = await call.then(() => undefined, (error: unknown) => error)
  if (thrown instanceof ApiFault) return thrown
  throw new Error('no fault was thrown', { cause: thrown })
}

describe('what is sent', () => {
  test('a command carries its id, the sign that it comes from our pages, and JSON', async () => {
    answer = json(200, { step: 4 })
    expect(await callApi(forward, { id: 'a' }, { commandId: 'the-same' })).toEqual({ ok: true, value: { step: 4 } })
    expect(seen[0]?.request.headers).toMatchObject({ 'idempotency-key': 'the-same', 'x-namro': '1', 'content-type': 'application/json' })
    expect(seen[0]?.body).toBe('{"id":"a"}')
  })
  test('a command without an id gets a fresh one each time', async () => {
    answer = json(200, { step: 4 })
    await callApi(forward, { id: 'a' })
    await callApi(forward, { id: 'a' })
    const ids = seen.map(({ request }) => request.headers['idempotency-key'])
    expect(ids[0]).toMatch(/^[0-9a-f-]{36}$/)
    expect(ids[0]).not.toBe(ids[1])
  })
  test('a question is an address: lists repeat their name, what is not given is left out', () => {
    expect(addressOf(list, { status: ['a b', 'c'], offset: 0, open: undefined })).toBe('/api/list?status=a+b&status=c&offset=0')
  })
  test('in an upload the input comes before the file', async () => {
    answer = json(200, {})
    await callApi(upload, { note: 'quy trình' }, { file: new File(['PK'], 'quy-trinh.docx') })
    const body = seen[0]?.body ?? ''
    expect(body.indexOf('name="input"')).toBeGreaterThan(0)
    expect(body.indexOf('name="input"')).toBeLessThan(body.indexOf('name="file"; filename="quy-trinh.docx"'))
    expect(body).toContain('{"note":"quy trình"}')
  })
})

describe('what comes back', () => {
  test('a refusal is a value, with its facts and the sentence of the contract', async () => {
    answer = json(409, { refusal: { code: 'last-step-reached', step: 'Trả kết quả' } }, 'application/problem+json')
    expect(await callApi(forward, { id: 'a' })).toEqual({ ok: false, refusal: { code: 'last-step-reached', step: 'Trả kết quả' }, sentence: { vi: 'Bước “Trả kết quả” là bước cuối.', en: '“Trả kết quả” is the last step.' } })
  })
  test('a refusal that this version of the pages does not know still has a sentence', async () => {
    answer = json(409, { refusal: { code: 'newer' }, sentence: { vi: 'Câu của máy chủ.', en: 'The server says.' } })
    expect(await callApi(forward, { id: 'a' })).toMatchObject({ ok: false, sentence: { vi: 'Câu của máy chủ.' } })
  })
  test('a file comes with its Vietnamese name', async () => {
    answer = (_, response) => { response.writeHead(200, { 'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent('Giấy tiếp nhận.pdf')}` }).end('%PDF') }
    const file = await callApi(print, { id: 'a' })
    expect(file.ok && file.value.name).toBe('Giấy tiếp nhận.pdf')
    expect(file.ok && await file.value.blob.text()).toBe('%PDF')
  })
})

describe('what fails is a fault with a sentence', () => {
  test.each([[400, 'invalid'], [401, 'signed-out'], [403, 'not-permitted'], [404, 'not-found'], [413, 'too-large'], [429, 'too-many'], [500, 'broken'], [503, 'busy'], [502, 'network'], [504, 'network']] as const)('status %i is "%s"', async (status, kind) => {
    answer = json(status, {})
    const fault = await faultOf(callApi(list, { offset: 0 }))
    expect(fault).toMatchObject({ kind, status })
    expect(fault.sentence.vi).not.toBe('')
  })
  test('fields at fault and the number of the request are kept', async () => {
    answer = json(400, { instance: 'urn:namro:request:req-7', issues: [{ path: ['login'], message: 'no' }] })
    expect(await faultOf(callApi(list, { offset: 0 }))).toMatchObject({ issues: [{ path: ['login'] }], reference: 'req-7' })
  })
  test('a line cut before the answer may be tried again', async () => {
    answer = (request) => { request.socket.destroy() }
    const fault = await faultOf(callApi(forward, { id: 'a' }))
    expect(fault.kind).toBe('network')
    expect(fault.mayPass).toBe(true)
  })
  test('a line cut in the middle of the answer is a lost line too', async () => {
    answer = (request, response) => { response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' }); response.write('{"step":'); setTimeout(() => { request.socket.destroy() }, 20) }
    expect((await faultOf(callApi(forward, { id: 'a' }))).kind).toBe('network')
  })
  test('a page of a proxy instead of our answer is told by its status', async () => {
    answer = (_, response) => { response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>') }
    expect((await faultOf(callApi(list, { offset: 0 }))).kind).toBe('network')
  })
  test('giving up on purpose is not a fault', async () => {
    answer = () => {}
    const stop = new AbortController()
    const call = callApi(list, { offset: 0 }, { signal: stop.signal })
    setTimeout(() => { stop.abort() }, 20)
    await expect(call).rejects.toMatchObject({ name: 'AbortError' })
  })
})
