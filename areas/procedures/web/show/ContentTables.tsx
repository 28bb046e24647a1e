// SPDX-License-Identifier: Apache-2.0
import { PlainDate } from '#kernel/time.ts'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { PageState } from '#platform/web/states/PageState.tsx'
import type { Column } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import { StatusTag } from '#platform/web/status/StatusTag.tsx'
import { SmallHole } from '../SmallHole.tsx'
import type { DossierItem, LegalBasis, ProcedureForm, QualityRecord } from '../../core/procedure-content.ts'

const WORDS = words({
  vi: {
    condition: 'Khi nào phải có', validity: 'Giấy tờ có giá trị trong', lookedUpIn: 'Tra cứu thay tại', dossier: 'Thành phần hồ sơ', paper: 'Giấy tờ', mode: 'Cách nộp', submit: 'Nộp', present: 'Xuất trình', general: 'Ghi chú chung', original: 'Bản chính', copy: 'Bản sao', unsaid: 'chưa ghi', noPapers: 'Quy trình chưa ghi thành phần hồ sơ', noPapersWhy: 'Một cửa cần danh sách này để kiểm giấy tờ khi tiếp nhận. Thêm trong phần sửa dự thảo.',
    records: 'Hồ sơ lưu', record: 'Hồ sơ', place: 'Nơi lưu', kept: 'Thời gian lưu', noPlace: 'Chưa nêu nơi lưu', notKept: 'Chưa nêu thời gian lưu', noRecords: 'Quy trình chưa nêu hồ sơ phải lưu', noRecordsWhy: 'Thêm tên hồ sơ, nơi lưu và thời gian lưu trong phần sửa dự thảo.',
    forms: 'Biểu mẫu', form: 'Tên biểu mẫu', formNumber: 'Số hiệu', ground: 'Văn bản ban hành mẫu', noForms: 'Quy trình chưa có danh mục biểu mẫu', noFormsWhy: 'Thêm tên, số hiệu và văn bản ban hành mẫu trong phần sửa dự thảo.',
    basis: 'Căn cứ pháp lý', number: 'Số, ký hiệu', dated: 'Ngày', text: 'Văn bản', noNumber: 'chưa rõ số', noBasis: 'Quy trình chưa dẫn căn cứ pháp lý', noBasisWhy: 'Thêm luật, nghị định, thông tư làm căn cứ trong phần sửa dự thảo.',
  },
  en: {
    condition: 'Asked for when', validity: 'Valid for', lookedUpIn: 'Looked up instead in', dossier: 'Dossier', paper: 'Paper', mode: 'How', submit: 'Submit', present: 'Present', general: 'General note', original: 'Originals', copy: 'Copies', unsaid: 'not said', noPapers: 'No papers are listed yet', noPapersWhy: 'The desk checks papers against this list. Add them when editing the draft.',
    records: 'Records', record: 'Record', place: 'Kept at', kept: 'Kept for', noPlace: 'No place given', notKept: 'No period given', noRecords: 'No records to keep are listed yet', noRecordsWhy: 'Add name, place and period when editing the draft.',
    forms: 'Forms', form: 'Name of the form', formNumber: 'Number', ground: 'Issued by', noForms: 'No forms are listed yet', noFormsWhy: 'Add name, number and issuing document when editing the draft.',
    basis: 'Legal basis', number: 'Number', dated: 'Date', text: 'Document', noNumber: 'no number', noBasis: 'No legal basis is cited yet', noBasisWhy: 'Add the laws and decrees when editing the draft.',
  },
})

interface Numbered<Line> { readonly at: number; readonly line: Line }
const numbered = <Line,>(lines: readonly Line[]): readonly Numbered<Line>[] => lines.map((line, at) => ({ at, line }))
const rowId = ({ at }: { readonly at: number }) => String(at)
const order = { id: 'at', head: '#', width: 44, phone: 'hidden', cell: ({ at }: { readonly at: number }) => <span className="muted">{at + 1}</span> } as const

/** What the applicant submits and presents. */
export function DossierTable({ items }: { readonly items: readonly DossierItem[] }) {
  const text = useText(WORDS)
  const count = (value: number | null) => value === null ? <span className="muted">{text.unsaid}</span> : value
  const columns: readonly Column<Numbered<DossierItem>>[] = [
    order, { id: 'name', head: text.paper, main: true, cell: ({ line }) => <><span className="pr-lines">{line.name}</span>{([['condition', line.condition], ['validity', line.validity], ['lookedUpIn', line.lookedUpIn]] as const).map(([key, said]) => said !== undefined && <div key={key} className="t12 pr-any"><span className="muted">{text[key]}:</span> {said}</div>)}</> },
    { id: 'mode', head: text.mode, width: 130, cell: ({ line }) => text[line.mode] },
    { id: 'original', head: text.original, width: 90, align: 'right', cell: ({ line }) => line.mode === 'submit' ? count(line.original) : '' },
    { id: 'copy', head: text.copy, width: 90, align: 'right', cell: ({ line }) => line.mode === 'submit' ? count(line.copy) : '' },
  ]
  return <DataTable caption={text.dossier} columns={columns} rows={numbered(items)} rowId={rowId} keyboard="none" density="tight" empty={<PageState icon="folder" title={text.noPapers}>{text.noPapersWhy}</PageState>} />
}

/** What must be kept, where and how long. */
export function RecordTable({ records }: { readonly records: readonly QualityRecord[] }) {
  const text = useText(WORDS)
  const orHole = (value: string | null, hole: string) => (value ?? '').trim() === '' ? <SmallHole>{hole}</SmallHole> : value
  const columns: readonly Column<Numbered<QualityRecord>>[] = [
    order, { id: 'name', head: text.record, main: true, cell: ({ line }) => <span className="pr-lines">{line.name}</span> },
    { id: 'place', head: text.place, width: 260, cell: ({ line }) => orHole(line.place, text.noPlace) },
    { id: 'kept', head: text.kept, width: 220, cell: ({ line }) => orHole(line.retention, text.notKept) },
  ]
  return <DataTable caption={text.records} columns={columns} rows={numbered(records)} rowId={rowId} keyboard="none" density="tight" empty={<PageState icon="inbox" title={text.noRecords}>{text.noRecordsWhy}</PageState>} />
}

/** The forms that the procedure uses. */
export function FormTable({ forms }: { readonly forms: readonly ProcedureForm[] }) {
  const text = useText(WORDS)
  const orUnsaid = (value: string | null) => value ?? <span className="muted">{text.unsaid}</span>
  const columns: readonly Column<Numbered<ProcedureForm>>[] = [
    order, { id: 'number', head: text.formNumber, width: 150, cell: ({ line }) => orUnsaid(line.number) },
    { id: 'name', head: text.form, main: true, cell: ({ line }) => <span className="pr-lines">{line.name}</span> },
    { id: 'ground', head: text.ground, width: 300, cell: ({ line }) => orUnsaid(line.ground) },
  ]
  return <DataTable caption={text.forms} columns={columns} rows={numbered(forms)} rowId={rowId} keyboard="none" density="tight" empty={<PageState icon="file" title={text.noForms}>{text.noFormsWhy}</PageState>} />
}

/** The law that the procedure rests on. */
export function BasisTable({ basis }: { readonly basis: readonly LegalBasis[] }) {
  const text = useText(WORDS)
  const { date } = useFormat()
  const columns: readonly Column<Numbered<LegalBasis>>[] = [
    order, { id: 'number', head: text.number, width: 170, cell: ({ line }) => line.number === null ? <StatusTag tone="plain" frame="bare">{text.noNumber}</StatusTag> : <span className="medium pr-any">{line.number}</span> },
    { id: 'text', head: text.text, main: true, cell: ({ line }) => <span className="pr-lines">{line.text}</span> },
    { id: 'dated', head: text.dated, width: 110, cell: ({ line }) => { const day = PlainDate.safeParse(line.date); return day.success ? date(day.data) : line.date ?? '' } },
  ]
  return <DataTable caption={text.basis} columns={columns} rows={numbered(basis)} rowId={rowId} keyboard="none" density="tight" empty={<PageState icon="law" title={text.noBasis}>{text.noBasisWhy}</PageState>} />
}
