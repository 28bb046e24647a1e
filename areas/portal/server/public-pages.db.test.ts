// SPDX-License-Identifier: Apache-2.0
import type { FastifyInstance } from 'fastify'
import { beforeAll, describe, expect, test } from 'vitest'
import { PUBLIC_PAGES } from '#app/areas.ts'
import { draftProcedure } from '#areas/procedures/contract.ts'
import { aProcedureContent, makeIssuedProcedure } from '#areas/procedures/example/a-procedure.ts'
import type { MadeAgency } from '#areas/organisation/example/an-agency.ts'
import type { ProcedureContent } from '#areas/procedures/core/public.ts'
import type { PlainDate } from '#kernel/time.ts'
import { httpApp } from '#platform/server/http/http-app.ts'
import { newId } from '#platform/server/new-id.ts'
import { type Session, useTestApp } from '../../../tests/http/test-app.ts'
import { setPublicPage, showPublicPage } from '../contract.ts'

const SETTINGS = { version: '0', logLevel: 'silent', requestsPerMinute: 1e6, trustedProxies: [] } as const
const HOSTILE = '<script>alert(1)</script>"\'&\u202eđảo'

describe('the public pages', () => {
  const app = useTestApp('2026-06-10T02:00:00.000Z')
  const made: { one: MadeAgency; other: MadeAgency; many: MadeAgency } = {} as never
  let pages: FastifyInstance
  let secretary: Session

  const peopleOf = (suffix: string) => [
    { fullName: 'Lê Thị Soạn', login: `soan${suffix}`, posts: [{ title: 'Chuyên viên', role: 'specialist' }] }, { fullName: 'Bàn Văn Xét', login: `xet${suffix}`, posts: [{ title: 'Thư ký ISO', role: 'iso-secretary' }] },
    { fullName: 'Nguyễn Văn Duyệt', login: `duyet${suffix}`, posts: [{ title: 'Chủ tịch', role: 'head' }] },
  ]
  const issue = (agency: MadeAgency, code: string, content: ProcedureContent, effectiveFrom = '2026-06-03') => {
    const [author = '', reviewer = '', approver = ''] = agency.people.map(({ personId }) => personId)
    return app.ports.inTransaction({ agencyId: agency.agencyId, personId: author, reach: 'own' }, (tx) =>
      makeIssuedProcedure(tx, content, { agencyId: agency.agencyId, code, people: { author, reviewer, approver }, now: app.clock, effectiveFrom: effectiveFrom as PlainDate, newId }))
  }
  const open = async (login: string) => (await app.signIn(login)).get(setPublicPage, { isOpen: true, desk: 'Một cửa UBND xã', hours: 'thứ Hai đến thứ Sáu', phone: '0207 000 0117', version: 0 })
  const get = (url: string, headers: Record<string, string> = {}) => pages.inject({ method: 'GET', url, headers })
  const sizeOf = (body: string) => Buffer.byteLength(body)

  beforeAll(async () => {
    made.one = await app.make({ code: 'XA.ONE', name: 'UBND xã Hoàng Khai', people: peopleOf('1') })
    made.other = await app.make({ code: 'XA.OTHER', name: 'UBND xã Khác', people: peopleOf('2') })
    made.many = await app.make({ code: 'XA.MANY', name: `UBND xã ${'Ế'.repeat(290)}`, people: peopleOf('3') })
    pages = await httpApp([], app.ports, SETTINGS, PUBLIC_PAGES)
    secretary = await app.signIn('xet1')
    await issue(made.one, 'QT 03/CX-HCTP', aProcedureContent())
    await issue(made.one, 'QT 07', aProcedureContent({ name: 'Cấp bản sao Trích lục hộ tịch', field: 'Hộ tịch', tthcCodes: ['2.000635'], cases: [{ key: 'c1', name: null, limit: { value: 0, unit: 'sameDay', text: 'trong ngày' } }], steps: [], fee: null, fees: [{ caseKey: null, channel: null, amount: 8000, text: '' }] }))
    await issue(made.one, 'QT 08', aProcedureContent({ name: 'Trợ giúp xã hội hằng tháng', field: 'Bảo trợ xã hội', tthcCodes: [] }))
    await issue(made.one, 'QT 90', aProcedureContent({ name: 'Chưa tới ngày hiệu lực' }), '2026-07-01')
    await issue(made.other, 'QT 03/CX-HCTP', aProcedureContent({ name: 'Thủ tục của xã khác' }))
  })

  test('there is no page until the agency opens it, and none after it is closed', async () => {
    expect((await get('/cong/XA.ONE')).statusCode).toBe(404)
    expect((await get('/cong/XA.ONE/thu-tuc/QT%2007')).statusCode).toBe(404)
    expect((await get('/cong/KHONG-CO')).body).toBe((await get('/cong/XA.ONE')).body)
    await open('xet1')
    expect((await get('/cong/XA.ONE')).statusCode).toBe(200)
    expect(await secretary.get(showPublicPage, {})).toMatchObject({ isOpen: true, address: '/cong/XA.ONE', procedureCount: 3, mayChange: true, version: 1 })
    expect(await secretary.call(setPublicPage, { isOpen: false, desk: '', hours: '', phone: '', version: 0 })).toMatchObject({ refusal: { code: 'changed-by-someone-else' } })
    const closing = { isOpen: false, desk: 'Một cửa UBND xã', hours: 'thứ Hai đến thứ Sáu', phone: '0207 000 0117', version: 1 }
    await secretary.get(setPublicPage, closing)
    expect((await get('/cong/XA.ONE')).statusCode).toBe(404)
    await secretary.get(setPublicPage, { ...closing, isOpen: true, version: 2 })
  })

  test('who may not publish cannot open it', async () => {
    expect((await (await app.signIn('duyet1')).call(setPublicPage, { isOpen: true, desk: '', hours: '', phone: '', version: 3 })).status).toBe(403)
  })

  test('what is in force stands there, by name; no draft, no later issue, nothing of another agency', async () => {
    await (await app.signIn('soan1')).get(draftProcedure, { code: 'QT 91', content: aProcedureContent({ name: 'Dự thảo kín' }), sourceFile: null, sourceName: null, unread: [], asNextIssue: false })
    await (await app.signIn('soan1')).get(draftProcedure, { code: 'QT 07', content: aProcedureContent({ name: 'Tên mới còn kín' }), sourceFile: null, sourceName: null, unread: [], asNextIssue: true })
    const { body } = await get('/cong/XA.ONE')
    expect(body).toContain('3 thủ tục đang thực hiện')
    for (const shown of ['Đăng ký lại khai sinh', 'Cấp bản sao Trích lục hộ tịch', 'Trong ngày · 8.000 đồng', '5 ngày làm việc hoặc 25 ngày', 'Một cửa UBND xã', 'Bảo trợ xã hội']) expect(body).toContain(shown)
    for (const hidden of ['Dự thảo kín', 'Tên mới còn kín', 'Chưa tới ngày', 'xã khác', 'Lê Thị Soạn', 'Duyệt']) expect(body).not.toContain(hidden)
    expect((await get('/cong/XA.ONE/thu-tuc/QT%2090')).statusCode).toBe(404)
    expect((await get('/cong/XA.ONE/thu-tuc/QT%2091')).statusCode).toBe(404)
    expect((await get('/cong/XA.OTHER')).statusCode).toBe(404)
    expect((await get('/cong/XA.ONE/thu-tuc/QT%2007')).body).toContain('Cấp bản sao Trích lục hộ tịch')
  })

  test.each([
    ['lam lai giay khai sinh', 'Đăng ký lại khai sinh'], ['TRICH LUC', 'Cấp bản sao Trích lục hộ tịch'], ['2.000635', 'Cấp bản sao Trích lục hộ tịch'], ['qt 08', 'Trợ giúp xã hội hằng tháng'], ['tro giup', 'Trợ giúp xã hội hằng tháng'],
  ])('“%s” finds %s first', async (typed, name) => {
    const { body } = await get(`/cong/XA.ONE?q=${encodeURIComponent(typed)}`)
    expect(/<ul class="v"><li><a href="[^"]*thu-tuc[^"]*">([^<]*)</.exec(body)?.[1]).toBe(name)
  })

  test('nothing found, a field, an unknown field, an odd page number and large letters each have their page', async () => {
    expect((await get('/cong/XA.ONE?q=zzz')).body).toContain('Không có thủ tục nào khớp')
    const inField = (await get('/cong/XA.ONE?linh-vuc=bao-tro-xa-hoi')).body
    expect(inField).toContain('Trợ giúp xã hội')
    expect(inField).not.toContain('Đăng ký lại khai sinh')
    expect((await get('/cong/XA.ONE?linh-vuc=khong-co')).body).toContain('Đăng ký lại khai sinh')
    for (const page of ['99', '-1', 'x', '1e9', '']) expect((await get(`/cong/XA.ONE?trang=${page}`)).statusCode).toBe(200)
    expect((await get('/cong/XA.ONE?q=a&q=khai+sinh&trang[]=2')).statusCode).toBe(200)
    const large = (await get('/cong/XA.ONE?chu=to')).body
    expect(large).toContain('class="to"')
    expect(large).toContain('/thu-tuc/QT%2007?chu=to')
  })

  test('one procedure: papers, time in every case, fee, five clears of every step, legal basis, where to go', async () => {
    const { body, statusCode } = await get('/cong/XA.ONE/thu-tuc/QT%2003/CX-HCTP')
    expect(statusCode).toBe(200)
    for (const shown of ['Tờ khai đăng ký lại khai sinh', '1 bản chính', 'chỉ xuất trình, không phải nộp', '<b>5 ngày làm việc</b> – không xác minh', '<b>25 ngày (tính cả ngày nghỉ)</b> – có xác minh', 'Miễn lệ phí', 'Rõ người', 'Công chức Tư pháp - Hộ tịch',
      'Chưa ghi cách làm', 'không xác minh: 3 ngày làm việc; có xác minh: 22 ngày làm việc', 'Rõ trách nhiệm', 'Nghị định 123/2015/NĐ-CP', 'Một cửa UBND xã', '0207 000 0117', 'lần ban hành 1', '03/06/2026']) expect(body).toContain(shown)
    expect((await get('/cong/XA.ONE/thu-tuc/QT%2003%2FCX-HCTP')).body).toBe(body)
  })

  test('hostile names come out as text: no tag, no mark that turns the line, nothing wider than the page', async () => {
    await open('xet2')
    const long = 'x'.repeat(500)
    await issue(made.other, 'QT "><b>', aProcedureContent({ name: `${HOSTILE} ${long}`, field: HOSTILE, result: HOSTILE, fee: HOSTILE, dossier: [{ mode: 'submit', name: HOSTILE, original: 1, copy: 1, condition: HOSTILE, validity: HOSTILE, lookedUpIn: HOSTILE }], legalBasis: [{ number: null, date: null, text: HOSTILE }] }))
    for (const url of ['/cong/XA.OTHER', `/cong/XA.OTHER?q=${encodeURIComponent(HOSTILE)}`, '/cong/XA.OTHER/thu-tuc/QT%20%22%3E%3Cb%3E']) {
      const { body, statusCode } = await get(url)
      expect(statusCode).toBe(200)
      expect(body).not.toMatch(/<script|\u202e|"><b>/)
      expect(body).toContain('&lt;script&gt;')
    }
  })

  test('every page weighs at most 30 KB with its style, however much there is; nothing is lost between parts', async () => {
    const [author = ''] = made.many.people.map(({ personId }) => personId)
    expect(author).not.toBe('')
    const wide = '"Ế&'.repeat(600)
    for (let at = 0; at < 45; at += 1) await issue(made.many, `${'Ế'.repeat(76)}${at}`, aProcedureContent({ name: `${at} ${wide}`, field: `${at}${'ễ'.repeat(290)}` }))
    const step = (order: number) => ({ ...(aProcedureContent().steps[0] as ProcedureContent['steps'][number]), order, action: `Việc ${order} ${wide}`, role: wide.slice(0, 900), method: wide, accountable: wide.slice(0, 900), output: wide })
    await issue(made.many, 'DAI', aProcedureContent({ name: 'Dài', steps: Array.from({ length: 60 }, (_, index) => step(index + 1)), dossier: Array.from({ length: 80 }, (_, index) => ({ mode: 'submit' as const, name: `Giấy ${index} ${wide}`, original: 1, copy: 2 })) }))
    await open('xet3')
    const found: string[] = []
    for (let page = 1, last = 1; page <= last; page += 1) {
      const { body } = await get(`/cong/XA.MANY?trang=${page}&chu=to`)
      expect(sizeOf(body)).toBeLessThanOrEqual(30_720)
      last = Number(/Trang \d+\/(\d+)/.exec(body)?.[1] ?? 1)
      found.push(...[...body.matchAll(/<ul class="v">(.*?)<\/ul>/gs)].flatMap(([, list = '']) => [...list.matchAll(/<li>/g)].map(() => 'one')))
    }
    expect(found).toHaveLength(46)
    expect(sizeOf((await get(`/cong/XA.MANY?q=${encodeURIComponent('"Ế& '.repeat(60))}`)).body)).toBeLessThanOrEqual(30_720)
    const steps: string[] = []
    for (let part = 1, last = 1; part <= last; part += 1) {
      const { body } = await get(`/cong/XA.MANY/thu-tuc/DAI?phan=${part}`)
      expect(sizeOf(body)).toBeLessThanOrEqual(30_720)
      last = Number(/Phần \d+\/(\d+)/.exec(body)?.[1] ?? 1)
      steps.push(...[...body.matchAll(/<b>Việc (\d+)/g)].map(([, order = '']) => order))
    }
    expect(steps).toEqual(Array.from({ length: 60 }, (_, index) => String(index + 1)))
  }, 60_000)

  test('no script may run, nothing is fetched from elsewhere, no cookie is set; a page is kept five minutes and known again', async () => {
    const reply = await get('/cong/XA.ONE', { cookie: 'namro=whatever' })
    expect(reply.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'public, max-age=300' })
    expect(reply.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/)
    expect(reply.headers['set-cookie']).toBeUndefined()
    expect(reply.body).not.toMatch(/<script|<link|<img|\son\w+=|style="|javascript:/i)
    const again = await get('/cong/XA.ONE', { 'if-none-match': String(reply.headers.etag) })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    expect((await pages.inject({ method: 'HEAD', url: '/cong/XA.ONE' })).statusCode).toBe(200)
    expect((await get('/cong/XA.ONE/')).body).toBe(reply.body)
    expect((await get('/cong/XA.ONE/thu-tuc/KHONG')).headers['cache-control']).toBe('public, max-age=60')
  })

  test('odd addresses are said not to be there, and those who ask too often are told so on a page', async () => {
    for (const url of ['/cong/%00', '/cong/a%20b', `/cong/${'a'.repeat(90)}`, '/cong/XA.ONE/thu-tuc/', '/cong/XA.ONE/thu-tuc/%00', `/cong/XA.ONE/thu-tuc/${'d'.repeat(300)}`, "/cong/XA.ONE/thu-tuc/'%20or%20true--", '/cong/xa.one']) {
      const reply = await get(url)
      expect([url, reply.statusCode]).toEqual([url, 404])
      expect(reply.headers['content-type']).toContain('html')
    }
    const narrow = await httpApp([], app.ports, { ...SETTINGS, requestsPerMinute: 2 }, PUBLIC_PAGES)
    const statuses = []
    for (let time = 0; time < 3; time += 1) statuses.push((await narrow.inject({ method: 'GET', url: '/cong/XA.ONE' })).statusCode)
    expect(statuses).toEqual([200, 200, 429])
    const told = await narrow.inject({ method: 'GET', url: '/cong/XA.ONE' })
    expect(told.body).toContain('Hãy chờ một phút')
    expect(told.headers['cache-control']).toBe('no-store')
  })
})
