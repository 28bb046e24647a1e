// SPDX-License-Identifier: Apache-2.0
import { Hole } from '#platform/web/clears/Hole.tsx'
import { TextButton } from '#platform/web/controls/Button.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { StatusTag } from '#platform/web/status/StatusTag.tsx'
import type { StepOfPage } from '../../contract/reading.ts'
import { LongText } from '../LongText.tsx'

const WORDS = words({
  vi: { others: (count: number) => `hoặc ${count} người khác`, assign: 'Giao người', shared: (steps: string) => `chung với bước ${steps}`, earlier: (time: string) => `Sớm ${time}`, over: (time: string) => `Quá ${time}`, exact: 'Vừa đủ', left: (time: string) => `Còn ${time}`, done: (when: string) => `Xong ${when}`, until: (when: string) => `Hạn ${when}`, again: (times: number) => `làm ${times} lần`, awaits: (steps: string) => `chờ bước ${steps} cũng xong`, outside: 'Chờ ngoài thời hạn', skipped: 'Không thực hiện', onlyWhen: (condition: string) => `chỉ làm khi ${condition}`, otherWay: (at: number, taken: string) => `từ bước ${at} đã đi đường “${taken}”` },
  en: { others: (count: number) => `or ${count} others`, assign: 'Assign', shared: (steps: string) => `shared with step ${steps}`, earlier: (time: string) => `${time} early`, over: (time: string) => `Over by ${time}`, exact: 'Just in time', left: (time: string) => `${time} left`, done: (when: string) => `Done ${when}`, until: (when: string) => `Until ${when}`, again: (times: number) => `done ${times} times`, awaits: (steps: string) => `waits for step ${steps}`, outside: 'Waiting outside the limit', skipped: 'Not done', onlyWhen: (condition: string) => `only if ${condition}`, otherWay: (at: number, taken: string) => `from step ${at} the way “${taken}” was taken` },
})

/** Who has, had or will have the step. */
export function StepPerson({ step, onAssign }: { readonly step: StepOfPage; readonly onAssign?: (() => void) | undefined }) {
  const text = useText(WORDS)
  const person = step.state === 'next' ? step.candidates[0] : step.holder ?? undefined
  if (person === undefined) return <><Hole clear="person">{step.state === 'current' && onAssign !== undefined && <TextButton onClick={onAssign}>{text.assign}</TextButton>}</Hole>{step.role !== null && <span className="ds-sub">{step.role}</span>}</>
  const others = step.state === 'next' ? step.candidates.length - 1 : 0
  return <><span className="medium">{person.name}</span><span className="ds-sub">{person.posts.length > 0 ? person.posts.join(', ') : step.role}{others > 0 && ` ${text.others(others)}`}</span></>
}

/** A step that is not on the way of the dossier, and why. */
export function SkippedStep({ step: { action, skipped } }: { readonly step: StepOfPage }) {
  const text = useText(WORDS)
  const why = skipped === null || skipped.missed + skipped.taken === '' ? '' : isPlain(skipped.missed) ? text.otherWay(skipped.at, skipped.taken) : text.onlyWhen(skipped.missed)
  return <div className="ds-skipped"><LongText>{action}</LongText><span className="ds-sub">{text.skipped}{why !== '' && `: ${why}`}</span></div>
}

/** A way without a condition of its own says nothing about when it is taken. */
const isPlain = (when: string): boolean => when === '' || when === 'còn lại'

export function StepTask({ step }: { readonly step: StepOfPage }) {
  const text = useText(WORDS)
  return step.clears.task ? <><LongText>{step.action}</LongText>{step.visits > 1 && <span className="ds-sub">{text.again(step.visits)}</span>}{step.awaits.length > 0 && <span className="ds-sub">{text.awaits(step.awaits.join(', '))}</span>}</> : <Hole clear="task" />
}

export function StepMethod({ step }: { readonly step: StepOfPage }) {
  if (!step.clears.method) return <Hole clear="method" />
  return <>{step.method !== null && step.method !== '' && <LongText>{step.method}</LongText>}{step.output !== null && step.output !== '' && <span className={step.method === null || step.method === '' ? undefined : 'ds-sub'}><LongText>{step.output}</LongText></span>}</>
}

/** Time used against time allotted, in working time. */
export function StepTime({ step }: { readonly step: StepOfPage }) {
  const text = useText(WORDS)
  const { workingTime } = useFormat()
  const { allottedMinutes: allotted, usedMinutes: used, state, sharedWith, timeText } = step
  if (!step.clears.time) return <Hole clear="time" />
  const others = sharedWith.filter((order) => order !== step.order)
  if (step.waits) return <>{used !== null && used > 0 && <span className="ds-block">{workingTime(used)}</span>}{text.outside}{timeText !== '' && <span className="ds-sub">{timeText}</span>}</>
  if (allotted === null) return <>{used !== null && used > 0 && <span className="ds-block">{workingTime(used)}</span>}{timeText}{others.length > 0 && <span className="ds-sub">{text.shared(others.join(', '))}</span>}</>
  if (used === null) return <>{workingTime(allotted)}</>
  const rest = allotted - used
  const tag = rest < 0 ? <StatusTag tone="late" frame="bare">{text.over(workingTime(-rest))}</StatusTag>
    : state === 'current' ? <StatusTag tone={rest <= 240 ? 'soon' : 'ok'} icon="clock" frame="bare">{text.left(workingTime(rest))}</StatusTag>
      : state === 'done' ? <StatusTag tone={rest === 0 ? 'ok' : 'early'} icon="fine" frame="bare">{rest === 0 ? text.exact : text.earlier(workingTime(rest))}</StatusTag> : null
  return <><span className={state === 'current' ? 'strong ds-block' : 'ds-block'}>{workingTime(used)} / {workingTime(allotted)}</span>{tag}</>
}

/** Who answers for the step, and when it was or must be done. */
export function StepDuty({ step }: { readonly step: StepOfPage }) {
  const text = useText(WORDS)
  const { shortInstant } = useFormat()
  const when = step.endedAt !== null ? text.done(shortInstant(step.endedAt)) : step.dueAt !== null ? text.until(shortInstant(step.dueAt)) : undefined
  // Of those who stand for the accountable role it is whoever holds the step.
  const person = step.accountablePeople.find(({ id }) => id === step.holder?.id) ?? step.accountablePeople[0]
  return (
    <>
      {step.clears.duty ? person === undefined ? step.accountable : person.name : <Hole clear="duty" />}
      {step.clears.duty && person !== undefined && step.accountable !== null && when === undefined && <span className="ds-sub">{step.accountable}</span>}
      {when !== undefined && <span className="ds-sub">{when}</span>}
    </>
  )
}
