// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { cleanLines, cleanText } from '#kernel/vietnamese-text.ts'
import { ProcedureContent, type Step, type StepEdge, TimeUnit } from '../procedure-content.ts'
import { readingOfContent } from '../reading-of-content.ts'
import type { FileReading, ReadingProblem } from '../reading/procedure-reading.ts'
import { type Drawing, drawingOf, inOrder, waysFrom } from './bpmn-graph.ts'
import { wordsInBox } from './bpmn-of-content.ts'
import { childrenNamed, type DrawnNode, type XmlNode } from './bpmn-xml.ts'

const NAMELESS = 'Chưa đọc được tên quy trình'

/** Reads a BPMN 2.0 diagram as a procedure: lanes as roles, tasks as steps, arrows as edges. Ours reads back equal; of others, what a step table needs and a diagram does not say stays a hole. */
export function readBpmn(root: XmlNode): FileReading {
  const drawing = drawingOf(root)
  if (drawing === undefined) return { kind: 'other', procedures: [], catalogue: [], problems: [{ place: 'toàn tệp', message: 'Tệp này không phải sơ đồ BPMN 2.0 có quy trình (thiếu thẻ definitions hoặc process); hãy chọn tệp khác.' }] }
  const own = ownPart(drawing.process)
  const problems: ReadingProblem[] = [...drawing.problems]
  const drawn = stepsIn(drawing)
  if (drawn.length === 0) return { kind: 'other', procedures: [], catalogue: [], problems: [...problems, { place: 'toàn sơ đồ', message: 'Sơ đồ không có bước công việc nào.' }] }
  if (drawn.every(({ lane }) => lane === null)) problems.push({ place: 'toàn sơ đồ', message: 'Sơ đồ không chia làn nên chưa biết ai làm bước nào; hãy ghi người làm của từng bước.' })
  const rest = own?.rest ?? { field: null, tthcCodes: [], cases: [{ key: 'c1', name: null, limit: null }], dossier: [], records: [], legalBasis: [], fee: null, result: null }
  const keys = rest.cases.map(({ key }) => key)
  const orders = ordersOf(drawn, own !== null)
  const steps = drawn.map((node, index) => stepOf(node, { index, drawing, drawn, keys, own: own !== null, orders, problems }))
  if (own === null) problems.push({ place: 'toàn sơ đồ', message: 'Sơ đồ không ghi thời gian, thành phần hồ sơ, hồ sơ lưu và căn cứ pháp lý; hãy bổ sung trong bản nháp.' })
  const content: ProcedureContent = { name: drawing.name ?? NAMELESS, ...rest, steps }
  return { kind: 'procedure', procedures: [readingOfContent(own?.code ?? null, content)], catalogue: [], problems }
}

const Rest = ProcedureContent.omit({ name: true, steps: true })

/** What our own files carry besides the drawing; null for files of others, or where it was damaged. */
function ownPart(process: XmlNode): { readonly code: string | null; readonly rest: z.infer<typeof Rest> } | null {
  const part = childrenNamed(process, 'extensionElements').flatMap((each) => each.children).find(({ name }) => name === 'namro:procedure')
  if (part === undefined) return null
  const rest = Rest.safeParse(jsonOf(part.text))
  return rest.success ? { code: part.attributes['code'] ?? null, rest: rest.data } : null
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The steps in their order: as numbered by us where every one has its number, else as the arrows lead. */
function stepsIn(drawing: Drawing): readonly DrawnNode[] {
  const drawn = inOrder(drawing).filter(({ kind }) => kind === 'step' || kind === 'wait')
  const numbers = drawn.map(({ element }) => Number(element.attributes['namro:order'] ?? Number.NaN))
  if (numbers.some(Number.isNaN) || new Set(numbers).size !== numbers.length) return drawn
  return drawn.toSorted((a, b) => Number(a.element.attributes['namro:order']) - Number(b.element.attributes['namro:order']))
}

/** The number of each step by its sign, and the new number of each that was printed in our own file: someone may have drawn more steps since. */
interface Orders { readonly of: ReadonlyMap<string, number>; readonly now: ReadonlyMap<number, number> }

function ordersOf(drawn: readonly DrawnNode[], own: boolean): Orders {
  const printed = drawn.map(({ element }) => Number(own ? element.attributes['namro:order'] ?? Number.NaN : Number.NaN))
  const kept = printed.every((order) => Number.isInteger(order) && order > 0) && new Set(printed).size === printed.length
  const numbers = printed.map((order, index) => (kept ? order : index + 1))
  return { of: new Map(drawn.map(({ id }, index) => [id, numbers[index] ?? index + 1])), now: new Map(printed.map((order, index) => [order, numbers[index] ?? index + 1])) }
}

interface Around { readonly index: number; readonly drawing: Drawing; readonly drawn: readonly DrawnNode[]; readonly keys: readonly string[]; readonly own: boolean; readonly orders: Orders; readonly problems: ReadingProblem[] }

function stepOf(node: DrawnNode, around: Around): Step {
  const { element, name, lane } = node
  const said = (key: string): string | null => (around.own ? element.attributes[`namro:${key}`] ?? null : null)
  const documentation = childrenNamed(element, 'documentation').map(({ text }) => cleanLines(text)).filter((text) => text !== '').join('\n')
  const full = said('action')
  // Whoever changed the words in the box meant the step; else the box only shows the beginning of it.
  const action = full !== null && wordsInBox(full) === name ? full : name
  const sameLane = lane !== null && said('lane') === lane
  const role = sameLane ? said('role') : lane
  if (action === '') around.problems.push({ place: `hình “${node.id}”`, message: 'Hình này không có chữ nên chưa biết làm việc gì; hãy ghi nội dung bước.' })
  const edges = edgesOf(node, around)
  return {
    order: around.orders.of.get(node.id) ?? around.index + 1,
    label: said('label'), phase: said('phase') ?? node.phase?.slice(0, 500) ?? null, action, role, method: said('method') ?? (full === null && documentation !== '' && documentation !== action ? documentation : null),
    accountable: full === null || !sameLane ? role : said('accountable'), output: said('output'), times: timesOf(element, around), ...(edges.length === 0 ? {} : { edges }), ...(node.kind === 'wait' ? { waits: true } : {}),
  }
}

const SIGNED = z.object({ case: z.string(), text: z.string(), value: z.coerce.number().optional(), unit: TimeUnit.optional(), amountText: z.string().optional(), sharedWith: z.string().optional() })

function timesOf(element: XmlNode, { own, keys, orders }: Around): Step['times'] {
  const written = own ? childrenNamed(element, 'extensionElements').flatMap((each) => each.children).filter(({ name }) => name === 'namro:step').flatMap(({ children }) => children) : []
  const read = written.flatMap(({ attributes }) => {
    const { success, data } = SIGNED.safeParse(attributes)
    if (!success || !keys.includes(data.case)) return []
    const sharedWith = (data.sharedWith ?? '').split(' ').flatMap((each) => orders.now.get(Number(each)) ?? [])
    return [{ caseKey: data.case, time: data.value === undefined ? null : { value: data.value, unit: data.unit ?? null, text: data.amountText ?? data.text }, text: data.text, sharedWith }]
  })
  return own && written.length > 0 ? read : keys.map((caseKey) => ({ caseKey, time: null, text: '', sharedWith: [] }))
}

/** The edges of a step: those that our own file marks, else what the arrows say besides going on to the next step. */
function edgesOf(node: DrawnNode, { index, drawing, drawn, own, orders: { of: place, now }, problems }: Around): NonNullable<Step['edges']> {
  const at = new Map(drawn.map(({ id }, each) => [id, each]))
  const ways = waysFrom(node.id, drawing)
  const marked = ways.flatMap(({ to, arrow }): { readonly at: number; readonly edge: StepEdge }[] => {
    const kind = own ? arrow.element.attributes['namro:edge'] : undefined
    const target = place.get(to.id)
    // Drawn past ways that run beside it: said by nobody unless somebody has led it elsewhere since.
    if (kind === 'next') return target === undefined || now.get(Number(arrow.element.attributes['namro:index'])) === target ? [] : [{ at: 0, edge: { to: target, kind: 'branch', when: arrow.name } }]
    return (kind === 'branch' || kind === 'parallel' || kind === 'return') && target !== undefined ? [{ at: Number(arrow.element.attributes['namro:index'] ?? 0), edge: { to: target, kind, when: arrow.name } }] : []
  })
  const others = ways.filter(({ arrow }) => !(own && arrow.element.attributes['namro:edge'] !== undefined))
  const ends = others.some(({ to }) => to.kind === 'end')
  if (ends && index + 1 < drawn.length) problems.push({ place: `bước ${index + 1}`, message: `Bước “${node.name}” kết thúc quy trình giữa chừng; bảng các bước chưa ghi được điều này, hãy nêu trong cách làm.` })
  const targets = others.flatMap(({ to, words, parallel }) => { const there = at.get(to.id); return there === undefined ? [] : [{ there, order: place.get(to.id) ?? there + 1, words, parallel }] })
  const forward = targets.filter(({ there }) => there > index)
  const [only] = forward
  const plain = forward.length === 0 || (forward.length === 1 && only?.there === index + 1 && !marked.some(({ edge }) => edge.kind !== 'return') && !ends)
  const derived: StepEdge[] = [
    ...(plain ? [] : forward.map(({ order, words, parallel }): StepEdge => ({ to: order, kind: parallel ? 'parallel' : 'branch', when: words }))),
    ...targets.filter(({ there }) => there <= index).map(({ order, words }): StepEdge => ({ to: order, kind: 'return', when: words })),
  ]
  return [...marked.toSorted((a, b) => a.at - b.at).map(({ edge }) => edge), ...derived].map((edge) => ({ ...edge, when: cleanText(edge.when).slice(0, 500) }))
}

