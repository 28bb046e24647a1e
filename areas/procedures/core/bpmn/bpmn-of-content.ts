// SPDX-License-Identifier: Apache-2.0
import type { ProcedureContent, Step } from '../procedure-content.ts'
import { type Box, type FlowLayout, labelBox, layoutOf } from './flow-layout.ts'
import { type Flow, type FlowArrow, type FlowNode, flowOfSteps } from './flow-of-steps.ts'
import { NAMRO_NAMESPACE, xml } from './xml-text.ts'

const NAMESPACES = {
  'xmlns:bpmn': 'http://www.omg.org/spec/BPMN/20100524/MODEL', 'xmlns:bpmndi': 'http://www.omg.org/spec/BPMN/20100524/DI', 'xmlns:dc': 'http://www.omg.org/spec/DD/20100524/DC', 'xmlns:di': 'http://www.omg.org/spec/DD/20100524/DI', 'xmlns:namro': NAMRO_NAMESPACE,
}

/** The step table as BPMN 2.0: one pool, a lane a role, a task a step, with its whole layout. What BPMN cannot say stands in attributes of our own, so that our own file reads back equal. */
export function bpmnOf(code: string | null, content: ProcedureContent): string {
  const flow = flowOfSteps(content.steps)
  const { steps: _, name, ...rest } = content
  const process = xml('bpmn:process', { id: 'process', isExecutable: 'false', name },
    xml('bpmn:extensionElements', {}, xml('namro:procedure', { code: code ?? undefined }, { text: JSON.stringify(rest) })),
    xml('bpmn:laneSet', { id: 'lanes' }, ...flow.lanes.map((lane, index) => xml('bpmn:lane', { id: `lane_${index + 1}`, name: lane }, ...flow.nodes.filter((node) => node.lane === index).map(({ id }) => xml('bpmn:flowNodeRef', {}, { text: id }))))),
    ...flow.nodes.map((node) => nodeXml(node, flow)), ...flow.arrows.map(arrowXml))
  const collaboration = xml('bpmn:collaboration', { id: 'collaboration' }, xml('bpmn:participant', { id: 'pool', name: code === null ? name : `${code} ${name}`, processRef: 'process' }))
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml('bpmn:definitions', { ...NAMESPACES, id: 'definitions', targetNamespace: NAMRO_NAMESPACE, exporter: 'Năm Rõ' }, collaboration, process, diagramXml(flow, layoutOf(flow)))}\n`
}

const LONGEST_NAME = 90

/** The words in the box of a step: the first words of a long one. */
export function wordsInBox(action: string): string {
  const line = action.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= LONGEST_NAME) return line
  const cut = line.slice(0, LONGEST_NAME)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_NAME / 2)).trimEnd()}…`
}

const TAGS = { start: 'bpmn:startEvent', end: 'bpmn:endEvent', task: 'bpmn:task', wait: 'bpmn:intermediateCatchEvent', choice: 'bpmn:exclusiveGateway', fork: 'bpmn:parallelGateway' } as const

function nodeXml(node: FlowNode, flow: Flow): string {
  const { id, kind, step } = node
  const arrows = [...flow.arrows.filter(({ to }) => to === id).map((arrow) => xml('bpmn:incoming', {}, { text: arrow.id })), ...flow.arrows.filter(({ from }) => from === id).map((arrow) => xml('bpmn:outgoing', {}, { text: arrow.id }))]
  if (step === null) return xml(TAGS[kind], { id, name: kind === 'start' ? 'Bắt đầu' : kind === 'end' ? 'Kết thúc' : undefined }, ...arrows)
  const words = wordsInBox(step.action)
  const documentation = step.action === words ? [] : [xml('bpmn:documentation', {}, { text: step.action })]
  const timer = kind === 'wait' ? [xml('bpmn:timerEventDefinition', { id: `${id}_timer` })] : []
  return xml(TAGS[kind], { id, name: words, ...stepAttributes(step, flow.lanes[node.lane] ?? '') }, ...documentation, xml('bpmn:extensionElements', {}, xml('namro:step', {}, ...step.times.map(timeXml))), ...arrows, ...timer)
}

const stepAttributes = (step: Step, lane: string) => ({
  'namro:order': step.order, 'namro:label': step.label ?? undefined, 'namro:phase': step.phase ?? undefined, 'namro:action': step.action, 'namro:lane': lane, 'namro:role': step.role ?? undefined, 'namro:method': step.method ?? undefined, 'namro:accountable': step.accountable ?? undefined, 'namro:output': step.output ?? undefined,
})

const timeXml = ({ caseKey, time, text, sharedWith }: Step['times'][number]): string => xml('namro:time', {
  case: caseKey, text, value: time?.value, unit: time?.unit ?? undefined, amountText: time === null || time.text === text ? undefined : time.text, sharedWith: sharedWith.length === 0 ? undefined : sharedWith.join(' '),
})

const arrowXml = ({ id, from, to, words, edge }: FlowArrow): string => xml('bpmn:sequenceFlow', {
  id, name: words === '' ? undefined : words, sourceRef: from, targetRef: to, ...(edge === null ? {} : { 'namro:edge': edge.kind, 'namro:index': edge.index }),
})

const bounds = ({ x, y, width, height }: Box): string => xml('dc:Bounds', { x, y, width, height })

function diagramXml(flow: Flow, layout: FlowLayout): string {
  const shape = (element: string, box: Box | undefined, more: Readonly<Record<string, string>> = {}, ...children: readonly string[]): string =>
    (box === undefined ? '' : xml('bpmndi:BPMNShape', { id: `${element}_di`, bpmnElement: element, ...more }, bounds(box), ...children))
  const ofNode = (node: FlowNode): string => {
    const box = layout.boxes.get(node.id)
    const outside = box !== undefined && node.kind !== 'task' && node.kind !== 'choice' && node.kind !== 'fork'
    return shape(node.id, box, node.kind === 'choice' ? { isMarkerVisible: 'true' } : {}, ...(outside ? [xml('bpmndi:BPMNLabel', {}, bounds(labelBox(box, node)))] : []))
  }
  return xml('bpmndi:BPMNDiagram', { id: 'diagram' }, xml('bpmndi:BPMNPlane', { id: 'plane', bpmnElement: 'collaboration' },
    shape('pool', layout.pool, { isHorizontal: 'true' }), ...layout.lanes.map((box, index) => shape(`lane_${index + 1}`, box, { isHorizontal: 'true' })), ...flow.nodes.map(ofNode),
    ...flow.arrows.map(({ id }) => xml('bpmndi:BPMNEdge', { id: `${id}_di`, bpmnElement: id }, ...(layout.ways.get(id) ?? []).map(({ x, y }) => xml('di:waypoint', { x, y }))))))
}
