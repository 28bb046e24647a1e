// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '#kernel/time.ts'
import type { Months } from '#areas/dossiers/server/public.ts'

/** A period of whole months as asked for; without words, the year up to this month. */
export function periodOf(input: { readonly from?: string | undefined; readonly to?: string | undefined }, today: PlainDate): { readonly from: string; readonly to: string; readonly months: Months } {
  const to = input.to ?? today.slice(0, 7)
  const asked = input.from ?? `${to.slice(0, 4)}-01`
  const from = asked > to ? to : asked
  return { from, to, months: { from: `${from}-01` as PlainDate, until: firstOfNext(to) } }
}

function firstOfNext(month: string): PlainDate {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return `${number === 12 ? year + 1 : year}-${String((number % 12) + 1).padStart(2, '0')}-01` as PlainDate
}
