// SPDX-License-Identifier: Apache-2.0
import { useId, useState } from 'react'
import { useText, words } from '#platform/web/language/language.ts'
import { rowsFor } from './EditCell.tsx'

const WORDS = words({
  vi: { ways: 'Đi tiếp', next: 'Sang bước kế tiếp. Ghi nếu khác: về bước 2 khi …', unread: 'Chưa hiểu nên chưa ghi. Ví dụ: “về bước 2 khi thiếu giấy tờ”, “nếu phải xác minh thì bước 5”, “song song bước 4 và bước 5”, “sang bước 6”.', waits: 'Chờ, ngoài giờ tính' },
  en: { ways: 'Goes on', next: 'To the next step; else: về bước 2 khi …', unread: 'Not understood, so not kept. For example: “về bước 2 khi thiếu giấy tờ”, “nếu phải xác minh thì bước 5”, “song song bước 4 và bước 5”, “sang bước 6”.', waits: 'Waits, off the clock' },
})

export interface WaysCellProps {
  readonly label: string
  readonly cell: string
  /** The ways on as they are said. */
  readonly said: string
  readonly waits: boolean
  readonly isRead: (typed: string) => boolean
  readonly onChange: (typed: string) => void
  readonly onWaits: (waits: boolean) => void
}

/** Where a step leads besides the next one, written as officials say it; beneath it whether the step only waits. */
export function WaysCell({ label, cell, said, waits, isRead, onChange, onWaits }: WaysCellProps) {
  const text = useText(WORDS)
  const id = useId()
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const shown = typed ?? said
  const unread = typed !== undefined && !isRead(typed)
  const quiet = shown.trim() === '' && !waits
  return (
    <div className={`pr-ways-edit${quiet ? ' is-quiet' : ''}`}>
      <textarea className={`pr-cell${unread ? ' is-wrong' : ''}`} data-cell={cell} aria-label={`${label}: ${text.ways}`} aria-describedby={unread ? id : undefined} aria-invalid={unread ? true : undefined} rows={rowsFor(shown, 30)} value={shown} placeholder={text.next} maxLength={5_000} spellCheck={false}
        onChange={(event) => { setTyped(event.currentTarget.value); onChange(event.currentTarget.value) }} onBlur={() => { if (!unread) setTyped(undefined) }} />
      {unread && <span id={id} className="pr-read late">{text.unread}</span>}
      <label className="pr-waits"><input type="checkbox" checked={waits} aria-label={`${label}: ${text.waits}`} onChange={(event) => { onWaits(event.currentTarget.checked) }} />{text.waits}</label>
    </div>
  )
}
