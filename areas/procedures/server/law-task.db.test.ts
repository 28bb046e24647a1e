// SPDX-License-Identifier: Apache-2.0
import { beforeAll, describe, expect, test } from 'vitest'
import { REACTIONS } from '#app/areas.ts'
import { aListedProcedure } from '#areas/catalogue/example/a-listed-procedure.ts'
import { takeInList } from '#areas/catalogue/server/public.ts'
import { listInstruments, saveInstrument } from '#areas/law/contract.ts'
import { anInstrumentFacts, aRelation } from '#areas/law/example/an-instrument.ts'
import type { Instant, PlainDate } from '#kernel/time.ts'
import { newId } from '#platform/server/new-id.ts'
import { dealWithEvents } from '#platform/server/outbox.ts'
import { inTransaction } from '#platform/server/postgres/tx.ts'
import { type Session, useTestApp } from '../../../tests/http/test-app.ts'
import { assignLawTask, closeLawTask, draftForLawTask, draftProcedure, listLawTasks, listRoles, moveRevision, noteLawTraining, showLawChain, showLawTaskCounts, showProcedure } from '../contract.ts'
import { aProcedureContent, makeIssuedProcedure } from '../example/a-procedure.ts'
import { insertProcedure } from './procedure-store.ts'
import { ProcedureId } from '../core/revision.ts'
import { setRolePosts } from './role-holders.ts'

const basis = (number: string) => [{ number, date: null, text: `Thông tư số ${number}` }]

describe('a change of law makes work', () => {
  // Wednesday 3 June 2026, 09:00.
  const app = useTestApp('2026-06-03T02:00:00.000Z')
  const people: Record<string, Session> = {}
  const as = (name: string): Session => people[name] as Session
  const settle = () => dealWithEvents(REACTIONS, app.ports)
  const procedures: Record<string, string> = {}
  const made = { commune: '', ids: [] as string[] }

  beforeAll(async () => {
    const province = await app.make({ name: 'UBND tỉnh Thử', level: 'province', people: [{ fullName: 'Ma Thị Sở', login: 'tinhso', posts: [{ title: 'Sở', role: 'province' }] }] })
    const commune = await app.make({ name: 'UBND xã Dưới', parentId: province.agencyId, people: [
      { fullName: 'Lê Thị Soạn', login: 'soan', posts: [{ title: 'Chuyên viên', role: 'specialist' }] }, { fullName: 'Bàn Văn Xét', login: 'xet', posts: [{ title: 'Thư ký ISO', role: 'iso-secretary' }] },
      { fullName: 'Nguyễn Văn Duyệt', login: 'duyet', posts: [{ title: 'Chủ tịch', role: 'head' }] }, { fullName: 'Hoàng Một Cửa', login: 'cua', posts: [{ title: 'Một cửa', role: 'one-stop' }] },
    ] })
    const other = await app.make({ name: 'UBND xã Khác', people: [{ fullName: 'Người Khác', login: 'khac', posts: [{ title: 'Thư ký ISO', role: 'iso-secretary' }] }] })
    const [author = '', reviewer = '', approver = ''] = commune.people.map(({ personId }) => personId)
    made.commune = commune.agencyId
    made.ids = commune.people.map(({ personId }) => personId)
    const facts = { agencyId: commune.agencyId, people: { author, reviewer, approver }, now: app.clock, effectiveFrom: '2026-01-01' as PlainDate, newId }
    await inTransaction(app.database.app, { agencyId: commune.agencyId, personId: author, reach: 'own' }, async (tx) => {
      for (const [code, content] of [
        ['QT 01', aProcedureContent({ name: 'Đăng ký khai sinh', tthcCodes: ['1.001193'], legalBasis: basis('04/2020/TT-BTP') })],
        ['QT 02', aProcedureContent({ name: 'Đăng ký khai tử', tthcCodes: [], legalBasis: [], result: 'Trích lục theo mẫu của Thông tư số 4/2020/TT – BTP' })],
        ['QT 03', aProcedureContent({ name: 'Xác nhận tình trạng hôn nhân', tthcCodes: ['1.004873'], legalBasis: [] })],
        ['QT 06', aProcedureContent({ name: 'Ghi vào sổ hộ tịch', tthcCodes: [], legalBasis: [{ number: null, date: null, text: 'Luật Hộ\u00a0tịch năm 2014' }] })],
        ['QT 04', aProcedureContent({ name: 'Chứng thực bản sao', tthcCodes: [], legalBasis: basis('01/2020/TT-BTP') })],
      ] as const) procedures[code] = (await makeIssuedProcedure(tx, content, { ...facts, code })).procedureId
      await takeInList(tx, { agencyId: commune.agencyId, listed: [aListedProcedure('1.004873', 'Cấp giấy xác nhận tình trạng hôn nhân', { legalBasisText: 'Luật Hộ tịch 2014; Thông tư 04/2020/TT-BTP' })], rejected: [], file: { name: 'd.xlsx', sha256: 'a'.repeat(64) },
        asOf: '2026-06-03' as PlainDate, effectiveOn: '2026-06-03' as PlainDate, scopeLevels: ['commune'], unlisted: 'keep', by: author, now: app.clock, newId })
    })
    const [stranger = ''] = other.people.map(({ personId }) => personId)
    await inTransaction(app.database.app, { agencyId: other.agencyId, personId: stranger, reach: 'own' }, async (tx) => {
      const id = newId()
      await insertProcedure(tx, { id, agencyId: other.agencyId, code: 'QT 01', name: 'Của xã khác', field: null, now: app.clock })
    })
    for (const login of ['tinhso', 'soan', 'xet', 'duyet', 'cua', 'khac']) people[login] = await app.signIn(login)
    await as('soan').get(draftProcedure, { code: 'QT 05', content: aProcedureContent({ name: 'Dự thảo trích lục', tthcCodes: [], legalBasis: basis('04/2020/TT-BTP') }), sourceFile: null, sourceName: null, unread: [], asNextIssue: false })
  })

  test('the province replaces a circular: one task for every procedure of the commune that cites it, itself or through its administrative procedure, with owner and clock', async () => {
    await as('tinhso').get(saveInstrument, { facts: anInstrumentFacts({ number: '20/2026/TT-BTP', title: 'Quy định chi tiết Luật Hộ tịch', issuedOn: '2026-05-20', effectiveOn: '2026-11-30' }), relations: [aRelation('04/2020/TT-BTP')] })
    expect(await settle()).toBeGreaterThanOrEqual(1)
    const list = await as('soan').get(listLawTasks, {})
    expect(list.rows.map(({ procedure, viaTthc, lawDueOn, publishDueOn, owner }) => [procedure.code, viaTthc, lawDueOn, publishDueOn, owner?.name])).toEqual([
      ['QT 01', [], '2027-02-28', null, 'Lê Thị Soạn'], ['QT 02', [], '2027-02-28', null, 'Lê Thị Soạn'], ['QT 03', ['1.004873'], '2027-02-28', null, 'Lê Thị Soạn'], ['QT 05', [], '2027-02-28', null, 'Lê Thị Soạn'],
    ])
    expect(list).toMatchObject({ counts: { open: 4, overdue: 0, mine: 4, closed: 0 }, causes: [{ number: '20/2026/TT-BTP', open: 4 }], rows: [{ affected: [{ number: '04/2020/TT-BTP', what: 'replaced', from: '2026-11-30' }] }, {}, {}, {}] })
    expect((await as('khac').get(listLawTasks, { state: 'all' })).rows).toEqual([])
  })

  test('a reaction that runs twice makes nothing twice', async () => {
    await app.database.owner.query('delete from app.outbox_done')
    expect(await settle()).toBeGreaterThanOrEqual(1)
    expect((await as('soan').get(listLawTasks, { state: 'all' })).counts.all).toBe(4)
  })

  test('the chain from the document down, and the note on one procedure', async () => {
    const chain = await as('cua').get(showLawChain, { id: 'qg_04_2020_tt-btp' as never })
    expect(chain).toMatchObject({ tthc: [{ code: '1.004873' }], procedures: [{ code: 'QT 01', openTasks: 1 }, { code: 'QT 02' }, { code: 'QT 03', viaTthc: ['1.004873'] }, { code: 'QT 05', status: 'draft' }] })
    expect(chain.forms).toContainEqual({ name: 'Tờ khai đăng ký lại khai sinh', code: null, path: null, cites: false, procedures: ['QT 01', 'QT 02', 'QT 03', 'QT 05'] })
    expect(chain.people).toEqual([])
    expect(chain.rolesOfNobody.length).toBeGreaterThan(0)
    const [role = ''] = chain.rolesOfNobody
    const post = (await as('xet').get(listRoles, {})).posts.find(({ title }) => title === 'Một cửa')
    await app.ports.inTransaction({ agencyId: made.commune, personId: made.commune, reach: 'own' }, (tx) => setRolePosts(tx, made.commune, role, [post?.id ?? '']))
    const known = await as('cua').get(showLawChain, { id: 'qg_04_2020_tt-btp' as never })
    expect(known.people).toMatchObject([{ name: 'Hoàng Một Cửa', posts: ['Một cửa'], procedures: ['QT 01', 'QT 02', 'QT 03', 'QT 05'] }])
    expect(known.rolesOfNobody).not.toContain(role)
    expect((await as('cua').get(listLawTasks, { procedureId: procedures['QT 02'] as never })).rows).toHaveLength(1)
  })

  test('the province sees the counts and ages of those below; another commune sees nothing', async () => {
    app.pass(10 * 24 * 60)
    expect((await as('tinhso').get(showLawTaskCounts, { cause: '20/2026/TT-BTP' })).rows).toEqual([{ agencyId: made.commune, name: 'UBND xã Dưới', open: 4, inWork: 0, overdue: 0, closed: 0, oldestDays: 10, nextDueOn: '2027-02-28' }])
    expect((await as('khac').get(showLawTaskCounts, {})).rows).toEqual([])
  })

  const taskOf = async (code: string) => {
    const found = (await as('soan').get(listLawTasks, { state: 'all' })).rows.find(({ procedure }) => procedure.code === code)
    if (found === undefined) throw new Error(`no task for ${code}`)
    return found
  }

  test('given to another person who may draft, to nobody else', async () => {
    const task = await taskOf('QT 02')
    const [, secretary = '', head = ''] = made.ids
    expect(await as('soan').call(assignLawTask, { id: task.id, version: task.version, ownerId: head })).toMatchObject({ refusal: { code: 'owner-cannot-draft' } })
    await as('soan').get(assignLawTask, { id: task.id, version: task.version, ownerId: secretary })
    expect((await taskOf('QT 02')).owner).toMatchObject({ name: 'Bàn Văn Xét' })
    expect(await as('soan').call(assignLawTask, { id: task.id, version: task.version, ownerId: secretary })).toMatchObject({ refusal: { code: 'changed-by-someone-else' } })
    expect((await as('cua').call(assignLawTask, { id: task.id, version: task.version, ownerId: secretary })).status).toBe(403)
    expect(await as('khac').call(closeLawTask, { id: task.id, version: task.version, outcome: { as: 'no-change-needed', reason: 'Không liên quan gì cả' } })).toMatchObject({ refusal: { code: 'task-not-found' } })
  })

  test('closed with a reason and the day of training; a closed task stays closed, in the database too', async () => {
    const task = await taskOf('QT 02')
    const close = (reason: string, on = '2026-06-10') => as('xet').call(closeLawTask, { id: task.id, version: task.version, outcome: { as: 'no-change-needed', reason }, training: { on: on as PlainDate, note: 'Họp giao ban' } })
    expect(await close('Thôi')).toMatchObject({ refusal: { code: 'reason-too-short' } })
    expect(await close('Mẫu trích lục giữ nguyên theo Điều 5', '2026-06-30')).toMatchObject({ refusal: { code: 'training-in-the-future' } })
    expect(await close('Mẫu trích lục giữ nguyên theo Điều 5')).toMatchObject({ status: 200 })
    expect(await close('Mẫu trích lục giữ nguyên theo Điều 5')).toMatchObject({ refusal: { code: 'task-closed' } })
    expect(await taskOf('QT 02')).toMatchObject({ state: 'no-change-needed', closedOn: '2026-06-13', closedBy: 'Bàn Văn Xét', trainedOn: '2026-06-10', ageDays: 10 })
    await expect(app.database.owner.query(`update procedures.law_task set status = 'open', closed_at = null, closed_by = null where id = $1`, [task.id])).rejects.toThrow('never opened')
  })

  const issue = async (code: string, legalBasis: ReturnType<typeof basis>, name: string) => {
    const { revisionId } = await as('soan').get(draftProcedure, { code, content: aProcedureContent({ name, tthcCodes: [], legalBasis }), sourceFile: null, sourceName: null, unread: [], asNextIssue: true })
    for (const [who, version, command] of [['soan', 1, { move: 'submit' }], ['xet', 2, { move: 'review' }], ['duyet', 3, { move: 'approve' }], ['duyet', 4, { move: 'issue', effectiveFrom: '2026-07-01' as PlainDate }]] as const) await as(who).get(moveRevision, { revisionId, version, command })
    return revisionId
  }

  test('an issue whose legal basis was touched answers its task by itself; one that left it alone does not', async () => {
    await issue('QT 03', [], 'Xác nhận tình trạng hôn nhân, sửa bước')
    const left = await taskOf('QT 03')
    expect(left.state).toBe('open')
    expect(await as('soan').get(closeLawTask, { id: left.id, version: left.version, outcome: { as: 'answered', note: 'Bước 2 đã theo quy định mới' } })).toMatchObject({ version: 2 })
    await issue('QT 01', basis('20/2026/TT-BTP'), 'Đăng ký khai sinh')
    expect(await taskOf('QT 01')).toMatchObject({ closedIssueNo: 2, closedBy: 'Nguyễn Văn Duyệt', closedNote: expect.stringContaining('căn cứ pháp lý') })
    const draft = await taskOf('QT 05')
    expect(await as('soan').call(closeLawTask, { id: draft.id, version: draft.version, outcome: { as: 'answered', note: '' } })).toMatchObject({ refusal: { code: 'no-newer-issue' } })
  })

  test('until the issue takes effect the task is in work: not open, not closed, neither given away nor closed by hand', async () => {
    const task = await taskOf('QT 01')
    expect(task).toMatchObject({ state: 'in-work', answeredFrom: '2026-07-01', closedOn: '2026-07-01', answeredLate: false, ageDays: 10 })
    const list = await as('soan').get(listLawTasks, { state: 'in-work' })
    expect([list.rows.map(({ procedure }) => procedure.code), list.counts]).toMatchObject([['QT 01', 'QT 03'], { 'open': 1, 'in-work': 2, 'closed': 1, 'mine': 1, 'all': 4 }])
    expect((await as('tinhso').get(showLawTaskCounts, {})).rows).toMatchObject([{ open: 1, inWork: 2, overdue: 0, closed: 1 }])
    expect(await as('soan').call(closeLawTask, { id: task.id, version: task.version, outcome: { as: 'no-change-needed', reason: 'Xem lại thấy không phải sửa' } })).toMatchObject({ refusal: { code: 'task-in-work' } })
    expect(await as('soan').call(assignLawTask, { id: task.id, version: task.version, ownerId: made.ids[1] ?? '' })).toMatchObject({ refusal: { code: 'task-in-work' } })
    await expect(app.database.owner.query(`update procedures.law_task set status = 'open', closed_at = null, closed_by = null, closed_revision_id = null where id = $1`, [task.id])).rejects.toThrow('never opened')
  })

  test('an issue withdrawn before it takes effect answers nothing: the task is open again, and the next issue answers it', async () => {
    const { closedIssueNo, id } = await taskOf('QT 01')
    expect(closedIssueNo).toBe(2)
    const { rows: [answering] } = await app.database.owner.query<{ id: string }>('select closed_revision_id as id from procedures.law_task where id = $1', [id])
    await as('duyet').get(moveRevision, { revisionId: answering?.id as never, version: 5, command: { move: 'withdraw', from: '2026-07-01' as PlainDate, reason: 'Phát hiện sai căn cứ' } })
    expect(await taskOf('QT 01')).toMatchObject({ state: 'open', closedBy: null, closedOn: null, closedIssueNo: null })
    expect((await as('soan').get(listLawTasks, {})).counts).toMatchObject({ 'open': 2, 'in-work': 1 })
    await issue('QT 01', basis('20/2026/TT-BTP'), 'Đăng ký khai sinh')
    expect(await taskOf('QT 01')).toMatchObject({ state: 'in-work', closedIssueNo: 3 })
    const { rows: history } = await app.database.owner.query<{ type: string }>(`select event ->> 'type' as type from procedures.law_task_event where law_task_id = $1 order by seq`, [id])
    expect(history.map(({ type }) => type)).toEqual(['law-task-opened', 'law-task-closed', 'law-task-reopened', 'law-task-closed'])
  })

  test('on the day the issue takes effect the task is closed, without anything having run', async () => {
    const before = app.clock
    app.clock = '2026-06-30T16:59:00.000Z' as Instant
    expect((await taskOf('QT 01')).state).toBe('in-work')
    app.clock = '2026-06-30T17:00:00.000Z' as Instant
    expect(await taskOf('QT 01')).toMatchObject({ state: 'answered', closedOn: '2026-07-01', ageDays: 28 })
    expect((await as('soan').get(listLawTasks, { state: 'closed' })).counts).toMatchObject({ 'open': 1, 'in-work': 0, 'closed': 3 })
    expect(await as('soan').call(closeLawTask, { id: (await taskOf('QT 01')).id, version: (await taskOf('QT 01')).version, outcome: { as: 'answered', note: '' } })).toMatchObject({ refusal: { code: 'task-closed' } })
    app.clock = before
  })

  test('when people were told can be noted of a task that an issue answered by itself; nothing else of it changes', async () => {
    const task = await taskOf('QT 01')
    const tell = (on: string) => as('soan').call(noteLawTraining, { id: task.id, version: task.version, on: on as PlainDate, note: 'Họp giao ban' })
    expect(await tell('2026-06-14')).toMatchObject({ refusal: { code: 'training-in-the-future' } })
    expect(await tell('2026-06-12')).toMatchObject({ status: 200 })
    expect(await tell('2026-06-12')).toMatchObject({ refusal: { code: 'changed-by-someone-else' } })
    expect(await taskOf('QT 01')).toMatchObject({ ...task, version: task.version + 1, trainedOn: '2026-06-12', trainingNote: 'Họp giao ban' })
    expect((await as('cua').call(noteLawTraining, { id: task.id, version: 1, on: '2026-06-12' as PlainDate, note: '' })).status).toBe(403)
    expect(await as('khac').call(noteLawTraining, { id: task.id, version: task.version + 1, on: '2026-06-12' as PlainDate, note: '' })).toMatchObject({ refusal: { code: 'task-not-found' } })
    await expect(app.database.owner.query(`update procedures.law_task set trained_on = '2026-06-13', closed_note = 'khác hẳn' where id = $1`, [task.id])).rejects.toThrow('never opened')
  })

  test('another day of effect moves an open task and wakes no closed one; a new change makes a new one', async () => {
    const ref = (await as('tinhso').get(listInstruments, { search: '20/2026/TT-BTP' })).rows[0]?.ref
    await as('tinhso').get(saveInstrument, { id: ref as never, version: 1, facts: anInstrumentFacts({ number: '20/2026/TT-BTP', title: 'Quy định chi tiết Luật Hộ tịch', issuedOn: '2026-05-20', effectiveOn: '2026-07-15' }), relations: [aRelation('04/2020/TT-BTP')] })
    await settle()
    expect((await as('soan').get(listLawTasks, { state: 'all' })).counts).toMatchObject({ 'all': 4, 'open': 1, 'in-work': 2, 'closed': 1 })
    expect(await taskOf('QT 05')).toMatchObject({ state: 'open', lawDueOn: '2026-10-15', cause: { effectiveOn: '2026-07-15' } })
    await as('xet').get(saveInstrument, { facts: anInstrumentFacts({ number: '31/2026/TT-BTP', issuedOn: '2026-06-01', effectiveOn: '2026-06-01' }), relations: [aRelation('20/2026/TT-BTP', { kind: 'amends', part: 'Điều 3' })] })
    await settle()
    expect((await as('soan').get(listLawTasks, { cause: '31/2026/TT-BTP' })).rows).toMatchObject([{ procedure: { code: 'QT 01' }, affected: [{ what: 'amended', part: 'Điều 3' }] }])
  })

  test('what is not closed in time is overdue', async () => {
    app.clock = '2026-10-16T02:00:00.000Z' as Instant
    const list = await as('soan').get(listLawTasks, { state: 'overdue' })
    expect(list.rows.map(({ procedure, dueOn, overdue }) => [procedure.code, dueOn, overdue])).toEqual([['QT 01', '2026-09-01', true], ['QT 05', '2026-10-15', true]])
    expect((await as('tinhso').get(showLawTaskCounts, {})).rows).toMatchObject([{ open: 2, overdue: 2, closed: 3 }])
  })

  test('a law cited by its name alone is found; one that falls away by its own words is work too', async () => {
    const facts = anInstrumentFacts({ number: '99/2026/QH16', kind: 'law', issuer: 'Quốc hội', title: 'Luật Hộ tịch', issuedOn: '2026-10-01', effectiveOn: '2027-03-01' })
    await as('tinhso').get(saveInstrument, { facts, relations: [aRelation('60/2014/QH13')] })
    await settle()
    expect((await as('soan').get(listLawTasks, { cause: '99/2026/QH16' })).rows).toMatchObject([{ procedure: { code: 'QT 06' }, lawDueOn: '2027-06-01', affected: [{ number: '60/2014/QH13', title: 'Luật Hộ tịch', what: 'replaced' }] }])
    expect((await as('soan').get(showLawChain, { id: 'qg_60_2014_qh13' as never })).procedures.map(({ code }) => code)).toContain('QT 06')
    await as('xet').get(saveInstrument, { facts: anInstrumentFacts({ number: '01/2020/TT-BTP', issuedOn: '2020-03-03', effectiveOn: '2020-04-20', expiresOn: '2026-12-31' }), relations: [] })
    await settle()
    expect((await as('soan').get(listLawTasks, { cause: '01/2020/TT-BTP' })).rows).toMatchObject([{ procedure: { code: 'QT 04' }, lawDueOn: '2027-03-31', affected: [{ what: 'expires' }] }])
  })

  test('one press drafts the next issue with the replacing document cited; where that is not certain, people choose', async () => {
    await as('xet').get(saveInstrument, { facts: anInstrumentFacts({ number: '40/2026/TT-BTP', title: 'Hướng dẫn chứng thực', issuedOn: '2026-10-10', effectiveOn: '2026-12-01' }), relations: [aRelation('01/2020/TT-BTP')] })
    await settle()
    const [task] = (await as('soan').get(listLawTasks, { cause: '40/2026/TT-BTP' })).rows
    const press = (who: string, { id, version } = { id: task?.id ?? '', version: task?.version ?? 0 }) => as(who).call(draftForLawTask, { id, version })
    expect(await press('khac')).toMatchObject({ refusal: { code: 'task-not-found' } })
    expect((await press('cua')).status).toBe(403)
    expect(await press('soan')).toMatchObject({ value: { procedureId: procedures['QT 04'], issueNo: 2, lines: 1 } })
    const { content, revision } = await as('soan').get(showProcedure, { id: ProcedureId.parse(procedures['QT 04']) })
    expect([revision.status, content.legalBasis]).toEqual(['draft', [{ number: '40/2026/TT-BTP', date: '2026-10-10', text: 'Thông tư số 40/2026/TT-BTP ngày 10/10/2026 của Bộ Tư pháp hướng dẫn chứng thực' }]])
    expect(await press('soan')).toMatchObject({ refusal: { code: 'issue-on-the-way', issueNo: 2 } })
    const [amended] = (await as('soan').get(listLawTasks, { cause: '31/2026/TT-BTP' })).rows
    expect(await press('soan', { id: amended?.id ?? '', version: amended?.version ?? 0 })).toMatchObject({ refusal: { code: 'people-must-choose' } })
  })
})
