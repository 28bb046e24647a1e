// SPDX-License-Identifier: Apache-2.0
import type { SwimLanes } from './swim-lanes.ts'

/** More lanes than this do not fit beside the table. */
export const MOST_LANES = 15
/** Up to here a lane is wide enough for its name and for words in its boxes. */
const WIDE_LANES = 4

export const isWide = (lanes: SwimLanes): boolean => lanes.names.length <= WIDE_LANES
export const flowWidth = ({ names }: SwimLanes): number => (names.length <= WIDE_LANES ? Math.max(2, names.length) * 58 : names.length * (names.length > 10 ? 20 : 24))

export interface FlowCellProps {
  readonly lanes: SwimLanes
  /** Place of the step, from 0; between steps, of the one that follows. */
  readonly at: number
  /** `gap`: a heading between steps, which only lets the line through. */
  readonly kind: 'step' | 'hole' | 'gap'
  readonly label?: string
  readonly words?: string
}

/** One row of the swim-lane: the box of the step in its lane, the line that comes in, and the line to the lane of the next step. The table beside it says the same in words. */
export function FlowCell({ lanes, at, kind, label = '', words = '' }: FlowCellProps) {
  const { names, laneOf } = lanes
  const middle = (lane: number) => `${(lane + 0.5) / names.length * 100}%`
  const own = laneOf[at] ?? 0
  const next = laneOf[at + 1]
  const [x, nextX] = [middle(own), middle(next ?? own)]
  const wide = isWide(lanes)
  const [half, tall] = wide ? [27, 18] : names.length > 10 ? [9, 9] : [11, 11]
  const [first = '', second = ''] = words.split(' ')
  return (
    <svg className="pr-flow__row" aria-hidden="true">
      {names.map((name, lane) => lane % 2 === 1 && <rect key={`${lane}-${name}`} className="pr-flow__lane" x={`${lane / names.length * 100}%`} y="0" width={`${100 / names.length}%`} height="100%" />)}
      {at > 0 && <line className="pr-flow__line" x1={x} y1="0" x2={x} y2={kind === 'gap' ? '100%' : '50%'} />}
      {kind !== 'gap' && next !== undefined && <><line className="pr-flow__line" x1={x} y1="50%" x2={nextX} y2="50%" /><line className="pr-flow__line" x1={nextX} y1="50%" x2={nextX} y2="100%" /></>}
      {kind !== 'gap' && (
        <svg x={x} y="50%" overflow="visible">
          {at > 0 && <path className="pr-flow__head" d={`M-4 ${-tall - 6}L0 ${-tall}L4 ${-tall - 6}Z`} />}
          <rect className={`pr-flow__box${kind === 'hole' ? ' is-hole' : ''}`} x={-half} y={-tall} width={half * 2} height={tall * 2} rx={wide ? 4 : 11} />
          {wide && first !== '' ? <><text className={kind === 'hole' ? 'is-hole' : undefined} y="-3">{label} {first}</text><text className={kind === 'hole' ? 'is-hole' : undefined} y="11">{second}</text></> : <text className={kind === 'hole' ? 'is-hole' : undefined} y="4">{label}</text>}
        </svg>
      )}
    </svg>
  )
}

/** The heads of the lanes: their names, or numbers where they are many. */
export function FlowHead({ lanes, title }: { readonly lanes: SwimLanes; readonly title: string }) {
  const wide = isWide(lanes)
  return (
    <>
      <span className="visually-hidden">{title}</span>
      <span className="pr-flow__names" style={{ gridTemplateColumns: `repeat(${lanes.names.length}, minmax(0, 1fr))` }} aria-hidden="true">
        {lanes.names.map((name, lane) => <span key={`${lane}-${name}`} className={wide ? 'pr-flow__name' : 'pr-flow__number'}>{wide ? name : lane + 1}</span>)}
      </span>
    </>
  )
}
