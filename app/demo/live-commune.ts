// SPDX-License-Identifier: Apache-2.0
import { type Command, currentVisit, decide, dossierCode, dossierIdAt, evolve, received, receiveDossier, type RunningProcedure, USUAL_PATTERN } from '#areas/dossiers/core/public.ts'
import { insertDossier, nextSerial, saveDossier } from '#areas/dossiers/server/public.ts'
import { loadCalendar } from '#areas/organisation/server/public.ts'
import { dayOf, type Instant, instantAt, instantOf, millisOf, plusDays } from '#kernel/time.ts'
import { addWorkingMinutes, isWorkingDay, workingMinutesBetween } from '#kernel/working-time/count.ts'
import { inTransaction, type Tx } from '#platform/server/postgres/tx.ts'
import type { CompiledCalendar } from '#kernel/working-time/compile-calendar.ts'
import { chanceFrom, type Chance } from './chance.ts'
import { illustrativeContent } from './illustrative-content.ts'
import { illustrativeList } from './illustrative-list.ts'
import { inventedApplicant } from './invented-people.ts'
import { issueAll, listInScope } from './issue-procedures.ts'
import { loadProvincePeople } from './live-province.ts'
import { communePeople, type Making, makeOne, TWO_TIERS, TWO_TIERS_BY } from './make-agencies.ts'
import { REAL_PROCEDURES } from './real-procedures.ts'

export const LIVE_CODE = 'H60.TP'

/** UBND xã Tri Phú of today's two-tier government below its province: people, 27 procedures of which three real step tables, and live work around the moment of loading. */
export async function loadToday(making: Making): Promise<void> {
  const names = ['Nguyễn Thị Hạnh', 'Trần Văn Quyết', 'Nguyễn Văn Thắng', 'Bàn Văn Lợi', 'Lương Thị Nga', 'Hoàng Minh Đức', 'Ma Thị Thuận']
  const province = await loadProvincePeople(making)
  const made = await makeOne(making, {
    code: LIVE_CODE, name: 'UBND xã Tri Phú', kind: 'people-committee', level: 'commune', parentId: province.agencyId, validFrom: TWO_TIERS, source: TWO_TIERS_BY,
    people: communePeople({ desk: 'hanh', specialist: 'quyet', head: 'thang', secretary: 'loi', clerk: 'nga', administrator: 'quantri', deputy: 'thuan' }, names),
  })
  const list = illustrativeList(34)
  const facts = { now: instantAt(TWO_TIERS, '08:00'), newId: making.newId }
  const personId = made.people[3]?.personId ?? ''
  await listInScope(making.pool, made.agencyId, personId, [...REAL_PROCEDURES.map(({ listed }) => listed), ...list], { ...facts, effectiveOn: TWO_TIERS })
  const issued = await issueAll(making.pool, made, [
    ...REAL_PROCEDURES.map(({ code, content }) => ({ code, content })), ...list.slice(0, 24).map((one, index) => ({ code: `QT.TP.${String(index + 1).padStart(2, '0')}`, content: illustrativeContent(one) })),
  ], { ...facts, effectiveFrom: TWO_TIERS })
  await inTransaction(making.pool, { agencyId: made.agencyId, personId, reach: 'own' }, async (tx) => {
    const calendar = await loadCalendar(tx, made.agencyId, making.now)
    const [desk = '', specialist = '', head = '', , clerk = ''] = made.people.map((person) => person.personId)
    const people = { desk, specialist, head, clerk }
    const chance = chanceFrom(20_251_120)
    for (const [index, story] of STORIES.entries()) {
      const one = issued[index % issued.length]
      if (one === undefined) continue
      await tell(tx, story, { agencyId: made.agencyId, procedure: { procedureId: one.procedureId, revisionId: one.revisionId, caseKey: 'c1', content: one.content }, calendar, people, chance, now: making.now })
    }
  })
}

/** One dossier: received so many working days ago, so many steps done, then something that happens. */
interface Story { readonly daysAgo: number; readonly steps: number; readonly then?: 'pause' | 'supplement' | 'nobody' | 'finish' | 'hand-out' | 'refuse' }

const STORIES: readonly Story[] = [
  { daysAgo: 4, steps: 1 }, { daysAgo: 1, steps: 1 }, { daysAgo: 0, steps: 0 }, { daysAgo: 3, steps: 2 }, { daysAgo: 6, steps: 1 }, { daysAgo: 2, steps: 1, then: 'pause' }, { daysAgo: 5, steps: 4 }, { daysAgo: 8, steps: 4, then: 'finish' },
  { daysAgo: 3, steps: 1, then: 'supplement' }, { daysAgo: 12, steps: 1 }, { daysAgo: 2, steps: 2 }, { daysAgo: 1, steps: 0 }, { daysAgo: 7, steps: 1, then: 'nobody' }, { daysAgo: 9, steps: 4, then: 'hand-out' }, { daysAgo: 4, steps: 3 }, { daysAgo: 2, steps: 1 },
  { daysAgo: 15, steps: 4, then: 'hand-out' }, { daysAgo: 1, steps: 1 }, { daysAgo: 5, steps: 1, then: 'refuse' }, { daysAgo: 10, steps: 4, then: 'hand-out' }, { daysAgo: 0, steps: 1 }, { daysAgo: 3, steps: 4, then: 'finish' }, { daysAgo: 6, steps: 2 }, { daysAgo: 18, steps: 4, then: 'hand-out' },
  { daysAgo: 2, steps: 3 }, { daysAgo: 11, steps: 4, then: 'hand-out' }, { daysAgo: 1, steps: 2 }, { daysAgo: 14, steps: 4, then: 'hand-out' }, { daysAgo: 4, steps: 1 }, { daysAgo: 0, steps: 0 }, { daysAgo: 20, steps: 4, then: 'hand-out' }, { daysAgo: 5, steps: 2 },
]

interface Setting { readonly agencyId: string; readonly procedure: RunningProcedure; readonly calendar: CompiledCalendar; readonly people: { desk: string; specialist: string; head: string; clerk: string }; readonly chance: Chance; readonly now: Instant }

const ALL = new Set(['dossiers.receive', 'dossiers.handle', 'dossiers.decide'])

async function tell(tx: Tx, story: Story, { agencyId, procedure, calendar, people, chance, now }: Setting): Promise<void> {
  const at = openingBefore(calendar, now, story.daysAgo, chance)
  const facts = (moment: Instant, personId: string) => ({ by: { personId, permissions: ALL }, now: moment, procedure, calendar })
  const day = dayOf(at)
  const receipt = receiveDossier({
    id: dossierIdAt(at, chance.uuid()), code: dossierCode(USUAL_PATTERN, LIVE_CODE, day, await nextSerial(tx, agencyId, at)), applicant: inventedApplicant(chance), authorised: null, channel: chance.next() < 0.3 ? 'online' : 'direct',
    items: procedure.content.dossier.filter(({ mode }) => mode === 'submit').slice(0, 6).map(({ name }) => ({ name, original: 1, copy: 0, lookedUp: false })), request: procedure.content.name, resultBy: 'Tại Một cửa', tthcCode: procedure.content.tthcCodes[0] ?? null,
  }, facts(at, people.desk))
  const [first] = receipt.ok ? receipt.events : []
  if (first?.type !== 'dossier-received') return
  let dossier = received(first)
  await insertDossier(tx, agencyId, dossier, first)
  let moment = at
  const perform = async (command: Command, personId: string) => {
    const decision = decide(dossier, command, facts(moment, personId))
    if (!decision.ok) throw new Error(`the example cannot ${command.move}: ${decision.refusal.code}`)
    const after = decision.events.reduce(evolve, dossier)
    await saveDossier(tx, agencyId, dossier, after, decision.events)
    dossier = after
  }
  const hands = [people.desk, people.specialist, people.head, people.clerk, people.desk]
  /** A later moment that has already passed; undefined when the story would reach into the future. */
  const later = (minutes: number) => {
    const next = addWorkingMinutes(calendar, moment, minutes)
    return millisOf(next) < millisOf(now) ? next : undefined
  }
  for (let step = 0; step < story.steps && step < procedure.content.steps.length - 1; step++) {
    const next = later(step === 1 ? specialistMinutes(procedure, workingMinutesBetween(calendar, moment, now), chance) : chance.between(60, 200))
    if (next === undefined) return
    moment = next
    const visit = currentVisit(dossier)
    if (visit?.acceptedAt === null && visit.holder !== null) await perform({ move: 'accept' }, visit.holder)
    const isLast = step === story.steps - 1
    await perform({ move: 'forward', to: isLast && story.then === 'nobody' ? null : hands[step + 1] ?? people.desk }, currentVisit(dossier)?.holder ?? people.desk)
  }
  moment = later(40) ?? moment
  const holder = currentVisit(dossier)?.holder ?? people.desk
  switch (story.then) {
    case 'pause': return perform({ move: 'pause', reason: 'verification', note: 'Chờ xã Kim Bình trả lời xác minh' }, holder)
    case 'supplement': return perform({ move: 'request-supplement', what: 'Bản sao giấy tờ chứng minh nơi cư trú', reason: 'Thông tin cư trú chưa có trong cơ sở dữ liệu' }, holder)
    case 'refuse': return perform({ move: 'refuse', reason: 'Không thuộc thẩm quyền giải quyết của xã' }, people.head)
    case 'finish': case 'hand-out':
      if (currentVisit(dossier)?.stepOrder !== procedure.content.steps.length) return
      await perform({ move: 'finish' }, holder)
      if (story.then === 'hand-out') await perform({ move: 'hand-out', to: dossier.applicant.name }, people.desk)
      return
    case 'nobody': case undefined: return
  }
}

/** How long the specialist takes: most of what the step allots, but not more than the time there was. */
function specialistMinutes({ content, caseKey }: RunningProcedure, available: number, chance: Chance): number {
  const time = content.steps[1]?.times.find((each) => each.caseKey === caseKey)?.time
  const allotted = (time?.value ?? 1) * 480
  return Math.max(60, Math.round(Math.min(allotted * (0.6 + chance.next() * 0.4), available * 0.7)))
}

/** A moment in the morning so many working days before; for today, shortly before now when the desk is open. */
function openingBefore(calendar: CompiledCalendar, now: Instant, daysAgo: number, chance: Chance): Instant {
  let date = dayOf(now)
  for (let left = daysAgo; left > 0 || !isWorkingDay(calendar, date);) {
    date = plusDays(date, -1)
    if (isWorkingDay(calendar, date)) left -= 1
  }
  const morning = instantAt(date, `0${chance.between(7, 9)}:${chance.between(31, 59)}`)
  return morning < now ? morning : instantOf(millisOf(now) - 60_000)
}
