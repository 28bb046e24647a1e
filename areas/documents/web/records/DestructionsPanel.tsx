// SPDX-License-Identifier: Apache-2.0
import { addressOf } from '#platform/web/call-api.ts'
import { Icon } from '#platform/web/icons/Icon.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import type { Column } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { type DestructionRow, listDestructions, printDestruction } from '../../contract.ts'

const WORDS = words({
  vi: { title: 'Biên bản tiêu hủy', number: 'Số', on: 'Ngày', ground: 'Căn cứ', items: 'Số hồ sơ', by: 'Người ghi', open: 'Mở biên bản' },
  en: { title: 'Minutes of destruction', number: 'Number', on: 'Held on', ground: 'Ground', items: 'Files', by: 'Written by', open: 'Open the minute' },
})

/** The minutes of destruction, newest first; nothing at all while there are none. */
export function DestructionsPanel() {
  const text = useText(WORDS)
  const { date, number } = useFormat()
  const { data } = useApi(listDestructions, {})
  if (data === undefined || data.rows.length === 0) return <></>
  const columns: readonly Column<DestructionRow>[] = [
    { id: 'number', head: text.number, width: 140, main: true, cell: (row) => row.number }, { id: 'on', head: text.on, width: 110, cell: ({ heldOn }) => date(heldOn) }, { id: 'ground', head: text.ground, cell: ({ ground }) => <span className="dc-any">{ground}</span> },
    { id: 'items', head: text.items, width: 90, align: 'right', cell: ({ items }) => number(items) }, { id: 'by', head: text.by, width: 180, cell: ({ writtenBy }) => writtenBy },
    { id: 'open', head: '', width: 140, cell: ({ id }) => <a className="nr-btn nr-btn--plain nr-btn--small" href={addressOf(printDestruction, { id })} target="_blank" rel="noopener"><Icon name="print" />{text.open}</a> },
  ]
  return <Panel title={text.title} body="flush"><DataTable caption={text.title} columns={columns} rows={data.rows} rowId={({ id }) => id} density="tight" keyboard="none" /></Panel>
}
