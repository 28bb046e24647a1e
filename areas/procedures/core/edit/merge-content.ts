// SPDX-License-Identifier: Apache-2.0
import { foldText } from '#kernel/vietnamese-text.ts'
import type { ProcedureCase, ProcedureContent, Step, StepEdge, StepTime } from '#areas/procedures/core/procedure-content.ts'
import { type LineKind, wordsAlike } from '#areas/procedures/core/edit/match-lines.ts'
import { alignThree } from '#areas/procedures/core/edit/merge-lists.ts'
import { withEdges, withWaits } from '#areas/procedures/core/edit/step-edges.ts'

type Content = ProcedureContent

/** One cell that two people wrote differently: where it stands, and how each of the two contents would read. */
export interface MergeConflict {
  /** `steps 3 action`, `name`, `dossier 2 name`: the part, the place from 1 in the merged content, the field. */
  readonly part: 'about' | 'cases' | 'steps' | 'dossier' | 'records' | 'legalBasis' | 'fees' | 'forms'
  readonly at: number | null
  readonly field: string
  readonly mine: unknown
  readonly theirs: unknown
}

/** What two people made of one content; where both wrote into one cell mine stands and the conflict says what theirs was. */
export interface Merged { readonly content: Content; readonly conflicts: readonly MergeConflict[] }

const same = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other)

/** Brings the work of two people together: cells that only one of them changed as that one left them, cells that both changed alike once, the rest as conflicts. */
export function mergeContent(base: Content, mine: Content, theirs: Content): Merged {
  if (same(mine, theirs) || same(base, theirs)) return { content: mine, conflicts: [] }
  if (same(base, mine)) return { content: theirs, conflicts: [] }
  return merge('what-both-changed', base, mine, theirs)
}

/** Brings two contents together that have no common original: every difference is a conflict, and lines of one side only stand until they are decided. */
export const mergeUnrelated = (mine: Content, theirs: Content): Merged => (same(mine, theirs) ? { content: mine, conflicts: [] } : merge('every-difference', theirs, mine, theirs))

function merge(asks: 'what-both-changed' | 'every-difference', base: Content, mine: Content, theirs: Content): Merged {
  const isUnrelated = asks === 'every-difference'
  const conflicts: MergeConflict[] = []
  const own = withOwnCaseKeys(base, mine, theirs)
  const cell = <T>(part: MergeConflict['part'], at: number | null, field: string, was: T, left: T, right: T): T => {
    if (same(left, right) || (!isUnrelated && same(was, right))) return left
    if (!isUnrelated && same(was, left)) return right
    conflicts.push({ part, at, field, mine: left, theirs: right })
    return left
  }
  const about = <Key extends 'name' | 'field' | 'fee' | 'result'>(key: Key) => cell<Content[Key]>('about', null, key, base[key], own[key], theirs[key])
  const lines = <Line extends object>(part: MergeConflict['part'], was: readonly Line[], left: readonly Line[], right: readonly Line[], kind: LineKind<Line>): Line[] =>
    alignThree(was, left, right, kind, isUnrelated ? () => false : same).map((three, index) => {
      if (three.mine === undefined || three.theirs === undefined) {
        const kept = three.mine ?? three.theirs as Line
        if (three.base !== undefined || isUnrelated) conflicts.push({ part, at: index + 1, field: 'removed', mine: three.mine ?? null, theirs: three.theirs ?? null })
        return kept
      }
      return mergeFields(three.base, three.mine, three.theirs, (field, a, b, c) => cell(part, index + 1, field, a, b, c))
    })
  const cases = lines<ProcedureCase>('cases', base.cases, own.cases, theirs.cases, { nameOf: ({ key }) => key, likeness: () => 0 })
  const content: Content = {
    ...own, name: about('name'), field: about('field'), fee: about('fee'), result: about('result'),
    tthcCodes: isUnrelated ? cell('about', null, 'tthcCodes', [], own.tthcCodes, theirs.tthcCodes) : mergeSet(base.tthcCodes, own.tthcCodes, theirs.tthcCodes), cases: cases.slice(0, 12),
    steps: mergeSteps(base, own, theirs, lines, conflicts),
    dossier: lines('dossier', base.dossier, own.dossier, theirs.dossier, named(({ name }) => name)),
    records: lines('records', base.records, own.records, theirs.records, named(({ name }) => name)),
    legalBasis: lines('legalBasis', base.legalBasis, own.legalBasis, theirs.legalBasis, named(({ number, text }) => number ?? text)),
  }
  const { fees: _fees, forms: _forms, ...rest } = content
  const fees = lines('fees', base.fees ?? [], own.fees ?? [], theirs.fees ?? [], named(({ caseKey, channel, text }) => `${caseKey ?? ''} ${channel ?? ''} ${text}`))
  const forms = lines('forms', base.forms ?? [], own.forms ?? [], theirs.forms ?? [], named(({ name }) => name))
  return { content: tidy({ ...rest, ...(fees.length === 0 ? {} : { fees }), ...(forms.length === 0 ? {} : { forms }) }), conflicts }
}

const named = <Line>(nameOf: (line: Line) => string): LineKind<Line> => ({ nameOf: (line) => foldText(nameOf(line)), likeness: (one, other) => wordsAlike(nameOf(one), nameOf(other)) })

function mergeFields<Line extends object>(base: Line | undefined, mine: Line, theirs: Line, cell: (field: string, was: unknown, left: unknown, right: unknown) => unknown): Line {
  const merged: Record<string, unknown> = {}
  for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const value = cell(key, valueAt(base, key), valueAt(mine, key), valueAt(theirs, key))
    if (value !== undefined) merged[key] = value
  }
  return merged as Line
}
const valueAt = (line: object | undefined, key: string): unknown => (line === undefined ? undefined : (line as Readonly<Record<string, unknown>>)[key])

const mergeSet = (base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] => [...new Set([...mine.filter((one) => !base.includes(one) || theirs.includes(one)), ...theirs.filter((one) => !base.includes(one))])]

/** A step whose references are told by who it is, so that they hold however rows move. */
type Told = Omit<Step, 'order' | 'times' | 'edges' | 'label'> & Readonly<Record<`time ${string}`, { readonly time: StepTime['time']; readonly text: string; readonly shared: readonly string[] }>> & { readonly id: string; readonly edges?: readonly { readonly to: string; readonly kind: StepEdge['kind']; readonly when: string }[] }

type Lines = <Line extends object>(part: MergeConflict['part'], was: readonly Line[], left: readonly Line[], right: readonly Line[], kind: LineKind<Line>) => Line[]

const STEP: LineKind<Step> = { nameOf: ({ phase, action, role }) => foldText(`${phase ?? ''} ${action} ${role ?? ''}`), likeness: (one, other) => 0.8 * wordsAlike(one.action, other.action) + (foldText(one.role ?? '') === foldText(other.role ?? '') ? 0.2 : 0) }

function mergeSteps(base: Content, mine: Content, theirs: Content, lines: Lines, conflicts: MergeConflict[]): Step[] {
  const three = alignThree(base.steps, mine.steps, theirs.steps, STEP, () => false)
  const idOf = { base: new Map<number, string>(), mine: new Map<number, string>(), theirs: new Map<number, string>() }
  three.forEach((line, index) => { for (const side of ['base', 'mine', 'theirs'] as const) { const step = line[side]; if (step !== undefined) idOf[side].set(step.order, `s${index}`) } })
  const told = (content: Content, side: 'base' | 'mine' | 'theirs') => content.steps.map((step) => tell(step, idOf[side]))
  const merged = lines<Told>('steps', told(base, 'base'), told(mine, 'mine'), told(theirs, 'theirs'), { nameOf: ({ id }) => id, likeness: () => 0 })
  const orderOf = new Map(merged.map(({ id }, index) => [id, index + 1]))
  // A printed number tells where a row stands, not what somebody wrote: rows that moved are no disagreement about it.
  const labels = new Map(three.map(({ base: was, mine: left, theirs: right }, index) => [`s${index}`, left === undefined || (was !== undefined && right !== undefined && was.label === left.label) ? (right ?? left)?.label ?? null : left.label]))
  const steps = merged.map((step, index) => untell(step, index + 1, labels.get(step.id) ?? null, orderOf))
  conflicts.forEach((conflict, index) => { if (conflict.part === 'steps') conflicts[index] = { ...conflict, mine: shownValue(conflict.mine, orderOf), theirs: shownValue(conflict.theirs, orderOf) } })
  return countsOn(mine.steps) && countsOn(theirs.steps) ? counted(steps) : steps
}

/** Steps left of others: where the printed numbers counted on before, they count on again from the same first number. */
export function numberedAs(before: readonly Step[], after: readonly Step[]): Step[] {
  if (!countsOn(before)) return [...after]
  const firsts = new Map(before.toReversed().flatMap(({ phase, label }, at) => (isFirstOfGroup(before, before.length - 1 - at) ? [[phase, label] as const] : [])))
  return counted(after.map((step, at) => (isFirstOfGroup(after, at) ? { ...step, label: firsts.get(step.phase) ?? step.label } : step)))
}

/** A value of a conflict with its references as order numbers of the merged content. */
function shownValue(value: unknown, orderOf: ReadonlyMap<string, number>): unknown {
  if (Array.isArray(value)) return value.flatMap((edge: { readonly to: string }) => { const to = orderOf.get(edge.to); return to === undefined ? [] : [{ ...edge, to }] })
  if (typeof value !== 'object' || value === null) return value
  if ('action' in value && 'role' in value) return { action: value.action, role: value.role }
  return 'shared' in value ? { time: (value as unknown as Told[`time ${string}`]).time, text: (value as unknown as Told[`time ${string}`]).text } : value
}

const NUMBERED = /^(.*?)(\d+)(\D*)$/su
const follows = (before: Step, step: Step): boolean => {
  const [one, other] = [NUMBERED.exec(before.label ?? ''), NUMBERED.exec(step.label ?? '')]
  return one !== null && other !== null && one[1] === other[1] && one[3] === other[3] && Number(other[2]) === Number(one[2]) + 1
}
const isFirstOfGroup = (steps: readonly Step[], index: number): boolean => index === 0 || steps[index - 1]?.phase !== steps[index]?.phase

/** Whether printed numbers count on from row to row within each group. */
const countsOn = (steps: readonly Step[]): boolean => steps.every((step, index) => { const before = steps[index - 1]; return before === undefined || isFirstOfGroup(steps, index) ? NUMBERED.test(step.label ?? '') : follows(before, step) })

function counted(steps: readonly Step[]): Step[] {
  let [prefix, number, suffix] = ['', 0, '']
  return steps.map((step, index) => {
    const own = NUMBERED.exec(step.label ?? '')
    const begins = isFirstOfGroup(steps, index)
    if (begins) {
      const least = Math.min(...groupFrom(steps, index).flatMap(({ label }) => { const found = NUMBERED.exec(label ?? '')?.[2]; return found === undefined ? [] : [Number(found)] }))
      ;[prefix, number, suffix] = [own?.[1] ?? '', Number.isFinite(least) ? least : 1, own?.[3] ?? '']
    } else number += 1
    return { ...step, label: `${prefix}${number}${suffix}` }
  })
}
const groupFrom = (steps: readonly Step[], index: number): readonly Step[] => { const end = steps.findIndex((step, at) => at > index && step.phase !== steps[index]?.phase); return steps.slice(index, end < 0 ? undefined : end) }

function tell(step: Step, ids: ReadonlyMap<number, string>): Told {
  const { order, times, edges, label: _label, ...rest } = step
  const idOf = (other: number) => ids.get(other) ?? `gone${other}`
  return {
    ...rest, id: idOf(order), ...Object.fromEntries(times.map(({ caseKey, time, text, sharedWith }) => [`time ${caseKey}`, { time, text, shared: sharedWith.map(idOf) }])),
    ...(edges === undefined ? {} : { edges: edges.map(({ to, kind, when }) => ({ to: idOf(to), kind, when })) }),
  }
}

function untell(told: Told, order: number, label: string | null, orderOf: ReadonlyMap<string, number>): Step {
  const at = (id: string) => orderOf.get(id) ?? []
  const times = Object.entries(told).flatMap(([key, value]): StepTime[] => {
    const caseKey = key.startsWith('time ') ? key.slice(5) : undefined
    const cell = value as Told[`time ${string}`]
    return caseKey === undefined || cell === undefined ? [] : [{ caseKey, time: cell.time, text: cell.text, sharedWith: cell.shared.flatMap(at).toSorted((one, other) => one - other) }]
  })
  const step: Step = { order, label, phase: told.phase, action: told.action, role: told.role, method: told.method, accountable: told.accountable, output: told.output, times }
  const edged = told.edges === undefined ? step : withEdges(step, told.edges.flatMap(({ to, kind, when }) => { const place = orderOf.get(to); return place === undefined ? [] : [{ to: place, kind, when }] }))
  return withWaits(edged, told.waits === true)
}

/** A case that both sides added under one key is two cases: mine gets a key of its own. */
function withOwnCaseKeys(base: Content, mine: Content, theirs: Content): Content {
  const keys = new Set([...mine.cases, ...theirs.cases].map(({ key }) => key))
  const fresh = new Map<string, string>()
  for (const { key } of mine.cases) {
    if (base.cases.some((one) => one.key === key) || !theirs.cases.some((one) => one.key === key)) continue
    let number = keys.size + 1
    while (keys.has(`c${number}`)) number += 1
    keys.add(`c${number}`)
    fresh.set(key, `c${number}`)
  }
  if (fresh.size === 0) return mine
  const renamed = (key: string) => fresh.get(key) ?? key
  return {
    ...mine, cases: mine.cases.map((one) => ({ ...one, key: renamed(one.key) })), steps: mine.steps.map((step) => ({ ...step, times: step.times.map((time) => ({ ...time, caseKey: renamed(time.caseKey) })) })),
    ...(mine.fees === undefined ? {} : { fees: mine.fees.map((fee) => ({ ...fee, caseKey: fee.caseKey === null ? null : renamed(fee.caseKey) })) }),
  }
}

/** What no merge may leave: times of cases that are gone, cases without a time, times shared by one side only. */
function tidy(content: Content): Content {
  const keys = content.cases.map(({ key }) => key)
  const steps = content.steps.map((step) => {
    const times = keys.map((caseKey): StepTime => step.times.find((time) => time.caseKey === caseKey) ?? { caseKey, time: null, text: '', sharedWith: [] })
    return same(times, step.times) ? step : { ...step, times }
  })
  const timeOf = (order: number, caseKey: string) => steps[order - 1]?.times.find((time) => time.caseKey === caseKey)
  return {
    ...content, steps: steps.map((step) => ({ ...step, times: step.times.map((time) => {
      const group = [step.order, ...time.sharedWith]
      const mutual = time.sharedWith.filter((other) => { const twin = timeOf(other, time.caseKey); return twin !== undefined && twin.text === time.text && group.every((member) => member === other || twin.sharedWith.includes(member)) })
      return mutual.length === time.sharedWith.length ? time : { ...time, sharedWith: mutual.length + 1 === group.length ? mutual : [] }
    }) })),
    ...(content.fees === undefined ? {} : { fees: content.fees.map((fee) => (fee.caseKey === null || keys.includes(fee.caseKey) ? fee : { ...fee, caseKey: null })) }),
  }
}
