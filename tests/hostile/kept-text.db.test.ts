// SPDX-License-Identifier: Apache-2.0
import { beforeAll, describe, expect, test } from 'vitest'
import { allEndpoints } from '#app/areas.ts'
import { listDossiers, moveDossier, receiveDossier, showDossier } from '#areas/dossiers/contract.ts'
import { addPerson, addPost, changePerson, listPeople, listPosts, renameAgency, saveCalendar, showCalendar } from '#areas/organisation/contract.ts'
import { aProcedureContent } from '#areas/procedures/example/a-procedure.ts'
import { draftProcedure, editRevision, listProcedures, moveRevision, showProcedure } from '#areas/procedures/contract.ts'
import { verifySystem } from '#app/verify.ts'
import { useTestApp } from '../http/test-app.ts'
import { type AgencyWorld, aReceipt, makeWorld } from './agency-world.ts'

const app = useTestApp()
let world: AgencyWorld
beforeAll(async () => { world = await makeWorld(app, 'Chu1') })

/** The same name as programs send it: decomposed, with marks that steer and hide, blanks of all kinds. */
const SENT = ' \ufeffNguyễn\u200b Thị\u00a0\u202eHạnh\u2066 \t 🌾\u0007\u3164 '.normalize('NFD')
const KEPT = 'Nguyễn Thị Hạnh 🌾'
const FIVE_HUNDRED = 'Đặng Thị Ngọc '.repeat(36).slice(0, 500).trim().padEnd(500, 'ễ')

describe('what people write is kept clean', () => {
  test('names of people, posts and agencies', async () => {
    const { id } = await world.boss.get(addPerson, { fullName: SENT, email: null, phone: ' 0900\u200b 000 000 ', login: null, postId: null, from: '2026-01-01' })
    const person = (await world.boss.get(listPeople, { search: 'nguyen thi hanh' })).people.find((one) => one.id === id)
    expect(person).toMatchObject({ fullName: KEPT, phone: '0900 000 000' })
    await world.boss.get(addPost, { title: SENT, roleId: world.roleId as never, signsForAgency: false, from: '2026-01-01' })
    expect((await world.boss.get(listPosts, {})).posts.map(({ title }) => title)).toContain(KEPT)
    await world.boss.get(renameAgency, { id: world.childId as never, name: SENT, from: '2026-06-03', source: SENT })
    expect((await app.database.owner.query('select name, source from organisation.agency_period where agency_id = $1 and valid_to is null', [world.childId])).rows).toEqual([{ name: KEPT, source: KEPT }])
  })

  test('the days of a calendar and the ground for them', async () => {
    const { layers } = await world.boss.get(showCalendar, {})
    const own = layers.find(({ edits }) => edits === 'own')
    await world.boss.get(saveCalendar, { layer: 'own', basedOn: own?.version ?? 0, content: { daysOff: [{ date: '2026-07-15', kind: 'local', name: SENT, source: SENT }] }, source: SENT })
    const saved = (await world.boss.get(showCalendar, {})).layers.find(({ edits }) => edits === 'own')
    expect(saved).toMatchObject({ content: { daysOff: [{ name: KEPT, source: KEPT }] }, history: [{ source: KEPT }] })
  })

  test('everything in a procedure, its lines kept apart', async () => {
    const [first, ...rest] = aProcedureContent().steps
    const content = aProcedureContent({ name: SENT, fee: `${SENT}\r\n${SENT}`, steps: [{ ...first, action: `${SENT}\n${SENT}`, role: SENT } as never, ...rest] })
    const { id, revisionId } = await world.boss.get(draftProcedure, { code: ' QT\u200b 09/CX ', content, sourceFile: null, sourceName: SENT, unread: [], asNextIssue: false })
    const shown = await world.boss.get(showProcedure, { id })
    expect(shown).toMatchObject({ code: 'QT 09/CX', content: { name: KEPT, fee: `${KEPT}\n${KEPT}` }, revision: { sourceName: KEPT } })
    expect(shown.content.steps[0]).toMatchObject({ action: `${KEPT}\n${KEPT}`, role: KEPT })
    await world.boss.get(editRevision, { revisionId, version: 1, content: aProcedureContent({ name: `${SENT} hai` }) })
    expect((await world.boss.get(listProcedures, { search: 'nguyen thi hanh' })).rows).toMatchObject([{ name: `${KEPT} hai` }])
  })

  test('everything on a receipt and said in a move; people are found typing without diacritics', async () => {
    const receipt = aReceipt(world.revisionId)
    const { id } = await world.boss.get(receiveDossier, { ...receipt, applicant: { ...receipt.applicant, name: SENT, address: SENT }, authorised: { ...receipt.authorised, name: SENT, authorisation: SENT }, items: [{ name: SENT, original: 1, copy: 0, lookedUp: false }], request: `${SENT}\n${SENT}`, resultBy: SENT })
    await world.boss.get(moveDossier, { id, version: 1, command: { move: 'refuse', reason: `${SENT}\r\n${SENT}` } })
    const { dossier, history } = await world.boss.get(showDossier, { id })
    expect(dossier).toMatchObject({ applicant: { name: KEPT, address: KEPT }, authorised: { name: KEPT, authorisation: KEPT }, items: [{ name: KEPT }], request: `${KEPT}\n${KEPT}`, resultBy: KEPT, outcome: { reason: `${KEPT}\n${KEPT}` } })
    expect(history[0]?.text.vi).toContain(KEPT)
    expect((await world.boss.get(listDossiers, { group: 'all', search: 'hanh nguyen' })).rows.map((one) => one.applicantName)).toEqual([KEPT])
  })

  test('five hundred characters are taken where five hundred are allowed, composed or not; one more is told', async () => {
    const receipt = aReceipt(world.revisionId)
    expect(FIVE_HUNDRED).toHaveLength(500)
    const { id } = await world.boss.get(receiveDossier, { ...receipt, applicant: { ...receipt.applicant, name: FIVE_HUNDRED } })
    expect((await world.boss.get(showDossier, { id })).dossier.applicant.name).toBe(FIVE_HUNDRED)
    const tooLong = await world.boss.call(receiveDossier, { ...receipt, applicant: { ...receipt.applicant, name: `${FIVE_HUNDRED}a` } })
    expect(tooLong).toMatchObject({ status: 400, problem: { sentence: { vi: 'Nội dung gửi lên chưa đúng. Hãy xem các ô được báo lỗi.' }, issues: [{ path: ['applicant', 'name'], sentence: { vi: 'dài quá 500 ký tự; hãy rút gọn' } }] } })
    const person = (fullName: string) => world.boss.call(addPerson, { fullName, email: null, phone: null, login: null, postId: null, from: '2026-01-01' })
    expect(await person('ễ'.repeat(200).normalize('NFD'))).toMatchObject({ status: 200 })
    expect(await person('ễ'.repeat(201))).toMatchObject({ status: 400, problem: { issues: [{ path: ['fullName'], sentence: { vi: 'dài quá 200 ký tự; hãy rút gọn' } }] } })
  })

  test.each(['', ' \t\n ', '\u200b\u202e', '\u3164\u2800', '\u00ad\u034f'])('a name of nothing (%j) is told to be empty, whatever it is the name of', async (blank) => {
    const receipt = aReceipt(world.revisionId)
    const [, ...steps] = aProcedureContent().steps
    const answers = await Promise.all([
      world.boss.call(addPerson, { fullName: blank, email: null, phone: null, login: null, postId: null, from: '2026-01-01' }),
      world.boss.call(changePerson, { id: world.clerkId as never, version: 1, fullName: blank, email: null, phone: null }),
      world.boss.call(addPost, { title: blank, roleId: world.roleId as never, signsForAgency: false, from: '2026-01-01' }),
      world.boss.call(renameAgency, { id: world.childId as never, name: blank, from: '2026-06-04' }),
      world.boss.call(receiveDossier, { ...receipt, applicant: { ...receipt.applicant, name: blank } }),
      world.boss.call(receiveDossier, { ...receipt, authorised: { ...receipt.authorised, name: blank } }),
      world.boss.call(draftProcedure, { code: blank, content: aProcedureContent(), sourceFile: null, sourceName: null, unread: [], asNextIssue: false }),
      world.boss.call(draftProcedure, { code: 'QT 10/CX', content: { ...aProcedureContent({ steps }), name: blank }, sourceFile: null, sourceName: null, unread: [], asNextIssue: false }),
    ])
    for (const answer of answers) expect(answer).toMatchObject({ status: 400, problem: { issues: [{ sentence: { vi: 'chưa ghi gì' } }] } })
    expect(await world.boss.call(moveDossier, { id: world.dossierId as never, version: 1, command: { move: 'refuse', reason: blank } })).toMatchObject({ refusal: { code: 'reason-missing' }, sentence: { vi: 'Chưa ghi lý do. Hãy ghi lý do rồi làm lại.' } })
    expect(await world.boss.call(moveRevision, { revisionId: world.reviewId as never, version: 2, command: { move: 'reject', reason: blank } })).toMatchObject({ refusal: { code: 'reason-missing' } })
  })

  /** What single questions ask for besides. */
  const moreOf = (path: string): string => {
    const { documents, packAbove, importFileId, postingPlaceId } = world
    const form = path === '/api/procedures/paper' ? 'pdf' : 'receipt-slip'
    return new URLSearchParams({ form, issueId: documents.issuedId, itemId: packAbove.followedItemId, fileId: importFileId, placeId: postingPlaceId, q: 'khai sinh', what: 'records', ...(path === '/api/portal/poster' ? { origin: 'http://127.0.0.1:3000' } : {}), ...(path.startsWith('/api/documents/lists/') ? { list: 'internal' } : {}) }).toString()
  }

  test('after all that every question is still answered, and every dossier follows from its history', async () => {
    const { rows: dossiers } = await world.boss.get(listDossiers, { group: 'all' })
    const unanswered: string[] = []
    for (const { contract } of allEndpoints({ clockFixed: true, demoSignIns: () => undefined }).filter((endpoint) => endpoint.contract.method === 'GET')) {
      for (const id of contract.path.startsWith('/api/dossiers/one') || contract.path.startsWith('/api/dossiers/print') ? dossiers.map((one) => one.id) : [world.procedureId]) {
        const reply = await app.http.inject({ method: 'GET', url: `${contract.path}?id=${id}&revisionId=${world.revisionId}&caseKey=c1&${moreOf(contract.path)}${contract.path.startsWith('/api/insight') ? '' : '&from=2026-06-01&to=2026-06-30'}`, headers: { cookie: world.boss.cookie } })
        if (![200, 409].includes(reply.statusCode)) unanswered.push(`${contract.path}: ${reply.body.slice(0, 300)}`)
      }
    }
    expect(unanswered).toEqual([])
    expect((await verifySystem(app.database.owner)).differences).toEqual([])
  })
})

describe('times that nobody can count', () => {
  test('a limit of two hundred years is told when a dossier would be received under it, and nothing is written', async () => {
    const long = aProcedureContent({ cases: [{ key: 'c1', name: null, limit: { value: 36_500, unit: 'workingDay', text: '36500 ngày làm việc' } }] })
    const far = await app.database.owner.query<{ n: number }>('select count(*) as n from dossiers.dossier')
    await app.database.owner.query('alter table procedures.revision disable trigger revision_content_frozen')
    await app.database.owner.query('update procedures.revision set content = $1 where id = $2', [JSON.stringify({ ...long, steps: long.steps.map((step) => ({ ...step, times: [{ caseKey: 'c1', time: { value: 99_999, unit: 'workingDay', text: 'x' }, text: 'x', sharedWith: [] }] })) }), world.draftId])
    await app.database.owner.query(`update procedures.revision set status = 'issued', reviewed_by = $1, approved_by = $2, effective_from = '2026-01-01', content_hash = 'x' where id = $3`, [world.clerkId, (await app.database.owner.query('select approved_by from procedures.revision where id = $1', [world.revisionId])).rows[0]?.approved_by === world.bossId ? world.newcomerId : world.bossId, world.draftId])
    expect(await world.boss.call(receiveDossier, aReceipt(world.draftId))).toMatchObject({ status: 422, problem: { sentence: { vi: expect.stringContaining('2199') } } })
    expect((await app.database.owner.query('select count(*) as n from dossiers.dossier')).rows).toEqual(far.rows)
    await app.database.owner.query('alter table procedures.revision enable trigger revision_content_frozen')
  })

  test('a calendar without sessions is refused in a sentence and not saved; due times stay as they are', async () => {
    const { layers } = await world.boss.get(showCalendar, {})
    const own = layers.find(({ edits }) => edits === 'own')
    const rest = Object.fromEntries(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((day) => [day, { sessions: [] }]))
    const answer = await world.boss.call(saveCalendar, { layer: 'own', basedOn: own?.version ?? 0, content: { hours: [{ weekly: rest, seasons: [] }] } as never, source: 'Quyết định 8/QĐ-UBND' })
    expect(answer).toMatchObject({ status: 409, refusal: { code: 'calendar-unusable' }, sentence: { vi: 'Lịch làm việc không có buổi làm việc nào nên không tính được hạn. Hãy nhập ít nhất một buổi, ví dụ 07:30–11:30.' } })
    expect((await world.boss.get(showCalendar, {})).layers.find(({ edits }) => edits === 'own')?.version).toBe(own?.version)
    expect(await world.boss.call(receiveDossier, aReceipt(world.revisionId))).toMatchObject({ status: 200 })
  })

  test.each(['2026-02-30', '2026-13-01', '0000-01-01', '1899-12-31', '2200-01-01', '+012026-01-01', '30/06/2026'])('%s is no day that can be asked for', async (day) => {
    expect(await world.boss.call(listDossiers, { group: 'all', to: day })).toMatchObject({ status: 400, problem: { issues: [{ path: ['to'], sentence: { vi: expect.stringMatching(/^ngày không có thật hoặc sai dạng; viết như 2026-11-20$|^chỉ nhận thời gian từ năm 1900 đến năm 2199$/) } }] } })
  })

  test('days before 1970 and the last day that is counted are days like others', async () => {
    for (const [from, to] of [['1900-01-01', '1969-12-31'], ['1969-12-31', '2199-12-31']] as const) expect(await world.boss.call(listDossiers, { group: 'all', from, to })).toMatchObject({ status: 200 })
    expect(await world.boss.call(addPost, { title: 'Chánh văn phòng', roleId: world.roleId as never, signsForAgency: false, from: '1954-10-10' })).toMatchObject({ status: 200 })
    expect(await world.boss.call(moveDossier, { id: world.dossierId as never, version: 1, command: { move: 'apologise', reason: 'Chờ', newDueAt: '1969-12-31T10:00:00Z' } })).toMatchObject({ refusal: { code: 'new-due-not-later' } })
    expect(await world.boss.call(moveDossier, { id: world.dossierId as never, version: 1, command: { move: 'apologise', reason: 'Chờ', newDueAt: '9999-12-31T10:00:00Z' } })).toMatchObject({ status: 400, problem: { issues: [{ sentence: { vi: 'chỉ nhận thời gian từ năm 1900 đến năm 2199' } }] } })
    // Spelled otherwise, it is the same moment: kept as the system spells its own.
    expect(await world.boss.get(moveDossier, { id: world.dossierId as never, version: 1, command: { move: 'apologise', reason: 'Chờ', newDueAt: '2026-06-19T10:00:00.000000Z' } })).toMatchObject({ dueAt: '2026-06-19T10:00:00.000Z' })
  })

  test('a withdrawal cannot reach back: not before today, nor before the issue took effect', async () => {
    const withdraw = (from: string) => world.boss.call(moveRevision, { revisionId: world.revisionId as never, version: 5, command: { move: 'withdraw', from, reason: 'Thủ tục bị bãi bỏ' } })
    expect(await withdraw('2026-06-02')).toMatchObject({ refusal: { code: 'withdrawn-too-early', earliest: '2026-06-03' }, sentence: { vi: 'Chỉ thu hồi được từ 03/06/2026 trở đi: không thu hồi ngược về trước hôm nay hay trước ngày có hiệu lực.' } })
    expect(await withdraw('1900-01-01')).toMatchObject({ refusal: { code: 'withdrawn-too-early' } })
    expect(await withdraw('2026-06-03')).toMatchObject({ value: { status: 'withdrawn' } })
  })
})
