// SPDX-License-Identifier: Apache-2.0
import { type CSSProperties, useEffect, useId, useRef } from 'react'
import { useText, words } from '../language/language.ts'
import type { ActualSegment, ClockMark, ClockStripData, PlanSegment } from './clock-strip.ts'
import './clock-strip.css'

const WORDS = words({
  vi: {
    plan: 'Kế hoạch', actual: 'Thực tế', table: 'Đồng hồ hồ sơ theo bước', step: 'Bước', person: 'Người', allotted: 'Được giao', used: 'Đã dùng', begins: 'Bắt đầu', ends: 'Xong hoặc dự kiến',
    planned: 'Thời gian được giao', done: 'Đã xong', running: 'Đang làm', forecast: 'Dự kiến', paused: 'Tạm dừng, không tính giờ', over: 'Quá giờ', today: 'hôm nay', day: '1 ngày = 8 giờ làm việc',
  },
  en: {
    plan: 'Plan', actual: 'Actual', table: 'The dossier clock, step by step', step: 'Step', person: 'Person', allotted: 'Allotted', used: 'Used', begins: 'Begins', ends: 'Done or forecast',
    planned: 'Time allotted', done: 'Done', running: 'In hand', forecast: 'Forecast', paused: 'Paused, not counted', over: 'Over time', today: 'today', day: '1 day = 8 working hours',
  },
})

type Place = CSSProperties & Record<`--${string}`, string | number>
const hours = (minutes: number) => Math.round(minutes / 60 * 1000) / 1000
const place = (start: number, minutes = 0): Place => ({ '--s': hours(start), '--w': hours(minutes) })

/** The life of a dossier in working hours: what was planned above, what happens beneath, now, due, and the first due time before pauses. */
export function ClockStrip({ data, legend = 'shown', dayNote }: { readonly data: ClockStripData; readonly legend?: 'shown' | 'hidden'; readonly dayNote?: string }) {
  const text = useText(WORDS)
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const now = data.marks.find(({ kind }) => kind === 'now')
  useEffect(() => {
    const box = scroller.current
    // On a phone the strip is wider than the screen: begin where now is.
    if (box !== null && now !== undefined) box.scrollLeft = now.at / data.spanMinutes * box.scrollWidth - box.clientWidth / 2
  }, [now, data.spanMinutes])
  return (
    <>
      <figure className="nr-clock" style={{ '--span': hours(data.spanMinutes) } as Place} aria-labelledby={id}>
        <figcaption id={id} className="visually-hidden">{data.summary}</figcaption>
        <div className="nr-clock__labels" aria-hidden="true"><span /><span>{text.plan}</span><b>{text.actual}</b></div>
        <div className="nr-clock__scroll" ref={scroller} tabIndex={0} role="group" aria-label={data.summary}>
          <div className="nr-clock__body" aria-hidden="true">
            <div className="nr-clock__days">{data.days.map((day, at) => <span key={day.start} className={day.kind} style={place(day.start, (data.days[at + 1]?.start ?? data.spanMinutes) - day.start)}>{day.label}{day.kind === 'today' && <i> · {text.today}</i>}</span>)}</div>
            <div className="nr-clock__plan">{data.plan.map((segment, at) => <PlanPiece key={at} segment={segment} />)}</div>
            <div className="nr-clock__actual">{data.actual.map((segment, at) => <ActualPiece key={at} segment={segment} />)}</div>
            {data.marks.map((mark) => <Mark key={mark.kind} mark={mark} spanMinutes={data.spanMinutes} />)}
          </div>
        </div>
        {legend === 'shown' && (
          <div className="nr-clock__legend" aria-hidden="true">
            <span><i className="nr-seg--plan" />{text.planned}</span>
            {(['done', 'running', 'forecast', 'paused', 'over'] as const).map((kind) => <span key={kind}><i className={`nr-seg--${kind}`} />{text[kind]}</span>)}
            <span className="push muted">{dayNote ?? text.day}</span>
          </div>
        )}
      </figure>
      <ClockTable data={data} />
    </>
  )
}

function ClockTable({ data }: { readonly data: ClockStripData }) {
  const text = useText(WORDS)
  return (
    <div className="visually-hidden">
      <table>
        <caption>{text.table}</caption>
        <thead><tr><th scope="col">{text.step}</th><th scope="col">{text.person}</th><th scope="col">{text.allotted}</th><th scope="col">{text.used}</th><th scope="col">{text.begins}</th><th scope="col">{text.ends}</th></tr></thead>
        <tbody>{data.rows.map((row) => <tr key={row.step}><th scope="row">{row.step}</th><td>{row.person}</td><td>{row.allotted}</td><td>{row.used}</td><td>{row.begins}</td><td>{row.ends}</td></tr>)}</tbody>
      </table>
    </div>
  )
}

const titleOf = (order: string | undefined, label: string | undefined): string => [order, label].filter((part) => part !== undefined).join(' · ')

/** Under 56 px only the number stays; the rest is in the title and in the table. */
function Words({ order, label }: { readonly order: string | undefined; readonly label: string | undefined }) {
  if (order === undefined) return <b>{label}</b>
  return <>{order}{label !== undefined && <span> · {label}</span>}</>
}

function PlanPiece({ segment: { start, minutes, kind, order, label } }: { readonly segment: PlanSegment }) {
  if (kind === 'gap') return <div className="nr-seg nr-seg--gap" style={place(start, minutes)} />
  return <div className="nr-seg nr-seg--plan" style={place(start, minutes)} title={titleOf(order, label)}><Words order={order} label={label} /></div>
}

function ActualPiece({ segment: { start, minutes, kind, order, label } }: { readonly segment: ActualSegment }) {
  return <div className={`nr-seg nr-seg--${kind}`} style={place(start, minutes)} title={titleOf(order, label)}>{kind === 'paused' || kind === 'over' ? label !== undefined && <b>{label}</b> : <Words order={order} label={label} />}</div>
}

/** A label stands left of its line (that of now above it), unless that would leave the strip. */
function Mark({ mark: { at, kind, label }, spanMinutes }: { readonly mark: ClockMark; readonly spanMinutes: number }) {
  const share = at / spanMinutes
  const side = share < 0.18 ? ' is-right' : share > 0.86 ? ' is-left' : ''
  return <div className={`nr-mark nr-mark--${kind}${side}`} style={place(at)}><b>{label}</b></div>
}
