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
import { SavedText, ShareText } from './ShareFigure.tsx'

const WORDS = words({
  vi: { title: 'Theo quy trình', note: 'bấm một con số để mở đúng những hồ sơ ấy', name: 'Quy trình', inTime: 'Đúng, trước hạn', saved: 'Thời gian giảm', empty: 'Chưa có hồ sơ trong kỳ', emptyWhy: 'Chọn kỳ khác, hoặc chờ hồ sơ đầu tiên.' },
  en: { title: 'By procedure', note: 'press a number to open just those dossiers', name: 'Procedure', inTime: 'In time', saved: 'Time saved', empty: 'No dossier in this period', emptyWhy: 'Choose another period, or wait for the first dossier.' },
})

type Line = Board['byProcedure'][number]

/** The same figures for each procedure; they add up to those above. */
export function ProceduresPanel({ board, agencyId }: { readonly board: Board; readonly agencyId: string | undefined }) {
  const text = useText(WORDS)
  const names = useText(COUNT_WORDS)
  const columns: readonly Column<Line>[] = [
    { id: 'name', head: text.name, main: true, sort: (line) => line.name, cell: (line) => <span className="in-cell"><span className="medium">{line.name}</span><span className="t12 muted">{line.code}</span><CountsLine counts={line.counts} behind={{ period: board, agencyId, procedureId: line.procedureId }} /></span> },
    ...FIVE.map((key): Column<Line> => ({ id: key, head: names[key], width: 74, align: 'right', phone: 'hidden', sort: (line) => line.counts[key], cell: (line) => <CountLink count={line.counts[key]} label={`${line.name}, ${names[key]}`} to={dossiersAddress({ group: key, period: board, agencyId, procedureId: line.procedureId })} /> })),
    { id: 'inTime', head: text.inTime, width: 122, align: 'right', sort: (line) => line.inTime.percent ?? undefined, cell: (line) => <ShareText share={line.inTime} /> },
    { id: 'saved', head: text.saved, width: 104, align: 'right', sort: (line) => line.saved.percent ?? undefined, cell: (line) => <SavedText saved={line.saved} /> },
  ]
  return (
    <Panel title={text.title} aside={text.note} body="flush">
      <DataTable caption={text.title} columns={columns} rows={board.byProcedure} rowId={(line) => line.procedureId} keyboard="none" density="tight" empty={<PageState icon="folder" title={text.empty}>{text.emptyWhy}</PageState>} />
    </Panel>
  )
}
