// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { TextButton } from '#platform/web/controls/Button.tsx'
import { useText, words } from '#platform/web/language/language.ts'

const WORDS = words({ vi: { more: 'xem hết', less: 'thu gọn' }, en: { more: 'all of it', less: 'less' } })
const LONGEST = 220

/** A text of a procedure, whole when short; a long one begins, and opens on request. */
export function LongText({ children }: { readonly children: string }) {
  const text = useText(WORDS)
  const [open, setOpen] = useState(false)
  if (children.length <= LONGEST) return <>{children}</>
  const end = children.lastIndexOf(' ', LONGEST)
  return <>{open ? children : `${children.slice(0, end < LONGEST / 2 ? LONGEST : end)}…`} <TextButton onClick={() => { setOpen(!open) }}>{open ? text.less : text.more}</TextButton></>
}
