// SPDX-License-Identifier: Apache-2.0
import { beforeAll, describe, expect, test } from 'vitest'
import { draftDocument, listDiscarded } from '#areas/documents/contract.ts'
import { delegatePost } from '#areas/organisation/contract.ts'
import type { PlainDate } from '#kernel/time.ts'
import { inTransaction } from '#platform/server/postgres/tx.ts'
import { readPdf } from '#platform/server/print/read-pdf.ts'
import { type Session, useTestApp } from '../../../tests/http/test-app.ts'
import { changeCode, discardRevision, draftProcedure, editRevision, listLawTasks, moveRevision, procedurePaper, showProcedure } from '../contract.ts'
import { aProcedureContent } from '../example/a-procedure.ts'
import { makeTasks } from './law-task-reaction.ts'

describe('authors, delegates and first drafts of procedures', () => {
  const app = useTestApp()
  const people: Record<string, Session> = {}
  const as = (name: string): Session => people[name] as Session
  const ids: Record<string, string> = {}
  let agencyId = ''

  beforeAll(async () => {
    const made = await app.make({ people: [
      { fullName: 'Lê Thị Soạn', login: 'soan', posts: [{ title: 'Chuyên viên', role: 'specialist' }] },
      { fullName: 'Bàn Văn Xét', login: 'xet', posts: [{ title: 'Thư ký ISO', role: 'iso-secretary' }] },
      { fullName: 'Nguyễn Văn Duyệt', login: 'duyet', posts: [{ title: 'Chủ tịch', role: 'head' }] },
      { fullName: 'Hoàng Văn Thay', login: 'thay', posts: [{ title: 'Chánh Văn phòng', role: 'one-stop' }] },
    ] })
    agencyId = made.agencyId
    for (const { login, personId } of made.people) ids[login ?? ''] = personId
    for (const [title, id] of made.postIds) ids[title] = id
    for (const login of ['soan', 'xet', 'duyet', 'thay']) people[login] = await app.signIn(login)
    await as('duyet').get(delegatePost, { delegatorId: ids['duyet'], postId: ids['Chủ tịch'], delegateId: ids['thay'], permissions: null, from: '2026-06-03', to: '2026-06-10', groundNumber: '12/QĐ-UBND', groundOn: '2026-06-02', reason: 'leave', note: '' } as never)
  })

  const draft = (code: string) => ({ code, content: aProcedureContent(), sourceFile: null, sourceName: null, unread: [], asNextIssue: false })
  const aDocument = (code: string) => ({ kind: 'instruction' as const, code, name: 'Hướng dẫn', about: { owner: '', unit: '', process: '', clause: '', legalBasis: '', replaces: '', replacedBy: '' }, reviewMonths: 36, held: { kind: 'written' as const, content: { blocks: [] } } })

  test('everybody who wrote is an author, not only who wrote last', async () => {
    const { id, revisionId } = await as('xet').get(draftProcedure, draft('QT 01'))
    await as('soan').get(editRevision, { revisionId, version: 1, content: aProcedureContent({ fee: '8.000 đồng' }) })
    // The secretary began it, the specialist wrote last: the head alone may review, but must approve.
    expect(await as('soan').call(moveRevision, { revisionId, version: 2, command: { move: 'submit' } })).toMatchObject({ refusal: { code: 'no-third-person' } })
    expect((await as('soan').get(showProcedure, { id })).revision.drafted?.name).toBe('Bàn Văn Xét')
  })

  test('a delegate approves and issues; the paper is signed “TUQ.”', async () => {
    const { id, revisionId } = await as('soan').get(draftProcedure, draft('QT 02'))
    await as('soan').get(moveRevision, { revisionId, version: 1, command: { move: 'submit' } })
    await as('xet').get(moveRevision, { revisionId, version: 2, command: { move: 'review' } })
    await as('thay').get(moveRevision, { revisionId, version: 3, command: { move: 'approve' } })
    await as('thay').get(moveRevision, { revisionId, version: 4, command: { move: 'issue', effectiveFrom: '2026-06-03' as PlainDate } })
    expect((await as('soan').get(showProcedure, { id })).revision).toMatchObject({ status: 'issued', approved: { name: 'Hoàng Văn Thay', onBehalfOf: 'Nguyễn Văn Duyệt' } })
    const { bytes } = await as('soan').get(procedurePaper, { revisionId, form: 'pdf', layout: 'commune', as: 'issued', controlled: 'no' } as never)
    expect((await readPdf(bytes)).text.replaceAll(/\s+/g, ' ')).toMatch(/TUQ\. Chủ tịch\s*Chánh Văn phòng/)
    expect(await as('soan').call(discardRevision, { revisionId, version: 5 })).toMatchObject({ refusal: { code: 'not-a-first-draft' } })
    expect(await as('soan').call(changeCode, { revisionId, version: 5, code: 'QT 22' })).toMatchObject({ refusal: { code: 'code-fixed' } })
  })

  test('a code belongs to one thing: a procedure does not take a document’s, nor a document a procedure’s', async () => {
    const document = await as('soan').get(draftDocument, aDocument('HD.07'))
    expect(await as('soan').call(draftProcedure, draft('HD.07'))).toMatchObject({ refusal: { code: 'code-taken-by-document', name: 'Hướng dẫn', path: `/tai-lieu/${document.id}` }, sentence: { vi: expect.stringContaining('HD.07') } })
    const { id, revisionId } = await as('soan').get(draftProcedure, draft('QT 03'))
    expect(await as('soan').call(draftDocument, aDocument('QT 03'))).toMatchObject({ refusal: { code: 'code-taken' } })
    expect(await as('soan').call(changeCode, { revisionId, version: 1, code: 'HD.07' })).toMatchObject({ refusal: { code: 'code-taken-by-document' } })
    expect(await as('soan').call(changeCode, { revisionId, version: 1, code: 'QT 02' })).toMatchObject({ refusal: { code: 'code-taken' } })
    expect(await as('soan').get(changeCode, { revisionId, version: 1, code: 'QT 33' })).toEqual({ version: 2 })
    expect(await as('soan').get(showProcedure, { id })).toMatchObject({ code: 'QT 33', history: [{ text: { vi: 'Đổi mã từ QT 03 thành QT 33' } }, {}] })
    expect(await as('soan').call(draftDocument, aDocument('QT 03'))).toMatchObject({ status: 200 })
  })

  test('a first draft is thrown away by its writer; its code is free, a line of it stays', async () => {
    const { id, revisionId } = await as('soan').get(draftProcedure, draft('QT 04'))
    expect(await as('xet').call(discardRevision, { revisionId, version: 1 })).toMatchObject({ refusal: { code: 'not-a-writer' } })
    // A change of law has made a task of it; that goes with it.
    await inTransaction(app.database.app, { agencyId, personId: ids['soan'] ?? '', reach: 'own' }, (tx) => makeTasks(tx, agencyId, {
      type: 'law-changed', by: ids['soan'] ?? '', cause: { number: '90/2026/NĐ-CP', title: 'Sửa đổi', issuedOn: null, effectiveOn: null }, affected: [{ number: '123/2015/NĐ-CP', issuedOn: null, title: null, what: 'amended', part: null, from: null }],
    }, app.clock))
    expect((await as('soan').get(listLawTasks, { procedureId: id })).rows).toHaveLength(1)
    await as('soan').get(discardRevision, { revisionId, version: 1 })
    expect((await as('soan').get(listLawTasks, { procedureId: id })).rows).toEqual([])
    expect(await as('soan').call(showProcedure, { id })).toMatchObject({ refusal: { code: 'procedure-not-found' } })
    expect((await as('soan').get(listDiscarded, {})).drafts).toMatchObject([{ code: 'QT 04', discardedBy: 'Lê Thị Soạn' }])
    expect(await as('soan').call(draftProcedure, draft('QT 04'))).toMatchObject({ status: 200 })
  })
})
