// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useState } from 'react'
import type { Sentence } from '#kernel/sentence.ts'
import type { PlainDate } from '#kernel/time.ts'
import { Button } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { DateField } from '#platform/web/fields/DateField.tsx'
import { TextAreaField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'

const WORDS = words({ vi: { keep: 'Để nguyên', dayMissing: 'Chọn ngày trước', reasonMissing: 'Ghi lý do trước' }, en: { keep: 'Leave as it is', dayMissing: 'Choose a day first', reasonMissing: 'Write the reason first' } })

export interface AskDialogProps {
  readonly title: string
  /** The words of the button that does it. */
  readonly act: string
  readonly tone: 'primary' | 'danger'
  readonly why: string
  readonly day?: { readonly label: string; readonly first: PlainDate | undefined; readonly min?: PlainDate } | undefined
  readonly reason?: { readonly label: string; readonly example?: string } | undefined
  readonly busy: boolean
  readonly problem: Sentence | undefined
  /** What should be known before, between the explanation and the fields. */
  readonly children?: ReactNode
  readonly onAct: (said: { readonly day: PlainDate | undefined; readonly reason: string }) => void
  readonly onClose: () => void
}

/** Asks for the day and the reason that a move of an issue needs; what was typed stays when the move is refused. */
export function AskDialog({ title, act, tone, why, day: asksDay, reason: asksReason, busy, problem, children, onAct, onClose }: AskDialogProps) {
  const text = useText(WORDS)
  const say = useSay()
  const [reason, setReason] = useState('')
  const [day, setDay] = useState(asksDay?.first)
  const offBecause = asksDay !== undefined && day === undefined ? text.dayMissing : asksReason !== undefined && reason.trim() === '' ? text.reasonMissing : undefined
  return (
    <Dialog title={title} onClose={onClose} onSubmit={() => { if (offBecause === undefined && !busy) onAct({ day, reason }) }}
      actions={<><Button onClick={onClose}>{text.keep}</Button><Button type="submit" tone={tone} busy={busy} offBecause={offBecause}>{act}</Button></>}>
      <p className="second">{why}</p>
      {children}
      {asksDay !== undefined && <DateField label={asksDay.label} required value={day} onChange={setDay} {...(asksDay.min === undefined ? {} : { min: asksDay.min })} />}
      {asksReason !== undefined && <TextAreaField label={asksReason.label} required rows={3} maxLength={2000} {...(asksReason.example === undefined ? {} : { placeholder: asksReason.example })} value={reason} onChange={setReason} />}
      {problem !== undefined && <Note tone="late">{say(problem)}</Note>}
    </Dialog>
  )
}
