// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { useParams } from 'react-router'
import type { z } from 'zod'
import { Button } from '#platform/web/controls/Button.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { type Fact, FactList } from '#platform/web/panel/FactList.tsx'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { Loaded } from '#platform/web/states/Loaded.tsx'
import { StatusTag } from '#platform/web/status/StatusTag.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { type ScopeMove, showProcedure } from '../contract/procedures.ts'
import { AdminProcedureId } from '../core/administrative-procedure.ts'
import { LEVEL_NAMES } from '../core/government-level.ts'
import { CoveringTag } from './CoveringTag.tsx'
import { LimitTable } from './LimitTable.tsx'
import { SCOPE_WORDS, ScopeDialog } from './ScopeDialog.tsx'
import { VersionHistory } from './VersionHistory.tsx'

const WORDS = words({
  vi: {
    list: 'Thủ tục hành chính', title: 'Thủ tục hành chính', code: 'Mã số', field: 'Lĩnh vực', levels: 'Cấp thực hiện', decision: 'Quyết định công bố', fee: 'Phí, lệ phí', basis: 'Căn cứ pháp lý', none: 'Chưa ghi', facts: 'Thông tin công bố',
    dated: (number: string, day: string) => `${number} ngày ${day}`, limits: 'Thời hạn giải quyết', noLimit: 'Chưa ghi thời hạn', limitText: (text: string) => `Chưa tính được thời hạn; nguyên văn: “${text}”.`, versions: 'Các lần thay đổi', scope: 'Phạm vi thực hiện',
    period: (from: string, to: string) => `Từ ${from} đến hết ngày trước ${to}`, since: (from: string) => `Từ ${from}`, never: 'Cơ quan chưa thực hiện thủ tục này.', withdrawn: (day: string) => `Không còn trong danh mục từ ${day}`, from: (day: string) => `Bản áp dụng từ ${day}`,
  },
  en: {
    list: 'Administrative procedures', title: 'Administrative procedure', code: 'Code', field: 'Field', levels: 'Levels', decision: 'Publishing decision', fee: 'Fee', basis: 'Legal basis', none: 'Not given', facts: 'As published',
    dated: (number: string, day: string) => `${number} of ${day}`, limits: 'Time limits', noLimit: 'No limit given', limitText: (text: string) => `The limit could not be read as an amount; it says “${text}”.`, versions: 'Versions', scope: 'Performed by the agency',
    period: (from: string, to: string) => `From ${from} until the day before ${to}`, since: (from: string) => `Since ${from}`, never: 'The agency does not perform this procedure.', withdrawn: (day: string) => `Not listed since ${day}`, from: (day: string) => `Version in force from ${day}`,
  },
})

type Shown = z.output<typeof showProcedure['output']>

/** One administrative procedure: what is published, its limits, its versions, and when the agency performs it. */
export function ProcedurePage() {
  const { procedureId } = useParams()
  const id = AdminProcedureId.safeParse(procedureId)
  const query = useApi(showProcedure, { id: procedureId ?? '' }, { when: id.success })
  const text = useText(WORDS)
  return <>{query.data === undefined && <PageHead title={text.title} crumbs={[{ name: text.list, to: '/thu-tuc' }]} />}<Loaded query={query}>{(procedure) => <Procedure procedure={procedure} />}</Loaded></>
}

function Procedure({ procedure }: { readonly procedure: Shown }) {
  const text = useText(WORDS)
  const act = useText(SCOPE_WORDS)
  const say = useSay()
  const { date } = useFormat()
  const [asked, setAsked] = useState<ScopeMove | undefined>(undefined)
  const { name, code, field, levels, decision, decisionOn, fee, legalBasisText, limits, timeLimitText, covering, withdrawnOn, moves, versions, scope, validFrom, on } = procedure
  const lines = (printed: string | null) => printed === null ? <span className="muted">{text.none}</span> : <span style={{ whiteSpace: 'pre-line' }}>{printed}</span>
  const facts: readonly Fact[] = [
    { name: text.code, value: code }, { name: text.field, value: lines(field) }, { name: text.levels, value: lines(levels.length === 0 ? null : levels.map((level) => say(LEVEL_NAMES[level])).join(', ')) },
    { name: text.decision, value: lines(decision === null ? null : decisionOn === null ? decision : text.dated(decision, date(decisionOn))) }, { name: text.fee, value: lines(fee) }, { name: text.basis, value: lines(legalBasisText) },
  ]
  return (
    <>
      <PageHead title={name} crumbs={[{ name: text.list, to: '/thu-tuc' }, { name: code }]} note={text.from(date(validFrom))}
        tags={withdrawnOn === null ? <CoveringTag covering={covering} /> : <StatusTag tone="paused">{text.withdrawn(date(withdrawnOn))}</StatusTag>}
        actions={moves.map((move) => <Button key={move} onClick={() => { setAsked(move) }}>{act[move]}</Button>)} />
      <div className="split">
        <div className="stack stack-tight">
          <Panel title={text.limits} body={limits.length === 0 ? 'padded' : 'flush'}>
            {limits.length > 0 ? <LimitTable limits={limits} /> : <p className="t13 second">{timeLimitText === null ? text.noLimit : text.limitText(timeLimitText)}</p>}
          </Panel>
          <Panel title={text.facts}><FactList facts={facts} /></Panel>
        </div>
        <div className="stack stack-tight">
          <Panel title={text.scope}>
            {scope.length === 0 ? <p className="t13 second">{text.never}</p> : <ul className="stack stack-tight t13">{scope.map(({ validFrom: from, validTo: to }) => <li key={from}>{to === null ? text.since(date(from)) : text.period(date(from), date(to))}</li>)}</ul>}
          </Panel>
          <Panel title={text.versions}><VersionHistory versions={versions} /></Panel>
        </div>
      </div>
      {asked !== undefined && <ScopeDialog id={procedure.id} name={name} move={asked} today={on} onClose={() => { setAsked(undefined) }} />}
    </>
  )
}
