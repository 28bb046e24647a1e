// SPDX-License-Identifier: Apache-2.0
import { isSameInstrument, numberKey } from '../document-number.ts'
import { type Instrument, InstrumentFacts, type Relation } from '../instrument.ts'
import { faultOf, type InstrumentRefusal, lookupOf } from '../instrument-rules.ts'
import type { ListedInstrument } from './judge-register.ts'

/** One fact that a list would change. */
export interface FactChange { readonly fact: keyof InstrumentFacts | 'relations'; readonly before: string | null; readonly after: string | null }

/** A line as it would stand in the register: new, changed or as it is. */
export interface PlannedLine { readonly line: ListedInstrument; readonly facts: InstrumentFacts; readonly relations: readonly Relation[]; readonly before: Instrument | undefined; readonly changes: readonly FactChange[] }

export interface RegisterPlan { readonly added: readonly PlannedLine[]; readonly changed: readonly PlannedLine[]; readonly unchanged: number; readonly refused: readonly { readonly line: ListedInstrument; readonly refusal: InstrumentRefusal }[] }

/** Lays a list over the own register: an empty cell keeps what is known, relations are only added; what could not stand is refused. */
export function compareRegister(own: readonly Instrument[], inherited: readonly Instrument[], listed: readonly ListedInstrument[]): RegisterPlan {
  const ownBy = finderOf(own)
  const planned = listed.map((line): PlannedLine => {
    const before = ownBy(line.facts)
    return before === undefined ? { line, facts: line.facts, relations: line.relations, before, changes: [] } : overlaid(line, before)
  })
  const listedBy = finderOf(planned.map(({ facts, relations }) => ({ ...facts, relations })))
  const after = [...own.filter((one) => listedBy(one) === undefined), ...planned.map(({ facts, relations }) => ({ ...facts, relations }))]
  const afterBy = finderOf(after)
  const register = lookupOf([...after, ...inherited.filter((one) => afterBy(one) === undefined)])
  const plan = { added: [] as PlannedLine[], changed: [] as PlannedLine[], unchanged: 0, refused: [] as { line: ListedInstrument; refusal: InstrumentRefusal }[] }
  for (const one of planned) {
    const refusal = faultOf(one.facts, one.relations, register)
    if (refusal !== undefined) plan.refused.push({ line: one.line, refusal })
    else if (one.before === undefined) plan.added.push(one)
    else if (one.changes.length > 0) plan.changed.push(one)
    else plan.unchanged += 1
  }
  return plan
}

type Named = Pick<InstrumentFacts, 'number' | 'issuedOn'>

function finderOf<One extends Named>(list: readonly One[]): (named: Named) => One | undefined {
  const byKey = Map.groupBy(list, ({ number }) => numberKey(number))
  return (named) => byKey.get(numberKey(named.number))?.find((one) => isSameInstrument(one, named))
}

function overlaid(line: ListedInstrument, before: Instrument): PlannedLine {
  const known = InstrumentFacts.parse(before)
  const facts = InstrumentFacts.parse({ ...known, ...Object.fromEntries([...line.stated].map((fact) => [fact, line.facts[fact]])), number: known.number })
  const fresh = line.relations.filter((one) => !before.relations.some((other) => other.kind === one.kind && isSameInstrument(other, one)))
  const changes: FactChange[] = (Object.keys(facts) as (keyof InstrumentFacts)[]).filter((fact) => facts[fact] !== known[fact]).map((fact) => ({ fact, before: known[fact], after: facts[fact] }))
  if (fresh.length > 0) changes.push({ fact: 'relations', before: null, after: fresh.map(({ number }) => number).join(', ') })
  return { line, facts, relations: [...before.relations, ...fresh], before, changes }
}
