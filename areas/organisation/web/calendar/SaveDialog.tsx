// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'react'
import type { CalendarContent } from '#kernel/working-time/calendar-layers.ts'
import { Button } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { TextField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Loading } from '#platform/web/states/Loading.tsx'
import type { ValueOf } from '#platform/web/call-api.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { type EditedLayer, previewCalendar, saveCalendar, showCalendar } from '../../contract.ts'
import './calendar.css'

const WORDS = words({
  vi: {
    title: 'Lưu lịch: thay đổi này có nghĩa gì?', looking: 'Đang tính lại các hồ sơ đang giải quyết…', changes: 'Thay đổi', days: (count: string, from: string, to: string) => `${count} ngày đổi giờ làm việc từ ${from} đến ${to}`, noDays: (from: string, to: string) => `Không ngày nào từ ${from} đến ${to} đổi giờ làm việc.`, day: (day: string, before: string, after: string) => `${day}: ${before} → ${after}`, noWork: 'nghỉ', moreDays: (count: string) => `và ${count} ngày khác`,
    matters: (moved: string, inHand: string) => `${moved} trong ${inHand} hồ sơ đang giải quyết đổi hạn`, kept: 'Ngày đã hẹn với người dân được giữ trong hồ sơ; hạn mới đứng cạnh, kèm lý do “lịch làm việc thay đổi”.', moreMatters: (count: string) => `và ${count} hồ sơ khác`, move: (from: string, to: string) => `${from} → ${to}`, noDue: 'không có hạn',
    source: 'Căn cứ của lần sửa này', sourceHint: 'Số, ngày văn bản; hiện trong lịch sử của lịch', act: 'Lưu lịch', missing: 'Ghi căn cứ trước', back: 'Sửa tiếp',
  },
  en: {
    title: 'Save the calendar: what does it mean?', looking: 'Counting the dossiers in hand again…', changes: 'Changes', days: (count: string, from: string, to: string) => `${count} days change their hours from ${from} to ${to}`, noDays: (from: string, to: string) => `No day from ${from} to ${to} changes its hours.`, day: (day: string, before: string, after: string) => `${day}: ${before} → ${after}`, noWork: 'no work', moreDays: (count: string) => `and ${count} more`,
    matters: (moved: string, inHand: string) => `${moved} of ${inHand} dossiers in hand change their due time`, kept: 'What was promised stays in the dossier; the new due time stands beside it with its reason.', moreMatters: (count: string) => `and ${count} more`, move: (from: string, to: string) => `${from} → ${to}`, noDue: 'no due time',
    source: 'Ground of this change', sourceHint: 'Number and date of the paper; stands in the history', act: 'Save the calendar', missing: 'Give the ground first', back: 'Go on editing',
  },
})

/** What the draft means for days and dossiers, and the act with its ground. */
export function SaveDialog({ layer, basedOn, content, onClose, onSaved }: { readonly layer: EditedLayer; readonly basedOn: number; readonly content: CalendarContent; readonly onClose: () => void; readonly onSaved: (version: number) => void }) {
  const text = useText(WORDS)
  const say = useSay()
  const [source, setSource] = useState('')
  const [seen, setSeen] = useState<ValueOf<typeof previewCalendar> | undefined>(undefined)
  const look = useCommand(previewCalendar, { onDone: setSeen })
  const save = useCommand(saveCalendar, { refresh: [showCalendar], onDone: ({ version }) => { onSaved(version) } })
  const { run } = look
  // The draft does not change while the dialog is open: asked once.
  useEffect(() => { void run({ layer, basedOn, content }) }, [run, layer, basedOn, content])
  const offBecause = source.trim() === '' ? text.missing : undefined
  const sentence = look.sentence ?? save.sentence
  return (
    <Dialog title={text.title} width={720} onClose={onClose} onSubmit={() => { if (offBecause === undefined && seen !== undefined && !save.busy) void save.run({ layer, basedOn, content, source }) }}
      actions={<><Button onClick={onClose}>{text.back}</Button>{seen !== undefined && <Button type="submit" tone="primary" busy={save.busy} offBecause={offBecause}>{text.act}</Button>}</>}>
      <div className="stack">
        {seen === undefined && look.sentence === undefined && <Loading what={text.looking} />}
        {seen !== undefined && <Meaning seen={seen} />}
        {seen !== undefined && <TextField label={text.source} required hint={text.sourceHint} maxLength={500} value={source} onChange={setSource} />}
        {sentence !== undefined && <Note tone="late">{say(sentence)}</Note>}
      </div>
    </Dialog>
  )
}

function Meaning({ seen }: { readonly seen: ValueOf<typeof previewCalendar> }) {
  const text = useText(WORDS)
  const say = useSay()
  const { date, hours, number, instant } = useFormat()
  const worked = (minutes: number) => minutes === 0 ? text.noWork : hours(minutes)
  return (
    <>
      <section><h3 className="t13 strong">{text.changes}</h3><ul className="or-changes">{seen.changes.map((change) => <li key={change.vi}>{say(change)}</li>)}</ul></section>
      <section>
        <h3 className="t13 strong">{seen.dayCount === 0 ? text.noDays(date(seen.from), date(seen.to)) : text.days(number(seen.dayCount), date(seen.from), date(seen.to))}</h3>
        <ul className="or-changes or-changes--days">{seen.days.map((day) => <li key={day.date}>{text.day(date(day.date), worked(day.before), worked(day.after))}</li>)}{seen.dayCount > seen.days.length && <li className="muted">{text.moreDays(number(seen.dayCount - seen.days.length))}</li>}</ul>
      </section>
      <section className="stack stack-tight">
        <h3 className="t13 strong">{text.matters(number(seen.moved), number(seen.inHand))}</h3>
        {seen.moved > 0 && <Note>{text.kept}</Note>}
        <ul className="or-matters" tabIndex={0}>
          {seen.matters.map((matter) => <li key={matter.id}><span className="grow">{matter.name}<span className="t12 muted"> · {matter.code}{matter.agencyName !== null && ` · ${matter.agencyName}`}</span></span><span className="nowrap t12">{text.move(matter.from === null ? text.noDue : instant(matter.from), matter.to === null ? text.noDue : instant(matter.to))}</span></li>)}
          {seen.moved > seen.matters.length && <li className="muted">{text.moreMatters(number(seen.moved - seen.matters.length))}</li>}
        </ul>
      </section>
    </>
  )
}
