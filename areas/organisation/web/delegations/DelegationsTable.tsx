// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useState } from 'react'
import type { PlainDate } from '#kernel/time.ts'
import { Button } from '#platform/web/controls/Button.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { StatusTag } from '#platform/web/status/StatusTag.tsx'
import type { Column } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import type { DelegationView } from '../../contract.ts'
import { DELEGATION_WORDS, lastDayOf, STATE_TONES } from './delegation-words.ts'
import { useMeanings } from './use-meanings.ts'
import { EndDelegationDialog } from './EndDelegationDialog.tsx'

const WORDS = words({
  vi: { title: 'Ủy quyền', who: 'Người ủy quyền → người được ủy quyền', post: 'Chức danh, việc', days: 'Những ngày', ground: 'Văn bản, lý do', state: 'Tình trạng', acts: 'Việc làm được', of: (day: string) => `ngày ${day}`, endedBy: (name: string, day: string, why: string) => `${name} ghi thôi từ ${day}: ${why}` },
  en: { title: 'Delegations', who: 'From → to', post: 'Post, what', days: 'Days', ground: 'Paper, reason', state: 'State', acts: 'What can be done', of: (day: string) => `of ${day}`, endedBy: (name: string, day: string, why: string) => `${name} ended it from ${day}: ${why}` },
})

/** Delegations with who, what, when and on what paper; those that may be ended carry the button. */
export function DelegationsTable({ rows, on, error, onRetry, empty }: { readonly rows: readonly DelegationView[] | undefined; readonly on: PlainDate | undefined; readonly error?: unknown; readonly onRetry?: () => void; readonly empty: ReactNode }) {
  const text = useText(WORDS)
  const shared = useText(DELEGATION_WORDS)
  const { date } = useFormat()
  const meaningOf = useMeanings()
  const [ending, setEnding] = useState<DelegationView | undefined>(undefined)
  const columns: readonly Column<DelegationView>[] = [
    { id: 'who', head: text.who, main: true, cell: ({ delegator, delegate }) => <>{delegator.name} <span aria-hidden="true">→</span> <b>{delegate.name}</b></> },
    { id: 'post', head: text.post, width: 220, cell: ({ post, permissions }) => <span className="or-words"><span className="t13">{post.title}</span><span>{permissions === null ? shared.everything : permissions.map(meaningOf).join('; ')}</span></span> },
    { id: 'days', head: text.days, width: 180, cell: ({ from, to }) => shared.days(date(from), date(lastDayOf(to))) },
    { id: 'ground', head: text.ground, width: 190, cell: ({ groundNumber, groundOn, reason, note }) => <span className="or-words"><span className="t13">{groundNumber} {text.of(date(groundOn))}</span><span>{shared[reason]}{note !== '' && `: ${note}`}</span></span> },
    { id: 'state', head: text.state, width: 190, cell: ({ state, ended }) => <span className="or-words"><span><StatusTag tone={STATE_TONES[state]} frame="bare">{shared[state]}</StatusTag></span>{ended !== null && <span>{text.endedBy(ended.by, date(ended.from), ended.reason)}</span>}</span> },
    { id: 'act', head: <span className="visually-hidden">{text.acts}</span>, width: 120, align: 'right', cell: (one) => one.canEnd && <Button size="small" aria-label={shared.endOf(one.delegate.name)} onClick={() => { setEnding(one) }}>{shared.end}</Button> },
  ]
  return (
    <>
      <DataTable caption={text.title} columns={columns} rows={rows} rowId={({ id }) => id} keyboard="none" error={error} {...(onRetry === undefined ? {} : { onRetry })} empty={empty} />
      {ending !== undefined && on !== undefined && <EndDelegationDialog key={ending.id} one={ending} on={on} onClose={() => { setEnding(undefined) }} />}
    </>
  )
}
