// SPDX-License-Identifier: Apache-2.0
import { Icon } from '../icons/Icon.tsx'
import { useSay, useText, words } from '../language/language.ts'
import { CLEAR_ICON, CLEAR_NAME, type ClearState, CLEARS, type ClearStates } from './clears.ts'
import './clears.css'

export interface MatrixStep {
  readonly order: string | number
  readonly states: ClearStates
}

const WORDS = words({
  vi: { caption: 'Năm rõ theo từng bước', step: 'Bước', clear: 'rõ', hole: 'chưa rõ', warning: 'cần sửa' },
  en: { caption: 'The five clears, step by step', step: 'Step', clear: 'clear', hole: 'unclear', warning: 'to correct' },
})

/** Steps × five clears: where a procedure is not clear, at one look. */
export function ClearsMatrix({ steps }: { readonly steps: readonly MatrixStep[] }) {
  const text = useText(WORDS)
  const say = useSay()
  const word: Readonly<Record<ClearState, string>> = { clear: text.clear, hole: text.hole, warning: text.warning }
  return (
    <table className="nr-matrix">
      <caption className="visually-hidden">{text.caption}</caption>
      <thead>
        <tr>
          <th scope="col"><span className="visually-hidden">{text.step}</span></th>
          {CLEARS.map((clear) => <th key={clear} scope="col" title={say(CLEAR_NAME[clear])}><Icon name={CLEAR_ICON[clear]} size={14} /><span className="visually-hidden">{say(CLEAR_NAME[clear])}</span></th>)}
        </tr>
      </thead>
      <tbody>
        {steps.map((step, index) => (
          <tr key={index}>
            <th scope="row">{step.order}</th>
            {CLEARS.map((clear) => <td key={clear} data-state={step.states[clear]} title={`${say(CLEAR_NAME[clear])}: ${word[step.states[clear]]}`}><span className="visually-hidden">{word[step.states[clear]]}</span></td>)}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
