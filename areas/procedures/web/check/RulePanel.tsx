// SPDX-License-Identifier: Apache-2.0
import { Link } from 'react-router'
import type { ValueOf } from '#platform/web/call-api.ts'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { StatusTag } from '#platform/web/status/StatusTag.tsx'
import type { Column } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import type { checkAgency } from '../../contract.ts'

type Rule = ValueOf<typeof checkAgency>['byRule'][number]

const WORDS = words({
  vi: { title: 'Theo từng quy tắc', note: 'bấm để xem đúng những quy trình ấy', rule: 'Chỗ chưa rõ', severity: 'Mức nặng nhất', procedures: 'Quy trình', findings: 'Chỗ', ground: 'Căn cứ', example: 'Ví dụ', error: 'Lỗi', warning: 'Cần sửa', notice: 'Nên xem', chosen: 'đang lọc' },
  en: { title: 'By rule', note: 'press to list just those procedures', rule: 'What is unclear', severity: 'Worst', procedures: 'Procedures', findings: 'Places', ground: 'Ground', example: 'Example', error: 'Error', warning: 'To mend', notice: 'Hint', chosen: 'chosen' },
})

/** Every rule that found something, with how much, why it is a rule, and the list behind it. */
export function RulePanel({ rules, chosen, addressOf }: { readonly rules: readonly Rule[]; readonly chosen: string | undefined; readonly addressOf: (rule: string) => string }) {
  const text = useText(WORDS)
  const say = useSay()
  const { number } = useFormat()
  const columns: readonly Column<Rule>[] = [
    { id: 'rule', head: text.rule, main: true, cell: ({ rule, title, example }) => <><Link to={addressOf(rule)} className="plain medium">{say(title)}</Link>{rule === chosen && <span className="t12 muted"> · {text.chosen}</span>}<span className="t12 muted pr-rule">{text.example}: {example}</span></> },
    { id: 'severity', head: text.severity, width: 112, cell: ({ severity }) => <StatusTag tone={severity === 'error' ? 'late' : severity === 'warning' ? 'soon' : 'plain'} frame="bare" {...(severity === 'error' ? {} : { icon: 'warning' as const })}>{text[severity]}</StatusTag> },
    { id: 'procedures', head: text.procedures, width: 92, align: 'right', sort: (row) => row.procedures, cell: ({ rule, procedures }) => <Link to={addressOf(rule)}>{number(procedures)}</Link> },
    { id: 'findings', head: text.findings, width: 72, align: 'right', sort: (row) => row.findings, cell: ({ findings }) => number(findings) },
    { id: 'ground', head: text.ground, width: 360, phone: 'hidden', cell: ({ ground }) => <span className="t12 second">{ground}</span> },
  ]
  return (
    <Panel title={text.title} note={text.note} body="flush">
      <DataTable caption={text.title} columns={columns} rows={rules} rowId={({ rule }) => rule} keyboard="none" density="tight" />
    </Panel>
  )
}

