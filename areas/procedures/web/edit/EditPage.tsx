// SPDX-License-Identifier: Apache-2.0
import { Suspense, useEffect, useState } from 'react'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { Button, LinkButton } from '#platform/web/controls/Button.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { useKeys } from '#platform/web/keys/use-keys.ts'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { Loaded } from '#platform/web/states/Loaded.tsx'
import { Loading } from '#platform/web/states/Loading.tsx'
import { PageState } from '#platform/web/states/PageState.tsx'
import { StatusTag } from '#platform/web/status/StatusTag.tsx'
import { useSession } from '#platform/web/session.ts'
import { useApi } from '#platform/web/use-api.ts'
import { instantOf, wallTimeOf } from '#kernel/time.ts'
import { showProcedure } from '../../contract.ts'
import { ProcedureId } from '../../core/revision.ts'
import { FindingsPanel } from '../FindingsPanel.tsx'
import { type EditorPlace, placeOfFinding, placeOfQuery } from '../finding-place.ts'
import { LIST_PATH, pathOfProcedure, pathOfRole } from '../paths.ts'
import { IssueTag } from '../IssueTag.tsx'
import { NoSuchProcedure } from '../show/NoSuchProcedure.tsx'
import type { ShownProcedure } from '../show/shown-procedure.ts'
import { clearsOfSteps } from '../step-clears.ts'
import { UnreadPanel } from '../UnreadPanel.tsx'
import { ContentEditor, focusCell } from './ContentEditor.tsx'
import { LeaveGuard } from '#platform/web/feedback/LeaveGuard.tsx'
import { MergePanel } from './MergePanel.tsx'
import { useCheck } from './use-check.ts'
import { useKnownRoles } from './use-known-roles.ts'
import { type SavedDraft, useSavedDraft } from './use-saved-draft.ts'
import '../procedures.css'

const WORDS = words({
  vi: {
    list: 'Quy trình', title: 'Sửa dự thảo', issue: (no: number) => `lần ${no}`, undo: 'Hoàn tác', redo: 'Làm lại', nothing: 'Chưa sửa gì', nothingUndone: 'Chưa hoàn tác gì', save: 'Lưu', saveAndShow: 'Lưu và xem quy trình', show: 'Xem quy trình', nameMissing: 'Quy trình chưa có tên; ghi tên ở phần Thông tin chung',
    savedAt: (at: string) => `Đã lưu ${at}`,
    guard: 'Bản sửa chưa lên được máy chủ; máy này giữ một bản và sẽ hỏi lại khi bạn mở dự thảo.', notNow: 'Lần ban hành này không sửa được lúc này', notNowWhy: 'Chỉ sửa được khi là dự thảo. Nếu đang chờ xem xét hoặc phê duyệt, người đang giữ phải trả lại trước; nếu đã ban hành, hãy soạn lần tiếp theo.',
    broughtIn: (who: string) => `Đã gộp phần ${who || 'người khác'} vừa sửa vào dự thảo đang mở`, copy: (at: string) => `Máy này còn giữ bản sửa lúc ${at} mà máy chủ chưa nhận được.`, takeCopy: 'Lấy lại bản đó', dropCopy: 'Bỏ bản đó', mend: 'Sửa', assign: 'Gán người', undoKey: 'hoàn tác', redoKey: 'làm lại', saveKey: 'lưu ngay',
  },
  en: {
    list: 'Procedures', title: 'Edit the draft', issue: (no: number) => `issue ${no}`, undo: 'Undo', redo: 'Redo', nothing: 'Nothing was changed', nothingUndone: 'Nothing was undone', save: 'Save', saveAndShow: 'Save and show', show: 'Show the procedure', nameMissing: 'The procedure has no name; write it under About',
    savedAt: (at: string) => `Saved at ${at}`,
    guard: 'The server does not have your changes yet; this machine keeps them and asks when you open the draft again.', notNow: 'This issue cannot be edited now', notNowWhy: 'Only drafts are edited. If it waits for review or approval it must be sent back first; if it is issued, draft the next issue.',
    broughtIn: (who: string) => `What ${who || 'someone else'} has just changed was merged in`, copy: (at: string) => `This machine keeps changes of ${at} that the server never got.`, takeCopy: 'Take them', dropCopy: 'Drop them', mend: 'Mend', assign: 'Assign people', undoKey: 'undo', redoKey: 'redo', saveKey: 'save now',
  },
})
const STATES = words({
  vi: { saved: 'Đã lưu', unsaved: 'Chưa lưu', saving: 'Đang lưu…', offline: 'Mất kết nối: bản sửa giữ trên máy này, tự lưu khi có mạng', stopped: 'Chưa lưu được' },
  en: { saved: 'Saved', unsaved: 'Not saved', saving: 'Saving…', offline: 'No connection: kept on this machine, saved as soon as it is back', stopped: 'Could not be saved' },
})
/** How often a draft in hand looks for what others did to it. */
const LOOKS_EVERY_MS = 15_000

/** A draft to write in. */
export function EditPage() {
  const { procedureId } = useParams()
  const text = useText(WORDS)
  const id = ProcedureId.safeParse(procedureId)
  const query = useApi(showProcedure, { id: id.data ?? '' }, { when: id.success, everyMs: LOOKS_EVERY_MS })
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
  return <Suspense fallback={<Loading what={undefined} lines={12} />}><Editor shown={shown} crumbs={crumbs} /></Suspense>
}

function Editor({ shown, crumbs }: { readonly shown: ShownProcedure; readonly crumbs: readonly { readonly name: string; readonly to?: string }[] }) {
  const text = useText(WORDS)
  const say = useSay()
  const { instant } = useFormat()
  const navigate = useNavigate()
  const [query] = useSearchParams()
  const { personName, agencyName } = useSession()
  const { id, code, revision } = shown
  const saved = useSavedDraft(shown, `${personName} · ${agencyName}`)
  const { draft, state, conflicts, copy, broughtIn, edit, undo, redo, saveNow } = saved
  const [place, setPlace] = useState<EditorPlace>(() => placeOfQuery(query))
  const content = draft.now
  const findings = useCheck(id, code, content)
  const known = useKnownRoles(content)
  const isSaved = state === 'saved'
  useEffect(() => { if (broughtIn.times > 0) showToast(text.broughtIn(broughtIn.by)) }, [broughtIn, text])
  const saveAndShow = async () => { if (isSaved || await saveNow()) void navigate(pathOfProcedure(id)) }
  useKeys([
    { key: 'Ctrl+S', label: text.saveKey, run: () => { if (!isSaved) void saveNow() } },
    ...(draft.past.length > 0 ? [{ key: 'Ctrl+Z', label: text.undoKey, run: undo }] : []),
    ...(draft.future.length > 0 ? [{ key: 'Ctrl+Y', label: text.redoKey, run: redo }] : []),
  ])

  const offBecause = content.name.trim() === '' ? text.nameMissing : undefined
  return (
    <>
      <PageHead title={`${code} · ${content.name}`} crumbs={crumbs} tags={<><IssueTag state={revision.status}> {text.issue(revision.issueNo)}</IssueTag><StateTag saved={saved} nameMissing={offBecause} /></>}
        actions={<>
          <Button icon="undo" offBecause={draft.past.length === 0 ? text.nothing : undefined} onClick={undo}>{text.undo}</Button>
          <Button offBecause={draft.future.length === 0 ? text.nothingUndone : undefined} onClick={redo}>{text.redo}</Button>
          <Button hotkey="Ctrl+S" busy={state === 'saving'} offBecause={isSaved ? text.nothing : offBecause} onClick={() => { void saveNow() }}>{text.save}</Button>
          <Button tone="primary" busy={state === 'saving'} offBecause={offBecause} onClick={() => { void saveAndShow() }}>{isSaved ? text.show : text.saveAndShow}</Button>
        </>} />
      <div className="pr-notes">
        {copy !== undefined && (
          <Note tone="soon">
            <p>{text.copy(instant(instantOf(copy.at)))}</p>
            <div className="row row-wrap pr-choices"><Button size="small" onClick={() => { saved.answerCopy('take') }}>{text.takeCopy}</Button><Button size="small" tone="danger" onClick={() => { saved.answerCopy('drop') }}>{text.dropCopy}</Button></div>
          </Note>
        )}
        {conflicts.length > 0 && <MergePanel content={content} conflicts={conflicts} by={broughtIn.by} onChoose={saved.choose} />}
        {state === 'stopped' && saved.why !== undefined && <Note tone="late">{say(saved.why)}</Note>}
      </div>
      <div className="split pr-edit-split">
        <ContentEditor content={content} findings={findings} roles={known} onEdit={edit} place={place} onPlace={setPlace} />
        <div className="stack stack-tight">
          <FindingsPanel content={content} states={clearsOfSteps(content, findings, {})} findings={findings} onFix={(fixed) => { edit(() => fixed) }}
            mend={(finding) => {
              const unheld = finding.rule === 'role-without-holder' ? content.steps.find(({ order }) => order === finding.step)?.role : undefined
              return <><button type="button" className="nr-link" onClick={() => { const to = placeOfFinding(finding); setPlace(to); if (to.cell !== undefined) focusCell(to.cell) }}>{text.mend}</button>{typeof unheld === 'string' && <> · <Link to={pathOfRole(unheld)} target="_blank" rel="noopener">{text.assign}</Link></>}</>
            }} />
          {shown.unread.length > 0 && <UnreadPanel places={shown.unread} />}
        </div>
      </div>
      <LeaveGuard unsaved={!isSaved} stuck={state === 'offline' || state === 'stopped' || conflicts.length > 0} what={text.guard} />
    </>
  )
}

/** Whether the server has it, and since when. */
function StateTag({ saved: { state, savedAt }, nameMissing }: { readonly saved: SavedDraft; readonly nameMissing: string | undefined }) {
  const text = useText(WORDS)
  const states = useText(STATES)
  const words = state === 'saved' && savedAt !== undefined ? text.savedAt(wallTimeOf(instantOf(savedAt))) : state === 'stopped' && nameMissing !== undefined ? nameMissing : states[state]
  return <span role="status">{state === 'saved' ? <StatusTag tone="ok" frame="bare">{words}</StatusTag> : <StatusTag tone={state === 'stopped' || state === 'offline' ? 'late' : 'soon'} icon="warning" frame="bare">{words}</StatusTag>}</span>
}
