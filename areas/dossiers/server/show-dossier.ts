// SPDX-License-Identifier: Apache-2.0
import { findAgencyAsKnown, listAbleHolders, listNames, loadCalendar } from '#areas/organisation/server/public.ts'
import { findIssuedContent, findIssueNumber, listRolePosts } from '#areas/procedures/server/public.ts'
import { workingMinutesBetween } from '#kernel/working-time/count.ts'
import { explain } from '#kernel/working-time/explain.ts'
import { standingOf } from '#kernel/working-time/punctuality.ts'
import { foldText } from '#kernel/vietnamese-text.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import { PrintForm } from '../contract/printing.ts'
import { showDossier } from '../contract/reading.ts'
import { clockStrip } from '../core/clock-strip.ts'
import { currentRun } from '../core/dossier.ts'
import { movesFor, visitFor } from '../core/dossier-moves.ts'
import { sayEvent } from '../core/history-text.ts'
import { pauseReasonsOn } from '../core/pause-reasons.ts'
import { limitOf } from '../core/running-procedure.ts'
import { stepsOfPage } from '../core/steps-of-page.ts'
import { findDossier, listEvents } from './dossier-store.ts'
import { formCalledForAt } from './print-called-for.ts'
import { clearsOfStep } from './step-clears.ts'

export const showDossierEndpoint = endpoint(showDossier, async ({ input, actor, now, today, tx, refuse }) => {
  const found = await findDossier(tx, input.id)
  const content = found && await findIssuedContent(tx, found.dossier.revisionId, found.agencyId)
  if (found === undefined || content === undefined) throw refuse({ code: 'dossier-not-found' })
  const { dossier, agencyId } = found
  const procedure = { procedureId: dossier.procedureId, revisionId: dossier.revisionId, caseKey: dossier.caseKey, content }
  const calendar = await loadCalendar(tx, agencyId, now)
  const events = await listEvents(tx, agencyId, dossier.id)
  const holders = await listAbleHolders(tx, 'dossiers.handle', today)
  const rolePosts = await listRolePosts(tx)
  const names = await listNames(tx, [...events.map(({ by }) => by), ...dossier.visits.flatMap(({ holder }) => holder ?? []), dossier.receivedBy])
  const nameOf = (id: string) => names.get(id) ?? 'Người đã chuyển đi'
  const run = currentRun(dossier)
  const at = (visitFor(dossier, actor.personId, input.step) ?? visitFor(dossier, actor.personId))?.stepOrder
  const limit = limitOf(procedure)
  const theCase = content.cases.find(({ key }) => key === dossier.caseKey)
  const due = dossier.currentDue
  const isOpen = dossier.outcome === null && dossier.status !== 'awaiting-supplement'
  const people = [...Map.groupBy(holders, ({ personId }) => personId).values()].map(([first, ...more]) => ({ id: first?.personId ?? '', name: first?.fullName ?? '', posts: [first, ...more].flatMap((held) => held?.postTitle ?? []) }))
  const peopleOfRole = (folded: string) => {
    const posts = rolePosts.get(folded) ?? []
    return people.filter((person) => holders.some(({ personId, postId }) => personId === person.id && posts.includes(postId)))
  }
  const { code, issueNo } = await findIssueNumber(tx, dossier.revisionId)
  return {
    dossier, now, agencyName: (await findAgencyAsKnown(tx, agencyId, today))?.name ?? '', procedureCode: code, issueNo, caseName: theCase?.name ?? null, limitText: theCase?.limit?.text ?? null,
    standing: isOpen && due !== null ? standingOf(now, due.at, run.pauses) : null,
    minutesLeft: isOpen && due !== null && dossier.status !== 'paused' ? workingMinutesBetween(calendar, now, due.at) : null,
    at: at ?? null,
    steps: stepsOfPage(dossier, procedure, calendar, now, peopleOfRole, (id) => ({ id, name: nameOf(id), posts: people.find((person) => person.id === id)?.posts ?? [] })).map((step) => ({
      ...step, accountablePeople: step.accountable === null ? [] : peopleOfRole(foldText(step.accountable)), clears: clearsOfStep(step, step.state === 'next' || step.state === 'skipped' ? step.candidates.length > 0 : step.holder !== null),
    })),
    strip: clockStrip(dossier, procedure, calendar, now),
    explanation: limit === undefined ? [] : [...explain(limit, run.startedAt, calendar, run.pauses, now).lines],
    history: events.map((event) => ({ at: event.at, by: event.type === 'due-recomputed' ? names.get(event.by) ?? 'Cơ quan cấp trên' : nameOf(event.by), text: sayEvent(event, nameOf) })).toReversed(),
    moves: agencyId === actor.agencyId ? [...movesFor(dossier, actor, at)] : [], people, pauseReasons: [...pauseReasonsOn(today)],
    receivedByName: nameOf(dossier.receivedBy), papers: content.dossier, fee: content.fee, forms: PrintForm.options.map((form) => ({ form, since: formCalledForAt(form, dossier, events) })),
  }
})
