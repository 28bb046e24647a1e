// SPDX-License-Identifier: Apache-2.0
import type { Pool } from 'pg'
import type { z } from 'zod'
import { addRecipients, beginStarter, moveIssue, savePlace, showDocument, showStarter } from '#areas/documents/contract.ts'
import { saveInstrument } from '#areas/law/contract.ts'
import { listProcedures, moveRevision } from '#areas/procedures/contract.ts'
import { plusMonths } from '#areas/documents/core/public.ts'
import { setPublicPage } from '#areas/portal/contract.ts'
import type { Actor } from '#kernel/actor.ts'
import { dayOf, instantOf, millisOf, type PlainDate } from '#kernel/time.ts'
import type { Endpoint } from '#platform/server/http/endpoint.ts'
import type { Ports } from '#platform/server/http/serve.ts'
import { actorsOf, pressOf, type Press } from './press.ts'

type Doing = Pick<Ports, 'inTransaction' | 'files' | 'now' | 'newId'>
interface Three { readonly secretary: Actor; readonly deputy: Actor; readonly head: Actor }

/** The documents of the present-day commune: the public page, places, one change of law with its tasks, and the system set issued by three people. Each once; what is there already stays. */
export async function loadDocumentsOfToday(owner: Pool, endpoints: readonly Endpoint[], doing: Doing, isStopping: () => boolean): Promise<void> {
  const people = await actorsOf(owner, ['loi', 'thuan', 'thang'])
  const [secretary, deputy, head] = ['loi', 'thuan', 'thang'].map((login) => people.get(login))
  if (secretary === undefined || deputy === undefined || head === undefined) return
  if ((await owner.query('select from documents.document where agency_id = $1 limit 1', [secretary.agencyId])).rowCount !== 0) return
  const press = pressOf(endpoints, doing)
  await press(secretary, setPublicPage, { isOpen: true, desk: 'Bộ phận Tiếp nhận và Trả kết quả, UBND xã Tri Phú', hours: 'Thứ Hai đến thứ Sáu, 7:30–11:30 và 13:00–17:00', phone: '', version: 0 })
  for (const { name, kind } of PLACES) await press(secretary, savePlace, { id: null, name, kind, closed: false, version: 0 })
  await press(secretary, saveInstrument, CIVIL_STATUS_2026)
  await reviewProcedures(pressOf(endpoints, { ...doing, now: () => instantOf(millisOf(doing.now()) - REVIEWED_DAYS_AGO * 86_400_000) }), secretary)
  await issueSystemSet(press, { secretary, deputy, head }, dayOf(doing.now()), isStopping)
}

const REVIEWED_DAYS_AGO = 100
/** So many are left for whoever tries it. */
const LEFT_TO_REVIEW = 2

/** The secretary's yearly look at the procedures, some weeks ago: most were found fit. */
async function reviewProcedures(press: Press, secretary: Actor): Promise<void> {
  const { rows, today } = await press(secretary, listProcedures, { state: 'review-due', pageSize: 200 })
  for (const { revisionId, version, moves } of rows.slice(LEFT_TO_REVIEW)) {
    if (moves.includes('postpone-review')) await press(secretary, moveRevision, { revisionId, version, command: { move: 'postpone-review', until: plusMonths(today, 12), reason: 'Minh hoạ: đã đối chiếu với danh mục thủ tục và cách làm ở Một cửa, còn phù hợp' } })
  }
}

const PLACES = [{ name: 'Bộ phận Một cửa', kind: 'one-stop' }, { name: 'Nhà văn hóa thôn Bản Ba', kind: 'culture-house' }] as const

/** As the national list has it. The commune writes it into its own register, and each of its procedures that cites the law of 2014 gets a task. */
export const CIVIL_STATUS_2026: z.input<typeof saveInstrument.input> = {
  facts: { number: '03/2026/QH16', kind: 'law', issuer: 'Quốc hội', title: 'Luật Hộ tịch', issuedOn: null, effectiveOn: '2027-03-01', expiresOn: null, source: 'Dữ liệu thủ tục hành chính (7/2026); ngày ban hành chưa đối chiếu văn bản gốc' },
  relations: [{ kind: 'replaces', number: '60/2014/QH13', issuedOn: null, part: null, effectiveOn: null }],
}

/** The words that the agency's own data do not give. */
const GIVEN = [{ name: 'cơ quan cấp trên', value: 'UBND tỉnh Tuyên Quang' }, { name: 'trang thông tin điện tử', value: 'triphu.example.vn' }] as const

async function issueSystemSet(press: Press, { secretary, deputy, head }: Three, today: PlainDate, isStopping: () => boolean): Promise<void> {
  const { office, words } = await press(secretary, showStarter, {})
  const { documents } = await press(secretary, beginStarter, { office, words: [...words.filter(({ value }) => value !== ''), ...GIVEN.filter(({ name }) => !words.some((word) => word.name === name && word.value !== ''))], leaveOut: [] })
  for (const { id } of documents) {
    if (isStopping()) return
    const { issue } = await press(secretary, showDocument, { id })
    const move = (who: Actor, after: number, command: Parameters<typeof press<typeof moveIssue>>[2]['command']) => press(who, moveIssue, { issueId: issue.id, version: issue.version + after, command })
    await move(secretary, 0, { move: 'submit' })
    await move(deputy, 1, { move: 'review' })
    await move(head, 2, { move: 'approve' })
    await move(head, 3, { move: 'issue', effectiveFrom: today })
    if (READ_BY_ALL.test(issue.name)) await press(secretary, addRecipients, { issueId: issue.id, people: [deputy.personId, head.personId], posts: [], places: [] })
  }
}

const READ_BY_ALL = /^(Chính sách|Mục tiêu)/u
