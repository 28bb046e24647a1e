// SPDX-License-Identifier: Apache-2.0
import { type CSSProperties, useMemo, useRef, useState } from 'react'
import type { PlainDate } from '#kernel/time.ts'
import { sayCalendarRefusal } from '#kernel/working-time/calendar-fault.ts'
import { compileCalendar } from '#kernel/working-time/compile-calendar.ts'
import type { ValueOf } from '#platform/web/call-api.ts'
import { Segments } from '#platform/web/controls/Segments.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import type { EditedLayer, showCalendar } from '../../contract.ts'
import { dayRuleOf, EMPTY_LAYER, withDayRule } from '../../core/calendar-edit.ts'
import { dayOfCalendar, daysOfYear, daysThatDiffer } from '../../core/calendar-year.ts'
import { DayPanel } from './DayPanel.tsx'
import { DayRuleForm } from './DayRuleForm.tsx'
import { DraftPanel } from './DraftPanel.tsx'
import { calendarOf, type Draft, layerSaying } from './layered-calendar.ts'
import { LayersPanel } from './LayersPanel.tsx'
import { YearGrid } from './YearGrid.tsx'
import { YearLegend } from './YearLegend.tsx'
import './calendar.css'

const WORDS = words({
  vi: { edits: 'Đang sửa lịch của', own: 'Cơ quan mình', nation: 'Quốc gia', saved: (version: string) => `Đã lưu lịch, bản ${version}. Hồ sơ đang giải quyết được tính lại hạn ngay sau đây.`, broken: 'Lịch trên màn hình là bản đang dùng; bản sửa chưa dùng được:', readOnly: 'Bạn xem được lịch này; người có quyền sửa lịch của cơ quan sửa.' },
  en: { edits: 'Editing the layer of', own: 'This agency', nation: 'The nation', saved: (version: string) => `Saved as version ${version}. Dossiers in hand are counted again right away.`, broken: 'The calendar shown is the one in use; the draft cannot be used:', readOnly: 'You may look at this calendar; it is edited by whoever may edit the agency’s.' },
})
const ASIDE: CSSProperties & Record<`--${string}`, string> = { '--aside': '340px' }

/** The year with its day states, live from the draft; the chosen day and what may be done about it. */
export function CalendarEditor({ shown, year }: { readonly shown: ValueOf<typeof showCalendar>; readonly year: number }) {
  const text = useText(WORDS)
  const say = useSay()
  const { layers, today } = shown
  const editable = layers.filter(({ edits }) => edits !== null)
  const [editing, setEditing] = useState<EditedLayer>('own')
  const [drafts, setDrafts] = useState<Readonly<Partial<Record<EditedLayer, Draft['content']>>>>({})
  const [chosenDay, setChosenDay] = useState<PlainDate>(today)
  const aside = useRef<HTMLDivElement>(null)
  const layer = editable.find(({ edits }) => edits === editing) ?? editable[0]
  const content = layer?.edits == null ? undefined : drafts[layer.edits] ?? layer.content ?? EMPTY_LAYER
  const draft = useMemo(() => layer === undefined || content === undefined ? undefined : { key: layer.key, content }, [layer, content])
  const chosen = chosenDay.startsWith(`${year}-`) ? chosenDay : `${year}-${chosenDay.slice(5, 7)}-01` as PlainDate
  const view = useMemo(() => viewOf(shown, year, draft), [shown, year, draft])
  if (view === undefined) return <Note tone="late">{text.readOnly}</Note>
  const put = (next: Draft['content'] | undefined) => { if (layer?.edits != null) setDrafts({ ...drafts, [layer.edits]: next }) }
  const open = (date: PlainDate) => {
    setChosenDay(date)
    // On a phone what may be done about a day stands far beneath the year.
    const panel = aside.current
    if (panel !== null && panel.getBoundingClientRect().top > innerHeight) panel.scrollIntoView({ block: 'start' })
  }
  const day = dayOfCalendar(view.calendar, chosen)
  const rule = content === undefined ? undefined : dayRuleOf(content, chosen)
  return (
    <div className="split" style={ASIDE}>
      <div className="stack stack-tight">
        {view.refusal !== undefined && <Note tone="late">{text.broken} {say(sayCalendarRefusal(view.refusal))}</Note>}
        {editable.length > 1 && <div className="row"><span className="t13 second">{text.edits}</span><Segments label={text.edits} value={editing} onChange={setEditing} options={[{ value: 'own', label: text.own }, { value: 'nation', label: text.nation }]} /></div>}
        <Panel><YearGrid days={view.days} year={year} today={today} chosen={chosen} changed={view.changed} onWalk={setChosenDay} onOpen={open} /><YearLegend days={view.days} /></Panel>
        <LayersPanel layers={layers} />
      </div>
      <div className="stack stack-tight" ref={aside}>
        {layer?.edits != null && content !== undefined && (
          <DraftPanel layer={layer} edits={layer.edits} content={content} isUsable={view.refusal === undefined} onContent={put} onDiscard={() => { put(undefined) }} onSaved={(version) => { put(undefined); showToast(text.saved(String(version))) }} />
        )}
        <DayPanel day={day} calendar={view.calendar.source} layerName={layerSaying(layers, chosen, view.refusal === undefined ? draft : undefined)?.name}>
          {rule !== undefined && content !== undefined && view.below !== undefined
            ? <DayRuleForm key={`${editing} ${chosen} ${JSON.stringify(rule)}`} below={dayOfCalendar(view.below, chosen)} rule={rule} dayKind={editing === 'nation' ? 'holiday' : 'local'} onRule={(next) => { put(withDayRule(content, chosen, next)) }} />
            : <p className="t12 muted">{text.readOnly}</p>}
        </DayPanel>
      </div>
    </div>
  )
}

/** The year as the draft would have it; when the draft cannot be used, as it is now, with why. */
function viewOf({ layers, now }: ValueOf<typeof showCalendar>, year: number, draft: Draft | undefined) {
  const range = { from: `${year}-01-01` as PlainDate, to: `${year}-12-31` as PlainDate }
  const saved = calendarOf(layers, now)
  const wanted = calendarOf(layers, now, draft)
  const used = wanted.ok ? wanted : saved
  if (!saved.ok || !used.ok) return undefined
  const under = draft === undefined ? undefined : calendarOf(layers, now, undefined, draft.key)
  const calendar = compileCalendar(used.calendar, range)
  const changed = new Set<string>(daysThatDiffer(compileCalendar(saved.calendar, range), calendar, range.from, range.to).map(({ date }) => date))
  return { calendar, days: daysOfYear(calendar, year), changed, refusal: wanted.ok ? undefined : wanted.refusal, below: under?.ok === true ? compileCalendar(under.calendar, range) : undefined }
}
