// SPDX-License-Identifier: Apache-2.0
import { PlainDate } from '#kernel/time.ts'

export interface DecisionReading {
  readonly number: string
  readonly signedOn: PlainDate | null
  /** The text prints a day that does not exist ("31/02/2025"). */
  readonly impossibleDay: string | null
}

const DAY = /(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|năm)\s*(\d{4})/i

/** The number and day of a publishing decision: "Quyết định số 5132/QĐ-BQP ngày 26/9/2025" is 5132/QĐ-BQP of 2025-09-26. */
export function readDecision(text: string): DecisionReading | undefined {
  if (text === '') return undefined
  const day = DAY.exec(text)
  const [, date = '', month = '', year = ''] = day ?? []
  const signedOn = day === null ? undefined : PlainDate.safeParse(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
  const withoutPreamble = text.replace(/^(?:theo\s+)?(?:quyết định|qđ(?![/\d-]))\s*(?:công bố\s*)?(?:số\s*:?)?\s*/i, '').replace(/^số\s*:?\s*/i, '')
  const number = withoutPreamble.replace(/\s*(?:,\s*)?\(?ngày\s.*$/i, '').replace(/\s*([/-])\s*/g, '$1').trim()
  return {
    number: number === '' ? text : number,
    signedOn: signedOn?.success === true ? signedOn.data : null,
    impossibleDay: signedOn?.success === false ? (day?.[0] ?? null) : null,
  }
}
