// SPDX-License-Identifier: Apache-2.0
import { findAbleHolder } from '#areas/organisation/server/public.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import { type MoveCommand, moveDossier } from '../contract/moving.ts'
import { isUntouched } from '../core/beside.ts'
import { decide } from '../core/dossier-decide.ts'
import { evolve } from '../core/dossier-evolve.ts'
import { findDossierToMove, listEvents, saveDossier } from './dossier-store.ts'
import { findFacts } from './gather-facts.ts'

export const moveDossierEndpoint = endpoint(moveDossier, async ({ input, actor, now, today, tx, refuse }) => {
  const dossier = await findDossierToMove(tx, actor.agencyId, input.id)
  if (dossier === undefined) throw refuse({ code: 'dossier-not-found' })
  if (dossier.version !== input.version && !isUntouched(dossier, input.command, actor.personId, await listEvents(tx, actor.agencyId, dossier.id, input.version))) throw refuse({ code: 'changed-by-someone-else' })
  for (const to of holdersIn(input.command)) if (to !== actor.personId && !(await findAbleHolder(tx, to, 'dossiers.handle', today))) throw refuse({ code: 'holder-unknown' })

  const facts = await findFacts(tx, actor, now, dossier)
  if (facts === undefined) throw new Error(`the issue ${dossier.revisionId} of dossier ${dossier.id} is gone`)
  const decision = decide(dossier, input.command, facts)
  if (!decision.ok) throw refuse(decision.refusal)

  const after = decision.events.reduce(evolve, dossier)
  if (!(await saveDossier(tx, actor.agencyId, dossier, after, decision.events))) throw refuse({ code: 'changed-by-someone-else' })
  return { id: after.id, version: after.version, status: after.status, dueAt: after.currentDue?.at ?? null }
})

/** Who gets a step by a move. */
function holdersIn(command: MoveCommand): readonly string[] {
  if (!('to' in command) || command.move === 'hand-out') return []
  return [command.to, ...(command.move === 'forward' ? command.beside ?? [] : []).map(({ to }) => to)].filter((to) => to !== null)
}
