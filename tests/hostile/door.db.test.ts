// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allEndpoints } from '#app/areas.ts'
import { addPost, changeRole, listPeople, signIn, signOut, whoAmI } from '#areas/organisation/contract.ts'
import { readProcedureFile } from '#areas/procedures/contract.ts'
import { httpApp } from '#platform/server/http/http-app.ts'
import { serveWebFiles } from '#platform/server/http/web-files.ts'
import { PASSWORD, type Session, useTestApp } from '../http/test-app.ts'

const app = useTestApp()
let session: Session
beforeAll(async () => {
  await app.make({ people: [{ fullName: 'Hoàng Thị Mơ', login: 'mo.ht', posts: [{ title: 'Quản trị', role: 'administrator' }, { title: 'Chuyên viên', role: 'specialist' }] }] })
  session = await app.signIn('mo.ht')
})
const settings = { version: '0', logLevel: 'silent', requestsPerMinute: 1e6, trustedProxies: [] } as const
const endpoints = () => allEndpoints({ clockFixed: true, demoSignIns: () => undefined })
const post = (path: string, more: InjectOptions) => app.http.inject({ method: 'POST', url: path, ...more, headers: { cookie: session.cookie, 'x-namro': '1', ...more.headers } })
const asJson = (payload: string) => ({ payload, headers: { 'content-type': 'application/json' } })

describe('bodies that are no request', () => {
  test.each<[string, InjectOptions, number, string]>([
    ['broken JSON', asJson('{"title": '), 400, 'Nội dung gửi lên không phải JSON hợp lệ.'],
    ['nothing, called JSON', asJson(''), 400, 'Nội dung gửi lên không phải JSON hợp lệ.'],
    ['two megabytes of JSON', asJson(JSON.stringify({ title: 'x'.repeat(2_000_000) })), 413, 'Nội dung gửi lên quá lớn. Hãy rút gọn hoặc chia ra nhiều lần.'],
    ['JSON nested half a million times', asJson('['.repeat(500_000) + ']'.repeat(500_000)), 400, 'Nội dung gửi lên chưa đúng. Hãy xem các ô được báo lỗi.'],
    ['JSON nested deep inside a field', asJson(`{"title":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`), 400, 'Nội dung gửi lên chưa đúng. Hãy xem các ô được báo lỗi.'],
    ['a prototype', asJson('{"__proto__": {"permissions": ["organisation.manage"]}, "title": "x"}'), 400, 'Nội dung gửi lên không phải JSON hợp lệ.'],
    ['a form', { payload: 'title=x', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415, 'Kiểu nội dung gửi lên không dùng được ở đây. Hãy gửi JSON, hoặc tệp theo biểu mẫu.'],
    ['plain text', { payload: 'title', headers: { 'content-type': 'text/plain' } }, 400, 'Nội dung gửi lên chưa đúng. Hãy xem các ô được báo lỗi.'],
    ['XML', { payload: '<a/>', headers: { 'content-type': 'application/xml' } }, 415, 'Kiểu nội dung gửi lên không dùng được ở đây. Hãy gửi JSON, hoặc tệp theo biểu mẫu.'],
    ['a kind of content that is none', { payload: 'x', headers: { 'content-type': ';;;' } }, 415, 'Kiểu nội dung gửi lên không dùng được ở đây. Hãy gửi JSON, hoặc tệp theo biểu mẫu.'],
    ['a list', asJson('[]'), 400, 'Nội dung gửi lên chưa đúng. Hãy xem các ô được báo lỗi.'],
    ['null', asJson('null'), 400, 'Nội dung gửi lên chưa đúng. Hãy xem các ô được báo lỗi.'],
    ['U+0000 in a name', asJson('{"title": "Văn\\u0000thư"}'), 400, 'Nội dung có ký tự hỏng không lưu được (thường do chép từ phần mềm khác). Hãy gõ lại chỗ đó rồi gửi lại.'],
    ['half a character pair in a name', asJson('{"title": "Văn thư \\ud800"}'), 400, 'Nội dung có ký tự hỏng không lưu được (thường do chép từ phần mềm khác). Hãy gõ lại chỗ đó rồi gửi lại.'],
    ['U+0000 in the name of a field nobody knows', asJson('{"a\\u0000": 1}'), 400, 'Nội dung có ký tự hỏng không lưu được (thường do chép từ phần mềm khác). Hãy gõ lại chỗ đó rồi gửi lại.'],
  ])('%s', async (_what, request, status, sentence) => {
    const reply = await post(addPost.path, request)
    expect([reply.statusCode, reply.headers['content-type'], reply.json().sentence.vi]).toEqual([status, 'application/problem+json; charset=utf-8', sentence])
  })

  const form = (payload: string | Buffer, boundary = 'b') => ({ payload, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } })
  const part = (head: string, body = '') => `--b\r\ncontent-disposition: form-data; ${head}\r\n\r\n${body}\r\n`
  test.each<[string, InjectOptions, number]>([
    ['without a boundary', { payload: 'x', headers: { 'content-type': 'multipart/form-data' } }, 400],
    ['cut short', form(part('name="file"; filename="a.docx"', 'PK').slice(0, -4)), 400],
    ['of nothing', form(''), 409],
    ['with two files', form(`${part('name="input"', '{}')}${part('name="file"; filename="a.docx"', 'x')}${part('name="file"; filename="b.docx"', 'x')}--b--\r\n`), 409],
    ['whose input is broken JSON', form(`${part('name="input"', '{')}${part('name="file"; filename="a.docx"', 'x')}--b--\r\n`), 400],
    ['whose input is U+0000', form(`${part('name="input"', '{"a":"\\u0000"}')}${part('name="file"; filename="a.docx"', 'x')}--b--\r\n`), 400],
    ['with a field named __proto__', form(`${part('name="__proto__"', '{}')}${part('name="file"; filename="a.docx"', 'x')}--b--\r\n`), 409],
    ['with a hundred fields', form(`${part('name="x"', '1').repeat(100)}${part('name="file"; filename="a.docx"', 'x')}--b--\r\n`), 409],
    ['with no file but fields', form(`${part('name="input"', '{}')}--b--\r\n`), 409],
    ['one byte above what is taken', form(Buffer.concat([Buffer.from(part('name="file"; filename="a.docx"').slice(0, -2)), Buffer.alloc(20_971_521), Buffer.from('\r\n--b--\r\n')])), 413],
  ])('a form %s', async (_what, request, status) => {
    const reply = await post(readProcedureFile.path, request)
    expect([reply.statusCode, reply.json().sentence?.vi.length > 10]).toEqual([status, true])
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  test('a file name of marks, slashes and a thousand letters is kept short and clean', async () => {
    const name = `..\u202e/../${'đ'.repeat(1_000)}\u0007.docx`
    const reply = await post(readProcedureFile.path, form(Buffer.from(`${part(`name="file"; filename="${name}"`, 'không phải Word')}--b--\r\n`)))
    expect(reply.json()).toMatchObject({ refusal: { code: 'file-unreadable' } })
  })

  test('fields that nobody knows are left out, and what is wrong with each known one is said beside it', async () => {
    const { id } = (await post(addPost.path, asJson(JSON.stringify({ title: 'Văn thư', roleId: (await session.get((await import('#areas/organisation/contract.ts')).listPosts, {})).roles[0]?.id, signsForAgency: false, from: '2026-01-01', agencyId: '00000000-0000-4000-8000-000000000000', valid_to: '2020-01-01' })))).json()
    expect((await app.database.owner.query('select valid_to from organisation.post where id = $1', [id])).rows).toEqual([{ valid_to: null }])
    const reply = await post(addPost.path, asJson(JSON.stringify({ title: 'x'.repeat(201), roleId: 'a', signsForAgency: 'có', from: '2026-02-30' })))
    expect(reply.json().issues.map(({ path, sentence }: { path: string[]; sentence: { vi: string } }) => [path.join('.'), sentence.vi])).toEqual([
      ['title', 'dài quá 200 ký tự; hãy rút gọn'], ['roleId', 'mã định danh không đúng'], ['signsForAgency', 'thiếu hoặc không đúng kiểu'], ['from', 'ngày không có thật hoặc sai dạng; viết như 2026-11-20'],
    ])
    const years = await post(addPost.path, asJson(JSON.stringify({ title: ' \u200b ', roleId: '00000000-0000-4000-8000-000000000000', signsForAgency: true, from: '1899-12-31' })))
    expect(years.json().issues.map(({ sentence }: { sentence: { vi: string } }) => sentence.vi)).toEqual(['chưa ghi gì', 'chỉ nhận thời gian từ năm 1900 đến năm 2199'])
    expect(await session.call(changeRole, { id: '00000000-0000-4000-8000-000000000000' as never, permissions: Array.from({ length: 101 }, () => 'a.b') })).toMatchObject({ status: 400, problem: { issues: [{ sentence: { vi: 'nhiều hơn 100 mục' } }] } })
  })
})

describe('what the door itself answers', () => {
  const get = (http: FastifyInstance, url: string, more: InjectOptions = {}) => http.inject({ method: 'GET', url, ...more })

  test('an address of the API that does not exist is said to be none, whoever asks', async () => {
    for (const url of ['/api/khong-co', '/api', '/api/organisation/me/../khong-co', '/api/organisation/%2e%2e/x', `/api/${'x'.repeat(5_000)}`]) {
      const reply = await get(app.http, url)
      expect([url.slice(0, 30), reply.statusCode, reply.json().sentence?.vi]).toEqual([url.slice(0, 30), url.length > 100 ? reply.statusCode : 404, reply.statusCode === 404 ? 'Không tìm thấy. Có thể đã bị xóa hoặc thuộc cơ quan khác.' : expect.any(String)])
    }
    expect((await get(app.http, '/api/%ZZ')).json()).toMatchObject({ status: 400, sentence: { vi: expect.any(String) } })
    expect((await app.http.inject({ method: 'DELETE', url: '/api/organisation/me' })).json()).toMatchObject({ status: 404 })
    expect((await app.http.inject({ method: 'GET', url: addPost.path, headers: { cookie: session.cookie } })).json()).toMatchObject({ status: 404 })
  })

  test('every answer carries the security headers, also the ones that say no', async () => {
    for (const reply of [await get(app.http, whoAmI.path), await get(app.http, whoAmI.path, { headers: { cookie: session.cookie } }), await post(addPost.path, asJson('{')), await get(app.http, '/api/khong-co')]) {
      expect(reply.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'x-frame-options': 'SAMEORIGIN', 'cross-origin-opener-policy': 'same-origin' })
      const policy = String(reply.headers['content-security-policy'])
      expect(policy).toContain("default-src 'self'")
      expect(policy).toContain("script-src 'self'")
      expect(policy).toContain("object-src 'none'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toMatch(/script-src[^;]*unsafe/)
      expect(reply.headers['x-powered-by']).toBeUndefined()
    }
    expect((await get(app.http, whoAmI.path, { headers: { cookie: session.cookie } })).headers['cache-control']).toBe('no-store')
  })

  test('the session cookie is not for scripts, not for other sites, and behind https only for https', async () => {
    const cookieOf = async (http: FastifyInstance, headers = {}) => String((await http.inject({ method: 'POST', url: signIn.path, headers: { 'x-namro': '1', ...headers }, payload: { login: 'mo.ht', password: PASSWORD } })).headers['set-cookie'])
    expect(await cookieOf(app.http)).toMatch(/^namro=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(await cookieOf(app.http, { 'x-forwarded-proto': 'https' })).not.toContain('Secure')
    const proxied = await httpApp(endpoints(), app.ports, { ...settings, trustedProxies: ['127.0.0.1'] })
    expect(await cookieOf(proxied, { 'x-forwarded-proto': 'https' })).toMatch(/; HttpOnly; Secure; SameSite=Lax$/)
    await proxied.close()
    expect(String((await post(signOut.path, { payload: {} })).headers['set-cookie'])).toMatch(/^namro=; (Max-Age=0; )?Path=\/; Expires=Thu, 01 Jan 1970/)
    session = await app.signIn('mo.ht')
  })

  test('a fault of ours tells its number and nothing else', async () => {
    const faulty = await httpApp(endpoints(), { ...app.ports, inTransaction: () => app.ports.inTransaction(undefined, async () => { throw Object.assign(new Error('select password_hash from organisation.account: syntax error'), { code: '42601', detail: 'secret' }) }) }, settings)
    for (const reply of [await get(faulty, listPeople.path, { headers: { cookie: session.cookie } }), await faulty.inject({ method: 'POST', url: signIn.path, headers: { 'x-namro': '1' }, payload: { login: 'mo.ht', password: 'x' } })]) {
      expect(reply.json()).toEqual({ type: 'about:blank', title: 'Internal error', status: 500, instance: expect.stringMatching(/^urn:namro:request:/), sentence: { vi: 'Hệ thống gặp lỗi, việc vừa làm chưa được lưu. Hãy thử lại; nếu vẫn lỗi, báo mã bên dưới cho người quản trị.', en: expect.any(String) } })
    }
    await faulty.close()
  })
})

describe('pages', () => {
  let folder = ''
  let web: FastifyInstance
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'namro-web-'))
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Năm Rõ</title>')
    writeFileSync(join(folder, 'app.js'), 'export {}')
    web = await httpApp(endpoints(), app.ports, settings)
    await serveWebFiles(web, folder)
  })
  afterAll(async () => {
    await web.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test.each(['/', '/ho-so/viec-cua-toi', '/app.js', '/api/organisation/setup-state'])('HEAD %s answers like GET, without the body', async (url) => {
    const [head, whole] = [await web.inject({ method: 'HEAD', url }), await web.inject({ method: 'GET', url })]
    expect([head.statusCode, head.body, head.headers['content-type'], head.headers['content-length']]).toEqual([200, '', whole.headers['content-type'], whole.headers['content-length']])
    expect(whole.body.length).toBeGreaterThan(0)
  })

  test.each([['GET', '/khong-co.js', 404], ['GET', '/api/khong-co', 404], ['POST', '/ho-so', 404], ['GET', '/%2e%2e/%2e%2e/etc/passwd', 404], ['GET', '/..%2fpackage.json', 404], ['GET', '/%00', 404]] as const)('%s %s is not a page', async (method, url, status) => {
    const reply = await web.inject({ method, url })
    expect(reply.body).not.toContain('root:')
    expect([reply.statusCode < 500, reply.statusCode === 200 ? reply.body.startsWith('<!doctype html>') : reply.json().sentence?.vi.length > 10, status]).toEqual([true, true, status])
  })
})
