// SPDX-License-Identifier: Apache-2.0
import { SelectField, TextField } from '#platform/web/fields/TextField.tsx'
import { CheckField } from '#platform/web/fields/CheckField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { readSessions } from '../../core/session-text.ts'
import type { DayDraft } from './hours-draft.ts'
import './calendar.css'

const WORDS = words({
  vi: { days: 'Thứ Hai,Thứ Ba,Thứ Tư,Thứ Năm,Thứ Sáu,Thứ Bảy,Chủ Nhật', below: 'Như cấp trên', usual: 'Như ngoài mùa', rest: 'Nghỉ', own: 'Giờ riêng', hours: (day: string) => `${day}: các buổi làm việc`, counts: 'tính là ngày làm việc', form: '07:30–11:30, 13:00–17:00', copy: 'Chép giờ Thứ Hai cho đến Thứ Sáu' },
  en: { days: 'Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday', below: 'As above', usual: 'As outside the season', rest: 'Rest', own: 'Own hours', hours: (day: string) => `${day}: sessions`, counts: 'counts as a working day', form: '07:30–11:30, 13:00–17:00', copy: 'Copy Monday to Friday' },
})
const MODES = ['below', 'rest', 'own'] as const

/** Hours of a week, day by day: as above, rest, or sessions of its own. */
export function WeekFields({ week, inside, onChange }: { readonly week: readonly DayDraft[]; readonly inside: 'period' | 'season'; readonly onChange: (week: readonly DayDraft[]) => void }) {
  const text = useText(WORDS)
  const say = useSay()
  const names = text.days.split(',')
  const change = (at: number, part: Partial<DayDraft>) => { onChange(week.map((day, index) => (index === at ? { ...day, ...part } : day))) }
  const monday = week[0]
  return (
    <div className="or-week">
      {week.map((day, at) => {
        const name = names[at] ?? ''
        const read = readSessions(day.typed)
        return (
          <div key={name} className="or-week__day">
            <SelectField label={name} size="small" value={day.mode} onChange={(value) => { const mode = MODES.find((one) => one === value); if (mode !== undefined) change(at, { mode }) }} options={[{ value: 'below', label: inside === 'season' ? text.usual : text.below }, { value: 'rest', label: text.rest }, { value: 'own', label: text.own }]} />
            {day.mode === 'own' && <TextField label={text.hours(name)} size="small" placeholder={text.form} value={day.typed} onChange={(typed) => { change(at, { typed }) }} error={read.ok ? undefined : say(read.why)} />}
            {day.mode === 'own' && at >= 5 && <CheckField label={text.counts} checked={day.counts} onChange={(counts) => { change(at, { counts }) }} />}
          </div>
        )
      })}
      {monday?.mode === 'own' && <button type="button" className="nr-link t12" onClick={() => { onChange(week.map((day, at) => (at > 0 && at < 5 ? { ...day, mode: 'own', typed: monday.typed } : day))) }}>{text.copy}</button>}
    </div>
  )
}
