// SPDX-License-Identifier: Apache-2.0
import { Modal } from '@mantine/core'
import { type FormEventHandler, type ReactNode, useState } from 'react'
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

/** A dialog over the page; mount it to open it. Esc and the cross close it, focus goes back where it was. */
export function Dialog({ title, onClose, actions, onSubmit, width = 480, children }: DialogProps) {
  const text = useText(WORDS)
  const [opened] = useState(true)
  const submit: FormEventHandler = (event) => {
    event.preventDefault()
    onSubmit?.()
  }
  const content = (
    <>
      <div className="nr-dialog__body">{children}</div>
      {actions !== undefined && <footer className="nr-dialog__foot">{actions}</footer>}
    </>
  )
  return (
    <Modal opened={opened} onClose={onClose} title={title} size={width} closeButtonProps={{ 'aria-label': text.close }}>
      {onSubmit === undefined ? content : <form onSubmit={submit} noValidate>{content}</form>}
    </Modal>
  )
}
