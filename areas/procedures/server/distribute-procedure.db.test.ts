// SPDX-License-Identifier: Apache-2.0
import { beforeAll, describe, expect, test } from 'vitest'
import { acknowledge, addRecipients, exportList, handCopy, listInternal, listMyReading, listNamed, listOldCopies, printCopy, savePlace, showDistribution, whereUsed } from '#areas/documents/contract.ts'
import { IssueId } from '#areas/documents/core/public.ts'
import type { Instant } from '#kernel/time.ts'
import { readWorkbookSafely } from '#platform/server/office/parse-in-child.ts'
import { readPdf } from '#platform/server/print/read-pdf.ts'
import { type Session, useTestApp } from '../../../tests/http/test-app.ts'
import { draftProcedure, listProcedures, moveRevision, procedureCopy, showProcedure } from '../contract.ts'
import { aProcedureContent } from '../example/a-procedure.ts'

describe('a procedure among people and places', () => {
  const app = useTestApp()
  const people: Record<string, Session> = {}
  const as = (name: string): Session => people[name] as Session
  const ids = { procedure: '', revision: '', post: '' }

  beforeAll(async () => {
    const made = await app.make({ people: [
      { fullName: 'Lê Thị Soạn', login: 'soan', posts: [{ title: 'Chuyên viên', role: 'specialist' }] }, { fullName: 'Bàn Văn Xét', login: 'xet', posts: [{ title: 'Thư ký ISO', role: 'iso-secretary' }] },
      { fullName: 'Nguyễn Văn Duyệt', login: 'duyet', posts: [{ title: 'Chủ tịch', role: 'head' }] }, { fullName: 'Hà Thị Một', login: 'mot', posts: [{ title: 'Một cửa', role: 'one-stop' }] },
    ] })
    await app.make({ people: [{ fullName: 'Thư Ký Xã Khác', login: 'xakhac', posts: [{ title: 'Thư ký ISO', role: 'iso-secretary' }] }] })
    ids.post = made.people[3]?.postIds[0] ?? ''
    for (const login of ['soan', 'xet', 'duyet', 'mot', 'xakhac']) people[login] = await app.signIn(login)
    const drafted = await as('soan').get(draftProcedure, { code: 'QT 03/CX-HCTP', content: aProcedureContent(), sourceFile: null, sourceName: null, unread: [], asNextIssue: false })
    Object.assign(ids, { procedure: drafted.id, revision: drafted.revisionId })
  })
  const issueId = () => IssueId.parse(ids.revision)

  test('nothing is handed out, and nobody confirms, before it is issued', async () => {
    const place = await as('xet').get(savePlace, { id: null, version: 0, name: 'Phòng Tư pháp', kind: 'office', closed: false })
    expect(await as('xet').call(handCopy, { issueId: issueId(), placeId: place.id, mark: 'controlled', receivedBy: 'Hà Thị Một', on: '2026-06-03' })).toMatchObject({ refusal: { code: 'not-issued' } })
    expect(await as('mot').call(acknowledge, { issueId: issueId() })).toMatchObject({ refusal: { code: 'not-issued' } })
    for (const [who, version, command] of [['soan', 1, { move: 'submit' }], ['xet', 2, { move: 'review' }], ['duyet', 3, { move: 'approve' }], ['duyet', 4, { move: 'issue', effectiveFrom: '2026-06-03' }]] as const) await as(who).get(moveRevision, { revisionId: ids.revision, version, command })
  })

  test('sent to the post of its first step; whoever holds it finds it among what is to be read, and confirms once', async () => {
    expect(await as('xakhac').call(addRecipients, { issueId: issueId(), people: [], posts: [ids.post], places: [] })).toMatchObject({ refusal: { code: 'document-not-found' } })
    expect(await as('xet').get(addRecipients, { issueId: issueId(), people: [], posts: [ids.post], places: [] })).toEqual({ added: 1 })
    expect((await as('mot').get(listMyReading, {})).rows).toMatchObject([{ code: 'QT 03/CX-HCTP', kind: 'tthc-procedure', path: `/quy-trinh/${ids.procedure}`, readAt: null }])
    await as('mot').get(acknowledge, { issueId: issueId() })
    expect(await as('mot').get(listMyReading, {})).toMatchObject({ unread: 0 })
    expect((await as('xet').get(showDistribution, { issueId: issueId() })).readers).toMatchObject([{ name: 'Hà Thị Một', readAt: expect.any(String) }])
  })

  test('a printed copy carries mark, number and place', async () => {
    const place = await as('xet').get(savePlace, { id: null, version: 0, name: 'Nhà văn hóa thôn Nà Lại', kind: 'culture-house', closed: false })
    const { id, copyNo } = await as('xet').get(handCopy, { issueId: issueId(), placeId: place.id, mark: 'controlled', receivedBy: 'Trưởng thôn', on: '2026-06-03' })
    expect(copyNo).toBe(1)
    const { text } = await readPdf((await as('mot').get(procedureCopy, { id })).bytes)
    expect(text).toContain('TÀI LIỆU KIỂM SOÁT')
    expect(text).toContain('Bản số 01 · Nhà văn hóa thôn Nà Lại')
    expect(await as('mot').call(printCopy, { id })).toMatchObject({ refusal: { code: 'copy-not-found' } })
    expect(await as('xakhac').call(procedureCopy, { id })).toMatchObject({ refusal: { code: 'copy-not-found' } })
    expect((await as('xet').get(listOldCopies, {})).copies).toEqual([])
  })

  test('the next issue goes to the same, who read it anew; the copies of the last are listed until they are taken back', async () => {
    const next = await as('soan').get(draftProcedure, { code: 'QT 03/CX-HCTP', content: aProcedureContent({ fee: '8.000 đồng' }), sourceFile: null, sourceName: null, unread: [], asNextIssue: true })
    app.clock = '2026-06-04T02:00:00.000Z' as Instant
    for (const [who, version, command] of [['soan', 1, { move: 'submit' }], ['xet', 2, { move: 'review' }], ['duyet', 3, { move: 'approve' }], ['duyet', 4, { move: 'issue', effectiveFrom: '2026-06-04' }]] as const) await as(who).get(moveRevision, { revisionId: next.revisionId, version, command })
    expect(await as('mot').get(listMyReading, {})).toMatchObject({ unread: 1, rows: [{ issueNo: 2, readAt: null }] })
    expect((await as('xet').get(showDistribution, { issueId: IssueId.parse(next.revisionId) })).recipients).toMatchObject([{ kind: 'post', name: 'Một cửa' }])
    expect((await as('xet').get(listOldCopies, {})).copies).toMatchObject([{ code: 'QT 03/CX-HCTP', path: `/quy-trinh/${ids.procedure}`, copyNo: 1 }])
  })

  test('looked at again in time: due within a month it is listed, a review with its finding moves the day, and the master list says so, with what it names', async () => {
    const due = async () => (await as('xet').get(listProcedures, { state: 'review-due' })).rows.map(({ code, reviewDue }) => [code, reviewDue])
    expect(await due()).toEqual([])
    app.clock = '2027-05-10T02:00:00.000Z' as Instant
    expect(await due()).toEqual([['QT 03/CX-HCTP', '2027-06-04']])
    const { revision } = await as('xet').get(showProcedure, { id: ids.procedure as never })
    const review = (who: string, until: string, reason: string) => as(who).call(moveRevision, { revisionId: revision.id, version: revision.version, command: { move: 'postpone-review', until, reason } })
    expect(await review('soan', '2028-05-10', 'Còn phù hợp')).toMatchObject({ refusal: { code: 'move-not-open' } })
    expect(await review('xet', '2028-05-10', ' ')).toMatchObject({ refusal: { code: 'reason-missing' } })
    expect(await review('xet', '2030-05-11', 'Còn phù hợp')).toMatchObject({ refusal: { code: 'review-date-out-of-range', earliest: '2027-05-11', latest: '2030-05-10' } })
    expect(await review('xet', '2028-05-10', 'Đã đối chiếu luật, bước và thời hạn còn đúng')).toMatchObject({ status: 200 })
    expect(await due()).toEqual([])
    const shown = await as('xet').get(showProcedure, { id: ids.procedure as never })
    expect(shown.history.some(({ by, text }) => by === 'Bàn Văn Xét' && text.vi.includes('còn phù hợp; lần sau trước 10/05/2028'))).toBe(true)
    expect((await as('xet').get(listInternal, { kind: 'tthc-procedure' })).rows).toMatchObject([{ code: 'QT 03/CX-HCTP', issueNo: 2, reviewDue: '2028-05-10' }])
    expect((await as('mot').get(listNamed, { what: 'records' })).rows).toEqual([{ name: 'Tờ khai và giấy tờ kèm theo', number: null, place: 'Kho Tư pháp', retention: 'Vĩnh viễn', ground: null, namedIn: [{ code: 'QT 03/CX-HCTP', path: `/quy-trinh/${ids.procedure}` }] }])
    expect(JSON.stringify(await readWorkbookSafely((await as('mot').get(exportList, { list: 'records' })).bytes))).toContain('Tờ khai và giấy tờ kèm theo')
    expect((await as('xakhac').get(listNamed, { what: 'records' })).rows).toEqual([])
    expect(await as('xet').get(whereUsed, { id: ids.procedure as never })).toEqual({ citing: [], copiesOut: 1 })
  })
})
