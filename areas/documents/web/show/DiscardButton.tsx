// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import type { Sentence } from '#kernel/sentence.ts'
import { Button } from '#platform/web/controls/Button.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { AskDialog } from '../later.tsx'

const WORDS = words({
  vi: { act: 'Bỏ dự thảo', title: (name: string) => `Bỏ dự thảo: ${name}`, why: 'Dự thảo chưa ban hành lần nào sẽ không còn trong danh sách và mã hiệu dùng lại được. Lịch sử vẫn ghi ai đã soạn, ai đã bỏ và nội dung lúc bỏ. Không lấy lại được bằng phần mềm.' },
  en: { act: 'Throw the draft away', title: (name: string) => `Throw away: ${name}`, why: 'The draft, which was never issued, leaves the lists and its code is free again. Who wrote it, who threw it away and what it held stay in the history. This cannot be undone here.' },
})

export interface DiscardButtonProps { readonly name: string; readonly busy: boolean; readonly problem: Sentence | undefined; readonly onOpen: () => void; readonly onDiscard: () => void }

/** Throws a first draft away after saying what that means. */
export function DiscardButton({ name, busy, problem, onOpen, onDiscard }: DiscardButtonProps) {
  const text = useText(WORDS)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button tone="danger" onClick={() => { onOpen(); setOpen(true) }}>{text.act}</Button>
      {isOpen && <AskDialog title={text.title(name)} act={text.act} tone="danger" why={text.why} busy={busy} problem={problem} onAct={onDiscard} onClose={() => { setOpen(false) }} />}
    </>
  )
}
