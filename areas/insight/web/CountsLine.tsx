// SPDX-License-Identifier: Apache-2.0
import { Link } from 'react-router'
import { useText } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import type { FiveCounts } from '../core/board.ts'
import { type Behind, dossiersAddress } from './addresses.ts'
import { COUNT_WORDS, FIVE } from './count-words.ts'
import './insight.css'

/** On a phone, where a row has no room for five columns: those of the five that are not nothing, in one line. */
export function CountsLine({ counts, behind }: { readonly counts: FiveCounts; readonly behind: Omit<Behind, 'group'> }) {
  const names = useText(COUNT_WORDS)
  const { number } = useFormat()
  return <span className="in-phone t12">{FIVE.filter((key) => counts[key] > 0).map((key) => <Link key={key} to={dossiersAddress({ ...behind, group: key })}>{names[key]} {number(counts[key])}</Link>)}</span>
}
