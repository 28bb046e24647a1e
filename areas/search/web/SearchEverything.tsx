// SPDX-License-Identifier: Apache-2.0
import { useLayoutEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Sentence } from '#kernel/sentence.ts'
import type { IconName } from '#platform/web/icons/icon-paths.ts'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { matchText } from '#platform/web/search/match-text.ts'
import { type PaletteGroup, SearchPalette } from '#platform/web/search/SearchPalette.tsx'
import { useSettled } from '#platform/web/search/use-settled.ts'
import { useApi } from '#platform/web/use-api.ts'
import { type Found, type FoundKind, searchAll } from '../contract.ts'

const MOST = 30
const MOST_PAGES = 5
const WORDS = words({
  vi: { 'dossier': 'Hồ sơ', 'procedure': 'Quy trình', 'admin-procedure': 'Thủ tục hành chính', 'document': 'Tài liệu', 'instrument': 'Văn bản pháp luật', 'pages': 'Trang' },
  en: { 'dossier': 'Dossiers', 'procedure': 'Procedures', 'admin-procedure': 'Administrative procedures', 'document': 'Documents', 'instrument': 'Legal documents', 'pages': 'Pages' },
})
const ICONS: Readonly<Record<FoundKind, IconName>> = { 'dossier': 'folder', 'procedure': 'method', 'admin-procedure': 'list', 'document': 'file', 'instrument': 'law' }

export interface FindablePage { readonly path: string; readonly title: Sentence }

/** Groups in the order of their best result, so that the nearest of all stands first. */
const inGroups = (found: readonly Found[]): ReadonlyMap<FoundKind, readonly Found[]> => Map.groupBy(found, ({ kind }) => kind)

/** Everything the person may see: what the server finds, and the pages of the program. */
export function SearchEverything({ pages, begun, onClose }: { readonly pages: readonly FindablePage[]; readonly begun: () => string; readonly onClose: () => void }) {
  const text = useText(WORDS)
  const say = useSay()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  // Not in the state's beginning: letters may come between drawing this and showing it.
  useLayoutEffect(() => { setTyped(begun()) }, [begun])
  const q = useSettled(typed).trim()
  const answer = useApi(searchAll, { q, limit: MOST }, { when: q !== '', keepLast: true })
  const wanted = typed.trim()
  const found = wanted === '' || q === '' ? [] : answer.data?.found ?? []
  const paths = new Map(found.map(({ id, path }) => [id, path]))
  const matching = wanted === '' ? [] : pages.filter(({ title }) => matchText(say(title), wanted) !== undefined).slice(0, MOST_PAGES)
  const groups: PaletteGroup[] = [
    ...[...inGroups(found)].map(([kind, items]) => ({
      id: kind, title: text[kind], icon: ICONS[kind],
      items: items.map(({ id, code, title, note, agencyName, snippet }) => ({ id, title, code: code ?? undefined, detail: [agencyName, note].filter((part) => part !== null && part !== '').join(' · ') || undefined, snippet: snippet ?? undefined })),
    })),
    { id: 'pages', title: text.pages, icon: 'arrow', items: matching.map(({ path, title }) => ({ id: path, title: say(title) })) },
  ]
  return (
    <SearchPalette typed={typed} onTyped={setTyped} groups={groups} busy={wanted !== '' && (wanted !== q || answer.isFetching)} error={answer.error} onRetry={() => { void answer.refetch() }} onClose={onClose}
      onChoose={(groupId, { id }) => { onClose(); void navigate(groupId === 'pages' ? id : paths.get(id) ?? '/') }} />
  )
}
