// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import type { Sentence } from '#kernel/sentence.ts'
import type { PlainDate } from '#kernel/time.ts'
import { Button } from '#platform/web/controls/Button.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { CheckField, RadioField } from '#platform/web/fields/CheckField.tsx'
import { DateField } from '#platform/web/fields/DateField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import type { ImportPlan } from '../contract/import.ts'
import { type GovernmentLevel, LEVEL_NAMES } from '../core/government-level.ts'

export interface ImportChoice {
  readonly effectiveOn: PlainDate
  readonly scopeLevels: readonly GovernmentLevel[]
  readonly unlisted: 'keep' | 'withdraw'
}

const WORDS = words({
  vi: {
    title: 'Nhập vào danh mục', from: 'Áp dụng từ ngày', fromHint: 'Ngày quyết định công bố có hiệu lực', scope: 'Cơ quan thực hiện thủ tục của cấp', scopeHint: 'Các thủ tục này được tính vào độ phủ quy trình. Sửa lại từng thủ tục được sau khi nhập.', level: (name: string, count: string) => `${name} (${count} thủ tục)`,
    unlisted: (count: string) => `${count} thủ tục đang có mà tệp không nêu`, keep: 'Giữ lại', withdraw: 'Đưa ra khỏi danh mục', act: (count: string) => `Nhập ${count} thủ tục`, nothing: 'Tệp không có dòng nào nhập được', dayMissing: 'Chọn ngày áp dụng trước', rejected: (count: string) => `${count} dòng không nhập được sẽ được giữ lại cùng lý do.`,
    noScope: 'Chưa chọn cấp nào: danh mục được nhập nhưng chưa thủ tục nào tính vào độ phủ.',
  },
  en: {
    title: 'Take in', from: 'In force from', fromHint: 'When the publishing decision takes effect', scope: 'The agency performs procedures of', scopeHint: 'They count for coverage. Single procedures can be changed afterwards.', level: (name: string, count: string) => `${name} (${count} procedures)`,
    unlisted: (count: string) => `${count} procedures are kept and not in the file`, keep: 'Keep them', withdraw: 'Withdraw them', act: (count: string) => `Take in ${count} procedures`, nothing: 'No line of the file can be taken in', dayMissing: 'Choose the day first', rejected: (count: string) => `${count} rejected lines are kept with their reasons.`,
    noScope: 'No level is chosen: the list is taken in, and nothing counts for coverage yet.',
  },
})

/** From when the list holds, what of it the agency performs, what becomes of the rest; and the act. */
export function ImportChoices({ plan, busy, onTakeIn, problem }: { readonly plan: ImportPlan; readonly busy: boolean; readonly onTakeIn: (choice: ImportChoice) => void; readonly problem: Sentence | undefined }) {
  const text = useText(WORDS)
  const say = useSay()
  const { number } = useFormat()
  const [effectiveOn, setEffectiveOn] = useState<PlainDate | undefined>(plan.asOf)
  const [scopeLevels, setScopeLevels] = useState<readonly GovernmentLevel[]>(plan.ownLevel === null ? [] : [plan.ownLevel])
  const [unlisted, setUnlisted] = useState<ImportChoice['unlisted']>('keep')
  const { accepted, rejected, unlisted: gone } = plan.counts
  const toggle = (level: GovernmentLevel, isOn: boolean) => { setScopeLevels(isOn ? [...scopeLevels, level] : scopeLevels.filter((one) => one !== level)) }
  const offBecause = accepted === 0 ? text.nothing : effectiveOn === undefined ? text.dayMissing : undefined
  return (
    <Panel title={text.title}>
      <div className="stack">
        <DateField label={text.from} required hint={text.fromHint} value={effectiveOn} onChange={setEffectiveOn} />
        {plan.levels.length > 0 && (
          <fieldset className="stack stack-tight">
            <legend className="t13 medium">{text.scope}</legend>
            {plan.levels.map(({ level, count }) => <CheckField key={level} label={text.level(say(LEVEL_NAMES[level]), number(count))} checked={scopeLevels.includes(level)} onChange={(isOn) => { toggle(level, isOn) }} />)}
            <p className="t12 muted">{text.scopeHint}</p>
          </fieldset>
        )}
        {!plan.levels.some(({ level }) => scopeLevels.includes(level)) && plan.levels.length > 0 && <Note tone="soon">{text.noScope}</Note>}
        {gone > 0 && <RadioField label={text.unlisted(number(gone))} value={unlisted} onChange={setUnlisted} choices={[{ value: 'keep', label: text.keep }, { value: 'withdraw', label: text.withdraw }]} />}
        {rejected > 0 && <p className="t12 muted">{text.rejected(number(rejected))}</p>}
        {problem !== undefined && <Note tone="late">{say(problem)}</Note>}
        <Button tone="primary" width="full" busy={busy} offBecause={offBecause} onClick={() => { if (effectiveOn !== undefined) onTakeIn({ effectiveOn, scopeLevels, unlisted }) }}>{text.act(number(accepted))}</Button>
      </div>
    </Panel>
  )
}
