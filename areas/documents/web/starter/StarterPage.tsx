// SPDX-License-Identifier: Apache-2.0
import { useMemo, useState } from 'react'
import type { z } from 'zod'
import { Button } from '#platform/web/controls/Button.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { RadioField } from '#platform/web/fields/CheckField.tsx'
import { TextField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { Loaded } from '#platform/web/states/Loaded.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { beginStarter, listDocuments, showStarter } from '../../contract.ts'
import { OfficeKind, OFFICES } from '../../core/starter/office.ts'
import { PLACEHOLDERS } from '../../core/starter/placeholder.ts'
import { PackPanel } from './PackPanel.tsx'
import { inputOf, type StarterChoice, viewOf, withTick } from './starter-choice.ts'
import { StarterDone } from './StarterDone.tsx'
import './starter.css'

const WORDS = words({
  vi: {
    list: 'Tài liệu', title: 'Bắt đầu với bộ tài liệu hệ thống', note: 'Chính sách, mục tiêu, phạm vi, năm quy trình hệ thống và các biểu mẫu, soạn sẵn để cơ quan sửa cho đúng thực tế rồi ban hành. Bấm tạo thì cả bộ thành dự thảo cùng lúc; chưa có gì được ban hành.',
    office: 'Loại hình cơ quan', officeAsked: 'Bộ tài liệu soạn cho', fill: 'Điền một lần cho cả bộ', fillNote: 'Phần mềm đã điền những gì biết từ dữ liệu của cơ quan; hãy đối chiếu lại. Chỗ để trống vẫn được đánh dấu trong dự thảo.', gapIn: (count: string) => `Còn trống trong ${count} tài liệu`,
    begin: (count: string) => `Tạo ${count} dự thảo`, beginNone: 'Tạo dự thảo', noneFree: 'Mọi tài liệu của bộ này đã có trong cơ quan hoặc đã bỏ chọn', gaps: (count: string) => `${count} mục chưa điền`, full: 'Đã điền đủ',
    takenNote: (codes: string, more: number) => `Mã hiệu đang dùng nên không tạo lại: ${codes}${more > 0 ? ` và ${more} mã khác` : ''}.`, whole: (count: string) => `Cơ quan đã có đủ ${count} tài liệu của bộ này. Hãy sửa và ban hành chúng từ danh sách tài liệu.`,
  },
  en: {
    list: 'Documents', title: 'Begin with the system set', note: 'Policy, objectives, scope, the five system procedures and their forms, written to be fitted to the agency and then issued. One press makes drafts of all; nothing is issued.',
    office: 'Kind of office', officeAsked: 'A set for', fill: 'Fill in once for the whole set', fillNote: 'What the agency’s data say is filled in; check it. What stays empty is marked in the drafts.', gapIn: (count: string) => `Left open in ${count} documents`,
    begin: (count: string) => `Make ${count} drafts`, beginNone: 'Make the drafts', noneFree: 'Every document of this set exists already or was left out', gaps: (count: string) => `${count} not filled`, full: 'All filled',
    takenNote: (codes: string, more: number) => `These codes are in use and are not made again: ${codes}${more > 0 ? ` and ${more} more` : ''}.`, whole: (count: string) => `The agency has all ${count} documents of this set. Edit and issue them from the list of documents.`,
  },
})

/** Codes in use that are named before the rest is counted. */
const MOST_NAMED = 8

type Known = z.output<typeof showStarter.output>

/** Choose the kind of office, see the set, fill its gaps once, and begin. */
export function StarterPage() {
  const query = useApi(showStarter, {})
  const text = useText(WORDS)
  return (
    <>
      {query.data === undefined && <PageHead title={text.title} note={text.note} crumbs={[{ name: text.list, to: '/tai-lieu' }, { name: text.title }]} />}
      <Loaded query={query}>{(known) => <Begin known={known} />}</Loaded>
    </>
  )
}

function Begin({ known }: { readonly known: Known }) {
  const text = useText(WORDS)
  const say = useSay()
  const { number } = useFormat()
  const [choice, setChoice] = useState<StarterChoice>(() => ({ office: known.office, words: Object.fromEntries(known.words.map(({ name, value }) => [name, value])), leftOut: new Set() }))
  const taken = useMemo(() => new Set(known.taken.map(({ code }) => code)), [known.taken])
  const view = useMemo(() => viewOf(choice, taken), [choice, taken])
  const [made, setMade] = useState<z.output<typeof beginStarter.output> | undefined>(undefined)
  const begin = useCommand(beginStarter, { refresh: [listDocuments, showStarter], onDone: setMade })
  const takenHere = view.documents.flatMap(({ document, state }) => (state === 'taken' ? [document.code] : []))
  const crumbs = [{ name: text.list, to: '/tai-lieu' }, { name: text.title }]
  if (made !== undefined) return <><PageHead title={text.title} crumbs={crumbs} /><StarterDone made={made} /></>

  const press = <Button tone="primary" icon="plus" busy={begin.busy} offBecause={view.wanted.length === 0 ? text.noneFree : undefined} onClick={() => { void begin.run(inputOf(choice, view)) }}>{view.wanted.length === 0 ? text.beginNone : text.begin(number(view.wanted.length))}</Button>
  return (
    <>
      <PageHead title={text.title} note={text.note} crumbs={crumbs} actions={press} />
      <div className="stack">
        {begin.sentence !== undefined && <Note tone="late">{say(begin.sentence)}</Note>}
        {takenHere.length > 0 && <Note tone="soon">{takenHere.length === view.documents.length ? text.whole(number(takenHere.length)) : text.takenNote(takenHere.slice(0, MOST_NAMED).join(', '), Math.max(0, takenHere.length - MOST_NAMED))}</Note>}
        <Panel title={text.office}>
          <RadioField label={text.officeAsked} value={choice.office} onChange={(office) => { setChoice((before) => ({ ...before, office, leftOut: new Set() })) }} choices={OfficeKind.options.map((kind) => ({ value: kind, label: say(OFFICES[kind].name) }))} />
          <p className="t12 second st-duty">{OFFICES[choice.office].duty}</p>
        </Panel>
        <Panel title={text.fill} note={text.fillNote} aside={<span className="t12 muted">{view.wanted.length === 0 ? '' : view.gaps.size === 0 ? text.full : text.gaps(number(view.gaps.size))}</span>}>
          <div className="st-words">
            {PLACEHOLDERS.map(({ name, label, hint }) => {
              const open = view.gaps.get(name)
              return <TextField key={name} label={say(label)} value={choice.words[name] ?? ''} maxLength={300} hint={open === undefined ? say(hint) : `${say(hint)} ${text.gapIn(number(open))}.`} onChange={(value) => { setChoice((before) => ({ ...before, words: { ...before.words, [name]: value } })) }} />
            })}
          </div>
        </Panel>
        <PackPanel view={view} onTick={(code, isWanted) => { setChoice((before) => ({ ...before, leftOut: withTick(before.leftOut, view.documents.map(({ document }) => document), code, isWanted) })) }} />
      </div>
    </>
  )
}
