// SPDX-License-Identifier: Apache-2.0
import { cleanText, foldText } from '#kernel/vietnamese-text.ts'
import type { ProcedureContent, ProcedureForm, Step } from '../../core/procedure-content.ts'
import { timeIn } from '../edit/edit-steps.ts'
import { numberOfStep } from '../merged-times.ts'

/** What of a procedure differs: a fact of the whole, or a cell of a step. */
export type ChangedPart = 'name' | 'field' | 'tthc' | 'fee' | 'result' | 'case' | 'limit' | 'role' | 'action' | 'method' | 'output' | 'accountable' | 'time' | 'step' | 'paper' | 'record' | 'form' | 'basis'

/** One difference between two issues; null where one of them says nothing. */
export interface Change {
  readonly part: ChangedPart
  /** "3" of the step, or the name of the case. */
  readonly of: string | null
  readonly before: string | null
  readonly after: string | null
}

const said = (text: string | null | undefined): string | null => { const clean = cleanText(text ?? ''); return clean === '' ? null : clean }
const differs = (one: string | null, other: string | null): boolean => (one ?? '') !== (other ?? '')

const changed = (part: ChangedPart, of: string | null, before: string | null | undefined, after: string | null | undefined): Change[] => {
  const [left, right] = [said(before), said(after)]
  return differs(left, right) ? [{ part, of, before: left, after: right }] : []
}

/** What a later issue says otherwise than an earlier one: the whole first, then the steps in their order, then the lists. */
export function compareContent(before: ProcedureContent, after: ProcedureContent): readonly Change[] {
  return [
    ...changed('name', null, before.name, after.name), ...changed('field', null, before.field, after.field), ...changed('tthc', null, before.tthcCodes.join(', '), after.tthcCodes.join(', ')),
    ...compareCases(before, after), ...compareSteps(before, after),
    ...compareLists('paper', before.dossier.map(({ name }) => name), after.dossier.map(({ name }) => name)),
    ...compareLists('record', before.records.map(sayRecord), after.records.map(sayRecord)),
    ...compareLists('form', (before.forms ?? []).map(sayForm), (after.forms ?? []).map(sayForm)),
    ...compareLists('basis', before.legalBasis.map(({ text, number }) => said(text) ?? number ?? ''), after.legalBasis.map(({ text, number }) => said(text) ?? number ?? '')),
    ...changed('fee', null, before.fee, after.fee), ...changed('result', null, before.result, after.result),
  ]
}

const sayRecord = ({ name, place, retention }: ProcedureContent['records'][number]): string => [name, place, retention].map(said).filter((part) => part !== null).join(' · ')

const sayForm = ({ number, name, ground }: ProcedureForm): string => [number, name, ground].map(said).filter((part) => part !== null).join(' · ')

const nameOfCase = ({ name, key }: ProcedureContent['cases'][number]): string => name ?? key

function compareCases(before: ProcedureContent, after: ProcedureContent): readonly Change[] {
  const alone = before.cases.length === 1 && after.cases.length === 1
  const gone = before.cases.filter(({ key }) => !after.cases.some((other) => other.key === key))
  return [
    ...after.cases.flatMap((one): readonly Change[] => {
      const old = before.cases.find(({ key }) => key === one.key)
      if (old === undefined) return [{ part: 'case', of: null, before: null, after: [nameOfCase(one), one.limit?.text].filter(Boolean).join(': ') }]
      return [...changed('case', null, old.name, one.name), ...changed('limit', alone ? null : nameOfCase(one), old.limit?.text, one.limit?.text)]
    }),
    ...gone.map((one): Change => ({ part: 'case', of: null, before: nameOfCase(one), after: null })),
  ]
}

function compareSteps(before: ProcedureContent, after: ProcedureContent): readonly Change[] {
  const old = pairSteps(before.steps, after.steps)
  const kept = new Set(old.values())
  const several = after.cases.length > 1
  return [
    ...after.steps.flatMap((step): readonly Change[] => {
      const was = old.get(step)
      const of = numberOfStep(step)
      if (was === undefined) return [{ part: 'step', of, before: null, after: [said(step.action), said(step.role)].filter((part) => part !== null).join(' · ') }]
      return [
        ...changed('role', of, was.role, step.role), ...changed('action', of, was.action, step.action), ...changed('method', of, was.method, step.method), ...changed('output', of, was.output, step.output), ...changed('accountable', of, was.accountable, step.accountable),
        ...after.cases.flatMap((one) => (before.cases.some(({ key }) => key === one.key) ? changed('time', several ? `${of}, ${nameOfCase(one)}` : of, sayTime(was, one.key), sayTime(step, one.key)) : [])),
      ]
    }),
    ...before.steps.filter((step) => !kept.has(step)).map((step): Change => ({ part: 'step', of: numberOfStep(step), before: [said(step.action), said(step.role)].filter((part) => part !== null).join(' · '), after: null })),
  ]
}

const sayTime = (step: Step, caseKey: string): string => { const { time, text } = timeIn(step, caseKey); return text || (time?.text ?? '') }

/** Which earlier step a step was: the one of the same words, else the one of the same number in the same group. */
function pairSteps(before: readonly Step[], after: readonly Step[]): ReadonlyMap<Step, Step> {
  const pairs = new Map<Step, Step>()
  const free = new Set(before)
  const pair = (isSame: (old: Step, step: Step) => boolean) => {
    for (const step of after) {
      if (pairs.has(step)) continue
      const old = [...free].find((one) => isSame(one, step))
      if (old === undefined) continue
      pairs.set(step, old)
      free.delete(old)
    }
  }
  pair((old, step) => foldText(old.action) === foldText(step.action) && old.role === step.role)
  pair((old, step) => foldText(old.action) === foldText(step.action))
  pair((old, step) => numberOfStep(old) === numberOfStep(step) && old.phase === step.phase)
  return pairs
}

function compareLists(part: ChangedPart, before: readonly string[], after: readonly string[]): readonly Change[] {
  const key = (line: string) => foldText(line)
  const [olds, news] = [new Set(before.map(key)), new Set(after.map(key))]
  return [
    ...after.filter((line) => !olds.has(key(line))).map((line): Change => ({ part, of: null, before: null, after: line })),
    ...before.filter((line) => !news.has(key(line))).map((line): Change => ({ part, of: null, before: line, after: null })),
  ]
}
