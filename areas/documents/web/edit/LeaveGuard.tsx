// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'react'
import { useBlocker } from 'react-router'
import { Button } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { useText, words } from '#platform/web/language/language.ts'

const WORDS = words({
  vi: { title: 'Dự thảo chưa lưu', what: 'Nội dung vừa sửa chưa được lưu lên máy chủ. Rời đi thì mất phần này.', stay: 'Ở lại', leave: 'Rời đi, bỏ phần chưa lưu' },
  en: { title: 'The draft is not saved', what: 'What you changed is not saved yet; leaving loses it.', stay: 'Stay', leave: 'Leave without saving' },
})

/** Keeps the reader from leaving with something unsaved: inside the application by asking, outside by the browser's own question. */
export function LeaveGuard({ unsaved }: { readonly unsaved: boolean }) {
  const text = useText(WORDS)
  const latest = useRef(unsaved)
  latest.current = unsaved
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
      <p>{text.what}</p>
    </Dialog>
  )
}
