// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Instant } from '#kernel/time.ts'
import { readWorkbookSafely } from '#platform/server/office/parse-in-child.ts'
import { readPdf } from '#platform/server/print/read-pdf.ts'
import { type Session, useTestApp } from '../../../tests/http/test-app.ts'
import {
  acknowledge, addRecipients, checkExternal, destroyRecords, draftDocument, draftNextIssue, exportList, handCopy, listDestructions, listExternal, listInternal, listMyReading, listOldCopies, listRecordFiles, moveIssue, printCopy, printDestruction, printList,
  remindReaders, removeRecipient, saveExternal, savePlace, saveRecordFile, saveRecordKind, showDistribution, withdrawCopy,
} from '../contract.ts'
import { destroyableFrom } from '../core/retention.ts'

const NOW = '2026-06-03T02:00:00.000Z' as Instant

describe('documents among people and places', () => {
  const app = useTestApp(NOW)
  const people: Record<string, Session> = {}
  const as = (name: string): Session => people[name] as Session
  const ids = { soan: '', post: '' }

  beforeAll(async () => {
    const made = await app.make({ people: [
      { fullName: 'Lê Thị Soạn', login: 'soan', posts: [{ title: 'Chuyên viên', role: 'specialist' }] }, { fullName: 'Bàn Văn Xét', login: 'xet', posts: [{ title: 'Thư ký ISO', role: 'iso-secretary' }] },
      { fullName: 'Nguyễn Văn Duyệt', login: 'duyet', posts: [{ title: 'Chủ tịch', role: 'head' }] }, { fullName: 'Hà Thị Một', login: 'mot', posts: [{ title: 'Một cửa', role: 'one-stop' }] },
    ] })
    await app.make({ people: [{ fullName: 'Thư Ký Xã Khác', login: 'xakhac', posts: [{ title: 'Thư ký ISO', role: 'iso-secretary' }, { title: 'Chủ tịch', role: 'head' }] }] })
    ids.soan = made.people[0]?.personId ?? ''
    ids.post = made.people[3]?.postIds[0] ?? ''
    for (const login of ['soan', 'xet', 'duyet', 'mot', 'xakhac']) people[login] = await app.signIn(login)
  })
  afterEach(() => { app.clock = NOW })

  const held = { kind: 'written' as const, content: { blocks: [{ kind: 'paragraph' as const, text: 'Ghi sổ theo BM.01.' }] } }
  const about = { owner: 'Văn phòng', unit: '', process: '', clause: '7.5', legalBasis: '', replaces: '', replacedBy: '' }
  const issue = async (issueId: string, effectiveFrom: string) => {
    await as('soan').get(moveIssue, { issueId, version: 1, command: { move: 'submit' } })
    await as('xet').get(moveIssue, { issueId, version: 2, command: { move: 'review' } })
    await as('duyet').get(moveIssue, { issueId, version: 3, command: { move: 'approve' } })
    await as('duyet').get(moveIssue, { issueId, version: 4, command: { move: 'issue', effectiveFrom } })
  }
  const makeIssued = async (code: string) => {
    const made = await as('soan').get(draftDocument, { kind: 'form', code, name: `Biểu mẫu ${code}`, about, reviewMonths: 12, held })
    await issue(made.issueId, '2026-06-03')
    return made
  }

  test('sent to a person, a post and a place; each says that they have read; the rest is reminded', async () => {
    const { issueId } = await makeIssued('BM.01')
    const place = await as('xet').get(savePlace, { id: null, version: 0, name: 'Nhà văn hóa thôn Yên Khánh', kind: 'culture-house', closed: false })
    expect(await as('xet').call(savePlace, { id: null, version: 0, name: 'Nhà văn hóa thôn Yên Khánh', kind: 'other', closed: false })).toMatchObject({ refusal: { code: 'name-taken' } })
    const everybody = { issueId, people: [ids.soan], posts: [ids.post], places: [place.id] }
    expect(await as('xet').get(addRecipients, everybody)).toEqual({ added: 3 })
    expect(await as('xet').get(addRecipients, everybody)).toEqual({ added: 0 })
    expect(await as('xakhac').call(addRecipients, everybody)).toMatchObject({ refusal: { code: 'document-not-found' } })
    expect(await as('soan').call(addRecipients, everybody)).toMatchObject({ status: 403 })
    expect((await as('mot').get(listMyReading, {})).rows).toMatchObject([{ code: 'BM.01', readAt: null, reminders: 0 }])
    await as('soan').get(acknowledge, { issueId })
    expect(await as('duyet').call(acknowledge, { issueId })).toMatchObject({ refusal: { code: 'not-a-recipient' } })
    expect(await as('xet').get(remindReaders, { issueId })).toEqual({ reminded: 1 })
    const shown = await as('xet').get(showDistribution, { issueId })
    expect(shown.recipients.map(({ kind, name }) => ({ kind, name }))).toEqual(expect.arrayContaining([{ kind: 'person', name: 'Lê Thị Soạn' }, { kind: 'post', name: 'Một cửa' }, { kind: 'place', name: 'Nhà văn hóa thôn Yên Khánh' }]))
    expect(shown.readers.map(({ name, readAt, remindedAt }) => [name, readAt !== null, remindedAt !== null])).toEqual([['Hà Thị Một', false, true], ['Lê Thị Soạn', true, false]])
    expect(await as('mot').get(listMyReading, {})).toMatchObject({ unread: 1, rows: [{ reminders: 1 }] })
    await as('mot').get(acknowledge, { issueId })
    const { at } = await as('mot').get(acknowledge, { issueId })
    expect(at).toBe(NOW)
    expect(await as('mot').get(listMyReading, {})).toMatchObject({ unread: 0 })
    const one = shown.recipients.find(({ kind }) => kind === 'post')?.id ?? ''
    expect(await as('xakhac').call(removeRecipient, { id: one })).toMatchObject({ refusal: { code: 'recipient-not-found' } })
    await as('xet').get(removeRecipient, { id: one })
  })

  test('printed copies carry number and mark; when the next issue takes effect, the old ones are listed until they are taken back', async () => {
    const { id, issueId } = await makeIssued('BM.02')
    const place = await as('xet').get(savePlace, { id: null, version: 0, name: 'Bộ phận Một cửa', kind: 'one-stop', closed: false })
    const hand = { issueId, placeId: place.id, mark: 'controlled' as const, receivedBy: 'Hà Thị Một', on: '2026-06-03' }
    expect(await as('xet').call(handCopy, { ...hand, on: '2026-06-04' })).toMatchObject({ refusal: { code: 'day-in-the-future' } })
    const both = await Promise.all([as('xet').get(handCopy, hand), as('xet').get(handCopy, { ...hand, mark: 'reference' })])
    expect(both.map(({ copyNo }) => copyNo).toSorted()).toEqual([1, 2])
    const text = (await readPdf((await as('mot').get(printCopy, { id: both[0].id })).bytes)).text
    expect(text).toContain('TÀI LIỆU KIỂM SOÁT')
    expect(text).toContain('Bộ phận Một cửa')
    const next = await as('soan').get(draftNextIssue, { id, changeSummary: 'Thêm cột', changeGround: 'TT 03/2025', requestId: null })
    await issue(next.issueId, '2026-06-10')
    expect((await as('xet').get(listOldCopies, {})).copies).toEqual([])
    app.clock = '2026-06-10T02:00:00.000Z' as Instant
    const old = (await as('xet').get(listOldCopies, {})).copies
    expect(old).toMatchObject([{ code: 'BM.02', issueNo: 1, mark: 'controlled', place: 'Bộ phận Một cửa' }])
    expect(await as('xet').call(withdrawCopy, { id: old[0]?.id ?? '', version: 1, on: '2026-06-02', note: '' })).toMatchObject({ refusal: { code: 'day-out-of-range', handedOn: '2026-06-03' } })
    await as('xet').get(withdrawCopy, { id: old[0]?.id ?? '', version: 1, on: '2026-06-10', note: 'Cắt hủy' })
    expect(await as('xet').call(withdrawCopy, { id: old[0]?.id ?? '', version: 2, on: '2026-06-10', note: '' })).toMatchObject({ refusal: { code: 'already-withdrawn' } })
    expect((await as('xet').get(listOldCopies, {})).copies).toEqual([])
  })

  test('master lists on screen, as a workbook and on paper say the same', async () => {
    const list = await as('mot').get(listInternal, { kind: 'form' })
    expect(list.rows.map(({ code }) => code)).toEqual(['BM.01', 'BM.02'])
    const { bytes } = await as('mot').get(exportList, { list: 'forms' })
    const cells = JSON.stringify(await readWorkbookSafely(bytes))
    for (const part of ['Mã hiệu', 'BM.01', 'Biểu mẫu BM.02', 'Văn phòng']) expect(cells).toContain(part)
    expect((await readPdf((await as('mot').get(printList, { list: 'internal' })).bytes)).text).toContain('BM.01')
    for (const one of ['external', 'records'] as const) expect((await as('mot').get(printList, { list: one })).bytes.length).toBeGreaterThan(1_000)
    expect((await as('xakhac').get(listInternal, {})).rows).toEqual([])
  })

  test('external documents are looked at in time', async () => {
    const fresh = { id: null, version: 0, number: '01/2018/TT-VPCP', name: 'Thông tư hướng dẫn Nghị định 61', field: null, issuer: 'Văn phòng Chính phủ', issuedOn: '2018-11-23', effectiveFrom: '2019-01-08', status: 'unknown' as const, unit: null, reviewMonths: 12 }
    const { id } = await as('xet').get(saveExternal, fresh)
    expect(await as('xet').call(saveExternal, fresh)).toMatchObject({ refusal: { code: 'number-taken' } })
    expect(await as('xet').get(listExternal, { due: 'due' })).toMatchObject({ dueCount: 1, rows: [{ number: '01/2018/TT-VPCP' }] })
    const says = (await as('xet').get(listExternal, {})).rows[0]?.registered?.status ?? 'unknown'
    expect(says).not.toBe('unknown')
    await as('xet').get(checkExternal, { id, version: 1, status: says === 'partly' ? 'in-force' : 'partly' })
    expect(await as('xet').call(checkExternal, { id, version: 1, status: 'expired' })).toMatchObject({ refusal: { code: 'changed-by-someone-else' } })
    // Looked at today, but the legal register says otherwise: it stays due.
    expect(await as('xet').get(listExternal, {})).toMatchObject({ dueCount: 1, rows: [{ checkedBy: 'Bàn Văn Xét', checkDue: '2027-06-03' }] })
    await as('xet').get(checkExternal, { id, version: 2, status: says })
    expect(await as('xet').get(listExternal, {})).toMatchObject({ dueCount: 0, rows: [{ status: says }] })
    expect(await as('xakhac').call(checkExternal, { id, version: 3, status: 'expired' })).toMatchObject({ refusal: { code: 'external-not-found' } })
  })

  test('records are kept to the end of their time, then destroyed by a minute that nothing undoes', async () => {
    const kind = { id: null, version: 0, code: 'HS.01', name: 'Hồ sơ chứng thực', keptAt: 'Kho Tư pháp', keptBy: 'Công chức Tư pháp', months: 24, countedFrom: 'event' as const, ground: '', closed: false }
    const { id: kindId } = await as('xet').get(saveRecordKind, kind)
    const file = (title: string, eventOn: string) => as('xet').get(saveRecordFile, { id: null, version: 0, kindId, title, extent: '12 tập', keptAt: 'Kho Tư pháp', eventOn })
    const old = await file('Chứng thực 2022', '2023-12-31')
    const leap = await file('Chứng thực quý I/2024', '2024-02-29')
    const fresh = await file('Chứng thực 2025', '2025-12-31')
    expect([old, leap, fresh].map(({ destroyableFrom: from }) => from)).toEqual(['2026-01-01', '2026-03-01', '2028-01-01'])
    for (const [at, rule] of ([{ months: 13, countedFrom: 'event' }, { months: 25, countedFrom: 'year-end' }, { months: null, countedFrom: 'event' }, { months: 24, countedFrom: 'event' }] as const).entries()) {
      await as('xet').get(saveRecordKind, { ...kind, id: kindId, version: at + 1, ...rule })
      const { rows } = await as('mot').get(listRecordFiles, {})
      for (const row of rows) expect(row.destroyableFrom, `${row.title} ${JSON.stringify(rule)}`).toBe(destroyableFrom(rule, row.eventOn))
    }
    expect(await as('mot').get(listRecordFiles, { state: 'due' })).toMatchObject({ counts: { kept: 3, due: 2, destroyed: 0 }, rows: [{ title: 'Chứng thực 2022' }, { title: 'Chứng thực quý I/2024' }] })
    const minute = { number: '01/BB-TH', heldOn: '2026-06-03', place: 'Kho Tư pháp', ground: 'Quyết định 5/QĐ-UBND', manner: 'cắt nhỏ', people: [{ name: 'Bàn Văn Xét', post: 'Thư ký ISO' }, { name: 'Lê Thị Soạn', post: '' }], fileIds: [old.id, leap.id] }
    expect(await as('xet').call(destroyRecords, minute)).toMatchObject({ status: 403 })
    expect(await as('duyet').call(destroyRecords, { ...minute, fileIds: [fresh.id] })).toMatchObject({ refusal: { code: 'kept-until', from: '2028-01-01' }, sentence: { vi: expect.stringContaining('01/01/2028') } })
    expect(await as('xakhac').call(destroyRecords, minute)).toMatchObject({ refusal: { code: 'record-not-found' } })
    const { id } = await as('duyet').get(destroyRecords, minute)
    expect(await as('duyet').call(destroyRecords, { ...minute, number: '02/BB-TH' })).toMatchObject({ refusal: { code: 'already-destroyed' } })
    expect(await as('duyet').call(destroyRecords, { ...minute, fileIds: [old.id] })).toMatchObject({ status: 409 })
    expect((await as('mot').get(listDestructions, {})).rows).toMatchObject([{ number: '01/BB-TH', items: 2, writtenBy: 'Nguyễn Văn Duyệt' }])
    const paper = (await readPdf((await as('mot').get(printDestruction, { id })).bytes)).text
    for (const part of ['Chứng thực 2022', 'Bàn Văn Xét', 'cắt nhỏ', '01/BB-TH']) expect(paper).toContain(part)
    expect(await as('xet').call(saveRecordFile, { id: old.id, version: 1, kindId, title: 'Khác', extent: '', keptAt: 'x', eventOn: '2026-01-01' })).toMatchObject({ refusal: { code: 'already-destroyed' } })
    await expect(app.database.owner.query('update documents.record_file set destruction_id = null where id = $1', [old.id])).rejects.toThrow('stay destroyed')
    await expect(app.database.app.query('delete from documents.destruction')).rejects.toThrow('permission denied')
  })
})
