// SPDX-License-Identifier: Apache-2.0
import { type ComponentType, Suspense, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { Icon } from '../icons/Icon.tsx'
import { Kbd } from '../keys/Kbd.tsx'
import { useKeys } from '../keys/use-keys.ts'
import { useText, words } from '../language/language.ts'

const WORDS = words({
  vi: { label: 'Tìm hồ sơ, quy trình, văn bản…', key: 'tìm' },
  en: { label: 'Find dossiers, procedures…', key: 'search' },
})

export interface PaletteProps {
  /** What was typed before the palette was there. */
  readonly begun: () => string
  readonly onClose: () => void
}

/** The search of the masthead: a click, `/` or Ctrl+K opens it over the page. What it searches, an area says. */
export function MastSearch({ palette: Palette }: { readonly palette: ComponentType<PaletteProps> }) {
  const text = useText(WORDS)
  const [isOpen, setOpen] = useState(false)
  const begun = useRef('')
  const [readBegun] = useState(() => () => begun.current)
  const open = () => { setOpen(true) }
  useKeys([{ key: '/', label: text.key, run: open }, { key: 'Ctrl+K', label: text.key, run: open, hint: 'quiet' }])
  return (
    <>
      <button type="button" className="nr-mast-search" aria-label={text.label} aria-haspopup="dialog" aria-keyshortcuts="/ Control+K" onClick={open}>
        <Icon name="search" /><span>{text.label}</span><i aria-hidden="true"><Kbd keys="/" /></i>
      </button>
      {/* Outside the masthead, whose colours are not those of a dialog. */}
      {isOpen && createPortal(<Suspense fallback={<TypedAhead onTyped={(typed) => { begun.current = typed }} onClose={() => { setOpen(false) }} />}><Palette begun={readBegun} onClose={() => { begun.current = ''; setOpen(false) }} /></Suspense>, document.body)}
    </>
  )
}

/** While the palette is being fetched: letters typed are kept for it and run no key of the page. */
function TypedAhead({ onTyped, onClose }: { readonly onTyped: (typed: string) => void; readonly onClose: () => void }) {
  const latest = useRef({ onTyped, onClose })
  latest.current = { onTyped, onClose }
  useLayoutEffect(() => {
    let typed = ''
    const keep = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return
      if (event.key === 'Escape') latest.current.onClose()
      else if (event.key === 'Backspace') typed = typed.slice(0, -1)
      else if (event.key.length === 1) typed += event.key
      else return
      latest.current.onTyped(typed)
      event.preventDefault()
      event.stopPropagation()
    }
    document.addEventListener('keydown', keep, true)
    return () => { document.removeEventListener('keydown', keep, true) }
  }, [])
  return null
}
