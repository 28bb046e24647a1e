// SPDX-License-Identifier: Apache-2.0
import { beforeAll, describe, expect, test } from 'vitest'
import { verifySystem } from '#app/verify.ts'
import { previewCalendar, saveCalendar, showCalendar } from '#areas/organisation/contract.ts'
import { loadCalendar } from '#areas/organisation/server/public.ts'
import { aProcedureContent, makeIssuedProcedure } from '#areas/procedures/example/a-procedure.ts'
import type { Instant, PlainDate } from '#kernel/time.ts'
import type { CalendarContent } from '#kernel/working-time/calendar-layers.ts'
import { newId } from '#platform/server/new-id.ts'
import { dealWithEvents } from '#platform/server/outbox.ts'
import { readOutbox } from '#platform/server/outbox-reader.ts'
import { inTransaction } from '#platform/server/postgres/tx.ts'
import { type Session, useTestApp } from '../../../tests/http/test-app.ts'
import { moveDossier, receiveDossier, showDossier } from '../contract.ts'
import { dossierReactions } from './reactions.ts'

const NOTHING: CalendarContent = { hours: [], daysOff: [], worksOn: [], makeUpDays: [], restsOn: [], specialHours: [], provisional: [] }
const dayOff = (date: string, name = 'Lũ lụt') => ({ date: date as PlainDate, kind: 'local' as const, name, source: 'Công điện 01/CĐ-UBND', provisional: false })
const withDaysOff = (...dates: readonly string[]): CalendarContent => ({ ...NOTHING, daysOff: dates.map((date) => dayOff(date)) })
const source = 'Công điện 01/CĐ-UBND ngày 03/6/2026'

describe('a calendar changes while dossiers are in hand', () => {
  // Wednesday 3 June 2026, 09:00.
  const app = useTestApp('2026-06-03T02:00:00.000Z')
  let [province, desk, secretary]: Session[] = []
  let ids = { province: '', commune: '', desk: '', head: '', revisionId: '' }
  const who = () => ({ province: province as Session, desk: desk as Session, secretary: secretary as Session })
  const settle = () => dealWithEvents(dossierReactions, app.ports)

  beforeAll(async () => {
    const above = await app.make({ name: 'UBND tỉnh Thử', level: 'province', people: [{ fullName: 'Ma Thị Sở', login: 'sokhcn', posts: [{ title: 'Sở', role: 'province' }] }] })
    const made = await app.make({ parentId: above.agencyId, people: [
      { fullName: 'Nguyễn Thị Hạnh', login: 'hanh', posts: [{ title: 'Một cửa', role: 'one-stop' }] },
      { fullName: 'Bàn Văn Lợi', login: 'loi', posts: [{ title: 'Thư ký ISO', role: 'iso-secretary' }] },
      { fullName: 'Nguyễn Văn Thắng', login: 'thang', posts: [{ title: 'Chủ tịch', role: 'head' }] },
    ] })
    const [h = '', l = '', t = ''] = made.people.map(({ personId }) => personId)
    const { revisionId } = await inTransaction(app.database.app, { agencyId: made.agencyId, personId: h, reach: 'own' }, (tx) =>
      makeIssuedProcedure(tx, aProcedureContent(), { agencyId: made.agencyId, code: 'QT 03', people: { author: h, reviewer: l, approver: t }, now: app.clock, effectiveFrom: '2026-01-01' as PlainDate, newId }))
    ids = { province: above.agencyId, commune: made.agencyId, desk: h, head: t, revisionId }
    ;[province, desk, secretary] = await Promise.all([app.signIn('sokhcn'), app.signIn('hanh'), app.signIn('loi')])
  })

  const receive = async () => (await who().desk.get(receiveDossier, {
    revisionId: ids.revisionId, caseKey: 'c1', tthcCode: '1.004884', authorised: null, channel: 'direct', request: 'Đăng ký lại khai sinh', resultBy: 'Tại Một cửa',
    applicant: { name: 'Triệu Thị Sính', idNumber: null, address: null, phone: null, email: null }, items: [{ name: 'Tờ khai đăng ký lại khai sinh', original: 1, copy: 0, lookedUp: false }],
  })).id
  const dueOf = async (id: string) => (await who().desk.get(showDossier, { id })).dossier
  const versionOf = async (session: Session, edits: 'own' | 'nation') => (await session.get(showCalendar, {})).layers.find((layer) => layer.edits === edits)?.version ?? 0

  test('the preview says which dossiers would move and by what, and changes nothing', async () => {
    const id = await receive()
    const preview = await who().secretary.get(previewCalendar, { layer: 'own', basedOn: 0, content: withDaysOff('2026-06-08') })
    expect(preview).toMatchObject({ inHand: 1, moved: 1, dayCount: 1, days: [{ date: '2026-06-08', before: 480, after: 0 }], changes: [{ vi: 'Thêm nghỉ 08/06/2026: Lũ lụt' }] })
    expect(preview.matters).toMatchObject([{ id, agencyName: null, name: 'Đăng ký lại khai sinh', from: '2026-06-10T10:00:00.000Z', to: '2026-06-11T10:00:00.000Z' }])
    expect(await settle()).toBe(0)
    expect((await dueOf(id)).version).toBe(1)
  })

  test('saved: dossiers in hand get the new due time beside the promised one; finished and waiting ones keep theirs', async () => {
    const [running, refused, waiting] = [await receive(), await receive(), await receive()]
    const head = await app.signIn('thang')
    await head.get(moveDossier, { id: refused, version: 1, command: { move: 'refuse', reason: 'Không thuộc thẩm quyền' } })
    await who().desk.get(moveDossier, { id: waiting, version: 1, command: { move: 'request-supplement', what: 'học bạ', reason: 'thiếu' } })
    expect(await who().secretary.get(saveCalendar, { layer: 'own', basedOn: 0, content: withDaysOff('2026-06-08'), source })).toEqual({ version: 1 })
    expect(await settle()).toBe(1)
    const moved = await dueOf(running)
    expect([moved.currentDue?.at, moved.runs[0]?.originalDue?.at, moved.version]).toEqual(['2026-06-11T10:00:00.000Z', '2026-06-10T10:00:00.000Z', 2])
    expect(moved.dueChanges).toMatchObject([{ reason: 'calendar' }])
    expect((await who().desk.get(showDossier, { id: running })).history[0]?.text.vi).toContain('Lịch làm việc thay đổi, hạn tính lại 17:00 ngày 11/06/2026')
    expect((await dueOf(refused)).dueChanges).toEqual([])
    expect((await dueOf(waiting)).dueChanges).toEqual([])
    // A dossier received afterwards is counted by the new calendar at once.
    expect((await dueOf(await receive())).currentDue?.at).toBe('2026-06-11T10:00:00.000Z')
  })

  test('the same event met again, as after a stop before its mark was kept, changes nothing', async () => {
    const before = await app.database.owner.query('select count(*) as events from dossiers.event')
    await app.database.owner.query('delete from app.outbox_done')
    expect(await settle()).toBe(1)
    expect((await app.database.owner.query('select count(*) as events from dossiers.event')).rows).toEqual(before.rows)
    expect(await settle()).toBe(0)
  })

  test("the province's layer reaches the communes below it, and the nation's all", async () => {
    const id = await receive()
    await who().province.get(saveCalendar, { layer: 'own', basedOn: 0, content: withDaysOff('2026-06-09'), source })
    await settle()
    expect((await dueOf(id)).currentDue?.at).toBe('2026-06-12T10:00:00.000Z')
    // People of another agency are not named here.
    expect((await who().desk.get(showDossier, { id })).history[0]?.by).toBe('Cơ quan cấp trên')
    expect(await who().secretary.call(saveCalendar, { layer: 'nation', basedOn: 0, content: withDaysOff('2026-06-10'), source })).toMatchObject({ refusal: { code: 'not-top-agency' } })
    await who().province.get(saveCalendar, { layer: 'nation', basedOn: 0, content: withDaysOff('2026-06-10'), source })
    await settle()
    expect((await dueOf(id)).currentDue?.at).toBe('2026-06-15T10:00:00.000Z')
    expect((await dueOf(id)).runs[0]?.originalDue?.at).toBe('2026-06-11T10:00:00.000Z')
  })

  test('a calendar without sessions is refused with its sentence, and so is one by which an agency below could not count', async () => {
    const rest = Object.fromEntries(['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((day) => [day, { sessions: [] }]))
    const none: CalendarContent = { ...NOTHING, hours: [{ weekly: rest }] }
    expect(await who().secretary.call(saveCalendar, { layer: 'own', basedOn: 1, content: none, source })).toMatchObject({ refusal: { code: 'calendar-unusable' }, sentence: { vi: 'Lịch làm việc không có buổi làm việc nào nên không tính được hạn. Hãy nhập ít nhất một buổi, ví dụ 07:30–11:30.' } })
    expect(await who().secretary.call(previewCalendar, { layer: 'own', basedOn: 1, content: none })).toMatchObject({ refusal: { code: 'calendar-unusable' } })
    // The commune works on Saturdays only by what the province gives it.
    const saturday = { saturday: { sessions: [{ from: '07:30', to: '11:30' }], countsAsWorkingDay: true } }
    await who().province.get(saveCalendar, { layer: 'own', basedOn: 1, content: { ...withDaysOff('2026-06-09'), hours: [{ weekly: saturday }] }, source })
    await who().secretary.get(saveCalendar, { layer: 'own', basedOn: 1, content: { ...withDaysOff('2026-06-08'), hours: [{ weekly: rest }] }, source })
    expect(await who().province.call(saveCalendar, { layer: 'own', basedOn: 2, content: withDaysOff('2026-06-09'), source })).toMatchObject({ refusal: { code: 'breaks-agency-below', agencyName: 'UBND xã Thử Nghiệm' } })
    await who().secretary.get(saveCalendar, { layer: 'own', basedOn: 2, content: withDaysOff('2026-06-08'), source })
    await who().province.get(saveCalendar, { layer: 'own', basedOn: 2, content: withDaysOff('2026-06-09'), source })
    await settle()
  })

  test('two people edit at once: the second is told; saving what is already so is refused too', async () => {
    const basedOn = await versionOf(who().secretary, 'own')
    const answers = await Promise.all(['2026-07-01', '2026-07-02'].map((date) => who().secretary.call(saveCalendar, { layer: 'own', basedOn, content: withDaysOff('2026-06-08', date), source })))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)).toMatchObject({ refusal: { code: 'changed-by-someone-else' } })
    const { layers } = await who().secretary.get(showCalendar, {})
    const own = layers.find(({ edits }) => edits === 'own')
    expect(own).toMatchObject({ version: basedOn + 1, history: [{ by: 'Bàn Văn Lợi', source, changes: [{ vi: expect.stringContaining('Thêm nghỉ 0') }] }, {}, {}, {}] })
    expect(await who().secretary.call(saveCalendar, { layer: 'own', basedOn: basedOn + 1, content: own?.content ?? NOTHING, source })).toMatchObject({ refusal: { code: 'nothing-changed' } })
    await settle()
  })

  test('a dossier whose receipt read the old calendar and was kept after the change is not missed', async () => {
    const basedOn = await versionOf(who().secretary, 'own')
    let letGo = () => {}
    const mayGo = new Promise<void>((resolve) => { letGo = resolve })
    // Stands for a receipt that is slow to commit: its transaction has read the calendar already.
    const slow = inTransaction(app.database.app, { agencyId: ids.commune, personId: ids.desk, reach: 'own' }, async (tx) => {
      await loadCalendar(tx, ids.commune, app.clock)
      await mayGo
    })
    await who().secretary.get(saveCalendar, { layer: 'own', basedOn, content: withDaysOff('2026-06-08', '2026-07-03'), source })
    let done = false
    const settling = settle().then(() => { done = true })
    await new Promise((resolve) => { setTimeout(resolve, 150) })
    expect(done).toBe(false)
    letGo()
    await Promise.all([slow, settling])
    expect(done).toBe(true)
  })

  test('the running program hears of the change by itself', async () => {
    const id = await receive()
    const faults: unknown[] = []
    const reader = readOutbox(dossierReactions, app.ports, app.database.app, (fault) => { faults.push(fault) })
    try {
      await reader.look()
      const basedOn = await versionOf(who().secretary, 'own')
      const before = (await dueOf(id)).currentDue?.at
      await who().secretary.get(saveCalendar, { layer: 'own', basedOn, content: withDaysOff('2026-06-08', '2026-06-11'), source })
      await expect.poll(async () => (await dueOf(id)).currentDue?.at, { timeout: 10_000 }).not.toBe(before)
      expect(faults).toEqual([])
    } finally {
      await reader.stop()
    }
  })

  test('stopped between two batches, it goes on where it was: every dossier moves, and moves once', async () => {
    const received: string[] = []
    for (let i = 0; i < 120; i++) received.push(await receive())
    const before = (await dueOf(received[0] ?? '')).currentDue?.at
    const basedOn = await versionOf(who().secretary, 'own')
    await who().secretary.get(saveCalendar, { layer: 'own', basedOn, content: withDaysOff('2026-06-08', '2026-06-11', '2026-06-12'), source })
    let batches = 0
    const stopping: typeof app.ports = {
      ...app.ports,
      inTransaction: (visibility, work) => {
        if (visibility?.agencyId === ids.commune && visibility.personId !== ids.commune && ++batches === 3) throw new Error('the power is gone')
        return app.ports.inTransaction(visibility, work)
      },
    }
    await expect(dealWithEvents(dossierReactions, stopping)).rejects.toThrow('the power is gone')
    const moved = async () => (await Promise.all(received.map(dueOf))).filter(({ currentDue }) => currentDue?.at !== before)
    const halfway = (await moved()).length
    expect([halfway > 0, halfway < 120]).toEqual([true, true])
    expect(await settle()).toBe(1)
    const all = await moved()
    expect(all).toHaveLength(120)
    expect(new Set(all.map(({ dueChanges, version }) => `${dueChanges.length} ${version}`))).toEqual(new Set(['1 2']))
  })

  test('another agency sees nothing of it, and verification agrees with every history', async () => {
    await app.make({ people: [{ fullName: 'Người Khác', login: 'khac', posts: [{ title: 'Thư ký', role: 'iso-secretary' }] }] })
    const other = await app.signIn('khac')
    expect(await other.call(showCalendar, { agencyId: ids.commune })).toMatchObject({ refusal: { code: 'agency-not-found' } })
    expect((await other.get(showCalendar, {})).layers.flatMap(({ history }) => history.flatMap(({ by }) => by ?? []))).toEqual([])
    expect((await verifySystem(app.database.owner)).differences).toEqual([])
  })

  test('a dossier that was paused is right when it runs again', async () => {
    const id = await receive()
    app.clock = '2026-06-03T02:00:00.000Z' as Instant
    const head = await app.signIn('thang')
    await who().desk.get(moveDossier, { id, version: 1, command: { move: 'pause', reason: 'verification', note: 'Điều 9' } })
    const promised = (await dueOf(id)).currentDue?.at ?? ''
    const basedOn = await versionOf(who().secretary, 'own')
    await who().secretary.get(saveCalendar, { layer: 'own', basedOn, content: withDaysOff('2026-06-08', '2026-06-11', '2026-06-12', '2026-06-17'), source })
    await settle()
    app.clock = '2026-06-04T02:00:00.000Z' as Instant
    const { version, currentDue } = await dueOf(id)
    expect([promised, currentDue?.at]).toEqual(['2026-06-17T10:00:00.000Z', '2026-06-18T10:00:00.000Z'])
    // One whole working day in the pause: one more working day.
    expect(await head.get(moveDossier, { id, version, command: { move: 'resume' } })).toMatchObject({ dueAt: '2026-06-19T10:00:00.000Z' })
    expect((await verifySystem(app.database.owner)).differences).toEqual([])
  })
})
