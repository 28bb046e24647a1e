// SPDX-License-Identifier: Apache-2.0
import { beforeAll, describe, expect, test } from 'vitest'
import { REACTIONS } from '#app/areas.ts'
import { aListedProcedure } from '#areas/catalogue/example/a-listed-procedure.ts'
import { takeInList } from '#areas/catalogue/server/public.ts'
import type { MadeAgency } from '#areas/organisation/example/an-agency.ts'
import { saveInstrument } from '#areas/law/contract.ts'
import { draftDocument } from '#areas/documents/server/public.ts'
import { draftProcedure, editRevision } from '#areas/procedures/contract.ts'
import { aProcedureContent, makeIssuedProcedure } from '#areas/procedures/example/a-procedure.ts'
import type { PlainDate } from '#kernel/time.ts'
import { newId } from '#platform/server/new-id.ts'
import { dealWithEvents } from '#platform/server/outbox.ts'
import { type Session, useTestApp } from '../../../tests/http/test-app.ts'
import { searchAll } from '../contract.ts'
import { EntryKind } from '../core/entry.ts'
import { renewEntries } from './reactions.ts'

describe('search over everything', () => {
  const app = useTestApp('2026-06-10T02:00:00.000Z')
  const made: { one: MadeAgency; other: MadeAgency; above: MadeAgency } = {} as never
  const who: Record<string, Session> = {}
  const as = (login: string): Session => who[login] as Session
  const react = () => dealWithEvents(REACTIONS, app.ports)
  const find = async (login: string, q: string, limit = 20) => (await as(login).get(searchAll, { q, limit })).found
  const titles = async (login: string, q: string) => (await find(login, q)).map(({ title }) => title)
  const people = (suffix: string) => [
    { fullName: 'Lê Thị Soạn', login: `soan${suffix}`, posts: [{ title: 'Chuyên viên', role: 'specialist' }] }, { fullName: 'Bàn Văn Xét', login: `xet${suffix}`, posts: [{ title: 'Thư ký ISO', role: 'iso-secretary' }] },
    { fullName: 'Nguyễn Văn Duyệt', login: `duyet${suffix}`, posts: [{ title: 'Chủ tịch', role: 'head' }] }, { fullName: 'Không Quyền', login: `khong${suffix}`, posts: [] },
  ]
  const inAgency = ({ agencyId, people: [first] }: MadeAgency) => ({ agencyId, personId: first?.personId ?? agencyId, reach: 'own' as const })
  const issue = (agency: MadeAgency, code: string, content = aProcedureContent()) => {
    const [author = '', reviewer = '', approver = ''] = agency.people.map(({ personId }) => personId)
    return app.ports.inTransaction(inAgency(agency), (tx) => makeIssuedProcedure(tx, content, { agencyId: agency.agencyId, code, people: { author, reviewer, approver }, now: app.clock, effectiveFrom: '2026-06-03' as PlainDate, newId }))
  }

  beforeAll(async () => {
    made.above = await app.make({ code: 'TINH', name: 'UBND tỉnh', level: 'province', people: people('0') })
    made.one = await app.make({ code: 'XA1', name: 'UBND xã Một', parentId: made.above.agencyId, people: people('1') })
    made.other = await app.make({ code: 'XA2', name: 'UBND xã Hai', parentId: made.above.agencyId, people: people('2') })
    for (const login of ['soan1', 'khong1', 'soan2', 'soan0']) who[login] = await app.signIn(login)
    await issue(made.one, 'QT 03/CX-HCTP')
    await issue(made.one, 'QT 27', aProcedureContent({ name: 'Khai sinh có yếu tố nước ngoài', field: 'Hộ tịch', tthcCodes: [], legalBasis: [{ number: '60/2014/QH13', date: null, text: 'Luật Hộ tịch số 60/2014/QH13' }] }))
    await issue(made.other, 'QT 99', aProcedureContent({ name: 'Chỉ của xã Hai' }))
    await app.ports.inTransaction(inAgency(made.one), (tx) => takeInList(tx, {
      agencyId: made.one.agencyId, listed: [aListedProcedure('2.000635', 'Cấp bản sao Trích lục hộ tịch')], rejected: [], file: { name: 'x.xlsx', sha256: 'a'.repeat(64) },
      asOf: '2026-06-01' as PlainDate, effectiveOn: '2026-06-01' as PlainDate, scopeLevels: [], unlisted: 'keep', by: null, now: app.clock, newId,
    }))
    await react()
  })

  test.each([
    ['qt 03/cx', 'Đăng ký lại khai sinh', 'code'], ['QT 03', 'Đăng ký lại khai sinh', 'code'], ['000635', 'Cấp bản sao Trích lục hộ tịch', 'code'],
    ['dang ky lai', 'Đăng ký lại khai sinh', 'name-begins'], ['lại khai sinh', 'Đăng ký lại khai sinh', 'name'], ['sinh khai dang', 'Đăng ký lại khai sinh', 'name'], ['trich luc ho', 'Cấp bản sao Trích lục hộ tịch', 'name'],
    ['ky duyet', 'Đăng ký lại khai sinh', 'text'], ['60/2014/qh13', 'Khai sinh có yếu tố nước ngoài', 'text'], ['to khai dang ky lai khai sin', 'Đăng ký lại khai sinh', 'text'],
  ])('“%s” finds %s by its %s', async (q, title, why) => {
    const hit = (await find('soan1', q)).find((one) => one.title === title)
    expect(hit).toMatchObject({ title, why })
    if (why === 'text') expect(hit?.snippet).toBeTruthy()
  })

  test('a code comes before a name, the beginning of a name before its middle, a name before a text', async () => {
    await issue(made.one, 'KHAI SINH 1', aProcedureContent({ name: 'Mã trùng chữ', steps: [], dossier: [], tthcCodes: [] }))
    await issue(made.one, 'QT 50', aProcedureContent({ name: 'Việc khác', dossier: [{ mode: 'submit', name: 'Giấy khai sinh', original: 1, copy: 0 }], tthcCodes: [] }))
    await react()
    expect((await find('soan1', 'khai sinh')).map(({ title, why }) => [title, why])).toEqual([
      ['Mã trùng chữ', 'code'], ['Khai sinh có yếu tố nước ngoài', 'name-begins'], ['Đăng ký lại khai sinh', 'name'], ['Việc khác', 'text'],
    ])
  })

  test('a procedure is found by its field, a phrase of a step, a paper to submit, a record and a form', async () => {
    const [step] = aProcedureContent().steps
    if (step === undefined) throw new Error('the example has no step')
    await issue(made.one, 'QT 300', aProcedureContent({
      name: 'Việc để tìm', field: 'Lĩnh vực hộ tịch', tthcCodes: [], steps: [{ ...step, action: 'Phối hợp thẩm tra cùng công an xã' }], dossier: [{ mode: 'submit', name: 'Giấy chứng sinh', original: 1, copy: 0 }],
      records: [{ name: 'Sổ theo dõi hồ sơ', place: 'Một cửa', retention: null }], forms: [{ number: 'Mẫu số 07/ĐK', name: 'Phiếu đề nghị cấp lại', ground: null }],
    }))
    for (const q of ['linh vuc ho tich', 'phoi hop tham tra', 'giay chung sinh', 'so theo doi ho so', 'mau so 07/dk', 'phieu de nghi cap']) {
      const hit = (await find('soan1', q, 50)).find(({ title }) => title === 'Việc để tìm')
      expect(hit?.why, q).toBe('text')
      expect(hit?.snippet, q).toBeTruthy()
    }
  })

  test('what was just written is found by whoever asks next, before any reaction has run; another agency’s stays hidden', async () => {
    const { revisionId } = await as('soan1').get(draftProcedure, { code: 'QT 88', content: aProcedureContent({ name: 'Vừa soạn xong', tthcCodes: [] }), sourceFile: null, sourceName: null, unread: [], asNextIssue: false })
    expect(await titles('soan1', 'vua soan xong')).toEqual(['Vừa soạn xong'])
    expect(await titles('soan2', 'vua soan xong')).toEqual([])
    await as('soan1').get(editRevision, { revisionId, version: 1, content: aProcedureContent({ name: 'Vừa sửa tên', tthcCodes: [] }) })
    expect([await titles('soan1', 'vua soan xong'), await titles('soan1', 'vua sua ten')]).toEqual([[], ['Vừa sửa tên']])
    const before = (await app.database.owner.query(`select hash, xmin::text as written from search.entry where title = 'Vừa sửa tên'`)).rows
    await react()
    expect((await app.database.owner.query(`select hash, xmin::text as written from search.entry where title = 'Vừa sửa tên'`)).rows).toEqual(before)
  })

  test('what is changed is found under its new words only', async () => {
    const { revisionId } = await as('soan1').get(draftProcedure, { code: 'QT 77', content: aProcedureContent({ name: 'Tên thứ nhất', tthcCodes: [] }), sourceFile: null, sourceName: null, unread: [], asNextIssue: false })
    await react()
    expect(await titles('soan1', 'ten thu nhat')).toEqual(['Tên thứ nhất'])
    await as('soan1').get(editRevision, { revisionId, version: 1, content: aProcedureContent({ name: 'Tên thứ hai', tthcCodes: [], result: 'Tấm bằng đặc biệt' }) })
    await react()
    expect(await titles('soan1', 'ten thu nhat')).toEqual([])
    expect(await titles('soan1', 'tam bang dac biet')).toEqual(['Tên thứ hai'])
    await as('soan1').get(editRevision, { revisionId, version: 2, content: aProcedureContent({ name: 'Tên thứ hai', tthcCodes: [], result: 'Tấm bằng khác hẳn' }) })
    await react()
    expect(await titles('soan1', 'tam bang dac biet')).toEqual([])
    expect(await titles('soan1', 'tam bang khac han')).toEqual(['Tên thứ hai'])
    expect(await react()).toBe(0)
  })

  test('nobody finds what they may not see: another agency, a kind without the permission; the agency above sees lists, not procedures', async () => {
    expect(await titles('soan2', 'dang ky lai')).toEqual(['Chỉ của xã Hai'])
    expect(await titles('soan2', 'chi cua xa hai')).toEqual(['Chỉ của xã Hai'])
    expect(await titles('soan1', 'qt 99')).toEqual([])
    expect(await as('khong1').call(searchAll, { q: 'khai sinh' })).toMatchObject({ status: 403 })
    expect(await find('soan0', '2.000635')).toMatchObject([{ kind: 'admin-procedure', agencyName: 'UBND xã Một' }])
    expect(await titles('soan0', 'dang ky lai khai sinh')).toEqual([])
  })

  test('a legal document of the register above is found below by its number, one of the agency next door is not', async () => {
    for (const login of ['xet0', 'xet2']) who[login] = await app.signIn(login)
    const facts = { kind: 'circular' as const, issuer: 'Văn phòng Chính phủ', issuedOn: '2018-11-23', effectiveOn: '2019-01-08', expiresOn: null, source: '' }
    await as('xet0').get(saveInstrument, { facts: { ...facts, number: '01/2018/TT-VPCP', title: 'Hướng dẫn cơ chế một cửa' }, relations: [] })
    await as('xet2').get(saveInstrument, { facts: { ...facts, number: '09/2019/TT-VPCP', title: 'Của riêng xã Hai' }, relations: [] })
    await react()
    for (const q of ['01/2018/tt-vpcp', '01/2018', 'huong dan co che mot cua']) expect(await find('soan1', q), q).toMatchObject([{ kind: 'instrument', code: '01/2018/TT-VPCP', agencyName: 'UBND tỉnh' }])
    for (const q of ['TT-VPCP', 'co che mot cua']) expect((await find('soan1', q)).filter(({ agencyName }) => agencyName !== null), q).toMatchObject([{ kind: 'instrument', code: '01/2018/TT-VPCP' }])
    expect(await titles('soan1', '09/2019')).toEqual([])
    expect(await titles('soan2', '09/2019')).toEqual(['Của riêng xã Hai'])
  })

  test('a legal document that comes with the program is found by number and title, until an agency keeps it itself; not without the permission', async () => {
    for (const q of ['310/2026', '310/2026/nd-cp', 'sua doi bo sung nghi dinh 45/2020']) expect((await find('soan2', q))[0], q).toMatchObject({ kind: 'instrument', code: '310/2026/NĐ-CP', path: '/van-ban/qg_310_2026_nd-cp', agencyName: null })
    expect((await find('soan2', 'luat ho tich')).map(({ code, why }) => [code, why])).toEqual([['60/2014/QH13', 'name-begins'], ['03/2026/QH16', 'name-begins'], ['123/2015/NĐ-CP', 'name'], ['04/2020/TT-BTP', 'name']])
    await as('xet0').get(saveInstrument, { facts: { number: '310/2026/NĐ-CP', kind: 'decree', issuer: 'Chính phủ', title: 'Tỉnh ghi lại', issuedOn: '2026-08-05', effectiveOn: '2026-08-05', expiresOn: null, source: '' }, relations: [] })
    await react()
    expect(await titles('soan2', '310/2026')).toEqual(['Tỉnh ghi lại'])
  })

  test('a controlled document is found by a phrase of its text, by those of its agency', async () => {
    await app.ports.inTransaction(inAgency(made.one), (tx) => draftDocument(tx, { agencyId: made.one.agencyId, author: made.one.people[0]?.personId ?? '', kind: 'policy', code: 'CSCL-01', name: 'Chính sách chất lượng', content: { blocks: [{ kind: 'paragraph', text: 'Lấy sự hài lòng của người dân làm thước đo.' }] }, now: app.clock, newId }))
    await react()
    expect(await find('soan1', 'hai long cua nguoi dan')).toMatchObject([{ kind: 'document', code: 'CSCL-01', why: 'text' }])
    expect(await titles('soan1', 'cscl')).toEqual(['Chính sách chất lượng'])
    expect(await titles('soan2', 'cscl')).toEqual([])
  })

  test.each(['', ' ', '%', "'", '\\', '!!!', ':*', "a' | 'b", '_', 'đ', '"', '(', '🙂', 'a'.repeat(200), 'khai '.repeat(40)])('“%s” is text, never a pattern or a fault', async (q) => {
    expect((await as('soan1').call(searchAll, { q })).status).toBe(200)
  })

  test('making everything anew gives the same rows, and writes none of them again', async () => {
    const rowsNow = async () => (await app.database.owner.query('select *, xmin::text as written from search.entry order by agency_id, kind, ref_id')).rows
    const before = await rowsNow()
    expect(before.length).toBeGreaterThan(4)
    for (const { agencyId } of Object.values(made)) for (const kind of EntryKind.options) await renewEntries(kind, agencyId, app.ports)
    expect(await rowsNow()).toEqual(before)
    await app.database.owner.query('delete from search.entry')
    await app.database.owner.query(`insert into app.outbox (agency_id, area, event, at) select id, 'search', '{"type": "rebuild-wanted"}', now() from organisation.agency`)
    await react()
    const strip = (rows: readonly { written: unknown; updated_at: unknown }[]) => rows.map(({ written: _written, updated_at: _at, ...row }) => row)
    expect(strip(await rowsNow())).toEqual(strip(before))
  })
})
