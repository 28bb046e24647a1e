// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { Link } from 'react-router'
import type { PlainDate } from '#kernel/time.ts'
import { Button } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { DateField } from '#platform/web/fields/DateField.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { TogetherBar } from '#platform/web/together/TogetherBar.tsx'
import { useTogether } from '#platform/web/use-together.ts'
import { listProcedures, moveRevision, type ProcedureRow, showProcedure } from '../../contract.ts'
import { pathOfProcedure } from '../paths.ts'
import { type MoveTogether, movesOpenTo } from './moves-together.ts'

const WORDS = words({
  vi: {
    'submit': (count: string) => `Gửi xem xét ${count}`, 'review': (count: string) => `Xem xét xong, trình phê duyệt ${count}`, 'approve': (count: string) => `Phê duyệt ${count}`, 'issue': (count: string) => `Ban hành ${count}`,
    'did-submit': (done: string, all: string) => `Đã gửi xem xét ${done}/${all} quy trình`, 'did-review': (done: string, all: string) => `Đã xem xét, trình phê duyệt ${done}/${all} quy trình`, 'did-approve': (done: string, all: string) => `Đã phê duyệt ${done}/${all} quy trình; còn bước ban hành`, 'did-issue': (done: string, all: string) => `Đã ban hành ${done}/${all} quy trình`,
    keep: 'Để nguyên', from: 'Có hiệu lực từ ngày', dayMissing: 'Chọn ngày trước', issueTitle: (count: string) => `Ban hành ${count} quy trình`,
    issueWhy: 'Từ ngày này Một cửa tiếp nhận hồ sơ theo các lần ban hành này; lần đang áp dụng của từng quy trình được thay từ ngày đó. Nội dung ban hành rồi thì không sửa được.',
  },
  en: {
    'submit': (count: string) => `Send ${count} for review`, 'review': (count: string) => `${count} reviewed, send for approval`, 'approve': (count: string) => `Approve ${count}`, 'issue': (count: string) => `Issue ${count}`,
    'did-submit': (done: string, all: string) => `${done} of ${all} sent for review`, 'did-review': (done: string, all: string) => `${done} of ${all} reviewed and sent for approval`, 'did-approve': (done: string, all: string) => `${done} of ${all} approved; they remain to be issued`, 'did-issue': (done: string, all: string) => `${done} of ${all} issued`,
    keep: 'Leave as it is', from: 'In force from', dayMissing: 'Choose a day first', issueTitle: (count: string) => `Issue ${count} procedures`,
    issueWhy: 'From this day the desk receives dossiers under these issues; the ones in force are replaced on that day. Issued content cannot be changed.',
  },
})

/** What can be done with the ticked procedures in one press. */
export function MovesTogether({ ticked, today, onUntick }: { readonly ticked: readonly ProcedureRow[]; readonly today: PlainDate; readonly onUntick: () => void }) {
  const text = useText(WORDS)
  const { number } = useFormat()
  const { progress, outcome, run, forget } = useTogether<ProcedureRow, typeof moveRevision>(moveRevision, [listProcedures, showProcedure])
  const [made, setMade] = useState<MoveTogether>('submit')
  const [toIssue, setToIssue] = useState<readonly ProcedureRow[] | undefined>(undefined)
  const [day, setDay] = useState<PlainDate | undefined>(today)
  const open = movesOpenTo(ticked)
  const start = async (move: MoveTogether, rows: readonly ProcedureRow[], effectiveFrom: PlainDate) => {
    setMade(move)
    await run(rows, ({ revisionId, version }) => ({ revisionId, version, command: move === 'issue' ? { move, effectiveFrom } : { move } }))
    setToIssue(undefined)
    onUntick()
  }
  const issue = () => { if (toIssue !== undefined && day !== undefined && progress === undefined) void start('issue', toIssue, day) }
  return (
    <>
      <TogetherBar ticked={ticked.length} progress={progress} outcome={outcome} outcomeText={text[`did-${made}`]} onUntick={onUntick} onForget={forget}
        itemId={({ id }) => id} itemName={({ id, code, name }) => <Link to={pathOfProcedure(id)}>{code} · {name}</Link>}>
        {open.map(({ move, rows }, at) => <Button key={move} size="small" tone={at === open.length - 1 ? 'primary' : 'plain'} busy={progress !== undefined} onClick={() => { if (move === 'issue') setToIssue(rows); else void start(move, rows, today) }}>{text[move](number(rows.length))}</Button>)}
      </TogetherBar>
      {toIssue !== undefined && (
        <Dialog title={text.issueTitle(number(toIssue.length))} onClose={() => { setToIssue(undefined) }} onSubmit={issue}
          actions={<><Button onClick={() => { setToIssue(undefined) }}>{text.keep}</Button><Button type="submit" tone="primary" busy={progress !== undefined} offBecause={day === undefined ? text.dayMissing : undefined}>{text.issue(number(toIssue.length))}</Button></>}>
          <p className="second">{text.issueWhy}</p>
          <DateField label={text.from} required value={day} onChange={setDay} min={today} />
        </Dialog>
      )}
    </>
  )
}
