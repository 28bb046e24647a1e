// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { useText, words } from '#platform/web/language/language.ts'

const WORDS = words({ vi: { more: 'Xem hết', less: 'Thu gọn' }, en: { more: 'Show all', less: 'Show less' } })
/** About five lines of a table cell. */
const SHORT_ENOUGH = 200

/** A long paragraph in a table: its first lines, and all of it on request; printed whole. */
export function LongText({ children }: { readonly children: string }) {
  const text = useText(WORDS)
  const [open, setOpen] = useState(false)
  if (children.length <= SHORT_ENOUGH) return <span className="pr-lines">{children}</span>
  return (
    <>
      <span className={open ? 'pr-lines' : 'pr-lines pr-clamped'}>{children}</span>
      <button type="button" className="nr-link t12" aria-expanded={open} onClick={() => { setOpen(!open) }}>{open ? text.less : text.more}</button>
    </>
  )
}
