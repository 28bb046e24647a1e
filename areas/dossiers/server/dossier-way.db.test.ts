// SPDX-License-Identifier: Apache-2.0
import { beforeAll, describe, expect, test } from 'vitest'
import { aProcedureContent, makeIssuedProcedure } from '#areas/procedures/example/a-procedure.ts'
import { setRolePosts } from '#areas/procedures/server/role-holders.ts'
import type { Instant, PlainDate } from '#kernel/time.ts'
import { newId } from '#platform/server/new-id.ts'
import { inTransaction, unsafeActAs } from '#platform/server/postgres/tx.ts'
import { type Session, useTestApp } from '../../../tests/http/test-app.ts'
import { findRunnable, listDossiers, listMyWork, type MoveCommand, moveDossier, previewDue, receiveDossier, showDossier } from '../contract.ts'
import { replay } from '../core/dossier-evolve.ts'
import { listEvents } from './dossier-store.ts'

describe('a dossier on its way', () => {
  // Wednesday 3 June 2026, 09:00.
  const app = useTestApp('2026-06-03T02:00:00.000Z')
  let [desk, clerk, head]: Session[] = []
  let ids = { agencyId: '', desk: '', clerk: '', head: '', revisionId: '' }
  const asDesk = () => desk as Session
  const asClerk = () => clerk as Session
  const asHead = () => head as Session

  beforeAll(async () => {
    const made = await app.make({ people: [
      { fullName: 'Nguyễn Thị Hạnh', login: 'hanh', posts: [{ title: 'Cán bộ Một cửa', role: 'one-stop' }] },
      { fullName: 'Trần Văn Quyết', login: 'quyet', posts: [{ title: 'Công chức Tư pháp', role: 'specialist' }] },
      { fullName: 'Nguyễn Văn Thắng', login: 'thang', posts: [{ title: 'Chủ tịch', role: 'head' }] },
    ] })
    const [h, q, t] = made.people.map(({ personId }) => personId) as [string, string, string]
    const { revisionId } = await inTransaction(app.database.app, { agencyId: made.agencyId, personId: h, reach: 'own' }, async (tx) => {
      await unsafeActAs(tx, { agencyId: made.agencyId, personId: h, reach: 'own' })
      await setRolePosts(tx, made.agencyId, 'Công chức Tư pháp - Hộ tịch', [made.postIds.get('Công chức Tư pháp') ?? ''])
      return makeIssuedProcedure(tx, aProcedureContent(), { agencyId: made.agencyId, code: 'QT 03/CX-HCTP', people: { author: q, reviewer: h, approver: t }, now: app.clock, effectiveFrom: '2026-01-01' as PlainDate, newId })
    })
    ids = { agencyId: made.agencyId, desk: h, clerk: q, head: t, revisionId }
    ;[desk, clerk, head] = await Promise.all([app.signIn('hanh'), app.signIn('quyet'), app.signIn('thang')])
  })

  const receipt = () => ({
    revisionId: ids.revisionId, caseKey: 'c1', tthcCode: '1.004884', authorised: null, channel: 'direct' as const, request: 'Đăng ký lại khai sinh', resultBy: 'Tại Một cửa',
    applicant: { name: 'Triệu Thị Sính', idNumber: '008190000000', address: 'thôn Yên Khánh', phone: '0900000000', email: null },
    items: [{ name: 'Tờ khai đăng ký lại khai sinh', original: 1, copy: 0, lookedUp: false }],
  })

  test('the desk finds the procedure typing without diacritics, and sees when it would be due, day by day', async () => {
    const { procedures } = await asDesk().get(findRunnable, { search: 'dang ky lai khai' })
    expect(procedures).toMatchObject([{ code: 'QT 03/CX-HCTP', name: 'Đăng ký lại khai sinh', cases: [{ name: 'không xác minh' }, { name: 'có xác minh' }] }])
    expect((await asDesk().get(findRunnable, { search: '1.004884' })).procedures).toHaveLength(1)
    expect((await asDesk().get(findRunnable, { search: 'dk lai kh' })).procedures).toHaveLength(1)
    expect((await asDesk().get(findRunnable, { search: 'ket hon' })).procedures).toEqual([])
    const preview = await asDesk().get(previewDue, { revisionId: ids.revisionId, caseKey: 'c1' })
    expect(preview.dueAt).toBe('2026-06-10T10:00:00.000Z')
    expect(preview.lines.filter(({ status }) => status === 'counted')).toHaveLength(5)
    expect(preview.handOver).toEqual({ by: '2026-06-03T10:00:00.000Z', isSameDay: true })
    expect(preview.steps[1]).toMatchObject({ role: 'Công chức Tư pháp - Hộ tịch', people: ['Trần Văn Quyết'] })
  })

  test('received, forwarded, accepted, finished, handed out: every move by its own person, early by a day', async () => {
    const { id, code, dueAt } = await asDesk().get(receiveDossier, receipt())
    expect(code).toMatch(/-260603-0001$/)
    expect(dueAt).toBe('2026-06-10T10:00:00.000Z')
    const step = async (who: Session, command: MoveCommand) => {
      const { dossier } = await who.get(showDossier, { id })
      return who.get(moveDossier, { id, version: dossier.version, command })
    }
    expect((await asDesk().get(listMyWork, {})).rows).toMatchObject([{ id, handOverBy: '2026-06-03T10:00:00.000Z' }])
    await step(asDesk(), { move: 'forward', to: ids.clerk })
    expect(await asDesk().call(moveDossier, { id, version: 2, command: { move: 'forward', to: null } })).toMatchObject({ refusal: { code: 'not-holder' } })
    expect((await asClerk().get(listMyWork, {})).rows).toMatchObject([{
      id, task: 'Thẩm tra hồ sơ', accepted: false, handOverBy: null, stepCount: 5, stepUsedMinutes: 0, stepAllottedMinutes: 1440, stoppedAt: null, clears: { person: true, task: true, method: false, time: true, duty: true },
    }])
    app.pass(60)
    await step(asClerk(), { move: 'accept' })
    await step(asClerk(), { move: 'forward', to: ids.head })
    await step(asHead(), { move: 'forward', to: ids.desk })
    await step(asDesk(), { move: 'forward', to: ids.desk })
    expect(await asDesk().call(moveDossier, { id, version: 6, command: { move: 'forward', to: ids.desk } })).toMatchObject({ refusal: { code: 'last-step-reached' } })
    expect(await step(asDesk(), { move: 'finish' })).toMatchObject({ status: 'result-at-desk' })
    const shown = await asDesk().get(showDossier, { id })
    expect(shown.dossier.outcome).toMatchObject({ punctuality: 'early', usedMinutes: 60, limitMinutes: 5 * 480 + 390 })
    expect(shown.history.map(({ text }) => text.vi).at(-1)).toBe('Tiếp nhận hồ sơ, hẹn trả 17:00 ngày 10/06/2026')
    await step(asDesk(), { move: 'hand-out', to: 'Triệu Thị Sính' })
    expect((await asDesk().get(listDossiers, { group: 'early' })).total).toBe(1)
  })

  test('pressing twice, even at once, receives one dossier and answers the same code twice', async () => {
    const commandId = newId()
    const answers = await Promise.all([asDesk().get(receiveDossier, receipt(), { commandId }), asDesk().get(receiveDossier, receipt(), { commandId })])
    expect(answers[0]).toEqual(answers[1])
    expect((await asDesk().get(receiveDossier, receipt(), { commandId })).code).toBe(answers[0]?.code)
    expect((await asDesk().get(listDossiers, { group: 'all' })).total).toBe(2)
    expect(await asDesk().call(receiveDossier, { ...receipt(), request: 'khác' }, { commandId })).toMatchObject({ status: 422 })
  })

  test('two people press at once: one wins, the other is told, and the history has one line', async () => {
    const { id } = await asDesk().get(receiveDossier, receipt())
    await asDesk().get(moveDossier, { id, version: 1, command: { move: 'forward', to: ids.clerk } })
    const answers = await Promise.all([asClerk(), asClerk()].map((who) => who.call(moveDossier, { id, version: 2, command: { move: 'forward', to: ids.head } })))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)).toMatchObject({ refusal: { code: 'changed-by-someone-else' } })
    expect((await asClerk().get(showDossier, { id })).history).toHaveLength(3)
  })

  test('a pause moves both clocks by its working minutes; a supplement starts the whole limit again and both promises stay', async () => {
    app.clock = '2026-06-03T03:00:00.000Z' as Instant
    const { id } = await asDesk().get(receiveDossier, receipt())
    await asDesk().get(moveDossier, { id, version: 1, command: { move: 'forward', to: ids.clerk } })
    await asClerk().get(moveDossier, { id, version: 2, command: { move: 'pause', reason: 'verification', note: 'Điều … của Luật' } })
    expect((await asClerk().get(showDossier, { id })).standing).toBe('paused')
    app.clock = '2026-06-04T03:00:00.000Z' as Instant // one working day later
    expect((await asClerk().get(listMyWork, {})).rows.find((row) => row.id === id)).toMatchObject({ stoppedAt: '2026-06-03T03:00:00.000Z', stoppedMinutes: 480, stepMinutesLeft: null })
    expect(await asClerk().get(moveDossier, { id, version: 3, command: { move: 'resume' } })).toMatchObject({ dueAt: '2026-06-11T10:00:00.000Z' })
    await asClerk().get(moveDossier, { id, version: 4, command: { move: 'request-supplement', what: 'Bản sao học bạ', reason: 'Thiếu giấy tờ' } })
    expect(await asDesk().call(moveDossier, { id, version: 5, command: { move: 'finish' } })).toMatchObject({ refusal: { code: 'move-not-open', status: 'awaiting-supplement' } })
    app.clock = '2026-06-08T01:00:00.000Z' as Instant
    await asDesk().get(moveDossier, { id, version: 5, command: { move: 'take-supplement', to: ids.clerk, items: receipt().items } })
    const { dossier } = await asDesk().get(showDossier, { id })
    expect(dossier.runs.map(({ originalDue }) => originalDue?.at)).toEqual(['2026-06-10T10:00:00.000Z', '2026-06-15T10:00:00.000Z'])
    expect(dossier.dueChanges.map(({ reason }) => reason)).toEqual(['pause', 'supplement'])
  })

  test('an apology is made once, at least one day before the due date, and by the head', async () => {
    app.clock = '2026-06-03T03:00:00.000Z' as Instant
    const { id } = await asDesk().get(receiveDossier, receipt())
    const apology = { move: 'apologise' as const, reason: 'Chờ xác minh', newDueAt: '2026-06-12T10:00:00.000Z' }
    expect(await asDesk().call(moveDossier, { id, version: 1, command: apology })).toMatchObject({ refusal: { code: 'not-holder' } })
    app.clock = '2026-06-10T01:00:00.000Z' as Instant
    expect(await asHead().call(moveDossier, { id, version: 1, command: apology })).toMatchObject({ refusal: { code: 'too-late-to-apologise', dueOn: '2026-06-10' }, sentence: { vi: expect.stringContaining('10/06/2026') } })
    app.clock = '2026-06-09T09:59:00.000Z' as Instant
    for (const outside of ['2026-06-13T03:00:00.000Z', '2026-06-12T10:01:00.000Z', '2026-06-12T05:00:00.000Z']) expect(await asHead().call(moveDossier, { id, version: 1, command: { ...apology, newDueAt: outside } })).toMatchObject({ refusal: { code: 'new-due-outside-work' } })
    expect(await asHead().get(moveDossier, { id, version: 1, command: apology })).toMatchObject({ dueAt: '2026-06-12T10:00:00.000Z' })
    expect(await asHead().call(moveDossier, { id, version: 2, command: { ...apology, newDueAt: '2026-06-19T10:00:00.000Z' } })).toMatchObject({ refusal: { code: 'already-apologised' } })
  })

  test('history replayed gives every stored dossier again', async () => {
    const { rows } = await app.database.owner.query('select id, agency_id, state from dossiers.dossier')
    expect(rows.length).toBeGreaterThan(4)
    for (const row of rows) {
      const events = await inTransaction(app.database.app, { agencyId: row.agency_id, personId: ids.desk, reach: 'own' }, (tx) => listEvents(tx, row.agency_id, row.id))
      expect(replay(events)).toEqual(row.state)
    }
  })

  test('another agency finds nothing of it', async () => {
    await app.make({ people: [{ fullName: 'Người Xã Khác', login: 'xakhac', posts: [{ title: 'Một cửa', role: 'one-stop' }, { title: 'Chủ tịch', role: 'head' }] }] })
    const other = await app.signIn('xakhac')
    const { rows } = await asDesk().get(listDossiers, { group: 'all' })
    expect((await other.get(listDossiers, { group: 'all' })).total).toBe(0)
    expect((await other.get(listDossiers, { group: 'all', agencyId: ids.agencyId })).total).toBe(0)
    expect(await other.call(showDossier, { id: rows[0]?.id ?? '' })).toMatchObject({ refusal: { code: 'dossier-not-found' } })
    expect(await other.call(moveDossier, { id: rows[0]?.id ?? '', version: 1, command: { move: 'refuse', reason: 'x' } })).toMatchObject({ refusal: { code: 'dossier-not-found' } })
  })
})
