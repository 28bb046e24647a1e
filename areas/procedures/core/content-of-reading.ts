// SPDX-License-Identifier: Apache-2.0
import type { CheckedProcedure } from './check/checked-procedure.ts'
import type { DossierItem, ProcedureCase, ProcedureContent, Step } from './procedure-content.ts'
import type { DossierItemReading, ProcedureReading, StepReading } from './reading/procedure-reading.ts'

const keyOf = (index: number) => `c${index + 1}`
const fold = (text: string | null) => (text ?? '').toLowerCase().replaceAll(/\s+/g, ' ').trim()

/** The case columns of a reading: those of its step table, or the one case that the paper speaks of. */
function casesOf(reading: ProcedureReading): ProcedureCase[] {
  const columns = reading.steps[0]?.times.map((time) => time.case) ?? []
  const names = columns.length > 0 ? columns : [reading.case]
  return names.map((name, index) => {
    const own = reading.limits.filter((limit) => fold(limit.case) === fold(name ?? reading.case))
    // Where only one limit and one case stand, they belong together even if only one of them was given a name.
    const limit = own[0] ?? (names.length === 1 && reading.limits.length === 1 ? reading.limits[0] : undefined)
    return { key: keyOf(index), name: name ?? reading.case, limit: limit === undefined ? null : { value: limit.value, unit: limit.unit, text: limit.text } }
  })
}

const stepOf = (step: StepReading): Step => ({
  order: step.order, label: step.label, phase: step.phase, action: step.action, role: step.responsible, method: null,
  // The papers' one column "Trách nhiệm" names who does the step and answers for it.
  accountable: step.responsible, output: step.output,
  times: step.times.map((time, index) => ({ caseKey: keyOf(index), time: time.value === null ? null : { value: time.value, unit: time.unit, text: time.text }, text: time.text, sharedWith: [...time.sharedWith] })),
})

const itemsOf = (mode: DossierItem['mode'], items: readonly DossierItemReading[]): DossierItem[] => items.map(({ name, original, copy }) => ({ mode, name, original, copy }))

/** The draft that a reading makes: nothing added, holes kept as holes. */
export function contentOfReading(reading: ProcedureReading): ProcedureContent {
  return {
    name: reading.name, field: reading.field, tthcCodes: [...reading.tthcCodes], cases: casesOf(reading), steps: reading.steps.map(stepOf),
    dossier: [...itemsOf('submit', reading.dossier.submit), ...itemsOf('present', reading.dossier.present), ...itemsOf('general', reading.dossier.general)],
    records: reading.records.map(({ name, place, retention }) => ({ name, place, retention })),
    legalBasis: reading.legalBasis.map(({ number, date, text }) => ({ number, date, text })), fee: reading.fee, result: reading.result,
    ...(reading.forms === undefined || reading.forms.length === 0 ? {} : { forms: reading.forms.map(({ number, name, ground }) => ({ number, name, ground })) }),
  }
}

/** A stored procedure as the five-clears check looks at it; without a first day in force it is still being written. */
export function checkedOfContent(id: string, code: string, content: ProcedureContent, effectiveOn?: string | null): CheckedProcedure {
  const nameOf = (key: string) => content.cases.find((each) => each.key === key)?.name ?? null
  const keys = new Set(content.cases.map(({ key }) => key))
  return {
    source: id, form: 'iso', code, name: content.name, result: content.result,
    limits: content.cases.flatMap(({ name, limit }) => (limit === null ? [] : [{ case: name, ...limit }])),
    timeColumns: content.cases.map(({ name, limit }) => ({ case: name, heading: `${name ?? ''} ${limit?.text ?? ''}`.trim() })), timeUnitNote: null,
    hasOutputColumn: content.steps.some(({ output }) => output !== null),
    steps: content.steps.map((step) => ({
      order: step.order, label: step.label, phase: step.phase, action: step.action, responsible: step.role, output: step.output, method: step.method,
      ...(step.edges === undefined ? {} : { edges: step.edges }), ...(step.waits === true ? { waits: true } : {}),
      timesOfNoCase: step.times.filter(({ caseKey }) => !keys.has(caseKey)).map(({ text }) => text),
      // One time per case and in their order, whatever order they were written in; what is not written is a hole.
      times: content.cases.map(({ key }) => step.times.find((time) => time.caseKey === key) ?? { caseKey: key, time: null, text: '', sharedWith: [] }).map((time) => ({ case: nameOf(time.caseKey), value: time.time?.value ?? null, unit: time.time?.unit ?? null, text: time.text, sharedWith: time.sharedWith })),
    })),
    records: content.records, forms: content.forms ?? [], legalBasis: content.legalBasis, placeholders: [], ...(effectiveOn === undefined || effectiveOn === null ? {} : { effectiveOn }),
    feesOfNoCase: (content.fees ?? []).flatMap(({ caseKey, text }) => (caseKey === null || keys.has(caseKey) ? [] : [{ caseKey, text }])),
  }
}
