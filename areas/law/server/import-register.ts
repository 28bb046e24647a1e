// SPDX-License-Identifier: Apache-2.0
import { sha256Of } from '#platform/server/file-store.ts'
import { preparedEndpoint } from '#platform/server/http/endpoint.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { applyRegisterImport, previewRegisterImport, type RegisterPlanView } from '../contract/import.ts'
import type { Instrument } from '../core/instrument.ts'
import { compareRegister, type RegisterPlan } from '../core/reading/compare-register.ts'
import type { ListedInstrument, RejectedLine } from '../core/reading/judge-register.ts'
import { holdRegister, insertImport } from './instrument-store.ts'
import { loadRegister } from './load-register.ts'
import { readRegisterFile } from './reading/register-file.ts'
import { sayRejection } from './say-rejection.ts'
import { takeInInstrument } from './take-in-instrument.ts'

/** Longer parts of a plan are cut: a page shows that many, the counts say how many there are. */
const MOST_SHOWN = 500

/** Reads a list of documents and answers what taking it in would change. */
export const previewRegisterImportEndpoint = preparedEndpoint(previewRegisterImport, async ({ file, refuse }) => {
  if (file === undefined) throw refuse({ code: 'file-missing' })
  const reading = await readRegisterFile(file.bytes)
  if (!reading.ok) throw refuse({ code: 'file-unreadable', problem: reading.problem, ...reading.say })
  return { file, reading }
}, async ({ actor, tx, prepared: { file, reading } }) => {
  const { plan, own } = await planOf(tx, actor.agencyId, reading.accepted)
  return viewOf(plan, reading.rejected, { planId: planIdOf(own, sha256Of(file.bytes)), sheetsLeftOut: reading.sheetsLeftOut })
})

/** Takes in the list that was previewed: every line that can stand, in one transaction. */
export const applyRegisterImportEndpoint = preparedEndpoint(applyRegisterImport, async ({ file, refuse }) => {
  if (file === undefined) throw refuse({ code: 'file-missing' })
  const reading = await readRegisterFile(file.bytes)
  if (!reading.ok) throw refuse({ code: 'file-unreadable', problem: reading.problem, ...reading.say })
  return { file, reading }
}, async ({ input, actor, now, tx, newId, files, prepared: { file, reading }, refuse }) => {
  const { agencyId, personId } = actor
  await holdRegister(tx, agencyId)
  const { plan, own, register } = await planOf(tx, agencyId, reading.accepted)
  const fileSha256 = sha256Of(file.bytes)
  if (planIdOf(own, fileSha256) !== input.planId) throw refuse({ code: 'plan-outdated' })
  const rejected = rejectedOf(plan, reading.rejected)
  if (plan.added.length + plan.changed.length + plan.unchanged === 0) throw refuse({ code: 'nothing-accepted', rejected: rejected.length })
  await files.put(file.bytes)
  for (const { facts, relations, before } of [...plan.added, ...plan.changed]) {
    const done = await takeInInstrument(tx, register, { id: before?.ref ?? newId(), agencyId, facts, relations, before, by: personId, now, type: 'instrument-imported', fileName: file.name.slice(0, 300) })
    if (done === undefined) throw refuse({ code: 'plan-outdated' })
  }
  const importId = newId()
  const counts = { added: plan.added.length, changed: plan.changed.length, unchanged: plan.unchanged }
  await insertImport(tx, { id: importId, agencyId, fileName: file.name, fileSha256, by: personId, now, rejected, ...counts })
  return { importId, ...counts, rejected: rejected.length }
})

async function planOf(tx: Tx, agencyId: string, accepted: readonly ListedInstrument[]) {
  const register = await loadRegister(tx, agencyId)
  const own = register.instruments.filter(({ origin }) => origin === 'own')
  return { register, own, plan: compareRegister(own, register.instruments.filter(({ origin }) => origin !== 'own'), accepted) }
}

/** Changes whenever the file or any document of the own register does. */
const planIdOf = (own: readonly Instrument[], fileSha256: string): string =>
  sha256Of(new TextEncoder().encode(JSON.stringify([fileSha256, own.map(({ ref, version }) => [ref, version]).toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1))])))

const rejectedOf = (plan: RegisterPlan, rejected: readonly RejectedLine[]) => [
  ...rejected.map(({ row, sheet, number, title, rejection }) => ({ row, sheet, number, title, code: rejection.code, ...sayRejection(rejection) })),
  ...plan.refused.map(({ line: { row, sheet, facts }, refusal }) => ({ row, sheet, number: facts.number, title: facts.title, code: refusal.code, ...sayRejection(refusal) })),
].toSorted((a, b) => (a.sheet ?? '').localeCompare(b.sheet ?? '') || a.row - b.row)

function viewOf(plan: RegisterPlan, unread: readonly RejectedLine[], { planId, sheetsLeftOut }: { readonly planId: string; readonly sheetsLeftOut: readonly string[] }): RegisterPlanView {
  const rejected = rejectedOf(plan, unread)
  return {
    planId, sheetsLeftOut: [...sheetsLeftOut],
    counts: { accepted: plan.added.length + plan.changed.length + plan.unchanged, rejected: rejected.length, added: plan.added.length, changed: plan.changed.length, unchanged: plan.unchanged },
    added: plan.added.slice(0, MOST_SHOWN).map(({ line: { row, sheet }, facts: { number, kind, title, issuer, issuedOn, effectiveOn } }) => ({ row, sheet, number, kind, title, issuer, issuedOn, effectiveOn })),
    changed: plan.changed.slice(0, MOST_SHOWN).map(({ line: { row, sheet }, facts: { number, title }, changes }) => ({ row, sheet, number, title, changes: changes.map((one) => ({ ...one })) })),
    rejected: rejected.slice(0, MOST_SHOWN),
  }
}
