// SPDX-License-Identifier: Apache-2.0
import { readLimits } from '#kernel/duration-text.ts'
import type { DossierItem, Fee, LegalBasis, ProcedureCase, ProcedureContent, ProcedureForm, QualityRecord } from '../../core/procedure-content.ts'
import { readStepTime } from './edit-steps.ts'

type Content = ProcedureContent
/** One change of a draft, as the editor makes it. */
export type Edit = (content: Content) => Content

const withCase = (content: Content, key: string, change: (one: ProcedureCase) => ProcedureCase): Content => ({ ...content, cases: content.cases.map((one) => (one.key === key ? change(one) : one)) })

export const renameCase = (content: Content, key: string, name: string): Content => withCase(content, key, (one) => ({ ...one, name: name === '' ? null : name }))

/** The limit that a text states, as a limit is written; null when it states none or more than one. */
export function readLimit(text: string): ProcedureCase['limit'] {
  const [first, ...more] = readLimits(text)
  return first === undefined || more.length > 0 ? null : { value: first.value, unit: first.unit, text }
}

/** Sets the limit of a case; bare times of its steps ("½ ngày") are read anew, because they count in the unit of the limit. */
export function changeLimit(content: Content, key: string, text: string): Content {
  const limit = readLimit(text)
  const before = content.cases.find((one) => one.key === key)?.limit ?? null
  const limited = withCase(content, key, (one) => ({ ...one, limit }))
  if (limit === null || limit.unit === before?.unit) return limited
  return {
    ...limited,
    steps: limited.steps.map((step) => ({
      ...step,
      times: step.times.map((time) => {
        const read = time.caseKey === key && time.time !== null ? readStepTime(time.text, limit) : null
        return read === null ? time : { ...time, time: { value: read.value, unit: read.unit, text: read.text } }
      }),
    })),
  }
}

/** Adds a case (trường hợp) with a time to fill in for every step. */
export function addCase(content: Content): Content {
  const key = `c${Math.max(0, ...content.cases.map((one) => Number(/^c(\d+)$/.exec(one.key)?.[1] ?? 0))) + 1}`
  return { ...content, cases: [...content.cases, { key, name: null, limit: null }], steps: content.steps.map((step) => ({ ...step, times: [...step.times, { caseKey: key, time: null, text: '', sharedWith: [] }] })) }
}

/** Copies a case as a new one: its limit and every time of it, merged cells too. */
export function copyCase(content: Content, key: string, name: string): Content {
  const source = content.cases.find((one) => one.key === key)
  if (source === undefined) return content
  const grown = addCase(content)
  const fresh = grown.cases.at(-1)?.key ?? ''
  return {
    ...grown, cases: grown.cases.map((one) => (one.key === fresh ? { ...source, key: fresh, name } : one)),
    steps: grown.steps.map((step) => {
      const time = step.times.find(({ caseKey }) => caseKey === key)
      return time === undefined ? step : { ...step, times: step.times.map((one) => (one.caseKey === fresh ? { ...time, caseKey: fresh } : one)) }
    }),
  }
}

/** Removes a case with its times and its fees; the last one stays. */
export function removeCase(content: Content, key: string): Content {
  if (content.cases.length < 2) return content
  const left = { ...content, cases: content.cases.filter((one) => one.key !== key), steps: content.steps.map((step) => ({ ...step, times: step.times.filter(({ caseKey }) => caseKey !== key) })) }
  return left.fees === undefined ? left : withFees(left, left.fees.filter(({ caseKey }) => caseKey !== key))
}

/** A content with these fees line by line; without any the field is absent. */
export function withFees(content: Content, fees: readonly Fee[]): Content {
  const { fees: _before, ...rest } = content
  return fees.length === 0 ? rest : { ...rest, fees: [...fees] }
}

/** A paper of the dossier with what else is said of it; what is empty is absent. */
export function itemChanged(item: DossierItem, part: Partial<Pick<DossierItem, 'condition' | 'validity' | 'lookedUpIn'>>): DossierItem {
  const { condition, validity, lookedUpIn, ...rest } = { ...item, ...part }
  return { ...rest, ...filled('condition', condition), ...filled('validity', validity), ...filled('lookedUpIn', lookedUpIn) }
}
const filled = <Key extends string>(key: Key, value: string | undefined) => (value === undefined || value.trim() === '' ? {} : { [key]: value } as { [K in Key]: string })

export const EMPTY_FEE: Fee = { caseKey: null, channel: null, amount: null, text: '' }
export const EMPTY_ITEM: DossierItem = { mode: 'submit', name: '', original: 1, copy: 0 }
export const EMPTY_RECORD: QualityRecord = { name: '', place: null, retention: null }
export const EMPTY_FORM: ProcedureForm = { number: null, name: '', ground: null }
export const EMPTY_BASIS: LegalBasis = { number: null, date: null, text: '' }

/** A list with one line changed. */
export const lineChanged = <Line>(lines: readonly Line[], at: number, change: Partial<Line>): Line[] => lines.map((line, index) => (index === at ? { ...line, ...change } : line))

/** The list of forms; an empty one is absent, as where nobody wrote one. */
export function withForms({ forms: _forms, ...content }: Content, forms: readonly ProcedureForm[]): Content {
  return forms.length === 0 ? content : { ...content, forms: [...forms] }
}

/** Empty text is nothing written. */
export const orNull = (text: string): string | null => (text.trim() === '' ? null : text)

/** A draft as it is sent: empty lines of the lists left out, so that nobody trips over a row opened by mistake. */
export const withoutEmptyLines = (content: Content): Content => ({
  ...withForms(content.fees === undefined ? content : withFees(content, content.fees.filter(({ amount, text }) => amount !== null || text.trim() !== '')), (content.forms ?? []).filter(({ name }) => name.trim() !== '')), tthcCodes: content.tthcCodes.filter((code) => code.trim() !== ''),
  dossier: content.dossier.filter(({ name }) => name.trim() !== ''), records: content.records.filter(({ name, place, retention }) => `${name}${place ?? ''}${retention ?? ''}`.trim() !== ''), legalBasis: content.legalBasis.filter(({ number, text }) => `${number ?? ''}${text}`.trim() !== ''),
})
