// SPDX-License-Identifier: Apache-2.0
import { type CSSProperties, type FormEventHandler, type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { Icon } from '../icons/Icon.tsx'
import { useText, words } from '../language/language.ts'
import './feedback.css'

export interface DialogProps {
  /** Asks or says what it is about: "Từ chối hồ sơ 220622-0004?" */
  readonly title: string
  readonly onClose: () => void
  /** The buttons, from left to right; the act last. Inside a form the act has `type="submit"`. */
  readonly actions?: ReactNode
  /** Makes the dialog a form. */
  readonly onSubmit?: () => void
  readonly width?: number
  readonly children: ReactNode
}

const WORDS = words({ vi: { close: 'Đóng' }, en: { close: 'Close' } })

/** Where typing begins: the first field of the body, or else the act. */
const FIRST_TO_FILL = '.nr-dialog__body :is(input, select, textarea):not([type="hidden"], :disabled), .nr-dialog__foot :is(button, a):last-child'

/** A dialog over the page; mount it to open it. The browser's own: it holds the focus, Esc closes it, and the focus goes back where it was. */
export function Dialog({ title, onClose, actions, onSubmit, width = 480, children }: DialogProps) {
  const text = useText(WORDS)
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    // The browser would choose the close button, which comes first.
    element?.querySelector<HTMLElement>(FIRST_TO_FILL)?.focus()
    return () => { element?.close() }
  }, [])
  const submit: FormEventHandler = (event) => {
    event.preventDefault()
    onSubmit?.()
  }
  const place: CSSProperties & Record<`--${string}`, string> = { '--width': `${width}px` }
  const content = (
    <>
      <div className="nr-dialog__body">{children}</div>
      {actions !== undefined && <div className="nr-dialog__foot">{actions}</div>}
    </>
  )
  return (
    <dialog ref={dialog} className="nr-dialog" style={place} aria-labelledby={titleId} onCancel={(event) => { event.preventDefault(); onClose() }}>
      <div className="nr-dialog__head"><h2 id={titleId}>{title}</h2><button type="button" className="nr-dialog__close" aria-label={text.close} onClick={onClose}><Icon name="cross" /></button></div>
      {onSubmit === undefined ? content : <form onSubmit={submit} noValidate>{content}</form>}
    </dialog>
  )
}
