// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { readPdf } from '#platform/server/print/read-pdf.ts'
import { readWordFile } from '#platform/server/office/read-word-file.ts'
import { type Session, useTestApp } from '../../../../tests/http/test-app.ts'
import { draftProcedure, moveRevision, procedureBpmn, procedureJson, procedurePaper, procedureSchema, readProcedureFile } from '../../contract.ts'
import { normalOf } from '../../core/paper/normal-form.ts'
import { readProcedures } from '../../core/reading/read-procedures.ts'
import { aProcedureContent } from '../../example/a-procedure.ts'

describe('a procedure as a paper', () => {
  const app = useTestApp()
  const people: Record<string, Session> = {}
  const as = (name: string): Session => people[name] as Session
  const content = aProcedureContent()
  let revisionId = ''

  beforeAll(async () => {
    await app.make({ people: [
      { fullName: 'Lê Thị Soạn', login: 'soan', posts: [{ title: 'Chuyên viên', role: 'specialist' }] },
      { fullName: 'Bàn Văn Xét', login: 'xet', posts: [{ title: 'Thư ký ISO', role: 'iso-secretary' }] },
      { fullName: 'Nguyễn Văn Duyệt', login: 'duyet', posts: [{ title: 'Chủ tịch', role: 'head' }] },
    ] })
    for (const login of ['soan', 'xet', 'duyet']) people[login] = await app.signIn(login)
    revisionId = (await as('soan').get(draftProcedure, { code: 'QT 03/CX-HCTP', content, sourceFile: null, sourceName: null, unread: [], asNextIssue: false })).revisionId
  })

  const paper = (more = {}) => as('soan').get(procedurePaper, { revisionId, ...more })

  test('a draft says so across every page, in PDF and in Word, and has no official paper', async () => {
    const pdf = await paper()
    const { text, pages } = await readPdf(pdf.bytes)
    expect(text.match(/DỰ THẢO/g)).toHaveLength(pages.length)
    expect((await readWordFile((await paper({ form: 'docx' })).bytes)).headers.join(' ')).toContain('DỰ THẢO')
    expect(await as('soan').call(procedurePaper, { revisionId, as: 'issued' })).toMatchObject({ refusal: { code: 'not-issued' } })
  })

  test('the paper made at issue stays the same for ever; once withdrawn, what is printed anew says so', async () => {
    const move = (who: string, version: number, command: z.input<typeof moveRevision.input>['command']) => as(who).get(moveRevision, { revisionId, version, command })
    await move('soan', 1, { move: 'submit' })
    await move('xet', 2, { move: 'review' })
    await move('duyet', 3, { move: 'approve' })
    await move('duyet', 4, { move: 'issue', effectiveFrom: '2026-06-03' })
    const { rows: [kept] } = await app.database.owner.query<{ sha256: string }>('select sha256 from procedures.issued_paper where revision_id = $1', [revisionId])
    const first = await paper()
    expect(createHash('sha256').update(first.bytes).digest('hex')).toBe(kept?.sha256)
    const { text } = await readPdf(first.bytes)
    for (const words of ['Nguyễn Văn Duyệt', 'Chủ tịch', 'Mã hiệu: QT 03/CX', 'Ngày hiệu lực: 03/06/2026', 'Lần ban hành: 01', 'Trang 1/']) expect(text).toContain(words)
    expect(text).not.toMatch(/DỰ THẢO|KHÔNG CÒN/)
    app.pass(60 * 24 * 40)
    for (const login of ['soan', 'duyet']) people[login] = await app.signIn(login)
    expect((await paper({ as: 'issued' })).bytes).toEqual(first.bytes)
    expect((await readPdf((await paper({ controlled: 'yes' })).bytes)).text).toContain('TÀI LIỆU KIỂM SOÁT')
    await move('duyet', 5, { move: 'withdraw', from: '2026-07-13', reason: 'Thủ tục đã bãi bỏ' })
    expect((await readPdf((await paper()).bytes)).text).toContain('KHÔNG CÒN HIỆU LỰC')
    expect((await paper({ as: 'issued' })).bytes).toEqual(first.bytes)
    await expect(app.database.app.query('delete from procedures.issued_paper')).rejects.toThrow('permission denied')
    await expect(app.database.app.query(`update procedures.issued_paper set sha256 = ''`)).rejects.toThrow('permission denied')
  })

  test.each(['commune', 'annex'] as const)('the Word file in the layout “%s” reads back equal', async (layout) => {
    const { bytes } = await paper({ form: 'docx', layout })
    expect(readProcedures(await readWordFile(bytes)).procedures.map(({ code, content: back }) => [code, back])).toEqual([['QT 03/CX-HCTP', normalOf(content)]])
  })

  test('what goes out as a diagram or as JSON comes in again through the import, equal', async () => {
    for (const file of [await as('soan').get(procedureBpmn, { revisionId }), await as('soan').get(procedureJson, { revisionId })]) {
      const read = await as('soan').get(readProcedureFile, {}, { file })
      expect(read, file.name).toMatchObject({ kind: 'procedure', problems: [], procedures: [{ code: 'QT 03/CX-HCTP', existing: { issueNo: 1 } }] })
      expect(read.procedures[0]?.content, file.name).toEqual(content)
    }
  })

  test('a JSON that breaks the schema is refused with the field, in Vietnamese', async () => {
    const broken = JSON.parse(new TextDecoder().decode((await as('soan').get(procedureJson, { revisionId })).bytes))
    broken.content.steps[1].times[0].time.unit = 'week'
    const answer = await as('soan').call(readProcedureFile, {}, { file: { name: 'a.json', bytes: new TextEncoder().encode(JSON.stringify(broken)) } })
    expect(answer).toMatchObject({ refusal: { code: 'file-unreadable', reason: 'wrong-structure' }, sentence: { vi: expect.stringContaining('content.steps[1].times[0].time.unit: phải là một trong: workingDay') } })
    const hostile = await as('soan').call(readProcedureFile, {}, { file: { name: 'a.bpmn', bytes: new TextEncoder().encode('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') } })
    expect(hostile).toMatchObject({ refusal: { code: 'file-unreadable' }, sentence: { vi: expect.stringContaining('DOCTYPE') } })
  })

  test('the schema is served', async () => {
    expect(JSON.parse(new TextDecoder().decode((await as('soan').get(procedureSchema, {})).bytes))).toMatchObject({ type: 'object', required: expect.arrayContaining(['content']) })
  })

  test('another agency sees none of it', async () => {
    await app.make({ people: [{ fullName: 'Vũ Văn Khác', login: 'khac', posts: [{ title: 'Chuyên viên', role: 'specialist' }] }] })
    const stranger = await app.signIn('khac')
    for (const contract of [procedurePaper, procedureBpmn, procedureJson]) expect(await stranger.call(contract, { revisionId })).toMatchObject({ refusal: { code: 'revision-not-found' } })
  })
})
