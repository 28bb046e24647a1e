// SPDX-License-Identifier: Apache-2.0
import { beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { type Session, useTestApp } from '../../../tests/http/test-app.ts'
import { addToPack, adoptItems, comparePackItem, draftProcedure, editRevision, keepOwnItem, linkItem, listPacks, movePack, moveRevision, packStanding, removeFromPack, savePack, showPack, showPackItem, showProcedure, takeOverItem, takeOverUntouched, unlinkItem } from '../contract.ts'
import type { ProcedureContent, Step } from '../core/procedure-content.ts'
import type { ProcedureId, RevisionId } from '../core/revision.ts'
import { aProcedureContent } from '../example/a-procedure.ts'

const NAME = 'Bộ quy trình mẫu cấp xã'
const MAPPING = { roles: [{ from: 'Cán bộ tiếp nhận', to: 'Công chức Một cửa' }], retention: [], codePattern: 'QT {nn}/XT' }
const birth = aProcedureContent()
const death = aProcedureContent({ name: 'Đăng ký khai tử', tthcCodes: ['1.000656'], result: 'Trích lục khai tử', records: [{ name: 'Tờ khai khai tử', place: 'Kho Tư pháp', retention: 'Vĩnh viễn' }] })
const withStep = (content: ProcedureContent, order: number, part: Partial<Step>): ProcedureContent => ({ ...content, steps: content.steps.map((step) => (step.order === order ? { ...step, ...part } : step)) })
const withoutStep = (content: ProcedureContent, order: number): ProcedureContent => ({ ...content, steps: content.steps.filter((step) => step.order !== order).map((step, at) => ({ ...step, order: at + 1, label: String(at + 1) })) })

describe('a model pack on its way', () => {
  const app = useTestApp()
  const people: Record<string, Session> = {}
  const as = (name: string): Session => people[name] as Session
  const communes: string[] = []
  let packId = ''

  const commune = async (name: string, mark: string, parentId: string | null) => {
    const { agencyId } = await app.make({ name, parentId, people: [
      { fullName: `Soạn ${name}`, login: `soan.${mark}`, posts: [{ title: 'Chuyên viên', role: 'specialist' }] }, { fullName: `Xét ${name}`, login: `xet.${mark}`, posts: [{ title: 'Thư ký ISO', role: 'iso-secretary' }] }, { fullName: `Duyệt ${name}`, login: `duyet.${mark}`, posts: [{ title: 'Chủ tịch', role: 'head' }] },
    ] })
    for (const login of ['soan', 'xet', 'duyet']) people[`${login}.${mark}`] = await app.signIn(`${login}.${mark}`)
    return agencyId
  }
  beforeAll(async () => {
    const { agencyId } = await app.make({ name: 'Sở Khoa học và Công nghệ', level: 'province', kind: 'department', people: [
      { fullName: 'Người Tỉnh', login: 'nguoitinh', posts: [{ title: 'Chuyên viên', role: 'province' }, { title: 'Phụ trách phòng', role: 'head' }] },
      { fullName: 'Trưởng Phòng', login: 'truongphong', posts: [{ title: 'Trưởng phòng', role: 'head' }] }, { fullName: 'Giám Đốc', login: 'giamdoc', posts: [{ title: 'Giám đốc', role: 'head' }] },
    ] })
    for (const [key, login] of [['tinh', 'nguoitinh'], ['truongphong', 'truongphong'], ['giamdoc', 'giamdoc']] as const) people[key] = await app.signIn(login)
    for (const mark of ['mot', 'hai', 'ba']) communes.push(await commune(`UBND xã ${mark}`, mark, agencyId))
    await commune('UBND xã tỉnh khác', 'khac', null)
  })

  const shown = async (who = 'tinh') => as(who).get(showPack, { id: packId })
  const itemOf = async (who: string, name: string) => {
    const found = (await shown(who)).items.find((item) => item.name === name)
    if (found === undefined) throw new Error(`no ${name}`)
    return found
  }
  const move = async (who: string, command: z.input<typeof movePack.input>['command']) => as(who).call(movePack, { id: packId, version: (await shown()).version, command })
  const issueVersion = async (contents: readonly { itemId: string | null; code: string; content: ProcedureContent }[], notes: string) => {
    await as('tinh').get(addToPack, { id: packId, version: (await shown()).version, procedureIds: [], contents: [...contents] })
    await move('tinh', { move: 'submit', notes })
    await move('truongphong', { move: 'review' })
    await move('giamdoc', { move: 'approve' })
    return as('giamdoc').get(movePack, { id: packId, version: (await shown()).version, command: { move: 'issue' } })
  }
  const moveAll = async (mark: string, procedureId: ProcedureId, effectiveFrom: string) => {
    const steps: [string, z.input<typeof moveRevision.input>['command']][] = [[`soan.${mark}`, { move: 'submit' }], [`xet.${mark}`, { move: 'review' }], [`duyet.${mark}`, { move: 'approve' }], [`duyet.${mark}`, { move: 'issue', effectiveFrom }]]
    for (const [who, command] of steps) {
      const { revision } = await as(who).get(showProcedure, { id: procedureId })
      await as(who).get(moveRevision, { revisionId: revision.id, version: revision.version, command })
    }
  }

  test('the province drafts and issues a version, frozen from then on; nobody below sees a draft', async () => {
    packId = (await as('tinh').get(savePack, { id: null, version: 0, name: NAME, about: 'Áp dụng chung cho các xã' })).id
    expect(await as('tinh').call(savePack, { id: null, version: 0, name: NAME, about: '' })).toMatchObject({ refusal: { code: 'name-taken' } })
    expect(await as('tinh').call(movePack, { id: packId, version: 1, command: { move: 'submit', notes: '' } })).toMatchObject({ refusal: { code: 'pack-empty' } })
    expect(await as('soan.mot').get(listPacks, {})).toMatchObject({ packs: [], mayDraft: false })
    expect(await as('soan.mot').call(showPack, { id: packId })).toMatchObject({ refusal: { code: 'pack-not-found' } })
    const hole = withStep(birth, 2, { role: null, accountable: null })
    await as('tinh').get(addToPack, { id: packId, version: 1, procedureIds: [], contents: [{ itemId: null, code: 'M01', content: hole }] })
    expect(await as('tinh').call(addToPack, { id: packId, version: 1, procedureIds: [], contents: [{ itemId: null, code: 'M02', content: death }] })).toMatchObject({ refusal: { code: 'changed-by-someone-else' } })
    expect(await move('tinh', { move: 'submit', notes: '' })).toMatchObject({ refusal: { code: 'errors-left', codes: ['M01'] } })
    const [first] = (await shown()).items
    expect(await issueVersion([{ itemId: first?.itemId ?? null, code: 'M01', content: birth }, { itemId: null, code: 'M02', content: death }], 'Bản đầu')).toMatchObject({ versionNo: 1 })
    expect(await move('tinh', { move: 'submit', notes: '' })).toMatchObject({ refusal: { code: 'nothing-changed' } })
    await expect(app.database.owner.query(`update procedures.pack_item set content = '{}' where code = 'M01'`)).rejects.toThrow('cannot change')
    expect(await as('soan.mot').get(listPacks, {})).toMatchObject({ packs: [{ name: NAME, issuer: 'Sở Khoa học và Công nghệ', isOwn: false, newest: { versionNo: 1, items: 2 }, adopted: 0 }] })
  })

  test('an agency below adopts in its own words and codes; another province sees nothing; a taken code is left with its reason', async () => {
    expect((await as('soan.khac').get(listPacks, {})).packs).toEqual([])
    expect(await as('soan.khac').call(adoptItems, { id: packId, itemIds: [(await shown()).items[0]?.itemId ?? ''], mapping: MAPPING })).toMatchObject({ refusal: { code: 'pack-not-found' } })
    await as('soan.mot').get(draftProcedure, { code: 'QT 02/XT', content: death, sourceFile: null, sourceName: null, unread: [], asNextIssue: false })
    const { items, roles } = await shown('soan.mot')
    expect(roles).toContain('Văn thư UBND')
    const answer = await as('soan.mot').get(adoptItems, { id: packId, itemIds: items.map(({ itemId }) => itemId), mapping: MAPPING })
    expect(answer).toMatchObject({ made: [{ code: 'QT 01/XT' }], left: [{ name: 'Đăng ký khai tử', why: { vi: expect.stringContaining('QT 02/XT') } }] })
    const procedure = await as('soan.mot').get(showProcedure, { id: answer.made[0]?.procedureId as ProcedureId })
    expect([procedure.revision.status, procedure.content.steps[0]?.role, procedure.revision.sourceName]).toEqual(['draft', 'Công chức Một cửa', `${NAME}, bản 1`])
    expect(await itemOf('soan.mot', birth.name)).toMatchObject({ state: 'current', baseNo: 1, hasOwnChanges: false, own: { code: 'QT 01/XT', status: 'draft' } })
    for (const mark of ['hai', 'ba']) await as(`soan.${mark}`).get(adoptItems, { id: packId, itemIds: items.map(({ itemId }) => itemId), mapping: { ...MAPPING, codePattern: '' } })
  })

  test('the pack moves: what was not touched comes in at once, what both changed is asked, and a locally removed step is not lost', async () => {
    const own = await itemOf('soan.mot', birth.name)
    const { revision, content } = await as('soan.mot').get(showProcedure, { id: own.own?.id as ProcedureId })
    // The commune took step 4 out and rewrote step 2 before it issued.
    const local = withStep(withoutStep(content, 4), 2, { action: 'Thẩm tra hồ sơ tại thực địa' })
    await as('soan.mot').get(editRevision, { revisionId: revision.id, version: revision.version, content: local })
    await moveAll('mot', own.own?.id as ProcedureId, '2026-06-03')
    await moveAll('hai', (await itemOf('soan.hai', birth.name)).own?.id as ProcedureId, '2026-06-03')
    expect(await itemOf('soan.mot', birth.name)).toMatchObject({ state: 'current', hasOwnChanges: true })

    const next = { ...withStep(withStep(birth, 4, { method: 'Đóng dấu giáp lai' }), 1, { method: 'HD 5.1' }), fee: '8.000 đồng' }
    expect(await issueVersion([{ itemId: own.itemId, code: 'M01', content: next }], 'Thêm cách làm')).toMatchObject({ versionNo: 2 })
    expect((await as('soan.hai').get(listPacks, {})).packs).toMatchObject([{ newest: { versionNo: 2 }, adopted: 2, waiting: 1 }])

    const compared = await as('soan.mot').get(comparePackItem, { id: packId, itemId: own.itemId })
    expect(compared).toMatchObject({ baseNo: 1, nextNo: 2, state: 'behind', conflicts: [{ said: { vi: expect.stringContaining('Cơ quan đã bỏ bước 4') }, mine: null }] })
    expect(compared.base?.steps[0]?.role).toBe('Công chức Một cửa')
    const take = (choices: { key: string; take: 'mine' | 'theirs' }[], more = {}) => as('soan.mot').call(takeOverItem, { id: packId, itemId: own.itemId, nextNo: 2, revisionId: compared.revisionId, revisionVersion: compared.revisionVersion, choices, ...more })
    expect(await as('soan.mot').get(takeOverUntouched, { id: packId })).toMatchObject({ taken: [], left: [{ why: { vi: expect.stringContaining('1 chỗ') } }] })
    expect(await take([])).toMatchObject({ refusal: { code: 'conflicts-open', count: 1 } })
    expect(await take([], { nextNo: 1 })).toMatchObject({ refusal: { code: 'changed-by-someone-else' } })
    expect(await take([{ key: compared.conflicts[0]?.key ?? '', take: 'theirs' }])).toMatchObject({ value: { outcome: 'drafted' } })
    const made = await as('soan.mot').get(showProcedure, { id: own.own?.id as ProcedureId })
    expect(made.revision).toMatchObject({ issueNo: 2, status: 'draft' })
    expect(made.content.steps.map(({ action, method, role }) => [action, method, role])).toEqual([['Tiếp nhận, kiểm tra hồ sơ', 'HD 5.1', 'Công chức Một cửa'], ['Thẩm tra hồ sơ tại thực địa', null, 'Công chức Tư pháp - Hộ tịch'], ['Xem xét, ký duyệt', null, 'Lãnh đạo UBND'], ['Đóng dấu', 'Đóng dấu giáp lai', 'Văn thư UBND'], ['Ghi sổ, trả kết quả', null, 'Công chức Một cửa']])
    expect(made.content.fee).toBe('8.000 đồng')

    const { taken, left } = await as('soan.hai').get(takeOverUntouched, { id: packId })
    expect([taken.length, left]).toEqual([1, []])
    expect(await as('soan.hai').get(takeOverUntouched, { id: packId })).toEqual({ taken: [], left: [] })
  })

  test('an agency keeps its own with a reason that the province reads; the counts say what their lists list', async () => {
    const own = await itemOf('soan.ba', birth.name)
    const keep = (reason: string) => as('soan.ba').call(keepOwnItem, { id: packId, itemId: own.itemId, nextNo: 2, reason })
    expect(await keep(' ')).toMatchObject({ refusal: { code: 'reason-missing' } })
    expect(await keep('Xã đã rút ngắn còn 3 ngày')).toMatchObject({ status: 200 })
    expect(await itemOf('soan.ba', birth.name)).toMatchObject({ state: 'kept-own', reason: 'Xã đã rút ngắn còn 3 ngày' })
    const standing = await as('tinh').get(packStanding, { id: packId })
    expect(standing).toMatchObject({ name: NAME, newestNo: 2, below: 3, versions: [{ versionNo: 2, agencies: 2 }, { versionNo: 1, agencies: 1 }], counts: { 'adopting': 3, 'current': 2, 'behind': 0, 'own-changes': 1, 'kept-own': 1, 'not-adopting': 0 } })
    expect(standing.agencies.find(({ name }) => name === 'UBND xã ba')?.keptOwn).toEqual([{ code: 'M01', name: birth.name, reason: 'Xã đã rút ngắn còn 3 ngày' }])
    expect(await as('soan.mot').call(packStanding, { id: packId })).toMatchObject({ refusal: { code: 'not-issuer' } })

    // A later version asks anew; a model that it drops stays with those who have it.
    await as('tinh').get(removeFromPack, { id: packId, version: (await shown()).version, itemId: (await itemOf('tinh', death.name)).itemId })
    await issueVersion([{ itemId: own.itemId, code: 'M01', content: { ...birth, fee: '5.000 đồng' } }], 'Bản 3')
    expect(await itemOf('soan.ba', birth.name)).toMatchObject({ state: 'behind' })
    expect((await as('soan.hai').get(comparePackItem, { id: packId, itemId: (await as('soan.hai').get(showPack, { id: packId, versionNo: 1 })).items[1]?.itemId ?? '' }))).toMatchObject({ state: 'dropped', next: null })
  })

  test('an issue that waits for review is not written into; two who take over at once make one draft', async () => {
    const item = await itemOf('soan.hai', birth.name)
    const { revision } = await as('soan.hai').get(showProcedure, { id: item.own?.id as ProcedureId })
    await as('soan.hai').get(moveRevision, { revisionId: revision.id, version: revision.version, command: { move: 'submit' } })
    const at = async () => { const { revisionId, revisionVersion, nextNo, conflicts } = await as('soan.hai').get(comparePackItem, { id: packId, itemId: item.itemId }); return { id: packId, itemId: item.itemId, nextNo, revisionId: revisionId as RevisionId, revisionVersion, choices: conflicts.map(({ key }) => ({ key, take: 'theirs' as const })) } }
    expect(await as('soan.hai').call(takeOverItem, await at())).toMatchObject({ refusal: { code: 'issue-on-the-way' } })
    await as('xet.hai').get(moveRevision, { revisionId: revision.id, version: revision.version + 1, command: { move: 'reject', reason: 'Chờ bản mới của tỉnh' } })
    const input = await at()
    const both = await Promise.all([as('soan.hai').call(takeOverItem, input), as('soan.hai').call(takeOverItem, input)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(await itemOf('soan.hai', birth.name)).toMatchObject({ state: 'current', baseNo: 3 })
  })

  test('a version takes three people: its writers neither review nor approve it, it is closed while it is judged, and comes back with the reason', async () => {
    const model = (itemId: string | null, code: string, content: ProcedureContent) => ({ itemId, code, content })
    await as('tinh').get(addToPack, { id: packId, version: (await shown()).version, procedureIds: [], contents: [model(null, 'M02', death)] })
    expect(await move('truongphong', { move: 'submit', notes: '' })).toMatchObject({ refusal: { code: 'move-not-open', status: 'draft' } })
    expect(await move('tinh', { move: 'submit', notes: 'Đưa lại khai tử' })).toMatchObject({ value: { versionNo: 4, status: 'in-review' } })
    expect(await move('tinh', { move: 'review' })).toMatchObject({ refusal: { code: 'same-person', as: 'author', name: null } })
    expect((await shown()).way).toMatchObject({ writers: ['Người Tỉnh'], moves: ['reject'], waitingFor: ['Giám Đốc', 'Trưởng Phòng'], barred: [{ move: 'review' }] })
    expect(await as('tinh').call(addToPack, { id: packId, version: (await shown()).version, procedureIds: [], contents: [model(null, 'M03', birth)] })).toMatchObject({ refusal: { code: 'version-submitted', versionNo: 4 } })
    await expect(app.database.owner.query(`update procedures.pack_item set place = 9 where code = 'M02' and version_id in (select id from procedures.pack_version where status = 'in-review')`)).rejects.toThrow('once it is submitted')
    expect((await as('soan.mot').get(showPack, { id: packId })).versions.map(({ versionNo }) => versionNo)).toEqual([3, 2, 1])
    expect(await move('truongphong', { move: 'reject', reason: ' ' })).toMatchObject({ refusal: { code: 'reason-missing' } })
    await move('truongphong', { move: 'reject', reason: 'Thiếu căn cứ' })
    expect((await shown()).way).toMatchObject({ status: 'draft', rejectionReason: 'Thiếu căn cứ', moves: ['submit'] })
    await move('tinh', { move: 'submit', notes: 'Đưa lại khai tử' })
    await move('truongphong', { move: 'review' })
    expect(await move('truongphong', { move: 'approve' })).toMatchObject({ refusal: { code: 'same-person', as: 'reviewer' } })
    await move('giamdoc', { move: 'approve' })
    expect((await shown()).way).toMatchObject({ reviewed: { name: 'Trưởng Phòng', onBehalfOf: null }, approved: { name: 'Giám Đốc' } })
    expect(await as('soan.mot').call(movePack, { id: packId, version: (await shown()).version, command: { move: 'issue' } })).toMatchObject({ refusal: { code: 'pack-not-found' } })
    expect(await move('giamdoc', { move: 'issue' })).toMatchObject({ value: { status: 'issued' } })
    const item = await itemOf('tinh', death.name)
    expect(await as('soan.mot').get(showPackItem, { id: packId, itemId: item.itemId })).toMatchObject({ versionNo: 4, code: 'M02', before: null, content: { name: death.name } })
  })

  test('a procedure that an agency already has is linked: without a common original every difference is asked, and what it kept counts as its own', async () => {
    const item = await itemOf('soan.mot', death.name)
    expect(item).toMatchObject({ state: 'open', alike: [{ code: 'QT 02/XT' }] })
    const link = (who: string, itemId: string, procedureId: ProcedureId) => as(who).call(linkItem, { id: packId, itemId, procedureId })
    const own = item.alike[0]?.id as ProcedureId
    const birthOfMot = (await itemOf('soan.mot', birth.name)).own?.id as ProcedureId
    expect(await link('soan.mot', item.itemId, birthOfMot)).toMatchObject({ refusal: { code: 'procedure-linked', itemName: birth.name } })
    expect(await link('soan.khac', item.itemId, own)).toMatchObject({ refusal: { code: 'pack-not-found' } })
    expect(await link('soan.hai', item.itemId, own)).toMatchObject({ refusal: { code: 'procedure-not-found' } })
    const { revision, content } = await as('soan.mot').get(showProcedure, { id: own })
    await as('soan.mot').get(editRevision, { revisionId: revision.id, version: revision.version, content: withoutStep(withStep(content, 2, { action: 'Thẩm tra tại thực địa' }), 4) })
    expect(await link('soan.mot', item.itemId, own)).toMatchObject({ value: { outcome: 'different' } })
    expect(await link('soan.mot', item.itemId, own)).toMatchObject({ refusal: { code: 'item-adopted', procedureCode: 'QT 02/XT' } })
    const compared = await as('soan.mot').get(comparePackItem, { id: packId, itemId: item.itemId })
    expect(compared).toMatchObject({ base: null, baseNo: null, state: 'behind' })
    const said = compared.conflicts.map((one) => one.said.vi)
    expect(said).toContainEqual(expect.stringContaining('Mẫu có bước 4 “Đóng dấu”, cơ quan không có'))
    expect(said).toContainEqual(expect.stringContaining('khác nhau về việc ở bước 2'))
    const standing = async () => (await as('tinh').get(packStanding, { id: packId })).agencies.find(({ name }) => name === 'UBND xã mot')
    expect(await standing()).toMatchObject({ linked: 1, ownChanges: 1 })
    const { revisionId, revisionVersion, conflicts } = compared
    expect(await as('soan.mot').get(takeOverItem, { id: packId, itemId: item.itemId, nextNo: 4, revisionId, revisionVersion, choices: conflicts.map(({ key }) => ({ key, take: 'mine' as const })) })).toMatchObject({ outcome: 'unchanged' })
    expect(await itemOf('soan.mot', death.name)).toMatchObject({ state: 'current', baseNo: 4, hasOwnChanges: true, alike: [] })
    await moveAll('mot', own, '2026-06-03')
    expect(await standing()).toMatchObject({ linked: 0, ownChanges: 2 })
  })

  test('a procedure is let go with a reason that the issuing agency reads, and one that says the same as the model needs no comparison', async () => {
    const dropped = (await as('soan.ba').get(showPack, { id: packId, versionNo: 1 })).items.find(({ name }) => name === death.name)
    const unlink = (reason: string) => as('soan.ba').call(unlinkItem, { id: packId, itemId: dropped?.itemId ?? '', reason })
    expect(await unlink(' ')).toMatchObject({ refusal: { code: 'reason-missing' } })
    expect(await unlink('Bộ đã bỏ mẫu này')).toMatchObject({ status: 200 })
    expect(await unlink('Bộ đã bỏ mẫu này')).toMatchObject({ refusal: { code: 'item-not-found' } })
    const standing = await as('tinh').get(packStanding, { id: packId })
    expect(standing.agencies.find(({ name }) => name === 'UBND xã ba')?.letGo).toEqual([{ code: 'M02', name: death.name, reason: 'Bộ đã bỏ mẫu này' }])
    const item = await itemOf('soan.ba', death.name)
    expect(await as('soan.ba').get(linkItem, { id: packId, itemId: item.itemId, procedureId: item.alike[0]?.id as ProcedureId })).toEqual({ outcome: 'same' })
    expect(await itemOf('soan.ba', death.name)).toMatchObject({ state: 'current', baseNo: 4, hasOwnChanges: false })
  })
})
