// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '#kernel/time.ts'
import type { LineageEdge, UnitPeriod } from './unit-period.ts'
import type { UnitLevel } from './unit-kind.ts'

/** Danh mục đơn vị hành chính: every period of every unit that we know, and what became of what. */
export interface UnitRegister {
  readonly periods: readonly UnitPeriod[]
  readonly edges: readonly LineageEdge[]
  readonly periodsOfCode: ReadonlyMap<string, readonly UnitPeriod[]>
}

/** Puts units and lineage together. */
export const unitRegister = (periods: readonly UnitPeriod[], edges: readonly LineageEdge[]): UnitRegister => ({ periods, edges, periodsOfCode: Map.groupBy(periods, ({ code }) => code) })

/** Whether a unit stands on a day. Before its first list a unit is taken to have stood; between two lists it stands until the later one. */
export const isInForce = ({ from, to }: UnitPeriod, on: PlainDate): boolean => (from === null || from.day <= on) && (to === null || on < to.day)

/** The units of a level that stand on a day. Provinces are whole; of districts and of communes until 30 June 2025 only those of five provinces are known. */
export const unitsInForce = (register: UnitRegister, level: UnitLevel, on: PlainDate): UnitPeriod[] => register.periods.filter((period) => period.level === level && isInForce(period, on))

/** The unit with a national code on a day; undefined when no unit has it then. */
export const findUnit = (register: UnitRegister, code: string, on: PlainDate): UnitPeriod | undefined => register.periodsOfCode.get(code)?.find((period) => isInForce(period, on))

/** The units directly below a unit on a day: districts of a province until 30 June 2025, then its communes. */
export const childrenOf = (register: UnitRegister, parentCode: string, on: PlainDate): UnitPeriod[] => register.periods.filter((period) => period.parentCode === parentCode && isInForce(period, on))

/** Where an area went, or came from: units that stand on the day asked for, and units at which the trail is lost because no source states the next step. */
export interface LineageTrail { readonly units: readonly UnitPeriod[]; readonly lost: readonly UnitPeriod[] }

/** The change that a unit ended in: edges that name this very period. */
const endingsOf = (register: UnitRegister, period: UnitPeriod): LineageEdge[] => register.edges.filter((edge) => edge.from === period.code && edge.ended.day === period.to?.day)

/** The changes that a unit was made by. */
const beginningsOf = (register: UnitRegister, period: UnitPeriod): LineageEdge[] => register.edges.filter((edge) => edge.to === period.code && edge.on.day === period.from?.day)

const heirOf = (register: UnitRegister, { to, on }: LineageEdge): UnitPeriod[] => (register.periodsOfCode.get(to ?? '') ?? []).filter(({ from }) => from?.day === on.day)
const originOf = (register: UnitRegister, edge: LineageEdge): UnitPeriod[] => (register.periodsOfCode.get(edge.from) ?? []).filter(({ to }) => to?.day === edge.ended.day)

type Step = (period: UnitPeriod) => readonly UnitPeriod[] | 'here' | 'lost'

function follow(start: UnitPeriod | undefined, step: Step): LineageTrail {
  const [units, lost, seen] = [new Set<UnitPeriod>(), new Set<UnitPeriod>(), new Set<UnitPeriod>()]
  const open = start === undefined ? [] : [start]
  for (let period = open.pop(); period !== undefined; period = open.pop()) {
    if (seen.has(period)) continue
    seen.add(period)
    const next = step(period)
    if (next === 'here') units.add(period)
    else if (next === 'lost') lost.add(period)
    else open.push(...next)
  }
  const byCode = (found: ReadonlySet<UnitPeriod>) => [...found].toSorted((a, b) => (a.code < b.code ? -1 : 1))
  return { units: byCode(units), lost: byCode(lost) }
}

/** What stands on `later` where the unit stood on `on`; an abolished district has no heir and is not lost. Empty when no unit has the code on `on`. */
export const heirsOf = (register: UnitRegister, code: string, on: PlainDate, later: PlainDate): LineageTrail => follow(findUnit(register, code, on), (period) => {
  if (isInForce(period, later)) return 'here'
  const edges = endingsOf(register, period)
  return edges.length === 0 ? 'lost' : edges.flatMap((edge) => heirOf(register, edge))
})

/** What stood on `earlier` where the unit stands on `on`: the origins that sources state, which outside five provinces are none below the province. Empty when no unit has the code on `on`. */
export const originsOf = (register: UnitRegister, code: string, on: PlainDate, earlier: PlainDate): LineageTrail => follow(findUnit(register, code, on), (period) => {
  if (isInForce(period, earlier)) return 'here'
  const edges = beginningsOf(register, period).filter(({ kind, ended }) => kind !== 'absorbed' || earlier < ended.day)
  return edges.length === 0 ? 'lost' : edges.flatMap((edge) => originOf(register, edge))
})

/** Units that ended on or before a day and of which no source states what became of them. */
export const unknownHeirs = (register: UnitRegister, by: PlainDate): UnitPeriod[] => register.periods.filter((period) => period.to !== null && period.to.day <= by && endingsOf(register, period).length === 0)
