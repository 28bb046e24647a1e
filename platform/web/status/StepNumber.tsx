// SPDX-License-Identifier: Apache-2.0
import { Icon } from '../icons/Icon.tsx'
import { useText, words } from '../language/language.ts'
import './status.css'

export type StepState = 'done' | 'running' | 'next' | 'skipped'

const WORDS = words({
  vi: { step: (order: string | number) => `Bước ${order}`, done: 'đã xong', running: 'đang làm', next: 'chưa đến', skipped: 'không thực hiện' },
  en: { step: (order: string | number) => `Step ${order}`, done: 'done', running: 'in hand', next: 'to come', skipped: 'not done' },
})

/** The number of a step in its ring: ticked when done, filled with a second ring when running, open when still to come, dashed when not on the way. */
export function StepNumber({ order, state = 'next' }: { readonly order: string | number; readonly state?: StepState }) {
  const text = useText(WORDS)
  return (
    <span className={`nr-step nr-step--${state}`} role="img" aria-label={`${text.step(order)}, ${text[state]}`}>
      {state === 'done' ? <Icon name="check" size={14} /> : order}
    </span>
  )
}
