// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import type { Share } from '../core/board.ts'
import './insight.css'

export const NO_DATA = words({ vi: { none: 'Chưa có dữ liệu' }, en: { none: 'No data' } })

/** A share as a key figure: percent large, what it is out of beneath; without anything to share it says so. */
export function ShareFigure({ name, share, note, to }: { readonly name: string; readonly share: Share; readonly note: ReactNode; readonly to?: string | undefined }) {
  const { none } = useText(NO_DATA)
  const { percent } = useFormat()
  const value = share.percent === null ? <span className="in-none">{none}</span> : percent(share.percent)
  return (
    <dl className="nr-figure">
      <div>
        <dt>{name}</dt>
        <dd>{to === undefined || share.percent === null ? value : <Link to={to} className="plain" aria-label={`${name}: ${percent(share.percent)}`}>{value}</Link>}</dd>
        <dd className="nr-figure__note">{note}</dd>
      </div>
    </dl>
  )
}

/** A share inside a table: `98/100` and its percent; "Chưa có dữ liệu" in words where there is none. */
export function ShareText({ share }: { readonly share: Share }) {
  const { none } = useText(NO_DATA)
  const { percent, ratio } = useFormat()
  return share.percent === null ? <span className="muted t12">{none}</span> : <span className="nowrap"><b>{percent(share.percent)}</b> <span className="muted t12">{ratio(share.numerator, share.denominator)}</span></span>
}

const HOURS = words({ vi: { of: (saved: string, allowed: string) => `${saved}/${allowed} giờ` }, en: { of: (saved: string, allowed: string) => `${saved}/${allowed} h` } })

/** Working time saved against what the limits allow: percent, and the hours behind it. */
export function SavedText({ saved }: { readonly saved: Share }) {
  const { none } = useText(NO_DATA)
  const text = useText(HOURS)
  const { number, percent } = useFormat()
  const hours = (minutes: number) => number(Math.round(minutes / 60))
  return saved.percent === null ? <span className="muted t12">{none}</span> : <span className="nowrap"><b>{percent(saved.percent)}</b> <span className="muted t12">{text.of(hours(saved.numerator), hours(saved.denominator))}</span></span>
}
