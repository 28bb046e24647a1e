// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useState } from 'react'
import { useNavigate } from 'react-router'
import { Button, LinkButton } from '#platform/web/controls/Button.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { useKeys } from '#platform/web/keys/use-keys.ts'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useRefresh } from '#platform/web/use-api.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { discardDraft, listDocuments, moveIssue, showDocument } from '../../contract.ts'
import type { IssueMove } from '../../core/issue.ts'
import { LIST_PATH, pathOfEditing } from '../paths.ts'
import { DiscardButton } from './DiscardButton.tsx'
import { type AskedMove, type MoveCommand, MoveDialog } from './MoveDialog.tsx'
import type { ShownDocument } from './shown-document.ts'

const WORDS = words({
  vi: {
    'edit': 'Sửa dự thảo', 'submit': 'Gửi xem xét', 'review': 'Xem xét xong, trình phê duyệt', 'reject': 'Trả lại để sửa', 'approve': 'Phê duyệt', 'issue': 'Ban hành', 'postpone-review': 'Ghi kết quả soát xét', 'withdraw': 'Thu hồi', reload: 'Tải lại', editKey: 'sửa', discarded: 'Đã bỏ dự thảo',
    'done-submit': 'Đã gửi xem xét', 'done-review': 'Đã xem xét, chờ phê duyệt', 'done-reject': 'Đã trả lại cho người soạn thảo', 'done-approve': 'Đã phê duyệt; còn bước ban hành', 'done-issue': 'Đã ban hành', 'done-postpone-review': 'Đã ghi kết quả soát xét', 'done-withdraw': 'Đã thu hồi',
  },
  en: {
    'edit': 'Edit the draft', 'submit': 'Send for review', 'review': 'Reviewed, send for approval', 'reject': 'Send back', 'approve': 'Approve', 'issue': 'Issue', 'postpone-review': 'Record the review', 'withdraw': 'Withdraw', reload: 'Reload', editKey: 'edit', discarded: 'The draft was thrown away',
    'done-submit': 'Sent for review', 'done-review': 'Reviewed, waiting for approval', 'done-reject': 'Sent back to the author', 'done-approve': 'Approved; it remains to issue it', 'done-issue': 'Issued', 'done-postpone-review': 'The review is recorded', 'done-withdraw': 'Withdrawn',
  },
})

/** In which order the buttons stand; the one that takes the issue further is last. */
const ORDER: readonly IssueMove[] = ['withdraw', 'postpone-review', 'reject', 'edit', 'submit', 'review', 'approve', 'issue']
const FORWARD: ReadonlySet<IssueMove> = new Set(['submit', 'review', 'approve', 'issue'])

/** What this reader may do with the issue, as buttons; what only their own part in it forbids stays and says why. Beside them, what came of pressing one. */
export function useMoves(shown: ShownDocument): { readonly buttons: ReactNode; readonly outcome: ReactNode } {
  const text = useText(WORDS)
  const say = useSay()
  const navigate = useNavigate()
  const refresh = useRefresh()
  const { id, code, issue, issues, moves, barred, canDiscard, today } = shown
  const [asked, setAsked] = useState<AskedMove | undefined>(undefined)
  const command = useCommand(moveIssue, { refresh: [showDocument, listDocuments] })
  const discard = useCommand(discardDraft, { refresh: [listDocuments], onDone: () => { showToast(text.discarded); void navigate(LIST_PATH) } })
  useKeys(moves.includes('edit') ? [{ key: 'E', label: text.editKey, run: () => { void navigate(pathOfEditing(id)) } }] : [])

  const move = async (wanted: MoveCommand) => {
    const answer = await command.run({ issueId: issue.id, version: issue.version, command: wanted })
    if (answer?.ok !== true) return
    setAsked(undefined)
    showToast(text[`done-${wanted.move}`])
  }
  const press = (wanted: IssueMove) => {
    switch (wanted) {
      case 'edit': void navigate(pathOfEditing(id)); break
      case 'reject': case 'issue': case 'postpone-review': case 'withdraw': command.reset(); setAsked(wanted); break
      case 'submit': case 'review': case 'approve': void move({ move: wanted }); break
    }
  }
  const offBecause = (wanted: IssueMove): string | undefined => {
    const bar = barred.find((one) => one.move === wanted)
    return bar && say(bar.why)
  }
  const offered = ORDER.filter((one) => moves.includes(one) || barred.some((bar) => bar.move === one))
  const forward = offered.findLast((one) => FORWARD.has(one) && offBecause(one) === undefined)
  const changedMeanwhile = command.refusal?.code === 'changed-by-someone-else'
  const offeredMoves = offered.map((one) => one === 'edit' ? <LinkButton key={one} to={pathOfEditing(id)} icon="edit" hotkey="E" tone={forward === undefined ? 'primary' : 'plain'}>{text.edit}</LinkButton> : (
    <Button key={one} tone={one === forward ? 'primary' : one === 'reject' || one === 'withdraw' ? 'danger' : 'plain'} busy={command.busy && asked === undefined} offBecause={offBecause(one)} onClick={() => { press(one) }}>{text[one]}</Button>
  ))
  const buttons = <>{canDiscard && <DiscardButton name={`${code} · ${issue.name}`} busy={discard.busy} problem={discard.sentence} onOpen={discard.reset} onDiscard={() => { void discard.run({ issueId: issue.id, version: issue.version }) }} />}{offeredMoves}</>
  const outcome = (
    <>
      {asked === undefined && command.sentence !== undefined && <Note tone="late"><div className="row row-wrap">{say(command.sentence)}{changedMeanwhile && <Button size="small" onClick={() => { command.reset(); void refresh(showDocument) }}>{text.reload}</Button>}</div></Note>}
      {asked !== undefined && (
        <MoveDialog move={asked} id={id} name={`${code} · ${issue.name}`} today={today} busy={command.busy} problem={command.sentence} onClose={() => { setAsked(undefined); if (changedMeanwhile) { command.reset(); void refresh(showDocument) } }} onMove={(wanted) => { void move(wanted) }}
          replaces={issues.find((other) => other.id !== issue.id && other.status === 'issued')?.issueNo} />
      )}
    </>
  )
  return { buttons, outcome }
}
