// SPDX-License-Identifier: Apache-2.0
import { StatusTag } from '../status/StatusTag.tsx'
import { useText, words } from '../language/language.ts'
import { useFormat } from '../language/use-format.ts'
import './figures.css'

export interface TotalPart {
  readonly order: string
  /** Working minutes of the step. */
  readonly minutes: number
  readonly state?: 'hole'
}

const WORDS = words({
  vi: { total: (time: string) => `Tổng các bước ${time}`, within: 'khớp thời hạn', spare: (time: string) => `còn dư ${time}`, over: (time: string) => `vượt thời hạn ${time}` },
  en: { total: (time: string) => `All steps ${time}`, within: 'equals the limit', spare: (time: string) => `${time} to spare`, over: (time: string) => `over the limit by ${time}` },
})

/** The steps' times in a row against the limit of the procedure; what passes the limit is red. */
export function TotalBar({ parts, limitMinutes }: { readonly parts: readonly TotalPart[]; readonly limitMinutes: number | undefined }) {
  const text = useText(WORDS)
  const { workingTime } = useFormat()
  const total = parts.reduce((sum, { minutes }) => sum + minutes, 0)
  const limit = limitMinutes ?? total
  const width = Math.max(total, limit, 1)
  const over = total - limit
  let from = 0
  const pieces = parts.map((part) => {
    const start = from
    from += part.minutes
    return { ...part, start, within: Math.max(0, Math.min(part.minutes, limit - start)) }
  })
  return (
    <div className="nr-total">
      <span className="nr-total__label">{text.total(workingTime(total))}</span>
      <div className="nr-total__bar" aria-hidden="true">
        {pieces.filter(({ within }) => within > 0).map(({ order, start, within, state }) => <i key={order} className={state === 'hole' ? 'is-hole' : undefined} style={{ left: `${start / width * 100}%`, width: `${within / width * 100}%` }}>{order}</i>)}
        {over > 0 && <i className="is-over" style={{ left: `${limit / width * 100}%`, width: `${over / width * 100}%` }}>+{workingTime(over)}</i>}
        {limitMinutes !== undefined && <b style={{ left: `${limit / width * 100}%` }} />}
      </div>
      {limitMinutes !== undefined && <StatusTag tone={over > 0 ? 'late' : 'ok'} frame="bare">{over > 0 ? text.over(workingTime(over)) : over === 0 ? text.within : text.spare(workingTime(-over))}</StatusTag>}
    </div>
  )
}
