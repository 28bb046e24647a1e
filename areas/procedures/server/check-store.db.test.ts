// SPDX-License-Identifier: Apache-2.0
import { beforeAll, describe, expect, test } from 'vitest'
import type { MadeAgency } from '../../organisation/example/an-agency.ts'
import { type Session, useTestApp } from '../../../tests/http/test-app.ts'
import { checkAgency, checkCited, checkFacts, draftProcedure, editRevision, listProcedures, listRoles, moveRevision, setRoleHolders, showProcedure } from '../contract.ts'
import { aProcedureContent } from '../example/a-procedure.ts'
import { forgetAnswers } from './check-agency.ts'
import { forgetChecks } from './check-store.ts'
import { renewChecks } from './renew-checks.ts'

const app = useTestApp()
let agency: MadeAgency
let officer: Session
beforeAll(async () => {
  agency = await app.make({ people: [
    { fullName: 'Lê Thị Soạn', login: 'soan', posts: [{ title: 'Chuyên viên', role: 'specialist' }] }, { fullName: 'Nguyễn Văn Ký', login: 'chutich', posts: [{ title: 'Chủ tịch', role: 'head', signs: true }] },
    { fullName: 'Trần Thị Xét', login: 'thuky', posts: [{ title: 'Thư ký ISO', role: 'iso-secretary' }] }, { fullName: 'Phạm Văn Phó', login: 'phochutich', posts: [{ title: 'Phó Chủ tịch', role: 'head' }] },
  ] })
  officer = await app.signIn('soan')
})
const draft = (code: string, content = aProcedureContent()) => officer.get(draftProcedure, { code, content, sourceFile: null, sourceName: null, unread: [], asNextIssue: false })
const query = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> => (await app.database.owner.query<Row>(text, values)).rows
const restart = () => { forgetChecks(); forgetAnswers() }
const rulesOf = async (code: string) => (await officer.get(checkAgency, { search: code, unclearOnly: true })).byRule.map(({ rule }) => rule)
const KEPT = `update procedures.revision_check set found = '[["step-without-time","error",1,null,"bảng bước","Giữ lại","Kept"]]' where revision_id = $1`

describe('what the check says of an issue is kept beside it', () => {
  test('written with the issue and with each change; after a restart it is read, not made again', async () => {
    const { revisionId } = await draft('GIU 01')
    expect(await query('select revision_version, jsonb_array_length(found) > 0 as found, agency_id = $2 as own from procedures.revision_check where revision_id = $1', [revisionId, agency.agencyId])).toEqual([{ revision_version: 1, found: true, own: true }])
    await query(KEPT, [revisionId])
    restart()
    expect(await rulesOf('GIU 01')).toContain('step-without-time')
    await officer.get(editRevision, { revisionId, version: 1, content: aProcedureContent({ records: [] }) })
    restart()
    const rules = await rulesOf('GIU 01')
    expect(rules).toContain('records-missing')
    expect(rules).not.toContain('step-without-time')
  })
  test.each([
    ['missing', 'delete from procedures.revision_check where revision_id = $1'],
    ['of another version', `update procedures.revision_check set found = '[]', revision_version = 0 where revision_id = $1`],
    ['of other rules', `update procedures.revision_check set found = '[]', rules = repeat('0', 64) where revision_id = $1`],
  ])('one that is %s is made again from the content, by the page that asks or in the background', async (how, spoil) => {
    const code = `MAT ${how}`
    const { revisionId } = await draft(code, aProcedureContent({ records: [] }))
    await query(spoil, [revisionId])
    restart()
    expect(await rulesOf(code)).toContain('records-missing')
    await query(spoil, [revisionId])
    expect(await renewChecks(app.database.owner, () => true)).toBe(0)
    expect(await renewChecks(app.database.owner, () => false)).toBe(1)
    expect(await renewChecks(app.database.owner, () => false)).toBe(0)
    expect((await query<{ found: unknown[][] }>('select found from procedures.revision_check where revision_id = $1', [revisionId]))[0]?.found.map(([rule]) => rule)).toContain('records-missing')
  })
})

describe('the same findings wherever one looks', () => {
  test('the page of a procedure says what the page of the agency says, in the same order and words', async () => {
    const { id } = await draft('NHU 01', aProcedureContent({ legalBasis: [{ number: '61/2018/NĐ-CP', date: '2018-04-23', text: 'Nghị định số 61/2018/NĐ-CP' }] }))
    await draft('như01')
    const [row] = (await officer.get(checkAgency, { search: 'NHU 01' })).rows
    const { findings } = await officer.get(showProcedure, { id })
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set([...findings.map(({ rule }) => rule), 'duplicate-code', 'role-without-holder', 'cited-law-not-in-force']))
    expect(row?.shownOf).toBe(findings.length)
    expect(row?.shown).toEqual(findings.slice(0, row?.shown.length))
  })
  test('a code that another procedure has keeps a draft from review until it is gone', async () => {
    const content = aProcedureContent({ steps: aProcedureContent().steps.map((step) => ({ ...step, output: 'Kết quả' })) })
    const { id, revisionId } = await draft('TRÙNG 01', content)
    expect((await officer.get(showProcedure, { id })).findings.filter(({ severity }) => severity === 'error')).toEqual([])
    const twin = await draft('trùng01', aProcedureContent({ name: 'Đăng ký kết hôn' }))
    expect((await officer.get(showProcedure, { id })).findings.filter(({ severity }) => severity === 'error')).toMatchObject([{ rule: 'duplicate-code', message: { vi: 'Mã hiệu TRÙNG 01 cũng là mã của: Đăng ký kết hôn.' } }])
    expect((await officer.get(listProcedures, { search: 'TRÙNG 01' })).rows).toMatchObject([{ errorCount: 1 }, { errorCount: 1 }])
    expect(await officer.call(moveRevision, { revisionId, version: 1, command: { move: 'submit' } })).toMatchObject({ status: 409, refusal: { code: 'errors-left', count: 1 } })
    await query('update procedures.procedure set code = $1 where id = $2', ['KHÁC 01', twin.id])
    expect(await officer.call(moveRevision, { revisionId, version: 1, command: { move: 'submit' } })).toMatchObject({ status: 200 })
  })
})

describe('what the editor asks', () => {
  test('who stands behind the roles, how others spell posts, and which other procedure has the code', async () => {
    const { id } = await draft('HOI 01', aProcedureContent({ name: 'Hỏi' }))
    const { posts } = await officer.get(listRoles, {})
    await officer.get(setRoleHolders, { role: 'Lãnh đạo UBND', postIds: posts.filter(({ title }) => title === 'Chủ tịch').map((post) => post.id) })
    const facts = await officer.get(checkFacts, { code: 'hoi 01' })
    expect(facts.roles).toContainEqual({ role: 'lanh dao ubnd', isHeld: true, maySign: true })
    expect(facts.sameCode).toEqual({ code: 'hoi 01', names: ['Hỏi'] })
    const own = await officer.get(checkFacts, { code: 'HOI 01', procedureId: id })
    expect(own.sameCode.names).toEqual([])
    const times = (all: typeof facts) => all.spellings.find(({ printed }) => printed === 'Văn thư UBND')?.times ?? 0
    expect(times(facts) - times(own)).toBe(1)
  })
  test('what the register says of documents as they are typed, with the one that takes their place', async () => {
    const { citations } = await officer.get(checkCited, { cited: [{ number: '61/2018/NĐ-CP', date: '2018-04-23' }, { number: '118/2025/NĐ-CP', date: null }, { number: '99/2021/TT-BTP', date: 'mai' }] })
    expect(citations).toMatchObject([{ state: 'expired', instead: { of: '61/2018/NĐ-CP', by: '118/2025/NĐ-CP', date: '2025-06-09' } }, { state: 'in-force', instead: null }, { state: 'unknown', instead: null }])
  })
  test('another agency hears nothing of it', async () => {
    await app.make({ people: [{ fullName: 'Người Xã Bên', login: 'benlang', posts: [{ title: 'Chuyên viên', role: 'specialist' }] }] })
    const neighbour = await app.signIn('benlang')
    expect(await neighbour.get(checkFacts, { code: 'HOI 01' })).toEqual({ roles: [], spellings: [], sameCode: { code: 'HOI 01', names: [] } })
  })
})
