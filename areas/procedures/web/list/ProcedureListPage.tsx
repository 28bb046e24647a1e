// SPDX-License-Identifier: Apache-2.0
import { useNavigate } from 'react-router'
import { LinkButton } from '#platform/web/controls/Button.tsx'
import { useKeys } from '#platform/web/keys/use-keys.ts'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { useMay } from '#platform/web/session.ts'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { PageState } from '#platform/web/states/PageState.tsx'
import { StatusTag } from '#platform/web/status/StatusTag.tsx'
import { PAGE_SIZE, type Column } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import { useTicks } from '#platform/web/together/use-ticks.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { listProcedures, type ProcedureRow } from '../../contract.ts'
import { IssueTag } from '../IssueTag.tsx'
import { IMPORT_PATH, pathOfProcedure, ROLES_PATH } from '../paths.ts'
import { MATRIX_PATH } from '../check/matrix-path.ts'
import { useListFilter } from './list-filter.ts'
import { ListFilters } from './ListFilters.tsx'
import { canBeTicked } from './moves-together.ts'
import { MovesTogether } from './MovesTogether.tsx'
import '../procedures.css'

const WORDS = words({
  vi: {
    title: 'Quy trình', note: (count: string, inForce: string) => `${inForce}/${count} quy trình đang áp dụng`, import: 'Nhập từ Word', importKey: 'nhập từ Word', roles: 'Vai trò và người', checkAll: 'Kiểm tra toàn cơ quan', code: 'Mã', name: 'Tên quy trình', issue: 'Lần ban hành', state: 'Tình trạng', check: 'Năm rõ', turn: 'Đến lượt tôi', tick: (name: string) => `Chọn ${name}`, tickAll: 'Chọn tất cả quy trình trên trang',
    field: 'Lĩnh vực', noField: 'Chưa ghi lĩnh vực', inForce: (no: number) => `Lần ${no} đang áp dụng`, none: 'Chưa lần nào áp dụng', on: (no: number) => `Lần ${no}`, from: (day: string) => ` từ ${day}`, review: (day: string) => `soát xét trước ${day}`, steps: (count: number) => `${count} bước`, errors: (count: number) => `${count} lỗi`, clear: 'Không lỗi',
    empty: 'Chưa có quy trình nào', emptyWhy: 'Nhập quy trình từ tệp Word đang dùng (.docx hoặc .doc). Phần mềm đọc bảng các bước, báo chỗ chưa rõ, rồi trình xem xét và phê duyệt.', emptyAsk: 'Chuyên viên hoặc thư ký ISO nhập quy trình; sau đó các quy trình hiện ở đây.',
  },
  en: {
    title: 'Procedures', note: (count: string, inForce: string) => `${inForce}/${count} procedures in force`, import: 'Import from Word', importKey: 'import from Word', roles: 'Roles and people', checkAll: 'Check all', code: 'Code', name: 'Name', issue: 'Issue', state: 'State', check: 'Five clears', turn: 'My turn', tick: (name: string) => `Choose ${name}`, tickAll: 'Choose all procedures of the page',
    field: 'Field', noField: 'No field given', inForce: (no: number) => `Issue ${no} in force`, none: 'None in force', on: (no: number) => `Issue ${no}`, from: (day: string) => ` from ${day}`, review: (day: string) => `review by ${day}`, steps: (count: number) => `${count} steps`, errors: (count: number) => `${count} errors`, clear: 'No errors',
    empty: 'There are no procedures yet', emptyWhy: 'Import a procedure from the Word file in use (.docx or .doc). Its step table is read, what is unclear is shown, then it goes to review and approval.', emptyAsk: 'A specialist or the ISO secretary imports procedures; they then stand here.',
  },
})

/** The procedures of the agency: found without diacritics, narrowed by field and state. */
export function ProcedureListPage() {
  const text = useText(WORDS)
  const { number, date } = useFormat()
  const mayDraft = useMay('procedures.draft')
  const navigate = useNavigate()
  const { filter, isOn, change, clear } = useListFilter()
  const { search, field, state, page } = filter
  const query = useApi(listProcedures, { state, page, pageSize: PAGE_SIZE, ...(search === '' ? {} : { search }), ...(field === undefined ? {} : { field }) }, { keepLast: true })
  const list = query.data
  useKeys(mayDraft ? [{ key: 'N', label: text.importKey, run: () => { void navigate(IMPORT_PATH) } }] : [])

  const { ticked, columns: tickColumns, untick } = useTicks(list?.rows ?? [], ({ id }) => id, { canBe: canBeTicked, one: ({ name }) => text.tick(name), every: text.tickAll })
  const columns: readonly Column<ProcedureRow>[] = [
    ...tickColumns,
    { id: 'code', head: text.code, width: 132, cell: ({ code }) => <span className="medium pr-any">{code}</span> },
    { id: 'name', head: text.name, main: true, cell: ({ name }) => name },
    { id: 'field', head: text.field, width: 150, phone: 'hidden', cell: (row) => row.field === null ? <span className="muted">{text.noField}</span> : <span className="second">{row.field}</span> },
    { id: 'issue', head: text.issue, width: 160, cell: ({ inForceIssueNo, issueNo, stepCount }) => (
      <>{text.on(issueNo)} · {text.steps(stepCount)}{inForceIssueNo !== issueNo && <div className="t12 muted">{inForceIssueNo === null ? text.none : text.inForce(inForceIssueNo)}</div>}</>
    ) },
    { id: 'state', head: text.state, width: 168, cell: ({ status, effectiveFrom, inForceIssueNo, issueNo, myTurn, reviewDue }) => {
      const shown = status === 'issued' ? (inForceIssueNo === issueNo ? 'in-force' as const : 'later' as const) : status
      return <div className="row row-wrap" style={{ gap: 4 }}><IssueTag state={shown} />{shown === 'later' && effectiveFrom !== null && <span className="t12 muted nowrap">{text.from(date(effectiveFrom))}</span>}{myTurn && <StatusTag tone="soon" icon="flag">{text.turn}</StatusTag>}{state === 'review-due' && reviewDue !== null && <span className="t12 muted nowrap">{text.review(date(reviewDue))}</span>}</div>
    } },
    { id: 'check', head: text.check, width: 92, cell: ({ errorCount }) => errorCount > 0 ? <StatusTag tone="late" frame="bare">{text.errors(errorCount)}</StatusTag> : <StatusTag tone="ok" frame="bare">{text.clear}</StatusTag> },
  ]
  const importButton = <LinkButton to={IMPORT_PATH} tone="primary" icon="upload" hotkey="N">{text.import}</LinkButton>
  const empty = <PageState icon="method" title={text.empty} action={mayDraft ? importButton : undefined}>{mayDraft ? text.emptyWhy : text.emptyAsk}</PageState>
  return (
    <>
      <PageHead title={text.title} note={list === undefined || isOn ? undefined : text.note(number(list.counts.all), number(list.counts['in-force']))}
        actions={<><LinkButton to={MATRIX_PATH} icon="target">{text.checkAll}</LinkButton><LinkButton to={ROLES_PATH} icon="people">{text.roles}</LinkButton>{mayDraft && importButton}</>} />
      <Panel body="flush">
        {(list === undefined || list.total > 0 || isOn) && <ListFilters filter={filter} onChange={change} fields={list?.fields ?? []} counts={list?.counts ?? {}} />}
        {list !== undefined && <MovesTogether ticked={ticked} today={list.today} onUntick={untick} />}
        <DataTable caption={text.title} columns={columns} rows={list?.rows} rowId={({ id }) => id} linkTo={({ id }) => pathOfProcedure(id)} error={query.error} onRetry={() => { void query.refetch() }}
          empty={empty} onClearFilter={isOn ? clear : undefined} density="tight" page={{ offset: (page - 1) * PAGE_SIZE, size: PAGE_SIZE, total: list?.total ?? 0, onPage: (offset) => { change({ page: Math.floor(offset / PAGE_SIZE) + 1 }) } }} />
      </Panel>
    </>
  )
}
