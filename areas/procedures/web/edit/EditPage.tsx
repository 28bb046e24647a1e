// SPDX-License-Identifier: Apache-2.0
import { useCallback, useState } from 'react'
import { flushSync } from 'react-dom'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { Button, LinkButton } from '#platform/web/controls/Button.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { useKeys } from '#platform/web/keys/use-keys.ts'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { Loaded } from '#platform/web/states/Loaded.tsx'
import { PageState } from '#platform/web/states/PageState.tsx'
import { StatusTag } from '#platform/web/status/StatusTag.tsx'
import { useApi, useRefresh } from '#platform/web/use-api.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { editRevision, listProcedures, listRoles, showProcedure } from '../../contract.ts'
import { ProcedureId } from '../../core/revision.ts'
import { FindingsPanel } from '../FindingsPanel.tsx'
import { type EditorPlace, placeOfFinding, placeOfQuery } from '../finding-place.ts'
import { LIST_PATH, pathOfProcedure } from '../paths.ts'
import { IssueTag } from '../IssueTag.tsx'
import { NoSuchProcedure } from '../show/NoSuchProcedure.tsx'
import type { ShownProcedure } from '../show/shown-procedure.ts'
import { clearsOfSteps } from '../step-clears.ts'
import { UnreadPanel } from '../UnreadPanel.tsx'
import { ContentEditor, focusCell } from './ContentEditor.tsx'
import { afterEdit, afterUndo, beginDraft, saysTheSame } from './draft-history.ts'
import { type Edit, withoutEmptyLines } from './edit-content.ts'
import { LeaveGuard } from './LeaveGuard.tsx'
import { useCheck } from './use-check.ts'
import { useKnownRoles } from './use-known-roles.ts'
import '../procedures.css'

const WORDS = words({
  vi: {
    list: 'Quy trình', title: 'Sửa dự thảo', issue: (no: number) => `lần ${no}`, undo: 'Hoàn tác', nothing: 'Chưa sửa gì', save: 'Lưu', saveAndShow: 'Lưu và xem quy trình', show: 'Xem quy trình', saved: 'Đã lưu dự thảo', unsaved: 'Chưa lưu', isSaved: 'Đã lưu', nameMissing: 'Quy trình chưa có tên; ghi tên ở phần Thông tin chung',
    guard: 'Những sửa đổi từ lần lưu gần nhất sẽ mất nếu rời trang này.', notNow: 'Lần ban hành này không sửa được lúc này', notNowWhy: 'Chỉ sửa được khi là dự thảo. Nếu đang chờ xem xét hoặc phê duyệt, người đang giữ phải trả lại trước; nếu đã ban hành, hãy soạn lần tiếp theo.',
    newer: 'Có người vừa lưu một bản khác của dự thảo này. Nội dung bạn nhập vẫn còn trên màn hình.', keepMine: 'Lưu nội dung của tôi đè lên', takeTheirs: 'Bỏ nội dung của tôi, lấy bản mới', compare: 'Mở bản mới ở cửa sổ khác', mend: 'Sửa', undoKey: 'hoàn tác', saveKey: 'lưu',
  },
  en: {
    list: 'Procedures', title: 'Edit the draft', issue: (no: number) => `issue ${no}`, undo: 'Undo', nothing: 'Nothing was changed', save: 'Save', saveAndShow: 'Save and show', show: 'Show the procedure', saved: 'The draft was saved', unsaved: 'Not saved', isSaved: 'Saved', nameMissing: 'The procedure has no name; write it under About',
    guard: 'What you changed since the last save is lost when you leave.', notNow: 'This issue cannot be edited now', notNowWhy: 'Only drafts are edited. If it waits for review or approval it must be sent back first; if it is issued, draft the next issue.',
    newer: 'Someone has just saved another version of this draft. What you entered is still here.', keepMine: 'Save mine over it', takeTheirs: 'Drop mine, take theirs', compare: 'Open theirs in another window', mend: 'Mend', undoKey: 'undo', saveKey: 'save',
  },
})

/** A draft to write in. */
export function EditPage() {
  const { procedureId } = useParams()
  const text = useText(WORDS)
  const id = ProcedureId.safeParse(procedureId)
  const query = useApi(showProcedure, { id: id.data ?? '' }, { when: id.success })
  if (!id.success) return <NoSuchProcedure />
  return (
    <>
      {query.data === undefined && <PageHead title={text.title} crumbs={[{ name: text.list, to: LIST_PATH }]} />}
      <Loaded query={query}>{(shown) => <Draft key={shown.revision.id} shown={shown} />}</Loaded>
    </>
  )
}

function Draft({ shown }: { readonly shown: ShownProcedure }) {
  const text = useText(WORDS)
  // What may be done is asked when the page opens: a draft sent away meanwhile must not take what was typed off the screen.
  const [mayEdit] = useState(shown.moves.includes('edit'))
  const title = `${shown.code} · ${shown.content.name}`
  const crumbs = [{ name: text.list, to: LIST_PATH }, { name: shown.code, to: pathOfProcedure(shown.id) }, { name: text.title }]
  if (!mayEdit) return <><PageHead title={title} crumbs={crumbs} /><PageState icon="lock" title={text.notNow} action={<LinkButton to={pathOfProcedure(shown.id)}>{text.show}</LinkButton>}>{text.notNowWhy}</PageState></>
  return <Editor shown={shown} crumbs={crumbs} />
}

function Editor({ shown, crumbs }: { readonly shown: ShownProcedure; readonly crumbs: readonly { readonly name: string; readonly to?: string }[] }) {
  const text = useText(WORDS)
  const say = useSay()
  const navigate = useNavigate()
  const [query] = useSearchParams()
  const { id, code, revision } = shown
  const [draft, setDraft] = useState(() => beginDraft(shown.content))
  const [saved, setSaved] = useState({ content: shown.content, version: revision.version })
  const [place, setPlace] = useState<EditorPlace>(() => placeOfQuery(query))
  const refresh = useRefresh()
  const command = useCommand(editRevision)
  const content = draft.now
  const findings = useCheck(code, content)
  const known = useKnownRoles(content)
  const unsaved = !saysTheSame(content, saved.content)
  const isNewer = shown.revision.version > saved.version
  const onEdit = useCallback((edit: Edit, cell?: string) => { setDraft((before) => afterEdit(before, edit, cell)) }, [])

  const save = async (version: number): Promise<boolean> => {
    if (content.name.trim() === '') return false
    const answer = await command.run({ revisionId: revision.id, version, content: withoutEmptyLines(content) })
    if (answer?.ok === false && answer.refusal.code === 'changed-by-someone-else') await refresh(showProcedure)
    if (answer?.ok !== true) return false
    // Before the page is asked for anew: otherwise the own save would look like someone else's.
    flushSync(() => { setSaved({ content, version: answer.value.version }) })
    showToast(text.saved)
    void refresh(showProcedure, listProcedures, listRoles)
    return true
  }
  const saveAndShow = async () => { if (!unsaved || await save(saved.version)) void navigate(pathOfProcedure(id)) }
  const takeTheirs = () => {
    command.reset()
    setDraft(beginDraft(shown.content))
    setSaved({ content: shown.content, version: shown.revision.version })
  }
  const undo = () => { setDraft(afterUndo) }
  useKeys([
    { key: 'Ctrl+S', label: text.saveKey, run: () => { if (unsaved && !command.busy) void save(saved.version) } },
    ...(draft.past.length > 0 ? [{ key: 'Ctrl+Z', label: text.undoKey, run: undo }] : []),
  ])

  const offBecause = content.name.trim() === '' ? text.nameMissing : undefined
  return (
    <>
      <PageHead title={`${code} · ${content.name}`} crumbs={crumbs} tags={<><IssueTag state={revision.status}> {text.issue(revision.issueNo)}</IssueTag>{unsaved ? <StatusTag tone="soon" icon="warning" frame="bare">{text.unsaved}</StatusTag> : <StatusTag tone="ok" frame="bare">{text.isSaved}</StatusTag>}</>}
        actions={<>
          <Button icon="undo" offBecause={draft.past.length === 0 ? text.nothing : undefined} onClick={undo}>{text.undo}</Button>
          <Button hotkey="Ctrl+S" busy={command.busy} offBecause={unsaved ? offBecause : text.nothing} onClick={() => { void save(saved.version) }}>{text.save}</Button>
          <Button tone="primary" busy={command.busy} offBecause={offBecause} onClick={() => { void saveAndShow() }}>{unsaved ? text.saveAndShow : text.show}</Button>
        </>} />
      <div className="pr-notes">{isNewer || command.refusal?.code === 'changed-by-someone-else' ? (
        <Note tone="late">
          <p>{text.newer}</p>
          <div className="row row-wrap pr-choices">
            <a href={pathOfProcedure(id)} target="_blank" rel="noopener">{text.compare}</a>
            <Button size="small" busy={command.busy} offBecause={offBecause} onClick={() => { void save(shown.revision.version) }}>{text.keepMine}</Button>
            <Button size="small" tone="danger" onClick={takeTheirs}>{text.takeTheirs}</Button>
          </div>
        </Note>
      ) : command.sentence !== undefined && <Note tone="late">{say(command.sentence)}</Note>}</div>
      <div className="split pr-edit-split">
        <ContentEditor content={content} findings={findings} roles={known} onEdit={onEdit} place={place} onPlace={setPlace} />
        <div className="stack stack-tight">
          <FindingsPanel content={content} states={clearsOfSteps(content, findings, {})} findings={findings}
            mend={(finding) => <button type="button" className="nr-link" onClick={() => { const to = placeOfFinding(finding); setPlace(to); if (to.cell !== undefined) focusCell(to.cell) }}>{text.mend}</button>} />
          {shown.unread.length > 0 && <UnreadPanel places={shown.unread} />}
        </div>
      </div>
      <LeaveGuard unsaved={unsaved} what={text.guard} />
    </>
  )
}
