// SPDX-License-Identifier: Apache-2.0
import { type MouseEventHandler, type ReactNode, useId } from 'react'
import { Link } from 'react-router'
import { Icon } from '../icons/Icon.tsx'
import type { IconName } from '../icons/icon-paths.ts'
import { Kbd } from '../keys/Kbd.tsx'
import { useText, words } from '../language/language.ts'
import { useStage } from '../states/use-stage.ts'
import './button.css'

const WORDS = words({
  vi: { said: 'Đang gửi…', slow: 'Mạng chậm, vẫn đang gửi…' },
  en: { said: 'Sending…', slow: 'The line is slow; still sending…' },
})
const SAID_AFTER_MS = 1_000

export type ButtonTone = 'primary' | 'plain' | 'danger' | 'text'

interface Look {
  readonly tone?: ButtonTone
  readonly size?: 'small'
  readonly icon?: IconName
  /** The key that does the same, drawn on the button; bind it with `useKeys`. */
  readonly hotkey?: string
  readonly width?: 'full'
  readonly children: ReactNode
}

const classOf = ({ tone = 'plain', size, width }: Look, off = false) =>
  `nr-btn nr-btn--${tone}${size === 'small' ? ' nr-btn--small' : ''}${width === 'full' ? ' nr-btn--full' : ''}${off ? ' is-off' : ''}`

export interface ButtonProps extends Look {
  readonly onClick?: MouseEventHandler<HTMLButtonElement>
  /** `submit` inside a form. */
  readonly type?: 'button' | 'submit'
  /** Why it cannot be pressed now. It stays in the order of Tab, dashed, and says why. */
  readonly offBecause?: string | undefined
  /** Sent and not answered: pressing again does nothing, and the main act of a form says so after a second. */
  readonly busy?: boolean
  readonly autoFocus?: boolean
  readonly 'aria-label'?: string
  readonly 'aria-expanded'?: boolean
}

/** A button names its act, verb first: "Chuyển bước 4". */
export function Button(props: ButtonProps) {
  const { icon, hotkey, children, onClick, type = 'button', tone, offBecause, busy = false, autoFocus } = props
  const reasonId = useId()
  const off = offBecause !== undefined
  const press: MouseEventHandler<HTMLButtonElement> = (event) => {
    if (off || busy) event.preventDefault()
    else onClick?.(event)
  }
  return (
    <>
      <button
        type={type} className={classOf(props, off)} onClick={press} autoFocus={autoFocus} title={offBecause}
        aria-disabled={off || busy || undefined} aria-busy={busy || undefined} aria-describedby={off ? reasonId : undefined}
        aria-label={props['aria-label']} aria-expanded={props['aria-expanded']}
      >
        {icon !== undefined && <Icon name={icon} />}{children}{hotkey !== undefined && <Kbd keys={hotkey} />}
      </button>
      {off && <span id={reasonId} className="visually-hidden">{offBecause}</span>}
      {busy && (type === 'submit' || tone === 'primary') && <Sending />}
    </>
  )
}

/** Says that an answer takes long. */
function Sending() {
  const text = useText(WORDS)
  const stage = useStage(SAID_AFTER_MS)
  return <span role="status" className="nr-btn-sending">{stage === 'quiet' ? '' : text[stage]}</span>
}

/** A link that looks like a button: goes somewhere, changes nothing. */
export function LinkButton(props: Look & { readonly to: string }) {
  const { to, icon, hotkey, children } = props
  return <Link to={to} className={classOf(props)}>{icon !== undefined && <Icon name={icon} />}{children}{hotkey !== undefined && <Kbd keys={hotkey} />}</Link>
}

/** A button that reads as a link inside a sentence. */
export function TextButton({ onClick, children }: { readonly onClick: () => void; readonly children: ReactNode }) {
  return <button type="button" className="nr-link" onClick={onClick}>{children}</button>
}
