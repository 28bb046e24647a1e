// SPDX-License-Identifier: Apache-2.0
import { type ComponentType, Suspense, useState } from 'react'
import { createPortal } from 'react-dom'
import { Icon } from '../icons/Icon.tsx'
import { Kbd } from '../keys/Kbd.tsx'
import { useKeys } from '../keys/use-keys.ts'
import { useText, words } from '../language/language.ts'

const WORDS = words({
  vi: { label: 'Tìm hồ sơ, quy trình, văn bản…', key: 'tìm' },
  en: { label: 'Find dossiers, procedures…', key: 'search' },
})

/** The search of the masthead: a click, `/` or Ctrl+K opens it over the page. What it searches, an area says. */
export function MastSearch({ palette: Palette }: { readonly palette: ComponentType<{ readonly onClose: () => void }> }) {
  const text = useText(WORDS)
  const [isOpen, setOpen] = useState(false)
  const open = () => { setOpen(true) }
  useKeys([{ key: '/', label: text.key, run: open }, { key: 'Ctrl+K', label: text.key, run: open, hint: 'quiet' }])
  return (
    <>
      <button type="button" className="nr-mast-search" aria-label={text.label} aria-haspopup="dialog" aria-keyshortcuts="/ Control+K" onClick={open}>
        <Icon name="search" /><span>{text.label}</span><i aria-hidden="true"><Kbd keys="/" /></i>
      </button>
      {/* Outside the masthead, whose colours are not those of a dialog. */}
      {isOpen && createPortal(<Suspense><Palette onClose={() => { setOpen(false) }} /></Suspense>, document.body)}
    </>
  )
}
