// SPDX-License-Identifier: Apache-2.0
import type { CSSProperties } from 'react'
import './figures.css'

/** A value against its target: the fill, and the tick of the target. Striped red when it misses; the words stand beside. */
export function Bullet({ label, value, target, most, met }: { readonly label: string; readonly value: number; readonly target: number; readonly most: number; readonly met: boolean }) {
  const place: CSSProperties & Record<`--${string}`, string> = { '--v': `${Math.min(100, value / most * 100)}%`, '--t': `${Math.min(100, target / most * 100)}%` }
  return <span className={`nr-bullet${met ? '' : ' is-missed'}`} style={place} role="img" aria-label={label}><i /><b /></span>
}
