// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { Note } from '#platform/web/feedback/Note.tsx'
import { SelectField, TextAreaField } from '#platform/web/fields/TextField.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { currentStepOf, likelyHolder, shortAction, stepAt } from '../shown-dossier.ts'
import type { MoveDialogProps } from './MoveDialog.tsx'
import { MoveFrame } from './MoveFrame.tsx'
import { firstPick, holderOf } from './person-pick.ts'
import { PersonChoice } from './PersonChoice.tsx'
import { useMove } from './use-move.ts'

const WORDS = words({
  vi: {
    back: 'Trả lại bước trước', backTo: (step: number) => `Trả lại bước ${step}`, toStep: 'Trả về bước', reason: 'Lý do', noReason: 'Chưa ghi lý do.', returned: (step: number) => `Đã trả lại bước ${step}`, pick: 'Chưa chọn người nhận.', next: 'Người nhận bước này',
    step: (order: number, action: string) => `Bước ${order}: ${action}`, named: ' (theo quy trình)', when: (condition: string) => `Quy trình cho trả lại bước này khi ${condition}`, ends: (steps: string) => `Bước ${steps} đang làm song song sẽ dừng theo và được làm lại sau.`,
  },
  en: {
    back: 'Return to an earlier step', backTo: (step: number) => `Return to step ${step}`, toStep: 'Back to step', reason: 'Reason', noReason: 'The reason is missing.', returned: (step: number) => `Returned to step ${step}`, pick: 'Nobody is chosen.', next: 'Who gets this step',
    step: (order: number, action: string) => `Step ${order}: ${action}`, named: ' (by the procedure)', when: (condition: string) => `The procedure returns here if: ${condition}`, ends: (steps: string) => `Step ${steps} beside it ends too and is done again later.`,
  },
})

/** Sends the dossier back to an earlier step with the reason; the returns of the procedure stand first, with their conditions. */
export function ReturnDialog({ shown, onClose }: MoveDialogProps) {
  const text = useText(WORDS)
  const returns = currentStepOf(shown)?.returns ?? []
  const [order, setOrder] = useState(returns[0]?.order ?? 1)
  const step = stepAt(shown, order)
  const [pick, setPick] = useState(() => firstPick(step === undefined ? undefined : likelyHolder(shown, step)))
  const [reason, setReason] = useState('')
  const { send, busy, sentence } = useMove(shown, onClose)
  const to = holderOf(pick)
  const chooseStep = (value: string) => {
    const target = stepAt(shown, Number(value))
    if (target === undefined) return
    setOrder(target.order)
    setPick(firstPick(likelyHolder(shown, target)))
  }
  const chosen = returns.find((each) => each.order === order)
  const ends = chosen?.ends ?? []
  return (
    <MoveFrame
      shown={shown} move="return-to-step" title={text.back} act={text.backTo(order)} busy={busy} sentence={sentence} onClose={onClose}
      missing={to === undefined ? text.pick : reason.trim() === '' ? text.noReason : undefined} onSubmit={() => { if (to !== undefined) void send({ move: 'return-to-step', step: order, to, reason }, text.returned(order)) }}
    >
      <SelectField label={text.toStep} {...(chosen === undefined || chosen.when === '' ? {} : { hint: text.when(chosen.when) })} value={String(order)} onChange={chooseStep} options={returns.map((each) => ({ value: String(each.order), label: `${text.step(each.order, shortAction(stepAt(shown, each.order)?.action ?? ''))}${each.when === '' ? '' : text.named}` }))} />
      {ends.length > 0 && <Note tone="soon">{text.ends(ends.join(', '))}</Note>}
      <PersonChoice label={text.next} candidates={step?.candidates ?? []} people={shown.people} value={pick} onChange={setPick} nobody="allowed" />
      <TextAreaField label={text.reason} required rows={3} maxLength={2_000} value={reason} onChange={setReason} />
    </MoveFrame>
  )
}
