// SPDX-License-Identifier: Apache-2.0
import { beforeAll, describe, expect, test } from 'vitest'
import { type Session, useTestApp } from '../../../tests/http/test-app.ts'
import { draftProcedure, editRevision, showProcedure } from '../contract.ts'
import { mergeContent } from '../core/edit/merge-content.ts'
import type { ProcedureContent } from '../core/procedure-content.ts'
import { aProcedureContent } from '../example/a-procedure.ts'

describe('a draft that saves itself', () => {
  const app = useTestApp()
  let one: Session
  let other: Session
  beforeAll(async () => {
    await app.make({ people: [{ fullName: 'Lê Thị Soạn', login: 'soan', posts: [{ title: 'Chuyên viên', role: 'specialist' }] }, { fullName: 'Bàn Văn Lợi', login: 'loi', posts: [{ title: 'Thư ký ISO', role: 'iso-secretary' }] }] })
    ;[one, other] = [await app.signIn('soan'), await app.signIn('loi')]
  })
  const withStep = (content: ProcedureContent, order: number, part: Partial<ProcedureContent['steps'][number]>): ProcedureContent => ({ ...content, steps: content.steps.map((step) => (step.order === order ? { ...step, ...part } : step)) })

  test('two people in one draft: the second is refused, merges, and saves; both their cells stand', async () => {
    const { id, revisionId } = await one.get(draftProcedure, { code: 'QT HAI', content: aProcedureContent(), sourceFile: null, sourceName: null, unread: [], asNextIssue: false })
    const base = (await one.get(showProcedure, { id })).content
    const mine = withStep(base, 2, { action: 'Thẩm tra hồ sơ, đối chiếu sổ gốc' })
    const theirs = withStep(withStep(base, 2, { method: 'HD 5.2' }), 4, { edges: [{ to: 2, kind: 'return', when: 'sai thể thức' }], waits: true })
    expect(await other.get(editRevision, { revisionId, version: 1, content: theirs })).toEqual({ version: 2 })
    expect(await one.call(editRevision, { revisionId, version: 1, content: mine })).toMatchObject({ refusal: { code: 'changed-by-someone-else' } })
    const now = await one.get(showProcedure, { id, revisionId })
    expect(now.content).toEqual(theirs)
    const { content, conflicts } = mergeContent(base, mine, now.content)
    expect(conflicts).toEqual([])
    expect(await one.get(editRevision, { revisionId, version: now.revision.version, content })).toEqual({ version: 3 })
    expect((await other.get(showProcedure, { id })).content.steps).toMatchObject([{}, { action: 'Thẩm tra hồ sơ, đối chiếu sổ gốc', method: 'HD 5.2' }, {}, { waits: true, edges: [{ to: 2, when: 'sai thể thức' }] }, {}])
  })

  test('a save sent again after a lost line acts once; a sitting of one person is one line of the history', async () => {
    const { id, revisionId } = await one.get(draftProcedure, { code: 'QT MOT', content: aProcedureContent(), sourceFile: null, sourceName: null, unread: [], asNextIssue: false })
    const edited = (fee: string) => ({ revisionId, content: aProcedureContent({ fee }) })
    const commandId = '01890000-0000-7000-8000-00000000e001'
    expect(await one.get(editRevision, { ...edited('8.000 đồng'), version: 1 }, { commandId })).toEqual({ version: 2 })
    expect(await one.get(editRevision, { ...edited('8.000 đồng'), version: 1 }, { commandId })).toEqual({ version: 2 })
    await one.get(editRevision, { ...edited('9.000 đồng'), version: 2 })
    const lines = async () => (await one.get(showProcedure, { id })).history.map(({ by }) => by)
    expect(await lines()).toEqual(['Lê Thị Soạn', 'Lê Thị Soạn'])
    await other.get(editRevision, { ...edited('10.000 đồng'), version: 3 })
    app.pass(31)
    await other.get(editRevision, { ...edited('11.000 đồng'), version: 4 })
    expect(await lines()).toEqual(['Bàn Văn Lợi', 'Bàn Văn Lợi', 'Lê Thị Soạn', 'Lê Thị Soạn'])
  })

  test('content without ways, waiting and fees is kept without them: what was issued before hashes the same', async () => {
    const { id } = await one.get(draftProcedure, { code: 'QT CU', content: aProcedureContent(), sourceFile: null, sourceName: null, unread: [], asNextIssue: false })
    const text = JSON.stringify((await one.get(showProcedure, { id })).content)
    for (const field of ['edges', 'waits', 'fees', 'condition', 'validity', 'lookedUpIn']) expect(text).not.toContain(`"${field}"`)
  })
})
