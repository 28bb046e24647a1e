// SPDX-License-Identifier: Apache-2.0
import type { DossierItem, ProcedureContent } from './procedure-content.ts'
import type { DossierItemReading, ProcedureReading } from './reading/procedure-reading.ts'

/** A whole content told as a reading, for files that hold one: our own papers, JSON, drawings. It carries the content itself along. */
export function readingOfContent(code: string | null, content: ProcedureContent): ProcedureReading {
  const nameOf = (key: string): string | null => content.cases.find((each) => each.key === key)?.name ?? null
  const papers = (mode: DossierItem['mode']): DossierItemReading[] => content.dossier.filter((item) => item.mode === mode).map(({ name, original, copy }) => ({ name, original, copy }))
  return {
    code, tthcCodes: content.tthcCodes, name: content.name, case: null, field: content.field, issueNo: null, issuedOn: null,
    limits: content.cases.flatMap(({ name, limit }) => (limit === null ? [] : [{ case: name, ...limit }])),
    steps: content.steps.map(({ order, label, phase, action, role, output, times }) => ({
      order, label, phase, action, responsible: role, output, times: times.map(({ caseKey, time, text, sharedWith }) => ({ case: nameOf(caseKey), value: time?.value ?? null, unit: time?.unit ?? null, text, sharedWith })),
    })),
    hasOutputColumn: content.steps.some(({ output }) => output !== null), timeColumns: content.cases.map(({ name, limit }) => ({ case: name, heading: `${name ?? ''} ${limit?.text ?? ''}`.trim() })), timeUnitNote: null,
    dossier: { submit: papers('submit'), present: papers('present'), general: papers('general') }, records: content.records, ...(content.forms === undefined ? {} : { forms: content.forms }), legalBasis: content.legalBasis, fee: content.fee, result: content.result, placeholders: [], content,
  }
}
