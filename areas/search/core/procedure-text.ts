// SPDX-License-Identifier: Apache-2.0
import type { ProcedureContent } from '#areas/procedures/core/public.ts'

/** All that can be read in a procedure, in the order in which it is printed. */
export const textOfProcedure = ({ name, field, tthcCodes, cases, steps, dossier, records, legalBasis, fee, result, fees, forms }: ProcedureContent): string => [
  name, field, ...tthcCodes, ...cases.flatMap((one) => [one.name, one.limit?.text]), ...dossier.flatMap((item) => [item.name, item.condition, item.validity, item.lookedUpIn]),
  ...steps.flatMap((step) => [step.phase, step.action, step.role, step.method, step.accountable, step.output]), ...records.flatMap((record) => [record.name, record.place]),
  ...legalBasis.flatMap((basis) => [basis.text, basis.number !== null && !basis.text.includes(basis.number) ? basis.number : null]), fee, result, ...(fees ?? []).map(({ text }) => text), ...(forms ?? []).flatMap((form) => [form.number, form.name, form.ground]),
].map((text) => text?.trim() ?? '').filter((text) => text !== '').join('.\n')
