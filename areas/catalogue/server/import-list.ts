// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '#kernel/time.ts'
import { sha256Of } from '#platform/server/file-store.ts'
import { preparedEndpoint } from '#platform/server/http/endpoint.ts'
import { applyImport, type ImportPlan, previewImport } from '../contract/import.ts'
import { compareLists, type KnownProcedure } from '../core/compare-lists.ts'
import { sayRejection, sayWarning } from '../core/reading/findings.ts'
import type { Judgement } from '../core/reading/judge-lines.ts'
import { GovernmentLevel } from '../core/government-level.ts'
import { findOwnLevel } from './own-level.ts'
import { listKnown, lockList } from './procedure-store.ts'
import { readListFile } from './reading/list-file.ts'
import { takeInList } from './take-in-list.ts'

/** Longer parts of a plan are cut: a page shows that many, the counts say how many there are. */
const MOST_SHOWN = 500

/** Reads a list and answers what taking it in would change. */
export const previewImportEndpoint = preparedEndpoint(previewImport, async ({ input, today, file, refuse }) => {
  if (file === undefined) throw refuse({ code: 'file-missing' })
  const reading = await readListFile(file.bytes, input.asOf ?? today)
  if (!reading.ok) throw refuse({ code: 'file-unreadable', problem: reading.problem, ...reading.say })
  return { file, reading }
}, async ({ input, actor, today, tx, prepared: { file, reading } }) => {
  const asOf = input.asOf ?? today
  const known = await listKnown(tx, actor.agencyId)
  return planOf(known, reading, { asOf, fileSha256: sha256Of(file.bytes), sheetsLeftOut: reading.sheetsLeftOut, ownLevel: await findOwnLevel(tx, actor.agencyId, today) })
})

/** Takes in the list that was previewed, whole. */
export const applyImportEndpoint = preparedEndpoint(applyImport, async ({ input, today, file, refuse }) => {
  if (file === undefined) throw refuse({ code: 'file-missing' })
  const reading = await readListFile(file.bytes, input.asOf ?? today)
  if (!reading.ok) throw refuse({ code: 'file-unreadable', problem: reading.problem, ...reading.say })
  if (reading.accepted.length === 0) throw refuse({ code: 'nothing-accepted', rejected: reading.rejected.length })
  return { file, reading }
}, async ({ input, actor, now, today, tx, newId, files, prepared: { file, reading }, refuse }) => {
  const asOf = input.asOf ?? today
  const effectiveOn = input.effectiveOn ?? today
  await lockList(tx, actor.agencyId)
  const known = await listKnown(tx, actor.agencyId)
  const fileSha256 = sha256Of(file.bytes)
  if (planIdOf(known, asOf, fileSha256) !== input.planId) throw refuse({ code: 'plan-outdated' })
  await files.put(file.bytes)
  const done = await takeInList(tx, {
    agencyId: actor.agencyId, listed: reading.accepted, rejected: rejectedOf(reading), file: { name: file.name, sha256: fileSha256 },
    asOf, effectiveOn, scopeLevels: input.scopeLevels, unlisted: input.unlisted, by: actor.personId, now, newId,
  })
  if (!done.ok) throw refuse({ code: 'newer-version-known', procedureCode: done.newer.code, validFrom: done.newer.validFrom, effectiveOn })
  const { ok: _, ...counts } = done
  return { ...counts, rejected: reading.rejected.length }
})

interface PlanFacts { readonly asOf: PlainDate; readonly fileSha256: string; readonly sheetsLeftOut: readonly string[]; readonly ownLevel: GovernmentLevel | null }

function planOf(known: readonly KnownProcedure[], reading: Judgement, { asOf, fileSha256, sheetsLeftOut, ownLevel }: PlanFacts): ImportPlan {
  const { added, changed, unchanged, unlisted } = compareLists(known, reading.accepted)
  return {
    asOf, sheetsLeftOut: [...sheetsLeftOut], ownLevel, planId: planIdOf(known, asOf, fileSha256),
    counts: {
      accepted: reading.accepted.length, rejected: reading.rejected.length, warnings: reading.warnings.length,
      added: added.length, changed: changed.length, unchanged: unchanged.length, unlisted: unlisted.length,
    },
    levels: GovernmentLevel.options.map((level) => ({ level, count: reading.accepted.filter(({ facts }) => facts.levels.includes(level)).length })).filter(({ count }) => count > 0),
    added: added.slice(0, MOST_SHOWN).map(({ row, sheet, code, facts }) => ({ row, sheet, code, name: facts.name, field: facts.field, levels: [...facts.levels], timeLimitText: facts.timeLimitText })),
    changed: changed.slice(0, MOST_SHOWN).map(({ listed, before, changes }) => ({ row: listed.row, sheet: listed.sheet, code: before.code, name: before.facts.name, listedAgain: before.withdrawnOn !== null, changes: [...changes] })),
    unlisted: unlisted.slice(0, MOST_SHOWN).map(({ code, facts }) => ({ code, name: facts.name })),
    rejected: rejectedOf(reading).slice(0, MOST_SHOWN),
    warnings: reading.warnings.slice(0, MOST_SHOWN).map((warning) => ({ ...warning, ...sayWarning(warning.warning) })),
  }
}

const rejectedOf = ({ rejected }: Judgement): ImportPlan['rejected'] => rejected.map((line) => ({ ...line, ...sayRejection(line.rejection) }))

/** Names a plan by what it follows from: the file, the day, and every version of the list as it stands. */
function planIdOf(known: readonly KnownProcedure[], asOf: PlainDate, fileSha256: string): string {
  return sha256Of(new TextEncoder().encode(JSON.stringify([fileSha256, asOf, known.map(({ id, version }) => [id, version])])))
}
