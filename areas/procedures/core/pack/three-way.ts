// SPDX-License-Identifier: Apache-2.0
import { foldText } from '#kernel/vietnamese-text.ts'
import { alignThree } from '#areas/procedures/core/edit/merge-lists.ts'
import { type LineKind, wordsAlike } from '#areas/procedures/core/edit/match-lines.ts'
import { sayEdges } from '#areas/procedures/core/edit/step-edges.ts'
import { textOf } from '#areas/procedures/core/pack/take-over.ts'
import type { ProcedureContent, Step } from '#areas/procedures/core/procedure-content.ts'

type Content = ProcedureContent
export type ThreePart = 'about' | 'case' | 'step' | 'paper' | 'record' | 'basis' | 'fee' | 'form'
export type ThreeField = 'name' | 'field' | 'tthc' | 'fee' | 'result' | 'limit' | 'action' | 'role' | 'method' | 'output' | 'accountable' | 'phase' | 'time' | 'edges' | 'waits' | 'line'

/** Who moved: the pack alone (`theirs`), the agency alone (`mine`), both alike (`both`), both differently (`conflict`). */
export type Moved = 'theirs' | 'mine' | 'both' | 'conflict'

/** One place at which the base, the agency's content and the new version do not all say the same. */
export interface ThreeRow {
  readonly part: ThreePart
  /** The step by its number, the case or line by its name. */
  readonly of: string | null
  readonly field: ThreeField
  readonly base: string | null
  readonly mine: string | null
  readonly next: string | null
  readonly moved: Moved
}

/** The three-way comparison, place by place: the whole first, cases, steps in their order, then the lists. */
export function compareThree(base: Content, mine: Content, next: Content): readonly ThreeRow[] {
  const about = (field: ThreeField, read: (content: Content) => string | null) => row('about', null, field, read(base), read(mine), read(next))
  return [
    ...about('name', ({ name }) => name), ...about('field', ({ field }) => field), ...about('tthc', ({ tthcCodes }) => textOf(tthcCodes.toSorted().join(', '))), ...about('fee', ({ fee }) => fee), ...about('result', ({ result }) => result),
    ...cases(base, mine, next), ...steps(base, mine, next),
    ...lines('paper', base, mine, next, ({ dossier }) => dossier.map((item) => ({ key: item.name, said: [item.name, item.original, item.copy, item.condition, item.validity].map(textOf).filter(Boolean).join(' · ') }))),
    ...lines('record', base, mine, next, ({ records }) => records.map((record) => ({ key: record.name, said: [record.name, record.place, record.retention].filter(Boolean).join(' · ') }))),
    ...lines('basis', base, mine, next, ({ legalBasis }) => legalBasis.map(({ number, text }) => ({ key: number ?? text, said: text === '' ? number ?? '' : text }))),
    ...lines('fee', base, mine, next, ({ fees = [] }) => fees.map(({ caseKey, channel, text, amount }) => ({ key: `${caseKey ?? ''} ${channel ?? ''} ${text}`, said: [text, amount].map(textOf).filter(Boolean).join(' · ') }))),
    ...lines('form', base, mine, next, ({ forms = [] }) => forms.map(({ number, name, ground }) => ({ key: name, said: [number, name, ground].filter(Boolean).join(' · ') }))),
  ]
}

function row(part: ThreePart, of: string | null, field: ThreeField, base: string | null, mine: string | null, next: string | null): readonly ThreeRow[] {
  const [was, own, other] = [base, mine, next].map((text) => (text === null || text.trim() === '' ? null : text)) as [string | null, string | null, string | null]
  if (was === own && was === other) return []
  const moved: Moved = own === other ? 'both' : was === own ? 'theirs' : was === other ? 'mine' : 'conflict'
  return [{ part, of, field, base: was, mine: own, next: other, moved }]
}

function cases(base: Content, mine: Content, next: Content): readonly ThreeRow[] {
  const keys = [...new Set([...next.cases, ...mine.cases, ...base.cases].map(({ key }) => key))]
  return keys.flatMap((key) => {
    const [was, own, other] = [base, mine, next].map(({ cases: all }) => all.find((one) => one.key === key))
    const name = other?.name ?? own?.name ?? was?.name ?? null
    const there = row('case', name, 'line', was === undefined ? null : was.name ?? key, own === undefined ? null : own.name ?? key, other === undefined ? null : other.name ?? key)
    return [...there, ...(was === undefined || own === undefined || other === undefined ? [] : row('case', name, 'limit', was.limit?.text ?? null, own.limit?.text ?? null, other.limit?.text ?? null))]
  })
}

const STEP: LineKind<Step> = { nameOf: ({ phase, action, role }) => foldText(`${phase ?? ''} ${action} ${role ?? ''}`), likeness: (one, other) => 0.8 * wordsAlike(one.action, other.action) + (foldText(one.role ?? '') === foldText(other.role ?? '') ? 0.2 : 0) }

function steps(base: Content, mine: Content, next: Content): readonly ThreeRow[] {
  // Told apart, never taken for one: a step that one side took out and the other left alone is shown too.
  const three = alignThree(base.steps, mine.steps, next.steps, STEP, () => false)
  return three.flatMap(({ base: was, mine: own, theirs: other }) => {
    const shown = other ?? own ?? was
    const of = shown === undefined ? null : shown.label ?? String(shown.order)
    if (was === undefined || own === undefined || other === undefined) return row('step', of, 'line', sayStep(was), sayStep(own), sayStep(other))
    const of3 = (field: ThreeField, read: (step: Step, content: Content) => string | null) => row('step', of, field, read(was, base), read(own, mine), read(other, next))
    return [
      ...of3('action', ({ action }) => action), ...of3('role', ({ role }) => role), ...of3('method', ({ method }) => method), ...of3('output', ({ output }) => output), ...of3('accountable', ({ accountable }) => accountable), ...of3('phase', ({ phase }) => phase),
      ...next.cases.flatMap(({ key, name }) => row('step', next.cases.length > 1 ? `${of ?? ''}, ${name ?? key}` : of, 'time', timeOf(was, key), timeOf(own, key), timeOf(other, key))),
      ...of3('edges', (step, content) => sayEdges(content, step)), ...of3('waits', ({ waits }) => (waits === true ? textOf(true) : null)),
    ]
  })
}

const sayStep = (step: Step | undefined): string | null => (step === undefined ? null : [step.action, step.role].filter(Boolean).join(' · '))
const timeOf = (step: Step, key: string): string | null => step.times.find(({ caseKey }) => caseKey === key)?.text ?? null

function lines(part: ThreePart, base: Content, mine: Content, next: Content, read: (content: Content) => readonly { readonly key: string; readonly said: string }[]): readonly ThreeRow[] {
  const [was, own, other] = [base, mine, next].map((content) => new Map(read(content).map(({ key, said }) => [foldText(key), said]))) as [Map<string, string>, Map<string, string>, Map<string, string>]
  return [...new Set([...other.keys(), ...own.keys(), ...was.keys()])].flatMap((key) => row(part, null, 'line', was.get(key) ?? null, own.get(key) ?? null, other.get(key) ?? null))
}
