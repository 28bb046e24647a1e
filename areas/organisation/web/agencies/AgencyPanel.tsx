// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { Button } from '#platform/web/controls/Button.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { Loaded } from '#platform/web/states/Loaded.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { listAgencyPeriods, whoAmI } from '../../contract.ts'
import type { Agency } from '../../core/agency.ts'
import { AGENCY_WORDS } from './agency-words.ts'
import { AppointDialog } from './AppointDialog.tsx'
import { RenameDialog } from './RenameDialog.tsx'
import '../organisation.css'

const WORDS = words({
  vi: { names: 'Tên và địa vị theo thời gian', since: (day: string) => `Từ ${day}`, period: (from: string, to: string) => `${from} đến hết ngày trước ${to}`, below: (name: string) => `trực thuộc ${name}`, source: (source: string) => `Căn cứ: ${source}`, rename: 'Đổi tên từ một ngày', appoint: 'Mở tài khoản quản trị', code: (code: string) => `Mã ${code}`, top: 'không có cơ quan cấp trên trong hệ thống' },
  en: { names: 'Names and standing over time', since: (day: string) => `Since ${day}`, period: (from: string, to: string) => `${from} until the day before ${to}`, below: (name: string) => `below ${name}`, source: (source: string) => `Ground: ${source}`, rename: 'Rename from a day on', appoint: 'Open its administration', code: (code: string) => `Code ${code}`, top: 'no superior in this system' },
})

/** One agency: every name it had with its dates, and what can be done. */
export function AgencyPanel({ agency }: { readonly agency: Agency }) {
  const text = useText(WORDS)
  const kinds = useText(AGENCY_WORDS)
  const { date } = useFormat()
  const [opened, setOpened] = useState<'rename' | 'appoint' | undefined>(undefined)
  const query = useApi(listAgencyPeriods, { id: agency.id })
  const me = useApi(whoAmI, {})
  const isBelow = me.data !== undefined && me.data.agency.id !== agency.id
  const close = () => { setOpened(undefined) }
  return (
    <Panel title={agency.name} note={text.code(agency.code)}>
      <div className="stack">
        <div className="or-acts">
          <Button size="small" icon="edit" onClick={() => { setOpened('rename') }}>{text.rename}</Button>
          {isBelow && <Button size="small" icon="lock" onClick={() => { setOpened('appoint') }}>{text.appoint}</Button>}
        </div>
        <h3 className="t13 strong">{text.names}</h3>
        <Loaded query={query}>
          {({ periods }) => (
            <ol className="or-periods">
              {periods.map((period) => (
                <li key={period.validFrom} className={period.validFrom === agency.validFrom ? 'is-now' : undefined}>
                  <b>{period.name}</b>
                  <p className="t12 second">{period.validTo === null ? text.since(date(period.validFrom)) : text.period(date(period.validFrom), date(period.validTo))}</p>
                  <p className="t12 muted">{kinds[period.kind]} · {kinds[period.level]} · {period.parentName === null ? text.top : text.below(period.parentName)}</p>
                  {period.source !== '' && <p className="t12 muted">{text.source(period.source)}</p>}
                </li>
              ))}
            </ol>
          )}
        </Loaded>
      </div>
      {opened === 'rename' && <RenameDialog agency={agency} onClose={close} />}
      {opened === 'appoint' && <AppointDialog agency={agency} onClose={close} />}
    </Panel>
  )
}
