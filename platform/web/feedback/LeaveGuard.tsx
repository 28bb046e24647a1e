// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'react'
import { useBlocker } from 'react-router'
import { Button } from '../controls/Button.tsx'
import { useText, words } from '../language/language.ts'
import { Dialog } from './Dialog.tsx'

const WORDS = words({
  vi: { title: 'Còn nội dung chưa lưu', stay: 'Ở lại', leave: 'Rời đi, bỏ phần chưa lưu' },
  en: { title: 'Something is not saved', stay: 'Stay', leave: 'Leave without saving' },
})

export interface LeaveGuardProps {
  readonly unsaved: boolean
  /** What keeps it from being saved on leaving; given, leaving inside the application is asked about only then. */
  readonly stuck?: boolean
  readonly what: string
}

/** Keeps the reader from leaving with something unsaved: inside the application by asking, outside by the browser's own question. */
export function LeaveGuard({ unsaved, stuck = unsaved, what }: LeaveGuardProps) {
  const text = useText(WORDS)
  const latest = useRef(stuck)
  latest.current = stuck
  const blocker = useBlocker(({ currentLocation, nextLocation }) => latest.current && currentLocation.pathname !== nextLocation.pathname)
  useEffect(() => {
    if (!unsaved) return undefined
    const ask = (event: BeforeUnloadEvent) => { event.preventDefault() }
    addEventListener('beforeunload', ask)
    return () => { removeEventListener('beforeunload', ask) }
  }, [unsaved])
  if (blocker.state !== 'blocked') return <></>
  return (
    <Dialog title={text.title} onClose={() => { blocker.reset() }} actions={<><Button tone="danger" onClick={() => { blocker.proceed() }}>{text.leave}</Button><Button tone="primary" autoFocus onClick={() => { blocker.reset() }}>{text.stay}</Button></>}>
      <p>{what}</p>
    </Dialog>
  )
}
