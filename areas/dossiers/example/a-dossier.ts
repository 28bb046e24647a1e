// SPDX-License-Identifier: Apache-2.0
import { nationalCalendarLayer } from '#areas/organisation/core/public.ts'
import type { Step } from '#areas/procedures/core/public.ts'
import { aProcedureContent } from '#areas/procedures/example/a-procedure.ts'
import type { Instant } from '#kernel/time.ts'
import { newestCalendar } from '#kernel/working-time/calendar-file.ts'
import { compileCalendar } from '#kernel/working-time/compile-calendar.ts'
import type { Dossier } from '../core/dossier.ts'
import { dossierIdAt } from '../core/dossier.ts'
import type { Facts } from '../core/dossier-facts.ts'
import { received } from '../core/dossier-evolve.ts'
import type { DossierEvent } from '../core/dossier-event.ts'
import { receiveDossier } from '../core/receive-dossier.ts'

const found = newestCalendar([nationalCalendarLayer])
if (!found.ok) throw new Error(found.refusal.code)

export const CALENDAR = compileCalendar(found.calendar)

/** Three people of the example, and all that a dossier lets people do. */
export const PEOPLE = { desk: '00000000-0000-4000-8000-000000000001', clerk: '00000000-0000-4000-8000-000000000002', head: '00000000-0000-4000-8000-000000000003' } as const

const POWERS: Readonly<Record<keyof typeof PEOPLE, readonly string[]>> = { desk: ['dossiers.receive', 'dossiers.handle'], clerk: ['dossiers.handle'], head: ['dossiers.handle', 'dossiers.decide'] }

/** "Đăng ký lại khai sinh": five steps, 5 working days, or 25 calendar days with verification. */
export const PROCEDURE = { procedureId: '00000000-0000-4000-8000-0000000000a1', revisionId: '00000000-0000-4000-8000-0000000000a2', caseKey: 'c1', content: aProcedureContent() }

type StepEdge = NonNullable<Step['edges']>[number]

export const factsOf = (who: keyof typeof PEOPLE, now: string, more: Partial<Facts> = {}): Facts =>
  ({ by: { personId: PEOPLE[who], permissions: new Set(POWERS[who]) }, now: now as Instant, procedure: PROCEDURE, calendar: CALENDAR, ...more })

/** The example's procedure with ways between its steps, and another number of them. */
export function withWays(edges: Readonly<Record<number, readonly StepEdge[]>>, steps = 5): typeof PROCEDURE {
  const [one] = PROCEDURE.content.steps
  if (one === undefined) throw new Error('the example has steps')
  const all = Array.from({ length: steps }, (_, at) => ({ ...(PROCEDURE.content.steps[at] ?? one), order: at + 1, label: String(at + 1) }))
  return { ...PROCEDURE, content: { ...PROCEDURE.content, steps: all.map((step) => (edges[step.order] === undefined ? step : { ...step, edges: [...(edges[step.order] ?? [])] })) } }
}

/** A dossier received at the desk, Wednesday 3 June 2026 at 09:00 unless said otherwise, with its history. */
export function aDossier(at = '2026-06-03T02:00:00.000Z', procedure = PROCEDURE): { readonly dossier: Dossier; readonly history: readonly DossierEvent[] } {
  const decision = receiveDossier({
    id: dossierIdAt(at as Instant, '00000000-0000-4000-8000-0000000000d1'), code: 'TP-260603-0001', authorised: null, channel: 'direct', items: [{ name: 'Tờ khai', original: 1, copy: 0, lookedUp: false }],
    applicant: { name: 'Triệu Thị Sính', idNumber: null, address: null, phone: null, email: null }, request: 'Đăng ký lại khai sinh', resultBy: 'Tại Một cửa', tthcCode: '1.004884',
  }, factsOf('desk', at, { procedure }))
  const [event] = decision.ok ? decision.events : []
  if (event?.type !== 'dossier-received') throw new Error('the example is receivable')
  return { dossier: received(event), history: [event] }
}
