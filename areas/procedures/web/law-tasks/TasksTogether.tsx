// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { Link } from 'react-router'
import { Button } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { TextAreaField } from '#platform/web/fields/TextField.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { TogetherBar } from '#platform/web/together/TogetherBar.tsx'
import { useTogether } from '#platform/web/use-together.ts'
import { listProcedures, showProcedure } from '../../contract.ts'
import { closeLawTask, draftForLawTask, type LawTaskRow, listLawTasks, showLawChain, showLawTaskCounts } from '../../contract/law-tasks.ts'
import { pathOfProcedure } from '../paths.ts'

const WORDS = words({
  vi: {
    draft: (count: string) => `Soạn lần tiếp theo, thay căn cứ cho ${count}`, close: (count: string) => `Đóng ${count} việc cùng lý do`, drafted: (done: string, all: string) => `Đã soạn dự thảo cho ${done}/${all} quy trình, căn cứ pháp lý đã thay; gửi xem xét ở trang Quy trình, nhóm Đến lượt tôi`, closed: (done: string, all: string) => `Đã đóng ${done}/${all} việc`,
    title: (count: string) => `Đóng ${count} việc rà soát`, why: 'Chỉ dùng khi cùng một lý do đúng cho mọi quy trình đã chọn. Việc đã đóng không mở lại.', reason: 'Lý do không cần sửa', hint: 'Đã xem điều nào, vì sao các quy trình vẫn đúng', short: 'Ghi lý do, ít nhất 10 ký tự', leave: 'Thôi',
  },
  en: {
    draft: (count: string) => `Draft the next issue of ${count}, with the new citation`, close: (count: string) => `Close ${count} with one reason`, drafted: (done: string, all: string) => `${done} of ${all} drafted with the new legal basis; send them for review under Procedures, My turn`, closed: (done: string, all: string) => `${done} of ${all} closed`,
    title: (count: string) => `Close ${count} tasks`, why: 'Only where one reason holds for every procedure chosen. A closed task stays closed.', reason: 'Why nothing changes', hint: 'What was looked at, and why they still hold', short: 'Write a reason of at least 10 characters', leave: 'Leave',
  },
})
const SHORTEST_REASON = 10
const REFRESHED = [listLawTasks, showLawChain, showLawTaskCounts, listProcedures, showProcedure] as const

/** What can be done with many tasks of a change of law in one press: a draft with the new citation for each, or one reason for all. */
export function TasksTogether({ ticked, onUntick }: { readonly ticked: readonly LawTaskRow[]; readonly onUntick: () => void }) {
  const text = useText(WORDS)
  const { number } = useFormat()
  const drafting = useTogether<LawTaskRow, typeof draftForLawTask>(draftForLawTask, REFRESHED)
  const closing = useTogether<LawTaskRow, typeof closeLawTask>(closeLawTask, REFRESHED)
  const [last, setLast] = useState<'drafted' | 'closed'>('drafted')
  const [toClose, setToClose] = useState<readonly LawTaskRow[] | undefined>(undefined)
  const [reason, setReason] = useState('')
  const { progress, outcome, forget } = last === 'drafted' ? drafting : closing
  const draft = () => { setLast('drafted'); closing.forget(); void drafting.run(ticked, ({ id, version }) => ({ id, version })).then(onUntick) }
  const close = () => {
    if (toClose === undefined || reason.trim().length < SHORTEST_REASON || closing.progress !== undefined) return
    setLast('closed')
    void closing.run(toClose, ({ id, version }) => ({ id, version, outcome: { as: 'no-change-needed', reason } })).then(() => { setToClose(undefined); setReason(''); onUntick() })
  }
  const count = number(ticked.length)
  return (
    <>
      <TogetherBar ticked={ticked.length} progress={progress} outcome={outcome} outcomeText={text[last]} onUntick={onUntick} onForget={forget} itemId={({ id }) => id} itemName={({ procedure }) => <Link to={pathOfProcedure(procedure.id)}>{procedure.code} · {procedure.name}</Link>}>
        <Button size="small" busy={progress !== undefined} onClick={() => { setToClose(ticked) }}>{text.close(count)}</Button>
        <Button size="small" tone="primary" busy={progress !== undefined} onClick={draft}>{text.draft(count)}</Button>
      </TogetherBar>
      {toClose !== undefined && (
        <Dialog title={text.title(number(toClose.length))} onClose={() => { setToClose(undefined) }} onSubmit={close}
          actions={<><Button onClick={() => { setToClose(undefined) }}>{text.leave}</Button><Button type="submit" tone="primary" busy={closing.progress !== undefined} offBecause={reason.trim().length < SHORTEST_REASON ? text.short : undefined}>{text.close(number(toClose.length))}</Button></>}>
          <p className="second">{text.why}</p>
          <TextAreaField label={text.reason} required rows={3} hint={text.hint} value={reason} onChange={setReason} maxLength={2000} />
        </Dialog>
      )}
    </>
  )
}
