// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { Button } from '#platform/web/controls/Button.tsx'
import { Segments } from '#platform/web/controls/Segments.tsx'
import { SelectField } from '#platform/web/fields/TextField.tsx'
import { useKeys } from '#platform/web/keys/use-keys.ts'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { PageState } from '#platform/web/states/PageState.tsx'
import { StatusTag } from '#platform/web/status/StatusTag.tsx'
import type { Column } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { listPostings, type PostingGroup, type PostingRow } from '../contract.ts'
import { HangDialog, type HangStart } from './HangDialog.tsx'
import { PublicPagePanel } from './PublicPagePanel.tsx'
import { STATE_TONES, STATE_WORDS } from './posting-words.ts'
import { TakeDownDialog } from './TakeDownDialog.tsx'

const WORDS = words({
  vi: {
    title: 'Niêm yết', note: 'Tờ nào đang treo ở đâu; bản cũ tự hiện “phải thay” ngay khi lần ban hành mới có hiệu lực.', hang: 'Ghi treo, in áp phích', group: 'Xem', 'hanging': 'Đang treo', 'must-go': 'Phải thay', 'taken-down': 'Đã gỡ',
    place: 'Nơi niêm yết', everywhere: 'Mọi nơi', paper: 'Tờ niêm yết', state: 'Tình trạng', hungOn: 'Treo từ', issue: (no: number) => `lần ban hành ${no}`, now: (no: number) => `đang hiệu lực: lần ${no}`, none: 'không còn hiệu lực', by: (name: string) => `do ${name}`,
    down: (day: string, name: string, reason: string) => `Gỡ ${day}, ${name}: ${reason}`, anew: 'Treo bản mới', takeDown: 'Gỡ', acts: 'Việc làm', emptyHanging: 'Chưa ghi tờ niêm yết nào', emptyWhy: 'Ghi treo lần đầu sau khi in áp phích; từ đó hệ thống báo khi phải thay.', emptyMust: 'Không có tờ nào phải thay', emptyDown: 'Chưa gỡ tờ nào', listChanged: 'danh mục đã thay đổi', mustNote: (count: number) => `${count} phải thay`,
  },
  en: {
    title: 'Posting', note: 'What hangs where; an old paper says “replace” the moment a newer issue is in force.', hang: 'Record, print a poster', group: 'Show', 'hanging': 'Hanging', 'must-go': 'To replace', 'taken-down': 'Taken down',
    place: 'Place', everywhere: 'Everywhere', paper: 'Paper', state: 'State', hungOn: 'Hung on', issue: (no: number) => `issue ${no}`, now: (no: number) => `in force: issue ${no}`, none: 'no longer in force', by: (name: string) => `by ${name}`,
    down: (day: string, name: string, reason: string) => `Taken down ${day}, ${name}: ${reason}`, anew: 'Hang the new one', takeDown: 'Take down', acts: 'Acts', emptyHanging: 'No paper has been recorded yet', emptyWhy: 'Record the first one after printing its poster; from then on you are told when to replace it.', emptyMust: 'Nothing has to be replaced', emptyDown: 'Nothing has been taken down yet', listChanged: 'the list has changed', mustNote: (count: number) => `${count} to replace`,
  },
})

const GROUPS: readonly PostingGroup[] = ['hanging', 'must-go', 'taken-down']

/** What hangs at which place, what of it must be replaced, and the agency's public page. */
export function PostingsPage() {
  const text = useText(WORDS)
  const states = useText(STATE_WORDS)
  const { date, number } = useFormat()
  const [group, setGroup] = useState<PostingGroup>('hanging')
  const [placeId, setPlaceId] = useState('')
  const [hanging, setHanging] = useState<HangStart>()
  const [taking, setTaking] = useState<PostingRow>()
  const query = useApi(listPostings, { group, ...(placeId === '' ? {} : { placeId }) }, { keepLast: true })
  const list = query.data
  const begin = (): void => { setHanging(placeId === '' ? {} : { placeId }) }
  useKeys([{ key: 'N', label: text.hang.toLowerCase(), run: begin }])
  const standing = (row: PostingRow): string => row.state === 'list-changed' ? text.listChanged : row.state === 'newer-issue' && row.inForceIssueNo !== null ? text.now(row.inForceIssueNo) : row.state === 'withdrawn' ? text.none : ''
  const columns: readonly Column<PostingRow>[] = [
    { id: 'state', head: text.state, width: 170, cell: (row) => <><StatusTag tone={STATE_TONES[row.state]}>{states[row.state]}</StatusTag>{standing(row) !== '' && <div className="t12 second">{standing(row)}</div>}</> },
    { id: 'place', head: text.place, width: 300, sort: (row) => row.placeName, cell: (row) => row.placeName },
    { id: 'paper', head: text.paper, main: true, cell: (row) => <>{row.code !== null && <b className="nowrap">{row.code}</b>} {row.name}{row.issueNo !== null && <span className="t12 second"> · {text.issue(row.issueNo)}</span>}{row.takenDownOn !== null && <div className="t12 second">{text.down(date(row.takenDownOn), row.takenDownBy ?? '', row.reason ?? '')}</div>}</> },
    { id: 'hung', head: text.hungOn, width: 130, sort: (row) => row.hungOn, cell: (row) => <><span className="nowrap">{date(row.hungOn)}</span><div className="t12 second">{text.by(row.hungBy)}</div></> },
    ...(group === 'taken-down' ? [] : [{ id: 'acts', head: text.acts, width: 210, cell: (row: PostingRow) => (
      <span className="row row-wrap">
        {(row.state === 'newer-issue' || row.state === 'list-changed') && <Button size="small" icon="print" aria-label={`${text.anew}: ${row.code ?? ''} ${row.name}, ${row.placeName}`} onClick={() => { setHanging({ placeId: row.placeId, procedureId: row.procedureId ?? 'list' }) }}>{text.anew}</Button>}
        <Button size="small" onClick={() => { setTaking(row) }} aria-label={`${text.takeDown}: ${row.code ?? ''} ${row.name}, ${row.placeName}`}>{text.takeDown}</Button>
      </span>
    ) }]),
  ]
  const empty = group === 'hanging' ? <PageState icon="announce" title={text.emptyHanging} action={<Button size="small" onClick={begin}>{text.hang}</Button>}>{text.emptyWhy}</PageState> : <PageState icon="fine" title={group === 'must-go' ? text.emptyMust : text.emptyDown} />
  return (
    <>
      <PageHead title={text.title} note={text.note} actions={<Button tone="primary" icon="print" hotkey="N" onClick={begin}>{text.hang}</Button>} />
      <div className="stack">
        <PublicPagePanel />
        <Panel body="flush">
          <div className="nr-panel__body row row-wrap">
            <Segments label={text.group} value={group} onChange={setGroup} options={GROUPS.map((value) => ({ value, label: <>{text[value]}{list !== undefined && <span className="nr-count"> {number(list.counts[value])}</span>}</> }))} />
            <div className="push" style={{ width: 'min(320px, 100%)' }}><SelectField label={text.place} size="small" value={placeId} onChange={setPlaceId} empty={text.everywhere} options={(list?.places ?? []).map(({ id, name, mustGo }) => ({ value: id, label: mustGo === 0 ? name : `${name} (${text.mustNote(mustGo)})` }))} /></div>
          </div>
          <DataTable caption={text.title} columns={columns} rows={list?.rows} rowId={({ id }) => id} error={query.error} onRetry={() => { void query.refetch() }} empty={empty} onClearFilter={placeId === '' ? undefined : () => { setPlaceId('') }} />
        </Panel>
      </div>
      {hanging !== undefined && list !== undefined && <HangDialog start={hanging} places={list.places} procedures={list.procedures} today={list.today} onClose={() => { setHanging(undefined) }} />}
      {taking !== undefined && list !== undefined && <TakeDownDialog row={taking} today={list.today} onClose={() => { setTaking(undefined) }} />}
    </>
  )
}
