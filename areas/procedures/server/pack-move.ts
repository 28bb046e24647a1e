// SPDX-License-Identifier: Apache-2.0
import type { Mover } from '#areas/documents/core/public.ts'
import { findApprovalStaff, saidRefusal, waitingFor } from '#areas/documents/server/public.ts'
import { listNames } from '#areas/organisation/server/public.ts'
import type { PlainDate } from '#kernel/time.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { movePack } from '../contract/pack-writing.ts'
import { barredPackMoves, evolvePackVersion, movePackVersion, PACK_PERMISSIONS, packMovesFor, type VersionOnItsWay } from '../core/pack/pack-version.ts'
import { holdPack, listPackItems, listPackVersions, notePackEvent, type PackVersion } from './pack-store.ts'
import { hashOfContent } from './revision-store.ts'
import { errorCountOf } from './stored-findings.ts'
import { tables } from './tables.ts'

export const movePackEndpoint = endpoint(movePack, async ({ input, actor, now, today, tx, refuse }) => {
  const pack = await holdPack(tx, actor.agencyId, input.id, input.version)
  if (pack === undefined) throw refuse({ code: 'pack-not-found' })
  if (pack === 'changed') throw refuse({ code: 'changed-by-someone-else' })
  const versions = await listPackVersions(tx, [pack.id])
  const version = versions.find(({ status }) => status !== 'issued')
  if (version === undefined) throw refuse(input.command.move === 'submit' ? { code: 'nothing-changed' } : { code: 'move-not-open', move: input.command.move, status: 'issued' })
  const items = await listPackItems(tx, version.id)
  const hash = hashOfContent(items.map(({ itemId, code, hash: own }) => [itemId, code, own]).toSorted())
  const decision = movePackVersion(version, input.command, {
    by: actor, staff: await findApprovalStaff(tx, today, PACK_PERMISSIONS), items: items.length, isSameAsLast: versions.find(({ status }) => status === 'issued')?.contentHash === hash,
    faulty: input.command.move === 'submit' ? items.filter(({ code, content }) => errorCountOf(code, content) > 0).map(({ code }) => code) : [],
  })
  if (!decision.ok) throw refuse(await saidRefusal(tx, decision.refusal, actor.personId))
  const after = decision.events.reduce<VersionOnItsWay>((before, event) => evolvePackVersion(before, event), version)
  await tables(tx).updateTable('procedures.pack_version').set({
    status: after.status, notes: after.notes, reviewed_by: after.reviewedBy, reviewed_on_behalf_of: after.reviewedOnBehalfOf, approved_by: after.approvedBy, approved_on_behalf_of: after.approvedOnBehalfOf, rejection_reason: after.rejectionReason, ...(after.status === 'issued' ? { issued_at: now, issued_by: actor.personId, content_hash: hash } : {}),
  }).where('id', '=', version.id).execute()
  for (const event of decision.events) await notePackEvent(tx, actor, now, pack.id, null, event)
  return { version: pack.version, versionNo: version.versionNo, status: after.status }
})

/** The version of a pack that is on its way, as its approval strip tells it to a person of the issuing agency. */
export async function wayOf(tx: Tx, version: PackVersion, actor: Mover, today: PlainDate) {
  const staff = await findApprovalStaff(tx, today, PACK_PERMISSIONS)
  const powers = [...staff.reviewers, ...staff.approvers].flatMap(({ personId, holderId }) => [personId, holderId])
  const names = await listNames(tx, [...version.writers, ...powers, ...[version.reviewedBy, version.reviewedOnBehalfOf, version.approvedBy, version.approvedOnBehalfOf].flatMap((id) => id ?? [])])
  const nameOf = (id: string) => names.get(id) ?? 'Người đã chuyển đi'
  const done = (by: string | null, onBehalfOf: string | null) => (by === null ? null : { name: nameOf(by), onBehalfOf: onBehalfOf === null ? null : nameOf(onBehalfOf) })
  return {
    versionNo: version.versionNo, status: version.status, writers: version.writers.map(nameOf), reviewed: done(version.reviewedBy, version.reviewedOnBehalfOf), approved: done(version.approvedBy, version.approvedOnBehalfOf), rejectionReason: version.rejectionReason,
    moves: [...packMovesFor(version, actor, staff)], barred: [...barredPackMoves(version, actor, staff, nameOf)], waitingFor: waitingFor(staff.able, (mover) => packMovesFor(version, mover, staff)),
  }
}
