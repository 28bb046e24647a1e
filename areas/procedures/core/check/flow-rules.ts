// SPDX-License-Identifier: Apache-2.0
import { capital, checkRule, stepName, stepNameEn } from '#areas/procedures/core/check/check-rule.ts'
import type { CheckRule, RuleHit } from '#areas/procedures/core/check/check-rule.ts'
import type { CheckedEdge, CheckedProcedure, CheckedStep } from '#areas/procedures/core/check/checked-procedure.ts'

const SEQUENCE = 'TCVN ISO 9001:2015, 4.4.1 b (trình tự và sự tương tác của các quá trình)'
const OUTSIDE = 'Nghị định 61/2018/NĐ-CP, Điều 19 (thời gian chờ bên ngoài phải có căn cứ); Thông tư 01/2018/TT-VPCP, Điều 8 khoản 1 điểm b'

interface EdgeFacts { readonly name: string; readonly to: string }

/** Rules on the ways between steps: every step can be reached, every way leads somewhere and says when it is taken. */
export const FLOW_RULES: readonly CheckRule[] = [
  checkRule<{ readonly name: string }>({
    id: 'step-unreachable',
    clear: 'task',
    severity: 'error',
    ground: SEQUENCE,
    example: 'Bước 2 rẽ sang bước 4 hoặc bước 5; không đường nào dẫn tới bước 3.',
    fix: { vi: 'Thêm đường đi tới bước này, hoặc xóa bước nếu không còn làm.', en: 'Add a way to the step, or remove it if it is no longer done.' },
    find: (procedure) => unreached(procedure).map((step) => ({ step: step.order, place: 'bảng bước, đường đi', facts: { name: stepName(step) } })),
    say: ({ name }) => ({ vi: `Không đường đi nào dẫn tới ${name}.`, en: `No way leads to ${stepNameEn(name)}.` }),
  }),
  checkRule<{ readonly name: string; readonly to: number }>({
    id: 'edge-to-missing-step',
    clear: 'task',
    severity: 'error',
    ground: SEQUENCE,
    example: 'Bước 3 "nếu thiếu giấy tờ" trả về dòng 9, bảng chỉ có 7 dòng.',
    fix: { vi: 'Chọn lại bước đến, hoặc bỏ đường đi này.', en: 'Choose the step again, or remove the way.' },
    find: (procedure) => {
      const orders = new Set(procedure.steps.map(({ order }) => order))
      return withEdges(procedure).flatMap(({ step, edge }) => (orders.has(edge.to) ? [] : [{ step: step.order, place: 'bảng bước, đường đi', facts: { name: stepName(step), to: edge.to } }]))
    },
    say: ({ name, to }) => ({ vi: `${capital(name)} dẫn tới dòng ${to}, bảng bước không có dòng này.`, en: `${capital(stepNameEn(name))} leads to row ${to}, which the step table does not have.` }),
  }),
  checkRule<EdgeFacts>({
    id: 'return-leads-forward',
    clear: 'task',
    severity: 'error',
    ground: SEQUENCE,
    example: 'Đường "trả lại" của bước 3 dẫn tới bước 5.',
    fix: { vi: 'Chọn một bước phía trước để trả lại, hoặc đổi thành rẽ nhánh.', en: 'Return to an earlier step, or make it a branch.' },
    find: (procedure) => edgeHits(procedure, ({ order }, { kind, to }) => kind === 'return' && to >= order),
    say: ({ name, to }) => ({ vi: `Đường trả lại của ${name} dẫn tới ${to}, không phải bước trước đó.`, en: `The return of ${stepNameEn(name)} leads to ${stepNameEn(to)}, which is not before it.` }),
  }),
  checkRule<EdgeFacts>({
    id: 'way-on-leads-back',
    clear: 'task',
    severity: 'warning',
    ground: SEQUENCE,
    example: 'Nhánh "hồ sơ đạt" của bước 4 dẫn về bước 2.',
    fix: { vi: 'Nếu là trả lại thì ghi là đường trả lại; nếu không, chọn bước phía sau.', en: 'Mark it as a return, or choose a later step.' },
    find: (procedure) => edgeHits(procedure, ({ order }, { kind, to }) => kind !== 'return' && to <= order),
    say: ({ name, to }) => ({ vi: `Đường đi tiếp của ${name} dẫn ngược về ${to}.`, en: `The way on from ${stepNameEn(name)} leads back to ${stepNameEn(to)}.` }),
  }),
  checkRule<EdgeFacts & { readonly kind: 'branch' | 'return' }>({
    id: 'branch-without-condition',
    clear: 'method',
    severity: 'warning',
    ground: SEQUENCE,
    example: 'Bước 2 rẽ sang bước 3 hoặc bước 5 mà không nói khi nào.',
    fix: { vi: 'Ghi khi nào đi đường này, ví dụ "hồ sơ cần xác minh".', en: 'Say when this way is taken, for example "verification is needed".' },
    find: (procedure) => withEdges(procedure).flatMap(({ step, edge }) => (edge.kind === 'parallel' || edge.when.trim() !== '' ? [] : [{ step: step.order, place: 'bảng bước, đường đi', facts: { name: stepName(step), to: nameOf(procedure, edge.to), kind: edge.kind } }])),
    say: ({ name, to, kind }) => ({ vi: `Chưa ghi khi nào ${kind === 'return' ? 'trả lại' : 'rẽ'} từ ${name} ${kind === 'return' ? 'về' : 'sang'} ${to}.`, en: `It is not said when ${stepNameEn(name)} ${kind === 'return' ? 'returns' : 'branches'} to ${stepNameEn(to)}.` }),
  }),
  checkRule<{ readonly name: string }>({
    id: 'waiting-without-ground',
    clear: 'time',
    severity: 'warning',
    ground: OUTSIDE,
    example: 'Bước "chờ cơ quan công an trả lời" ở ngoài thời hạn, không nêu căn cứ.',
    fix: { vi: 'Ghi ở cách làm: chờ ai, căn cứ điều nào, chờ tối đa bao lâu.', en: 'Write in the method whom it waits for, by which article, and how long at most.' },
    find: (procedure) => procedure.steps.filter((step) => step.waits === true && (step.method ?? '').trim() === '').map((step) => ({ step: step.order, place: 'bảng bước, cột cách làm', facts: { name: stepName(step) } })),
    say: ({ name }) => ({ vi: `${capital(name)} chờ ngoài thời hạn mà chưa ghi căn cứ.`, en: `${capital(stepNameEn(name))} waits outside the clock without a ground.` }),
  }),
]

const withEdges = (procedure: CheckedProcedure): readonly { readonly step: CheckedStep; readonly edge: CheckedEdge }[] =>
  procedure.steps.flatMap((step) => (step.edges ?? []).map((edge) => ({ step, edge })))

const nameOf = (procedure: CheckedProcedure, order: number): string => {
  const step = procedure.steps.find((one) => one.order === order)
  return step === undefined ? `dòng ${order} của bảng bước` : stepName(step)
}

/** Edges between steps that exist and that a rule finds wrong. */
function edgeHits(procedure: CheckedProcedure, isWrong: (from: CheckedStep, edge: CheckedEdge) => boolean): readonly RuleHit<EdgeFacts>[] {
  const orders = new Set(procedure.steps.map(({ order }) => order))
  return withEdges(procedure).flatMap(({ step, edge }) => (orders.has(edge.to) && isWrong(step, edge) ? [{ step: step.order, place: 'bảng bước, đường đi', facts: { name: stepName(step), to: nameOf(procedure, edge.to) } }] : []))
}

/** Steps that no way from the first one reaches: branches and parallel ways stand for the next step, returns beside it. */
function unreached(procedure: CheckedProcedure): readonly CheckedStep[] {
  if (procedure.steps.every(({ edges }) => edges === undefined || edges.length === 0)) return []
  const steps = procedure.steps.toSorted((a, b) => a.order - b.order)
  const at = new Map(steps.map((step, index) => [step.order, index]))
  const reached = new Set<number>()
  const waiting = [0]
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const step = steps[index]
    if (step === undefined || reached.has(index)) continue
    reached.add(index)
    const edges = step.edges ?? []
    if (edges.every(({ kind }) => kind === 'return')) waiting.push(index + 1)
    for (const { to } of edges) waiting.push(at.get(to) ?? -1)
  }
  return steps.filter((_, index) => !reached.has(index))
}
