// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { TextAreaField } from '#platform/web/fields/TextField.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { LongText } from '../LongText.tsx'
import { currentStepOf } from '../shown-dossier.ts'
import type { MoveDialogProps } from './MoveDialog.tsx'
import { MoveFrame } from './MoveFrame.tsx'
import { firstPick, holderOf, nameOfPick } from './person-pick.ts'
import { PersonChoice } from './PersonChoice.tsx'
import { useMove } from './use-move.ts'

const WORDS = words({
  vi: { reassign: 'Giao người khác', assign: 'Giao người', assignTo: (name: string) => `Giao cho ${name}`, holder: 'Người giữ bước này', assigned: (name: string) => `Đã giao cho ${name}`, nobodyHeld: 'Bước chưa có người giữ', step: (order: number, action: string) => `Bước ${order}: ${action}`, pick: 'Chưa chọn người nhận.', reason: 'Lý do', noReason: 'Chưa ghi lý do.' },
  en: { reassign: 'Reassign', assign: 'Assign', assignTo: (name: string) => `Assign to ${name}`, holder: 'Who holds this step', assigned: (name: string) => `Assigned to ${name}`, nobodyHeld: 'Nobody held the step', step: (order: number, action: string) => `Step ${order}: ${action}`, pick: 'Nobody is chosen.', reason: 'Reason', noReason: 'The reason is missing.' },
})

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
