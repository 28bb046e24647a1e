// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import type { CalendarContent } from '#kernel/working-time/calendar-layers.ts'
import { Button } from '#platform/web/controls/Button.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import type { EditedLayer, LayerView } from '../../contract.ts'
import { sayCalendarChanges } from '../../core/calendar-change.ts'
import { EMPTY_LAYER } from '../../core/calendar-edit.ts'
import { HoursDialog } from './HoursDialog.tsx'
import { SaveDialog } from './SaveDialog.tsx'

const WORDS = words({
  vi: { title: 'Bản đang sửa', count: (count: string) => `${count} thay đổi chưa lưu`, none: 'Chưa sửa gì. Chọn một ngày trên lịch, hoặc sửa giờ làm việc trong tuần.', hours: 'Sửa giờ trong tuần, theo mùa', look: 'Xem ảnh hưởng và lưu', discard: 'Bỏ các sửa đổi', nothing: 'Chưa có thay đổi nào', unusable: 'Bản sửa chưa dùng được, xem lý do ở trên' },
  en: { title: 'The draft', count: (count: string) => `${count} unsaved changes`, none: 'Nothing edited yet. Choose a day, or edit the weekly hours.', hours: 'Edit weekly and seasonal hours', look: 'See what it means and save', discard: 'Discard the changes', nothing: 'Nothing has changed', unusable: 'The draft cannot be used; see why above' },
})

/** What the draft changes, and the way to saving it. */
export function DraftPanel({ layer, edits, content, isUsable, onContent, onDiscard, onSaved }: { readonly layer: LayerView; readonly edits: EditedLayer; readonly content: CalendarContent; readonly isUsable: boolean; readonly onContent: (content: CalendarContent) => void; readonly onDiscard: () => void; readonly onSaved: (version: number) => void }) {
  const text = useText(WORDS)
  const say = useSay()
  const { number } = useFormat()
  const [opened, setOpened] = useState<'hours' | 'save' | undefined>(undefined)
  const changes = sayCalendarChanges(layer.content ?? EMPTY_LAYER, content)
  return (
    <Panel title={text.title} note={say(layer.name)} aside={changes.length === 0 ? undefined : text.count(number(changes.length))}>
      <div className="stack stack-tight">
        {changes.length === 0 ? <p className="t13 second">{text.none}</p> : <ul className="or-changes">{changes.map((change) => <li key={change.vi}>{say(change)}</li>)}</ul>}
        <div className="or-acts-column">
          <Button width="full" icon="clock" onClick={() => { setOpened('hours') }}>{text.hours}</Button>
          <Button width="full" tone="primary" onClick={() => { setOpened('save') }} offBecause={changes.length === 0 ? text.nothing : isUsable ? undefined : text.unusable}>{text.look}</Button>
          {changes.length > 0 && <Button width="full" tone="text" onClick={onDiscard}>{text.discard}</Button>}
        </div>
      </div>
      {opened === 'hours' && <HoursDialog name={say(layer.name)} hours={content.hours} onClose={() => { setOpened(undefined) }} onHours={(hours) => { setOpened(undefined); onContent({ ...content, hours }) }} />}
      {opened === 'save' && <SaveDialog layer={edits} basedOn={layer.version} content={content} onClose={() => { setOpened(undefined) }} onSaved={(version) => { setOpened(undefined); onSaved(version) }} />}
    </Panel>
  )
}
