// SPDX-License-Identifier: Apache-2.0
import { keepable, keptLine, keptText } from '#kernel/written-text.ts'
import type { DossierItem, Fee, LegalBasis, ProcedureContent, Step, StepTime } from '../procedure-content.ts'
import { unitOfColumn, wordsOfLimit, wordsOfTime } from './printed-time.ts'

/** One line as a paper prints it. */
const oneLine = (text: string): string => keptLine(keepable(text))

/** Lines as a paper prints them: empty ones leave no trace. */
const manyLines = (text: string): string => keptText(keepable(text)).split('\n').filter((each) => each !== '').join('\n')

const orNull = (text: string | null, clean: (text: string) => string): string | null => {
  const kept = text === null ? '' : clean(text)
  return kept === '' ? null : kept
}

const optional = <Key extends string>(key: Key, text: string | undefined): Partial<Record<Key, string>> => {
  const kept = text === undefined ? '' : oneLine(text)
  // A record with this one key, which TypeScript does not see through a computed name.
  return kept === '' ? {} : { [key]: kept } as Record<Key, string>
}

const MODES: readonly DossierItem['mode'][] = ['submit', 'present', 'general']

/**
 * A content as paper can hold it: white space folded, steps numbered through, cases keyed in order, papers grouped by what is done with them,
 * times in words that say them, times shared only among steps that state the same. Two contents that print alike have one normal form.
 */
export function normalOf(content: ProcedureContent): ProcedureContent {
  const keys = new Map(content.cases.map(({ key }, index) => [key, `c${index + 1}`]))
  const orders = new Map(content.steps.map(({ order }, index) => [order, index + 1]))
  const forms = (content.forms ?? []).map(({ number, name, ground }) => ({ number: orNull(number, oneLine), name: oneLine(name), ground: orNull(ground, oneLine) })).filter(({ name }) => name !== '')
  const fees = (content.fees ?? []).map((fee) => normalFee(fee, keys))
  return {
    name: oneLine(content.name), field: orNull(content.field, oneLine), tthcCodes: [...new Set(content.tthcCodes.map((code) => oneLine(code.replaceAll(';', ','))).filter((code) => code !== ''))],
    cases: content.cases.map(({ name, limit }, index) => ({ key: `c${index + 1}`, name: orNull(name, oneLine), limit: limit === null ? null : { ...limit, text: wordsOfLimit({ ...limit, text: oneLine(limit.text) }) } })),
    steps: stepsWithTimes(content, orders),
    dossier: MODES.flatMap((mode) => content.dossier.filter((item) => item.mode === mode)).map(normalPaper).filter(({ name }) => name !== ''),
    records: content.records.map(({ name, place, retention }) => ({ name: oneLine(name), place: orNull(place, oneLine), retention: orNull(retention, oneLine) })).filter(({ name }) => name !== ''),
    legalBasis: content.legalBasis.map(normalBasis).filter(({ text }) => text !== ''), fee: orNull(content.fee, manyLines), result: orNull(content.result, manyLines),
    ...(fees.length === 0 ? {} : { fees }), ...(forms.length === 0 ? {} : { forms }),
  }
}

const normalFee = (fee: Fee, keys: ReadonlyMap<string, string>): Fee => ({ caseKey: fee.caseKey === null ? null : keys.get(fee.caseKey) ?? null, channel: fee.channel, amount: fee.amount, text: oneLine(fee.text) })

const normalPaper = ({ mode, name, original, copy, condition, validity, lookedUpIn }: DossierItem): DossierItem => ({ mode, name: oneLine(name), original, copy, ...optional('condition', condition), ...optional('validity', validity), ...optional('lookedUpIn', lookedUpIn) })

const normalBasis = ({ number, date, text }: LegalBasis): LegalBasis => ({ number: orNull(number, oneLine), date: orNull(date, oneLine), text: oneLine(text).replace(/^[-–—+*•\s]+/u, '') })

function stepsWithTimes(content: ProcedureContent, orders: ReadonlyMap<number, number>): Step[] {
  const columns = content.cases.map(({ key }) => normalColumn(content.steps.map((step) => step.times.find(({ caseKey }) => caseKey === key)), orders))
  return content.steps.map((step, index) => {
    const edges = (step.edges ?? []).flatMap(({ to, kind, when }) => { const there = orders.get(to); return there === undefined ? [] : [{ to: there, kind, when: oneLine(when) }] })
    const role = orNull(step.role, manyLines)
    return {
      order: index + 1, label: orNull(step.label, oneLine), phase: orNull(step.phase, oneLine), action: manyLines(step.action), role, method: orNull(step.method, manyLines), accountable: orNull(step.accountable, manyLines), output: orNull(step.output, manyLines),
      times: columns.map((column, at) => ({ caseKey: `c${at + 1}`, ...(column[index] ?? EMPTY) })),
      ...(edges.length === 0 ? {} : { edges }), ...(step.waits === true ? { waits: true } : {}),
    }
  })
}

type ColumnTime = Omit<StepTime, 'caseKey'>
const EMPTY: ColumnTime = { time: null, text: '', sharedWith: [] }

/** The times of one case over all steps. */
function normalColumn(printed: readonly (StepTime | undefined)[], orders: ReadonlyMap<number, number>): readonly ColumnTime[] {
  const written = printed.map((each) => ({ time: each?.time ?? null, text: oneLine(each?.text ?? '') }))
  const unit = unitOfColumn(written.flatMap(({ time, text }) => (time === null ? [] : [{ time, text }])))
  const times = written.map(({ time, text }): ColumnTime => {
    if (time === null) return { time: null, text, sharedWith: [] }
    const words = wordsOfTime(time, text, unit)
    return { time: { value: time.value, unit: time.unit, text: words }, text: words, sharedWith: [] }
  })
  const groups = groupsOf(printed, orders)
  return times.map((time, index) => {
    const alike = (groups.get(index) ?? []).filter((other) => times[other]?.text === time.text && (times[other]?.time === null) === (time.time === null))
    return time.text === '' ? time : { ...time, sharedWith: alike.filter((other) => other !== index).map((other) => other + 1) }
  })
}

/** The places of the steps that share a time, straight or through others. */
function groupsOf(printed: readonly (StepTime | undefined)[], orders: ReadonlyMap<number, number>): ReadonlyMap<number, readonly number[]> {
  const group = printed.map((_, index) => index)
  printed.forEach((time, index) => {
    for (const other of time?.sharedWith ?? []) {
      const from = group[(orders.get(other) ?? 0) - 1]
      const into = group[index]
      if (from !== undefined && into !== undefined && from !== into) group.forEach((each, at) => { if (each === from) group[at] = into })
    }
  })
  const members = Map.groupBy(group.keys(), (index) => group[index])
  return new Map(group.map((each, index) => [index, members.get(each) ?? []]))
}
