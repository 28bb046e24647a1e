// SPDX-License-Identifier: Apache-2.0
import { applyImport, listProcedures as listListed, previewImport } from '#areas/catalogue/contract.ts'
import { savePlace } from '#areas/documents/contract.ts'
import { moveDossier, receiveDossier } from '#areas/dossiers/contract.ts'
import { previewRegisterImport, saveInstrument } from '#areas/law/contract.ts'
import { anInstrumentFacts, aRelation } from '#areas/law/example/an-instrument.ts'
import { delegatePost } from '#areas/organisation/contract.ts'
import type { PersonId, PostId } from '#areas/organisation/core/public.ts'
import { hangPaper } from '#areas/portal/contract.ts'
import { aProcedureContent, makeIssuedProcedure } from '#areas/procedures/example/a-procedure.ts'
import { beginImport, addToPack, adoptItems, comparePackItem, draftProcedure, listLawTasks, movePack, moveRevision, savePack, showPack } from '#areas/procedures/contract.ts'
import { makeTasks } from '#areas/procedures/server/law-task-reaction.ts'
import type { PlainDate } from '#kernel/time.ts'
import { newId } from '#platform/server/new-id.ts'
import { inTransaction } from '#platform/server/postgres/tx.ts'
import type { Session, TestApp } from '../http/test-app.ts'
import { type DocumentWorld, makeDocuments } from './document-world.ts'

/** An agency with one of everything that a request can name by its id. The mark stands in every name: it must never be seen from another agency. */
export interface AgencyWorld {
  readonly mark: string
  readonly agencyId: string
  readonly childId: string
  /** Holds every post, so that no permission hides what is looked for. */
  readonly boss: Session
  readonly bossId: string
  readonly clerk: Session
  readonly clerkId: string
  readonly clerkLogin: string
  /** Has no account. */
  readonly newcomerId: string
  readonly postId: string
  readonly freePostId: string
  readonly roleId: string
  readonly auditorRoleId: string
  readonly assignmentId: string
  readonly procedureId: string
  readonly revisionId: string
  /** A draft of the boss, version 1, and one that waits for review, version 2. */
  readonly draftId: string
  /** Drafts of the boss, version 1: one to be given another code, one to be thrown away. */
  readonly recodedId: string
  readonly thrownAwayId: string
  /** The clerk's post, lent to the boss. */
  readonly delegationId: string
  /** An import of files that is open, and a file of it. */
  readonly importBatchId: string
  readonly importFileId: string
  readonly reviewId: string
  readonly dossierId: string
  /** In the boss's hands, at its second step, version 2. */
  readonly movedDossierId: string
  /** A place where the procedure hangs (version 1), but not the list. */
  readonly postingPlaceId: string
  readonly postingId: string
  /** An own pack whose draft has one model, and a pack of the agency above: one model not adopted, one behind its second version. */
  readonly ownPack: { readonly id: string; readonly version: number; readonly itemId: string }
  readonly packAbove: { readonly id: string; readonly openItemId: string; readonly followedItemId: string; readonly followedRevisionId: string }
  /** An open task that a change of law has made, version 1. */
  readonly lawTaskId: string
  /** One whose change can be drafted in one press, version 1. */
  readonly lawTaskToDraftId: string
  /** A list of one legal document, and what taking it in would do. */
  readonly lawList: { readonly name: string; readonly bytes: Uint8Array }
  readonly lawPlanId: string
  readonly listedIds: readonly string[]
  readonly list: { readonly name: string; readonly bytes: Uint8Array }
  readonly documents: DocumentWorld
}

const ALL_ROLES = ['one-stop', 'specialist', 'head', 'iso-secretary', 'province', 'administrator']

export const listOf = (lines: readonly string[]) => ({ name: 'danh-muc.csv', bytes: new TextEncoder().encode(['Mã TTHC,Tên TTHC,Lĩnh vực,Cấp thực hiện,Thời hạn giải quyết', ...lines].join('\n')) })

export const aReceipt = (revisionId: string, name = 'Triệu Thị Sính') => ({
  revisionId, caseKey: 'c1', tthcCode: '1.004884', authorised: { name: 'Người Nộp Thay', idNumber: '008190000001', address: 'thôn Yên Khánh', phone: '0900000001', email: 'nop.thay@example.vn', authorisation: 'Giấy ủy quyền 12/2026' },
  channel: 'direct' as const, request: 'Đăng ký lại khai sinh', resultBy: 'Tại Một cửa', applicant: { name, idNumber: '008190000000', address: 'thôn Yên Khánh', phone: '0900000000', email: 'cong.dan@example.vn' },
  items: [{ name: 'Tờ khai đăng ký lại khai sinh', original: 1, copy: 0, lookedUp: false }],
})

export async function makeWorld(app: TestApp, mark: string): Promise<AgencyWorld> {
  const login = (who: string) => `${who}.${mark.toLowerCase()}`
  const above = await app.make({ code: `TINH-${mark}`, name: `UBND tỉnh ${mark}`, level: 'province', people: [
    { fullName: `Người Tỉnh ${mark}`, login: login('tinh'), posts: [{ title: `Sở ${mark}`, role: 'province' }] }, ...['xet', 'ky'].map((who) => ({ fullName: `Lãnh Đạo ${who} ${mark}`, login: login(who), posts: [{ title: `Lãnh đạo ${who} ${mark}`, role: 'head' }] })),
  ] })
  const made = await app.make({ code: `XA-${mark}`, name: `UBND xã ${mark}`, parentId: above.agencyId, people: [
    { fullName: `Chủ Tịch ${mark}`, login: login('boss'), posts: ALL_ROLES.map((role) => ({ title: `${role} ${mark}`, role })) },
    { fullName: `Chuyên Viên ${mark}`, login: login('clerk'), posts: [{ title: `Công chức ${mark}`, role: 'specialist' }] },
    { fullName: `Người Mới ${mark}`, login: null, posts: [] },
    { fullName: `Người Xét ${mark}`, login: null, posts: [{ title: `Chức danh khác ${mark}`, role: 'auditor' }] },
    { fullName: `Người Duyệt ${mark}`, login: login('deputy'), posts: [{ title: `Phó ${mark}`, role: 'head' }] },
    { fullName: `Người Ký ${mark}`, login: null, posts: [{ title: `Phó hai ${mark}`, role: 'head' }] },
  ] })
  const [bossId = '', clerkId = '', newcomerId = '', reviewerId = ''] = made.people.map(({ personId }) => personId)
  const child = await app.make({ code: `CON-${mark}`, name: `Trung tâm ${mark}`, parentId: made.agencyId, people: [] })
  const { procedureId, revisionId } = await inTransaction(app.database.app, { agencyId: made.agencyId, personId: bossId, reach: 'own' }, (tx) => makeIssuedProcedure(tx, aProcedureContent({ name: `Đăng ký lại khai sinh ${mark}` }), {
    agencyId: made.agencyId, code: `QT-${mark}`, people: { author: clerkId, reviewer: reviewerId, approver: bossId }, now: app.clock, effectiveFrom: '2026-01-01' as PlainDate, newId,
  }))
  const [boss, clerk] = [await app.signIn(login('boss')), await app.signIn(login('clerk'))]
  const draft = (code: string) => ({ code, content: aProcedureContent({ name: `Dự thảo ${mark}` }), sourceFile: null, sourceName: null, unread: [], asNextIssue: false })
  const ownDraft = await boss.get(draftProcedure, draft(`DT1-${mark}`))
  const [recoded, thrownAway] = [await boss.get(draftProcedure, draft(`DT3-${mark}`)), await boss.get(draftProcedure, draft(`DT4-${mark}`))]
  const review = await clerk.get(draftProcedure, draft(`DT2-${mark}`))
  await clerk.get(moveRevision, { revisionId: review.revisionId, version: 1, command: { move: 'submit' } })
  const list = listOf([`1.001193,Đăng ký khai sinh ${mark},Hộ tịch,Cấp xã,1 ngày làm việc`, `1.000894,Đăng ký kết hôn ${mark},Hộ tịch,Cấp xã,1 ngày làm việc`])
  const { planId } = await boss.get(previewImport, {}, { file: list })
  await boss.get(applyImport, { planId, scopeLevels: [], unlisted: 'keep' }, { file: list })
  const listed = await boss.get(listListed, {})
  const receive = async () => (await boss.get(receiveDossier, aReceipt(revisionId, `Người Dân ${mark}`))).id
  const [dossierId, movedDossierId] = [await receive(), await receive()]
  await boss.get(moveDossier, { id: movedDossierId, version: 1, command: { move: 'forward', to: bossId } })
  const { id: postingPlaceId } = await boss.get(savePlace, { id: null, version: 0, name: `Nhà văn hóa ${mark}`, kind: 'culture-house', closed: false })
  const { id: postingId } = await boss.get(hangPaper, { placeId: postingPlaceId, procedureId, on: '2026-06-01' })
  const documents = await makeDocuments({ boss, bossId, clerk, deputy: await app.signIn(login('deputy')), mark, placeId: postingPlaceId })
  const packs = await makePacks({ author: await app.signIn(login('tinh')), reviewer: await app.signIn(login('xet')), approver: await app.signIn(login('ky')) }, boss, mark)
  await inTransaction(app.database.app, { agencyId: made.agencyId, personId: bossId, reach: 'own' }, (tx) => makeTasks(tx, made.agencyId, {
    type: 'law-changed', by: bossId, cause: { number: '90/2026/NĐ-CP', title: `Sửa đổi ${mark}`, issuedOn: null, effectiveOn: null }, affected: [{ number: '123/2015/NĐ-CP', issuedOn: null, title: null, what: 'amended', part: null, from: null }],
  }, app.clock))
  await boss.get(saveInstrument, { facts: anInstrumentFacts({ number: '91/2026/NĐ-CP', kind: 'decree', issuer: 'Chính phủ', title: `Quy định chi tiết ${mark}`, issuedOn: '2026-01-20', effectiveOn: '2026-03-01' }), relations: [aRelation('123/2015/NĐ-CP')] })
  await inTransaction(app.database.app, { agencyId: made.agencyId, personId: bossId, reach: 'own' }, (tx) => makeTasks(tx, made.agencyId, {
    type: 'law-changed', by: bossId, cause: { number: '91/2026/NĐ-CP', title: `Quy định chi tiết ${mark}`, issuedOn: '2026-01-20' as PlainDate, effectiveOn: '2026-03-01' as PlainDate }, affected: [{ number: '123/2015/NĐ-CP', issuedOn: null, title: null, what: 'replaced', part: null, from: '2026-03-01' as PlainDate }],
  }, app.clock))
  const lawList = { name: 'van-ban.csv', bytes: new TextEncoder().encode('Số, ký hiệu;Trích yếu;Ngày ban hành\n71/2026/TT-BTP;Quy định mẫu;15/01/2026\n') }
  const { planId: lawPlanId } = await boss.get(previewRegisterImport, {}, { file: lawList })
  const begun = await boss.get(beginImport, { batchId: null, files: [{ name: 'quy-trinh.docx', size: 4 }] })
  const lawTasks = (await boss.get(listLawTasks, { procedureId: procedureId as never })).rows
  const lawTaskIdOf = (number: string) => lawTasks.find(({ cause }) => cause.number === number)?.id ?? ''
  const { rows } = await app.database.owner.query<{ id: string }>('select id from organisation.assignment where person_id = $1', [clerkId])
  const delegation = await boss.get(delegatePost, { delegatorId: clerkId as PersonId, postId: (made.people[1]?.postIds[0] ?? '') as PostId, delegateId: bossId as PersonId, permissions: null, from: '2026-06-03' as PlainDate, to: '2026-07-01' as PlainDate, groundNumber: `1/QĐ-${mark}`, groundOn: '2026-06-01' as PlainDate, reason: 'leave', note: '' })
  return {
    mark, recodedId: recoded.revisionId, thrownAwayId: thrownAway.revisionId, delegationId: delegation.id, agencyId: made.agencyId, childId: child.agencyId, boss, bossId, clerk, clerkId, clerkLogin: login('clerk'), newcomerId, postId: made.people[1]?.postIds[0] ?? '', freePostId: made.people[3]?.postIds[0] ?? '',
    roleId: made.roleIds.get('specialist') ?? '', auditorRoleId: made.roleIds.get('auditor') ?? '', assignmentId: rows[0]?.id ?? '', procedureId, revisionId, draftId: ownDraft.revisionId, importBatchId: begun.batchId, importFileId: begun.files[0]?.id ?? '', reviewId: review.revisionId,
    dossierId, movedDossierId, postingPlaceId, postingId, documents, ...packs, lawTaskId: lawTaskIdOf('90/2026/NĐ-CP'), lawTaskToDraftId: lawTaskIdOf('91/2026/NĐ-CP'), lawList, lawPlanId, listedIds: listed.rows.map(({ id }) => id), list: listOf([`2.000815,Chứng thực bản sao ${mark},Chứng thực,Cấp xã,trong ngày`]),
  }
}

async function makePacks({ author: above, reviewer, approver }: Readonly<Record<'author' | 'reviewer' | 'approver', Session>>, boss: Session, mark: string): Promise<Pick<AgencyWorld, 'ownPack' | 'packAbove'>> {
  const model = (code: string, more: Parameters<typeof aProcedureContent>[0] = {}) => ({ itemId: null, code, content: aProcedureContent({ name: `Quy trình mẫu ${code}`, ...more }) })
  const { id } = await above.get(savePack, { id: null, version: 0, name: `Bộ mẫu ${mark}`, about: '' })
  await above.get(addToPack, { id, version: 1, procedureIds: [], contents: [model(`M1-${mark}`), model(`M2-${mark}`)] })
  const issue = async (version: number) => {
    await above.get(movePack, { id, version, command: { move: 'submit', notes: '' } })
    await reviewer.get(movePack, { id, version: version + 1, command: { move: 'review' } })
    await approver.get(movePack, { id, version: version + 2, command: { move: 'approve' } })
    await approver.get(movePack, { id, version: version + 3, command: { move: 'issue' } })
  }
  await issue(2)
  const { items: [open, followed] } = await boss.get(showPack, { id })
  await boss.get(adoptItems, { id, itemIds: [followed?.itemId ?? ''], mapping: { roles: [], retention: [], codePattern: '' } })
  await above.get(addToPack, { id, version: 6, procedureIds: [], contents: [{ ...model(`M2-${mark}`, { fee: '8.000 đồng' }), itemId: followed?.itemId ?? '' }] })
  await issue(7)
  const { revisionId } = await boss.get(comparePackItem, { id, itemId: followed?.itemId ?? '' })
  const own = await boss.get(savePack, { id: null, version: 0, name: `Bộ của xã ${mark}`, about: '' })
  const { version } = await boss.get(addToPack, { id: own.id, version: own.version, procedureIds: [], contents: [model(`X1-${mark}`)] })
  const { items: [item] } = await boss.get(showPack, { id: own.id })
  return { ownPack: { id: own.id, version, itemId: item?.itemId ?? '' }, packAbove: { id, openItemId: open?.itemId ?? '', followedItemId: followed?.itemId ?? '', followedRevisionId: revisionId } }
}
