// SPDX-License-Identifier: Apache-2.0
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { asFault } from '../api-fault.ts'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../feedback/Dialog.tsx'
import { Icon } from '../icons/Icon.tsx'
import type { IconName } from '../icons/icon-paths.ts'
import { Kbd } from '../keys/Kbd.tsx'
import { useSay, useText, words } from '../language/language.ts'
import { Marked } from './Marked.tsx'
import './search-palette.css'

export interface PaletteItem {
  readonly id: string
  readonly title: string
  /** Before the title: a code or number. */
  readonly code?: string | undefined
  /** Under the title, small. */
  readonly detail?: string | undefined
  /** Where the words stand in a text. */
  readonly snippet?: string | undefined
}

export interface PaletteGroup { readonly id: string; readonly title: string; readonly icon: IconName; readonly items: readonly PaletteItem[] }

export interface SearchPaletteProps {
  readonly typed: string
  readonly onTyped: (typed: string) => void
  readonly groups: readonly PaletteGroup[]
  /** The answer to what is typed is not here yet. */
  readonly busy: boolean
  readonly error: unknown
  readonly onRetry: () => void
  readonly onChoose: (groupId: string, item: PaletteItem) => void
  readonly onClose: () => void
}

const SLOW_AFTER_MS = 1500
const WORDS = words({
  vi: {
    title: 'Tìm kiếm', label: 'Tìm hồ sơ, quy trình, thủ tục, văn bản, trang', hint: 'Gõ không dấu, một phần mã, số văn bản, tên người nộp, hoặc một cụm từ trong quy trình.',
    none: (typed: string) => `Không có gì khớp “${typed}”. Gõ ít chữ hơn, hoặc một phần mã.`, searching: 'Đang tìm…', slow: 'Mạng chậm, vẫn đang tìm…', failed: 'Chưa tìm được.', again: 'Thử lại',
    count: (count: number) => `${count} kết quả`, move: 'chọn', open: 'mở', close: 'đóng',
  },
  en: {
    title: 'Search', label: 'Find dossiers, procedures, documents, laws, pages', hint: 'Without diacritics, part of a code, a legal number, an applicant, or a phrase of a procedure.',
    none: (typed: string) => `Nothing answers “${typed}”. Type fewer letters, or part of a code.`, searching: 'Searching…', slow: 'The line is slow; still searching…', failed: 'Could not search.', again: 'Try again',
    count: (count: number) => `${count} results`, move: 'choose', open: 'open', close: 'close',
  },
})

function useSlow(busy: boolean): boolean {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    if (!busy) { setSlow(false); return undefined }
    const wait = setTimeout(() => { setSlow(true) }, SLOW_AFTER_MS)
    return () => { clearTimeout(wait) }
  }, [busy])
  return slow
}

/** Finds anything by typing: results in groups, the first marked, arrows walk, Enter opens, Esc closes. */
export function SearchPalette({ typed, onTyped, groups, busy, error, onRetry, onChoose, onClose }: SearchPaletteProps) {
  const text = useText(WORDS)
  const say = useSay()
  const listId = useId()
  const slow = useSlow(busy)
  const list = useRef<HTMLDivElement>(null)
  const options = groups.flatMap(({ id: groupId, items }) => items.map((item) => ({ groupId, item })))
  const [walked, setWalked] = useState<{ readonly typed: string; readonly at: number }>({ typed: '', at: 0 })
  const at = walked.typed === typed ? Math.min(walked.at, Math.max(0, options.length - 1)) : 0
  // Whoever types a code and presses Enter at once means the answer that is still on its way, not the last one.
  const [wantsFirst, setWantsFirst] = useState(false)
  const choose = useRef(onChoose)
  choose.current = onChoose
  const first = options[0]
  useEffect(() => {
    if (!wantsFirst || busy) return
    setWantsFirst(false)
    if (first !== undefined) choose.current(first.groupId, first.item)
  }, [wantsFirst, busy, first])
  const optionId = (index: number) => `${listId}-${index}`
  const wanted = typed.trim()

  useEffect(() => { list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }) }, [at, typed])
  const walk = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (options.length > 0) setWalked({ typed, at: (at + (event.key === 'ArrowDown' ? 1 : options.length - 1)) % options.length })
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (busy) { setWantsFirst(true); return }
      const chosen = options[at]
      if (chosen !== undefined) onChoose(chosen.groupId, chosen.item)
    }
  }
  let index = -1
  return (
    <Dialog title={text.title} width={680} onClose={onClose}>
      <div className="nr-palette">
        <div className="nr-palette__field">
          <Icon name="search" />
          <input type="text" role="combobox" aria-expanded={options.length > 0} aria-controls={listId} aria-autocomplete="list" aria-activedescendant={options.length > 0 ? optionId(at) : undefined}
            aria-label={text.label} placeholder={text.label} autoComplete="off" spellCheck={false} maxLength={200} value={typed} onChange={(event) => { setWantsFirst(false); onTyped(event.currentTarget.value) }} onKeyDown={walk} />
        </div>
        <p className="nr-palette__state" role="status">
          {wanted === '' ? text.hint : error !== null && error !== undefined ? <>{text.failed} {say(asFault(error).sentence)} <Button size="small" onClick={onRetry}>{text.again}</Button></> : busy ? (slow ? text.slow : text.searching) : options.length === 0 ? text.none(wanted) : text.count(options.length)}
        </p>
        <div ref={list} id={listId} role="listbox" aria-label={text.title} className="nr-palette__list">
          {groups.filter(({ items }) => items.length > 0).map(({ id: groupId, title, icon, items }) => (
            <div key={groupId} role="group" aria-label={title}>
              <div className="nr-palette__group" aria-hidden="true"><Icon name={icon} />{title}</div>
              {items.map((item) => {
                index += 1
                const own = index
                return (
                  <div key={item.id} id={optionId(own)} role="option" aria-selected={own === at} tabIndex={-1} className="nr-palette__option"
                    onMouseMove={() => { if (own !== at) setWalked({ typed, at: own }) }} onClick={() => { onChoose(groupId, item) }} onKeyDown={walk}>
                    <span>{item.code !== undefined && <b className="nowrap"><Marked text={item.code} typed={wanted} /></b>} <Marked text={item.title} typed={wanted} /></span>
                    {item.detail !== undefined && <small>{item.detail}</small>}
                    {item.snippet !== undefined && <small className="nr-palette__snippet"><Marked text={item.snippet} typed={wanted} /></small>}
                  </div>
                )
              })}
            </div>
          ))}
        </div>
        <p className="nr-palette__keys" aria-hidden="true"><Kbd keys="↑" /> <Kbd keys="↓" /> {text.move} <Kbd keys="Enter" /> {text.open} <Kbd keys="Esc" /> {text.close}</p>
      </div>
    </Dialog>
  )
}
