// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react'
import { Icon } from '../icons/Icon.tsx'
import { useSay, useText, words } from '../language/language.ts'
import { type Clear, CLEAR_ICON, CLEAR_NAME, CLEARS, type ClearState } from './clears.ts'
import './clears.css'

export interface ClearLine {
  readonly state?: ClearState
  /** What is known; for a hole, why it is one, with the action that fills it. */
  readonly value?: ReactNode
}

const WORDS = words({
  vi: { unclear: 'Chưa rõ' },
  en: { unclear: 'Unclear' },
})

/** The five clears as label and value, for a quick view or the detail of a step. */
export function ClearsList({ lines }: { readonly lines: Readonly<Record<Clear, ClearLine>> }) {
  const text = useText(WORDS)
  const say = useSay()
  return (
    <dl className="nr-clears">
      {CLEARS.map((clear) => {
        const { state = 'clear', value } = lines[clear]
        return (
          <div key={clear} className={`nr-clear${state === 'clear' ? '' : ` is-${state}`}`}>
            <Icon name={CLEAR_ICON[clear]} />
            <dt>{say(CLEAR_NAME[clear])}</dt>
            <dd>{state === 'hole' && <><b className="late">{text.unclear}</b>{value !== undefined && ' – '}</>}{value}</dd>
          </div>
        )
      })}
    </dl>
  )
}
