// SPDX-License-Identifier: Apache-2.0
import type { Flow, FlowArrow, FlowNode, NodeKind } from './flow-of-steps.ts'

export interface Box { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export interface Point { readonly x: number; readonly y: number }

/** Where everything of a diagram lies: lanes as rows, steps from left to right, one column each. */
export interface FlowLayout {
  readonly pool: Box
  readonly lanes: readonly Box[]
  readonly boxes: ReadonlyMap<string, Box>
  readonly ways: ReadonlyMap<string, readonly Point[]>
}

const SIZES: Readonly<Record<NodeKind, { readonly width: number; readonly height: number }>> = {
  start: { width: 36, height: 36 }, end: { width: 36, height: 36 }, wait: { width: 36, height: 36 }, task: { width: 170, height: 80 }, choice: { width: 50, height: 50 }, fork: { width: 50, height: 50 },
}
const POOL_LABEL = 30
const LANE_LABEL = 30
/** Free above and below the signs of a lane, for arrows that skip over steps. */
const GUTTER = 44
const LANE_HEIGHT = 80 + 2 * GUTTER
/** Free between columns, for arrows from lane to lane. */
const GAP = 60
const BEHIND = 26

export function layoutOf(flow: Flow): FlowLayout {
  const boxes = new Map<string, Box>()
  const top = 80
  const left = 160
  let x = left + POOL_LABEL + LANE_LABEL + 40
  for (const node of flow.nodes) {
    const { width, height } = SIZES[node.kind]
    // A gateway stands close behind its step.
    if (node.kind === 'choice' || node.kind === 'fork') x -= GAP - BEHIND
    boxes.set(node.id, { x, y: top + node.lane * LANE_HEIGHT + (LANE_HEIGHT - height) / 2, width, height })
    x += Math.max(width, node.kind === 'wait' ? 110 : width) + GAP
  }
  const pool = { x: left, y: top, width: x - left, height: flow.lanes.length * LANE_HEIGHT }
  const lanes = flow.lanes.map((_, index) => ({ x: left + POOL_LABEL, y: top + index * LANE_HEIGHT, width: pool.width - POOL_LABEL, height: LANE_HEIGHT }))
  const places = new Map(flow.nodes.map((node, index) => [node.id, index]))
  const laneOf = new Map(flow.nodes.map((node) => [node.id, node.lane]))
  const ways = new Map(flow.arrows.map((arrow, index) => [arrow.id, wayOf(arrow, { boxes, places, laneOf, top, spread: index % 5 })]))
  return { pool, lanes, boxes, ways }
}

interface Ground {
  readonly boxes: ReadonlyMap<string, Box>
  readonly places: ReadonlyMap<string, number>
  readonly laneOf: ReadonlyMap<string, number>
  readonly top: number
  /** Keeps arrows of one gutter apart. */
  readonly spread: number
}

/** An arrow of right angles: straight to the neighbour, else along the gutter of its lane, up or down only between columns. */
function wayOf({ from, to }: FlowArrow, { boxes, places, laneOf, top, spread }: Ground): readonly Point[] {
  const start = boxes.get(from)
  const end = boxes.get(to)
  if (start === undefined || end === undefined) return []
  const out = { x: start.x + start.width, y: start.y + start.height / 2 }
  const into = { x: end.x, y: end.y + end.height / 2 }
  const near = (places.get(to) ?? 0) - (places.get(from) ?? 0) === 1
  if (near && out.y === into.y) return [out, into]
  const channel = end.x - 14 - spread * 5
  if (near) return [out, { x: channel, y: out.y }, { x: channel, y: into.y }, into]
  const back = end.x <= start.x
  const laneTop = top + (laneOf.get(from) ?? 0) * LANE_HEIGHT
  const gutter = back ? laneTop + 6 + spread * 6 : laneTop + LANE_HEIGHT - 6 - spread * 6
  const middle = start.x + start.width / 2
  return [{ x: middle, y: back ? start.y : start.y + start.height }, { x: middle, y: gutter }, { x: channel, y: gutter }, { x: channel, y: into.y }, into]
}

/** Where the words of a sign that holds none inside stand. */
export const labelBox = ({ x, y, width, height }: Box, node: Pick<FlowNode, 'kind'>): Box => (node.kind === 'wait' ? { x: x - 30, y: y + height + 4, width: width + 60, height: 40 } : { x: x - 10, y: y + height + 4, width: width + 20, height: 14 })
