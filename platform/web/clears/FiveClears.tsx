// SPDX-License-Identifier: Apache-2.0
import { Icon } from '../icons/Icon.tsx'
import { useLanguage } from '../language/language.ts'
import { CLEAR_ICON, CLEARS, type ClearStates } from './clears.ts'
import { captionOf, stripLabelOf } from './clear-words.ts'
import './clears.css'

/** The strip of five cells; a missing clear is a hole, and its name stands beneath unless the caption is shown elsewhere. */
export function FiveClears({ states, caption = 'shown' }: { readonly states: ClearStates; readonly caption?: 'shown' | 'elsewhere' }) {
  const language = useLanguage()
  const label = stripLabelOf(states, language)
  const missing = captionOf(states, language)
  return (
    <>
      <span className="nr-five" role="img" aria-label={label} title={label}>
        {CLEARS.map((clear) => <i key={clear} data-state={states[clear]}>{states[clear] === 'hole' ? '?' : <Icon name={CLEAR_ICON[clear]} size={14} />}</i>)}
      </span>
      {caption === 'shown' && missing !== undefined && <span className={`nr-five-caption${missing.kind === 'warning' ? ' is-warning' : ''}`}>{missing.text}</span>}
    </>
  )
}
