// SPDX-License-Identifier: Apache-2.0
import { applyImport, listProcedures as listListed, previewImport } from '#areas/catalogue/contract.ts'
import { moveDossier, receiveDossier } from '#areas/dossiers/contract.ts'
import { aProcedureContent, makeIssuedProcedure } from '#areas/procedures/example/a-procedure.ts'
import { draftProcedure, moveRevision } from '#areas/procedures/contract.ts'
import type { PlainDate } from '#kernel/time.ts'
import { newId } from '#platform/server/new-id.ts'
import { inTransaction } from '#platform/server/postgres/tx.ts'
import type { Session, TestApp } from '../http/test-app.ts'

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
  readonly reviewId: string
  readonly dossierId: string
  /** In the boss's hands, at its second step, version 2. */
  readonly movedDossierId: string
  readonly listedIds: readonly string[]
  readonly list: { readonly name: string; readonly bytes: Uint8Array }
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
  const made = await app.make({ code: `XA-${mark}`, name: `UBND xã ${mark}`, people: [
    { fullName: `Chủ Tịch ${mark}`, login: login('boss'), posts: ALL_ROLES.map((role) => ({ title: `${role} ${mark}`, role })) },
    { fullName: `Chuyên Viên ${mark}`, login: login('clerk'), posts: [{ title: `Công chức ${mark}`, role: 'specialist' }] },
    { fullName: `Người Mới ${mark}`, login: null, posts: [] },
    { fullName: `Người Xét ${mark}`, login: null, posts: [{ title: `Chức danh khác ${mark}`, role: 'auditor' }] },
    { fullName: `Người Duyệt ${mark}`, login: null, posts: [{ title: `Phó ${mark}`, role: 'head' }] },
  ] })
  const [bossId = '', clerkId = '', newcomerId = '', reviewerId = ''] = made.people.map(({ personId }) => personId)
  const child = await app.make({ code: `CON-${mark}`, name: `Trung tâm ${mark}`, parentId: made.agencyId, people: [] })
  const { procedureId, revisionId } = await inTransaction(app.database.app, { agencyId: made.agencyId, personId: bossId, reach: 'own' }, (tx) => makeIssuedProcedure(tx, aProcedureContent({ name: `Đăng ký lại khai sinh ${mark}` }), {
    agencyId: made.agencyId, code: `QT-${mark}`, people: { author: clerkId, reviewer: reviewerId, approver: bossId }, now: app.clock, effectiveFrom: '2026-01-01' as PlainDate, newId,
  }))
  const [boss, clerk] = [await app.signIn(login('boss')), await app.signIn(login('clerk'))]
  const draft = (code: string) => ({ code, content: aProcedureContent({ name: `Dự thảo ${mark}` }), sourceFile: null, sourceName: null, unread: [], asNextIssue: false })
  const ownDraft = await boss.get(draftProcedure, draft(`DT1-${mark}`))
  const review = await clerk.get(draftProcedure, draft(`DT2-${mark}`))
  await clerk.get(moveRevision, { revisionId: review.revisionId, version: 1, command: { move: 'submit' } })
  const list = listOf([`1.001193,Đăng ký khai sinh ${mark},Hộ tịch,Cấp xã,1 ngày làm việc`, `1.000894,Đăng ký kết hôn ${mark},Hộ tịch,Cấp xã,1 ngày làm việc`])
  const { planId } = await boss.get(previewImport, {}, { file: list })
  await boss.get(applyImport, { planId, scopeLevels: [], unlisted: 'keep' }, { file: list })
  const listed = await boss.get(listListed, {})
  const receive = async () => (await boss.get(receiveDossier, aReceipt(revisionId, `Người Dân ${mark}`))).id
  const [dossierId, movedDossierId] = [await receive(), await receive()]
  await boss.get(moveDossier, { id: movedDossierId, version: 1, command: { move: 'forward', to: bossId } })
  const { rows } = await app.database.owner.query<{ id: string }>('select id from organisation.assignment where person_id = $1', [clerkId])
  return {
    mark, agencyId: made.agencyId, childId: child.agencyId, boss, bossId, clerk, clerkId, clerkLogin: login('clerk'), newcomerId, postId: made.people[1]?.postIds[0] ?? '', freePostId: made.people[3]?.postIds[0] ?? '',
    roleId: made.roleIds.get('specialist') ?? '', auditorRoleId: made.roleIds.get('auditor') ?? '', assignmentId: rows[0]?.id ?? '', procedureId, revisionId, draftId: ownDraft.revisionId, reviewId: review.revisionId,
    dossierId, movedDossierId, listedIds: listed.rows.map(({ id }) => id), list: listOf([`2.000815,Chứng thực bản sao ${mark},Chứng thực,Cấp xã,trong ngày`]),
  }
}
