// SPDX-License-Identifier: Apache-2.0
import { Icon } from '../icons/Icon.tsx'
import { useSay } from '../language/language.ts'
import { type Clear, CLEAR_ICON, CLEAR_NAME } from './clears.ts'
import './clears.css'

/** The head of a column that is one of the five clears. */
export function ClearHead({ clear }: { readonly clear: Clear }) {
  const say = useSay()
  return <span className="nr-clear-head"><Icon name={CLEAR_ICON[clear]} size={14} />{say(CLEAR_NAME[clear])}</span>
}
