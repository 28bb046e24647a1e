// SPDX-License-Identifier: Apache-2.0
import { cleanText } from '#kernel/vietnamese-text.ts'
import type { ReadingProblem } from '../reading/procedure-reading.ts'

/** An element of XML, as any reader gives it. */
export interface XmlNode { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: readonly XmlNode[]; readonly text: string }

/** A sign of a diagram as drawn by any tool. */
export interface DrawnNode { readonly id: string; readonly kind: 'start' | 'end' | 'step' | 'wait' | 'choice' | 'fork'; readonly name: string; readonly lane: string | null; readonly element: XmlNode }
export interface DrawnArrow { readonly from: string; readonly to: string; readonly name: string; readonly element: XmlNode }
export interface Drawing { readonly name: string | null; readonly process: XmlNode; readonly nodes: ReadonlyMap<string, DrawnNode>; readonly arrows: readonly DrawnArrow[]; readonly problems: readonly ReadingProblem[] }

/** The name without the prefix that the file chose. */
export const local = ({ name }: XmlNode): string => name.slice(name.indexOf(':') + 1)
export const childrenNamed = (node: XmlNode, name: string): readonly XmlNode[] => node.children.filter((child) => local(child) === name)
const nameOf = (node: XmlNode): string => cleanText(node.attributes['name'] ?? '')

const KINDS: Readonly<Record<string, DrawnNode['kind']>> = {
  startEvent: 'start', endEvent: 'end', task: 'step', userTask: 'step', manualTask: 'step', serviceTask: 'step', sendTask: 'step', receiveTask: 'step', scriptTask: 'step', businessRuleTask: 'step', callActivity: 'step', subProcess: 'step', adHocSubProcess: 'step', transaction: 'step',
  intermediateCatchEvent: 'wait', exclusiveGateway: 'choice', inclusiveGateway: 'choice', complexGateway: 'choice', eventBasedGateway: 'choice', parallelGateway: 'fork',
}
/** Parts that say nothing of steps, so nothing is lost with them. */
const SILENT = new Set(['extensionElements', 'documentation', 'laneSet', 'ioSpecification', 'property', 'sequenceFlow', 'dataObject', 'dataObjectReference', 'dataStoreReference', 'association', 'supportedInterfaceRef', 'auditing', 'monitoring'])

/** The diagram in a BPMN file; undefined when the file holds no process. Of several processes the one with most signs is read, the others are named. */
export function drawingOf(root: XmlNode): Drawing | undefined {
  if (local(root) !== 'definitions') return undefined
  const processes = childrenNamed(root, 'process')
  const signs = (process: XmlNode): number => process.children.filter((child) => KINDS[local(child)] !== undefined).length
  const [process, ...others] = processes.toSorted((a, b) => signs(b) - signs(a))
  if (process === undefined) return undefined
  const problems: ReadingProblem[] = others.filter((other) => signs(other) > 0).map((other) => ({ place: `quy trình “${nameOf(other) || (other.attributes['id'] ?? '')}”`, message: `Tệp có nhiều quy trình; chỉ đọc quy trình nhiều bước nhất. Phần này (${signs(other)} hình) chưa đọc; hãy tách thành tệp riêng.` }))
  const participants = childrenNamed(root, 'collaboration').flatMap((collaboration) => childrenNamed(collaboration, 'participant'))
  const pool = participants.find(({ attributes }) => attributes['processRef'] === process.attributes['id'])
  if (childrenNamed(root, 'collaboration').some((collaboration) => childrenNamed(collaboration, 'messageFlow').length > 0)) problems.push({ place: 'toàn sơ đồ', message: 'Đường thông điệp giữa các bể (message flow) chưa đọc được.' })
  const laneOf = lanesIn(process)
  const nodes = new Map<string, DrawnNode>()
  for (const element of process.children) {
    const kind = KINDS[local(element)]
    const id = element.attributes['id']
    if (kind === undefined || id === undefined) {
      if (!SILENT.has(local(element))) problems.push({ place: `hình “${nameOf(element) || (id ?? local(element))}”`, message: whyUnread(local(element)) })
      continue
    }
    nodes.set(id, { id, kind, name: nameOf(element), lane: laneOf.get(id) ?? null, element })
    if (local(element).endsWith('ubProcess') || local(element) === 'transaction') problems.push({ place: `hình “${nameOf(element) || id}”`, message: 'Quy trình con được đọc thành một bước; các bước bên trong chưa đọc.' })
  }
  const arrows = childrenNamed(process, 'sequenceFlow').flatMap((element): DrawnArrow[] => {
    const { sourceRef: from = '', targetRef: to = '' } = element.attributes
    if (nodes.has(from) && nodes.has(to)) return [{ from, to, name: nameOf(element), element }]
    problems.push({ place: `mũi tên “${nameOf(element) || (element.attributes['id'] ?? '')}”`, message: 'Mũi tên không nối hai hình đọc được nên đã bỏ qua.' })
    return []
  })
  return { name: nameOf(process) || (pool === undefined ? '' : nameOf(pool)) || null, process, nodes, arrows, problems }
}

function whyUnread(kind: string): string {
  if (kind === 'textAnnotation') return 'Ghi chú rời trên sơ đồ chưa đọc; hãy chép vào cách làm của bước nếu cần.'
  if (kind === 'boundaryEvent') return 'Sự kiện gắn ở cạnh hình (boundary event) chưa đọc được; hãy ghi thành đường quay lại hoặc bước riêng.'
  return `Loại hình này (${kind}) chưa đọc được.`
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
