// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import type { LayerHours } from '#kernel/working-time/calendar-layers.ts'
import { Button } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { RadioField } from '#platform/web/fields/CheckField.tsx'
import { DateField } from '#platform/web/fields/DateField.tsx'
import { TextField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { draftOfHours, type PeriodDraft, readHours, type SeasonDraft, WEEK_AS_BELOW } from './hours-draft.ts'
import { WeekFields } from './WeekFields.tsx'
import './calendar.css'

const WORDS = words({
  vi: {
    title: (name: string) => `Giờ làm việc của ${name}`, none: 'Chưa ghi giờ riêng: giờ làm việc theo cấp trên.', add: 'Thêm khoảng giờ', remove: 'Bỏ khoảng này', from: 'Áp dụng từ ngày', fromHint: 'Để trống: từ trước đến nay', source: 'Căn cứ', period: (at: string) => `Khoảng ${at}`, seasons: 'Giờ theo mùa', below: 'Theo cấp trên', own: 'Mùa riêng của mình (để trống danh sách là không có mùa)', addSeason: 'Thêm mùa', removeSeason: 'Bỏ mùa', name: 'Tên mùa', seasonFrom: 'Từ (ngày/tháng)', seasonTo: 'Đến hết (ngày/tháng)', act: 'Ghi vào bản sửa', back: 'Quay lại',
  },
  en: {
    title: (name: string) => `Working hours of ${name}`, none: 'No hours of its own: as above.', add: 'Add a period', remove: 'Remove this period', from: 'In force from', fromHint: 'Empty: from the beginning', source: 'Ground', period: (at: string) => `Period ${at}`, seasons: 'Seasons', below: 'As above', own: 'Own seasons (an empty list means none)', addSeason: 'Add a season', removeSeason: 'Remove the season', name: 'Name', seasonFrom: 'From (day/month)', seasonTo: 'To the end of (day/month)', act: 'Put into the draft', back: 'Back',
  },
})

/** Edits the weekly and seasonal hours of a layer: periods, each from a day on. */
export function HoursDialog({ name, hours, onClose, onHours }: { readonly name: string; readonly hours: readonly LayerHours[]; readonly onClose: () => void; readonly onHours: (hours: LayerHours[]) => void }) {
  const text = useText(WORDS)
  const say = useSay()
  const [periods, setPeriods] = useState(draftOfHours(hours))
  const read = readHours(periods)
  const change = (at: number, part: Partial<PeriodDraft>) => { setPeriods(periods.map((period, index) => (index === at ? { ...period, ...part } : period))) }
  return (
    <Dialog title={text.title(name)} width={720} onClose={onClose} onSubmit={() => { if (read.ok) onHours(read.hours) }}
      actions={<><Button onClick={onClose}>{text.back}</Button><Button type="submit" tone="primary" offBecause={read.ok ? undefined : say(read.why)}>{text.act}</Button></>}>
      <div className="stack">
        {periods.length === 0 && <p className="t13 second">{text.none}</p>}
        {periods.map((period, at) => (
          <fieldset key={at} className="or-period stack">
            <legend>{text.period(String(at + 1))}</legend>
            <div className="columns-2">
              <DateField label={text.from} hint={text.fromHint} value={period.from} onChange={(from) => { change(at, { from }) }} />
              <TextField label={text.source} maxLength={300} value={period.source} onChange={(source) => { change(at, { source }) }} />
            </div>
            <WeekFields week={period.week} inside="period" onChange={(week) => { change(at, { week }) }} />
            <RadioField label={text.seasons} value={period.seasons === undefined ? 'below' : 'own'} onChange={(value) => { change(at, { seasons: value === 'below' ? undefined : [] }) }} choices={[{ value: 'below', label: text.below }, { value: 'own', label: text.own }]} />
            {period.seasons !== undefined && <SeasonFields seasons={period.seasons} onChange={(seasons) => { change(at, { seasons }) }} />}
            <div><Button size="small" tone="danger" onClick={() => { setPeriods(periods.filter((_, index) => index !== at)) }}>{text.remove}</Button></div>
          </fieldset>
        ))}
        <div><Button size="small" icon="plus" onClick={() => { setPeriods([...periods, { from: undefined, week: WEEK_AS_BELOW, seasons: undefined, source: '' }]) }}>{text.add}</Button></div>
        {!read.ok && <Note tone="late">{say(read.why)}</Note>}
      </div>
    </Dialog>
  )
}

function SeasonFields({ seasons, onChange }: { readonly seasons: readonly SeasonDraft[]; readonly onChange: (seasons: readonly SeasonDraft[]) => void }) {
  const text = useText(WORDS)
  const change = (at: number, part: Partial<SeasonDraft>) => { onChange(seasons.map((season, index) => (index === at ? { ...season, ...part } : season))) }
  return (
    <>
      {seasons.map((season, at) => (
        <div key={at} className="or-season stack">
          <div className="columns-3">
            <TextField label={text.name} maxLength={100} value={season.name} onChange={(name) => { change(at, { name }) }} />
            <TextField label={text.seasonFrom} placeholder="16/04" value={season.from} onChange={(from) => { change(at, { from }) }} />
            <TextField label={text.seasonTo} placeholder="15/10" value={season.to} onChange={(to) => { change(at, { to }) }} />
          </div>
          <WeekFields week={season.week} inside="season" onChange={(week) => { change(at, { week }) }} />
          <div><Button size="small" onClick={() => { onChange(seasons.filter((_, index) => index !== at)) }}>{text.removeSeason}</Button></div>
        </div>
      ))}
      <div><Button size="small" icon="plus" onClick={() => { onChange([...seasons, { name: '', from: '', to: '', week: WEEK_AS_BELOW }]) }}>{text.addSeason}</Button></div>
    </>
  )
}
