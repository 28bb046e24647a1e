// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { Note } from '#platform/web/feedback/Note.tsx'
import { SelectField, TextAreaField } from '#platform/web/fields/TextField.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { LongText } from '../LongText.tsx'
import { currentStepOf, likelyHolder, nextStepOf } from '../shown-dossier.ts'
import type { MoveDialogProps } from './MoveDialog.tsx'
import { MoveFrame } from './MoveFrame.tsx'
import { firstPick, holderOf, nameOfPick } from './person-pick.ts'
import { PersonChoice } from './PersonChoice.tsx'
import { useMove } from './use-move.ts'

const WORDS = words({
  vi: {
    forward: (step: number) => `Chuyển bước ${step}`, forwardTo: (step: number, name: string) => `Chuyển bước ${step} cho ${name}`, forwardToHead: (step: number) => `Chuyển bước ${step}, trình lãnh đạo giao người`,
    task: 'Việc', next: 'Người nhận bước này', pick: 'Chưa chọn người nhận.', nobody: 'Chức danh của bước này chưa gắn với ai. Hồ sơ sẽ vào mục “Cần tôi quyết định” của lãnh đạo.',
    forwarded: (step: number, name: string) => `Đã chuyển bước ${step} cho ${name}`, forwardedToHead: (step: number) => `Đã chuyển bước ${step}, chờ lãnh đạo giao người`, byHead: 'lãnh đạo giao',
    back: 'Trả lại bước trước', backTo: (step: number) => `Trả lại bước ${step}`, toStep: 'Trả về bước', reason: 'Lý do', noReason: 'Chưa ghi lý do.', returned: (step: number) => `Đã trả lại bước ${step}`,
    reassign: 'Giao người khác', assign: 'Giao người', assignTo: (name: string) => `Giao cho ${name}`, holder: 'Người giữ bước này', assigned: (name: string) => `Đã giao cho ${name}`, nobodyHeld: 'Bước chưa có người giữ', step: (order: number, action: string) => `Bước ${order}: ${action}`,
  },
  en: {
    forward: (step: number) => `Forward to step ${step}`, forwardTo: (step: number, name: string) => `Forward step ${step} to ${name}`, forwardToHead: (step: number) => `Forward to step ${step}; the head assigns it`,
    task: 'Task', next: 'Who gets this step', pick: 'Nobody is chosen.', nobody: 'No post stands for the role of this step. The dossier goes to the head for a decision.',
    forwarded: (step: number, name: string) => `Step ${step} is with ${name}`, forwardedToHead: (step: number) => `Forwarded to step ${step}; the head assigns it`, byHead: 'the head assigns',
    back: 'Return to an earlier step', backTo: (step: number) => `Return to step ${step}`, toStep: 'Back to step', reason: 'Reason', noReason: 'The reason is missing.', returned: (step: number) => `Returned to step ${step}`,
    reassign: 'Reassign', assign: 'Assign', assignTo: (name: string) => `Assign to ${name}`, holder: 'Who holds this step', assigned: (name: string) => `Assigned to ${name}`, nobodyHeld: 'Nobody held the step', step: (order: number, action: string) => `Step ${order}: ${action}`,
  },
})

const SHORT = 90
const shortened = (action: string): string => (action.length > SHORT ? `${action.slice(0, SHORT)}…` : action)

/** Hands the dossier to the next step: who gets it is said on the button. */
export function ForwardDialog({ shown, onClose }: MoveDialogProps) {
  const text = useText(WORDS)
  const step = nextStepOf(shown)
  const [pick, setPick] = useState(() => firstPick(step === undefined ? undefined : likelyHolder(shown, step)))
  const { send, busy, sentence } = useMove(shown, onClose)
  const holder = holderOf(pick)
  const order = step?.order ?? 0
  const name = nameOfPick(pick, shown.people)
  return (
    <MoveFrame
      shown={shown} move="forward" title={text.forward(order)} busy={busy} sentence={sentence} onClose={onClose}
      act={pick.kind === 'nobody' ? text.forwardToHead(order) : name === undefined ? text.forward(order) : text.forwardTo(order, name)} missing={holder === undefined ? text.pick : undefined}
      onSubmit={() => { if (holder !== undefined) void send({ move: 'forward', to: holder }, name === undefined ? text.forwardedToHead(order) : text.forwarded(order, name)) }}
    >
      {step !== undefined && <p><b>{text.task}:</b> <LongText>{step.action}</LongText></p>}
      <PersonChoice label={text.next} candidates={step?.candidates ?? []} people={shown.people} value={pick} onChange={setPick} nobody="allowed" />
      {pick.kind === 'nobody' && <Note tone="soon">{text.nobody}</Note>}
    </MoveFrame>
  )
}

/** Sends the dossier back to an earlier step, with the reason. */
export function ReturnDialog({ shown, onClose }: MoveDialogProps) {
  const text = useText(WORDS)
  const here = currentStepOf(shown)?.order ?? 0
  const earlier = shown.steps.filter(({ order }) => order < here)
  const [order, setOrder] = useState(earlier.at(-1)?.order ?? 1)
  const step = shown.steps.find((each) => each.order === order)
  const [pick, setPick] = useState(() => firstPick(step === undefined ? undefined : likelyHolder(shown, step)))
  const [reason, setReason] = useState('')
  const { send, busy, sentence } = useMove(shown, onClose)
  const to = holderOf(pick)
  const chooseStep = (value: string) => {
    const chosen = shown.steps.find((each) => each.order === Number(value))
    if (chosen === undefined) return
    setOrder(chosen.order)
    setPick(firstPick(likelyHolder(shown, chosen)))
  }
  return (
    <MoveFrame
      shown={shown} move="return-to-step" title={text.back} act={text.backTo(order)} busy={busy} sentence={sentence} onClose={onClose}
      missing={to === undefined ? text.pick : reason.trim() === '' ? text.noReason : undefined} onSubmit={() => { if (to !== undefined) void send({ move: 'return-to-step', step: order, to, reason }, text.returned(order)) }}
    >
      <SelectField label={text.toStep} value={String(order)} onChange={chooseStep} options={earlier.map((each) => ({ value: String(each.order), label: text.step(each.order, shortened(each.action)) }))} />
      <PersonChoice label={text.next} candidates={step?.candidates ?? []} people={shown.people} value={pick} onChange={setPick} nobody="allowed" />
      <TextAreaField label={text.reason} required rows={3} maxLength={2_000} value={reason} onChange={setReason} />
    </MoveFrame>
  )
}

/** Gives the step under way to someone else, or to someone at all. */
export function ReassignDialog({ shown, onClose }: MoveDialogProps) {
  const text = useText(WORDS)
  const step = currentStepOf(shown)
  const isHole = step?.holder == null
  const candidates = step?.candidates.filter(({ id }) => id !== step.holder?.id) ?? []
  const [pick, setPick] = useState(() => (candidates[0] === undefined ? { kind: 'other' as const, person: undefined } : firstPick(candidates[0])))
  const [reason, setReason] = useState(isHole ? text.nobodyHeld : '')
  const { send, busy, sentence } = useMove(shown, onClose)
  const to = holderOf(pick)
  const name = nameOfPick(pick, shown.people)
  return (
    <MoveFrame
      shown={shown} move="reassign" title={isHole ? text.assign : text.reassign} act={name === undefined ? text.assign : text.assignTo(name)} busy={busy} sentence={sentence} onClose={onClose}
      missing={to == null ? text.pick : reason.trim() === '' ? text.noReason : undefined} onSubmit={() => { if (to != null) void send({ move: 'reassign', to, reason }, text.assigned(name ?? '')) }}
    >
      {step !== undefined && <p><b>{text.step(step.order, '')}</b> <LongText>{step.action}</LongText></p>}
      <PersonChoice label={text.holder} candidates={candidates} people={shown.people.filter(({ id }) => id !== step?.holder?.id)} value={pick} onChange={setPick} nobody="never" />
      <TextAreaField label={text.reason} required rows={2} maxLength={2_000} value={reason} onChange={setReason} />
    </MoveFrame>
  )
}
