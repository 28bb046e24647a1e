// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useState } from 'react'
import { useNavigate } from 'react-router'
import { Button } from '#platform/web/controls/Button.tsx'
import { type Tab, Tabs } from '#platform/web/controls/Tabs.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { FileDrop } from '#platform/web/fields/FileDrop.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { Loading } from '#platform/web/states/Loading.tsx'
import { PageState } from '#platform/web/states/PageState.tsx'
import type { Column } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import { useCommand } from '#platform/web/use-command.ts'
import { applyRegisterImport, previewRegisterImport, type RegisterPlanView } from '../contract/import.ts'
import { listInstruments, showInstrument } from '../contract/register.ts'
import { KIND_NAMES } from '../core/instrument.ts'
import { REGISTER_PATH } from './paths.ts'

const WORDS = words({
  vi: {
    list: 'Văn bản pháp luật', title: 'Nhập danh mục văn bản', note: 'Chọn tệp, xem trước những gì sẽ thay đổi, rồi nhập. Trước khi bấm nhập, danh mục chưa thay đổi gì.', source: 'Chọn tệp', file: 'Tệp danh mục (.xlsx, .csv)', reading: 'Đang đọc danh mục…',
    columns: 'Cần cột “Số, ký hiệu” và “Trích yếu”; nên có loại, cơ quan ban hành, ngày ban hành, ngày hiệu lực, hết hiệu lực, thay thế, sửa đổi, bãi bỏ, hướng dẫn, nguồn. Dòng tên bảng ở trên không ảnh hưởng.', preview: 'Xem trước', accepted: (count: string, same: string) => `${count} dòng nhập được, trong đó ${same} dòng giống danh mục đang có`, parts: 'Các phần của bản xem trước',
    rejected: 'Không nhập được', added: 'Thêm mới', changed: 'Thay đổi', row: 'Dòng', number: 'Số, ký hiệu', name: 'Tên văn bản', why: 'Lý do và cách sửa', what: 'Thay đổi', days: 'Ban hành · hiệu lực', none: 'Không có dòng nào', cut: (shown: string, all: string) => `Hiện ${shown} dòng đầu trong ${all} dòng.`, sheets: (names: string) => `Trang tính không có danh mục, đã bỏ qua: ${names}.`,
    act: (count: string) => `Nhập ${count} văn bản`, nothing: 'Không có dòng nào để nhập', kept: (count: string) => `${count} dòng không nhập được sẽ được giữ lại cùng lý do.`, done: (added: string, changed: string, rejected: string) => `Đã nhập: thêm ${added}, thay đổi ${changed}, ${rejected} dòng không nhập được`, unknown: 'chưa rõ', empty: 'trống',
  },
  en: {
    list: 'Legal documents', title: 'Import legal documents', note: 'Choose a file, look at what would change, then take it in. Nothing changes before that.', source: 'Choose a file', file: 'The list (.xlsx, .csv)', reading: 'Reading the list…',
    columns: 'It needs a number and a title column; kind, issuer, days, relations and source are read too. Title rows above do not matter.', preview: 'What would change', accepted: (count: string, same: string) => `${count} lines accepted, ${same} of them as they stand`, parts: 'Parts of the preview',
    rejected: 'Rejected', added: 'Added', changed: 'Changed', row: 'Row', number: 'Number', name: 'Title', why: 'Why, and how to mend it', what: 'Changes', days: 'Issued · in force', none: 'No lines', cut: (shown: string, all: string) => `The first ${shown} of ${all} lines are shown.`, sheets: (names: string) => `Sheets without a list were left out: ${names}.`,
    act: (count: string) => `Take in ${count} documents`, nothing: 'There is no line to take in', kept: (count: string) => `${count} rejected lines are kept with their reasons.`, done: (added: string, changed: string, rejected: string) => `Taken in: ${added} added, ${changed} changed, ${rejected} rejected`, unknown: 'not known', empty: 'empty',
  },
})

const FACT_WORDS = words({
  vi: { number: 'Số', kind: 'Loại', issuer: 'Cơ quan', title: 'Tên', issuedOn: 'Ngày ban hành', effectiveOn: 'Ngày hiệu lực', expiresOn: 'Hết hiệu lực', source: 'Nguồn', relations: 'Quan hệ thêm' },
  en: { number: 'Number', kind: 'Kind', issuer: 'Issuer', title: 'Title', issuedOn: 'Issued on', effectiveOn: 'In force from', expiresOn: 'Ends', source: 'Source', relations: 'New relations' },
})

/** Takes a list of documents in: the file, what it would change line by line, and the act. */
export function ImportPage() {
  const text = useText(WORDS)
  const say = useSay()
  const { number } = useFormat()
  const navigate = useNavigate()
  const [file, setFile] = useState<File | undefined>(undefined)
  const [plan, setPlan] = useState<RegisterPlanView | undefined>(undefined)
  const preview = useCommand(previewRegisterImport, { onDone: setPlan })
  const look = async (chosen: File | undefined) => {
    setPlan(undefined)
    if (chosen === undefined) preview.reset()
    else await preview.run({}, chosen)
  }
  const apply = useCommand(applyRegisterImport, {
    refresh: [listInstruments, showInstrument],
    onDone: ({ added, changed, rejected }) => { showToast(text.done(String(added), String(changed), String(rejected))); void navigate(REGISTER_PATH) },
    // What was shown is no longer what would happen: show it anew.
    onRefused: ({ code }) => { if (code === 'plan-outdated') void look(file) },
  })
  const choose = (files: readonly File[]) => { setFile(files[0]); apply.reset(); void look(files[0]) }
  const toTakeIn = plan === undefined ? 0 : plan.counts.added + plan.counts.changed
  return (
    <>
      <PageHead title={text.title} note={text.note} crumbs={[{ name: text.list, to: REGISTER_PATH }, { name: text.title }]} />
      <div className="stack stack-tight">
        <Panel title={text.source}>
          <div className="stack">
            <FileDrop label={text.file} accept=".xlsx,.csv" maxBytes={previewRegisterImport.file?.maxBytes ?? 0} files={file === undefined ? [] : [file]} onChange={choose} />
            <p className="t12 muted">{text.columns}</p>
            {preview.busy && <Loading what={text.reading} />}
            {preview.sentence !== undefined && <Note tone="late">{say(preview.sentence)}</Note>}
            {plan !== undefined && (
              <div className="row row-wrap">
                <Button tone="primary" busy={apply.busy} offBecause={toTakeIn === 0 ? text.nothing : undefined} onClick={() => { void apply.run({ planId: plan.planId }, file) }}>{text.act(number(toTakeIn))}</Button>
                {plan.counts.rejected > 0 && <span className="t12 muted">{text.kept(number(plan.counts.rejected))}</span>}
              </div>
            )}
            {apply.sentence !== undefined && <Note tone="late">{say(apply.sentence)}</Note>}
          </div>
        </Panel>
        {plan !== undefined && <PlanTables key={plan.planId} plan={plan} />}
      </div>
    </>
  )
}

type Part = 'rejected' | 'added' | 'changed'
const placeOf = ({ row, sheet }: { readonly row: number; readonly sheet: string | null }) => (sheet === null ? String(row) : `${row} · ${sheet}`)

function PlanTables({ plan }: { readonly plan: RegisterPlanView }) {
  const text = useText(WORDS)
  const say = useSay()
  const { number, date } = useFormat()
  const facts = useText(FACT_WORDS)
  const { counts } = plan
  const [part, setPart] = useState<Part>(counts.rejected > 0 ? 'rejected' : counts.changed > 0 ? 'changed' : 'added')
  const tabs: readonly Tab<Part>[] = (['rejected', 'added', 'changed'] as const).map((value) => ({ value, label: text[value], count: number(counts[value]) }))
  const row = { id: 'row', head: text.row, width: 70, cell: (line: { readonly row: number; readonly sheet: string | null }) => placeOf(line) } as const
  const no = { id: 'number', head: text.number, width: 150, cell: (line: { readonly number: string }) => <span className="medium">{line.number}</span> } as const
  const table = (): ReactNode => {
    switch (part) {
      case 'rejected': return <Lines caption={text.rejected} rows={plan.rejected} all={counts.rejected} columns={[row, no, { id: 'title', head: text.name, main: true, cell: ({ title }) => title }, { id: 'why', head: text.why, width: 420, cell: (line) => <span className="late">{say(line)}</span> }]} />
      case 'added': return <Lines caption={text.added} rows={plan.added} all={counts.added} columns={[row, no, { id: 'title', head: text.name, main: true, cell: ({ title, kind, issuer }) => <>{title}<div className="t12 muted">{say(KIND_NAMES[kind])} · {issuer}</div></> }, { id: 'days', head: text.days, width: 190, cell: ({ issuedOn, effectiveOn }) => `${issuedOn === null ? text.unknown : date(issuedOn)} · ${effectiveOn === null ? text.unknown : date(effectiveOn)}` }]} />
      case 'changed': return <Lines caption={text.changed} rows={plan.changed} all={counts.changed} columns={[row, no, { id: 'title', head: text.name, main: true, cell: ({ title }) => title }, { id: 'what', head: text.what, width: 420, cell: ({ changes }) => <ul className="t13">{changes.map(({ fact, before, after }) => <li key={fact}><b>{facts[fact]}</b>: {fact === 'relations' ? after : `${before ?? text.empty} → ${after ?? text.empty}`}</li>)}</ul> }]} />
    }
  }
  return (
    <Panel title={text.preview} note={text.accepted(number(counts.accepted), number(counts.unchanged))} body="flush">
      {plan.sheetsLeftOut.length > 0 && <p className="t12 muted" style={{ padding: '0 12px 6px' }}>{text.sheets(plan.sheetsLeftOut.join(', '))}</p>}
      <Tabs label={text.parts} tabs={tabs} value={part} onChange={setPart}>{table()}</Tabs>
    </Panel>
  )
}

function Lines<Row extends { readonly row: number; readonly sheet: string | null; readonly number: string }>({ caption, rows, all, columns }: { readonly caption: string; readonly rows: readonly Row[]; readonly all: number; readonly columns: readonly Column<Row>[] }) {
  const text = useText(WORDS)
  const { number } = useFormat()
  return (
    <>
      <DataTable caption={caption} columns={columns} rows={rows} rowId={(line) => `${placeOf(line)} ${line.number}`} keyboard="none" density="tight" empty={<PageState icon="fine" title={text.none} />} />
      {all > rows.length && <p className="t12 muted" style={{ padding: '6px 12px' }}>{text.cut(number(rows.length), number(all))}</p>}
    </>
  )
}
