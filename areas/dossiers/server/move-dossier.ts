// SPDX-License-Identifier: Apache-2.0
import { findAbleHolder } from '#areas/organisation/server/public.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import { moveDossier } from '../contract/moving.ts'
import { decide } from '../core/dossier-decide.ts'
import { evolve } from '../core/dossier-evolve.ts'
import { findDossierToMove, saveDossier } from './dossier-store.ts'
import { findFacts } from './gather-facts.ts'

export const moveDossierEndpoint = endpoint(moveDossier, async ({ input, actor, now, today, tx, refuse }) => {
  const dossier = await findDossierToMove(tx, actor.agencyId, input.id)
  if (dossier === undefined) throw refuse({ code: 'dossier-not-found' })
  if (dossier.version !== input.version) throw refuse({ code: 'changed-by-someone-else' })
  const to = 'to' in input.command && input.command.move !== 'hand-out' ? input.command.to : null
  if (to !== null && to !== actor.personId && !(await findAbleHolder(tx, to, 'dossiers.handle', today))) throw refuse({ code: 'holder-unknown' })

  const facts = await findFacts(tx, actor, now, dossier)
  if (facts === undefined) throw new Error(`the issue ${dossier.revisionId} of dossier ${dossier.id} is gone`)
  const decision = decide(dossier, input.command, facts)
  if (!decision.ok) throw refuse(decision.refusal)

  const after = decision.events.reduce(evolve, dossier)
  if (!(await saveDossier(tx, actor.agencyId, dossier, after, decision.events))) throw refuse({ code: 'changed-by-someone-else' })
  return { id: after.id, version: after.version, status: after.status, dueAt: after.currentDue?.at ?? null }
})
