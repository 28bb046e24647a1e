// SPDX-License-Identifier: Apache-2.0
import type { Sentence } from '#kernel/sentence.ts'
import type { ProcedureLimit } from './administrative-procedure.ts'
import { CHANNEL_NAMES } from './channel.ts'

const UNITS: Readonly<Record<NonNullable<ProcedureLimit['unit']>, Sentence>> = {
  workingDay: { vi: 'ngày làm việc', en: 'working days' },
  calendarDay: { vi: 'ngày', en: 'days' },
  workingHour: { vi: 'giờ làm việc', en: 'working hours' },
  hour: { vi: 'giờ', en: 'hours' },
  minute: { vi: 'phút', en: 'minutes' },
  month: { vi: 'tháng', en: 'months' },
  sameDay: { vi: 'trong ngày', en: 'same day' },
}

/** A limit's amount as people say it: "1,5 ngày làm việc", "trong ngày"; a bare number says that its unit is missing. */
export function sayAmount({ value, unit }: Pick<ProcedureLimit, 'value' | 'unit'>): Sentence {
  if (unit === 'sameDay') return UNITS.sameDay
  const number = String(value)
  if (unit === null) return { vi: `${number.replace('.', ',')} (không ghi đơn vị)`, en: `${number} (no unit given)` }
  return { vi: `${number.replace('.', ',')} ${UNITS[unit].vi}`, en: `${number} ${value === 1 ? UNITS[unit].en.replace(/s$/, '') : UNITS[unit].en}` }
}

/** All limits of a procedure in one line: channels with the same amount are said together, cases after their amount. Undefined without limits. */
export function sayLimits(limits: readonly ProcedureLimit[]): Sentence | undefined {
  const groups = new Map<string, { readonly limit: ProcedureLimit; readonly channels: Sentence[] }>()
  for (const limit of limits) {
    const key = JSON.stringify([limit.value, limit.unit, limit.case])
    const group = groups.get(key) ?? { limit, channels: [] }
    if (limit.channel !== null) group.channels.push(CHANNEL_NAMES[limit.channel])
    groups.set(key, group)
  }
  if (groups.size === 0) return undefined
  const parts = [...groups.values()].map(({ limit, channels }): Sentence => {
    const amount = sayAmount(limit)
    const told = groups.size === 1 ? [] : channels
    const part = (language: 'vi' | 'en') => `${amount[language]}${limit.case === null ? '' : ` (${limit.case})`}${told.length === 0 ? '' : ` ${language === 'vi' ? 'nộp' : ''} ${told.map((name) => name[language].toLowerCase()).join(', ')}`.replace(/\s+/g, ' ')}`
    return { vi: part('vi'), en: part('en') }
  })
  return { vi: parts.map(({ vi }) => vi).join('; '), en: parts.map(({ en }) => en).join('; ') }
}
