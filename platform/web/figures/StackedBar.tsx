// SPDX-License-Identifier: Apache-2.0
import { useFormat } from '../language/use-format.ts'
import './figures.css'

export type BarTone = 'early' | 'ok' | 'late' | 'soon' | 'hole' | 'accent' | 'done'

export interface BarPart {
  readonly key: string
  readonly tone: BarTone
  readonly name: string
  readonly count: number
}

/** Parts of a whole beside one another; numbers inside where they fit, words and numbers beneath. */
export function StackedBar({ label, parts, size = 'normal', legend = 'shown' }: { readonly label: string; readonly parts: readonly BarPart[]; readonly size?: 'normal' | 'tall'; readonly legend?: 'shown' | 'hidden' }) {
  const { number, percent } = useFormat()
  const total = parts.reduce((sum, { count }) => sum + count, 0)
  const said = parts.map(({ name, count }) => `${name} ${number(count)}`).join(', ')
  return (
    <div>
      <div className={`nr-bar${size === 'tall' ? ' nr-bar--tall' : ''}`} role="img" aria-label={`${label}: ${said}`}>
        {total > 0 && parts.filter(({ count }) => count > 0).map(({ key, tone, count }) => <i key={key} className={`nr-fill--${tone}`} style={{ width: `${count / total * 100}%` }}>{size === 'tall' && count / total > 0.09 && number(count)}</i>)}
      </div>
      {legend === 'shown' && (
        <ul className="nr-legend">{parts.map(({ key, tone, name, count }) => <li key={key}><i className={`nr-fill--${tone}`} />{name} <b>{total === 0 ? number(count) : `${number(count)} (${percent(count / total * 100)})`}</b></li>)}</ul>
      )}
    </div>
  )
}
