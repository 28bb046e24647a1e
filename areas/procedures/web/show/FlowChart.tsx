// SPDX-License-Identifier: Apache-2.0
import { useText, words } from '#platform/web/language/language.ts'
import type { Step } from '../../core/procedure-content.ts'
import { numberOfStep } from '../merged-times.ts'
import { flowOf, type FlowTrack, linesOf } from './swim-lanes.ts'

const WORDS = words({
  vi: { title: 'Lưu đồ theo vai trò', noRole: 'Chưa rõ người', waits: 'chờ, ngoài giờ tính', key: 'Hình thoi: rẽ theo điều kiện. Vạch đậm: các bước song song. Nét đứt đi lên: quay lại. Khung nét đứt: chờ ngoài giờ tính.' },
  en: { title: 'Flow by role', noRole: 'Nobody named', waits: 'waits, off the clock', key: 'Diamond: ways by a condition. Bar: ways side by side. Dashed upward: back again. Dashed frame: waiting off the clock.' },
})
const [HEAD, ROW, CHANNEL, LEAST, MOST_WIDE] = [56, 78, 16, 104, 1040]

/** The whole flow on a sheet of its own: every role by name, every step with its words, every condition written at its way. */
export function FlowChart({ steps }: { readonly steps: readonly Step[] }) {
  const text = useText(WORDS)
  const flow = flowOf(steps)
  const { names, laneOf } = flow.lanes
  const gutter = flow.channels === 0 ? 8 : flow.channels * CHANNEL + 96
  const lane = Math.max(LEAST, Math.min(190, (MOST_WIDE - gutter) / names.length))
  const letters = Math.floor((lane - 18) / 6)
  const [width, height] = [gutter + names.length * lane, HEAD + steps.length * ROW + 8]
  const at = (place: number) => ({ x: gutter + ((laneOf[place] ?? 0) + 0.5) * lane, y: HEAD + place * ROW + ROW / 2 - 6 })
  const half = lane / 2 - 8
  return (
    <figure className="pr-chart">
      <svg viewBox={`0 0 ${width} ${height}`} width={width} role="img" aria-label={text.title}>
        {names.map((name, index) => (
          <g key={`${index}-${name}`}>
            <rect className={index % 2 === 1 ? 'pr-flow__lane' : 'pr-chart__lane'} x={gutter + index * lane} y="0" width={lane} height={height} />
            {linesOf(name || text.noRole, letters + 1, 3).map((line, row) => <text key={row} className="pr-chart__head" x={gutter + (index + 0.5) * lane} y={16 + row * 15}>{line}</text>)}
          </g>
        ))}
        <line className="pr-flow__line" x1={gutter} y1={HEAD - 4} x2={width} y2={HEAD - 4} />
        {steps.map((step, place) => flow.follows[place] === true && <Down key={step.order} from={at(place)} to={at(place + 1)} label={nextLabel(step, steps[place + 1])} />)}
        {flow.tracks.map((track) => <Way key={`${track.from}-${track.to}-${track.kind}-${track.when}`} track={track} from={at(track.from)} to={at(track.to)} half={half} x={gutter - 10 - (track.channel + 0.5) * CHANNEL} />)}
        {steps.map((step, place) => {
          const { x, y } = at(place)
          const part = flow.parts[place]
          const hole = (step.role ?? '').trim() === ''
          return (
            <g key={step.order}>
              <rect className={`pr-flow__box${hole ? ' is-hole' : step.waits === true ? ' is-waiting' : ''}`} x={x - half} y={y - 24} width={half * 2} height="48" rx="4" />
              {wordsOf(step, letters, part).map((line, row, all) => <text key={row} className="pr-chart__word" x={x} y={y + 4 + (row - (all.length - 1) / 2) * 15 - (step.waits === true ? 7 : part === 'none' ? 0 : 3)}>{line}</text>)}
              {step.waits === true && <text className="pr-chart__note" x={x} y={y + 20}>{text.waits}</text>}
              {part === 'choice' && <path className="pr-flow__part" d={`M${x} ${y + 19}L${x + 8} ${y + 26}L${x} ${y + 33}L${x - 8} ${y + 26}Z`} />}
              {part === 'fork' && <rect className="pr-flow__fork" x={x - 22} y={y + 25} width="44" height="4" />}
            </g>
          )
        })}
      </svg>
      {(flow.tracks.length > 0 || steps.some(({ waits }) => waits === true)) && <figcaption className="t12 muted">{text.key}</figcaption>}
    </figure>
  )
}

/** The words in a box; fewer lines where a sign stands in it. */
const wordsOf = (step: Step, letters: number, part: string | undefined): string[] => linesOf(`${numberOfStep(step)}. ${step.action}`, letters, step.waits === true || part !== 'none' ? 2 : 3)

const nextLabel = (step: Step, next: Step | undefined): string => step.edges?.find(({ to }) => to === next?.order)?.when ?? ''

interface Point { readonly x: number; readonly y: number }

function Down({ from, to, label }: { readonly from: Point; readonly to: Point; readonly label: string }) {
  const bend = from.y + 36
  return (
    <g>
      <path className="pr-flow__line" fill="none" d={`M${from.x} ${from.y + 24}V${bend}H${to.x}V${to.y - 24}`} />
      <path className="pr-flow__head" d={`M${to.x - 4} ${to.y - 31}L${to.x} ${to.y - 24}L${to.x + 4} ${to.y - 31}Z`} />
      {label !== '' && <text className="pr-chart__note is-left" x={from.x + 12} y={bend - 2}>{linesOf(label, 24, 1)[0]}</text>}
    </g>
  )
}

function Way({ track, from, to, half, x }: { readonly track: FlowTrack; readonly from: Point; readonly to: Point; readonly half: number; readonly x: number }) {
  return (
    <g>
      <path className={`pr-flow__way is-${track.kind}`} fill="none" d={`M${from.x - half} ${from.y + 8}H${x}V${to.y - 8}H${to.x - half}`} />
      <path className={`pr-flow__head is-${track.kind}`} d={`M${to.x - half - 7} ${to.y - 12}L${to.x - half} ${to.y - 8}L${to.x - half - 7} ${to.y - 4}Z`} />
      {track.when !== '' && linesOf(track.when, 15, 3).map((line, row) => <text key={row} className="pr-chart__note is-left" x="2" y={from.y + 4 + row * 12 + (track.kind === 'return' ? 0 : 14)}>{line}</text>)}
    </g>
  )
}
