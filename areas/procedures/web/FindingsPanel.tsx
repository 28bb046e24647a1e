// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useMemo } from 'react'
import { ClearsMatrix } from '#platform/web/clears/ClearsMatrix.tsx'
import type { ClearStates } from '#platform/web/clears/clears.ts'
import { Button } from '#platform/web/controls/Button.tsx'
import { type LintItem, LintList } from '#platform/web/feedback/LintList.tsx'
import { useKeys } from '#platform/web/keys/use-keys.ts'
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
    hints: (count: string) => `${count} gợi ý, không bắt buộc`, why: 'Vì sao', fix: 'Sửa giúp', fixKey: 'sửa giúp chỗ đầu tiên', fixes: (count: string) => `${count} chỗ có một cách sửa duy nhất`,
  },
  en: {
    title: 'Five-clears check', cells: (all: string, clear: string) => `${clear} of ${all} cells clear`, errors: (count: string) => `${count} errors to mend before review`, noErrors: 'No errors left; it can be sent for review', noErrorsAtAll: 'No five-clears errors', matrix: 'The five clears by step', errorsAtAll: (count: string) => `${count} five-clears errors`, noSteps: 'There are no steps to check yet. Add the first one to the step table.',
    hints: (count: string) => `${count} hints, not required`, why: 'Why', fix: 'Mend it', fixKey: 'mend the first', fixes: (count: string) => `${count} can be mended in one way only`,
  },
})

/** Mends the first finding that can be mended in one way only. */
const FIX_KEY = 'Alt+G'
/** More rows than this scroll in their place. */
const ROWS_IN_SIGHT = 12

/** A finding that may know how it is mended: `fixIn` gives the content without it, where there is one way only. */
export type MendableFinding = FindingView & { readonly fixIn?: (content: ProcedureContent) => ProcedureContent | undefined }

export interface FindingsPanelProps {
  readonly content: ProcedureContent
  readonly states: readonly ClearStates[]
  readonly findings: readonly MendableFinding[]
  /** Findings beyond the content, such as roles that nobody stands for. */
  readonly more?: readonly LintItem[]
  /** The act that mends a finding; nothing when the reader may not. */
  readonly mend?: ((finding: FindingView) => ReactNode) | undefined
  /** Takes over the content in which a finding is mended; with it stands "Sửa giúp" where there is one way only to mend it. */
  readonly onFix?: ((fixed: ProcedureContent) => void) | undefined
  /** A draft is told what keeps it from review. */
  readonly of?: 'draft' | 'issue'
}

/** Steps × five clears, then what to mend: errors, warnings, and hints folded away. */
export function FindingsPanel({ content, states, findings, more = [], mend, onFix, of: what = 'draft' }: FindingsPanelProps) {
  const text = useText(WORDS)
  const say = useSay()
  const { number } = useFormat()
  const isDraft = what === 'draft'
  const { clear, all } = countClear(states)
  const mayFix = onFix !== undefined
  const fixes = useMemo(() => new Map(!mayFix ? [] : findings.flatMap((finding) => {
    const fixed = finding.fixIn?.(content)
    return fixed === undefined ? [] : [[finding, fixed] as const]
  })), [content, findings, mayFix])
  const [firstFix] = fixes.values()
  useKeys(firstFix === undefined || onFix === undefined ? [] : [{ key: FIX_KEY, label: text.fixKey, run: () => { onFix(firstFix) } }])
  const fixButton = (finding: MendableFinding) => {
    const fixed = fixes.get(finding)
    return fixed === undefined || onFix === undefined ? null : <Button size="small" icon="wrench" {...(fixed === firstFix ? { hotkey: FIX_KEY } : {})} onClick={() => { onFix(fixed) }}>{text.fix}</Button>
  }
  const itemOf = (finding: MendableFinding, at: number): LintItem => ({
    id: `${finding.rule}-${finding.step ?? ''}-${finding.case ?? ''}-${at}`, severity: finding.severity === 'error' ? 'error' : 'warning', title: say(finding.message),
    detail: say(finding.fix), fix: <>{fixButton(finding)} {mend?.(finding)}<details className="pr-why"><summary>{text.why}</summary>{finding.ground}</details></>,
  })
  const of = (severity: FindingView['severity']) => findings.filter((finding) => finding.severity === severity)
  const [errors, warnings, hints] = [of('error'), of('warning'), of('notice')]
  const shown = [...errors.map(itemOf), ...warnings.map(itemOf), ...more]
  return (
    <Panel title={text.title} aside={states.length === 0 ? undefined : text.cells(number(all), number(clear))} body="flush">
      {states.length === 0 ? <p className="t13 second pr-pad">{text.noSteps}</p> : <div className="pr-matrix" {...(states.length > ROWS_IN_SIGHT ? { tabIndex: 0, role: 'region', 'aria-label': text.matrix } : {})}><ClearsMatrix steps={states.map((one, at) => ({ order: numberOfStep(content.steps[at] ?? { label: null, order: at + 1 }).slice(0, 4), states: one }))} /></div>}
      <p className="pr-verdict">{errors.length > 0 ? <StatusTag tone="late" frame="bare">{isDraft ? text.errors(number(errors.length)) : text.errorsAtAll(number(errors.length))}</StatusTag> : <StatusTag tone="ok" frame="bare">{isDraft ? text.noErrors : text.noErrorsAtAll}</StatusTag>}</p>
      {fixes.size > 0 && <p className="t12 second pr-pad">{text.fixes(number(fixes.size))}</p>}
      {shown.length > 0 && <LintList items={shown} />}
      {hints.length > 0 && <details className="pr-hints"><summary>{text.hints(number(hints.length))}</summary><LintList items={hints.map(itemOf)} /></details>}
    </Panel>
  )
}
