// SPDX-License-Identifier: Apache-2.0
import { LinkButton } from '#platform/web/controls/Button.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import type { Column } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import type { IssueView } from '../../contract.ts'
import { shownStateOf } from '../../core/issue-text.ts'
import { DocumentTag } from '../DocumentTag.tsx'
import { pathOfComparing, pathOfDocument } from '../paths.ts'
import type { ShownDocument } from './shown-document.ts'

const WORDS = words({
  vi: { caption: 'Các lần ban hành', no: 'Lần', state: 'Tình trạng', from: 'Hiệu lực từ', until: 'Thu hồi từ', what: 'Nội dung sửa đổi', first: 'Ban hành lần đầu', ground: (ground: string) => `Căn cứ: ${ground}`, why: (reason: string) => `Lý do thu hồi: ${reason}`, people: 'Soạn thảo → xem xét → phê duyệt', waits: 'chờ', on: (no: number) => `Lần ${no}`, compare: 'So với lần trước' },
  en: { caption: 'Issues', no: 'Issue', state: 'State', from: 'In force from', until: 'Withdrawn from', what: 'What changed', first: 'First issue', ground: (ground: string) => `Ground: ${ground}`, why: (reason: string) => `Withdrawn because: ${reason}`, people: 'Drafted → reviewed → approved', waits: 'waits', on: (no: number) => `Issue ${no}`, compare: 'Compare with the last' },
})

/** Every issue of the document with what it changed and on what ground, newest first; a row opens that issue. */
export function IssuesPart({ shown: { id, issue, issues, today } }: { readonly shown: ShownDocument }) {
  const text = useText(WORDS)
  const { date } = useFormat()
  const before = issues.find(({ issueNo }) => issueNo < issue.issueNo)
  const columns: readonly Column<IssueView>[] = [
    { id: 'no', head: text.no, width: 74, main: true, cell: ({ issueNo }) => text.on(issueNo) },
    { id: 'state', head: text.state, width: 180, cell: (row) => <DocumentTag state={shownStateOf(row, today)} /> },
    { id: 'from', head: text.from, width: 106, cell: ({ effectiveFrom }) => effectiveFrom === null ? '' : date(effectiveFrom) },
    { id: 'until', head: text.until, width: 106, cell: ({ withdrawnFrom }) => withdrawnFrom === null ? '' : date(withdrawnFrom) },
    { id: 'what', head: text.what, cell: ({ issueNo, changeSummary, changeGround, withdrawalReason }) => <span className="dc-any">{changeSummary === '' && issueNo === 1 ? text.first : changeSummary}{changeGround !== '' && <div className="t12 muted">{text.ground(changeGround)}</div>}{withdrawalReason !== null && <div className="t12 muted">{text.why(withdrawalReason)}</div>}</span> },
    { id: 'people', head: text.people, width: 260, cell: ({ drafted, reviewed, approved }) => <>{drafted?.name} → {reviewed?.name ?? <span className="muted">{text.waits}</span>} → {approved?.name ?? <span className="muted">{text.waits}</span>}</> },
  ]
  return (
    <Panel title={text.caption} body="flush" aside={before === undefined ? undefined : <LinkButton size="small" icon="swap" to={pathOfComparing(id, before.id, issue.id)}>{text.compare}</LinkButton>}>
      <DataTable caption={text.caption} columns={columns} rows={issues} rowId={(row) => row.id} linkTo={(row) => pathOfDocument(id, row.id)} density="tight" />
    </Panel>
  )
}
