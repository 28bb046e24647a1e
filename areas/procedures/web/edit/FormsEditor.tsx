// SPDX-License-Identifier: Apache-2.0
import { useText, words } from '#platform/web/language/language.ts'
import type { ProcedureContent, ProcedureForm } from '../../core/procedure-content.ts'
import { type Edit, EMPTY_FORM, lineChanged, orNull, withForms } from './edit-content.ts'
import { EditCell } from './EditCell.tsx'
import { Lines } from './ListEditors.tsx'

const WORDS = words({
  vi: { forms: 'Biểu mẫu', number: 'Số hiệu', name: 'Tên biểu mẫu', ground: 'Văn bản ban hành mẫu', unsaid: 'chưa ghi', add: 'Thêm biểu mẫu', line: (at: number) => `Dòng ${at}` },
  en: { forms: 'Forms', number: 'Number', name: 'Name of the form', ground: 'Issued by', unsaid: 'not said', add: 'Add a form', line: (at: number) => `Line ${at}` },
})

/** The forms that the procedure uses: what tells one from another is its name, for circulars number the same form differently. */
export function FormsEditor({ content, onEdit }: { readonly content: ProcedureContent; readonly onEdit: (edit: Edit, cell?: string) => void }) {
  const text = useText(WORDS)
  const forms = content.forms ?? []
  const change = (at: number, part: Partial<ProcedureForm>, cell: string) => { onEdit((before) => withForms(before, lineChanged(before.forms ?? [], at, part)), `forms-${at}-${cell}`) }
  return (
    <Lines caption={text.forms} heads={[[text.number, 150], [text.name], [text.ground, 300]]} count={forms.length} add={text.add}
      onAdd={() => { onEdit((before) => withForms(before, [...before.forms ?? [], EMPTY_FORM])) }} onRemove={(at) => { onEdit((before) => withForms(before, (before.forms ?? []).toSpliced(at, 1))) }}>
      {(at) => {
        const line = forms[at] ?? EMPTY_FORM
        return [
          <EditCell key="number" label={`${text.line(at + 1)}: ${text.number}`} cell={`forms-${at}-number`} value={line.number ?? ''} placeholder={text.unsaid} maxLength={100} letters={16} onChange={(number) => { change(at, { number: orNull(number) }, 'number') }} />,
          <EditCell key="name" label={`${text.line(at + 1)}: ${text.name}`} value={line.name} state={line.name.trim() === '' ? 'hole' : undefined} maxLength={5_000} letters={60} onChange={(name) => { change(at, { name }, 'name') }} />,
          <EditCell key="ground" label={`${text.line(at + 1)}: ${text.ground}`} value={line.ground ?? ''} placeholder={text.unsaid} maxLength={2_000} letters={36} onChange={(ground) => { change(at, { ground: orNull(ground) }, 'ground') }} />,
        ]
      }}
    </Lines>
  )
}
