// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'react'
import { Icon } from '../icons/Icon.tsx'
import { useText, words } from '../language/language.ts'
import { hideToast, type Toast, useToasts } from './toasts.ts'
import './feedback.css'

const SECONDS = 10
const WORDS = words({
  vi: { close: 'Đóng thông báo', left: (seconds: number) => `còn ${seconds} giây` },
  en: { close: 'Dismiss', left: (seconds: number) => `${seconds} s left` },
})

/** The place where toasts appear; one per application. */
export function Toasts() {
  const toasts = useToasts()
  return <div className="nr-toasts" role="status" aria-live="polite">{toasts.map((toast) => <TimedToast key={toast.id} toast={toast} />)}</div>
}

function TimedToast({ toast }: { readonly toast: Toast }) {
  const [seconds, setSeconds] = useState(SECONDS)
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return undefined
    if (seconds === 0) {
      hideToast(toast.id)
      return undefined
    }
    const tick = setTimeout(() => { setSeconds(seconds - 1) }, 1000)
    return () => { clearTimeout(tick) }
  }, [seconds, held, toast.id])
  return (
    <div onMouseEnter={() => { setHeld(true) }} onMouseLeave={() => { setHeld(false) }} onFocus={() => { setHeld(true) }} onBlur={() => { setHeld(false) }}>
      <ToastLine toast={toast} seconds={seconds} />
    </div>
  )
}

/** How a toast looks with so many seconds left; it waits while pointed at or focused. */
export function ToastLine({ toast, seconds }: { readonly toast: Toast; readonly seconds: number }) {
  const text = useText(WORDS)
  const { action } = toast
  return (
    <div className="nr-toast">
      <Icon name={toast.tone === 'done' ? 'check' : 'error'} />
      <span className="grow">{toast.text}</span>
      {action !== undefined && <button type="button" onClick={() => { action.run(); hideToast(toast.id) }}>{action.label}</button>}
      {action !== undefined && <span aria-hidden="true" className="nowrap">{text.left(seconds)}</span>}
      <button type="button" aria-label={text.close} onClick={() => { hideToast(toast.id) }}><Icon name="cross" /></button>
    </div>
  )
}
