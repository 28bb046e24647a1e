// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { TextAreaField, TextField } from '#platform/web/fields/TextField.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import type { ProcedureContent } from '../../core/procedure-content.ts'
import { type Edit, orNull } from './edit-content.ts'
import { FeesEditor } from './FeesEditor.tsx'
import { TthcPanel } from './TthcPanel.tsx'

const WORDS = words({
  vi: { name: 'Tên quy trình', nameMissing: 'Chưa có tên. Ghi tên thủ tục như trong văn bản.', field: 'Lĩnh vực', fieldHint: 'Ví dụ: Hộ tịch', tthc: 'Mã thủ tục hành chính', tthcHint: 'Mã quốc gia, ví dụ 1.004884; nhiều mã cách nhau bằng dấu phẩy. Độ phủ quy trình tính theo mã này.', fee: 'Phí, lệ phí', result: 'Kết quả' },
  en: { name: 'Name', nameMissing: 'The name is missing. Write it as the law has it.', field: 'Field', fieldHint: 'For example: Hộ tịch', tthc: 'TTHC codes', tthcHint: 'National codes such as 1.004884, divided by commas. Coverage counts by them.', fee: 'Fee', result: 'Result' },
})

/** The codes in a line of text. */
export const readCodes = (typed: string): string[] => [...new Set(typed.split(/[\s,;]+/u).map((code) => code.slice(0, 60)).filter((code) => code !== ''))].slice(0, 200)

/** Name, field, codes, fee and result. */
export function AboutEditor({ content, onEdit }: { readonly content: ProcedureContent; readonly onEdit: (edit: Edit, cell?: string) => void }) {
  const text = useText(WORDS)
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const codes = content.tthcCodes.join(', ')
  const shownCodes = typed !== undefined && readCodes(typed).join(', ') === codes ? typed : codes
  const set = (part: Partial<ProcedureContent>, cell: string) => { onEdit((before) => ({ ...before, ...part }), cell) }
  return (
    <div className="stack pr-about">
      <TextAreaField label={text.name} required rows={2} maxLength={2000} value={content.name} onChange={(name) => { set({ name }, 'name') }} error={content.name.trim() === '' ? text.nameMissing : undefined} />
      <div className="columns-2">
        <TextField label={text.field} hint={text.fieldHint} maxLength={300} value={content.field ?? ''} onChange={(field) => { set({ field: orNull(field) }, 'field') }} />
        <TextField label={text.tthc} hint={text.tthcHint} maxLength={2000} value={shownCodes} onChange={(next) => { setTyped(next); set({ tthcCodes: readCodes(next) }, 'tthc') }} />
      </div>
      <TthcPanel content={content} onEdit={onEdit} />
      <div className="columns-2">
        <TextAreaField label={text.fee} rows={4} maxLength={20_000} value={content.fee ?? ''} onChange={(fee) => { set({ fee: orNull(fee) }, 'fee') }} />
        <TextAreaField label={text.result} rows={4} maxLength={20_000} value={content.result ?? ''} onChange={(result) => { set({ result: orNull(result) }, 'result') }} />
      </div>
      <FeesEditor content={content} onEdit={onEdit} />
    </div>
  )
}
