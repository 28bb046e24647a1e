// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { contract, plainRefusal, refusal } from '#kernel/contract.ts'
import { Instant, PlainDate } from '#kernel/time.ts'
import { WrittenDay } from '#kernel/written-day.ts'
import { Line, Text } from '#kernel/written-text.ts'
import { InstrumentFacts, InstrumentKind, InstrumentRef, KIND_NAMES, Origin, Relation, RelationKind } from '../core/instrument.ts'
import { SourceTrust } from '../core/source-trust.ts'
import { LegalStatus } from '../core/status.ts'

export const PAGE_SIZE = 50

/** How a document stands on a day, and through whom. */
const StandingView = z.object({ status: LegalStatus, since: PlainDate.nullable(), by: z.array(z.string()) })

/** One line of the register as a page shows it. */
export const InstrumentRow = InstrumentFacts.omit({ source: true }).extend({ ref: InstrumentRef, origin: Origin, trust: SourceTrust.nullable(), keptBy: z.string().nullable(), standing: StandingView })
export type InstrumentRow = z.infer<typeof InstrumentRow>

export const listInstruments = contract({
  method: 'GET', path: '/api/law/instruments', summary: 'The legal documents that bind the agency: its own, those of the agencies above and the national list, with their status on a day.',
  permission: 'law.read',
  input: z.object({
    search: z.string().max(200).optional(), kind: InstrumentKind.optional(), status: LegalStatus.optional(), origin: Origin.optional(),
    /** The day on which status is judged; today when absent. */
    on: WrittenDay.optional(), page: z.number().int().min(1).max(10_000).default(1),
  }),
  output: z.object({
    on: PlainDate, rows: z.array(InstrumentRow), total: z.number().int(), page: z.number().int(), pageSize: z.number().int(),
    /** How many the register holds at all, and in each kind. */
    all: z.number().int(), kinds: z.array(z.object({ kind: InstrumentKind, count: z.number().int() })), mayManage: z.boolean(),
  }),
})

/** A document that another one names: where it stands in the register, if it does. */
const Other = z.object({ number: z.string(), title: z.string().nullable(), ref: InstrumentRef.nullable() })

export const showInstrument = contract({
  method: 'GET', path: '/api/law/instrument', summary: 'One legal document: facts, status on a day, what it does to others and others to it, and its history in the register.',
  permission: 'law.read', input: z.object({ id: InstrumentRef, on: WrittenDay.optional() }),
  output: InstrumentRow.extend({
    on: PlainDate, source: z.string(), version: z.number().int(), relations: z.array(Relation.extend({ other: Other })),
    bearings: z.array(z.object({ kind: RelationKind, part: z.string().nullable(), from: PlainDate.nullable(), by: Other })),
    history: z.array(z.object({ at: Instant, by: z.string().nullable(), vi: z.string(), en: z.string() })), mayEdit: z.boolean(), mayManage: z.boolean(),
  }),
  refusals: { 'instrument-not-found': plainRefusal('Không tìm thấy văn bản này trong danh mục. Hãy quay lại danh mục và tìm theo số, ký hiệu.', 'No such document in the register. Go back and search by its number.') },
})

const dayText = (date: string): string => date.split('-').toReversed().join('/')

/** Every way in which a document cannot stand as written; shared by saving and importing. */
export const instrumentRefusals = {
  'effective-before-issue': refusal(z.object({ issuedOn: PlainDate, effectiveOn: PlainDate }), ({ issuedOn, effectiveOn }) => ({ vi: `Ngày có hiệu lực ${dayText(effectiveOn)} trước ngày ban hành ${dayText(issuedOn)}. Kiểm tra lại hai ngày.`, en: `It takes effect on ${effectiveOn}, before its issue on ${issuedOn}. Check both days.` })),
  'expires-before-effect': refusal(z.object({ effectiveOn: PlainDate, expiresOn: PlainDate }), ({ effectiveOn, expiresOn }) => ({ vi: `Ngày hết hiệu lực ${dayText(expiresOn)} trước ngày bắt đầu ${dayText(effectiveOn)}. Kiểm tra lại hai ngày.`, en: `It expires on ${expiresOn}, before it begins on ${effectiveOn}. Check both days.` })),
  'kind-contradicts-number': refusal(z.object({ number: z.string(), kinds: z.array(InstrumentKind) }), ({ number, kinds }) => ({ vi: `Số ${number} là ký hiệu của ${kinds.map((kind) => KIND_NAMES[kind].vi.toLowerCase()).join(' hoặc ')}. Chọn lại loại văn bản hoặc sửa ký hiệu.`, en: `The number ${number} is that of a ${kinds.map((kind) => KIND_NAMES[kind].en.toLowerCase()).join(' or ')}. Choose another kind or mend the number.` })),
  'related-to-itself': refusal(z.object({ number: z.string() }), ({ number }) => ({ vi: `Văn bản không thể thay thế, sửa đổi hay hướng dẫn chính nó (${number}). Bỏ dòng quan hệ này.`, en: `A document cannot bear on itself (${number}). Remove that relation.` })),
  'relation-twice': refusal(z.object({ number: z.string() }), ({ number }) => ({ vi: `Quan hệ với ${number} được ghi hai lần. Bỏ một dòng.`, en: `The relation to ${number} stands twice. Remove one.` })),
  'older-replaces-newer': refusal(z.object({ number: z.string(), otherIssuedOn: PlainDate }), ({ number, otherIssuedOn }) => ({ vi: `${number} ban hành ngày ${dayText(otherIssuedOn)}, sau văn bản này nên không thể bị văn bản này thay thế, sửa đổi hay bãi bỏ. Kiểm tra lại số hoặc ngày.`, en: `${number} was issued on ${otherIssuedOn}, after this document, which therefore cannot end or amend it. Check number and day.` })),
  'replaced-in-a-ring': refusal(z.object({ ring: z.array(z.string()) }), ({ ring }) => ({ vi: `Các văn bản thay thế nhau thành vòng: ${ring.join(' → ')}. Kiểm tra lại quan hệ thay thế.`, en: `These documents replace each other in a ring: ${ring.join(' → ')}. Check the relations.` })),
}

export const saveInstrument = contract({
  method: 'POST', path: '/api/law/instrument/save', summary: 'Adds a legal document to the agency’s own register or edits one of it, with its relations; tells the areas above what ends or changes.',
  permission: 'law.manage',
  input: z.object({
    /** The row that is edited; absent for a new one. */
    id: z.uuid().optional(), version: z.int32().default(0),
    facts: InstrumentFacts.extend({ number: Line(100).min(1), issuer: Line(300).min(1), title: Text(2_000).min(1), source: Text(1_000), issuedOn: WrittenDay.nullable(), effectiveOn: WrittenDay.nullable(), expiresOn: WrittenDay.nullable() }),
    relations: z.array(Relation.extend({ number: Line(100).min(1), part: Line(1_000).nullable(), issuedOn: WrittenDay.nullable(), effectiveOn: WrittenDay.nullable() })).max(100),
  }),
  output: z.object({ ref: InstrumentRef, version: z.number().int(), /** How many documents newly end, change or are guided by it. */ affected: z.number().int() }),
  refusals: {
    'instrument-not-found': plainRefusal('Không tìm thấy văn bản này trong danh mục của cơ quan. Văn bản của cấp trên chỉ cấp trên sửa được.', 'No such document in the agency’s own register. Those of agencies above are theirs to edit.'),
    'changed-by-someone-else': plainRefusal('Có người vừa sửa văn bản này. Hãy tải lại rồi làm tiếp; nội dung bạn nhập vẫn còn trên màn hình.', 'Someone has just changed this document. Reload; what you entered is still on the screen.'),
    'number-taken': refusal(z.object({ number: z.string() }), ({ number }) => ({ vi: `Văn bản ${number} đã có trong danh mục của cơ quan. Hãy mở văn bản đó để sửa.`, en: `${number} already stands in the agency’s register. Open it to edit it.` })),
    'number-without-digits': refusal(z.object({ number: z.string() }), ({ number }) => ({ vi: `“${number}” không phải số, ký hiệu văn bản, ví dụ 01/2018/TT-VPCP.`, en: `“${number}” is no number of a document, such as 01/2018/TT-VPCP.` })),
    ...instrumentRefusals,
  },
})

/** A citation of a text with what is wrong with it. */
export const CitationView = z.object({ start: z.number().int(), end: z.number().int(), text: z.string(), number: z.string().nullable(), ref: InstrumentRef.nullable(), title: z.string().nullable(), findings: z.array(z.object({ finding: z.string(), vi: z.string(), en: z.string() })) })

export const checkCitations = contract({
  method: 'POST', path: '/api/law/check-citations', summary: 'Reads the documents that a text cites and compares each with the register on a day; keeps nothing.',
  permission: 'law.read', input: z.object({ text: z.string().max(50_000), on: WrittenDay.optional() }), output: z.object({ citations: z.array(CitationView) }),
})
