// SPDX-License-Identifier: Apache-2.0
import { beforeAll, describe, expect, test } from 'vitest'
import { savePlace } from '#areas/documents/contract.ts'
import type { MadeAgency } from '#areas/organisation/example/an-agency.ts'
import { draftProcedure, moveRevision } from '#areas/procedures/contract.ts'
import type { ProcedureContent } from '#areas/procedures/core/public.ts'
import { aProcedureContent, makeIssuedProcedure } from '#areas/procedures/example/a-procedure.ts'
import type { PlainDate } from '#kernel/time.ts'
import { newId } from '#platform/server/new-id.ts'
import { readPdf } from '#platform/server/print/read-pdf.ts'
import { type Session, useTestApp } from '../../../tests/http/test-app.ts'
import { hangPaper, listPostings, printPoster, setPublicPage, takeDownPaper } from '../contract.ts'

describe('what hangs where', () => {
  const app = useTestApp('2026-06-10T02:00:00.000Z')
  const who: Record<string, Session> = {}
  const as = (login: string): Session => who[login] as Session
  let agency: MadeAgency
  const ids = { desk: '', house: '', closed: '', first: '', second: '' }
  const origin = 'http://127.0.0.1:3000/niem-yet'

  const people = (suffix: string) => [
    { fullName: 'Lê Thị Soạn', login: `soan${suffix}`, posts: [{ title: 'Chuyên viên', role: 'specialist' }] }, { fullName: 'Bàn Văn Thư', login: `thu${suffix}`, posts: [{ title: 'Thư ký ISO', role: 'iso-secretary' }] },
    { fullName: 'Nguyễn Văn Duyệt', login: `duyet${suffix}`, posts: [{ title: 'Chủ tịch', role: 'head' }] }, { fullName: 'Hạnh Một Cửa', login: `hanh${suffix}`, posts: [{ title: 'Một cửa', role: 'one-stop' }] },
  ]
  const issue = (code: string, content: ProcedureContent) => {
    const [author = '', reviewer = '', approver = ''] = agency.people.map(({ personId }) => personId)
    return app.ports.inTransaction({ agencyId: agency.agencyId, personId: author, reach: 'own' }, (tx) => makeIssuedProcedure(tx, content, { agencyId: agency.agencyId, code, people: { author, reviewer, approver }, now: app.clock, effectiveFrom: '2026-06-03' as PlainDate, newId }))
  }

  beforeAll(async () => {
    agency = await app.make({ code: 'XA1', name: 'UBND xã Hoàng Khai', people: people('1') })
    await app.make({ code: 'XA2', name: 'UBND xã Khác', people: people('2') })
    for (const login of ['soan1', 'thu1', 'duyet1', 'hanh1', 'thu2']) who[login] = await app.signIn(login)
    const place = async (name: string, kind: 'one-stop' | 'culture-house', closed = false) => (await as('thu1').get(savePlace, { id: null, version: 0, name, kind, closed })).id
    ids.desk = await place('Một cửa', 'one-stop')
    ids.house = await place('Nhà văn hóa thôn Yên Khánh', 'culture-house')
    ids.closed = await place('Nhà văn hóa cũ', 'culture-house', true)
    ids.first = (await issue('QT 01', aProcedureContent())).procedureId
    ids.second = (await issue('QT 02', aProcedureContent({ name: 'Cấp bản sao Trích lục hộ tịch' }))).procedureId
  })

  const hang = (placeId: string, procedureId: string | null, on = '2026-06-10', login = 'hanh1') => as(login).call(hangPaper, { placeId, procedureId, on })
  const rows = async (group: 'hanging' | 'must-go' | 'taken-down' = 'hanging', placeId?: string) => (await as('thu1').get(listPostings, { group, ...(placeId === undefined ? {} : { placeId }) })).rows

  test('a paper is hung once, at an open place of the own agency, of what is in force, not in the future', async () => {
    expect(await hang(ids.desk, ids.first, '2026-06-05')).toMatchObject({ status: 200, value: { replaced: null } })
    expect(await hang(ids.desk, ids.first)).toMatchObject({ refusal: { code: 'hangs-already', since: '2026-06-05' } })
    expect(await hang(ids.desk, ids.second, '2026-06-11')).toMatchObject({ refusal: { code: 'day-in-the-future' } })
    expect(await hang(ids.desk, ids.second, '2026-06-02')).toMatchObject({ refusal: { code: 'before-in-force', effectiveFrom: '2026-06-03' } })
    expect(await hang(ids.closed, ids.second)).toMatchObject({ refusal: { code: 'place-not-found' } })
    expect(await hang(ids.desk, newId())).toMatchObject({ refusal: { code: 'not-in-force' } })
    expect(await hang(ids.desk, ids.first, '2026-06-10', 'thu2')).toMatchObject({ refusal: { code: 'place-not-found' } })
    expect((await hang(ids.desk, ids.second, '2026-06-10', 'soan1')).status).toBe(403)
    expect(await rows()).toMatchObject([{ code: 'QT 01', issueNo: 1, placeName: 'Một cửa', hungOn: '2026-06-05', hungBy: 'Hạnh Một Cửa', state: 'current' }])
  })

  test('the moment a newer issue is in force the paper must go; hanging anew takes the old one down with its reason', async () => {
    await hang(ids.house, ids.first, '2026-06-08')
    await hang(ids.desk, null, '2026-06-08')
    const { revisionId } = await as('soan1').get(draftProcedure, { code: 'QT 01', content: aProcedureContent({ fee: '8.000 đồng' }), sourceFile: null, sourceName: null, unread: [], asNextIssue: true })
    const steps = [['soan1', { move: 'submit' }], ['thu1', { move: 'review' }], ['duyet1', { move: 'approve' }], ['duyet1', { move: 'issue', effectiveFrom: '2026-06-12' }]] as const
    for (const [at, [login, command]] of steps.entries()) await as(login).get(moveRevision, { revisionId, version: at + 1, command })
    expect(await rows('must-go')).toEqual([])
    app.clock = '2026-06-12T02:00:00.000Z' as never
    expect((await rows('must-go')).map(({ placeName, state, inForceIssueNo }) => ({ placeName, state, inForceIssueNo })).toSorted((a, b) => a.state.localeCompare(b.state) || a.placeName.localeCompare(b.placeName))).toEqual([
      { placeName: 'Một cửa', state: 'list-changed', inForceIssueNo: null }, { placeName: 'Một cửa', state: 'newer-issue', inForceIssueNo: 2 }, { placeName: 'Nhà văn hóa thôn Yên Khánh', state: 'newer-issue', inForceIssueNo: 2 },
    ])
    expect((await as('thu1').get(listPostings, {})).places.map(({ name, hanging, mustGo }) => ({ name, hanging, mustGo }))).toContainEqual({ name: 'Một cửa', hanging: 2, mustGo: 2 })
    expect(await hang(ids.desk, ids.first, '2026-06-12')).toMatchObject({ status: 200, value: { replaced: expect.any(String) } })
    expect(await rows('taken-down')).toMatchObject([{ issueNo: 1, takenDownOn: '2026-06-12', reason: 'Thay bằng lần ban hành 2', state: 'taken-down', takenDownBy: 'Hạnh Một Cửa' }])
    expect(await rows('hanging', ids.house)).toHaveLength(1)
  })

  test('taken down with a day and a reason, once, by the own agency only', async () => {
    const [old] = await rows('must-go', ids.house)
    const down = (more = {}) => as('hanh1').call(takeDownPaper, { id: old?.id ?? '', version: old?.version ?? 0, on: '2026-06-12', reason: 'Đã cũ', ...more })
    expect((await down({ reason: '  ' })).status).toBe(400)
    expect(await down({ on: '2026-06-13' })).toMatchObject({ refusal: { code: 'day-in-the-future' } })
    expect(await down({ on: '2026-06-07' })).toMatchObject({ refusal: { code: 'before-it-hung', hungOn: '2026-06-08' } })
    expect(await as('thu2').call(takeDownPaper, { id: old?.id ?? '', version: 1, on: '2026-06-12', reason: 'x' })).toMatchObject({ refusal: { code: 'posting-not-found' } })
    expect((await down()).status).toBe(200)
    expect(await down()).toMatchObject({ refusal: { code: 'changed-by-someone-else' } })
    expect(await as('thu2').get(listPostings, {})).toMatchObject({ rows: [], places: [] })
  })

  test('two who hang the same at once: one paper hangs', async () => {
    const answers = await Promise.all([hang(ids.house, ids.second, '2026-06-12'), hang(ids.house, ids.second, '2026-06-12', 'thu1')])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect(await rows('hanging', ids.house)).toHaveLength(1)
  })

  test('a poster leads nowhere while the page is closed, and to nothing that is not in force', async () => {
    expect(await as('hanh1').call(printPoster, { placeId: ids.house, origin })).toMatchObject({ refusal: { code: 'page-closed' } })
    await as('thu1').get(setPublicPage, { isOpen: true, desk: 'Một cửa UBND xã', hours: 'thứ Hai đến thứ Sáu', phone: '0207 000 0117', version: 0 })
    expect(await as('hanh1').call(printPoster, { placeId: ids.closed, origin })).toMatchObject({ refusal: { code: 'place-not-found' } })
    expect(await as('hanh1').call(printPoster, { placeId: ids.house, procedureId: newId(), origin })).toMatchObject({ refusal: { code: 'not-in-force' } })
  })

  test('one A4 sheet: agency, place, what, the address as QR code and as words, which issue and when printed', async () => {
    const list = await readPdf((await as('hanh1').get(printPoster, { placeId: ids.house, origin })).bytes)
    for (const shown of ['UBND XÃ HOÀNG KHAI', 'Niêm yết tại Nhà văn hóa thôn Yên Khánh', '2 thủ tục đang thực hiện', 'http://127.0.0.1:3000/cong/XA1', 'Rõ trách nhiệm', 'Một cửa UBND xã', 'In ngày 12/06/2026']) expect(list.text).toContain(shown)
    expect(list.pages).toHaveLength(1)
    const one = await readPdf((await as('hanh1').get(printPoster, { placeId: ids.desk, procedureId: ids.first, origin })).bytes)
    for (const shown of ['Đăng ký lại khai sinh', '5 ngày làm việc', '8.000 đồng', '1 bản chính', 'Mã QT 01 · lần ban hành 2 · hiệu lực từ 12/06/2026', '/cong/XA1/thu-tuc/QT%2001']) expect(one.text).toContain(shown)
    expect(one.pages).toHaveLength(1)
  })

  test('whatever the texts are, it stays one sheet and nothing leaves it', async () => {
    const long = `${'Rất dài '.repeat(60)}${'x'.repeat(500)}`
    const { procedureId: unprintable } = await issue(`Q${'Ế'.repeat(60)}`, aProcedureContent())
    expect(await as('hanh1').call(printPoster, { placeId: ids.house, procedureId: unprintable, origin })).toMatchObject({ refusal: { code: 'address-too-long' } })
    const { procedureId } = await issue(`Q${'Ế'.repeat(12)}`, aProcedureContent({
      name: `${'Đăng ký '.repeat(100)}${'x'.repeat(300)}`, fee: long, field: long.slice(0, 290), cases: [{ key: 'c1', name: long.slice(0, 290), limit: { value: 5, unit: null, text: long.slice(0, 400) } }, { key: 'c2', name: '#set $a$ [b] \\ <script>', limit: null }],
      dossier: Array.from({ length: 30 }, () => ({ mode: 'submit' as const, name: long, original: 1, copy: 2 })),
    }))
    await as('thu1').get(setPublicPage, { isOpen: true, desk: 'x'.repeat(300), hours: 'Thứ hai '.repeat(36), phone: '0'.repeat(100), version: 1 })
    const bare = `Nhà ${'w'.repeat(195)}`
    const placeId = (await as('thu1').get(savePlace, { id: null, version: 0, name: bare, kind: 'culture-house', closed: false })).id
    for (const input of [{ placeId, origin }, { placeId, procedureId, origin }]) {
      const pdf = await readPdf((await as('hanh1').get(printPoster, input)).bytes)
      expect(pdf.pages).toHaveLength(1)
      const [page] = pdf.pages
      for (const piece of page?.pieces ?? []) expect([piece.text, piece.left >= 0, piece.right <= (page?.width ?? 0), piece.bottom >= 0]).toEqual([piece.text, true, true, true])
    }
  }, 30_000)
})
