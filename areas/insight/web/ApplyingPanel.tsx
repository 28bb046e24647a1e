// SPDX-License-Identifier: Apache-2.0
import { Link } from 'react-router'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { boardAddress } from './addresses.ts'
import type { Province } from './board-view.ts'
import { NO_DATA } from './ShareFigure.tsx'
import './insight.css'

const WORDS = words({
  vi: { title: 'Áp dụng hệ thống quản lý chất lượng', applies: 'Đang áp dụng', lacks: 'Chưa áp dụng', notYet: (names: string) => `← chưa áp dụng: ${names}`, tile: (name: string, procedures: string) => `${name}: ${procedures} quy trình còn hiệu lực`, hole: (name: string) => `${name}: chưa áp dụng, chưa có quy trình nào còn hiệu lực`, direct: 'Trực thuộc tỉnh', how: 'Một đơn vị đang áp dụng khi có ít nhất một quy trình đã ban hành còn hiệu lực.' },
  en: { title: 'Applying the quality system', applies: 'Applies', lacks: 'Does not yet', notYet: (names: string) => `← not yet: ${names}`, tile: (name: string, procedures: string) => `${name}: ${procedures} procedures in force`, hole: (name: string) => `${name}: does not apply it, no procedure in force`, direct: 'Directly below', how: 'An agency applies the system when it has at least one issued procedure in force.' },
})

type Agency = Province['agencies'][number]

/** Every agency as a tile, by the one above it; those that do not apply the system are holes, named beside their row. */
export function ApplyingPanel({ province }: { readonly province: Province }) {
  const text = useText(WORDS)
  const { none } = useText(NO_DATA)
  const { number, percent, ratio } = useFormat()
  const { applying } = province
  const groups = [...Map.groupBy(province.agencies, ({ parentName }) => parentName ?? text.direct)].toSorted(([a], [b]) => a.localeCompare(b, 'vi'))
  return (
    <Panel title={text.title} note={text.how} aside={applying.percent === null ? none : <><span className="t28 nowrap in-share">{ratio(applying.numerator, applying.denominator)}</span><span className="t16 nowrap second">= {percent(applying.percent)}</span></>}>
      <div className="in-apply">
        {groups.map(([name, agencies]) => {
          const lacking = agencies.filter(({ applies }) => !applies)
          return (
            <div key={name} className="in-apply__row">
              <span className="medium">{name}</span><span className="second">{ratio(agencies.length - lacking.length, agencies.length)}</span>
              <span className="in-tiles">
                {agencies.map((agency) => <Tile key={agency.id} agency={agency} province={province} />)}
                {lacking.length > 0 && <span className="in-apply__lacks">{text.notYet(lacking.map(({ name: lacks, source }) => (source === '' ? lacks : `${lacks} (${source})`)).join(', '))}</span>}
              </span>
            </div>
          )
        })}
      </div>
      <p className="nr-legend"><span><i className="nr-fill--done" />{text.applies} <b>{number(applying.numerator)}</b></span><span><i className="nr-fill--hole" />{text.lacks} <b>{number(applying.denominator - applying.numerator)}</b></span></p>
    </Panel>
  )
}

function Tile({ agency, province }: { readonly agency: Agency; readonly province: Province }) {
  const text = useText(WORDS)
  const { number } = useFormat()
  const said = agency.applies ? text.tile(agency.name, number(agency.procedures)) : text.hole(agency.name)
  return <Link to={boardAddress(agency.id, province)} className={`in-tile${agency.applies ? '' : ' is-hole'}`} title={said} aria-label={said}>{agency.applies ? '' : '?'}</Link>
}
