// SPDX-License-Identifier: Apache-2.0
import type { Sentence } from '#kernel/sentence.ts'
import { instrumentRefusals } from '../contract/register.ts'
import type { InstrumentRefusal } from '../core/instrument-rules.ts'
import type { LineRejection } from '../core/reading/judge-register.ts'

const DAY_NAMES = { issuedOn: { vi: 'ngày ban hành', en: 'day of issue' }, effectiveOn: { vi: 'ngày có hiệu lực', en: 'day of effect' }, expiresOn: { vi: 'ngày hết hiệu lực', en: 'day of expiry' } } as const

const quoted = (text: string): string => `“${text.length > 80 ? `${text.slice(0, 80)}…` : text}”`

/** Says why a line was not taken in, and how to mend it. */
export function sayRejection(rejection: LineRejection | InstrumentRefusal): Sentence {
  switch (rejection.code) {
    case 'number-missing': return { vi: 'Chưa có số, ký hiệu văn bản. Điền số đầy đủ, ví dụ 01/2018/TT-VPCP.', en: 'The number is missing. Fill it in whole, such as 01/2018/TT-VPCP.' }
    case 'number-unreadable': return { vi: `${quoted(rejection.printed)} không phải số, ký hiệu văn bản. Ghi đủ số, năm và ký hiệu, ví dụ 01/2018/TT-VPCP.`, en: `${quoted(rejection.printed)} is no number of a document. Write number, year and sign, such as 01/2018/TT-VPCP.` }
    case 'title-missing': return { vi: 'Chưa có tên (trích yếu) văn bản. Điền theo trang đầu của văn bản.', en: 'The title is missing. Fill it in from the first page.' }
    case 'issuer-missing': return { vi: 'Chưa rõ cơ quan ban hành và ký hiệu không cho biết. Điền cột cơ quan ban hành.', en: 'The issuer is missing and the sign does not tell it. Fill in the issuer.' }
    case 'day-unreadable': return { vi: `Ô ${DAY_NAMES[rejection.column].vi} ghi ${quoted(rejection.printed)}, không đọc được thành ngày. Ghi dạng ngày/tháng/năm đủ bốn chữ số năm, ví dụ 23/11/2018.`, en: `The ${DAY_NAMES[rejection.column].en} says ${quoted(rejection.printed)}, which is no day. Write it as day/month/year with four digits of the year.` }
    case 'duplicate-line': { const place = rejection.firstSheet === null ? '' : ` của trang tính ${quoted(rejection.firstSheet)}`; return { vi: `Văn bản này đã có ở dòng ${rejection.firstRow}${place}. Bỏ một trong hai dòng.`, en: `This document already stands in row ${rejection.firstRow}. Remove one of the two.` } }
    case 'too-long': return { vi: 'Một ô dài quá mức (số 100, cơ quan 300, tên 2.000 ký tự). Rút gọn rồi nhập lại.', en: 'A cell is too long (number 100, issuer 300, title 2,000 characters). Shorten it.' }
    case 'effective-before-issue': return instrumentRefusals[rejection.code].say(rejection)
    case 'expires-before-effect': return instrumentRefusals[rejection.code].say(rejection)
    case 'kind-contradicts-number': return instrumentRefusals[rejection.code].say(rejection)
    case 'related-to-itself': return instrumentRefusals[rejection.code].say(rejection)
    case 'relation-twice': return instrumentRefusals[rejection.code].say(rejection)
    case 'older-replaces-newer': return instrumentRefusals[rejection.code].say(rejection)
    case 'replaced-in-a-ring': return instrumentRefusals[rejection.code].say(rejection)
  }
}
