// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { verifySystem } from '#app/verify.ts'
import type { Instant } from '#kernel/time.ts'
import { sha256Of } from '#platform/server/file-store.ts'
import { readPdf } from '#platform/server/print/read-pdf.ts'
import { type Session, useTestApp } from '../../../tests/http/test-app.ts'
import { askForChange, declineChange, draftDocument, draftNextIssue, editDraft, issuedFile, listCodePatterns, listDocuments, moveIssue, printIssue, setCodePattern, showDocument, uploadFile, whereUsed } from '../contract.ts'

type Command = z.input<typeof moveIssue.input>['command']
const ABOUT = { owner: '', unit: '', process: '', clause: '7.5', legalBasis: '', replaces: '', replacedBy: '' }
const paragraphs = (...texts: string[]) => ({ kind: 'written' as const, content: { blocks: texts.map((text) => ({ kind: 'paragraph' as const, text })) } })

const NOW = '2026-06-03T02:00:00.000Z' as Instant

describe('a controlled document on its way', () => {
  const app = useTestApp(NOW)
  const people: Record<string, Session> = {}
  const as = (name: string): Session => people[name] as Session

  beforeAll(async () => {
    await app.make({ people: [
      { fullName: 'Lê Thị Soạn', login: 'soan', posts: [{ title: 'Chuyên viên', role: 'specialist' }] },
      { fullName: 'Bàn Văn Xét', login: 'xet', posts: [{ title: 'Thư ký ISO', role: 'iso-secretary' }] },
      { fullName: 'Nguyễn Văn Duyệt', login: 'duyet', posts: [{ title: 'Chủ tịch', role: 'head' }] },
      { fullName: 'Trần Thị Phó', login: 'pho', posts: [{ title: 'Phó Chủ tịch', role: 'head' }] },
    ] })
    await app.make({ people: [{ fullName: 'Người Xã Khác', login: 'xakhac', posts: [{ title: 'Chuyên viên', role: 'specialist' }, { title: 'Chủ tịch', role: 'head' }] }] })
    for (const login of ['soan', 'xet', 'duyet', 'pho', 'xakhac']) people[login] = await app.signIn(login)
  })

  afterEach(() => { app.clock = NOW })

  const draft = (code: string, more = {}) => ({ kind: 'system-procedure' as const, code, name: 'Kiểm soát thông tin dạng văn bản', about: ABOUT, reviewMonths: 36, held: paragraphs('Mọi tài liệu được kiểm soát.'), ...more })
  const move = (who: string, issueId: string, version: number, command: Command) => as(who).call(moveIssue, { issueId, version, command })
  const issueIt = async (issueId: string, version: number, effectiveFrom: string) => {
    const way: [string, Command][] = [['soan', { move: 'submit' }], ['xet', { move: 'review' }], ['duyet', { move: 'approve' }], ['duyet', { move: 'issue', effectiveFrom }]]
    for (const [step, [who, command]] of way.entries()) expect(await move(who, issueId, version + step, command), command.move).toMatchObject({ status: 200 })
    return version + way.length
  }

  test('drafted, sent back with a reason, mended, approved and issued by three people; then frozen, its PDF kept byte for byte', async () => {
    const { id, issueId } = await as('soan').get(draftDocument, draft('QTHT.01'))
    expect(await move('xet', issueId, 1, { move: 'review' })).toMatchObject({ refusal: { code: 'move-not-open', status: 'draft' } })
    expect(await move('soan', issueId, 1, { move: 'submit' })).toMatchObject({ status: 200 })
    expect(await move('xet', issueId, 2, { move: 'reject', reason: ' ' })).toMatchObject({ refusal: { code: 'reason-missing' } })
    expect(await move('xet', issueId, 2, { move: 'reject', reason: 'Thiếu phần thu hồi bản cũ' })).toMatchObject({ value: { status: 'draft' } })
    await as('soan').get(editDraft, { issueId, version: 3, changeSummary: '', changeGround: '', ...draft('QTHT.01', { held: paragraphs('Mọi tài liệu được kiểm soát.', 'Bản cũ được thu hồi theo HD.07.') }) })
    expect(await move('soan', issueId, 4, { move: 'submit' })).toMatchObject({ status: 200 })
    expect(await as('soan').call(editDraft, { issueId, version: 5, changeSummary: '', changeGround: '', ...draft('QTHT.01') })).toMatchObject({ refusal: { code: 'move-not-open', status: 'in-review' } })
    expect(await move('xet', issueId, 5, { move: 'review' })).toMatchObject({ status: 200 })
    expect(await move('duyet', issueId, 6, { move: 'approve' })).toMatchObject({ status: 200 })
    expect((await readPdf((await as('soan').get(printIssue, { issueId })).bytes)).text).toContain('DỰ THẢO')
    expect(await move('duyet', issueId, 7, { move: 'issue', effectiveFrom: '2026-06-02' })).toMatchObject({ refusal: { code: 'effective-in-the-past', earliest: '2026-06-03' } })
    expect(await move('duyet', issueId, 7, { move: 'issue', effectiveFrom: '2026-06-03' })).toMatchObject({ value: { status: 'issued' } })

    const shown = await as('soan').get(showDocument, { id })
    expect(shown.issue).toMatchObject({ status: 'issued', reviewDue: '2029-06-03', drafted: { name: 'Lê Thị Soạn' }, reviewed: { name: 'Bàn Văn Xét' }, approved: { name: 'Nguyễn Văn Duyệt' } })
    const first = await as('soan').get(printIssue, { issueId })
    app.pass(60)
    const second = await as('soan').get(printIssue, { issueId })
    expect(sha256Of(second.bytes)).toBe(sha256Of(first.bytes))
    expect(sha256Of(first.bytes)).toBe(shown.issue.pdfSha256)
    const text = (await readPdf(first.bytes)).text
    for (const part of ['TÀI LIỆU KIỂM SOÁT', 'QTHT.01', 'Lê Thị Soạn', 'Nguyễn Văn Duyệt', 'Bản cũ được thu hồi', '03/06/2026']) expect(text).toContain(part)
    expect(text).not.toContain('DỰ THẢO')
    await expect(app.database.owner.query(`update documents.issue set content = '{"blocks":[]}' where id = $1`, [issueId])).rejects.toThrow('cannot change')
    await expect(app.database.owner.query(`update documents.issue set pdf_sha256 = 'x' where id = $1`, [issueId])).rejects.toThrow('cannot change')
  })

  test('whoever wrote on a draft may not review or approve it, and the reviewer may not approve', async () => {
    const { issueId } = await as('soan').get(draftDocument, draft('QTHT.02'))
    await as('xet').get(editDraft, { issueId, version: 1, changeSummary: '', changeGround: '', ...draft('QTHT.02') })
    await as('soan').get(moveIssue, { issueId, version: 2, command: { move: 'submit' } })
    expect(await move('xet', issueId, 3, { move: 'review' })).toMatchObject({ refusal: { code: 'same-person', as: 'author' }, sentence: { vi: expect.stringContaining('ba người khác nhau') } })
    expect(await move('duyet', issueId, 3, { move: 'review' })).toMatchObject({ status: 200 })
    expect(await move('duyet', issueId, 4, { move: 'approve' })).toMatchObject({ refusal: { code: 'same-person', as: 'reviewer' } })
    expect(await move('pho', issueId, 4, { move: 'approve' })).toMatchObject({ status: 200 })
  })

  test('two heads who approve at once: one has their way, the other is told', async () => {
    const { issueId } = await as('soan').get(draftDocument, draft('QTHT.03'))
    await as('soan').get(moveIssue, { issueId, version: 1, command: { move: 'submit' } })
    await as('xet').get(moveIssue, { issueId, version: 2, command: { move: 'review' } })
    const answers = await Promise.all(['duyet', 'pho'].map((who) => move(who, issueId, 3, { move: 'approve' })))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)).toMatchObject({ refusal: { code: 'changed-by-someone-else' }, sentence: { vi: expect.stringContaining('người khác') } })
  })

  test('a change request opens the next issue, which withdraws the last one on its day; numbers go on', async () => {
    const { id, issueId } = await as('soan').get(draftDocument, draft('QTHT.04', { held: paragraphs('Lập phiếu theo BM.01.') }))
    await issueIt(issueId, 1, '2026-06-03')
    const request = await as('soan').get(askForChange, { id, reason: 'Đổi biểu mẫu', ground: 'Thông tư 03/2025/TT-VPCP' })
    const refused = await as('soan').get(askForChange, { id, reason: 'Đổi tên', ground: 'Không có' })
    await as('xet').get(declineChange, { id: refused.id, version: 1, answer: 'Tên vẫn đúng' })
    const next = await as('soan').get(draftNextIssue, { id, changeSummary: 'Dùng biểu mẫu mới', changeGround: 'Thông tư 03/2025/TT-VPCP', requestId: request.id })
    expect(next.issueNo).toBe(2)
    expect(await as('soan').call(draftNextIssue, { id, changeSummary: 'x', changeGround: 'y', requestId: null })).toMatchObject({ refusal: { code: 'issue-on-the-way', issueNo: 2 } })
    expect(await as('soan').call(editDraft, { issueId: next.issueId, version: 1, changeSummary: 'a', changeGround: 'b', ...draft('QTHT.44') })).toMatchObject({ refusal: { code: 'code-fixed' } })
    await as('soan').get(moveIssue, { issueId: next.issueId, version: 1, command: { move: 'submit' } })
    await as('xet').get(moveIssue, { issueId: next.issueId, version: 2, command: { move: 'review' } })
    await as('duyet').get(moveIssue, { issueId: next.issueId, version: 3, command: { move: 'approve' } })
    expect(await move('duyet', next.issueId, 4, { move: 'issue', effectiveFrom: '2026-06-03' })).toMatchObject({ refusal: { code: 'not-after-last-issue' } })
    await as('duyet').get(moveIssue, { issueId: next.issueId, version: 4, command: { move: 'issue', effectiveFrom: '2026-07-01' } })
    const { issues, requests } = await as('soan').get(showDocument, { id })
    expect(issues.map(({ issueNo, status, withdrawnFrom }) => ({ issueNo, status, withdrawnFrom }))).toEqual([{ issueNo: 2, status: 'issued', withdrawnFrom: null }, { issueNo: 1, status: 'withdrawn', withdrawnFrom: '2026-07-01' }])
    expect(requests.map(({ status, issueNo, answer }) => ({ status, issueNo, answer }))).toEqual(expect.arrayContaining([{ status: 'accepted', issueNo: 2, answer: null }, { status: 'declined', issueNo: null, answer: 'Tên vẫn đúng' }]))
    expect((await as('soan').get(listDocuments, { search: 'QTHT.04' })).rows).toMatchObject([{ issueNo: 2, inForceIssueNo: 1 }])
    // Until the day the first issue is in force; from the day on a print of it says that it is not.
    expect((await readPdf((await as('soan').get(printIssue, { issueId })).bytes)).text).not.toContain('KHÔNG CÒN HIỆU LỰC')
    app.clock = '2026-07-01T02:00:00.000Z' as Instant
    expect((await as('soan').get(listDocuments, { search: 'QTHT.04' })).rows).toMatchObject([{ inForceIssueNo: 2 }])
    const old = await as('soan').get(printIssue, { issueId })
    const paper = await readPdf(old.bytes)
    expect(paper.pages.every(({ pieces }) => pieces.some(({ text }) => text.includes('KHÔNG CÒN HIỆU LỰC')))).toBe(true)
    expect((await readPdf((await as('soan').get(printIssue, { issueId: next.issueId })).bytes)).text).toContain('Dùng biểu mẫu mới')
  })

  test('a code is held by what is in force or on its way; after withdrawal it is free; what cites it is shown before', async () => {
    const { id, issueId } = await as('soan').get(draftDocument, draft('HD.07', { kind: 'instruction', name: 'Hướng dẫn thu hồi' }))
    expect(await as('soan').call(draftDocument, draft('HD.07'))).toMatchObject({ refusal: { code: 'code-taken', name: 'Hướng dẫn thu hồi' }, sentence: { vi: expect.stringContaining('HD.07') } })
    const version = await issueIt(issueId, 1, '2026-06-10')
    expect((await as('soan').get(whereUsed, { id })).citing.map(({ code }) => code)).toEqual(['QTHT.01'])
    expect(await move('duyet', issueId, version, { move: 'withdraw', from: '2026-06-05', reason: 'Không dùng nữa' })).toMatchObject({ refusal: { code: 'withdrawn-too-early', earliest: '2026-06-10' } })
    expect(await move('duyet', issueId, version, { move: 'withdraw', from: '2026-06-20', reason: 'Không dùng nữa' })).toMatchObject({ status: 200 })
    expect(await as('soan').call(draftDocument, draft('HD.07'))).toMatchObject({ refusal: { code: 'code-taken' } })
    app.clock = '2026-06-20T02:00:00.000Z' as Instant
    expect(await as('soan').call(draftDocument, draft('HD.07'))).toMatchObject({ status: 200 })
  })

  test('an uploaded PDF is under the same control: found by its bytes, kept and given back byte for byte', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n')
    const upload = (name: string, content: Uint8Array) => as('soan').call(uploadFile, {}, { file: { name, bytes: content } })
    expect(await upload('anh.pdf', new Uint8Array([0x89, 0x50, 0x4e, 0x47]))).toMatchObject({ refusal: { code: 'file-not-allowed' } })
    expect(await upload('dở.pdf', bytes.subarray(0, 20))).toMatchObject({ refusal: { code: 'pdf-cut-short' } })
    expect(await upload('gia.docx', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]))).toMatchObject({ refusal: { code: 'file-unreadable' }, sentence: { vi: expect.any(String) } })
    const file = await as('soan').get(uploadFile, {}, { file: { name: 'so-tay.pdf', bytes } })
    expect(await as('soan').call(draftDocument, draft('STCL-01', { kind: 'manual', held: { kind: 'file', sha256: 'f'.repeat(64), name: 'x.pdf' } }))).toMatchObject({ refusal: { code: 'file-missing' } })
    const { issueId } = await as('soan').get(draftDocument, draft('STCL-01', { kind: 'manual', held: { kind: 'file', sha256: file.sha256, name: file.name } }))
    await issueIt(issueId, 1, '2026-06-03')
    expect((await as('soan').get(issuedFile, { issueId })).bytes).toEqual(bytes)
    // This one has no pages to be marked: a sheet to be laid in front says what it is.
    expect((await readPdf((await as('soan').get(printIssue, { issueId })).bytes)).text).toContain('TỜ KIỂM SOÁT')
  })

  test('an empty document is not sent; a later issue says what changed; nobody of another agency sees it', async () => {
    const { id, issueId } = await as('soan').get(draftDocument, draft('QTHT.05', { held: paragraphs('', ' – ') }))
    expect(await move('soan', issueId, 1, { move: 'submit' })).toMatchObject({ refusal: { code: 'content-missing' } })
    for (const answer of [await as('xakhac').call(showDocument, { id }), await as('xakhac').call(printIssue, { issueId }), await move('xakhac', issueId, 1, { move: 'submit' }), await as('xakhac').call(askForChange, { id, reason: 'a', ground: 'b' })]) expect(answer).toMatchObject({ refusal: { code: 'document-not-found' } })
    expect((await as('xakhac').get(listDocuments, {})).rows).toEqual([])
  })

  test('the pattern of codes is the agency’s own; the next number is one above the highest ever given', async () => {
    expect(await as('xet').call(setCodePattern, { kind: 'system-procedure', version: 0, pattern: 'QT.{SO:2}.{SO}' })).toMatchObject({ refusal: { code: 'number-twice' } })
    expect(await as('xet').call(setCodePattern, { kind: 'system-procedure', version: 0, pattern: '{LOẠI}-{SO}' })).toMatchObject({ refusal: { code: 'token-unknown' }, sentence: { vi: expect.stringContaining('{LOẠI}') } })
    expect((await as('soan').get(listCodePatterns, {})).patterns.find(({ kind }) => kind === 'system-procedure')).toMatchObject({ pattern: '{LOAI}.{SO:2}', next: 'QTHT.06', version: 0 })
    expect(await as('xet').get(setCodePattern, { kind: 'system-procedure', version: 0, pattern: 'HT/{NAM}-{SO:3}' })).toEqual({ next: 'HT/2026-001' })
    expect(await as('xet').call(setCodePattern, { kind: 'system-procedure', version: 0, pattern: 'HT-{SO}' })).toMatchObject({ refusal: { code: 'changed-by-someone-else' } })
  })

  test('what was issued is proven by its hash: a changed word and a changed file are found', async () => {
    expect(await verifySystem(app.database.owner)).toMatchObject({ differences: [] })
    const { issueId } = await as('soan').get(draftDocument, draft('QTHT.09'))
    await issueIt(issueId, 1, '2026-06-03')
    // Only whoever owns the database can go around the trigger.
    const change = (what: string) => app.database.owner.query(`alter table documents.issue disable trigger issue_content_frozen; update documents.issue set ${what} where id = '${issueId}'; alter table documents.issue enable trigger issue_content_frozen`)
    for (const [tamper, undo, why] of [["name = name || 'x'", "name = rtrim(name, 'x')", 'nội dung tài liệu'], ["pdf_sha256 = pdf_sha256 || 'x'", "pdf_sha256 = rtrim(pdf_sha256, 'x')", 'mã băm tệp']] as const) {
      await change(tamper)
      expect((await verifySystem(app.database.owner)).differences).toMatchObject([{ what: 'document', id: issueId, why: expect.stringContaining(why) }])
      await change(undo)
    }
    expect(await verifySystem(app.database.owner)).toMatchObject({ differences: [] })
  })
})
