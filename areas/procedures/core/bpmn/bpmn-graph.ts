// SPDX-License-Identifier: Apache-2.0
import type { ReadingProblem } from '../reading/procedure-reading.ts'
import { countSigns, signsOf, unread } from './bpmn-signs.ts'
import { childrenNamed, type DrawnArrow, type DrawnNode, local, nameOf, type XmlNode } from './bpmn-xml.ts'

export interface Drawing { readonly name: string | null; readonly process: XmlNode; readonly nodes: ReadonlyMap<string, DrawnNode>; readonly arrows: readonly DrawnArrow[]; readonly problems: readonly ReadingProblem[] }

/** The diagram in a BPMN file; undefined when the file holds no process. Of several processes the one with most signs is read; the others, and what passes between them, are named. */
export function drawingOf(root: XmlNode): Drawing | undefined {
  if (local(root) !== 'definitions') return undefined
  const [process, ...others] = childrenNamed(root, 'process').toSorted((a, b) => countSigns(b) - countSigns(a))
  if (process === undefined) return undefined
  const { nodes, arrows, problems } = signsOf(process, lanesIn(process))
  const collaborations = childrenNamed(root, 'collaboration')
  const participants = collaborations.flatMap((collaboration) => childrenNamed(collaboration, 'participant'))
  const pool = participants.find(({ attributes }) => attributes['processRef'] === process.attributes['id'])
  return {
    name: nameOf(process) || (pool === undefined ? '' : nameOf(pool)) || null, process, nodes: new Map(nodes.map((node) => [node.id, node])), arrows,
    problems: [
      ...others.filter((other) => countSigns(other) > 0).map((other) => ({ place: `quy trình “${nameOf(other) || (other.attributes['id'] ?? '')}”`, message: `Tệp có nhiều quy trình; chỉ đọc quy trình nhiều bước nhất. Phần này (${countSigns(other)} hình) chưa đọc; hãy tách thành tệp riêng.` })),
      ...participants.filter(({ attributes }) => attributes['processRef'] === undefined).map((closed) => ({ place: `bể “${nameOf(closed) || (closed.attributes['id'] ?? '')}”`, message: 'Bể này không có bước nào bên trong nên không thành bước; nếu là nơi phối hợp, hãy ghi vào bước liên quan.' })),
      ...collaborations.flatMap((collaboration) => messagesIn(root, collaboration)),
      ...collaborations.flatMap((collaboration) => childrenNamed(collaboration, 'textAnnotation').flatMap((note) => unread(note, collaboration))),
      ...problems,
    ],
  }
}

/** Every message between pools, by what it leads from and to. */
function messagesIn(root: XmlNode, collaboration: XmlNode): readonly ReadingProblem[] {
  const names = new Map<string, string>()
  const waiting = [root]
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    if (element.attributes['id'] !== undefined) names.set(element.attributes['id'], nameOf(element))
    waiting.push(...element.children)
  }
  const named = (id: string | undefined): string => names.get(id ?? '') || (id ?? '')
  return childrenNamed(collaboration, 'messageFlow').map((flow) => ({
    place: `thông điệp “${nameOf(flow) || (flow.attributes['id'] ?? '')}”`, message: `Đường thông điệp từ “${named(flow.attributes['sourceRef'])}” đến “${named(flow.attributes['targetRef'])}” chưa đọc được; hãy ghi việc gửi hoặc nhận thành bước.`,
  }))
}

/** The innermost lane of each sign. */
function lanesIn(process: XmlNode): ReadonlyMap<string, string> {
  const lanes = new Map<string, string>()
  const waiting = childrenNamed(process, 'laneSet').flatMap((set) => childrenNamed(set, 'lane'))
  for (let lane = waiting.shift(); lane !== undefined; lane = waiting.shift()) {
    for (const ref of childrenNamed(lane, 'flowNodeRef')) if (nameOf(lane) !== '') lanes.set(ref.text.trim(), nameOf(lane))
    waiting.push(...childrenNamed(lane, 'childLaneSet').flatMap((set) => childrenNamed(set, 'lane')))
  }
  return lanes
}

/** Signs in the order in which one comes to them from the start; those that nothing leads to come last. */
export function inOrder({ nodes, arrows }: Drawing): readonly DrawnNode[] {
  const out = Map.groupBy(arrows, ({ from }) => from)
  const targets = new Set(arrows.map(({ to }) => to))
  const starts = [...nodes.values()].filter(({ id, kind }) => kind === 'start' || !targets.has(id))
  const done: DrawnNode[] = []
  const seen = new Set<string>()
  // Depth first without recursion, written down when left, then turned round: whoever leads to a sign stands before it.
  const visit = (first: DrawnNode): void => {
    if (seen.has(first.id)) return
    const open = [{ node: first, next: 0 }]
    seen.add(first.id)
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const ways = out.get(top.node.id) ?? []
      // The last way drawn is walked first, so that turning round leaves the first way in front.
      const way = ways[ways.length - 1 - top.next]
      top.next += 1
      if (way === undefined) {
        done.push(top.node)
        open.pop()
        continue
      }
      const node = nodes.get(way.to)
      if (node === undefined || seen.has(node.id)) continue
      seen.add(node.id)
      open.push({ node, next: 0 })
    }
  }
  for (const start of [...starts.toReversed(), ...nodes.values()]) visit(start)
  return done.toReversed()
}

/** A way from one step to the next one, through gateways. */
export interface WayOn { readonly to: DrawnNode; readonly words: string; readonly parallel: boolean; readonly arrow: DrawnArrow }

/** Where one comes from a step, gateways passed through once each. */
export function waysFrom(id: string, { nodes, arrows }: Drawing, out: ReadonlyMap<string, readonly DrawnArrow[]> = Map.groupBy(arrows, ({ from }) => from)): readonly WayOn[] {
  const ways: WayOn[] = []
  const seen = new Set<string>()
  const waiting: { readonly at: string; readonly words: string; readonly parallel: boolean }[] = [{ at: id, words: '', parallel: (out.get(id)?.length ?? 0) > 1 }]
  for (let here = waiting.shift(); here !== undefined; here = waiting.shift()) {
    for (const arrow of out.get(here.at) ?? []) {
      const to = nodes.get(arrow.to)
      if (to === undefined) continue
      const words = [here.words, arrow.name].filter((each) => each !== '').join(' ')
      if (to.kind !== 'choice' && to.kind !== 'fork') ways.push({ to, words, parallel: here.parallel, arrow })
      else if (!seen.has(to.id)) {
        seen.add(to.id)
        const splits = (out.get(to.id)?.length ?? 0) > 1
        waiting.push({ at: to.id, words: splits && to.name !== '' ? [words, to.name].filter((each) => each !== '').join(' ') : words, parallel: splits ? to.kind === 'fork' : here.parallel })
      }
    }
  }
  return ways
}
