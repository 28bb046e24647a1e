// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import type { PlainDate } from '#kernel/time.ts'
import { Button } from '#platform/web/controls/Button.tsx'
import { CheckField, RadioField } from '#platform/web/fields/CheckField.tsx'
import { DateField } from '#platform/web/fields/DateField.tsx'
import { TextField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import type { DayRule } from '../../core/calendar-edit.ts'
import type { CalendarDay } from '../../core/calendar-year.ts'
import { readSessions, sayHours } from '../../core/session-text.ts'

const WORDS = words({
  vi: {
    title: 'Ngày này, lịch của mình ghi', 'as-below': 'Không ghi gì (theo cấp trên)', 'off': 'Nghỉ', 'works': 'Làm việc bình thường', 'make-up': 'Làm bù', 'rests': 'Không làm bù', 'special': 'Giờ riêng',
    name: 'Tên ngày, lý do', nameHint: 'Ví dụ: Nghỉ do bão số 3', source: 'Căn cứ', sourceHint: 'Số, ngày văn bản', hours: 'Các buổi làm việc', hoursHint: 'Ví dụ 07:30–11:30, 13:00–17:00', inPlaceOf: 'Thay cho ngày', inPlaceHint: 'Để trống rồi ghi các buổi nếu không thay ngày nào', provisional: 'Tạm tính: chưa có quyết định',
    act: 'Ghi vào bản sửa', missing: 'Ghi tên ngày và căn cứ trước', hoursMissing: 'Ghi ngày được thay, hoặc các buổi làm việc', same: 'Chưa khác gì bản đang sửa',
  },
  en: {
    title: 'On this day, our layer says', 'as-below': 'Nothing (as above)', 'off': 'Day off', 'works': 'Work as usual', 'make-up': 'Make-up work', 'rests': 'No make-up work', 'special': 'Special hours',
    name: 'Name, reason', nameHint: 'For example: typhoon no. 3', source: 'Ground', sourceHint: 'Number and date of the paper', hours: 'Sessions', hoursHint: 'For example 07:30–11:30, 13:00–17:00', inPlaceOf: 'In place of', inPlaceHint: 'Leave empty and give the sessions otherwise', provisional: 'Provisional: not decided yet',
    act: 'Put into the draft', missing: 'Give name and ground first', hoursMissing: 'Name the day it replaces, or the sessions', same: 'Nothing differs from the draft',
  },
})

type Kind = DayRule['kind']

/** Which rules make sense for a day, by what the layers below say about it. */
function kindsFor(below: CalendarDay, rule: DayRule): readonly Kind[] {
  const kinds: Kind[] = ['as-below']
  if (below.minutes > 0) kinds.push('off', 'special')
  if (below.named?.kind === 'off') kinds.push('works')
  if (below.minutes === 0) kinds.push('make-up')
  if (below.named?.kind === 'makeUp') kinds.push('rests')
  return kinds.includes(rule.kind) ? kinds : [...kinds, rule.kind]
}

/** Writes one rule for a day into the draft. Mount it anew for each day. */
export function DayRuleForm({ below, rule, dayKind, onRule }: { readonly below: CalendarDay; readonly rule: DayRule; readonly dayKind: 'holiday' | 'local'; readonly onRule: (rule: DayRule) => void }) {
  const text = useText(WORDS)
  const say = useSay()
  const [kind, setKind] = useState<Kind>(rule.kind)
  const [name, setName] = useState('name' in rule ? rule.name : '')
  const [source, setSource] = useState('source' in rule ? rule.source : '')
  const [typed, setTyped] = useState('sessions' in rule ? sayHours(rule.sessions ?? []) : '')
  const [inPlaceOf, setInPlaceOf] = useState<PlainDate | undefined>(rule.kind === 'make-up' ? rule.inPlaceOf : undefined)
  const [provisional, setProvisional] = useState('provisional' in rule && rule.provisional)
  const read = readSessions(typed)
  const named = kind === 'off' || kind === 'make-up' || kind === 'special'
  const timed = kind === 'special' || (kind === 'make-up' && inPlaceOf === undefined)
  const hoursProblem = timed && !read.ok ? say(read.why) : undefined
  const missing = (named && name.trim() === '') || (kind !== 'as-below' && source.trim() === '') ? text.missing : timed && read.ok && read.sessions.length === 0 ? text.hoursMissing : hoursProblem
  const next = (): DayRule | undefined => {
    const sessions = read.ok ? read.sessions : []
    switch (kind) {
      case 'as-below': return { kind }
      case 'off': return { kind, as: rule.kind === 'off' ? rule.as : dayKind, name: name.trim(), source: source.trim(), provisional }
      case 'works': case 'rests': return { kind, source: source.trim() }
      case 'make-up': return { kind, name: name.trim(), source: source.trim(), inPlaceOf, sessions: inPlaceOf === undefined ? sessions : undefined, provisional }
      case 'special': return { kind, name: name.trim(), source: source.trim(), sessions, provisional }
    }
  }
  const isSame = JSON.stringify(next()) === JSON.stringify(rule)
  const submit = () => { const said = next(); if (missing === undefined && said !== undefined && !isSame) onRule(said) }
  return (
    <form className="stack" onSubmit={(event) => { event.preventDefault(); submit() }} noValidate>
      <RadioField label={text.title} value={kind} onChange={setKind} choices={kindsFor(below, rule).map((value) => ({ value, label: text[value] }))} />
      {named && <TextField label={text.name} required hint={text.nameHint} maxLength={200} value={name} onChange={setName} />}
      {kind === 'make-up' && <DateField label={text.inPlaceOf} hint={text.inPlaceHint} value={inPlaceOf} onChange={setInPlaceOf} />}
      {timed && <TextField label={text.hours} required hint={text.hoursHint} value={typed} onChange={setTyped} error={hoursProblem} />}
      {kind !== 'as-below' && <TextField label={text.source} required hint={text.sourceHint} maxLength={300} value={source} onChange={setSource} />}
      {named && <CheckField label={text.provisional} checked={provisional} onChange={setProvisional} />}
      <div><Button type="submit" icon="edit" offBecause={missing ?? (isSame ? text.same : undefined)}>{text.act}</Button></div>
    </form>
  )
}
