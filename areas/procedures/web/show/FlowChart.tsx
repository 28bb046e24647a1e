// SPDX-License-Identifier: Apache-2.0
import { useText, words } from '#platform/web/language/language.ts'
import type { Step } from '../../core/procedure-content.ts'
import { numberOfStep } from '../merged-times.ts'
import { pageStarts, placedTracks, type PlacedTrack } from './flow-pages.ts'
import { type Flow, flowOf, linesOf } from './swim-lanes.ts'

const WORDS = words({
  vi: { title: 'Lưu đồ theo vai trò', noRole: 'Chưa rõ người', waits: 'chờ, ngoài giờ tính', key: 'Hình thoi: rẽ theo điều kiện. Vạch đậm: các bước song song. Nét đứt đi lên: quay lại. Khung nét đứt: chờ ngoài giờ tính.' },
  en: { title: 'Flow by role', noRole: 'Nobody named', waits: 'waits, off the clock', key: 'Diamond: ways by a condition. Bar: ways side by side. Dashed upward: back again. Dashed frame: waiting off the clock.' },
})
const [HEAD, ROW, CHANNEL, LEAST, MOST_WIDE] = [56, 78, 16, 104, 1040]
/** Room at the left for the conditions, their line height, and how far ways of one step stand apart. */
const [NOTES, NOTE_LINE, APART] = [96, 12, 6]
const MOST_APART = 2
const MOST_NOTE_LINES = 6

interface Plan {
  readonly steps: readonly Step[]
  readonly flow: Flow
  readonly tracks: readonly PlacedTrack[]
  readonly gutter: number
  readonly lane: number
  readonly width: number
}

function planOf(steps: readonly Step[]): Plan {
  const flow = flowOf(steps)
  const count = flow.lanes.names.length
  const gutter = flow.channels === 0 ? 8 : flow.channels * CHANNEL + NOTES
  const lane = Math.max(LEAST, Math.min(190, (MOST_WIDE - gutter) / count))
  return { steps, flow, tracks: placedTracks(flow.tracks), gutter, lane, width: gutter + count * lane }
}

/** The whole flow on a sheet of its own: every role by name, every step with its words, every condition written at its way. On paper it is parted into pages, each with the names of the roles. */
export function FlowChart({ steps }: { readonly steps: readonly Step[] }) {
  const text = useText(WORDS)
  const plan = planOf(steps)
  const starts = pageStarts(steps.length)
  return (
    <figure className="pr-chart">
      <ChartPart plan={plan} first={0} last={steps.length} look="pr-chart__whole" title={text.title} />
      {starts.map((first, page) => <ChartPart key={first} plan={plan} first={first} last={starts[page + 1] ?? steps.length} look="pr-chart__page" title={undefined} />)}
      {(plan.tracks.length > 0 || steps.some(({ waits }) => waits === true)) && <figcaption className="t12 muted">{text.key}</figcaption>}
    </figure>
  )
}

/** The steps from one place up to another under the names of the roles; `title` undefined where the same is drawn elsewhere. */
function ChartPart({ plan, first, last, look, title }: { readonly plan: Plan; readonly first: number; readonly last: number; readonly look: string; readonly title: string | undefined }) {
  const text = useText(WORDS)
  const { steps, flow, tracks, gutter, lane, width } = plan
  const letters = Math.floor((lane - 18) / 6)
  const height = HEAD + (last - first) * ROW + 8
  const half = lane / 2 - 8
  const at = (place: number) => ({ x: gutter + ((flow.lanes.laneOf[place] ?? 0) + 0.5) * lane, y: HEAD + (place - first) * ROW + ROW / 2 - 6 })
  const here = (place: number) => place >= first && place < last
  return (
    <svg className={look} viewBox={`0 0 ${width} ${height}`} width={width} {...(title === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': title })}>
      {flow.lanes.names.map((name, index) => (
        <g key={`${index}-${name}`}>
          <rect className={index % 2 === 1 ? 'pr-flow__lane' : 'pr-chart__lane'} x={gutter + index * lane} y="0" width={lane} height={height} />
          {linesOf(name || text.noRole, letters + 1, 3).map((line, row) => <text key={row} className="pr-chart__head" x={gutter + (index + 0.5) * lane} y={16 + row * 15}>{line}</text>)}
        </g>
      ))}
      <line className="pr-flow__line" x1={gutter} y1={HEAD - 4} x2={width} y2={HEAD - 4} />
      <svg y={HEAD - 4} height={height - HEAD + 4} width={width} viewBox={`0 ${HEAD - 4} ${width} ${height - HEAD + 4}`}>
        {steps.map((step, place) => flow.follows[place] === true && (here(place) || here(place + 1)) && <Down key={step.order} from={at(place)} to={at(place + 1)} label={nextLabel(step, steps[place + 1])} />)}
        {tracks.filter(({ from, to }) => Math.min(from, to) < last && Math.max(from, to) >= first).map((track) => <Way key={`${track.from}-${track.to}-${track.kind}-${track.when}`} track={track} from={at(track.from)} to={at(track.to)} half={half} x={gutter - 10 - (track.channel + 0.5) * CHANNEL} />)}
        {steps.map((step, place) => here(place) && <Box key={step.order} step={step} part={flow.parts[place] ?? 'none'} at={at(place)} half={half} letters={letters} />)}
        {steps.map((step, place) => here(place) && <Notes key={step.order} tracks={tracks.filter(({ from, when }) => from === place && when !== '')} y={at(place).y} />)}
      </svg>
    </svg>
  )
}

interface Point { readonly x: number; readonly y: number }

function Box({ step, part, at: { x, y }, half, letters }: { readonly step: Step; readonly part: Flow['parts'][number]; readonly at: Point; readonly half: number; readonly letters: number }) {
  const text = useText(WORDS)
  const waits = step.waits === true
  const hole = (step.role ?? '').trim() === ''
  const lines = linesOf(`${numberOfStep(step)}. ${step.action}`, letters, waits || part !== 'none' ? 2 : 3)
  return (
    <g>
      <title>{`${numberOfStep(step)}. ${step.action}`}</title>
      <rect className={`pr-flow__box${hole ? ' is-hole' : waits ? ' is-waiting' : ''}`} x={x - half} y={y - 24} width={half * 2} height="48" rx="4" />
      {lines.map((line, row) => <text key={row} className="pr-chart__word" x={x} y={y + 4 + (row - (lines.length - 1) / 2) * 15 - (waits ? 7 : part === 'none' ? 0 : 3)}>{line}</text>)}
      {waits && <text className="pr-chart__note" x={x} y={y + 20}>{text.waits}</text>}
      {part === 'choice' && <path className="pr-flow__part" d={`M${x} ${y + 19}L${x + 8} ${y + 26}L${x} ${y + 33}L${x - 8} ${y + 26}Z`} />}
      {part === 'fork' && <rect className="pr-flow__fork" x={x - 22} y={y + 25} width="44" height="4" />}
    </g>
  )
}

const nextLabel = (step: Step, next: Step | undefined): string => step.edges?.find(({ to }) => to === next?.order)?.when ?? ''

function Down({ from, to, label }: { readonly from: Point; readonly to: Point; readonly label: string }) {
  const bend = from.y + 36
  return (
    <g>
      <path className="pr-flow__line" fill="none" d={`M${from.x} ${from.y + 24}V${bend}H${to.x}V${to.y - 24}`} />
      <path className="pr-flow__head" d={`M${to.x - 4} ${to.y - 31}L${to.x} ${to.y - 24}L${to.x + 4} ${to.y - 31}Z`} />
      {label !== '' && <text className="pr-chart__note is-left" x={from.x + 12} y={bend - 3}>{linesOf(label, 30, 1)[0]}</text>}
    </g>
  )
}

function Way({ track, from, to, half, x }: { readonly track: PlacedTrack; readonly from: Point; readonly to: Point; readonly half: number; readonly x: number }) {
  const [out, into] = [from.y + 8 + Math.min(track.leaves, MOST_APART) * APART, to.y - 8 - Math.min(track.comes, MOST_APART) * APART]
  return (
    <g>
      <path className={`pr-flow__way is-${track.kind}`} fill="none" d={`M${from.x - half} ${out}H${x}V${into}H${to.x - half}`} />
      <path className={`pr-flow__head is-${track.kind}`} d={`M${to.x - half - 7} ${into - 4}L${to.x - half} ${into}L${to.x - half - 7} ${into + 4}Z`} />
    </g>
  )
}

/** When the ways that leave a step are taken, beneath one another at the left of its row. */
function Notes({ tracks, y }: { readonly tracks: readonly PlacedTrack[]; readonly y: number }) {
  const each = Math.max(1, Math.floor(MOST_NOTE_LINES / Math.max(1, tracks.length)))
  const lines = tracks.flatMap(({ when, kind }) => linesOf(when, 16, Math.min(3, each)).map((line) => ({ line, kind })))
  return <>{lines.map(({ line, kind }, row) => <text key={row} className={`pr-chart__note is-left is-${kind}`} x="2" y={y + 4 + (row - (lines.length - 1) / 2) * NOTE_LINE}>{line}</text>)}</>
}
