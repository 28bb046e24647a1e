// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { Link } from 'react-router'
import { Button, TextButton } from '#platform/web/controls/Button.tsx'
import { Segments } from '#platform/web/controls/Segments.tsx'
import { CheckField } from '#platform/web/fields/CheckField.tsx'
import { TextField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { StatusTag } from '#platform/web/status/StatusTag.tsx'
import type { Column } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import { pathOfProcedure } from '../paths.ts'
import { errorsIn, existingOf, type Found, hasTwiceTheCode, isLeftOut, obstacleOf, type Readiness, readinessOf, toDraft, withCodesInARow } from './import-batch.ts'
import { OBSTACLE_WORDS } from './obstacle-words.ts'

const WORDS = words({
  vi: {
    title: 'Các quy trình đọc được', note: 'Đánh dấu quy trình cần tạo dự thảo; bấm tên để xem và sửa từng quy trình bên dưới.', chosen: (count: string, all: string) => `chọn ${count}/${all}`, all: 'Chọn tất cả', none: 'Bỏ chọn tất cả', pickHead: 'Chọn', pick: (name: string) => `Chọn ${name}`, code: 'Mã', codeOf: (name: string) => `Mã của ${name}`, name: 'Tên quy trình', steps: 'Bước', check: 'Năm rõ', state: 'Tạo dự thảo', errors: (count: number) => `${count} lỗi`, clear: 'Không lỗi',
    show: 'Hiện', every: (count: string) => `Tất cả ${count}`, mend: (count: string) => `Còn phải sửa ${count}`, ready: (count: string) => `Không lỗi ${count}`, drafts: (count: string) => `Đã tạo ${count}`, draftReady: (count: string) => `Tạo ${count} dự thảo không lỗi`, noneReady: 'Chưa có quy trình nào không lỗi và đủ mã', fresh: 'Quy trình mới', next: 'Lần ban hành tiếp theo', drafted: 'Đã tạo, mở', twin: (file: string) => `Trùng nội dung với ${file}`, file: 'Tệp', first: 'Mã đầu tiên', give: (count: string) => `Đặt mã nối tiếp cho ${count} quy trình chưa có mã`,
  },
  en: {
    title: 'Procedures found', note: 'Tick those to draft; choose a name to look at it and correct it below.', chosen: (count: string, all: string) => `${count} of ${all} chosen`, all: 'Choose all', none: 'Choose none', pickHead: 'Choose', pick: (name: string) => `Choose ${name}`, code: 'Code', codeOf: (name: string) => `Code of ${name}`, name: 'Name', steps: 'Steps', check: 'Five clears', state: 'Draft', errors: (count: number) => `${count} errors`, clear: 'No errors',
    show: 'Show', every: (count: string) => `All ${count}`, mend: (count: string) => `To mend ${count}`, ready: (count: string) => `Without errors ${count}`, drafts: (count: string) => `Drafted ${count}`, draftReady: (count: string) => `Draft the ${count} without errors`, noneReady: 'None is without errors and with a code', fresh: 'New procedure', next: 'Next issue', drafted: 'Drafted, open it', twin: (file: string) => `Says the same as ${file}`, file: 'File', first: 'First code', give: (count: string) => `Give codes in a row to the ${count} without one`,
  },
})

export interface FoundTableProps {
  readonly all: readonly Found[]
  readonly openKey: string | undefined
  /** Chosen with the keys: shown below, without going there. */
  readonly onSelect: (key: string) => void
  readonly onOpen: (key: string) => void
  /** Makes drafts of all that have no errors. */
  readonly onDraftReady: () => void
  readonly isBusy: boolean
  readonly onChange: (change: (all: readonly Found[]) => readonly Found[]) => void
}

/** Many procedures of one decision, or of several files: which of them to draft, under which codes. */
export function FoundTable({ all, openKey, onSelect, onOpen, onDraftReady, isBusy, onChange }: FoundTableProps) {
  const text = useText(WORDS)
  const obstacles = useText(OBSTACLE_WORDS)
  const say = useSay()
  const { number } = useFormat()
  const [first, setFirst] = useState('QT-01')
  const [shown, setShown] = useState<Readiness | 'every'>('every')
  const readiness = new Map(all.map((found) => [found.key, readinessOf(found, all)]))
  const count = (which: Readiness) => number([...readiness.values()].filter((one) => one === which).length)
  const rows = shown === 'every' ? all : all.filter(({ key }) => readiness.get(key) === shown)
  const one = (key: string, part: Partial<Found>) => { onChange((before) => before.map((found) => (found.key === key ? { ...found, ...part } : found))) }
  const choose = (chosen: boolean) => { onChange((before) => before.map((found) => (found.outcome?.kind === 'drafted' || (chosen && found.twinOf !== undefined) ? found : { ...found, chosen }))) }
  const withoutCode = all.filter(({ code, outcome }) => code.trim() === '' && outcome?.kind !== 'drafted').length
  const files = new Set(all.map(({ fileName }) => fileName)).size
  const columns: readonly Column<Found>[] = [
    { id: 'pick', head: <span className="visually-hidden">{text.pickHead}</span>, width: 40, cell: (found) => <CheckField label={text.pick(found.draft.now.name)} labelLook="spoken" disabled={found.outcome?.kind === 'drafted'} checked={found.chosen} onChange={(chosen) => { one(found.key, { chosen }) }} /> },
    { id: 'code', head: text.code, width: 170, cell: (found) => <input className={`pr-cell${found.chosen && found.code.trim() === '' ? ' is-hole' : ''}`} aria-label={text.codeOf(found.draft.now.name)} value={found.code} maxLength={80} readOnly={found.outcome?.kind === 'drafted'} onChange={(event) => { one(found.key, { code: event.currentTarget.value, outcome: undefined }) }} /> },
    { id: 'name', head: text.name, main: true, cell: (found) => <><TextButton onClick={() => { onOpen(found.key) }}>{found.draft.now.name}</TextButton>{files > 1 && <div className="t12 muted pr-any">{found.fileName}</div>}</> },
    { id: 'steps', head: text.steps, width: 64, align: 'right', cell: (found) => number(found.draft.now.steps.length) },
    { id: 'check', head: text.check, width: 96, cell: (found) => { const errors = errorsIn(found.draft.now); return errors > 0 ? <StatusTag tone="late" frame="bare">{text.errors(errors)}</StatusTag> : <StatusTag tone="ok" frame="bare">{text.clear}</StatusTag> } },
    { id: 'state', head: text.state, width: 250, cell: (found) => {
      if (found.outcome?.kind === 'drafted') return <StatusTag tone="ok" frame="bare"><Link to={pathOfProcedure(found.outcome.id)}>{text.drafted}</Link></StatusTag>
      if (found.outcome?.kind === 'refused') return <span className="late">{say(found.outcome.why)}</span>
      if (isLeftOut(found)) return <span className="muted pr-any">{text.twin(found.twinOf ?? '')}</span>
      const obstacle = found.chosen ? obstacleOf(found, all) : undefined
      if (obstacle !== undefined) return <span className="late">{obstacles[obstacle]}</span>
      if (readiness.get(found.key) === 'mend' && hasTwiceTheCode(found, all)) return <span className="late">{obstacles['code-twice']}</span>
      return <span className="second">{existingOf(found) === undefined ? text.fresh : text.next}</span>
    } },
  ]
  return (
    <Panel title={text.title} note={text.note} aside={<><span className="nowrap">{text.chosen(number(toDraft(all).length), number(all.length))}</span><Button size="small" onClick={() => { choose(true) }}>{text.all}</Button><Button size="small" onClick={() => { choose(false) }}>{text.none}</Button></>} body="flush">
      <div className="row row-wrap pr-pad">
        <Segments label={text.show} value={shown} onChange={setShown} options={[{ value: 'every', label: text.every(number(all.length)) }, { value: 'mend', label: text.mend(count('mend')) }, { value: 'ready', label: text.ready(count('ready')) }, { value: 'drafted', label: text.drafts(count('drafted')) }]} />
        <span className="push"><Button size="small" tone="primary" busy={isBusy} offBecause={count('ready') === '0' ? text.noneReady : undefined} onClick={onDraftReady}>{text.draftReady(count('ready'))}</Button></span>
      </div>
      {withoutCode > 0 && (
        <div className="row row-wrap pr-pad" style={{ alignItems: 'end' }}>
          <div style={{ width: 150 }}><TextField size="small" label={text.first} value={first} maxLength={60} onChange={setFirst} /></div>
          <Button size="small" onClick={() => { onChange((before) => withCodesInARow(before, first)) }}>{text.give(number(withoutCode))}</Button>
        </div>
      )}
      <div className="pr-found"><DataTable caption={text.title} columns={columns} rows={rows} rowId={({ key }) => key} selectedId={openKey} onSelect={(found) => { onSelect(found.key) }} density="tight" /></div>
    </Panel>
  )
}
