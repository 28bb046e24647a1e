// SPDX-License-Identifier: Apache-2.0
import { type Flow, tracksAt } from './swim-lanes.ts'

/** More lanes than this do not fit beside the table. */
export const MOST_LANES = 15
/** Up to here a lane is wide enough for its name and for words in its boxes. */
const WIDE_LANES = 4
const CHANNEL = 8

/** `roomy`: names and words where they fit; `tight`: numbers only, where the table beside needs the room. */
export type FlowLook = 'roomy' | 'tight'

export const isWide = ({ lanes }: Flow, look: FlowLook = 'roomy'): boolean => look === 'roomy' && lanes.names.length <= WIDE_LANES
const gutterOf = ({ channels }: Flow): number => (channels === 0 ? 0 : channels * CHANNEL + 6)
const laneWidth = (flow: Flow, look: FlowLook): number => (isWide(flow, look) ? flow.lanes.names.length === 1 ? 116 : 58 : flow.lanes.names.length > 10 ? 20 : flow.lanes.names.length === 1 ? 48 : 24)
export const flowWidth = (flow: Flow, look: FlowLook = 'roomy'): number => gutterOf(flow) + flow.lanes.names.length * laneWidth(flow, look)

export interface FlowCellProps {
  readonly flow: Flow
  /** Place of the step, from 0; between steps, of the one that follows. */
  readonly at: number
  /** `gap`: a heading between steps, which only lets the line through. */
  readonly kind: 'step' | 'hole' | 'gap'
  readonly label?: string
  readonly words?: string
  readonly waits?: boolean
  readonly look?: FlowLook
}

/** One row of the swim-lane: the box of the step in its lane, the line that comes in, the line to the lane of the next step, and in the gutter the ways that lead elsewhere. The table beside it says the same in words. */
export function FlowCell({ flow, at, kind, label = '', words = '', waits = false, look = 'roomy' }: FlowCellProps) {
  const { lanes: { names, laneOf }, follows, parts } = flow
  const [gutter, lane] = [gutterOf(flow), laneWidth(flow, look)]
  const middle = (index: number) => gutter + (index + 0.5) * lane
  const own = laneOf[at] ?? 0
  const [x, nextX] = [middle(own), middle(laneOf[at + 1] ?? own)]
  const wide = isWide(flow, look)
  const [half, tall] = wide ? [27, 18] : names.length > 10 ? [9, 9] : [11, 11]
  const comesIn = at > 0 && follows[at - 1] === true
  const [first = '', second = ''] = words.split(' ')
  const look2 = kind === 'hole' ? ' is-hole' : waits ? ' is-waiting' : ''
  const part = parts[at] ?? 'none'
  return (
    <svg className="pr-flow__row" aria-hidden="true">
      {names.map((name, index) => index % 2 === 1 && <rect key={`${index}-${name}`} className="pr-flow__lane" x={gutter + index * lane} y="0" width={lane} height="100%" />)}
      {comesIn && <line className="pr-flow__line" x1={x} y1="0" x2={x} y2={kind === 'gap' ? '100%' : '50%'} />}
      {kind !== 'gap' && follows[at] === true && <><line className="pr-flow__line" x1={x} y1="50%" x2={nextX} y2="50%" /><line className="pr-flow__line" x1={nextX} y1="50%" x2={nextX} y2="100%" /></>}
      <Ways flow={flow} at={at} kind={kind} x={x - half} gutter={gutter} />
      {kind !== 'gap' && (
        <svg x={x} y="50%" overflow="visible">
          {comesIn && <path className="pr-flow__head" d={`M-4 ${-tall - 6}L0 ${-tall}L4 ${-tall - 6}Z`} />}
          <rect className={`pr-flow__box${look2}`} x={-half} y={-tall} width={half * 2} height={tall * 2} rx={wide ? 4 : 11} />
          {wide && first !== '' ? <><text className={kind === 'hole' ? 'is-hole' : undefined} y="-3">{label} {first}</text><text className={kind === 'hole' ? 'is-hole' : undefined} y="11">{second}</text></> : <text className={kind === 'hole' ? 'is-hole' : undefined} y="4">{label}</text>}
          {part === 'choice' && <path className="pr-flow__part" d={`M0 ${tall - 5}L6 ${tall + 1}L0 ${tall + 7}L-6 ${tall + 1}Z`} />}
          {part === 'fork' && <rect className="pr-flow__fork" x="-10" y={tall + 1} width="20" height="4" />}
        </svg>
      )}
    </svg>
  )
}

/** The ways in the gutter: up or down past a row, out of its box, or into it with a head. */
function Ways({ flow, at, kind, x, gutter }: Pick<FlowCellProps, 'flow' | 'at' | 'kind'> & { readonly x: number; readonly gutter: number }) {
  return tracksAt(flow, at).map(({ track, here, runs }) => {
    const channelX = gutter - 6 - (track.channel + 0.5) * CHANNEL
    const look = `pr-flow__way is-${track.kind}`
    const id = `${track.from}-${track.to}-${track.kind}-${track.when}`
    // A heading stands above the row of its step: whatever comes down to that row, or leaves it upward, crosses the heading.
    if (kind === 'gap') return here === 'passes' || (here === 'ends' && runs === 'down') || (here === 'begins' && runs === 'up') ? <line key={id} className={look} x1={channelX} y1="0" x2={channelX} y2="100%" /> : null
    if (here === 'passes') return <line key={id} className={look} x1={channelX} y1="0" x2={channelX} y2="100%" />
    const above = here === 'begins' ? runs === 'up' : runs === 'down'
    const y = here === 'begins' ? 6 : -6
    return (
      <g key={id}>
        <line className={look} x1={channelX} y1={above ? '0' : '100%'} x2={channelX} y2="50%" />
        <svg y="50%" overflow="visible"><line className={look} x1={channelX} y1={y} x2={x} y2={y} /><line className={look} x1={channelX} y1="0" x2={channelX} y2={y} />{here === 'ends' && <path className={`pr-flow__head is-${track.kind}`} d={`M${x - 6} ${y - 4}L${x} ${y}L${x - 6} ${y + 4}Z`} />}</svg>
      </g>
    )
  })
}

/** The heads of the lanes: their names, or numbers where they are many. */
export function FlowHead({ flow, title, look = 'roomy' }: { readonly flow: Flow; readonly title: string; readonly look?: FlowLook }) {
  const wide = isWide(flow, look)
  const { names } = flow.lanes
  return (
    <>
      <span className="visually-hidden">{title}</span>
      <span className="pr-flow__names" style={{ gridTemplateColumns: `repeat(${names.length}, minmax(0, 1fr))`, marginLeft: gutterOf(flow) }} aria-hidden="true">
        {names.map((name, lane) => <span key={`${lane}-${name}`} className={wide ? 'pr-flow__name' : 'pr-flow__number'} title={name}>{wide ? name : lane + 1}</span>)}
      </span>
    </>
  )
}
