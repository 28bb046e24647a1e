// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { Button } from '#platform/web/controls/Button.tsx'
import { CheckField } from '#platform/web/fields/CheckField.tsx'
import { useKeys } from '#platform/web/keys/use-keys.ts'
import { useText, words } from '#platform/web/language/language.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { PageState } from '#platform/web/states/PageState.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { listDelegations } from '../../contract.ts'
import { DelegateDialog } from './DelegateDialog.tsx'
import { DELEGATION_WORDS } from './delegation-words.ts'
import { DelegationsTable } from './DelegationsTable.tsx'
import '../organisation.css'

const WORDS = words({
  vi: { title: 'Ủy quyền', note: 'Ai làm thay chức danh của ai, từ ngày nào đến ngày nào, theo văn bản nào', past: 'Hiện cả ủy quyền đã hết', empty: 'Chưa có ủy quyền nào', emptyWhy: 'Khi người giữ chức danh nghỉ phép, đi công tác…, ghi ủy quyền theo văn bản để người khác làm thay đúng những ngày đó.' },
  en: { title: 'Delegations', note: 'Who acts in whose post, on which days, on what paper', past: 'Show past ones too', empty: 'No delegation', emptyWhy: 'When the holder of a post is away, record the paper by which somebody acts for them on those days.' },
})

/** The delegations of the agency; administrators record and end them. */
export function DelegationsPage() {
  const text = useText(WORDS)
  const shared = useText(DELEGATION_WORDS)
  const [past, setPast] = useState(false)
  const [adding, setAdding] = useState(false)
  const list = useApi(listDelegations, { whose: 'everybody', state: past ? 'all' : 'open' }, { keepLast: true })
  const mayAdd = list.data?.mayAdd === 'any'
  const add = mayAdd ? <Button tone="primary" icon="plus" hotkey="N" onClick={() => { setAdding(true) }}>{shared.add}</Button> : undefined
  useKeys(mayAdd ? [{ key: 'N', label: shared.add.toLowerCase(), run: () => { setAdding(true) } }] : [])
  return (
    <>
      <PageHead title={text.title} note={text.note} actions={add} />
      <Panel body="flush">
        <div className="or-filter"><CheckField label={text.past} checked={past} onChange={setPast} /></div>
        <DelegationsTable rows={list.data?.delegations} on={list.data?.on} error={list.error} onRetry={() => { void list.refetch() }} empty={<PageState icon="swap" title={text.empty}>{text.emptyWhy}</PageState>} />
      </Panel>
      {adding && list.data !== undefined && <DelegateDialog on={list.data.on} onClose={() => { setAdding(false) }} />}
    </>
  )
}
