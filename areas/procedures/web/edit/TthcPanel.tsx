// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'react'
import { listProcedures } from '#areas/catalogue/contract.ts'
import { foldText } from '#kernel/vietnamese-text.ts'
import { Button } from '#platform/web/controls/Button.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { type SearchItem, SearchCombobox } from '#platform/web/search/SearchCombobox.tsx'
import { useApi } from '#platform/web/use-api.ts'
import type { ProcedureContent } from '../../core/procedure-content.ts'
import type { Edit } from './edit-content.ts'

const WORDS = words({
  vi: { label: 'Thủ tục hành chính mà quy trình giải quyết', find: 'Thêm thủ tục trong danh mục', none: 'Chưa gắn thủ tục nào, nên quy trình chưa được tính vào độ phủ.', use: (code: string, name: string) => `Gắn ${code} · ${name}`, remove: (code: string) => `Bỏ ${code}`, guess: 'Danh mục có thủ tục cùng tên:' },
  en: { label: 'Administrative procedures that it serves', find: 'Add one from the list', none: 'None yet, so it does not count for coverage.', use: (code: string, name: string) => `Add ${code} · ${name}`, remove: (code: string) => `Remove ${code}`, guess: 'The list has one of this name:' },
})
const TYPING_MS = 250
const LONGEST_SEARCH = 200
const MOST_GUESSED = 3

interface Listed extends SearchItem { readonly field: string | null }

/** Ties a procedure to the administrative procedures of the agency's list; one of the same name is offered. The field comes along where none is written. */
export function TthcPanel({ content, onEdit }: { readonly content: ProcedureContent; readonly onEdit: (edit: Edit, cell?: string) => void }) {
  const text = useText(WORDS)
  const [typed, setTyped] = useState('')
  const [search, setSearch] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => { setSearch(typed.trim().slice(0, LONGEST_SEARCH)) }, TYPING_MS)
    return () => { clearTimeout(timer) }
  }, [typed])
  const { tthcCodes, name } = content
  const found = useApi(listProcedures, search === '' ? {} : { search }, { keepLast: true })
  const named = useApi(listProcedures, { search: name.slice(0, LONGEST_SEARCH) }, { when: tthcCodes.length === 0 && name.trim().length > 3 })
  const guesses = tthcCodes.length > 0 ? [] : (named.data?.rows ?? []).filter((row) => foldText(row.name) === foldText(name)).slice(0, MOST_GUESSED)
  const items: readonly Listed[] = (found.data?.rows ?? []).filter(({ code }) => !tthcCodes.includes(code)).map((row) => ({ id: row.code, name: row.name, detail: row.code, field: row.field }))
  const add = (code: string, field: string | null) => { onEdit((before) => ({ ...before, tthcCodes: [...new Set([...before.tthcCodes, code])], field: before.field ?? field })) }
  return (
    <div className="pr-tthc" role="group" aria-label={text.label}>
      <div className="stack stack-tight">
        <span className="nr-field__label">{text.label}</span>
        {tthcCodes.length > 0 ? <div className="row row-wrap">{tthcCodes.map((code) => <span key={code} className="pr-chip">{code}<button type="button" className="pr-act" aria-label={text.remove(code)} onClick={() => { onEdit((before) => ({ ...before, tthcCodes: before.tthcCodes.filter((one) => one !== code) })) }}>×</button></span>)}</div>
          : <p className="t13 second">{text.none}</p>}
        {guesses.length > 0 && <div className="row row-wrap t13">{text.guess}{guesses.map(({ code, name: listed, field }) => <Button key={code} size="small" icon="plus" onClick={() => { add(code, field) }}>{text.use(code, listed)}</Button>)}</div>}
      </div>
      <SearchCombobox<Listed> label={text.find} value={undefined} items={items} busy={found.isFetching} onTyped={setTyped} onChange={(item) => { if (item !== undefined) { add(item.id, item.field); setTyped('') } }} />
    </div>
  )
}
