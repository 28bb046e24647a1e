// SPDX-License-Identifier: Apache-2.0
import { Link } from 'react-router'
import { Bullet } from '#platform/web/figures/Bullet.tsx'
import { KeyFigure } from '#platform/web/figures/KeyFigure.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { Loaded } from '#platform/web/states/Loaded.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { showCoverage } from '../contract/coverage.ts'
import { MISSING_ADDRESS, missingInField } from './list-filter.ts'

const WORDS = words({
  vi: {
    title: 'Độ phủ quy trình', formula: 'Thủ tục đang thực hiện đã có quy trình ban hành còn hiệu lực / thủ tục đang thực hiện', noData: 'Chưa có dữ liệu', noScope: 'Chưa thủ tục nào được đưa vào phạm vi thực hiện.',
    missing: (count: string) => `${count} thủ tục chưa có quy trình`, whole: 'Đủ quy trình', noField: 'Chưa ghi lĩnh vực', byField: 'Theo lĩnh vực', of: 'Độ phủ',
  },
  en: {
    title: 'Coverage', formula: 'Procedures performed that have an issued procedure in force / procedures performed', noData: 'No data', noScope: 'No procedure has been put in scope yet.',
    missing: (count: string) => `${count} without a procedure`, whole: 'All covered', noField: 'No field given', byField: 'By field', of: 'Coverage',
  },
})

/** How much of what the agency performs has an issued procedure, by field; every figure opens its list. */
export function CoveragePanel() {
  const text = useText(WORDS)
  const { ratio, percent, number } = useFormat()
  const query = useApi(showCoverage, {})
  return (
    <Panel title={text.title} note={text.formula}>
      <Loaded query={query}>
        {(coverage) => coverage.percent === null ? <><p className="strong">{text.noData}</p><p className="t13 second">{text.noScope}</p></> : (
          <div className="stack">
            <KeyFigure name={text.of} value={`${ratio(coverage.covered, coverage.inScope)} = ${percent(coverage.percent)}`}
              note={coverage.missing.length === 0 ? text.whole : <Link to={MISSING_ADDRESS}>{text.missing(number(coverage.missing.length))}</Link>} />
            <ul className="stack stack-tight" aria-label={text.byField}>
              {coverage.byField.toSorted((a, b) => b.missing.length - a.missing.length).map(({ field, covered, inScope, missing }) => (
                <li key={field ?? ''}>
                  <div className="row t12"><span className="grow">{missing.length === 0 ? (field ?? text.noField) : <Link to={missingInField(field)}>{field ?? text.noField}</Link>}</span><span className="nowrap">{ratio(covered, inScope)}</span></div>
                  <Bullet label={`${field ?? text.noField}: ${ratio(covered, inScope)}`} value={covered} target={inScope} most={inScope} met={missing.length === 0} />
                </li>
              ))}
            </ul>
          </div>
        )}
      </Loaded>
    </Panel>
  )
}
