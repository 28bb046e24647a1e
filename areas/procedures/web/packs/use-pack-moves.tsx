// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useState } from 'react'
import { Button } from '#platform/web/controls/Button.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { listPacks, movePack, showPack } from '../../contract.ts'
import type { PackMove } from '../../core/pack/pack-version.ts'
import { AskMoveDialog, type AskedPackMove, type PackMoveCommand } from './AskMoveDialog.tsx'
import type { ShownPack } from './PackPage.tsx'

const WORDS = words({
  vi: { 'submit': 'Gửi xem xét', 'review': 'Xem xét xong, trình phê duyệt', 'reject': 'Trả lại để sửa', 'approve': 'Phê duyệt', 'issue': 'Ban hành', 'done-submit': 'Đã gửi xem xét', 'done-review': 'Đã xem xét, chờ phê duyệt', 'done-reject': 'Đã trả lại cho người soạn', 'done-approve': 'Đã phê duyệt; còn bước ban hành', 'done-issue': 'Đã ban hành' },
  en: { 'submit': 'Submit for review', 'review': 'Reviewed, send for approval', 'reject': 'Send back', 'approve': 'Approve', 'issue': 'Issue', 'done-submit': 'Submitted for review', 'done-review': 'Reviewed, waiting for approval', 'done-reject': 'Sent back', 'done-approve': 'Approved; it remains to issue it', 'done-issue': 'Issued' },
})
/** In which order the buttons stand; what takes the version further is last. */
const ORDER: readonly PackMove[] = ['reject', 'submit', 'review', 'approve', 'issue']
const isAsked = (move: PackMove): move is AskedPackMove => move === 'submit' || move === 'reject' || move === 'issue'

/** What this reader may do with the version on its way, as buttons; what only their own part forbids stays and says why. Beside them, what came of pressing one. */
export function usePackMoves({ id, version, way }: ShownPack): { readonly buttons: ReactNode; readonly outcome: ReactNode } {
  const text = useText(WORDS)
  const say = useSay()
  const [asked, setAsked] = useState<AskedPackMove | undefined>(undefined)
  const command = useCommand(movePack, { refresh: [showPack, listPacks] })
  const run = async (wanted: PackMoveCommand) => {
    const answer = await command.run({ id, version, command: wanted })
    if (answer?.ok !== true) return
    setAsked(undefined)
    showToast(text[`done-${wanted.move}`])
  }
  if (way === null) return { buttons: undefined, outcome: undefined }
  const why = (move: PackMove) => { const bar = way.barred.find((one) => one.move === move); return bar === undefined ? undefined : say(bar.why) }
  const offered = ORDER.filter((move) => way.moves.includes(move) || way.barred.some((one) => one.move === move))
  const press = (move: PackMove) => { if (isAsked(move)) { command.reset(); setAsked(move) } else void run({ move }) }
  return {
    buttons: offered.map((move) => <Button key={move} tone={move === 'reject' ? 'danger' : why(move) === undefined ? 'primary' : 'plain'} busy={command.busy && asked === undefined} offBecause={why(move)} onClick={() => { press(move) }}>{text[move]}</Button>),
    outcome: (
      <>
        {asked === undefined && command.sentence !== undefined && <Note tone="late">{say(command.sentence)}</Note>}
        {asked !== undefined && <AskMoveDialog move={asked} versionNo={way.versionNo} busy={command.busy} problem={command.sentence} onMove={(wanted) => { void run(wanted) }} onClose={() => { setAsked(undefined); command.reset() }} />}
      </>
    ),
  }
}
