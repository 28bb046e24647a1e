// SPDX-License-Identifier: Apache-2.0
import type { ProcedureContent, Step, WrittenTime } from '#areas/procedures/core/public.ts'

const UNITS = { workingDay: 'ngày làm việc', calendarDay: 'ngày (tính cả ngày nghỉ)', workingHour: 'giờ làm việc', hour: 'giờ', minute: 'phút', month: 'tháng' } as const

/** An amount of time as a citizen says it; a printed amount without a unit stays as printed. */
export function sayTime(time: WrittenTime): string {
  if (time.unit === 'sameDay') return 'Trong ngày'
  if (time.unit === null) return time.text.trim() === '' ? String(time.value).replace('.', ',') : time.text.trim()
  return `${String(time.value).replace('.', ',')} ${UNITS[time.unit]}`
}

/** One case of a procedure and what a citizen waits in it; `limit` is undefined where the procedure does not say. */
export interface SaidCase { readonly name: string; readonly limit: string | undefined }

/** The limit of every case, in the order of the procedure. */
export const sayCases = ({ cases }: Pick<ProcedureContent, 'cases'>): readonly SaidCase[] =>
  cases.map(({ name, limit }, index) => ({ name: name ?? (cases.length === 1 ? 'Mọi trường hợp' : `Trường hợp ${index + 1}`), limit: limit === null ? undefined : sayTime(limit) }))

/** The limits in one line: the one amount, or how many cases have different ones. */
export function sayLimitShortly(content: Pick<ProcedureContent, 'cases'>): string | undefined {
  const said = sayCases(content)
  const different = [...new Set(said.map(({ limit }) => limit))]
  if (different.length === 1) return different[0]
  return different.includes(undefined) ? `${said.length} trường hợp` : different.length === 2 ? different.join(' hoặc ') : `${said.length} trường hợp, từ ${different[0] ?? ''}`
}

/** The time of a step in every case; undefined where no case says it. */
export function sayStepTime(step: Step, { cases }: Pick<ProcedureContent, 'cases'>): string | undefined {
  const said = cases.flatMap(({ key, name }) => {
    const of = step.times.find(({ caseKey }) => caseKey === key)
    const amount = of === undefined ? '' : of.time === null ? of.text.trim() : sayTime(of.time)
    if (of === undefined || amount === '') return []
    const shared = of.sharedWith.length === 0 ? '' : ` (chung với bước ${of.sharedWith.join(', ')})`
    return [{ name, text: `${amount}${shared}` }]
  })
  if (said.length === 0) return undefined
  const texts = [...new Set(said.map(({ text }) => text))]
  if (texts.length === 1 && said.length === cases.length) return texts[0]
  return said.map(({ name, text }) => (name === null ? text : `${name}: ${text}`)).join('; ')
}
