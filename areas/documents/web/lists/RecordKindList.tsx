// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { Button, LinkButton } from '#platform/web/controls/Button.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { useMay } from '#platform/web/session.ts'
import { PageState } from '#platform/web/states/PageState.tsx'
import type { Column } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { listRecordKinds, type RecordKindRow } from '../../contract.ts'
import { sayRetention } from '../../core/retention.ts'
import { RECORDS_PATH } from '../paths.ts'
import { RecordKindDialog } from '../records/RecordKindDialog.tsx'

const WORDS = words({
  vi: { title: 'Danh mục hồ sơ', note: 'Mỗi loại hồ sơ: nơi lưu, người lưu, lưu bao lâu và tính từ khi nào', add: 'Thêm loại hồ sơ', edit: 'Sửa', code: 'Mã', name: 'Tên hồ sơ', kept: 'Nơi lưu, người lưu', time: 'Thời hạn lưu', ground: 'Căn cứ', files: 'Đang lưu', open: 'Mở hồ sơ lưu', closed: 'không dùng nữa', none: 'Chưa có loại hồ sơ nào', noneWhy: 'Thêm loại hồ sơ cùng thời hạn lưu; phần mềm tính ngày được tiêu hủy cho từng hồ sơ.' },
  en: { title: 'Records', note: 'Each kind: where, by whom, how long and from when', add: 'Add a kind', edit: 'Edit', code: 'Code', name: 'Name', kept: 'Where, by whom', time: 'Kept for', ground: 'Ground', files: 'Kept now', open: 'Open records', closed: 'no longer used', none: 'There are no kinds yet', noneWhy: 'Add kinds of records with how long they are kept.' },
})

/** The kinds of records with their retention rules. */
export function RecordKindList() {
  const text = useText(WORDS)
  const say = useSay()
  const { number } = useFormat()
  const mayChange = useMay('documents.distribute')
  const query = useApi(listRecordKinds, {})
  const [asked, setAsked] = useState<{ readonly kind: RecordKindRow | undefined } | undefined>(undefined)
  const columns: readonly Column<RecordKindRow>[] = [
    { id: 'code', head: text.code, width: 96, cell: ({ code }) => <span className="medium dc-any">{code}</span> },
    { id: 'name', head: text.name, main: true, cell: ({ name, closed }) => <>{name}{closed && <div className="t12 muted">{text.closed}</div>}</> },
    { id: 'kept', head: text.kept, width: 230, cell: ({ keptAt, keptBy }) => <>{keptAt}<div className="t12 muted">{keptBy}</div></> },
    { id: 'time', head: text.time, width: 170, cell: (row) => say(sayRetention(row)) },
    { id: 'ground', head: text.ground, width: 260, phone: 'hidden', cell: ({ ground }) => <span className="second dc-any">{ground}</span> },
    { id: 'files', head: text.files, width: 84, align: 'right', cell: ({ files }) => number(files) },
    ...(mayChange ? [{ id: 'act', head: '', width: 76, cell: (kind: RecordKindRow) => <Button size="small" onClick={() => { setAsked({ kind }) }}>{text.edit}</Button> }] : []),
  ]
  const add = mayChange ? <Button size="small" icon="plus" onClick={() => { setAsked({ kind: undefined }) }}>{text.add}</Button> : undefined
  return (
    <Panel title={text.title} note={text.note} body="flush" aside={<div className="row row-wrap"><LinkButton size="small" to={RECORDS_PATH}>{text.open}</LinkButton>{add}</div>}>
      <DataTable caption={text.title} columns={columns} rows={query.data?.kinds} rowId={({ id }) => id} error={query.error} onRetry={() => { void query.refetch() }} density="tight" keyboard="none" empty={<PageState icon="inbox" title={text.none} action={add}>{text.noneWhy}</PageState>} />
      {asked !== undefined && <RecordKindDialog kind={asked.kind} onClose={() => { setAsked(undefined) }} />}
    </Panel>
  )
}
