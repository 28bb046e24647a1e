// SPDX-License-Identifier: Apache-2.0
import { findAgencyAsKnown } from '#areas/organisation/server/public.ts'
import { isRevisionInForce } from '#areas/procedures/server/public.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import { receiveDossier } from '../contract/receiving.ts'
import { dossierIdAt } from '../core/dossier.ts'
import { dossierCode, USUAL_PATTERN } from '../core/dossier-code.ts'
import { received } from '../core/dossier-evolve.ts'
import { receiveDossier as receive } from '../core/receive-dossier.ts'
import { insertDossier, nextSerial } from './dossier-store.ts'
import { findFacts } from './gather-facts.ts'

export const receiveDossierEndpoint = endpoint(receiveDossier, async ({ input, actor, now, today, tx, newId, refuse }) => {
  const inForce = await isRevisionInForce(tx, input.revisionId, today)
  const facts = inForce && await findFacts(tx, actor, now, { procedureId: inForce.procedureId, revisionId: input.revisionId, caseKey: input.caseKey })
  if (!facts) throw refuse({ code: 'not-in-force' })
  if (!facts.procedure.content.cases.some(({ key }) => key === input.caseKey)) throw refuse({ code: 'case-unknown' })
  const missing = input.items.filter(({ original, copy, lookedUp }) => original + copy === 0 && !lookedUp)
  if (missing.length > 0) throw refuse({ code: 'papers-missing', names: missing.map(({ name }) => name.slice(0, 120)) })

  const agency = await findAgencyAsKnown(tx, actor.agencyId, today)
  const code = dossierCode(USUAL_PATTERN, agency?.code ?? '', today, await nextSerial(tx, actor.agencyId, now))
  const { applicant, authorised, channel, items, request, resultBy, tthcCode } = input
  const decision = receive({ id: dossierIdAt(now, newId()), code, applicant, authorised, channel, items, request, resultBy, tthcCode }, facts)
  if (!decision.ok) throw refuse({ code: 'procedure-without-steps' })

  const [event] = decision.events
  if (event?.type !== 'dossier-received') throw new Error('a receipt begins with its receipt')
  const dossier = received(event)
  await insertDossier(tx, actor.agencyId, dossier, event)
  return { id: dossier.id, code, dueAt: dossier.currentDue?.at ?? null }
})
