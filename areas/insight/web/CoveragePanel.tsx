// SPDX-License-Identifier: Apache-2.0
import type { CSSProperties } from 'react'
import { Link } from 'react-router'
import { StackedBar } from '#platform/web/figures/StackedBar.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { PageState } from '#platform/web/states/PageState.tsx'
import { useMay } from '#platform/web/session.ts'
import type { Board } from './board-view.ts'
import { missingAddress } from './addresses.ts'
import './insight.css'

const WORDS = words({
  vi: {
    title: 'Quy trình theo lĩnh vực', note: (count: string, fields: string) => `${count} quy trình · ${fields} lĩnh vực`, noField: 'Chưa ghi lĩnh vực', has: 'Có quy trình', lacks: 'Chưa có', missing: (count: string) => `${count} thủ tục chưa có quy trình`, open: 'Mở trong Thủ tục hành chính', whole: 'Mọi thủ tục đang thực hiện đều có quy trình còn hiệu lực.',
    none: 'Chưa có dữ liệu', noneWhy: 'Chưa thủ tục nào được đưa vào phạm vi thực hiện.', choose: 'Chọn thủ tục thực hiện', names: (count: string, field: string) => `Xem ${count} thủ tục chưa có quy trình, lĩnh vực ${field}`,
  },
  en: {
    title: 'Procedures by field', note: (count: string, fields: string) => `${count} procedures · ${fields} fields`, noField: 'No field given', has: 'Has one', lacks: 'Missing', missing: (count: string) => `${count} without a procedure`, open: 'Open in administrative procedures', whole: 'Everything performed has a procedure in force.',
    none: 'No data', noneWhy: 'No procedure has been put in scope yet.', choose: 'Choose what is performed', names: (count: string, field: string) => `Show the ${count} without a procedure in ${field}`,
  },
})

type Field = Board['coverage']['byField'][number]

/** Of what the agency performs, how much has an issued procedure, field by field; what is missing is named in its place. */
export function CoveragePanel({ board }: { readonly board: Board }) {
  const text = useText(WORDS)
  const { number } = useFormat()
  const mayOpen = useMay('catalogue.read') && board.isOwn
  const { coverage } = board
  const most = Math.max(1, ...coverage.byField.map(({ inScope }) => inScope))
  const missing = coverage.inScope - coverage.covered
  if (coverage.percent === null) return <Panel title={text.title}><PageState icon="list" title={text.none} action={mayOpen ? <Link to="/thu-tuc">{text.choose}</Link> : undefined}>{text.noneWhy}</PageState></Panel>
  return (
    <Panel title={text.title} aside={text.note(number(coverage.covered), number(coverage.byField.filter(({ covered }) => covered > 0).length))} body="flush">
      <ul className="in-fields">{coverage.byField.toSorted((a, b) => b.inScope - a.inScope).map((field) => <FieldLine key={field.field ?? ''} field={field} most={most} mayOpen={mayOpen} />)}</ul>
      <p className="in-foot t12 second">
        <span><i className="in-dot nr-fill--done" />{text.has} <b>{number(coverage.covered)}</b></span><span><i className="in-dot nr-fill--hole" />{text.lacks} <b>{number(missing)}</b></span>
        {missing === 0 ? <span>{text.whole}</span> : mayOpen && <Link className="push" to={missingAddress()}>{text.missing(number(missing))}</Link>}
      </p>
    </Panel>
  )
}

function FieldLine({ field: { field, covered, inScope, missing }, most, mayOpen }: { readonly field: Field; readonly most: number; readonly mayOpen: boolean }) {
  const text = useText(WORDS)
  const { number, ratio } = useFormat()
  const name = field ?? text.noField
  const width: CSSProperties = { width: `${Math.max(4, inScope / most * 100)}%` }
  const line = (
    <>
      <span className="in-field__name">{name}</span>
      <span className="in-field__bar"><span style={width}><StackedBar label={name} legend="hidden" parts={[{ key: 'has', tone: 'done', name: text.has, count: covered }, { key: 'lacks', tone: 'hole', name: text.lacks, count: inScope - covered }]} /></span></span>
      <b className="in-field__count">{ratio(covered, inScope)}</b>
    </>
  )
  if (missing.length === 0) return <li><div className="in-field">{line}</div></li>
  return (
    <li>
      <details>
        <summary className="in-field" title={text.names(number(missing.length), name)}>{line}</summary>
        <ul className="in-missing">
          {missing.map(({ code, name: missed }) => <li key={code}><span className="muted nowrap">{code}</span> {missed}</li>)}
          {mayOpen && <li><Link to={missingAddress(field)}>{text.open}</Link></li>}
        </ul>
      </details>
    </li>
  )
}
