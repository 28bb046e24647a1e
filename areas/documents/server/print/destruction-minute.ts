// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#kernel/time.ts'
import { dayWords, type Letterhead, printedLetterhead } from '#platform/server/print/letterhead.ts'
import { renderPdf } from '#platform/server/print/render-pdf.ts'

/** What a minute of destruction says. */
export interface DestructionMinute {
  readonly letterhead: Letterhead
  readonly number: string
  readonly place: string
  readonly ground: string
  readonly manner: string
  readonly people: readonly { readonly name: string; readonly post: string }[]
  /** Number, title, kind, extent, day of the event, rule: six cells a row. */
  readonly rows: readonly (readonly string[])[]
}

/** Biên bản tiêu hủy tài liệu hết giá trị, A4; the layout is ours, chưa đối chiếu mẫu gốc. */
export function destructionMinute({ letterhead, number, people, rows, ...texts }: DestructionMinute, printedAt: Instant): Promise<Uint8Array> {
  return renderPdf(new URL('./destruction-minute.typ', import.meta.url), {
    title: `Biên bản tiêu hủy ${number}`,
    createdAt: printedAt,
    data: { ...texts, letterhead: printedLetterhead(letterhead, number), on: dayWords(letterhead.on), people: people.map((person) => ({ ...person })), rows },
  })
}
