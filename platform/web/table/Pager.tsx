// SPDX-License-Identifier: Apache-2.0
import { Button } from '../controls/Button.tsx'
import { useText, words } from '../language/language.ts'
import { useFormat } from '../language/use-format.ts'
import './table.css'

const WORDS = words({
  vi: { title: 'Trang danh sách', of: (from: string, to: string, total: string) => `${from}–${to} trong ${total}`, previous: 'Trang trước', next: 'Trang sau', first: 'Đang ở trang đầu', last: 'Đang ở trang cuối' },
  en: { title: 'Pages of the list', of: (from: string, to: string, total: string) => `${from}–${to} of ${total}`, previous: 'Previous page', next: 'Next page', first: 'This is the first page', last: 'This is the last page' },
})

/** Which rows of how many, and the way to the rest; where all of them stand on this page, only how many. */
export function Pager({ offset, shown, total, size, onPage }: { readonly offset: number; readonly shown: number; readonly total: number; readonly size: number; readonly onPage: (offset: number) => void }) {
  const text = useText(WORDS)
  const { number } = useFormat()
  return (
    <nav className="nr-pager" aria-label={text.title}>
      <span role="status">{text.of(number(offset + 1), number(offset + shown), number(total))}</span>
      {total > size && (
        <>
          <Button size="small" onClick={() => { onPage(Math.max(0, offset - size)) }} offBecause={offset === 0 ? text.first : undefined}>{text.previous}</Button>
          <Button size="small" onClick={() => { onPage(offset + size) }} offBecause={offset + shown >= total ? text.last : undefined}>{text.next}</Button>
        </>
      )}
    </nav>
  )
}
