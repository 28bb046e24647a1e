// SPDX-License-Identifier: Apache-2.0
import { cleanText, foldText } from '#kernel/vietnamese-text.ts'
import { keptEverywhere, keptText } from '#kernel/written-text.ts'
import type { Finding } from '#areas/procedures/core/check/check-rule.ts'
import { isBrokenNumber } from '#areas/procedures/core/check/writing-rules.ts'
import type { ProcedureContent, Step, StepTime, TimeUnit } from '#areas/procedures/core/procedure-content.ts'

type Content = ProcedureContent
type Found = Pick<Finding, 'rule' | 'step' | 'case'>

/** How the findings of a rule are mended; undefined where this one is not certain. */
type Fix = (content: Content, finding: Found) => Content | undefined

const FIXES: Readonly<Record<string, Fix>> = {
  'duplicate-step-number': renumbered,
  'time-written-brokenly': (content) => withTimes(content, (time) => (isBrokenNumber(time.text) ? rewritten(time, cleanText(time.text).replace(/^0\s+/u, '')) : time)),
  'day-kind-not-stated': dayKindOfLimit,
  'text-with-hidden-marks': (content) => keptEverywhere(content, keptText),
  'record-listed-twice': (content) => shorter(content, { ...content, records: content.records.filter((record, at, all) => !all.slice(0, at).some((before) => sameLine([before.name, before.place, before.retention], [record.name, record.place, record.retention]))) }),
  'legal-basis-cited-twice': (content) => shorter(content, { ...content, legalBasis: content.legalBasis.filter((basis, at, all) => !all.slice(0, at).some((before) => basis.number !== null && sameLine([before.number, before.date, before.text], [basis.number, basis.date, basis.text]))) }),
}

/** The content with a finding mended, where there is one way only to mend it; undefined where people must choose. Nothing that was written gets lost. */
export function fixOf(content: Content, finding: Found): Content | undefined {
  const fixed = FIXES[finding.rule]?.(content, finding)
  return fixed === undefined || fixed === content || JSON.stringify(fixed) === JSON.stringify(content) ? undefined : fixed
}

/** The rules of which some findings can be mended with one key. */
export const MENDED_RULES: readonly string[] = Object.keys(FIXES)

const sameLine = (one: readonly (string | null)[], other: readonly (string | null)[]): boolean => one.every((text, at) => foldText(text ?? '') === foldText(other[at] ?? ''))

const shorter = (before: Content, after: Content): Content | undefined => (after.records.length < before.records.length || after.legalBasis.length < before.legalBasis.length ? after : undefined)

const withTimes = (content: Content, change: (time: StepTime, step: Step) => StepTime): Content => ({ ...content, steps: content.steps.map((step) => ({ ...step, times: step.times.map((time) => change(time, step)) })) })

const rewritten = (time: StepTime, text: string): StepTime => ({ ...time, text, time: time.time === null ? null : { ...time.time, text } })

const NUMBERED = /^(?<before>\D{0,12})(?<number>\d{1,3})(?<after>\D{0,3})$/u

/** Numbers the steps of each phase anew in their own style; not where a step speaks of another by its number, nor where the numbers are no plain ones. */
function renumbered(content: Content): Content | undefined {
  if (content.steps.some(({ action, method, output }) => /\bb(?:ước|uoc)?\s*\d/iu.test(`${action} ${method ?? ''} ${output ?? ''}`))) return undefined
  const labels = content.steps.map(({ label }) => NUMBERED.exec(label ?? '')?.groups)
  const styles = new Set(labels.map((groups) => (groups === undefined ? undefined : `${groups['before'] ?? ''}#`)))
  if (labels.some((groups) => groups === undefined) || styles.size !== 1) return undefined
  const next = new Map<string, number>()
  return {
    ...content,
    steps: content.steps.map((step, at) => {
      const number = (next.get(step.phase ?? '') ?? 0) + 1
      next.set(step.phase ?? '', number)
      const { before = '', number: was = '', after = '' } = labels[at] ?? {}
      return { ...step, label: `${before}${String(number).padStart(was.startsWith('0') ? was.length : 1, '0')}${after}` }
    }),
  }
}

const UNIT_WORD: Readonly<Partial<Record<TimeUnit, string>>> = { workingDay: 'ngày làm việc', sameDay: 'ngày làm việc' }

/** Bare days of a step are working days where the limit of the case counts working days. With calendar days in the limit nobody can tell. */
function dayKindOfLimit(content: Content, finding: Found): Content | undefined {
  const key = content.cases.find(({ name }) => name === finding.case)?.key
  const limit = content.cases.find((one) => one.key === key)?.limit ?? null
  const unit = UNIT_WORD[limit?.unit ?? 'month']
  if (key === undefined || unit === undefined) return undefined
  return withTimes(content, (time) => {
    if (time.caseKey !== key || time.time === null || time.time.unit !== null) return time
    const written = cleanText(time.text)
    const text = /ng[àa]y/iu.test(written) ? written.replace(/ng[àa]y/iu, unit) : `${written} ${unit}`
    return { ...time, text, time: { value: time.time.value, unit: 'workingDay', text } }
  })
}
