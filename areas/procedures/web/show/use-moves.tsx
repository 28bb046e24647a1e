// SPDX-License-Identifier: Apache-2.0
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useNavigate } from 'react-router'
import { DiscardButton } from '#areas/documents/web/public.ts'
import { Button, LinkButton } from '#platform/web/controls/Button.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { useKeys } from '#platform/web/keys/use-keys.ts'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useRefresh } from '#platform/web/use-api.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { discardRevision, draftProcedure, listProcedures, moveRevision, showProcedure } from '../../contract.ts'
import type { RevisionMove } from '../../core/revision.ts'
import { LIST_PATH, pathOfEditing } from '../paths.ts'
import type { AskedMove, MoveCommand } from './MoveDialog.tsx'
import type { ShownProcedure } from './shown-procedure.ts'

const CodeDialog = lazy(async () => ({ default: (await import('./CodeDialog.tsx')).CodeDialog }))
const MoveDialog = lazy(async () => ({ default: (await import('./MoveDialog.tsx')).MoveDialog }))

const WORDS = words({
  vi: {
    'edit': 'Sửa dự thảo', 'submit': 'Gửi xem xét', 'review': 'Xem xét xong, trình phê duyệt', 'reject': 'Trả lại để sửa', 'approve': 'Phê duyệt', 'issue': 'Ban hành', 'postpone-review': 'Ghi kết quả soát xét', 'withdraw': 'Thu hồi', next: 'Soạn lần ban hành tiếp theo',
    errors: (count: number) => `Gửi xem xét · còn ${count} lỗi`, errorsWhy: (count: number) => `Còn ${count} lỗi năm rõ phải sửa trước khi gửi xem xét`, noSteps: 'Chưa có bước nào; hãy thêm các bước trước khi gửi xem xét', reload: 'Tải lại',
    'done-submit': 'Đã gửi xem xét', 'done-review': 'Đã xem xét, chờ phê duyệt', 'done-reject': 'Đã trả lại cho người soạn thảo', 'done-approve': 'Đã phê duyệt; còn bước ban hành', 'done-issue': 'Đã ban hành', 'done-postpone-review': 'Đã ghi kết quả soát xét', 'done-withdraw': 'Đã thu hồi', drafted: (no: number) => `Đã mở dự thảo lần ban hành ${no}`, editKey: 'sửa', recode: 'Đổi mã', discarded: 'Đã bỏ dự thảo',
  },
  en: {
    'edit': 'Edit the draft', 'submit': 'Send for review', 'review': 'Reviewed, send for approval', 'reject': 'Send back', 'approve': 'Approve', 'issue': 'Issue', 'postpone-review': 'Record the review', 'withdraw': 'Withdraw', next: 'Draft the next issue',
    errors: (count: number) => `Send for review · ${count} errors left`, errorsWhy: (count: number) => `${count} five-clears errors must be mended first`, noSteps: 'There are no steps yet; add them first', reload: 'Reload',
    'done-submit': 'Sent for review', 'done-review': 'Reviewed, waiting for approval', 'done-reject': 'Sent back to the author', 'done-approve': 'Approved; it remains to issue it', 'done-issue': 'Issued', 'done-postpone-review': 'The review is recorded', 'done-withdraw': 'Withdrawn', drafted: (no: number) => `Issue ${no} is open as a draft`, editKey: 'edit', recode: 'Change the code', discarded: 'The draft was thrown away',
  },
})

/** In which order the buttons stand; the one that takes the issue further is last. */
const ORDER: readonly RevisionMove[] = ['withdraw', 'postpone-review', 'reject', 'edit', 'submit', 'review', 'approve', 'issue']
const FORWARD: ReadonlySet<RevisionMove> = new Set(['submit', 'review', 'approve', 'issue'])

/** What this reader may do with the issue, as buttons; what only their own part in it forbids stays and says why. Beside them, what came of pressing one. */
export function useMoves(shown: ShownProcedure): { readonly buttons: ReactNode; readonly outcome: ReactNode } {
  const text = useText(WORDS)
  const say = useSay()
  const navigate = useNavigate()
  const refresh = useRefresh()
  const { id, code, content, revision, revisions, moves, barred, canDraftNext, canDiscard, canChangeCode, today } = shown
  const [asked, setAsked] = useState<AskedMove | undefined>(undefined)
  const errors = shown.findings.filter(({ severity }) => severity === 'error').length
  const command = useCommand(moveRevision, { refresh: [showProcedure, listProcedures] })
  const next = useCommand(draftProcedure, { refresh: [showProcedure, listProcedures], onDone: ({ issueNo }) => { showToast(text.drafted(issueNo)); void navigate(pathOfEditing(id)) } })
  const discard = useCommand(discardRevision, { refresh: [listProcedures], onDone: () => { showToast(text.discarded); void navigate(LIST_PATH) } })
  const [recoding, setRecoding] = useState(false)
  const newest = revisions[0]?.id === revision.id
  useKeys(moves.includes('edit') && newest ? [{ key: 'E', label: text.editKey, run: () => { void navigate(pathOfEditing(id)) } }] : [])

  const move = async (wanted: MoveCommand) => {
    const answer = await command.run({ revisionId: revision.id, version: revision.version, command: wanted })
    if (answer?.ok !== true) return
    setAsked(undefined)
    showToast(text[`done-${wanted.move}`])
  }
  const press = (wanted: RevisionMove) => {
    switch (wanted) {
      case 'edit': void navigate(pathOfEditing(id)); break
      case 'reject': case 'issue': case 'postpone-review': case 'withdraw': command.reset(); setAsked(wanted); break
      case 'submit': case 'review': case 'approve': void move({ move: wanted }); break
    }
  }
  const offBecause = (wanted: RevisionMove): string | undefined => {
    const bar = barred.find((one) => one.move === wanted)
    if (bar !== undefined) return say(bar.why)
    if (wanted !== 'submit') return undefined
    return errors > 0 ? text.errorsWhy(errors) : content.steps.length === 0 ? text.noSteps : undefined
  }
  const offered = ORDER.filter((one) => moves.includes(one) || barred.some((bar) => bar.move === one))
  const forward = offered.findLast((one) => FORWARD.has(one) && offBecause(one) === undefined)
  const changedMeanwhile = command.refusal?.code === 'changed-by-someone-else'
  const buttons = (
    <>
      {canDiscard && <DiscardButton name={`${code} · ${content.name}`} busy={discard.busy} problem={discard.sentence} onOpen={discard.reset} onDiscard={() => { void discard.run({ revisionId: revision.id, version: revision.version }) }} />}
      {canChangeCode && <Button onClick={() => { setRecoding(true) }}>{text.recode}</Button>}
      {offered.map((one) => one === 'edit' ? <LinkButton key={one} to={pathOfEditing(id)} icon="edit" hotkey="E" tone={forward === undefined ? 'primary' : 'plain'}>{text.edit}</LinkButton> : (
        <Button key={one} tone={one === forward ? 'primary' : one === 'reject' || one === 'withdraw' ? 'danger' : 'plain'} busy={command.busy && asked === undefined} offBecause={offBecause(one)} onClick={() => { press(one) }}>
          {one === 'submit' && errors > 0 ? text.errors(errors) : text[one]}
        </Button>
      ))}
      {canDraftNext && newest && <Button busy={next.busy} onClick={() => { void next.run({ code, content, sourceFile: null, sourceName: null, unread: [], asNextIssue: true }) }}>{text.next}</Button>}
    </>
  )
  const outcome = (
    <Suspense fallback={null}>
      {asked === undefined && command.sentence !== undefined && <Note tone="late"><div className="row row-wrap">{say(command.sentence)}{changedMeanwhile && <Button size="small" onClick={() => { command.reset(); void refresh(showProcedure) }}>{text.reload}</Button>}</div></Note>}
      {recoding && <CodeDialog shown={shown} onClose={() => { setRecoding(false) }} />}
      {next.sentence !== undefined && <Note tone="late">{say(next.sentence)}</Note>}
      {asked !== undefined && (
        <MoveDialog move={asked} procedureId={id} name={`${code} · ${content.name}`} today={today} unheld={shown.roles.filter(({ role, people }) => people.length === 0 && role.trim() !== '').map(({ role }) => role)} busy={command.busy} problem={command.sentence} onClose={() => { setAsked(undefined); if (changedMeanwhile) { command.reset(); void refresh(showProcedure) } }} onMove={(wanted) => { void move(wanted) }}
          replaces={revisions.find((other) => other.id !== revision.id && other.status === 'issued')?.issueNo} />
      )}
    </Suspense>
  )
  return { buttons, outcome }
}
