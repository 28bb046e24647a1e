// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import type { Sentence } from '#kernel/sentence.ts'
import { PlainDate } from '#kernel/time.ts'
import type { Citation } from './citations.ts'
import { kindsOfNumber, numberKey } from './document-number.ts'
import { InstrumentKind, KIND_NAMES } from './instrument.ts'
import { contradictsSign, issuerBySign } from './issuer-sign.ts'
import type { LawRegister } from './register.ts'

/** What is wrong with a citation, or should be known of it. */
export const CitationFinding = z.discriminatedUnion('finding', [
  z.object({ finding: z.literal('not-in-register'), /** A document of the register with the same number and another sign. */ meant: z.string().nullable() }),
  z.object({ finding: z.literal('date-differs'), said: PlainDate, registered: PlainDate }),
  z.object({ finding: z.literal('issuer-contradicts-sign'), said: z.string(), signOf: z.string().nullable(), meant: z.string().nullable() }),
  z.object({ finding: z.literal('kind-contradicts-sign'), said: InstrumentKind, kinds: z.array(InstrumentKind) }),
  z.object({ finding: z.literal('no-longer-in-force'), since: PlainDate.nullable(), by: z.array(z.string()) }),
  z.object({ finding: z.literal('ended-in-part'), since: PlainDate.nullable(), by: z.array(z.string()) }),
  z.object({ finding: z.literal('not-yet-in-force'), from: PlainDate }),
])
export type CitationFinding = z.infer<typeof CitationFinding>

/** Compares a citation with the register as it stands on a day and with itself. @law Quyết định 19/2014/QĐ-TTg, Điều 4 khoản 4 điểm a */
export function checkCitation(citation: Citation, register: LawRegister, onDate: PlainDate): readonly CitationFinding[] {
  const { number, kind, issuer, date } = citation
  const found = register.findCited(citation)
  const meant = found === undefined && number !== null ? sameButSign(number, register) : null
  const findings: CitationFinding[] = []
  if (found === undefined) findings.push({ finding: 'not-in-register', meant })
  const kinds = number === null ? [] : kindsOfNumber(number)
  if (kind !== null && kinds.length > 0 && !kinds.includes(kind)) findings.push({ finding: 'kind-contradicts-sign', said: kind, kinds: [...kinds] })
  const said = number === null || issuer === null ? null : contradictsSign(number, issuer)
  if (said !== null && number !== null) findings.push({ finding: 'issuer-contradicts-sign', said, signOf: issuerBySign(number) ?? null, meant })
  if (found === undefined) return findings
  if (date !== null && found.issuedOn !== null && date !== found.issuedOn) findings.push({ finding: 'date-differs', said: date, registered: found.issuedOn })
  const { status, since, by } = register.standingOf(found, onDate)
  switch (status) {
    case 'ended': return [...findings, { finding: 'no-longer-in-force', since, by: [...by] }]
    case 'ended-in-part': return [...findings, { finding: 'ended-in-part', since, by: [...by] }]
    case 'not-yet': return since === null ? findings : [...findings, { finding: 'not-yet-in-force', from: since }]
    case 'in-force': case 'unknown': return findings
  }
}

/** A document whose number is the same up to the issuer's sign: what a wrong sign probably stands for. */
function sameButSign(number: string, register: LawRegister): string | null {
  const stem = /^\d+\/\d{4}\/[^-]+-/.exec(numberKey(number))?.[0]
  const same = stem === undefined ? [] : register.instruments.filter((one) => numberKey(one.number).startsWith(stem))
  return same.length === 1 ? same[0]?.number ?? null : null
}

const day = (date: PlainDate): string => date.split('-').toReversed().join('/')

/** Says a finding: what is wrong with the citation, and how to mend it. */
export function sayCitationFinding(cited: string, finding: CitationFinding): Sentence {
  switch (finding.finding) {
    case 'not-in-register': return finding.meant === null
      ? { vi: `${cited} chưa có trong danh mục văn bản. Kiểm tra lại số, ký hiệu hoặc ghi văn bản vào danh mục.`, en: `${cited} is not in the register. Check the number, or add the document.` }
      : { vi: `${cited} chưa có trong danh mục văn bản; có lẽ là ${finding.meant}. Sửa lại ký hiệu nếu đúng vậy.`, en: `${cited} is not in the register; probably ${finding.meant} is meant.` }
    case 'date-differs': return { vi: `${cited} ghi ngày ${day(finding.said)}, danh mục ghi ${day(finding.registered)}. Đối chiếu bản gốc rồi sửa ngày.`, en: `${cited} is dated ${day(finding.said)} here and ${day(finding.registered)} in the register. Compare with the original.` }
    case 'issuer-contradicts-sign': return { vi: `${cited} ghi là của ${finding.said} nhưng ký hiệu là của ${finding.signOf ?? 'cơ quan khác'}. Sửa ký hiệu${finding.meant === null ? '' : ` (có lẽ là ${finding.meant})`} hoặc tên cơ quan.`, en: `${cited} is said to be by ${finding.said}, but its sign is that of ${finding.signOf ?? 'another issuer'}.` }
    case 'kind-contradicts-sign': return { vi: `${cited} gọi là “${KIND_NAMES[finding.said].vi}” nhưng ký hiệu là của ${finding.kinds.map((kind) => KIND_NAMES[kind].vi.toLowerCase()).join(' hoặc ')}. Sửa tên loại hoặc ký hiệu.`, en: `${cited} is called “${KIND_NAMES[finding.said].en}”, but its sign is that of a ${finding.kinds.map((kind) => KIND_NAMES[kind].en.toLowerCase()).join(' or ')}.` }
    case 'no-longer-in-force': return { vi: `${cited} đã hết hiệu lực${finding.since === null ? '' : ` từ ${day(finding.since)}`}${finding.by.length === 0 ? '' : `, thay bằng hoặc bị bãi bỏ bởi ${finding.by.join(', ')}`}. Xem lại nội dung theo văn bản đang có hiệu lực.`, en: `${cited} is no longer in force${finding.since === null ? '' : ` since ${day(finding.since)}`}${finding.by.length === 0 ? '' : `, ended by ${finding.by.join(', ')}`}.` }
    case 'ended-in-part': return { vi: `${cited} đã hết hiệu lực một phần${finding.by.length === 0 ? '' : ` bởi ${finding.by.join(', ')}`}. Kiểm tra phần quy trình đang dựa vào.`, en: `${cited} has partly ended${finding.by.length === 0 ? '' : ` by ${finding.by.join(', ')}`}. Check the part that the procedure rests on.` }
    case 'not-yet-in-force': return { vi: `${cited} có hiệu lực từ ${day(finding.from)}, hôm nay chưa áp dụng được.`, en: `${cited} takes effect on ${day(finding.from)} and does not hold yet.` }
  }
}
