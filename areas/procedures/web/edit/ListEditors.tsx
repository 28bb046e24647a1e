// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useState } from 'react'
import { PlainDate } from '#kernel/time.ts'
import { Button } from '#platform/web/controls/Button.tsx'
import { dateText } from '#platform/web/language/format.ts'
import { useText, words } from '#platform/web/language/language.ts'
import { readDate } from '#platform/web/language/parse-date.ts'
import type { DossierItem, ProcedureContent } from '../../core/procedure-content.ts'
import { type Edit, EMPTY_BASIS, EMPTY_ITEM, EMPTY_RECORD, itemChanged, lineChanged, orNull } from './edit-content.ts'
import { EditCell } from './EditCell.tsx'

const WORDS = words({
  vi: {
    paper: 'Giấy tờ', condition: 'Khi nào phải có', validity: 'Giấy tờ có giá trị trong', lookedUpIn: 'Tra cứu thay tại', mode: 'Cách nộp', submit: 'Nộp', present: 'Xuất trình', general: 'Ghi chú chung', original: 'Bản chính', copy: 'Bản sao', unsaid: 'chưa ghi', addPaper: 'Thêm giấy tờ', papers: 'Thành phần hồ sơ',
    record: 'Hồ sơ', place: 'Nơi lưu', kept: 'Thời gian lưu', noPlace: 'Chưa nêu nơi lưu', notKept: 'Chưa nêu', addRecord: 'Thêm hồ sơ lưu', records: 'Hồ sơ lưu',
    number: 'Số, ký hiệu', noNumber: 'chưa rõ số', text: 'Văn bản', dated: 'Ngày ban hành', dayForm: 'ngày/tháng/năm', addBasis: 'Thêm căn cứ', basis: 'Căn cứ pháp lý', line: (at: number) => `Dòng ${at}`, remove: 'Xóa dòng', none: 'Chưa có dòng nào.',
  },
  en: {
    paper: 'Paper', condition: 'Asked for when', validity: 'Valid for', lookedUpIn: 'Looked up instead in', mode: 'How', submit: 'Submit', present: 'Present', general: 'General note', original: 'Originals', copy: 'Copies', unsaid: 'not said', addPaper: 'Add a paper', papers: 'Dossier',
    record: 'Record', place: 'Kept at', kept: 'Kept for', noPlace: 'No place given', notKept: 'Not given', addRecord: 'Add a record', records: 'Records',
    number: 'Number', noNumber: 'no number', text: 'Document', dated: 'Dated', dayForm: 'day/month/year', addBasis: 'Add a document', basis: 'Legal basis', line: (at: number) => `Line ${at}`, remove: 'Remove the line', none: 'No lines yet.',
  },
})

interface PartProps { readonly content: ProcedureContent; readonly onEdit: (edit: Edit, cell?: string) => void }

/** The papers to submit and to present. */
export function DossierEditor({ content, onEdit }: PartProps) {
  const text = useText(WORDS)
  const change = (at: number, part: Partial<DossierItem>, cell: string) => { onEdit((before) => ({ ...before, dossier: lineChanged(before.dossier, at, part) }), `dossier-${at}-${cell}`) }
  const count = (value: string): number | null => (/^\d{1,3}$/.test(value.trim()) ? Number(value) : null)
  return (
    <Lines caption={text.papers} heads={[[text.paper], [text.mode, 150], [text.original, 92], [text.copy, 92]]} count={content.dossier.length} add={text.addPaper}
      onAdd={() => { onEdit((before) => ({ ...before, dossier: [...before.dossier, EMPTY_ITEM] })) }} onRemove={(at) => { onEdit((before) => ({ ...before, dossier: before.dossier.toSpliced(at, 1) })) }}>
      {(at) => {
        const line = content.dossier[at] ?? EMPTY_ITEM
        return [
          <div key="name"><EditCell label={`${text.line(at + 1)}: ${text.paper}`} cell={`dossier-${at}-name`} value={line.name} state={line.name.trim() === '' ? 'hole' : undefined} maxLength={20_000} letters={70} onChange={(name) => { change(at, { name }, 'name') }} />
            <div className="pr-item-more">{MORE.map(([key, most]) => <EditCell key={key} label={`${text.line(at + 1)}: ${text[key]}`} cell={`dossier-${at}-${key}`} value={line[key] ?? ''} placeholder={text[key]} maxLength={most} letters={28} onChange={(value) => { onEdit((before) => ({ ...before, dossier: before.dossier.map((item, index) => (index === at ? itemChanged(item, { [key]: value }) : item)) }), `dossier-${at}-${key}`) }} />)}</div>
          </div>,
          <select key="mode" className="pr-cell" aria-label={`${text.line(at + 1)}: ${text.mode}`} value={line.mode} onChange={(event) => { const mode = MODES.find((one) => one === event.currentTarget.value); if (mode !== undefined) change(at, { mode }, 'mode') }}>{MODES.map((mode) => <option key={mode} value={mode}>{text[mode]}</option>)}</select>,
          ...(['original', 'copy'] as const).map((which) => <input key={which} className="pr-cell right" inputMode="numeric" aria-label={`${text.line(at + 1)}: ${text[which]}`} value={line[which] ?? ''} placeholder={text.unsaid} maxLength={3} onChange={(event) => { change(at, { [which]: count(event.currentTarget.value) }, which) }} />),
        ]
      }}
    </Lines>
  )
}
/** What else is said of a paper, and how long it may be. */
const MORE = [['condition', 1_000], ['validity', 300], ['lookedUpIn', 500]] as const
const MODES = ['submit', 'present', 'general'] as const

/** The records to keep. */
export function RecordsEditor({ content, onEdit }: PartProps) {
  const text = useText(WORDS)
  const change = (at: number, part: Partial<ProcedureContent['records'][number]>, cell: string) => { onEdit((before) => ({ ...before, records: lineChanged(before.records, at, part) }), `records-${at}-${cell}`) }
  const hole = (value: string | null) => ((value ?? '').trim() === '' ? 'hole' as const : undefined)
  return (
    <Lines caption={text.records} heads={[[text.record], [text.place, 250], [text.kept, 200]]} count={content.records.length} add={text.addRecord}
      onAdd={() => { onEdit((before) => ({ ...before, records: [...before.records, EMPTY_RECORD] })) }} onRemove={(at) => { onEdit((before) => ({ ...before, records: before.records.toSpliced(at, 1) })) }}>
      {(at) => {
        const line = content.records[at] ?? EMPTY_RECORD
        return [
          <EditCell key="name" label={`${text.line(at + 1)}: ${text.record}`} cell={`records-${at}-name`} value={line.name} state={hole(line.name)} maxLength={5_000} letters={60} onChange={(name) => { change(at, { name }, 'name') }} />,
          <EditCell key="place" label={`${text.line(at + 1)}: ${text.place}`} value={line.place ?? ''} state={hole(line.place)} placeholder={text.noPlace} maxLength={1_000} letters={30} onChange={(place) => { change(at, { place: orNull(place) }, 'place') }} />,
          <EditCell key="kept" label={`${text.line(at + 1)}: ${text.kept}`} value={line.retention ?? ''} state={hole(line.retention)} placeholder={text.notKept} maxLength={500} letters={24} onChange={(retention) => { change(at, { retention: orNull(retention) }, 'kept') }} />,
        ]
      }}
    </Lines>
  )
}

/** The law that the procedure rests on. */
export function BasisEditor({ content, onEdit }: PartProps) {
  const text = useText(WORDS)
  const change = (at: number, part: Partial<ProcedureContent['legalBasis'][number]>, cell: string) => { onEdit((before) => ({ ...before, legalBasis: lineChanged(before.legalBasis, at, part) }), `legal-${at}-${cell}`) }
  return (
    <Lines caption={text.basis} heads={[[text.number, 190], [text.text], [text.dated, 130]]} count={content.legalBasis.length} add={text.addBasis}
      onAdd={() => { onEdit((before) => ({ ...before, legalBasis: [...before.legalBasis, EMPTY_BASIS] })) }} onRemove={(at) => { onEdit((before) => ({ ...before, legalBasis: before.legalBasis.toSpliced(at, 1) })) }}>
      {(at) => {
        const line = content.legalBasis[at] ?? EMPTY_BASIS
        return [
          <EditCell key="number" label={`${text.line(at + 1)}: ${text.number}`} cell={`legal-${at}-number`} value={line.number ?? ''} placeholder={text.noNumber} maxLength={100} letters={22} onChange={(number) => { change(at, { number: orNull(number) }, 'number') }} />,
          <EditCell key="text" label={`${text.line(at + 1)}: ${text.text}`} value={line.text} state={line.text.trim() === '' ? 'hole' : undefined} maxLength={5_000} letters={80} onChange={(written) => { change(at, { text: written }, 'text') }} />,
          <BasisDate key="date" label={`${text.line(at + 1)}: ${text.dated}`} value={line.date} onChange={(date) => { change(at, { date }, 'date') }} />,
        ]
      }}
    </Lines>
  )
}

/** Written as people write days, kept as the machine does; what is no day stays in the cell and is marked. */
function BasisDate({ label, value, onChange }: { readonly label: string; readonly value: string | null; readonly onChange: (date: string | null) => void }) {
  const text = useText(WORDS)
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const day = PlainDate.safeParse(value)
  const shown = typed ?? (day.success ? dateText(day.data) : value ?? '')
  const read = readDate(shown)
  return (
    <input className={`pr-cell${shown.trim() !== '' && !read.ok ? ' is-wrong' : ''}`} aria-label={label} aria-invalid={shown.trim() !== '' && !read.ok ? true : undefined} inputMode="numeric" autoComplete="off" placeholder={text.dayForm} value={shown} maxLength={10}
      onChange={(event) => { const next = event.currentTarget.value; setTyped(next); const found = readDate(next); onChange(found.ok ? found.day : null) }} onBlur={() => { if (read.ok) setTyped(undefined) }} />
  )
}

export interface LinesProps {
  readonly caption: string
  readonly heads: readonly (readonly [name: string, width?: number])[]
  readonly count: number
  readonly add: string
  readonly onAdd: () => void
  readonly onRemove: (at: number) => void
  readonly children: (at: number) => readonly ReactNode[]
}

/** Lines to write in, with a way to add and to remove one. */
export function Lines({ caption, heads, count, add, onAdd, onRemove, children }: LinesProps) {
  const text = useText(WORDS)
  return (
    <div>
      {count === 0 ? <p className="t13 second pr-pad">{text.none}</p> : (
        <div className="nr-table-box">
          <table className="pr-grid">
            <caption className="visually-hidden">{caption}</caption>
            <colgroup><col style={{ width: 36 }} />{heads.map(([name, width]) => <col key={name} style={width === undefined ? undefined : { width }} />)}<col style={{ width: 40 }} /></colgroup>
            <thead><tr><th scope="col">#</th>{heads.map(([name]) => <th key={name} scope="col">{name}</th>)}<th scope="col"><span className="visually-hidden">{text.remove}</span></th></tr></thead>
            <tbody>
              {Array.from({ length: count }, (_, at) => (
                <tr key={at}>
                  <td className="center muted t12">{at + 1}</td>
                  {children(at).map((cell, index) => <td key={index} data-head={heads[index]?.[0]}>{cell}</td>)}
                  <td><Button size="small" tone="text" icon="cross" aria-label={`${text.line(at + 1)}: ${text.remove}`} onClick={() => { onRemove(at) }}>{''}</Button></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="pr-pad"><Button size="small" icon="plus" onClick={onAdd}>{add}</Button></div>
    </div>
  )
}
