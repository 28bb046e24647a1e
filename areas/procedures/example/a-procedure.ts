// SPDX-License-Identifier: Apache-2.0
import { own } from '#areas/documents/core/public.ts'
import type { Instant, PlainDate } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { ProcedureContent } from '../core/procedure-content.ts'
import { evolveRevision, moveRevision, Revision, type RevisionCommand } from '../core/revision.ts'
import { hashOfContent, insertRevision, saveRevision } from '../server/revision-store.ts'
import { insertProcedure } from '../server/procedure-store.ts'

const days = (value: number) => ({ value, unit: 'workingDay' as const, text: `${value} ngày` })

/** "Đăng ký lại khai sinh" in five steps and two cases, as communes run it; every field may be replaced. */
export const aProcedureContent = (more: Partial<ProcedureContent> = {}): ProcedureContent => ProcedureContent.parse({
  name: 'Đăng ký lại khai sinh', field: 'Hộ tịch', tthcCodes: ['1.004884'],
  cases: [{ key: 'c1', name: 'không xác minh', limit: { value: 5, unit: 'workingDay', text: '05 ngày làm việc' } }, { key: 'c2', name: 'có xác minh', limit: { value: 25, unit: 'calendarDay', text: '25 ngày' } }],
  steps: [
    ['Tiếp nhận, kiểm tra hồ sơ', 'Cán bộ tiếp nhận', 0.5, 1], ['Thẩm tra hồ sơ', 'Công chức Tư pháp - Hộ tịch', 3, 22], ['Xem xét, ký duyệt', 'Lãnh đạo UBND', 0.5, 1],
    ['Đóng dấu', 'Văn thư UBND', 0.5, 0.5], ['Ghi sổ, trả kết quả', 'Cán bộ tiếp nhận', 0.5, 0.5],
  ].map(([action, role, c1, c2], index) => ({
    order: index + 1, label: String(index + 1), phase: null, action, role, method: null, accountable: role, output: null,
    times: [{ caseKey: 'c1', time: days(Number(c1)), text: `${c1} ngày`, sharedWith: [] }, { caseKey: 'c2', time: days(Number(c2)), text: `${c2} ngày`, sharedWith: [] }],
  })),
  dossier: [{ mode: 'submit', name: 'Tờ khai đăng ký lại khai sinh', original: 1, copy: 0 }, { mode: 'present', name: 'Giấy tờ tùy thân', original: null, copy: null }],
  records: [{ name: 'Tờ khai và giấy tờ kèm theo', place: 'Kho Tư pháp', retention: 'Vĩnh viễn' }],
  legalBasis: [{ number: '123/2015/NĐ-CP', date: '2015-11-15', text: 'Nghị định 123/2015/NĐ-CP' }], fee: 'Miễn lệ phí', result: 'Giấy khai sinh', ...more,
})

/** Three people who draft, review and approve. */
export interface ThreePeople { readonly author: string; readonly reviewer: string; readonly approver: string }

export interface IssueFacts { readonly agencyId: string; readonly code: string; readonly people: ThreePeople; readonly now: Instant; readonly effectiveFrom: PlainDate; readonly newId: () => string }

/** A procedure drafted, reviewed, approved and issued by three people, through the same rules as their commands. */
export async function makeIssuedProcedure(tx: Tx, content: ProcedureContent, facts: IssueFacts): Promise<{ procedureId: string; revisionId: string }> {
  const { agencyId, code, people, now, newId } = facts
  const procedureId = newId()
  await insertProcedure(tx, { id: procedureId, agencyId, code, name: content.name, field: content.field, now })
  const first = Revision.parse({ id: newId(), procedureId, issueNo: 1, status: 'draft', draftedBy: people.author, writers: [people.author], reviewedBy: null, approvedBy: null, rejectionReason: null, effectiveFrom: null, withdrawnFrom: null, contentHash: null, version: 1 })
  await insertRevision(tx, { agencyId, revision: first, content, sourceFile: null, sourceName: null, reading: null, now })
  const way: [RevisionCommand, string, string][] = [
    [{ move: 'submit' }, people.author, 'procedures.draft'], [{ move: 'review' }, people.reviewer, 'procedures.review'],
    [{ move: 'approve' }, people.approver, 'procedures.approve'], [{ move: 'issue', effectiveFrom: facts.effectiveFrom }, people.approver, 'procedures.approve'],
  ]
  let revision = first
  for (const [command, personId, permission] of way) {
    const decision = moveRevision(revision, command, { by: { personId, permissions: new Set([permission]) }, now, today: facts.effectiveFrom, errorCount: 0, contentHash: hashOfContent(content), staff: { reviewers: [own(people.reviewer)], approvers: [own(people.approver)] } })
    if (!decision.ok) throw new Error(`the example cannot ${command.move}: ${decision.refusal.code}`)
    const after = decision.events.reduce(evolveRevision, revision)
    await saveRevision(tx, agencyId, revision, after, decision.events, now)
    revision = after
  }
  return { procedureId, revisionId: first.id }
}
