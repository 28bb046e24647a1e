// SPDX-License-Identifier: Apache-2.0
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import type { ValueOf } from '#platform/web/call-api.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { PageState } from '#platform/web/states/PageState.tsx'
import type { Column } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { listDiscarded } from '../../contract.ts'
import { LIST_PATH } from '../paths.ts'

const WORDS = words({
  vi: { list: 'Tài liệu', title: 'Dự thảo đã bỏ', note: 'Tài liệu và quy trình bị bỏ khi chưa ban hành lần nào; mã hiệu đã dùng lại được', name: 'Tên', code: 'Mã hiệu', by: 'Người soạn thảo', gone: 'Người bỏ, lúc', empty: 'Chưa có dự thảo nào bị bỏ', emptyWhy: 'Người soạn thảo bỏ được dự thảo chưa ban hành lần nào ở trang của tài liệu, quy trình; dự thảo đã bỏ được ghi ở đây.' },
  en: { list: 'Documents', title: 'Discarded drafts', note: 'Documents and procedures thrown away before they were ever issued; their codes are free', name: 'Name', code: 'Code', by: 'Drafted by', gone: 'Thrown away by, at', empty: 'No draft was thrown away', emptyWhy: 'A writer may throw a draft that was never issued away on its page; it is then noted here.' },
})

type Row = ValueOf<typeof listDiscarded>['drafts'][number]

/** Drafts that were thrown away before they were ever issued. */
export function DiscardedPage() {
  const text = useText(WORDS)
  const { instant } = useFormat()
  const list = useApi(listDiscarded, {})
  const columns: readonly Column<Row>[] = [
    { id: 'code', head: text.code, width: 140, cell: ({ code }) => <span className="medium">{code}</span> }, { id: 'name', head: text.name, main: true, cell: ({ name }) => name },
    { id: 'by', head: text.by, width: 200, cell: ({ draftedBy }) => draftedBy }, { id: 'gone', head: text.gone, width: 260, cell: ({ discardedBy, at }) => `${discardedBy}, ${instant(at)}` },
  ]
  return (
    <>
      <PageHead title={text.title} note={text.note} crumbs={[{ name: text.list, to: LIST_PATH }]} />
      <Panel body="flush"><DataTable caption={text.title} columns={columns} rows={list.data?.drafts} rowId={({ code, at }) => `${code} ${at}`} keyboard="none" error={list.error} onRetry={() => { void list.refetch() }} empty={<PageState icon="file" title={text.empty}>{text.emptyWhy}</PageState>} /></Panel>
    </>
  )
}
