// SPDX-License-Identifier: Apache-2.0
import type { z } from 'zod'
import type { Instant, PlainDate } from '#kernel/time.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import type { FileStore } from '#platform/server/file-store.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { moveIssue } from '../contract/writing.ts'
import { evolveIssue, type Issue, type IssueCommand, type IssueEvent, moveIssue as move } from '../core/issue.ts'
import { LONGEST_REVIEW_MONTHS, plusMonths } from '../core/months.ts'
import { gapsOf } from '../core/starter/placeholder.ts'
import { hasWords } from '../core/words-inside.ts'
import { DOCUMENT_WORDS, findApprovalStaff } from './approval-staff.ts'
import { handDownRecipients } from './distribute.ts'
import { saidRefusal } from './said-refusal.ts'
import { applyToIssue, findIssueToMove, hashOfHeld, type IssueWithContent, listIssues, saveDocument } from './document-store.ts'
import { printWritten } from './print-issue.ts'

export const moveIssueEndpoint = endpoint(moveIssue, async ({ input, actor, now, today, tx, files, refuse }) => {
  const found = await findIssueToMove(tx, input.issueId)
  if (found === undefined) throw refuse({ code: 'document-not-found' })
  const { document, issue, held } = found
  if (issue.version !== input.version) throw refuse({ code: 'changed-by-someone-else' })
  const others = (await listIssues(tx, document.id)).filter(({ id }) => id !== issue.id)
  const effectiveFrom = input.command.move === 'issue' ? input.command.effectiveFrom : undefined
  const last = effectiveFrom === undefined ? undefined : others.find((other) => holdsOn(other, effectiveFrom))
  const decision = move(issue, commandOf(input.command, found, today), {
    by: actor, now, today, staff: await findApprovalStaff(tx, today, DOCUMENT_WORDS), hasContent: held.kind === 'file' || hasWords(held.content), gaps: held.kind === 'file' ? [] : gapsOf(held.content), lastFrom: last?.effectiveFrom ?? null,
  })
  if (!decision.ok) throw refuse(await saidRefusal(tx, decision.refusal, actor.personId))

  let events = decision.events
  if (effectiveFrom !== undefined) {
    const pdfSha256 = await keepIssued(tx, files, { ...found, issue: events.reduce(evolveIssue, issue) }, now, today)
    if (pdfSha256 === undefined) throw refuse({ code: 'file-missing' })
    events = events.map((event) => (event.type === 'issue-issued' ? { ...event, pdfSha256 } : event))
    if (last !== undefined && !(await withdrawLast(tx, found, last, effectiveFrom, actor.personId, now))) throw refuse({ code: 'changed-by-someone-else' })
  }
  const after = await applyToIssue(tx, document, issue, events, now)
  if (after === undefined) throw refuse({ code: 'changed-by-someone-else' })
  if (effectiveFrom !== undefined) await handDownRecipients(tx, { agencyId: document.agencyId, documentId: document.id, issueId: after.id, issueNo: after.issueNo, by: actor.personId, now })
  if (after.status === 'withdrawn' && others.every(({ status }) => status === 'withdrawn')) await saveDocument(tx, document.id, { retired: true })
  return { version: after.version, status: after.status }
})

/** Whether an issue would still hold on the day on which another takes effect. */
const holdsOn = ({ status, withdrawnFrom }: Issue, day: PlainDate): boolean => status === 'issued' || (status === 'withdrawn' && withdrawnFrom !== null && withdrawnFrom > day)

function commandOf(command: z.output<typeof moveIssue.input>['command'], { document, issue, held }: IssueWithContent, today: PlainDate): IssueCommand {
  // The issued file is made only when the rule has said yes; its hash then takes this place.
  if (command.move === 'issue') return { ...command, reviewDue: plusMonths(command.effectiveFrom, document.reviewMonths), contentHash: hashOfHeld(issue.name, held), pdfSha256: '' }
  return command.move === 'postpone-review' ? { ...command, latest: plusMonths(today, LONGEST_REVIEW_MONTHS) } : command
}

/** Puts into the file store what is issued, for ever: the PDF of what was written here, or the uploaded file itself. */
async function keepIssued(tx: Tx, files: FileStore, found: IssueWithContent, now: Instant, today: PlainDate): Promise<string | undefined> {
  if (found.held.kind === 'file') return (await files.find(found.held.sha256)) === undefined ? undefined : found.held.sha256
  return files.put(await printWritten(tx, found, { on: today, at: now }))
}

/** The next issue withdraws the last one on its effective date; `false` when someone has just changed that one. */
async function withdrawLast(tx: Tx, { document, issue }: IssueWithContent, last: Issue, from: PlainDate, by: string, now: Instant): Promise<boolean> {
  const event: IssueEvent = { type: 'issue-withdrawn', at: now, by, from, reason: `Thay bằng lần ban hành ${issue.issueNo}` }
  return await applyToIssue(tx, document, last, [event], now) !== undefined
}
