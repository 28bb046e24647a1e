// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import './figures.css'

/** One number that matters, with what it is out of and, by its link, the list behind it. */
export function KeyFigure({ name, value, note, to, tone = 'plain' }: { readonly name: string; readonly value: string; readonly note?: ReactNode; readonly to?: string; readonly tone?: 'plain' | 'late' }) {
  return (
    <dl className="nr-figure">
      <div>
        <dt>{name}</dt>
        <dd className={tone === 'late' ? 'late' : undefined}>{to === undefined ? value : <Link to={to} className="plain">{value}</Link>}</dd>
        {note !== undefined && <dd className="nr-figure__note">{note}</dd>}
      </div>
    </dl>
  )
}
