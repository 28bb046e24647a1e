// SPDX-License-Identifier: Apache-2.0
import { readLimits } from '#kernel/duration-text.ts'
import type { DossierItem, LegalBasis, ProcedureCase, ProcedureContent, QualityRecord } from '../../core/procedure-content.ts'
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

/** Removes a case and its times; the last one stays. */
export const removeCase = (content: Content, key: string): Content => (content.cases.length < 2 ? content : { ...content, cases: content.cases.filter((one) => one.key !== key), steps: content.steps.map((step) => ({ ...step, times: step.times.filter(({ caseKey }) => caseKey !== key) })) })

export const EMPTY_ITEM: DossierItem = { mode: 'submit', name: '', original: 1, copy: 0 }
export const EMPTY_RECORD: QualityRecord = { name: '', place: null, retention: null }
export const EMPTY_BASIS: LegalBasis = { number: null, date: null, text: '' }

/** A list with one line changed. */
export const lineChanged = <Line>(lines: readonly Line[], at: number, change: Partial<Line>): Line[] => lines.map((line, index) => (index === at ? { ...line, ...change } : line))

/** Empty text is nothing written. */
export const orNull = (text: string): string | null => (text.trim() === '' ? null : text)

/** A draft as it is sent: empty lines of the lists left out, so that nobody trips over a row opened by mistake. */
export const withoutEmptyLines = (content: Content): Content => ({
  ...content, tthcCodes: content.tthcCodes.filter((code) => code.trim() !== ''),
  dossier: content.dossier.filter(({ name }) => name.trim() !== ''), records: content.records.filter(({ name, place, retention }) => `${name}${place ?? ''}${retention ?? ''}`.trim() !== ''), legalBasis: content.legalBasis.filter(({ number, text }) => `${number ?? ''}${text}`.trim() !== ''),
})
