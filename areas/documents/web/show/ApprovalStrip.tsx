// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '#kernel/time.ts'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { type StepState, StepNumber } from '#platform/web/status/StepNumber.tsx'
import type { IssueStatus } from '../../core/issue.ts'
import { type Acted, ActedBy } from './ActedBy.tsx'
import './approval.css'

const WORDS = words({
  vi: { title: 'Phê duyệt', note: 'ba người khác nhau', draft: 'Soạn thảo', review: 'Xem xét', approve: 'Phê duyệt', issue: 'Ban hành', waiting: (names: string) => `đang chờ ${names}`, nobody: 'Chưa rõ người: chưa ai có quyền làm việc này', drafting: 'đang soạn', later: 'chưa đến', from: (day: string) => `hiệu lực từ ${day}`, until: (day: string) => `thu hồi từ ${day}`, or: ' hoặc ' },
  en: { title: 'Approval', note: 'three different people', draft: 'Drafted', review: 'Reviewed', approve: 'Approved', issue: 'Issued', waiting: (names: string) => `waits for ${names}`, nobody: 'Nobody has this permission', drafting: 'being drafted', later: 'still to come', from: (day: string) => `in force from ${day}`, until: (day: string) => `withdrawn from ${day}`, or: ' or ' },
})

/** How many of the four acts are done in each state. */
const DONE: Readonly<Record<IssueStatus, number>> = { 'draft': 0, 'in-review': 1, 'in-approval': 2, 'approved': 3, 'issued': 4, 'withdrawn': 4 }

/** An issue of a document or of a procedure, as far as its approval goes. */
export interface OnItsWay { readonly status: IssueStatus; readonly drafted: Acted | null; readonly reviewed: Acted | null; readonly approved: Acted | null; readonly effectiveFrom: PlainDate | null; readonly withdrawnFrom: PlainDate | null }

/** Soạn thảo – xem xét – phê duyệt – ban hành: who did it and on whose behalf, and for whom it waits. */
export function ApprovalStrip({ issue, waitingFor }: { readonly issue: OnItsWay; readonly waitingFor: readonly string[] }) {
  const text = useText(WORDS)
  const { date } = useFormat()
  const done = DONE[issue.status]
  const acts = [
    { name: text.draft, who: <ActedBy who={issue.drafted} /> }, { name: text.review, who: done >= 2 && <ActedBy who={issue.reviewed} /> }, { name: text.approve, who: done >= 3 && <ActedBy who={issue.approved} /> },
    { name: text.issue, who: issue.effectiveFrom !== null && text.from(date(issue.effectiveFrom)) + (issue.withdrawnFrom === null ? '' : `, ${text.until(date(issue.withdrawnFrom))}`) },
  ]
  const waiting = waitingFor.length === 0 ? <span className="late medium">{text.nobody}</span> : text.waiting(waitingFor.join(text.or))
  return (
    <section className="nr-panel dc-approval" aria-label={`${text.title}: ${text.note}`}>
      <ol>
        {acts.map(({ name, who }, at) => {
          const state: StepState = at < done ? 'done' : at === done ? 'running' : 'next'
          return <li key={name}><StepNumber order={at + 1} state={state} /><div className="grow"><b>{name}</b><div className={state === 'done' ? undefined : 'second'}>{state === 'done' ? who : at === 0 ? <>{who} · {text.drafting}</> : state === 'running' ? waiting : text.later}</div></div></li>
        })}
      </ol>
    </section>
  )
}
