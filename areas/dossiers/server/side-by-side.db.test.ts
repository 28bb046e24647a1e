// SPDX-License-Identifier: Apache-2.0
import { beforeAll, describe, expect, test } from 'vitest'
import { verifySystem } from '#app/verify.ts'
import type { Step } from '#areas/procedures/core/public.ts'
import { aProcedureContent, makeIssuedProcedure } from '#areas/procedures/example/a-procedure.ts'
import type { PlainDate } from '#kernel/time.ts'
import { newId } from '#platform/server/new-id.ts'
import { inTransaction } from '#platform/server/postgres/tx.ts'
import { readPdf } from '#platform/server/print/read-pdf.ts'
import { type Session, useTestApp } from '../../../tests/http/test-app.ts'
import { listDossiers, listMyWork, type MoveCommand, moveDossier, printDossierForm, receiveDossier, showDossier } from '../contract.ts'

type Edges = NonNullable<Step['edges']>

/** Step 2 chooses: a plain dossier goes to step 5, one to be verified to steps 3 and 4 side by side; step 5 may go back to step 2. */
const EDGES: Readonly<Record<number, Edges>> = {
  2: [{ to: 5, kind: 'branch', when: 'còn lại' }, { to: 3, kind: 'parallel', when: '' }, { to: 4, kind: 'parallel', when: '' }],
  5: [{ to: 2, kind: 'return', when: 'kết quả xác minh không khớp' }],
}

describe('a dossier whose steps part', () => {
  // Wednesday 3 June 2026, 09:00.
  const app = useTestApp('2026-06-03T02:00:00.000Z')
  let [desk, clerk, head]: Session[] = []
  let ids = { agencyId: '', desk: '', clerk: '', head: '', revisionId: '' }
  const as = { desk: () => desk as Session, clerk: () => clerk as Session, head: () => head as Session }

  beforeAll(async () => {
    const people = [['Nguyễn Thị Hạnh', 'hanh', 'one-stop'], ['Trần Văn Quyết', 'quyet', 'specialist'], ['Nguyễn Văn Thắng', 'thang', 'head']] as const
    const made = await app.make({ people: people.map(([fullName, login, role]) => ({ fullName, login, posts: [{ title: login, role }] })) })
    const [h = '', q = '', t = ''] = made.people.map(({ personId }) => personId)
    const plain = aProcedureContent()
    const content = { ...plain, steps: plain.steps.map((step) => (EDGES[step.order] === undefined ? step : { ...step, edges: EDGES[step.order] })) }
    const { revisionId } = await inTransaction(app.database.app, { agencyId: made.agencyId, personId: h, reach: 'own' }, (tx) =>
      makeIssuedProcedure(tx, content, { agencyId: made.agencyId, code: 'QT 03', people: { author: q, reviewer: h, approver: t }, now: app.clock, effectiveFrom: '2026-01-01' as PlainDate, newId }))
    ids = { agencyId: made.agencyId, desk: h, clerk: q, head: t, revisionId }
    ;[desk, clerk, head] = await Promise.all([app.signIn('hanh'), app.signIn('quyet'), app.signIn('thang')])
  })

  const receive = async () => (await as.desk().get(receiveDossier, {
    revisionId: ids.revisionId, caseKey: 'c1', tthcCode: '1.004884', authorised: null, channel: 'direct', request: 'Đăng ký lại khai sinh', resultBy: 'Tại Một cửa',
    applicant: { name: 'Triệu Thị Sính', idNumber: null, address: null, phone: null, email: null }, items: [{ name: 'Tờ khai', original: 1, copy: 0, lookedUp: false }],
  })).id
  const show = async (who: Session, id: string, step?: number) => who.get(showDossier, { id, ...(step === undefined ? {} : { step }) })
  const move = async (who: Session, id: string, command: MoveCommand) => who.get(moveDossier, { id, version: (await show(who, id)).dossier.version, command })
  const mine = async (who: Session, id: string) => (await who.get(listMyWork, {})).rows.filter((row) => row.id === id)
  /** At steps 3 (the head's) and 4 (the clerk's). */
  const parted = async () => {
    const id = await receive()
    await move(as.desk(), id, { move: 'forward', to: ids.clerk })
    await move(as.clerk(), id, { move: 'forward', step: 3, to: ids.head, beside: [{ step: 4, to: ids.clerk }] })
    return id
  }

  test('the way on is chosen by whoever finishes the step; the rest is not done, and the page says why', async () => {
    const id = await receive()
    await move(as.desk(), id, { move: 'forward', to: ids.clerk })
    const asked = await show(as.clerk(), id)
    expect(asked.steps[1]?.ways.map(({ kind, opens }) => [kind, ...opens.map(({ order, when }) => `${order} ${when}`)])).toEqual([['branch', '5 còn lại'], ['parallel', '3 ', '4 ']])
    expect(await as.clerk().call(moveDossier, { id, version: asked.dossier.version, command: { move: 'forward', to: ids.desk } })).toMatchObject({ refusal: { code: 'way-not-chosen' }, sentence: { vi: expect.stringContaining('Hãy chọn một đường') } })
    await move(as.clerk(), id, { move: 'forward', step: 5, to: ids.desk })
    const { steps, history } = await show(as.desk(), id)
    expect(steps.map(({ state }) => state)).toEqual(['done', 'done', 'skipped', 'skipped', 'current'])
    expect(steps[4]?.returns[0]).toEqual({ order: 2, when: 'kết quả xác minh không khớp', ends: [] })
    expect(history[0]?.text.vi).toBe('Chuyển bước 5 cho Nguyễn Thị Hạnh (còn lại)')
    expect(await move(as.desk(), id, { move: 'finish' })).toMatchObject({ status: 'result-at-desk' })
  })

  test('steps side by side are work of each holder, in the list with both names, and the dossier is due when it was', async () => {
    const before = await receive()
    const due = (await show(as.desk(), before)).dossier.currentDue?.at
    const id = await parted()
    expect((await mine(as.head(), id)).map(({ stepOrder, task, beside }) => [stepOrder, task, beside])).toEqual([[3, 'Xem xét, ký duyệt', [{ stepOrder: 4, holderName: 'Trần Văn Quyết' }]]])
    expect((await mine(as.clerk(), id)).map(({ stepOrder, holderName, beside }) => [stepOrder, holderName, beside])).toEqual([[4, 'Trần Văn Quyết', [{ stepOrder: 3, holderName: 'Nguyễn Văn Thắng' }]]])
    expect((await as.clerk().get(listDossiers, { group: 'mine' })).rows.map((row) => row.id)).toContain(id)
    expect((await show(as.desk(), id)).dossier.currentDue?.at).toBe(due)
    expect((await show(as.desk(), id, 4)).at).toBe(4)
    expect(await as.desk().call(moveDossier, { id, version: 3, command: { move: 'forward', at: 4, to: ids.desk } })).toMatchObject({ refusal: { code: 'not-holder' } })
  })

  test('a step side by side that nobody holds waits for the head', async () => {
    const id = await receive()
    await move(as.desk(), id, { move: 'forward', to: ids.clerk })
    await move(as.clerk(), id, { move: 'forward', step: 3, to: ids.clerk, beside: [{ step: 4, to: null }] })
    expect((await mine(as.head(), id)).map(({ stepOrder, holderId }) => [stepOrder, holderId])).toEqual([[4, null]])
    expect((await as.head().get(listDossiers, { group: 'step-without-holder' })).rows.map((row) => row.id)).toContain(id)
    await move(as.head(), id, { move: 'reassign', at: 4, to: ids.clerk, reason: 'Chưa có người' })
    // Both steps are his: two lines of work.
    expect((await mine(as.clerk(), id)).map(({ stepOrder }) => stepOrder).toSorted()).toEqual([3, 4])
    expect(await mine(as.head(), id)).toEqual([])
  })

  test('two who finish at the same moment both succeed, and the step where they meet begins once', async () => {
    for (let round = 0; round < 5; round++) {
      const id = await parted()
      const { version } = (await show(as.head(), id)).dossier
      const answers = await Promise.all([
        as.head().call(moveDossier, { id, version, command: { move: 'forward', at: 3, to: ids.desk } }), as.clerk().call(moveDossier, { id, version, command: { move: 'forward', at: 4, to: ids.desk } }),
      ])
      expect(answers.map(({ status }) => status)).toEqual([200, 200])
      const { dossier, history } = await show(as.desk(), id)
      expect(dossier.visits.map(({ stepOrder }) => stepOrder)).toEqual([1, 2, 3, 4, 5])
      expect(dossier.visits.filter(({ endedAt }) => endedAt === null).map(({ holder }) => holder)).toEqual([ids.desk])
      expect(history).toHaveLength(5)
    }
  })

  test('what concerns the whole dossier is not passed over: who saw it before is told', async () => {
    const id = await parted()
    const { version } = (await show(as.clerk(), id)).dossier
    await move(as.head(), id, { move: 'refuse', reason: 'Không thuộc thẩm quyền' })
    expect(await as.clerk().call(moveDossier, { id, version, command: { move: 'forward', at: 4, to: ids.desk } })).toMatchObject({ refusal: { code: 'changed-by-someone-else' } })
    expect(await mine(as.clerk(), id)).toEqual([])
  })

  test('the control slip tells every hand-over: to both, of who waits, and to the step where they meet', async () => {
    const id = await parted()
    app.pass(30)
    await move(as.head(), id, { move: 'forward', at: 3, to: ids.desk })
    await move(as.clerk(), id, { move: 'forward', at: 4, to: ids.desk })
    const text = (await readPdf((await as.desk().get(printDossierForm, { id, form: 'control-slip' })).bytes)).text.replace(/\s+/g, ' ')
    expect(text.match(/Làm song song/g)).toHaveLength(2)
    for (const words of ['2. Nhận: Lãnh đạo UBND', '2. Nhận: Văn thư UBND', 'Xong bước 3, chờ bước song song', '1. Giao: Văn thư UBND']) expect(text.replaceAll(' ', '')).toContain(words.replaceAll(' ', ''))
    expect(text.match(/1\. Giao/g)?.length).toBe(5)
  })

  test('everything stored follows from the histories, steps side by side included; a row of them changed is seen', async () => {
    await parted()
    expect(await verifySystem(app.database.owner)).toMatchObject({ differences: [] })
    const { rowCount } = await app.database.owner.query('update dossiers.step_beside set holder_id = null where holder_id is not null')
    expect(rowCount).toBeGreaterThan(0)
    expect((await verifySystem(app.database.owner)).differences.map(({ why }) => why)).toContain('các bước song song khác với lịch sử')
  })
})
