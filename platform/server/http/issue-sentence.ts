// SPDX-License-Identifier: Apache-2.0
import type { z } from 'zod'
import type { Sentence } from '#kernel/sentence.ts'

type Issue = z.core.$ZodIssue

const FORMATS: Readonly<Record<string, Sentence>> = {
  date: { vi: 'ngày không có thật hoặc sai dạng; viết như 2026-11-20', en: 'not a day that exists; write it like 2026-11-20' },
  datetime: { vi: 'thời điểm không có thật hoặc sai dạng; viết như 2026-11-20T02:30:00Z', en: 'not a moment that exists; write it like 2026-11-20T02:30:00Z' },
  uuid: { vi: 'mã định danh không đúng', en: 'not an id' },
  email: { vi: 'địa chỉ thư điện tử không đúng', en: 'not an e-mail address' },
}
const OUTSIDE_TIME: Sentence = { vi: 'chỉ nhận thời gian từ năm 1900 đến năm 2199', en: 'only the years 1900 to 2199 are taken' }
const NOT_ALLOWED: Sentence = { vi: 'không thuộc các giá trị được phép', en: 'not one of the values allowed' }
const WRONG_KIND: Sentence = { vi: 'thiếu hoặc không đúng kiểu', en: 'missing or of the wrong kind' }

/** What is wrong with one field, as its person reads it beside the field. */
export function sayIssue(issue: Issue): Sentence {
  switch (issue.code) {
    case 'too_big': return tooBig(issue)
    case 'too_small': return tooSmall(issue)
    case 'invalid_format': return FORMATS[issue.format] ?? { vi: 'có ký tự không được phép hoặc sai dạng', en: 'has characters that are not allowed or a wrong form' }
    case 'invalid_value': case 'invalid_union': return NOT_ALLOWED
    case 'custom': return customIssue(issue)
    case 'invalid_type': case 'not_multiple_of': case 'unrecognized_keys': case 'invalid_key': case 'invalid_element': return WRONG_KIND
  }
}

function customIssue({ message }: Issue): Sentence {
  if (message === 'outside-supported-time') return OUTSIDE_TIME
  // A record looked at again after cleaning tells in zod's own words what is left of it.
  return /^Too small|expected string to have >=/.test(message) ? { vi: 'chưa ghi gì', en: 'nothing is written' } : WRONG_KIND
}

function tooBig({ origin, maximum }: Extract<Issue, { code: 'too_big' }>): Sentence {
  if (origin === 'string') return { vi: `dài quá ${maximum} ký tự; hãy rút gọn`, en: `longer than ${maximum} characters; shorten it` }
  return origin === 'array' ? { vi: `nhiều hơn ${maximum} mục`, en: `more than ${maximum} items` } : { vi: `lớn hơn ${maximum}`, en: `more than ${maximum}` }
}

function tooSmall({ origin, minimum }: Extract<Issue, { code: 'too_small' }>): Sentence {
  if (origin === 'string') return Number(minimum) <= 1 ? { vi: 'chưa ghi gì', en: 'nothing is written' } : { vi: `cần ít nhất ${minimum} ký tự`, en: `needs at least ${minimum} characters` }
  return origin === 'array' ? { vi: `cần ít nhất ${minimum} mục`, en: `needs at least ${minimum} items` } : { vi: `nhỏ hơn ${minimum}`, en: `less than ${minimum}` }
}
