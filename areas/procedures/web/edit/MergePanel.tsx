// SPDX-License-Identifier: Apache-2.0
import { Button } from '#platform/web/controls/Button.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { useKeys } from '#platform/web/keys/use-keys.ts'
import { useText, words } from '#platform/web/language/language.ts'
import type { MergeConflict } from '../../core/edit/merge-content.ts'
import { sayEdges } from '../../core/edit/step-edges.ts'
import type { ProcedureContent, StepEdge } from '../../core/procedure-content.ts'

const WORDS = words({
  vi: {
    title: (count: number) => `${count} ô bạn và người khác cùng sửa. Chọn nội dung giữ lại; chọn xong dự thảo tự lưu tiếp, các ô khác đã gộp đủ của hai người.`, mine: 'Của bạn', theirs: (who: string) => `Của ${who || 'người kia'}`, keepMine: 'Giữ của bạn', takeTheirs: 'Lấy của người kia', keyMine: 'giữ của bạn', keyTheirs: 'lấy của người kia', empty: '(để trống)', gone: '(đã xóa dòng này)',
  },
  en: {
    title: (count: number) => `${count} cells were written by you and by someone else. Choose; everything else of both is merged already.`, mine: 'Yours', theirs: (who: string) => (who === '' ? 'Theirs' : `By ${who}`), keepMine: 'Keep yours', takeTheirs: 'Take theirs', keyMine: 'keep yours', keyTheirs: 'take theirs', empty: '(empty)', gone: '(line removed)',
  },
})

const PARTS = words({
  vi: { about: '', cases: 'Trường hợp', steps: 'Bước', dossier: 'Giấy tờ', records: 'Hồ sơ lưu', legalBasis: 'Căn cứ', fees: 'Mức thu', forms: 'Biểu mẫu' },
  en: { about: '', cases: 'Case', steps: 'Step', dossier: 'Paper', records: 'Record', legalBasis: 'Legal basis', fees: 'Fee', forms: 'Form' },
})
const FIELDS = words({
  vi: { name: 'tên', field: 'lĩnh vực', fee: 'phí, lệ phí', result: 'kết quả', limit: 'thời hạn', phase: 'nhóm', action: 'việc', role: 'người', method: 'cách làm', accountable: 'trách nhiệm', output: 'biểu mẫu, kết quả', edges: 'đi tiếp', waits: 'chờ ngoài giờ', mode: 'cách nộp', original: 'bản chính', copy: 'bản sao', condition: 'khi nào phải có', validity: 'giá trị trong', lookedUpIn: 'tra cứu thay', place: 'nơi lưu', retention: 'thời gian lưu', number: 'số, ký hiệu', ground: 'văn bản ban hành mẫu', date: 'ngày', text: 'nội dung', amount: 'số tiền', channel: 'cách nộp', caseKey: 'trường hợp', removed: 'xóa hay giữ', time: 'thời gian' },
  en: { name: 'name', field: 'field', fee: 'fee', result: 'result', limit: 'limit', phase: 'group', action: 'task', role: 'person', method: 'method', accountable: 'duty', output: 'form, result', edges: 'goes on', waits: 'waits', mode: 'how', original: 'originals', copy: 'copies', condition: 'condition', validity: 'validity', lookedUpIn: 'looked up in', place: 'kept at', retention: 'kept for', number: 'number', ground: 'issuing document', date: 'date', text: 'text', amount: 'amount', channel: 'channel', caseKey: 'case', removed: 'remove or keep', time: 'time' },
})

export interface MergePanelProps {
  readonly content: ProcedureContent
  readonly conflicts: readonly MergeConflict[]
  readonly by: string
  readonly onChoose: (conflict: MergeConflict, whose: 'mine' | 'theirs') => void
}

/** Cells that two people wrote, side by side; the first is chosen by one key. */
export function MergePanel({ content, conflicts, by, onChoose }: MergePanelProps) {
  const text = useText(WORDS)
  const parts = useText(PARTS)
  const fields: Readonly<Record<string, string>> = useText(FIELDS)
  const [first] = conflicts
  useKeys(first === undefined ? [] : [
    { key: 'Alt+1', label: text.keyMine, run: () => { onChoose(first, 'mine') } },
    { key: 'Alt+2', label: text.keyTheirs, run: () => { onChoose(first, 'theirs') } },
  ])
  if (first === undefined) return <></>
  const shown = (conflict: MergeConflict, value: unknown): string => (conflict.field === 'removed' && value === null ? text.gone : valueText(content, conflict, value) || text.empty)
  return (
    <Note tone="late">
      <p>{text.title(conflicts.length)}</p>
      <ol className="pr-merge">
        {conflicts.map((conflict, index) => (
          <li key={`${conflict.part}-${conflict.at ?? 0}-${conflict.field}`}>
            <p className="medium">{[parts[conflict.part], conflict.at ?? '', fields[conflict.field.split(' ')[0] ?? ''] ?? conflict.field].filter((part) => part !== '').join(' ')}</p>
            <div className="pr-merge__two">
              <div><span className="t12 muted">{text.mine}</span><p className="pr-lines">{shown(conflict, conflict.mine)}</p><Button size="small" {...(index === 0 ? { hotkey: 'Alt+1' } : {})} onClick={() => { onChoose(conflict, 'mine') }}>{text.keepMine}</Button></div>
              <div><span className="t12 muted">{text.theirs(by)}</span><p className="pr-lines">{shown(conflict, conflict.theirs)}</p><Button size="small" {...(index === 0 ? { hotkey: 'Alt+2' } : {})} onClick={() => { onChoose(conflict, 'theirs') }}>{text.takeTheirs}</Button></div>
            </div>
          </li>
        ))}
      </ol>
    </Note>
  )
}

/** A value of a cell as people read it. */
function valueText(content: ProcedureContent, { part, at, field }: MergeConflict, value: unknown): string {
  if (value === null || value === undefined) return ''
  const step = part === 'steps' && field === 'edges' ? content.steps[(at ?? 0) - 1] : undefined
  if (step !== undefined) return sayEdges(content, { ...step, edges: value as StepEdge[] })
  if (typeof value !== 'object') return String(value)
  return ['text', 'action', 'name'].flatMap((key) => { const words = (value as Readonly<Record<string, unknown>>)[key]; return typeof words === 'string' ? [words] : [] }).join(' ')
}
