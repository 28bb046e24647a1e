// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { type Session, useTestApp } from '../../../tests/http/test-app.ts'
import { draftProcedure, editRevision, listProcedures, moveRevision, readProcedureFile, showProcedure, sourceFile } from '../contract.ts'
import { aProcedureContent } from '../example/a-procedure.ts'

const REAL = '../shared/data/iso-procedures/qt-27-ghi-vao-so-ho-tich-viec-ket-hon-cua-cong-dan'

describe('a procedure on its way', () => {
  const app = useTestApp()
  const people: Record<string, Session> = {}
  const as = (name: string): Session => people[name] as Session

  beforeAll(async () => {
    await app.make({ people: [
      { fullName: 'Lê Thị Soạn', login: 'soan', posts: [{ title: 'Chuyên viên', role: 'specialist' }] },
      { fullName: 'Bàn Văn Xét', login: 'xet', posts: [{ title: 'Thư ký ISO', role: 'iso-secretary' }] },
      { fullName: 'Nguyễn Văn Duyệt', login: 'duyet', posts: [{ title: 'Chủ tịch', role: 'head' }] },
    ] })
    for (const login of ['soan', 'xet', 'duyet']) people[login] = await app.signIn(login)
  })

  const draft = (more = {}) => ({ code: 'QT 03/CX-HCTP', content: aProcedureContent(), sourceFile: null, sourceName: null, unread: [], asNextIssue: false, ...more })

  test.skipIf(!existsSync(`${REAL}.docx`)).each(['docx', 'doc'])('a real .%s is read with its two cases, drafted, and given back byte for byte', async (kind) => {
    const bytes = readFileSync(`${REAL}.${kind}`)
    const read = await as('soan').get(readProcedureFile, {}, { file: { name: `ghi-chu-ket-hon.${kind}`, bytes } })
    expect(read).toMatchObject({ kind: 'procedure', procedures: [{ code: 'QT 27/CX-HCTP', content: { cases: [{ limit: { value: 5 } }, { limit: { value: 8 } }] } }] })
    const [one] = read.procedures
    expect(one?.content.steps.map(({ role }) => role)).toHaveLength(5)
    expect(one?.findings.map(({ rule }) => rule)).toContain('step-without-form-or-result')
    const { revisionId } = await as('soan').get(draftProcedure, { code: `QT 27/${kind}`, content: one?.content ?? aProcedureContent(), sourceFile: read.sourceFile, sourceName: read.fileName, unread: read.problems, asNextIssue: false })
    expect((await as('soan').get(sourceFile, { revisionId })).bytes).toEqual(new Uint8Array(bytes))
  })

  test('drafted, sent back with a reason, mended, reviewed, approved and issued by three people; then frozen', async () => {
    const { id, revisionId } = await as('soan').get(draftProcedure, draft())
    const move = (who: string, version: number, command: z.input<typeof moveRevision.input>['command']) => as(who).call(moveRevision, { revisionId, version, command })
    expect(await move('xet', 1, { move: 'review' })).toMatchObject({ refusal: { code: 'move-not-open', status: 'draft' } })
    expect(await move('soan', 1, { move: 'submit' })).toMatchObject({ status: 200 })
    expect(await move('xet', 2, { move: 'reject', reason: ' ' })).toMatchObject({ refusal: { code: 'reason-missing' } })
    expect(await move('xet', 2, { move: 'reject', reason: 'Bước 2 chưa nêu sổ phải đối chiếu' })).toMatchObject({ value: { status: 'draft' } })
    await as('soan').get(editRevision, { revisionId, version: 3, content: aProcedureContent({ fee: '8.000 đồng' }) })
    expect(await move('soan', 4, { move: 'submit' })).toMatchObject({ status: 200 })
    expect(await as('soan').call(editRevision, { revisionId, version: 5, content: aProcedureContent() })).toMatchObject({ refusal: { code: 'move-not-open', status: 'in-review' } })
    expect(await move('xet', 5, { move: 'review' })).toMatchObject({ status: 200 })
    expect(await move('xet', 6, { move: 'approve' })).toMatchObject({ status: 409 })
    expect(await move('duyet', 6, { move: 'approve' })).toMatchObject({ status: 200 })
    expect(await move('duyet', 7, { move: 'issue', effectiveFrom: '2026-06-02' })).toMatchObject({ refusal: { code: 'effective-in-the-past', earliest: '2026-06-03' } })
    expect(await move('duyet', 7, { move: 'issue', effectiveFrom: '2026-06-03' })).toMatchObject({ value: { status: 'issued' } })
    const shown = await as('soan').get(showProcedure, { id })
    expect(shown.revision).toMatchObject({ status: 'issued', drafted: { name: 'Lê Thị Soạn' }, reviewed: { name: 'Bàn Văn Xét' }, approved: { name: 'Nguyễn Văn Duyệt' } })
    expect(shown.revision.contentHash).toMatch(/^[0-9a-f]{64}$/)
    await expect(app.database.app.query('begin').then(() => app.database.owner.query(`update procedures.revision set content = '{}' where id = $1`, [revisionId]))).rejects.toThrow('cannot change')
  })

  test('the author cannot review, even when holding both posts; the next issue withdraws the last on its effective date', async () => {
    await app.make({ people: [
      { fullName: 'Người Kiêm Nhiệm', login: 'kiem', posts: [{ title: 'Thư ký ISO', role: 'iso-secretary' }, { title: 'Phó Chủ tịch', role: 'head' }] },
      { fullName: 'Người Xem Xét', login: 'xet2', posts: [{ title: 'Thư ký', role: 'iso-secretary' }] }, { fullName: 'Chủ tịch', login: 'duyet2', posts: [{ title: 'Chủ tịch', role: 'head' }] },
    ] })
    for (const login of ['kiem', 'xet2', 'duyet2']) people[login] = await app.signIn(login)
    const first = await as('kiem').get(draftProcedure, draft())
    await as('kiem').get(moveRevision, { revisionId: first.revisionId, version: 1, command: { move: 'submit' } })
    expect(await as('kiem').call(moveRevision, { revisionId: first.revisionId, version: 2, command: { move: 'review' } })).toMatchObject({ refusal: { code: 'same-person', as: 'author' } })
    const issue = async (revisionId: string, from: number, effectiveFrom: string) => {
      const steps = [['xet2', { move: 'review' }], ['duyet2', { move: 'approve' }], ['duyet2', { move: 'issue', effectiveFrom }]] as const
      for (const [i, [who, command]] of steps.entries()) await as(who).get(moveRevision, { revisionId: revisionId as never, version: from + i, command: command as never })
    }
    await issue(first.revisionId, 2, '2026-06-03')
    expect(await as('kiem').call(draftProcedure, draft())).toMatchObject({ refusal: { code: 'code-taken' }, sentence: { vi: expect.stringContaining('QT 03/CX-HCTP') } })
    const second = await as('kiem').get(draftProcedure, draft({ asNextIssue: true }))
    expect(second.issueNo).toBe(2)
    await as('kiem').get(moveRevision, { revisionId: second.revisionId, version: 1, command: { move: 'submit' } })
    await issue(second.revisionId, 2, '2026-07-01')
    const { revisions } = await as('kiem').get(showProcedure, { id: first.id })
    expect(revisions.map(({ issueNo, status, withdrawnFrom }) => ({ issueNo, status, withdrawnFrom }))).toEqual([{ issueNo: 2, status: 'issued', withdrawnFrom: null }, { issueNo: 1, status: 'withdrawn', withdrawnFrom: '2026-07-01' }])
    expect((await as('kiem').get(listProcedures, { state: 'in-force' })).rows).toMatchObject([{ issueNo: 2, inForceIssueNo: 1 }])
    app.clock = '2026-06-30T17:00:00.000Z' as never
    expect((await as('kiem').get(listProcedures, { state: 'in-force' })).rows).toMatchObject([{ inForceIssueNo: 2 }])
  })

  test('the list counts each state and every field whatever is chosen, and says whose turn it is; the page says for whom an issue waits', async () => {
    const made = await as('soan').get(draftProcedure, draft({ code: 'QT 41', content: aProcedureContent({ name: 'Cấp giấy phép', field: 'Đếm riêng' }) }))
    const bare = await as('soan').get(draftProcedure, draft({ code: 'QT 42', content: aProcedureContent({ name: 'Không lĩnh vực', field: null }) }))
    const all = await as('soan').get(listProcedures, {})
    const inField = await as('soan').get(listProcedures, { field: 'Đếm riêng' })
    expect(inField.rows.map(({ id }) => id)).toEqual([made.id])
    expect(inField.fields).toEqual(all.fields)
    expect(inField.counts).toEqual({ 'all': 1, 'in-force': 0, 'on-the-way': 1, 'my-turn': 1, 'review-due': 0, 'withdrawn': 0 })
    expect((await as('xet').get(listProcedures, { field: 'Đếm riêng' })).counts['my-turn']).toBe(0)
    expect((await as('soan').get(listProcedures, { field: '' })).rows.map(({ id }) => id)).toContain(bare.id)
    expect((await as('soan').get(listProcedures, { search: 'cap giay phep', state: 'in-force' })).rows).toEqual([])

    const waits = async () => (await as('soan').get(showProcedure, { id: made.id })).waitingFor
    expect(await waits()).toEqual([])
    await as('soan').get(moveRevision, { revisionId: made.revisionId, version: 1, command: { move: 'submit' } })
    expect(await waits()).toContain('Bàn Văn Xét')
    expect(await waits()).not.toContain('Lê Thị Soạn')
    await as('xet').get(moveRevision, { revisionId: made.revisionId, version: 2, command: { move: 'review' } })
    expect(await waits()).toContain('Nguyễn Văn Duyệt')
    expect(await waits()).not.toContain('Bàn Văn Xét')
  })

  test('a procedure with a hole in who or when cannot be sent for review', async () => {
    const [first, ...rest] = aProcedureContent().steps
    const content = aProcedureContent({ steps: [{ ...first, role: null, accountable: null } as never, ...rest] })
    const { revisionId } = await as('soan').get(draftProcedure, draft({ code: 'QT 99', content }))
    expect(await as('soan').call(moveRevision, { revisionId, version: 1, command: { move: 'submit' } })).toMatchObject({ refusal: { code: 'errors-left' } })
  })

  test.each([
    ['a picture renamed .docx', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')], ['an empty file', Buffer.alloc(0)], ['cut in half', Buffer.from('504b0304140000000800', 'hex')],
  ])('%s is refused with a sentence and nothing is kept', async (_what, bytes) => {
    const answer = await as('soan').call(readProcedureFile, {}, { file: { name: 'hỏng.docx', bytes } })
    expect(answer).toMatchObject({ status: 409, sentence: { vi: expect.stringMatching(/tệp/i) } })
  })
})
