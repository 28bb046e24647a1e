// SPDX-License-Identifier: Apache-2.0
import { beforeAll, describe, expect, test } from 'vitest'
import { type Session, useTestApp } from '../../../tests/http/test-app.ts'
import { checkAgency, draftProcedure, editRevision, listRoles, setRoleHolders } from '../contract.ts'
import { aProcedureContent } from '../example/a-procedure.ts'

describe('the check of the whole agency', () => {
  const app = useTestApp()
  let officer: Session
  let neighbour: Session
  beforeAll(async () => {
    await app.make({ people: [
      { fullName: 'Lê Thị Soạn', login: 'soan', posts: [{ title: 'Chuyên viên', role: 'specialist' }] }, { fullName: 'Nguyễn Văn Ký', login: 'chutich', posts: [{ title: 'Chủ tịch', role: 'head', signs: true }] },
    ] })
    await app.make({ people: [{ fullName: 'Người Xã Bên', login: 'benlang', posts: [{ title: 'Chuyên viên', role: 'specialist' }] }] })
    officer = await app.signIn('soan')
    neighbour = await app.signIn('benlang')
  })
  const draft = (code: string, content = aProcedureContent()) => officer.get(draftProcedure, { code, content, sourceFile: null, sourceName: null, unread: [], asNextIssue: false })
  const rules = async () => (await officer.get(checkAgency, {})).byRule.map(({ rule, procedures }) => [rule, procedures])

  test('every procedure stands in the matrix; codes that differ by blanks only are found, and a role is clear once a held post stands for it', async () => {
    const { revisionId } = await draft('QT 01')
    await draft('qt01', aProcedureContent({ name: 'Đăng ký lại kết hôn', steps: aProcedureContent().steps.map((step, at) => (at === 1 ? { ...step, role: null } : step)) }))
    const check = await officer.get(checkAgency, {})
    expect(check).toMatchObject({ checked: 2, total: 2, allClear: 0, bySeverity: { error: { procedures: 2 } } })
    expect(check.rows.map(({ code, cells }) => [code, cells.who.count > 0, cells.document.count])).toEqual([['QT 01', true, 1], ['qt01', true, 1]])
    expect(await rules()).toEqual(expect.arrayContaining([['duplicate-code', 2], ['role-without-holder', 2], ['step-without-responsible', 1]]))

    const { posts } = await officer.get(listRoles, {})
    const [head, specialist] = ['Chủ tịch', 'Chuyên viên'].map((title) => posts.find((post) => post.title === title)?.id ?? '')
    for (const role of ['Cán bộ tiếp nhận', 'Công chức Tư pháp - Hộ tịch', 'Văn thư UBND']) await officer.get(setRoleHolders, { role, postIds: [specialist ?? ''] })
    await officer.get(setRoleHolders, { role: 'Lãnh đạo UBND', postIds: [specialist ?? ''] })
    expect(await rules()).toEqual(expect.arrayContaining([['approver-without-authority', 2]]))
    await officer.get(setRoleHolders, { role: 'Lãnh đạo UBND', postIds: [head ?? ''] })
    const ruled = (await rules()).map(([rule]) => rule)
    expect(ruled).not.toContain('approver-without-authority')
    expect(ruled).not.toContain('role-without-holder')

    await officer.get(editRevision, { revisionId, version: 1, content: aProcedureContent({ records: [] }) })
    expect((await officer.get(checkAgency, { rule: 'records-missing' })).rows).toMatchObject([{ code: 'QT 01', shown: [{ rule: 'records-missing' }], shownOf: 1 }])
  })

  test('narrowed by field, weight, clear and words; every count lists as many rows', async () => {
    await draft('QT 03', aProcedureContent({ name: 'Chứng thực bản sao', field: 'Chứng thực' }))
    const all = await officer.get(checkAgency, {})
    expect(all.fields).toEqual([{ field: 'Hộ tịch', count: 2 }, { field: 'Chứng thực', count: 1 }])
    expect((await officer.get(checkAgency, { field: 'Chứng thực' })).rows.map(({ code }) => code)).toEqual(['QT 03'])
    expect((await officer.get(checkAgency, { search: 'chung thuc ban' })).total).toBe(1)
    for (const clear of ['who', 'time', 'document'] as const) expect((await officer.get(checkAgency, { clear })).total).toBe(all.byClear[clear].procedures)
    expect((await officer.get(checkAgency, { severity: 'error' })).total).toBe(all.bySeverity.error.procedures)
    expect((await officer.get(checkAgency, { unclearOnly: true, page: 2, pageSize: 2 })).rows).toHaveLength(1)
  })

  test('a cited document that has ended is found by the register, with what ended it', async () => {
    await draft('QT 04', aProcedureContent({ name: 'Tiếp nhận hồ sơ', legalBasis: [{ number: '61/2018/NĐ-CP', date: '2018-04-23', text: 'Nghị định số 61/2018/NĐ-CP ngày 23/4/2018' }, { number: '99/2021/TT-BTP', date: null, text: 'Thông tư số 99/2021/TT-BTP' }] }))
    const { rows } = await officer.get(checkAgency, { rule: 'cited-law-not-in-force' })
    expect(rows.map(({ code, shown }) => [code, shown[0]?.message.vi])).toEqual([['QT 04', 'Văn bản 61/2018/NĐ-CP đã hết hiệu lực từ 01/07/2025, do 118/2025/NĐ-CP thay thế hoặc bãi bỏ.']])
    expect((await officer.get(checkAgency, { rule: 'cited-law-unknown', search: 'qt 04' })).total).toBe(1)
  })

  test('another agency sees nothing of it', async () => {
    expect(await neighbour.get(checkAgency, {})).toMatchObject({ checked: 0, rows: [], byRule: [] })
  })
})
