// SPDX-License-Identifier: Apache-2.0
import { useText, words } from '#platform/web/language/language.ts'
import { Loaded } from '#platform/web/states/Loaded.tsx'
import { PageState } from '#platform/web/states/PageState.tsx'
import type { Column } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { showProcedure } from '../../contract.ts'
import type { ProcedureId, RevisionId } from '../../core/revision.ts'
import type { ProcedureContent } from '../../core/procedure-content.ts'
import { type Change, compareContent } from './compare-content.ts'

const WORDS = words({
  vi: {
    caption: (no: number) => `Thay đổi so với lần ban hành ${no}`, what: 'Nội dung', before: (no: number) => `Lần ${no}`, after: 'Lần này', none: '(không có)', same: (no: number) => `Không khác lần ban hành ${no}`, sameWhy: 'Nội dung hai lần ban hành giống nhau. Nếu cần sửa, mở phần sửa dự thảo.', step: (no: string) => `Bước ${no}`,
    'name': 'Tên', 'field': 'Lĩnh vực', 'tthc': 'Mã thủ tục', 'fee': 'Phí, lệ phí', 'result': 'Kết quả', 'case': 'Trường hợp', 'limit': 'Thời hạn', 'role': 'Người', 'action': 'Việc', 'method': 'Cách làm', 'output': 'Biểu mẫu, kết quả', 'accountable': 'Trách nhiệm', 'time': 'Thời gian', 'paper': 'Thành phần hồ sơ', 'record': 'Hồ sơ lưu', 'form': 'Biểu mẫu', 'basis': 'Căn cứ pháp lý',
  },
  en: {
    caption: (no: number) => `Changes against issue ${no}`, what: 'What', before: (no: number) => `Issue ${no}`, after: 'This issue', none: '(none)', same: (no: number) => `The same as issue ${no}`, sameWhy: 'Both issues say the same. Edit the draft to change something.', step: (no: string) => `Step ${no}`,
    'name': 'Name', 'field': 'Field', 'tthc': 'TTHC codes', 'fee': 'Fee', 'result': 'Result', 'case': 'Case', 'limit': 'Limit', 'role': 'Person', 'action': 'Task', 'method': 'Method', 'output': 'Form, result', 'accountable': 'Accountability', 'time': 'Time', 'paper': 'Dossier', 'record': 'Records', 'form': 'Forms', 'basis': 'Legal basis',
  },
})
const OF_STEPS: ReadonlySet<Change['part']> = new Set(['role', 'action', 'method', 'output', 'accountable', 'time'])

interface Row { readonly key: string; readonly change: Change }

/** What this issue says otherwise than the one before it, line by line. */
export function CompareTable({ id, content, before }: { readonly id: ProcedureId; readonly content: ProcedureContent; readonly before: { readonly id: RevisionId; readonly issueNo: number } }) {
  const query = useApi(showProcedure, { id, revisionId: before.id })
  return <Loaded query={query}>{(earlier) => <Changes changes={compareContent(earlier.content, content)} no={before.issueNo} />}</Loaded>
}

function Changes({ changes, no }: { readonly changes: readonly Change[]; readonly no: number }) {
  const text = useText(WORDS)
  const what = ({ part, of }: Change): string => {
    if (part === 'step') return text.step(of ?? '')
    if (OF_STEPS.has(part)) return `${text.step(of ?? '')}: ${text[part]}`
    return of === null ? text[part] : `${text[part]}, ${of}`
  }
  const columns: readonly Column<Row>[] = [
    { id: 'what', head: text.what, width: 190, main: true, cell: ({ change }) => what(change) },
    { id: 'before', head: text.before(no), cell: ({ change }) => change.before === null ? <span className="muted">{text.none}</span> : <del className="pr-lines second">{change.before}</del> },
    { id: 'after', head: text.after, cell: ({ change }) => change.after === null ? <span className="muted">{text.none}</span> : <ins className="pr-lines pr-new">{change.after}</ins> },
  ]
  return <DataTable caption={text.caption(no)} columns={columns} rows={changes.map((change, at) => ({ key: String(at), change }))} rowId={({ key }) => key} keyboard="none" density="tight" empty={<PageState icon="fine" title={text.same(no)}>{text.sameWhy}</PageState>} />
}
