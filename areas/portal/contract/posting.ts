// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { PlaceView } from '#areas/documents/contract.ts'
import { contract, FileAnswer, plainRefusal, refusal } from '#kernel/contract.ts'
import { PlainDate } from '#kernel/time.ts'
import { WrittenDay } from '#kernel/written-day.ts'
import { Line } from '#kernel/written-text.ts'
import { Posting, PostingState } from '../core/posting.ts'

/** A paper as the list shows it, with how it stands today. */
export const PostingRow = Posting.omit({ hungBy: true, takenDownBy: true, listHash: true }).extend({
  placeName: z.string(), hungBy: z.string(), takenDownBy: z.string().nullable(), state: PostingState, inForceIssueNo: z.number().int().nullable(),
})
export type PostingRow = z.infer<typeof PostingRow>

/** Which papers a list shows. */
export const PostingGroup = z.enum(['hanging', 'must-go', 'taken-down'])
export type PostingGroup = z.infer<typeof PostingGroup>

export const listPostings = contract({
  method: 'GET', path: '/api/portal/postings', summary: 'What hangs at which place, and what of it is out of date because another issue is in force.', permission: 'portal.post',
  input: z.object({ group: PostingGroup.default('hanging'), placeId: z.uuid().optional() }),
  output: z.object({
    rows: z.array(PostingRow), counts: z.record(PostingGroup, z.number().int()), places: z.array(PlaceView.extend({ hanging: z.number().int(), mustGo: z.number().int() })), today: PlainDate,
    /** What can be hung: the procedures in force. */
    procedures: z.array(z.object({ id: z.uuid(), code: z.string(), name: z.string(), issueNo: z.number().int() })),
  }),
})

const sayDay = (day: PlainDate): string => day.split('-').toReversed().join('/')
const placeNotFound = plainRefusal('Không tìm thấy nơi niêm yết này, hoặc nơi này đã đóng.', 'No such place, or it is closed.')
const notInForce = plainRefusal('Quy trình này hôm nay không có lần ban hành nào đang hiệu lực nên không niêm yết được.', 'No issue of this procedure is in force today, so it cannot be posted.')
const future = refusal(z.object({ latest: PlainDate }), ({ latest }) => ({ vi: `Ngày không được ở tương lai; muộn nhất là ${sayDay(latest)}.`, en: `The day cannot lie in the future; ${latest} at the latest.` }))
const beforeItHung = refusal(z.object({ hungOn: PlainDate }), ({ hungOn }) => ({ vi: `Tờ đang treo được treo từ ${sayDay(hungOn)}; ngày ghi không được trước ngày đó.`, en: `What hangs there was hung on ${hungOn}; the day cannot be earlier.` }))
const changed = plainRefusal('Tờ niêm yết này vừa được người khác ghi. Hãy tải lại rồi làm tiếp.', 'Someone has just recorded this paper. Reload and go on.')

export const hangPaper = contract({
  method: 'POST', path: '/api/portal/postings/hang', summary: 'Records that the list or one procedure in force was hung at a place; an older paper of the same kind there is taken down with it.', permission: 'portal.post',
  input: z.object({ placeId: z.uuid(), procedureId: z.uuid().nullable(), on: WrittenDay }), output: z.object({ id: z.uuid(), replaced: z.uuid().nullable() }),
  refusals: {
    'place-not-found': placeNotFound, 'not-in-force': notInForce, 'day-in-the-future': future, 'before-it-hung': beforeItHung, 'changed-by-someone-else': changed,
    'before-in-force': refusal(z.object({ effectiveFrom: PlainDate }), ({ effectiveFrom }) => ({ vi: `Lần ban hành này có hiệu lực từ ${sayDay(effectiveFrom)}; ngày treo không được trước ngày đó.`, en: `This issue took effect on ${effectiveFrom}; it cannot have hung before.` })),
    'hangs-already': refusal(z.object({ since: PlainDate }), ({ since }) => ({ vi: `Đúng lần ban hành này đang treo ở đây từ ${sayDay(since)}.`, en: `This very issue has hung here since ${since}.` })),
  },
})

export const takeDownPaper = contract({
  method: 'POST', path: '/api/portal/postings/take-down', summary: 'Records that a paper was taken down, and why.', permission: 'portal.post',
  input: z.object({ id: z.uuid(), version: z.int32(), on: WrittenDay, reason: Line(500).min(1) }), output: z.object({}),
  refusals: { 'posting-not-found': plainRefusal('Không tìm thấy tờ niêm yết này trong cơ quan.', 'No such paper in the agency.'), 'day-in-the-future': future, 'before-it-hung': beforeItHung, 'changed-by-someone-else': changed },
})

export const printPoster = contract({
  method: 'GET', path: '/api/portal/poster', summary: 'The A4 poster of the list or of one procedure for a place, with the QR code of its public page.', permission: 'portal.post', download: 'application/pdf',
  input: z.object({
    placeId: z.uuid(), procedureId: z.uuid().optional(),
    /** The address that the person printing has open; used when the program was not told where citizens reach it. */
    origin: z.url({ protocol: /^https?$/ }).max(300),
  }),
  output: FileAnswer,
  refusals: {
    'place-not-found': placeNotFound, 'not-in-force': notInForce,
    'page-closed': plainRefusal('Trang công khai của cơ quan chưa mở nên mã QR sẽ không dẫn tới đâu. Hãy mở trang công khai trước khi in.', 'The public page is closed, so the QR code would lead nowhere. Open it before printing.'),
    'address-too-long': plainRefusal('Địa chỉ trang dài quá mã QR chứa được. Hãy rút ngắn mã quy trình hoặc địa chỉ công khai.', 'The address is longer than a QR code holds. Shorten the code or the public address.'),
  },
})
