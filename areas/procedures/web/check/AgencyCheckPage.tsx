// SPDX-License-Identifier: Apache-2.0
import { useCallback } from 'react'
import { Link } from 'react-router'
import { Segments } from '#platform/web/controls/Segments.tsx'
import { SearchField } from '#platform/web/fields/SearchField.tsx'
import { SelectField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { PageState } from '#platform/web/states/PageState.tsx'
import { StatusTag } from '#platform/web/status/StatusTag.tsx'
import { PAGE_SIZE, type Column } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { checkAgency, CheckedClear, CheckedSeverity, type CheckRow } from '../../contract.ts'
import { LIST_PATH, pathOfProcedure } from '../paths.ts'
import { placeOfRow } from './row-place.ts'
import { RulePanel } from './RulePanel.tsx'
import { useMatrixFilter } from './check-filter.ts'
import '../procedures.css'
import './check.css'

const WORDS = words({
  vi: {
    title: 'Kiểm tra năm rõ toàn cơ quan', list: 'Quy trình', note: (clear: string, all: string) => `${clear}/${all} quy trình không còn chỗ chưa rõ`, code: 'Mã', name: 'Tên quy trình', noField: 'Chưa ghi lĩnh vực', issue: (no: number) => `lần ${no}`, draft: 'dự thảo',
    who: 'Người', task: 'Việc', method: 'Cách làm', time: 'Thời gian', responsibility: 'Trách nhiệm', document: 'Văn bản', clear: 'rõ', places: (count: string) => `${count} chỗ`, open: (clear: string, count: string, name: string) => `${name}: ${count} chỗ chưa rõ về ${clear}, mở chỗ đầu tiên`,
    search: 'Tìm theo tên hoặc mã', hint: 'Gõ không dấu cũng được', field: 'Lĩnh vực', every: 'Tất cả', severity: 'Mức', all: 'Mọi mức', error: 'Lỗi', warning: 'Cần sửa', notice: 'Nên xem', totals: 'Tổng theo năm rõ', total: (procedures: string, findings: string) => `${findings} chỗ ở ${procedures} quy trình`,
    more: (count: string) => `và ${count} chỗ nữa`, narrowed: (what: string) => `Đang lọc: ${what}`, drop: 'bỏ', empty: 'Chưa có quy trình nào để kiểm tra', emptyWhy: 'Nhập quy trình từ tệp hoặc soạn mới; phần mềm kiểm tra ngay khi có nội dung.',
  },
  en: {
    title: 'Five-clears check of the agency', list: 'Procedures', note: (clear: string, all: string) => `${clear} of ${all} procedures are clear`, code: 'Code', name: 'Name', noField: 'No field given', issue: (no: number) => `issue ${no}`, draft: 'draft',
    who: 'Person', task: 'Task', method: 'Method', time: 'Time', responsibility: 'Accountability', document: 'Paper', clear: 'clear', places: (count: string) => `${count}`, open: (clear: string, count: string, name: string) => `${name}: ${count} unclear for ${clear}, open the first`,
    search: 'Search by name or code', hint: 'With or without diacritics', field: 'Field', every: 'All', severity: 'Weight', all: 'Any', error: 'Errors', warning: 'To mend', notice: 'Hints', totals: 'By clear', total: (procedures: string, findings: string) => `${findings} places in ${procedures} procedures`,
    more: (count: string) => `and ${count} more`, narrowed: (what: string) => `Narrowed to: ${what}`, drop: 'drop', empty: 'There are no procedures to check yet', emptyWhy: 'Import procedures from Word or write one; they are checked as soon as there is content.',
  },
})
/** No field has this name; the browser's list needs a value for each choice. */
const NO_FIELD = '—'

/** Procedures × five clears of the whole agency; every number opens its list, every cell the first place that is not clear. */
export function AgencyCheckPage() {
  const text = useText(WORDS)
  const say = useSay()
  const { number } = useFormat()
  const { filter, isOn, change, clearAll, addressWith } = useMatrixFilter()
  const { search, field, severity, clear, rule, page } = filter
  const query = useApi(checkAgency, { page, pageSize: PAGE_SIZE, ...(search === '' ? {} : { search }), ...(field === undefined ? {} : { field }), ...(severity === undefined ? {} : { severity }), ...(clear === undefined ? {} : { clear }), ...(rule === undefined ? {} : { rule }) }, { keepLast: true })
  const check = query.data
  const find = useCallback((typed: string) => { change({ search: typed }) }, [change])
  const ruled = check?.byRule.find((one) => one.rule === rule)
  const narrowed = [...(clear === undefined ? [] : [text[clear]]), ...(rule === undefined ? [] : [ruled === undefined ? rule : say(ruled.title)])]

  const columns: readonly Column<CheckRow>[] = [
    { id: 'code', head: text.code, width: 118, cell: ({ code }) => <span className="medium pr-any">{code}</span> },
    { id: 'name', head: text.name, main: true, cell: ({ name, issueNo, status }) => <>{name}<span className="t12 muted"> · {text.issue(issueNo)}{status === 'draft' ? `, ${text.draft}` : ''}</span></> },
    ...CheckedClear.options.filter((one) => narrowed.length === 0 || one === (clear ?? ruled?.clear)).map((one): Column<CheckRow> => ({ id: one, head: text[one], width: 92, cell: (row) => <MatrixCell row={row} clear={one} /> })),
    ...(narrowed.length === 0 ? [] : [{ id: 'shown', head: narrowed.join(' · '), width: 470, cell: ({ shown, shownOf }: CheckRow) => (
      <ul className="pr-found">{shown.map((finding, at) => <li key={at}>{say(finding.message)}</li>)}{shownOf > shown.length && <li className="muted">{text.more(number(shownOf - shown.length))}</li>}</ul>
    ) } satisfies Column<CheckRow>]),
  ]
  return (
    <>
      <PageHead title={text.title} crumbs={[{ name: text.list, to: LIST_PATH }]} note={check === undefined || check.checked === 0 ? undefined : text.note(number(check.allClear), number(check.checked))} />
      <div className="stack stack-tight">
        {check !== undefined && check.checked > 0 && (
          <Panel title={text.totals}>
            <ul className="pr-clears">{CheckedClear.options.map((one) => (
              <li key={one}><Link to={addressWith({ clear: clear === one ? undefined : one, rule: undefined })} className="plain" aria-current={clear === one ? 'true' : undefined}>
                <span className="medium">{text[one]}</span><span className="t12 second">{check.byClear[one].procedures === 0 ? text.clear : text.total(number(check.byClear[one].procedures), number(check.byClear[one].findings))}</span>
              </Link></li>
            ))}</ul>
          </Panel>
        )}
        <Panel body="flush">
          {(check === undefined || check.checked > 0 || isOn) && (
            <div className="pr-filters" role="search" aria-label={text.search}>
              <div className="grow" style={{ minWidth: 220 }}><SearchField label={text.search} placeholder={text.hint} value={search} onChange={find} /></div>
              <div style={{ width: 210 }}>
                <SelectField label={text.field} empty={text.every} value={field === '' ? NO_FIELD : field ?? ''} onChange={(value) => { change({ field: value === '' ? undefined : value === NO_FIELD ? '' : value }) }}
                  options={(check?.fields ?? []).map((one) => ({ value: one.field ?? NO_FIELD, label: `${one.field ?? text.noField} (${number(one.count)})` }))} />
              </div>
              <div className="nr-field">
                <span className="nr-field__label" aria-hidden="true">{text.severity}</span>
                <div className="pr-scroll"><Segments label={text.severity} value={severity ?? 'all'} onChange={(value) => { change({ severity: CheckedSeverity.options.find((one) => one === value) }) }}
                  options={[{ value: 'all', label: text.all }, ...CheckedSeverity.options.map((value) => ({ value, label: <>{text[value]}{check !== undefined && <span className="pr-count"> {number(check.bySeverity[value].procedures)}</span>}</> }))]} /></div>
              </div>
            </div>
          )}
          {narrowed.length > 0 && <p className="t13 pr-pad">{text.narrowed(narrowed.join(' · '))} · <button type="button" className="nr-link" onClick={() => { change({ clear: undefined, rule: undefined }) }}>{text.drop}</button></p>}
          <DataTable caption={text.title} columns={columns} rows={check?.rows} rowId={({ id }) => id} linkTo={({ id }) => pathOfProcedure(id)} error={query.error} onRetry={() => { void query.refetch() }} density="tight"
            empty={<PageState icon="method" title={text.empty}>{text.emptyWhy}</PageState>} onClearFilter={isOn ? clearAll : undefined} page={{ offset: (page - 1) * PAGE_SIZE, size: PAGE_SIZE, total: check?.total ?? 0, onPage: (offset) => { change({ page: Math.floor(offset / PAGE_SIZE) + 1 }) } }} />
        </Panel>
        {check !== undefined && check.byRule.length > 0 && <RulePanel rules={check.byRule} chosen={rule} addressOf={(one) => addressWith({ rule: one === rule ? undefined : one, clear: undefined })} />}
      </div>
    </>
  )
}

/** "rõ", or how many places are not, leading to the first of them. */
function MatrixCell({ row, clear }: { readonly row: CheckRow; readonly clear: CheckedClear }) {
  const text = useText(WORDS)
  const { number } = useFormat()
  const { count, first } = row.cells[clear]
  if (first === null) return <StatusTag tone="ok" frame="bare">{text.clear}</StatusTag>
  return <Link to={placeOfRow(row, first)} aria-label={text.open(text[clear].toLowerCase(), number(count), row.name)} className="plain"><StatusTag tone={first.severity === 'error' ? 'late' : 'soon'} frame="bare" {...(first.severity === 'error' ? {} : { icon: 'warning' as const })}>{text.places(number(count))}</StatusTag></Link>
}
