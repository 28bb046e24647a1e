// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useEffect, useRef } from 'react'
import type { Sentence } from '#kernel/sentence.ts'
import { Button } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { type MoveCommand, MOVE_NAMES } from '../../contract/moving.ts'
import type { ShownDossier } from '../shown-dossier.ts'

export interface MoveFrameProps {
  readonly shown: ShownDossier
  readonly move: MoveCommand['move']
  readonly title: string
  /** The button, verb first. */
  readonly act: string
  readonly busy: boolean
  readonly sentence: Sentence | undefined
  /** What is still missing; the button then says it. */
  readonly missing?: string | undefined
  readonly width?: number
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children?: ReactNode
}

const WORDS = words({
  vi: { cancel: 'Thôi', gone: (move: string) => `Hồ sơ vừa thay đổi nên không còn làm được “${move}”. Nội dung bạn nhập còn nguyên ở đây để chép lại.` },
  en: { cancel: 'Cancel', gone: (move: string) => `The dossier has changed and “${move}” is no longer open. What you typed is still here.` },
})

const DANGEROUS: ReadonlySet<MoveCommand['move']> = new Set(['refuse', 'stop'])

/** The frame of every dialog that makes a move: what it is about, why it was not done, and the act by its name. */
export function MoveFrame({ shown, move, title, act, busy, sentence, missing, width = 560, onSubmit, onClose, children }: MoveFrameProps) {
  const text = useText(WORDS)
  const say = useSay()
  const open = shown.moves.includes(move)
  const why = open ? missing : text.gone(say(MOVE_NAMES[move]))
  const place = useRef<HTMLParagraphElement>(null)
  const isReady = useRef(why === undefined)
  useEffect(() => {
    // The browser would put the focus on the cross; the act comes first when all is known, else the first thing to say.
    const form = place.current?.closest('form')
    form?.querySelector<HTMLElement>(isReady.current ? '[type=submit]' : '.nr-dialog__body :is(input, textarea, select)')?.focus()
  }, [])
  return (
    <Dialog
      title={title} width={width} onClose={onClose} onSubmit={() => { if (why === undefined && !busy) onSubmit() }}
      actions={<><Button onClick={onClose}>{text.cancel}</Button><Button type="submit" tone={DANGEROUS.has(move) ? 'danger' : 'primary'} busy={busy} offBecause={why}>{act}</Button></>}
    >
      <p ref={place} className="t12 second ds-wrap">{shown.dossier.procedureName} · <span className="nowrap">{shown.dossier.code}</span> · {shown.dossier.applicant.name}</p>
      {children}
      {!open && <Note tone="soon">{text.gone(say(MOVE_NAMES[move]))}</Note>}
      {sentence !== undefined && <Note tone="late">{say(sentence)}</Note>}
    </Dialog>
  )
}
