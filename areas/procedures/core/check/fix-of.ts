// SPDX-License-Identifier: Apache-2.0
import { cleanText, foldText } from '#kernel/vietnamese-text.ts'
import { keptEverywhere, keptText } from '#kernel/written-text.ts'
import type { Finding } from '#areas/procedures/core/check/check-rule.ts'
import { citedInstead, datedInstead } from '#areas/procedures/core/check/fix-citation.ts'
import { withFormNames, withFormsOfSet } from '#areas/procedures/core/check/fix-form-names.ts'
import { isBrokenNumber } from '#areas/procedures/core/check/writing-rules.ts'
import type { ProcedureContent, Step, StepTime, TimeUnit } from '#areas/procedures/core/procedure-content.ts'

type Content = ProcedureContent
/** The parts of a finding that tell how to mend it. */
export type Mended = Pick<Finding, 'rule' | 'step' | 'case' | 'instead'>

/** How the findings of a rule are mended; undefined where this one is not certain. */
type Fix = (content: Content, finding: Mended) => Content | undefined

const FIXES: Readonly<Record<string, Fix>> = {
  'responsible-and-action-swapped': columnsSwappedBack,
  'role-spelled-differently': (content, { instead }) => (instead === undefined ? undefined : withRoles(content, (role) => (cleanText(role) === instead.of ? instead.by : role))),
  'duplicate-step-number': renumbered,
  'time-without-unit': unitOfColumn,
  'time-of-unknown-case': (content, { step }) => ({ ...content, steps: content.steps.map((one) => (one.order === step ? withoutEmptyLeftovers(content, one) : one)) }),
  'time-written-brokenly': (content) => withTimes(content, (time) => (isBrokenNumber(time.text) ? rewritten(time, cleanText(time.text).replace(/^0\s+/u, '')) : time)),
  'day-kind-not-stated': dayKindOfLimit,
  'fee-of-unknown-case': withoutEmptyFees,
  'legal-number-does-not-fit-issuer': citedInstead,
  'legal-number-year-differs': datedInstead,
  'cited-law-not-in-force': citedInstead,
  'cited-law-unknown': citedInstead,
  'form-name-of-other-set': (content, { instead }) => (instead === undefined ? undefined : withFormNames(content, [instead])),
  'form-set-not-in-force': (content, { instead }) => (instead === undefined ? undefined : withFormsOfSet(content, instead)),
  'text-with-hidden-marks': (content) => keptEverywhere(content, keptText),
  'record-listed-twice': (content) => shorter(content, { ...content, records: content.records.filter((record, at, all) => !all.slice(0, at).some((before) => sameLine([before.name, before.place, before.retention], [record.name, record.place, record.retention]))) }),
  'legal-basis-cited-twice': (content) => shorter(content, { ...content, legalBasis: content.legalBasis.filter((basis, at, all) => !all.slice(0, at).some((before) => basis.number !== null && sameLine([before.number, before.date, before.text], [basis.number, basis.date, basis.text]))) }),
}

/** The content with a finding mended, where there is one way only to mend it; undefined where people must choose. Nothing that was written gets lost. */
export function fixOf(content: Content, finding: Mended): Content | undefined {
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
function dayKindOfLimit(content: Content, finding: Mended): Content | undefined {
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

const withRoles = (content: Content, change: (role: string) => string): Content =>
  ({ ...content, steps: content.steps.map((step) => ({ ...step, role: step.role === null ? null : change(step.role), accountable: step.accountable === null ? null : change(step.accountable) })) })

/** Work and person back in their own columns; who answers goes along where it was the same cell. */
function columnsSwappedBack(content: Content, { step: order }: Mended): Content {
  return {
    ...content,
    steps: content.steps.map((step) => {
      const { action, role, accountable } = step
      if (step.order !== order || role === null) return step
      return { ...step, action: role, role: action, accountable: accountable === null || foldText(accountable) === foldText(role) ? action : accountable }
    }),
  }
}

const NAKED = /^[\d\s.,/½¼¾]+$/u
const WRITTEN_UNIT: Readonly<Record<TimeUnit, string>> = { workingDay: 'ngày làm việc', sameDay: 'ngày làm việc', calendarDay: 'ngày', workingHour: 'giờ làm việc', hour: 'giờ', minute: 'phút', month: 'tháng' }
/** So many other cells of the column must say the unit. */
const ENOUGH_CELLS = 2

/** Bare numbers of a column get the unit that was chosen for them, or else the one that all its other cells say. */
function unitOfColumn(content: Content, { case: named }: Mended): Content | undefined {
  const key = content.cases.find(({ name }) => name === named)?.key
  const said = content.steps.flatMap(({ times }) => times.filter(({ caseKey, text }) => caseKey === key && !NAKED.test(text.trim())).flatMap(({ time }) => time?.unit ?? []))
  const [first] = said
  const usual = said.length >= ENOUGH_CELLS && said.every((unit) => unit === first) ? first : undefined
  return withTimes(content, (time) => {
    const unit = time.time?.unit ?? usual
    return time.caseKey !== key || time.time === null || unit === undefined || !NAKED.test(time.text.trim()) ? time : { ...rewritten(time, `${cleanText(time.text)} ${WRITTEN_UNIT[unit]}`), time: { ...time.time, unit, text: `${cleanText(time.text)} ${WRITTEN_UNIT[unit]}` } }
  })
}

/** Without the times of cases that are no more, where none of them says anything. */
function withoutEmptyLeftovers({ cases }: Content, step: Step): Step {
  const isLeftOver = ({ caseKey }: StepTime) => cases.every(({ key }) => key !== caseKey)
  return step.times.some((time) => isLeftOver(time) && (time.time !== null || time.text.trim() !== '')) ? step : { ...step, times: step.times.filter((time) => !isLeftOver(time)) }
}

/** Without the fees of cases that are no more, where none of them says anything. */
function withoutEmptyFees(content: Content): Content | undefined {
  const { fees = [], cases } = content
  const isLeftOver = ({ caseKey }: (typeof fees)[number]) => caseKey !== null && cases.every(({ key }) => key !== caseKey)
  return fees.some((fee) => isLeftOver(fee) && (fee.amount !== null || fee.text.trim() !== '')) ? undefined : { ...content, fees: fees.filter((fee) => !isLeftOver(fee)) }
}
