// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Button } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { RadioField } from '#platform/web/fields/CheckField.tsx'
import { FileDrop } from '#platform/web/fields/FileDrop.tsx'
import { SelectField, TextField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useApi } from '#platform/web/use-api.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { draftDocument, LARGEST_FILE, listCodePatterns, listDocuments, uploadFile } from '../../contract.ts'
import { NOTHING_SAID } from '../../core/document-about.ts'
import { DocumentKind, KIND_NAMES } from '../../core/document-kind.ts'
import { pathOfDocument, pathOfEditing } from '../paths.ts'

const WORDS = words({
  vi: { title: 'Soạn tài liệu mới', kind: 'Loại tài liệu', code: 'Mã hiệu', codeHint: 'Đã gợi ý số tiếp theo theo mẫu mã hiệu của cơ quan; sửa được.', name: 'Tên tài liệu', how: 'Nội dung', written: 'Viết trên phần mềm', file: 'Tải tệp PDF hoặc Word lên', choose: 'Tệp nội dung', keep: 'Bỏ qua', make: 'Mở dự thảo', nameMissing: 'Ghi tên tài liệu trước', codeMissing: 'Ghi mã hiệu trước', fileMissing: 'Chọn tệp trước' },
  en: { title: 'New document', kind: 'Kind', code: 'Code', codeHint: 'The next number of your pattern; it may be changed.', name: 'Name', how: 'Content', written: 'Write it here', file: 'Upload a PDF or Word file', choose: 'File', keep: 'Cancel', make: 'Open the draft', nameMissing: 'Write the name first', codeMissing: 'Write the code first', fileMissing: 'Choose a file first' },
})

/** Kinds that are written or uploaded under control here; texts of others are kept in the list of external documents. */
const OWN_KINDS = DocumentKind.options.filter((kind) => kind !== 'external')

/** Begins a document: its kind, code and name, written here or uploaded. */
export function NewDocumentDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText(WORDS)
  const say = useSay()
  const navigate = useNavigate()
  const patterns = useApi(listCodePatterns, {})
  const [kind, setKind] = useState<DocumentKind>('internal-procedure')
  const [ownCode, setOwnCode] = useState<string | undefined>(undefined)
  const [name, setName] = useState('')
  const [how, setHow] = useState<'written' | 'file'>('written')
  const [files, setFiles] = useState<readonly File[]>([])
  const upload = useCommand(uploadFile)
  const draft = useCommand(draftDocument, { refresh: [listDocuments, listCodePatterns] })
  const code = ownCode ?? patterns.data?.patterns.find((one) => one.kind === kind)?.next ?? ''
  const file = files[0]
  const offBecause = code.trim() === '' ? text.codeMissing : name.trim() === '' ? text.nameMissing : how === 'file' && file === undefined ? text.fileMissing : undefined
  const begin = async () => {
    if (offBecause !== undefined || draft.busy || upload.busy) return
    const kept = how === 'file' && file !== undefined ? await upload.run({}, file) : undefined
    if (how === 'file' && kept?.ok !== true) return
    const held = kept?.ok === true ? { kind: 'file' as const, sha256: kept.value.sha256, name: kept.value.name } : { kind: 'written' as const, content: { blocks: [{ kind: 'heading' as const, level: 1 as const, text: 'Mục đích' }, { kind: 'paragraph' as const, text: '' }] } }
    const answer = await draft.run({ kind, code, name, about: NOTHING_SAID, reviewMonths: 36, held })
    if (answer?.ok === true) void navigate(how === 'file' ? pathOfDocument(answer.value.id) : pathOfEditing(answer.value.id))
  }
  const problem = upload.sentence ?? draft.sentence
  return (
    <Dialog title={text.title} width={560} onClose={onClose} onSubmit={() => { void begin() }} actions={<><Button onClick={onClose}>{text.keep}</Button><Button type="submit" tone="primary" busy={draft.busy || upload.busy} offBecause={offBecause}>{text.make}</Button></>}>
      <SelectField label={text.kind} value={kind} onChange={(value) => { const next = DocumentKind.safeParse(value); if (next.success) { setKind(next.data); setOwnCode(undefined) } }} options={OWN_KINDS.map((value) => ({ value, label: say(KIND_NAMES[value]) }))} />
      <TextField label={text.code} required hint={text.codeHint} maxLength={80} value={code} onChange={setOwnCode} />
      <TextField label={text.name} required maxLength={500} value={name} onChange={setName} />
      <RadioField label={text.how} value={how} onChange={setHow} choices={[{ value: 'written', label: text.written }, { value: 'file', label: text.file }]} />
      {how === 'file' && <FileDrop label={text.choose} accept=".pdf,.docx" maxBytes={LARGEST_FILE} files={files} onChange={setFiles} />}
      {problem !== undefined && <Note tone="late">{say(problem)}</Note>}
    </Dialog>
  )
}
