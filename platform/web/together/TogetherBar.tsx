// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react'
import type { TogetherOutcome } from '../use-together.ts'
import { TextButton } from '../controls/Button.tsx'
import { Note } from '../feedback/Note.tsx'
import { useSay, useText, words } from '../language/language.ts'
import { useFormat } from '../language/use-format.ts'
import './together.css'

const WORDS = words({
  vi: { region: 'Làm với các dòng đã chọn', chosen: (count: string) => `Đã chọn ${count}`, none: 'Bỏ chọn', working: (done: string, all: string) => `Đang làm ${done}/${all}…`, leftBehind: 'Chưa làm được:', close: 'Đóng' },
  en: { region: 'Act on the chosen rows', chosen: (count: string) => `${count} chosen`, none: 'Choose none', working: (done: string, all: string) => `${done}/${all} done…`, leftBehind: 'Not done:', close: 'Close' },
})

export interface TogetherBarProps<Item> {
  readonly ticked: number
  readonly progress: { readonly done: number; readonly all: number } | undefined
  readonly outcome: TogetherOutcome<Item> | undefined
  /** "Đã ban hành 9/10 quy trình". */
  readonly outcomeText: (done: string, all: string) => string
  /** The row that was left behind, as a link to it. */
  readonly itemName: (item: Item) => ReactNode
  readonly itemId: (item: Item) => string
  readonly onUntick: () => void
  readonly onForget: () => void
  /** The buttons. */
  readonly children: ReactNode
}

/** The bar over a list with ticked rows, which stays in sight: what can be done with them in one press, and what came of it. */
export function TogetherBar<Item>({ ticked, progress, outcome, outcomeText, itemName, itemId, onUntick, onForget, children }: TogetherBarProps<Item>) {
  const text = useText(WORDS)
  const say = useSay()
  const { number } = useFormat()
  return (
    <section aria-label={text.region} className="nr-together">
      {ticked > 0 && (
        <div className="row row-wrap nr-together__bar">
          <span className="medium" role="status">{progress === undefined ? text.chosen(number(ticked)) : text.working(number(progress.done), number(progress.all))}</span>
          {children}
          <span className="push"><TextButton onClick={onUntick}>{text.none}</TextButton></span>
        </div>
      )}
      {outcome !== undefined && (
        <div className="nr-together__outcome">
          <Note tone={outcome.left.length > 0 ? 'late' : 'info'}>
            <div className="row row-wrap" role="status">{outcomeText(number(outcome.done), number(outcome.all))}<span className="push"><TextButton onClick={onForget}>{text.close}</TextButton></span></div>
            {outcome.left.length > 0 && <><p>{text.leftBehind}</p><ul>{outcome.left.map(({ item, why }) => <li key={itemId(item)}>{itemName(item)}: {say(why)}</li>)}</ul></>}
          </Note>
        </div>
      )}
    </section>
  )
}
