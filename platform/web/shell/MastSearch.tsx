// SPDX-License-Identifier: Apache-2.0
import { type FormEvent, useRef } from 'react'
import { Icon } from '../icons/Icon.tsx'
import { Kbd } from '../keys/Kbd.tsx'
import { useKeys } from '../keys/use-keys.ts'
import { useText, words } from '../language/language.ts'

const WORDS = words({
  vi: { label: 'Tìm hồ sơ, thủ tục, quy trình…', key: 'tìm' },
  en: { label: 'Find a dossier, a procedure…', key: 'search' },
})

/** The search of the masthead: `/` goes there, Enter searches. Where to, the application says. */
export function MastSearch({ onSearch }: { readonly onSearch: (typed: string) => void }) {
  const text = useText(WORDS)
  const input = useRef<HTMLInputElement>(null)
  useKeys([{ key: '/', label: text.key, run: () => { input.current?.focus() } }])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const typed = input.current?.value.trim() ?? ''
    if (typed === '') return
    onSearch(typed)
    input.current?.blur()
  }
  return (
    <form className="nr-mast-search" role="search" onSubmit={submit}>
      <Icon name="search" />
      <input ref={input} type="search" aria-label={text.label} placeholder={text.label} autoComplete="off" spellCheck={false} onKeyDown={(event) => { if (event.key === 'Escape') event.currentTarget.blur() }} />
      <span aria-hidden="true"><Kbd keys="/" /></span>
    </form>
  )
}
