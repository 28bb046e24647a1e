// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { Link } from 'react-router'
import { TextField } from '#platform/web/fields/TextField.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { matchText } from '#platform/web/search/match-text.ts'
import { StatusTag } from '#platform/web/status/StatusTag.tsx'
import type { Column } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import { boardAddress, dossiersAddress } from './addresses.ts'
import type { Province } from './board-view.ts'
import { COUNT_WORDS, FIVE } from './count-words.ts'
import { CountLink } from './CountLink.tsx'
import { CountsLine } from './CountsLine.tsx'
import { SavedText, ShareText } from './ShareFigure.tsx'

const WORDS = words({
  vi: { title: 'Các đơn vị', note: 'bấm tên để mở bảng điều hành của đơn vị, bấm số để mở đúng những hồ sơ ấy', find: 'Tìm đơn vị', findHint: 'không dấu cũng được', name: 'Đơn vị', procedures: 'Quy trình', fields: 'Lĩnh vực', inTime: 'Đúng, trước hạn', early: 'Trước hạn', saved: 'Thời gian giảm', lacks: 'Chưa áp dụng', ended: 'hồ sơ' },
  en: { title: 'Agencies', note: 'press a name for its board, a number for just those dossiers', find: 'Find an agency', findHint: 'without diacritics too', name: 'Agency', procedures: 'Procedures', fields: 'Fields', inTime: 'In time', early: 'Early share', saved: 'Time saved', lacks: 'Not applying', ended: 'dossiers' },
})

type Agency = Province['agencies'][number]

/** Every agency with its figures, found by typing, sorted by any column. */
export function AgencyTable({ province }: { readonly province: Province }) {
  const text = useText(WORDS)
  const names = useText(COUNT_WORDS)
  const { number } = useFormat()
  const [typed, setTyped] = useState('')
  const ranked = province.agencies.toSorted((a, b) => b.counts.all - a.counts.all || b.procedures - a.procedures)
  const rows = typed.trim() === '' ? ranked : ranked.filter(({ name, parentName }) => matchText(`${name} ${parentName ?? ''}`, typed) !== undefined)
  const columns: readonly Column<Agency>[] = [
    { id: 'name', head: text.name, main: true, sort: ({ name }) => name, cell: (agency) => <span className="in-cell"><Link to={boardAddress(agency.id, province)} className="plain medium">{agency.name}</Link><span className="t12 muted">{agency.parentName}</span><CountsLine counts={agency.counts} behind={{ period: province, agencyId: agency.id }} /></span> },
    { id: 'procedures', head: text.procedures, width: 88, align: 'right', sort: ({ procedures }) => procedures, cell: (agency) => agency.applies ? <CountLink count={agency.procedures} label={`${agency.name}, ${text.procedures}`} to={`${boardAddress(agency.id, province)}#theo-linh-vuc`} /> : <StatusTag tone="late" frame="bare">{text.lacks}</StatusTag> },
    { id: 'fields', head: text.fields, width: 78, align: 'right', sort: ({ fields }) => fields, cell: (agency) => <CountLink count={agency.fields} label={`${agency.name}, ${text.fields}`} to={`${boardAddress(agency.id, province)}#theo-linh-vuc`} /> },
    ...FIVE.map((key): Column<Agency> => ({ id: key, head: names[key], width: 70, align: 'right', phone: 'hidden', sort: ({ counts }) => counts[key], cell: (agency) => <CountLink count={agency.counts[key]} label={`${agency.name}, ${names[key]}`} to={dossiersAddress({ group: key, period: province, agencyId: agency.id })} /> })),
    { id: 'inTime', head: text.inTime, width: 132, align: 'right', sort: ({ inTime }) => inTime.percent ?? undefined, cell: ({ inTime }) => <ShareText share={inTime} /> },
    { id: 'earlyShare', head: text.early, width: 118, align: 'right', sort: ({ early }) => early.percent ?? undefined, cell: ({ early }) => <ShareText share={early} /> },
    { id: 'saved', head: text.saved, width: 150, align: 'right', sort: ({ saved }) => saved.percent ?? undefined, cell: ({ saved }) => <SavedText saved={saved} /> },
  ]
  return (
    <Panel title={text.title} note={text.note} aside={<div className="in-find"><TextField label={`${text.find} (${number(rows.length)}/${number(province.agencies.length)})`} type="search" size="small" placeholder={text.findHint} value={typed} onChange={setTyped} /></div>} body="flush">
      <DataTable key={typed} caption={text.title} columns={columns} rows={rows} rowId={({ id }) => id} keyboard="none" density="tight" onClearFilter={typed === '' ? undefined : () => { setTyped('') }} />
    </Panel>
  )
}
