// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react'
import { ClearsMatrix } from '#platform/web/clears/ClearsMatrix.tsx'
import type { ClearStates } from '#platform/web/clears/clears.ts'
import { type LintItem, LintList } from '#platform/web/feedback/LintList.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { StatusTag } from '#platform/web/status/StatusTag.tsx'
import type { FindingView } from '../contract.ts'
import type { ProcedureContent } from '../core/procedure-content.ts'
import { numberOfStep } from './merged-times.ts'
import { countClear } from './step-clears.ts'

const WORDS = words({
  vi: {
    title: 'Kiểm tra năm rõ', cells: (all: string, clear: string) => `${all} ô · rõ ${clear}`, errors: (count: string) => `${count} lỗi phải sửa trước khi gửi xem xét`, noErrors: 'Không còn lỗi, gửi xem xét được', noErrorsAtAll: 'Không có lỗi năm rõ', matrix: 'Năm rõ theo từng bước', errorsAtAll: (count: string) => `${count} lỗi năm rõ`, noSteps: 'Chưa có bước nào để kiểm tra. Thêm bước đầu tiên vào bảng các bước.',
    hints: (count: string) => `${count} gợi ý, không bắt buộc`, why: 'Vì sao',
  },
  en: {
    title: 'Five-clears check', cells: (all: string, clear: string) => `${clear} of ${all} cells clear`, errors: (count: string) => `${count} errors to mend before review`, noErrors: 'No errors left; it can be sent for review', noErrorsAtAll: 'No five-clears errors', matrix: 'The five clears by step', errorsAtAll: (count: string) => `${count} five-clears errors`, noSteps: 'There are no steps to check yet. Add the first one to the step table.',
    hints: (count: string) => `${count} hints, not required`, why: 'Why',
  },
})

/** More rows than this scroll in their place. */
const ROWS_IN_SIGHT = 12

export interface FindingsPanelProps {
  readonly content: ProcedureContent
  readonly states: readonly ClearStates[]
  readonly findings: readonly FindingView[]
  /** Findings beyond the content, such as roles that nobody stands for. */
  readonly more?: readonly LintItem[]
  /** The act that mends a finding; nothing when the reader may not. */
  readonly mend?: ((finding: FindingView) => ReactNode) | undefined
  /** A draft is told what keeps it from review. */
  readonly of?: 'draft' | 'issue'
}

/** Steps × five clears, then what to mend: errors, warnings, and hints folded away. */
export function FindingsPanel({ content, states, findings, more = [], mend, of: what = 'draft' }: FindingsPanelProps) {
  const text = useText(WORDS)
  const say = useSay()
  const { number } = useFormat()
  const isDraft = what === 'draft'
  const { clear, all } = countClear(states)
  const itemOf = (finding: FindingView, at: number): LintItem => ({
    id: `${finding.rule}-${finding.step ?? ''}-${finding.case ?? ''}-${at}`, severity: finding.severity === 'error' ? 'error' : 'warning', title: say(finding.message),
    detail: say(finding.fix), fix: <>{mend?.(finding)}<details className="pr-why"><summary>{text.why}</summary>{finding.ground}</details></>,
  })
  const of = (severity: FindingView['severity']) => findings.filter((finding) => finding.severity === severity)
  const [errors, warnings, hints] = [of('error'), of('warning'), of('notice')]
  const shown = [...errors.map(itemOf), ...warnings.map(itemOf), ...more]
  return (
    <Panel title={text.title} aside={states.length === 0 ? undefined : text.cells(number(all), number(clear))} body="flush">
      {states.length === 0 ? <p className="t13 second pr-pad">{text.noSteps}</p> : <div className="pr-matrix" {...(states.length > ROWS_IN_SIGHT ? { tabIndex: 0, role: 'region', 'aria-label': text.matrix } : {})}><ClearsMatrix steps={states.map((one, at) => ({ order: numberOfStep(content.steps[at] ?? { label: null, order: at + 1 }).slice(0, 4), states: one }))} /></div>}
      <p className="pr-verdict">{errors.length > 0 ? <StatusTag tone="late" frame="bare">{isDraft ? text.errors(number(errors.length)) : text.errorsAtAll(number(errors.length))}</StatusTag> : <StatusTag tone="ok" frame="bare">{isDraft ? text.noErrors : text.noErrorsAtAll}</StatusTag>}</p>
      {shown.length > 0 && <LintList items={shown} />}
      {hints.length > 0 && <details className="pr-hints"><summary>{text.hints(number(hints.length))}</summary><LintList items={hints.map(itemOf)} /></details>}
    </Panel>
  )
}
