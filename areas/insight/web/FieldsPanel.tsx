// SPDX-License-Identifier: Apache-2.0
import { useText, words } from '#platform/web/language/language.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { PageState } from '#platform/web/states/PageState.tsx'
import type { Column } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import { dossiersAddress } from './addresses.ts'
import type { Board } from './board-view.ts'
import { COUNT_WORDS, FIVE } from './count-words.ts'
import { CountLink } from './CountLink.tsx'
import { CountsLine } from './CountsLine.tsx'

const WORDS = words({
  vi: { title: 'Hồ sơ theo lĩnh vực', field: 'Lĩnh vực', noField: 'Chưa ghi lĩnh vực', empty: 'Chưa có hồ sơ trong kỳ' },
  en: { title: 'Dossiers by field', field: 'Field', noField: 'No field given', empty: 'No dossier in this period' },
})

type Line = Board['byField'][number]

/** The five figures field by field. */
export function FieldsPanel({ board, agencyId }: { readonly board: Board; readonly agencyId: string | undefined }) {
  const text = useText(WORDS)
  const names = useText(COUNT_WORDS)
  const columns: readonly Column<Line>[] = [
    { id: 'field', head: text.field, main: true, sort: ({ field }) => field ?? '', cell: ({ field, counts }) => <span className="in-cell">{field ?? text.noField}<CountsLine counts={counts} behind={{ period: board, agencyId, ...(field === null ? {} : { field }) }} /></span> },
    ...FIVE.map((key): Column<Line> => ({
      id: key, head: names[key], width: 62, align: 'right', phone: 'hidden', sort: ({ counts }) => counts[key],
      cell: ({ field, counts }) => field === null ? counts[key] : <CountLink count={counts[key]} label={`${field}, ${names[key]}`} to={dossiersAddress({ group: key, period: board, agencyId, field })} />,
    })),
  ]
  return (
    <Panel title={text.title} body="flush">
      <DataTable caption={text.title} columns={columns} rows={board.byField.filter(({ counts }) => counts.all > 0)} rowId={({ field }) => field ?? ''} keyboard="none" density="tight" empty={<PageState icon="folder" title={text.empty} />} />
    </Panel>
  )
}
