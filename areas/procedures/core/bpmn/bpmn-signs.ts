// SPDX-License-Identifier: Apache-2.0
import { cleanLines } from '#kernel/vietnamese-text.ts'
import type { ReadingProblem } from '../reading/procedure-reading.ts'
import { childrenNamed, type DrawnArrow, type DrawnNode, local, nameOf, type XmlNode } from './bpmn-xml.ts'

const KINDS: Readonly<Record<string, DrawnNode['kind']>> = {
  startEvent: 'start', endEvent: 'end', task: 'step', userTask: 'step', manualTask: 'step', serviceTask: 'step', sendTask: 'step', receiveTask: 'step', scriptTask: 'step', businessRuleTask: 'step', callActivity: 'step', subProcess: 'step', adHocSubProcess: 'step', transaction: 'step',
  intermediateCatchEvent: 'wait', exclusiveGateway: 'choice', inclusiveGateway: 'choice', complexGateway: 'choice', eventBasedGateway: 'choice', parallelGateway: 'fork',
}
const LOOPS = ['standardLoopCharacteristics', 'multiInstanceLoopCharacteristics']
/** Parts that say nothing of steps, so nothing is lost with them. */
const SILENT = new Set(['extensionElements', 'documentation', 'laneSet', 'ioSpecification', 'property', 'sequenceFlow', 'dataObject', 'association', 'supportedInterfaceRef', 'auditing', 'monitoring', 'incoming', 'outgoing', 'dataInputAssociation', 'dataOutputAssociation', ...LOOPS])

/** The signs and arrows of a process or of a part of it, sub-processes laid open, and what of it was not read. */
export interface Signs { readonly nodes: readonly DrawnNode[]; readonly arrows: readonly DrawnArrow[]; readonly problems: readonly ReadingProblem[] }

/** How many signs stand right inside a process. */
export const countSigns = (process: XmlNode): number => process.children.filter((child) => KINDS[local(child)] !== undefined).length

interface Inside { readonly lane: string | null; readonly phase: string | null }

/** Lays a process open: what stands in an embedded sub-process comes with its name as phase, and one goes through it as through its outside. */
export function signsOf(process: XmlNode, laneOf: ReadonlyMap<string, string>, inside: Inside = { lane: null, phase: null }): Signs {
  const nodes: DrawnNode[] = []
  const arrows: DrawnArrow[] = []
  const problems: ReadingProblem[] = []
  const exits = new Map<string, string>()
  const own = new Set<string>()
  for (const element of process.children) {
    const kind = KINDS[local(element)]
    const id = element.attributes['id']
    const place = `hình “${nameOf(element) || (id ?? local(element))}”`
    if (kind === undefined || id === undefined) {
      if (!SILENT.has(local(element))) problems.push(...unread(element, process))
      continue
    }
    own.add(id)
    const node: DrawnNode = { id, kind, name: nameOf(element), lane: laneOf.get(id) ?? inside.lane, phase: inside.phase, element }
    const opened = isOpen(element) ? opensTo(node, laneOf) : undefined
    if (opened === undefined) {
      nodes.push(node)
      problems.push(...doubtsOf(element, place))
      continue
    }
    exits.set(id, opened.exit)
    nodes.push(...opened.nodes)
    arrows.push(...opened.arrows)
    problems.push(...opened.problems)
    if (LOOPS.some((loop) => childrenNamed(element, loop).length > 0)) problems.push({ place, message: REPEATED })
  }
  for (const element of childrenNamed(process, 'sequenceFlow')) {
    const { sourceRef: from = '', targetRef: to = '' } = element.attributes
    if (own.has(from) && own.has(to)) arrows.push({ from: exits.get(from) ?? from, to, name: nameOf(element), element })
    else problems.push({ place: `mũi tên “${nameOf(element) || (element.attributes['id'] ?? '')}”`, message: 'Mũi tên không nối hai hình đọc được nên đã bỏ qua.' })
  }
  return { nodes, arrows, problems }
}

/** An embedded sub-process with steps of its own that the arrows of its outside lead into. */
const isOpen = (element: XmlNode): boolean => ['subProcess', 'transaction'].includes(local(element)) && element.attributes['triggeredByEvent'] !== 'true' && element.children.some((child) => ['step', 'wait'].includes(KINDS[local(child)] ?? ''))

/** The inside of a sub-process between an entry under its own sign and an exit: both are passed through, they are no steps. */
function opensTo(outside: DrawnNode, laneOf: ReadonlyMap<string, string>): Signs & { readonly exit: string } {
  const { element, id, name } = outside
  const phase = [outside.phase, name].filter((part) => part !== null && part !== '').join(' – ') || null
  const { nodes, arrows, problems } = signsOf(element, laneOf, { lane: outside.lane, phase })
  const exit = `${id} exit`
  const passed = nodes.map((node): DrawnNode => (node.kind === 'start' || node.kind === 'end' ? { ...node, kind: 'choice', name: '' } : node))
  const [sources, targets] = [new Set(arrows.map(({ from }) => from)), new Set(arrows.map(({ to }) => to))]
  const arrow = (from: string, to: string): DrawnArrow => ({ from, to, name: '', element: { name: 'sequenceFlow', attributes: {}, children: [], text: '' } })
  const first = nodes.filter((node) => !targets.has(node.id))
  return {
    exit, problems,
    nodes: [{ ...outside, kind: first.length > 1 ? 'fork' : 'choice', name: '' }, ...passed, { ...outside, id: exit, kind: 'choice', name: '' }],
    arrows: [...first.map((node) => arrow(id, node.id)), ...arrows, ...nodes.filter((node) => !sources.has(node.id)).map((node) => arrow(node.id, exit))],
  }
}

const REPEATED = 'Hình này được vẽ là lặp lại nhiều lần; bảng các bước chưa ghi được điều này, hãy nêu trong cách làm.'

/** What a sign says that a step of the table cannot. */
function doubtsOf(element: XmlNode, place: string): readonly ReadingProblem[] {
  const kind = local(element)
  const said = (message: string): ReadingProblem[] => [{ place, message }]
  const { calledElement = '' } = element.attributes
  return [
    ...(kind === 'callActivity' ? said(`Hình này gọi một quy trình khác${calledElement === '' ? '' : ` (${calledElement})`}; đã đọc thành một bước, các bước của quy trình được gọi không có trong hình này.`) : []),
    ...(kind === 'adHocSubProcess' ? said(`Quy trình con không có thứ tự được đọc thành một bước; ${countSigns(element)} hình bên trong chưa đọc.`) : []),
    ...(['subProcess', 'transaction'].includes(kind) ? said(element.attributes['triggeredByEvent'] === 'true' ? `Quy trình con chạy theo sự kiện được đọc thành một bước; ${countSigns(element)} hình bên trong chưa đọc.` : 'Quy trình con không có bước nào bên trong; đã đọc thành một bước, hãy bổ sung các bước của nó.') : []),
    ...(LOOPS.some((loop) => childrenNamed(element, loop).length > 0) ? said(REPEATED) : []),
    ...childrenNamed(element, 'timerEventDefinition').flatMap((timer) => timer.children).map((time) => ({ place, message: `Thời gian “${cleanLines(time.text)}” của sự kiện hẹn giờ chưa đọc; hãy ghi vào cột thời gian.` })),
  ]
}

/** What stands in a diagram and cannot go into a table of steps, named one by one. */
export function unread(element: XmlNode, around: XmlNode): readonly ReadingProblem[] {
  const kind = local(element)
  const id = element.attributes['id'] ?? kind
  const place = `hình “${nameOf(element) || id}”`
  if (kind === 'textAnnotation') {
    const text = childrenNamed(element, 'text').map((one) => cleanLines(one.text)).join(' ')
    return [{ place, message: `Ghi chú rời ${text === '' ? 'trên sơ đồ' : `“${text.slice(0, 200)}”${besides(around, id)}`} chưa đọc; hãy chép vào cách làm của bước nếu cần.` }]
  }
  if (kind === 'dataObjectReference' || kind === 'dataStoreReference') return nameOf(element) === '' ? [] : [{ place, message: 'Giấy tờ hoặc kho dữ liệu vẽ trên sơ đồ chưa đọc; hãy ghi vào biểu mẫu, kết quả của bước.' }]
  if (kind === 'boundaryEvent') return [{ place, message: 'Sự kiện gắn ở cạnh hình (boundary event) chưa đọc được; hãy ghi thành đường quay lại hoặc bước riêng.' }]
  return [{ place, message: `Loại hình này (${kind}) chưa đọc được.` }]
}

/** " của “Thẩm định”", where an association ties a note to a sign. */
function besides(around: XmlNode, id: string): string {
  const tie = childrenNamed(around, 'association').find(({ attributes }) => attributes['sourceRef'] === id || attributes['targetRef'] === id)
  const other = tie === undefined ? undefined : tie.attributes['sourceRef'] === id ? tie.attributes['targetRef'] : tie.attributes['sourceRef']
  const sign = around.children.find(({ attributes }) => attributes['id'] === other)
  return sign === undefined || nameOf(sign) === '' ? '' : ` của “${nameOf(sign)}”`
}
