// SPDX-License-Identifier: Apache-2.0
import { beforeAll, describe, expect, test } from 'vitest'
import { delegatePost } from '#areas/organisation/contract.ts'
import { readPdf } from '#platform/server/print/read-pdf.ts'
import { type Session, useTestApp } from '../../../tests/http/test-app.ts'
import { discardDraft, draftDocument, editDraft, listDiscarded, listDocuments, moveIssue, printIssue, showDocument } from '../contract.ts'

const ABOUT = { owner: '', unit: '', process: '', clause: '7.5', legalBasis: '', replaces: '', replacedBy: '' }

describe('documents approved by delegation, and drafts thrown away', () => {
  const app = useTestApp('2026-06-03T02:00:00.000Z')
  const people: Record<string, Session> = {}
  const as = (name: string): Session => people[name] as Session
  const ids: Record<string, string> = {}

  beforeAll(async () => {
    const made = await app.make({ people: [
      { fullName: 'Lê Thị Soạn', login: 'soan', posts: [{ title: 'Chuyên viên', role: 'specialist' }] },
      { fullName: 'Bàn Văn Xét', login: 'xet', posts: [{ title: 'Thư ký ISO', role: 'iso-secretary' }] },
      { fullName: 'Nguyễn Văn Duyệt', login: 'duyet', posts: [{ title: 'Chủ tịch', role: 'head' }] },
      { fullName: 'Hoàng Văn Thay', login: 'thay', posts: [{ title: 'Chánh Văn phòng', role: 'one-stop' }] },
    ] })
    for (const { login, personId } of made.people) ids[login ?? ''] = personId
    for (const [title, id] of made.postIds) ids[title] = id
    for (const login of ['soan', 'xet', 'duyet', 'thay']) people[login] = await app.signIn(login)
    await as('duyet').get(delegatePost, { delegatorId: ids['duyet'], postId: ids['Chủ tịch'], delegateId: ids['thay'], permissions: ['documents.review', 'documents.approve'], from: '2026-06-03', to: '2026-06-10', groundNumber: '12/QĐ-UBND', groundOn: '2026-06-02', reason: 'mission', note: '' } as never)
  })

  const draft = (code: string) => ({ kind: 'instruction' as const, code, name: 'Hướng dẫn tiếp dân', about: ABOUT, reviewMonths: 36, held: { kind: 'written' as const, content: { blocks: [{ kind: 'paragraph' as const, text: 'Tiếp dân ngày thứ Hai.' }] } } })

  test('a delegate approves: the strip, the history and the paper say for whom, “TUQ.” before the delegator’s post', async () => {
    const { id, issueId } = await as('soan').get(draftDocument, draft('HD.01'))
    await as('soan').get(moveIssue, { issueId, version: 1, command: { move: 'submit' } })
    expect((await as('soan').get(showDocument, { id })).waitingFor).toEqual(expect.arrayContaining(['Bàn Văn Xét']))
    await as('xet').get(moveIssue, { issueId, version: 2, command: { move: 'review' } })
    expect((await as('soan').get(showDocument, { id })).waitingFor.toSorted()).toEqual(['Hoàng Văn Thay', 'Nguyễn Văn Duyệt'])
    await as('thay').get(moveIssue, { issueId, version: 3, command: { move: 'approve' } })
    await as('thay').get(moveIssue, { issueId, version: 4, command: { move: 'issue', effectiveFrom: '2026-06-03' as never } })
    const { issue, history } = await as('soan').get(showDocument, { id })
    expect(issue).toMatchObject({ status: 'issued', reviewed: { name: 'Bàn Văn Xét', onBehalfOf: null }, approved: { name: 'Hoàng Văn Thay', onBehalfOf: 'Nguyễn Văn Duyệt' } })
    expect(history.slice(0, 2).map(({ by, onBehalfOf }) => [by, onBehalfOf])).toEqual([['Hoàng Văn Thay', 'Nguyễn Văn Duyệt'], ['Hoàng Văn Thay', 'Nguyễn Văn Duyệt']])
    const { text } = await readPdf((await as('soan').get(printIssue, { issueId })).bytes)
    expect(text.replaceAll(/\s+/g, ' ')).toMatch(/TUQ\. Chủ tịch\s*Chánh Văn phòng/)
  })

  test('delegation makes no third person: the delegator does not approve what was reviewed for them, nor a delegate what the delegator wrote or reviewed', async () => {
    const { id, issueId } = await as('soan').get(draftDocument, draft('HD.02'))
    await as('soan').get(moveIssue, { issueId, version: 1, command: { move: 'submit' } })
    // Reviewing for the head would leave nobody to approve: the head’s power would be used up.
    expect(await as('thay').call(moveIssue, { issueId, version: 2, command: { move: 'review' } })).toMatchObject({ refusal: { code: 'no-approver-left' } })
    const shown = await as('thay').get(showDocument, { id })
    expect([shown.moves.includes('review'), shown.barred.map(({ move }) => move)]).toEqual([false, ['review']])
    await as('xet').get(moveIssue, { issueId, version: 2, command: { move: 'review' } })
    await app.database.owner.query('update documents.issue set reviewed_by = $2 where id = $1', [issueId, ids['duyet']])
    expect(await as('thay').call(moveIssue, { issueId, version: 3, command: { move: 'approve' } })).toMatchObject({
      refusal: { code: 'same-person', as: 'reviewer', name: 'Nguyễn Văn Duyệt' }, sentence: { vi: expect.stringContaining('Bạn làm thay Nguyễn Văn Duyệt, mà Nguyễn Văn Duyệt là người xem xét') },
    })
    await app.database.owner.query('update documents.issue set reviewed_by = $2, reviewed_on_behalf_of = $3 where id = $1', [issueId, ids['thay'], ids['duyet']])
    expect(await as('duyet').call(moveIssue, { issueId, version: 3, command: { move: 'approve' } })).toMatchObject({ refusal: { code: 'same-person', as: 'reviewed-for', name: null } })
    // And PostgreSQL keeps it where no rule is asked.
    await expect(app.database.owner.query('update documents.issue set approved_by = $2 where id = $1', [issueId, ids['duyet']])).rejects.toThrow('issue_three_people')
    await expect(app.database.owner.query('update documents.issue set approved_by = $2, approved_on_behalf_of = $3 where id = $1', [issueId, ids['xet'], ids['soan']])).rejects.toThrow('issue_three_people')
  })

  test('its writer throws a first draft away: the code is free, a line of it stays; nobody else may, and nothing that was sent or issued', async () => {
    const { id, issueId } = await as('soan').get(draftDocument, draft('HD.03'))
    expect(await as('xet').call(discardDraft, { issueId, version: 1 })).toMatchObject({ refusal: { code: 'not-a-writer' } })
    await as('soan').get(editDraft, { issueId, version: 1, changeSummary: '', changeGround: '', ...draft('HD.03') })
    expect(await as('soan').call(discardDraft, { issueId, version: 1 })).toMatchObject({ refusal: { code: 'changed-by-someone-else' } })
    await as('soan').get(discardDraft, { issueId, version: 2 })
    expect(await as('soan').call(showDocument, { id })).toMatchObject({ refusal: { code: 'document-not-found' } })
    expect((await as('soan').get(listDocuments, { search: 'HD.03' })).rows).toEqual([])
    expect((await as('xet').get(listDiscarded, {})).drafts).toMatchObject([{ code: 'HD.03', name: 'Hướng dẫn tiếp dân', draftedBy: 'Lê Thị Soạn', discardedBy: 'Lê Thị Soạn', at: '2026-06-03T02:00:00.000Z' }])
    const again = await as('soan').get(draftDocument, draft('HD.03'))
    await as('soan').get(moveIssue, { issueId: again.issueId, version: 1, command: { move: 'submit' } })
    expect(await as('soan').call(discardDraft, { issueId: again.issueId, version: 2 })).toMatchObject({ refusal: { code: 'not-a-first-draft' } })
    await expect(app.database.owner.query('delete from documents.issue where id = $1', [again.issueId])).rejects.toThrow('only the draft of a first issue')
    await expect(app.database.app.query('delete from documents.discarded_draft')).rejects.toThrow('permission denied')
  })
})
