// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Button } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { TextAreaField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { useMay } from '#platform/web/session.ts'
import { PageState } from '#platform/web/states/PageState.tsx'
import { StatusTag } from '#platform/web/status/StatusTag.tsx'
import type { Column } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import { useCommand } from '#platform/web/use-command.ts'
import { askForChange, type ChangeRequestView, declineChange, draftNextIssue, listDocuments, showDocument } from '../../contract.ts'
import { pathOfEditing } from '../paths.ts'
import type { ShownDocument } from './shown-document.ts'

const WORDS = words({
  vi: {
    title: 'Yêu cầu sửa đổi', note: 'Mỗi phiếu ghi lý do và căn cứ; đồng ý thì mở lần ban hành tiếp theo', ask: 'Yêu cầu sửa đổi', next: 'Soạn lần ban hành tiếp theo', reason: 'Lý do sửa đổi', ground: 'Căn cứ pháp lý hoặc căn cứ khác', summary: 'Tóm lược nội dung sửa đổi', answer: 'Lý do không sửa', keep: 'Để nguyên', send: 'Gửi yêu cầu', open: 'Mở dự thảo', decline: 'Không sửa', accept: 'Đồng ý, mở dự thảo', missing: 'Ghi đủ các ô trước',
    by: 'Người yêu cầu', state: 'Trả lời', 'open-state': 'Chờ trả lời', 'accepted': (no: number | null) => `Đã mở lần ${no ?? ''}`, 'declined': 'Không sửa', empty: 'Chưa có yêu cầu sửa đổi nào', emptyWhy: 'Khi thấy tài liệu không còn đúng, hãy gửi yêu cầu kèm lý do và căn cứ.', asked: 'Đã gửi yêu cầu sửa đổi', nextTitle: 'Soạn lần ban hành tiếp theo', nextWhy: 'Dự thảo bắt đầu từ nội dung của lần mới nhất. Hai ô dưới đây được in ở trang theo dõi sửa đổi.', answered: 'Đã trả lời',
  },
  en: {
    title: 'Change requests', note: 'Each says why and on what ground; a yes opens the next issue', ask: 'Ask for a change', next: 'Draft the next issue', reason: 'Reason', ground: 'Legal or other ground', summary: 'What changes', answer: 'Why not', keep: 'Leave as it is', send: 'Send', open: 'Open the draft', decline: 'Decline', accept: 'Accept, open the draft', missing: 'Fill in all fields first',
    by: 'Asked by', state: 'Answer', 'open-state': 'Waiting', 'accepted': (no: number | null) => `Opened issue ${no ?? ''}`, 'declined': 'Declined', empty: 'Nobody has asked for a change', emptyWhy: 'When the document is no longer right, ask for a change with reason and ground.', asked: 'The request was sent', nextTitle: 'Draft the next issue', nextWhy: 'The draft begins with the newest issue. Both fields are printed on the page of revisions.', answered: 'Answered',
  },
})

type Asked = { readonly kind: 'ask' } | { readonly kind: 'next'; readonly request: ChangeRequestView | undefined } | { readonly kind: 'decline'; readonly request: ChangeRequestView }

/** Who asked for changes, what came of it, and how the next issue begins. */
export function ChangesPart({ shown }: { readonly shown: ShownDocument }) {
  const text = useText(WORDS)
  const { instant } = useFormat()
  const mayReview = useMay('documents.review')
  const [asked, setAsked] = useState<Asked | undefined>(undefined)
  const { requests, canDraftNext, canAskForChange } = shown
  const columns: readonly Column<ChangeRequestView>[] = [
    { id: 'reason', head: text.reason, main: true, cell: ({ reason }) => <span className="dc-any">{reason}</span> },
    { id: 'ground', head: text.ground, width: 240, cell: ({ ground }) => <span className="dc-any">{ground}</span> },
    { id: 'by', head: text.by, width: 170, cell: ({ askedBy, askedAt }) => <>{askedBy}<div className="t12 muted">{instant(askedAt)}</div></> },
    { id: 'state', head: text.state, width: 250, cell: (row) => row.status === 'open' ? (
      <div className="stack stack-tight"><StatusTag tone="soon" icon="clock" frame="bare">{text['open-state']}</StatusTag><div className="row row-wrap">{canDraftNext && <Button size="small" onClick={() => { setAsked({ kind: 'next', request: row }) }}>{text.accept}</Button>}{mayReview && <Button size="small" onClick={() => { setAsked({ kind: 'decline', request: row }) }}>{text.decline}</Button>}</div></div>
    ) : <>{row.status === 'accepted' ? text.accepted(row.issueNo) : text.declined}<div className="t12 muted dc-any">{row.answeredBy}{row.answer !== null && `: ${row.answer}`}</div></> },
  ]
  return (
    <Panel title={text.title} note={text.note} body="flush" aside={<div className="row row-wrap">{canAskForChange && <Button size="small" onClick={() => { setAsked({ kind: 'ask' }) }}>{text.ask}</Button>}{canDraftNext && <Button size="small" tone="primary" onClick={() => { setAsked({ kind: 'next', request: undefined }) }}>{text.next}</Button>}</div>}>
      <DataTable caption={text.title} columns={columns} rows={requests} rowId={({ id }) => id} density="tight" keyboard="none" empty={<PageState icon="talk" title={text.empty}>{text.emptyWhy}</PageState>} />
      {asked !== undefined && <AskedDialog key={asked.kind} asked={asked} shown={shown} onClose={() => { setAsked(undefined) }} />}
    </Panel>
  )
}

function AskedDialog({ asked, shown: { id, code }, onClose }: { readonly asked: Asked; readonly shown: ShownDocument; readonly onClose: () => void }) {
  const text = useText(WORDS)
  const say = useSay()
  const navigate = useNavigate()
  const request = asked.kind === 'ask' ? undefined : asked.request
  const [what, setWhat] = useState(asked.kind === 'next' ? request?.reason ?? '' : '')
  const [ground, setGround] = useState(asked.kind === 'next' ? request?.ground ?? '' : '')
  const ask = useCommand(askForChange, { refresh: [showDocument], onDone: () => { showToast(text.asked); onClose() } })
  const decline = useCommand(declineChange, { refresh: [showDocument], onDone: () => { showToast(text.answered); onClose() } })
  const next = useCommand(draftNextIssue, { refresh: [showDocument, listDocuments], onDone: () => { void navigate(pathOfEditing(id)) } })
  const offBecause = what.trim() === '' || (asked.kind !== 'decline' && ground.trim() === '') ? text.missing : undefined
  const submit = () => {
    if (offBecause !== undefined) return
    if (asked.kind === 'ask') void ask.run({ id, reason: what, ground })
    else if (asked.kind === 'next') void next.run({ id, changeSummary: what, changeGround: ground, requestId: request?.id ?? null })
    else void decline.run({ id: asked.request.id, version: asked.request.version, answer: what })
  }
  const command = asked.kind === 'ask' ? ask : asked.kind === 'next' ? next : decline
  return (
    <Dialog title={`${asked.kind === 'ask' ? text.ask : asked.kind === 'next' ? text.nextTitle : text.decline}: ${code}`} onClose={onClose} onSubmit={submit}
      actions={<><Button onClick={onClose}>{text.keep}</Button><Button type="submit" tone="primary" busy={command.busy} offBecause={offBecause}>{asked.kind === 'ask' ? text.send : asked.kind === 'next' ? text.open : text.decline}</Button></>}>
      {asked.kind === 'next' && <p className="second">{text.nextWhy}</p>}
      <TextAreaField label={asked.kind === 'ask' ? text.reason : asked.kind === 'next' ? text.summary : text.answer} required rows={3} maxLength={asked.kind === 'decline' ? 2000 : 5000} value={what} onChange={setWhat} />
      {asked.kind !== 'decline' && <TextAreaField label={text.ground} required rows={2} maxLength={2000} value={ground} onChange={setGround} />}
      {command.sentence !== undefined && <Note tone="late">{say(command.sentence)}</Note>}
    </Dialog>
  )
}
