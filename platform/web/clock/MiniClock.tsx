// SPDX-License-Identifier: Apache-2.0
import type { CSSProperties } from 'react'
import type { TimeTone } from '../status/TimeLeft.tsx'
import './mini-clock.css'

/** How much of the allotted working time is used: the fill, and the due mark where the time ends. Drawn beside words, so hidden from readers of the screen. */
export function MiniClock({ tone, used, allotted }: { readonly tone: TimeTone; readonly used: number; readonly allotted: number }) {
  const over = used > allotted
  const fill = over ? 100 : allotted === 0 ? 0 : used / allotted * 100
  const due = over ? allotted / used * 100 : 100
  const place: CSSProperties & Record<`--${string}`, string> = { '--u': `${fill.toFixed(1)}%`, '--d': `${due.toFixed(1)}%` }
  return <span className={`nr-mini nr-mini--${tone}`} style={place} aria-hidden="true"><i /></span>
}
