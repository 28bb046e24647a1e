// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { Button } from '#platform/web/controls/Button.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { useMay } from '#platform/web/session.ts'
import { PageState } from '#platform/web/states/PageState.tsx'
import type { Column } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { listOldCopies, type OldCopyView } from '../../contract.ts'
import { WithdrawCopyDialog } from './WithdrawCopyDialog.tsx'

const WORDS = words({
  vi: { title: 'Bản in chưa thu hồi', note: 'Bản kiểm soát của lần ban hành không còn hiệu lực mà chưa ghi thu hồi', code: 'Tài liệu', copy: 'Bản số', place: 'Nơi giữ', ended: 'Hết hiệu lực', handed: 'Ngày giao', withdraw: 'Ghi thu hồi', on: (no: number) => `lần ${no}`, none: 'Không còn bản cũ nào ở ngoài', noneWhy: 'Mọi bản kiểm soát của lần đã hết hiệu lực đều đã được thu hồi.' },
  en: { title: 'Copies still out', note: 'Controlled copies of issues no longer in force', code: 'Document', copy: 'Copy', place: 'Where', ended: 'Ended on', handed: 'Handed on', withdraw: 'Record taking back', on: (no: number) => `issue ${no}`, none: 'No old copy is out', noneWhy: 'All controlled copies of ended issues were taken back.' },
})

/** Printed copies that should have come back. */
export function OldCopiesPanel() {
  const text = useText(WORDS)
  const { date } = useFormat()
  const mayChange = useMay('documents.distribute')
  const query = useApi(listOldCopies, {})
  const [back, setBack] = useState<OldCopyView | undefined>(undefined)
  const columns: readonly Column<OldCopyView>[] = [
    { id: 'code', head: text.code, main: true, cell: ({ code, name, issueNo }) => <>{code} · {name}<div className="t12 muted">{text.on(issueNo)}</div></> },
    { id: 'copy', head: text.copy, width: 80, cell: ({ copyNo }) => String(copyNo).padStart(2, '0') },
    { id: 'place', head: text.place, width: 240, cell: ({ place, receivedBy }) => <>{place}<div className="t12 muted">{receivedBy}</div></> },
    { id: 'handed', head: text.handed, width: 110, cell: ({ handedOn }) => date(handedOn) },
    { id: 'ended', head: text.ended, width: 110, cell: ({ withdrawnFrom }) => withdrawnFrom === null ? '' : date(withdrawnFrom) },
    ...(mayChange ? [{ id: 'act', head: '', width: 120, cell: (row: OldCopyView) => <Button size="small" onClick={() => { setBack(row) }}>{text.withdraw}</Button> }] : []),
  ]
  return (
    <Panel title={text.title} note={text.note} body="flush">
      <DataTable caption={text.title} columns={columns} rows={query.data?.copies} rowId={({ id }) => id} linkTo={({ path }) => path} error={query.error} onRetry={() => { void query.refetch() }} density="tight" empty={<PageState icon="fine" title={text.none}>{text.noneWhy}</PageState>} />
      {back !== undefined && query.data !== undefined && <WithdrawCopyDialog copy={back} today={query.data.today} onClose={() => { setBack(undefined) }} />}
    </Panel>
  )
}
