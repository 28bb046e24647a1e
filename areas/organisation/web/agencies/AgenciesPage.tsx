// SPDX-License-Identifier: Apache-2.0
import { type CSSProperties, useMemo, useState } from 'react'
import type { PlainDate } from '#kernel/time.ts'
import { Button } from '#platform/web/controls/Button.tsx'
import { DateField } from '#platform/web/fields/DateField.tsx'
import { TextField } from '#platform/web/fields/TextField.tsx'
import { useKeys } from '#platform/web/keys/use-keys.ts'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { useSettled } from '#platform/web/search/use-settled.ts'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { PageState } from '#platform/web/states/PageState.tsx'
import type { Column } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { listAgencies } from '../../contract.ts'
import { AddAgencyDialog } from './AddAgencyDialog.tsx'
import { type Branch, treeOf } from './agency-tree.ts'
import { AGENCY_WORDS } from './agency-words.ts'
import { AgencyPanel } from './AgencyPanel.tsx'
import '../organisation.css'

const WORDS = words({
  vi: { title: 'Cơ quan, đơn vị', note: (day: string) => `Cơ quan của bạn và các đơn vị trực thuộc, theo tên và cấp trên tại ngày ${day}`, add: 'Thêm đơn vị', name: 'Tên cơ quan', code: 'Mã', level: 'Cấp', find: 'Tìm theo tên', findHint: 'không dấu cũng được', on: 'Xem tại ngày', choose: 'Chọn một cơ quan', chooseWhy: 'Các tên đã dùng kèm ngày, và việc làm được, hiện ở đây.', below: (count: string) => `${count} đơn vị trực thuộc` },
  en: { title: 'Agencies', note: (day: string) => `Your agency and those below it, as they stood on ${day}`, add: 'Add an agency', name: 'Name', code: 'Code', level: 'Level', find: 'Find by name', findHint: 'without diacritics too', on: 'As of', choose: 'Choose an agency', chooseWhy: 'Its names with their dates, and what can be done, stand here.', below: (count: string) => `${count} below` },
})
const ASIDE: CSSProperties & Record<`--${string}`, string> = { '--aside': '380px' }

/** The own agency and those below it as a tree, on any day; the chosen one with all its names beside. */
export function AgenciesPage() {
  const text = useText(WORDS)
  const kinds = useText(AGENCY_WORDS)
  const { date, number } = useFormat()
  const [typed, setTyped] = useState('')
  const [on, setOn] = useState<PlainDate | undefined>(undefined)
  const [chosenId, setChosenId] = useState<string | undefined>(undefined)
  const [adding, setAdding] = useState(false)
  const search = useSettled(typed.trim())
  const answer = useApi(listAgencies, { ...(on === undefined ? {} : { on }), ...(search === '' ? {} : { search }) }, { keepLast: true })
  useKeys([{ key: 'N', label: text.add.toLowerCase(), run: () => { setAdding(true) } }])
  const branches = useMemo(() => answer.data === undefined ? undefined : treeOf(answer.data.agencies), [answer.data])
  const chosen = branches?.find(({ agency }) => agency.id === chosenId)?.agency
  const columns: readonly Column<Branch>[] = [
    { id: 'name', head: text.name, main: true, cell: ({ agency, depth, below }) => <BranchName name={agency.name} depth={depth} note={below === 0 ? undefined : text.below(number(below))} /> },
    { id: 'code', head: text.code, width: 130, cell: ({ agency }) => <span className="nowrap">{agency.code}</span> },
    { id: 'level', head: text.level, width: 190, cell: ({ agency }) => kinds[agency.level] },
  ]
  return (
    <>
      <PageHead title={text.title} note={answer.data === undefined ? undefined : text.note(date(answer.data.on))} actions={<Button tone="primary" icon="plus" hotkey="N" onClick={() => { setAdding(true) }}>{text.add}</Button>} />
      <div className="split" style={ASIDE}>
        <Panel body="flush">
          <div className="or-filter">
            <div className="or-grow"><TextField label={text.find} type="search" placeholder={text.findHint} value={typed} onChange={setTyped} /></div>
            <DateField label={text.on} value={on ?? answer.data?.on} onChange={setOn} />
          </div>
          <DataTable caption={text.title} columns={columns} rows={branches} rowId={({ agency }) => agency.id} error={answer.error} onRetry={() => { void answer.refetch() }} selectedId={chosenId} onSelect={({ agency }) => { setChosenId(agency.id) }} onClearFilter={search === '' ? undefined : () => { setTyped('') }} density="tight" />
        </Panel>
        {chosen === undefined ? <Panel><PageState icon="building" title={text.choose}>{text.chooseWhy}</PageState></Panel> : <AgencyPanel key={chosen.id} agency={chosen} />}
      </div>
      {adding && answer.data !== undefined && <AddAgencyDialog on={answer.data.on} onClose={() => { setAdding(false) }} onAdded={setChosenId} />}
    </>
  )
}

function BranchName({ name, depth, note }: { readonly name: string; readonly depth: number; readonly note: string | undefined }) {
  const place: CSSProperties & Record<`--${string}`, string> = { '--depth': String(depth) }
  return <span className="or-branch" style={place}>{name}{note !== undefined && <span className="t12 muted"> · {note}</span>}</span>
}
