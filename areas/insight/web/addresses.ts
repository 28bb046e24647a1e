// SPDX-License-Identifier: Apache-2.0
import { type PlainDate, plusDays } from '#kernel/time.ts'
import { daysOf, type Month } from '../core/period.ts'

/** The groups behind the five figures, and everything received. */
export type FigureGroup = 'early' | 'onTime' | 'late' | 'open' | 'overdue' | 'all' | 'step-without-holder'

export interface Behind {
  readonly group: FigureGroup
  /** For what has ended or was received in a period; what is in hand now has none. */
  readonly period?: { readonly from: Month; readonly to: Month }
  readonly agencyId?: string | undefined
  readonly procedureId?: string
  readonly field?: string
}

/** Where the list behind a figure stands. */
export function dossiersAddress({ group, period, agencyId, procedureId, field }: Behind): string {
  const days = period === undefined || group === 'open' || group === 'overdue' || group === 'step-without-holder' ? undefined : lastAndFirst(period)
  const query = { group, from: days?.from, to: days?.to, agencyId, procedureId, field }
  return `/ho-so?${textOf(query)}`
}

/** The head's board of an agency over a period. */
export const boardAddress = (agencyId: string, { from, to }: { readonly from: Month; readonly to: Month }): string => `/dieu-hanh?${textOf({ agencyId, from, to })}`

function lastAndFirst(period: { readonly from: Month; readonly to: Month }): { readonly from: PlainDate; readonly to: PlainDate } {
  const { from, until } = daysOf(period)
  return { from, to: plusDays(until, -1) }
}

const textOf = (query: Readonly<Record<string, string | undefined>>): string =>
  new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))).toString()

/** The procedures in scope that have no issued procedure yet; of a field when named. */
export const missingAddress = (field?: string | null): string => `/thu-tuc?${textOf({ 'linh-vuc': field === undefined ? undefined : field ?? '', 'quy-trinh': 'missing' })}`
