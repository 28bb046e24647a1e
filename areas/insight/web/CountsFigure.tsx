// SPDX-License-Identifier: Apache-2.0
import { Link } from 'react-router'
import { StackedBar } from '#platform/web/figures/StackedBar.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import type { FiveCounts } from '../core/board.ts'
import type { Month } from '../core/period.ts'
import { dossiersAddress } from './addresses.ts'
import { COUNT_WORDS, FIVE, TONE_OF } from './count-words.ts'
import './insight.css'

const WORDS = words({
  vi: { title: 'Hồ sơ', done: (count: string) => `Đã trả trong kỳ: ${count}`, inHand: (count: string) => `đang giải quyết: ${count}`, none: 'Chưa có hồ sơ nào trong kỳ.', all: (count: string) => `cộng ${count} hồ sơ` },
  en: { title: 'Dossiers', done: (count: string) => `Ended in the period: ${count}`, inHand: (count: string) => `in hand: ${count}`, none: 'No dossier in this period.', all: (count: string) => `${count} dossiers together` },
})

/** The five counts beside one another, adding up; each opens its list where it has one of its own. */
export function CountsFigure({ counts, period, agencyId, lists }: { readonly counts: FiveCounts; readonly period: { readonly from: Month; readonly to: Month }; readonly agencyId: string | undefined; readonly lists: 'open' | 'below' }) {
  const text = useText(WORDS)
  const names = useText(COUNT_WORDS)
  const { number } = useFormat()
  const ended = counts.early + counts.onTime + counts.late
  return (
    <div className="in-counts">
      <p className="row row-wrap t12 second"><span className="medium">{text.done(number(ended))}</span><span>{text.inHand(number(counts.open + counts.overdue))}</span><span className="push">{text.all(number(counts.all))}</span></p>
      <StackedBar label={text.title} size="tall" legend="hidden" parts={FIVE.map((key) => ({ key, tone: TONE_OF[key], name: names[key], count: counts[key] }))} />
      <ul className="nr-legend">
        {FIVE.map((key) => {
          const said = <>{names[key]} <b>{number(counts[key])}</b></>
          return <li key={key}><i className={`nr-fill--${TONE_OF[key]}`} />{lists === 'open' && counts[key] > 0 ? <Link to={dossiersAddress({ group: key, period, agencyId })}>{said}</Link> : said}</li>
        })}
      </ul>
      {counts.all === 0 && <p className="t12 muted">{text.none}</p>}
    </div>
  )
}
