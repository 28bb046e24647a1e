// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { Button, LinkButton } from '#platform/web/controls/Button.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { FileDrop } from '#platform/web/fields/FileDrop.tsx'
import { TextAreaField, TextField } from '#platform/web/fields/TextField.tsx'
import { useKeys } from '#platform/web/keys/use-keys.ts'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { Loaded } from '#platform/web/states/Loaded.tsx'
import { PageState } from '#platform/web/states/PageState.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { editDraft, type FileView, LARGEST_FILE, listDocuments, showDocument, uploadFile } from '../../contract.ts'
import type { DocumentAbout } from '../../core/document-about.ts'
import type { Block } from '../../core/document-content.ts'
import { DocumentId } from '../../core/issue.ts'
import { DocumentTag } from '../DocumentTag.tsx'
import { LIST_PATH, pathOfDocument } from '../paths.ts'
import type { ShownDocument } from '../show/shown-document.ts'
import { BlockList } from './BlockList.tsx'
import { LeaveGuard } from '#platform/web/feedback/LeaveGuard.tsx'
import '../documents.css'

const WORDS = words({
  vi: {
    guard: 'Nội dung vừa sửa chưa được lưu lên máy chủ. Rời đi thì mất phần này.',
    list: 'Tài liệu', title: 'Sửa dự thảo', issue: (no: number) => ` lần ${no}`, undo: 'Hoàn tác', nothing: 'Chưa sửa gì', save: 'Lưu', saveAndShow: 'Lưu và xem tài liệu', saved: 'Đã lưu dự thảo', show: 'Xem tài liệu', about: 'Thông tin chung', content: 'Nội dung', file: 'Tệp nội dung', replace: 'Thay bằng tệp khác', fileNow: (name: string) => `Tệp đang dùng: ${name}`, saveKey: 'lưu', undoKey: 'hoàn tác',
    code: 'Mã hiệu', codeFixed: 'Mã hiệu không đổi từ lần ban hành thứ hai', name: 'Tên tài liệu', nameMissing: 'Ghi tên tài liệu trước', reviewMonths: 'Chu kỳ soát xét (tháng, nhiều nhất 36)', owner: 'Chủ sở hữu', unit: 'Bộ phận', process: 'Quy trình', clause: 'Điều khoản ISO', legalBasis: 'Căn cứ pháp lý', replaces: 'Thay thế tài liệu', replacedBy: 'Được thay thế bởi', summary: 'Tóm lược nội dung sửa đổi', ground: 'Căn cứ sửa đổi',
    notNow: 'Lần ban hành này không sửa được lúc này', notNowWhy: 'Chỉ sửa được khi là dự thảo. Nếu đang chờ xem xét hoặc phê duyệt, người đang giữ phải trả lại trước; nếu đã ban hành, hãy soạn lần tiếp theo.',
  },
  en: {
    guard: 'What you changed is not saved yet; leaving loses it.',
    list: 'Documents', title: 'Edit the draft', issue: (no: number) => ` issue ${no}`, undo: 'Undo', nothing: 'Nothing was changed', save: 'Save', saveAndShow: 'Save and show', saved: 'The draft is saved', show: 'Show the document', about: 'About', content: 'Content', file: 'File', replace: 'Replace by another file', fileNow: (name: string) => `File in use: ${name}`, saveKey: 'save', undoKey: 'undo',
    code: 'Code', codeFixed: 'The code is fixed from the second issue on', name: 'Name', nameMissing: 'Write the name first', reviewMonths: 'Review every (months, at most 36)', owner: 'Owner', unit: 'Unit', process: 'Process', clause: 'ISO clause', legalBasis: 'Legal basis', replaces: 'Replaces', replacedBy: 'Replaced by', summary: 'What changes', ground: 'Ground of the change',
    notNow: 'This issue cannot be edited now', notNowWhy: 'Only drafts are edited. If it waits for review or approval it must be sent back first; if it is issued, draft the next issue.',
  },
})

/** A draft to write in. */
export function EditPage() {
  const { documentId } = useParams()
  const text = useText(WORDS)
  const id = DocumentId.safeParse(documentId)
  const query = useApi(showDocument, { id: id.data ?? '' }, { when: id.success })
  if (!id.success) return <PageHead title={text.title} crumbs={[{ name: text.list, to: LIST_PATH }]} />
  return <>{query.data === undefined && <PageHead title={text.title} crumbs={[{ name: text.list, to: LIST_PATH }]} />}<Loaded query={query}>{(shown) => <Draft key={shown.issue.id} shown={shown} />}</Loaded></>
}

/** What is written, and how it stands on the screen. */
interface Written { readonly code: string; readonly name: string; readonly about: DocumentAbout; readonly reviewMonths: string; readonly changeSummary: string; readonly changeGround: string; readonly blocks: readonly Block[]; readonly file: FileView | null }

const writtenOf = ({ code, issue, about, reviewMonths, content, file }: ShownDocument): Written => ({ code, name: issue.name, about, reviewMonths: String(reviewMonths), changeSummary: issue.changeSummary, changeGround: issue.changeGround, blocks: content?.blocks ?? [], file })

const MOST_UNDONE = 100

function Draft({ shown }: { readonly shown: ShownDocument }) {
  const text = useText(WORDS)
  // Asked when the page opens: a draft sent away meanwhile must not take what was typed off the screen.
  const [mayEdit] = useState(shown.moves.includes('edit'))
  const crumbs = [{ name: text.list, to: LIST_PATH }, { name: shown.code, to: pathOfDocument(shown.id) }, { name: text.title }]
  if (!mayEdit) return <><PageHead title={`${shown.code} · ${shown.issue.name}`} crumbs={crumbs} /><PageState icon="lock" title={text.notNow} action={<LinkButton to={pathOfDocument(shown.id)}>{text.show}</LinkButton>}>{text.notNowWhy}</PageState></>
  return <Editor shown={shown} crumbs={crumbs} />
}

const ABOUT_FIELDS = ['owner', 'unit', 'process', 'clause', 'replaces', 'replacedBy'] as const

function Editor({ shown, crumbs }: { readonly shown: ShownDocument; readonly crumbs: readonly { readonly name: string; readonly to?: string }[] }) {
  const text = useText(WORDS)
  const say = useSay()
  const navigate = useNavigate()
  const { id, issue } = shown
  const [version, setVersion] = useState(issue.version)
  const [stored, setStored] = useState<Written>(() => writtenOf(shown))
  const [draft, setDraft] = useState(stored)
  const [past, setPast] = useState<readonly Written[]>([])
  const [files, setFiles] = useState<readonly File[]>([])
  const save = useCommand(editDraft, { refresh: [listDocuments, showDocument] })
  const upload = useCommand(uploadFile)
  const isSaved = draft === stored && files.length === 0
  const change = (part: Partial<Written>) => { setPast((before) => [...before.slice(-MOST_UNDONE), draft]); setDraft({ ...draft, ...part }) }
  const undo = () => { const last = past.at(-1); if (last !== undefined) { setDraft(last); setPast(past.slice(0, -1)) } }
  const store = async (): Promise<boolean> => {
    const sending = draft
    const picked = files[0]
    const kept = picked === undefined ? undefined : await upload.run({}, picked)
    if (picked !== undefined && kept?.ok !== true) return false
    const file = kept?.ok === true ? kept.value : sending.file
    const months = Number(sending.reviewMonths)
    const answer = await save.run({
      issueId: issue.id, version, code: sending.code, name: sending.name, about: sending.about, reviewMonths: Number.isInteger(months) && months >= 1 && months <= 36 ? months : 36, changeSummary: sending.changeSummary, changeGround: sending.changeGround,
      held: file === null ? { kind: 'written', content: { blocks: [...sending.blocks] } } : { kind: 'file', sha256: file.sha256, name: file.name },
    })
    if (answer?.ok !== true) return false
    const after = { ...sending, file }
    setVersion(answer.value.version)
    setStored(after)
    setDraft((now) => (now === sending ? after : now))
    setFiles([])
    showToast(text.saved)
    return true
  }
  const show = async () => { if (isSaved || await store()) setTimeout(() => { void navigate(pathOfDocument(id)) }) }
  const offBecause = draft.name.trim() === '' || draft.code.trim() === '' ? text.nameMissing : undefined
  useKeys([{ key: 'Ctrl+S', label: text.saveKey, run: () => { if (!isSaved && offBecause === undefined) void store() } }, ...(past.length > 0 ? [{ key: 'Ctrl+Z', label: text.undoKey, run: undo }] : [])])
  const problem = upload.sentence ?? save.sentence
  return (
    <>
      <PageHead title={`${draft.code} · ${draft.name}`} crumbs={crumbs} tags={<DocumentTag state={issue.status}>{text.issue(issue.issueNo)}</DocumentTag>}
        actions={<><Button icon="undo" offBecause={past.length === 0 ? text.nothing : undefined} onClick={undo}>{text.undo}</Button><Button hotkey="Ctrl+S" busy={save.busy || upload.busy} offBecause={isSaved ? text.nothing : offBecause} onClick={() => { void store() }}>{text.save}</Button>
          <Button tone="primary" busy={save.busy || upload.busy} offBecause={offBecause} onClick={() => { void show() }}>{isSaved ? text.show : text.saveAndShow}</Button></>} />
      <div className="dc-notes">{problem !== undefined && <Note tone="late">{say(problem)}</Note>}</div>
      <div className="stack">
        <Panel title={text.about}>
          <div className="dc-fields">
            <TextField label={text.code} required maxLength={80} readOnly={issue.issueNo > 1} hint={issue.issueNo > 1 ? text.codeFixed : undefined} value={draft.code} onChange={(code) => { change({ code }) }} />
            <TextField label={text.name} required maxLength={500} value={draft.name} onChange={(name) => { change({ name }) }} />
            {issue.issueNo > 1 && <><TextAreaField label={text.summary} required rows={2} maxLength={5000} value={draft.changeSummary} onChange={(changeSummary) => { change({ changeSummary }) }} /><TextAreaField label={text.ground} required rows={2} maxLength={2000} value={draft.changeGround} onChange={(changeGround) => { change({ changeGround }) }} /></>}
            {ABOUT_FIELDS.map((key) => <TextField key={key} label={text[key]} maxLength={key === 'clause' ? 100 : 300} value={draft.about[key]} onChange={(value) => { change({ about: { ...draft.about, [key]: value } }) }} />)}
            <TextField label={text.reviewMonths} type="number" min={1} max={36} value={draft.reviewMonths} onChange={(reviewMonths) => { change({ reviewMonths }) }} />
            <div className="dc-wide"><TextAreaField label={text.legalBasis} rows={2} maxLength={2000} value={draft.about.legalBasis} onChange={(legalBasis) => { change({ about: { ...draft.about, legalBasis } }) }} /></div>
          </div>
        </Panel>
        {draft.file === null
          ? <Panel title={text.content} body="flush"><BlockList blocks={draft.blocks} onChange={(blocks) => { change({ blocks }) }} /></Panel>
          : <Panel title={text.file}><p>{text.fileNow(draft.file.name)}</p><FileDrop label={text.replace} accept=".pdf,.docx" maxBytes={LARGEST_FILE} files={files} onChange={setFiles} /></Panel>}
      </div>
      <LeaveGuard unsaved={!isSaved} what={text.guard} />
    </>
  )
}
