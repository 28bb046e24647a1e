// SPDX-License-Identifier: Apache-2.0
import { TotalBar } from '#platform/web/figures/TotalBar.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { StatusTag } from '#platform/web/status/StatusTag.tsx'
import type { ProcedureContent } from '../../core/procedure-content.ts'
import { totalOfCase } from './case-totals.ts'

const WORDS = words({
  vi: {
    one: 'Thời hạn', limit: (limit: string) => `thời hạn ${limit}`, noLimit: 'Chưa ghi thời hạn của trường hợp này', mixed: (limit: string) => `Các bước và thời hạn “${limit}” tính bằng hai loại ngày nên chưa so được. Ghi thời gian các bước theo đúng loại ngày của thời hạn.`,
    none: 'Chưa bước nào ghi thời gian', holes: (count: number) => `còn ${count} bước chưa ghi thời gian`, calendar: 'tính theo ngày lịch',
  },
  en: {
    one: 'Limit', limit: (limit: string) => `limit ${limit}`, noLimit: 'This case has no limit yet', mixed: (limit: string) => `The steps and the limit “${limit}” count in different days and cannot be compared. Write the steps in the days of the limit.`,
    none: 'No step has a time yet', holes: (count: number) => `${count} steps have no time yet`, calendar: 'in calendar days',
  },
})

/** Per case: the times of the steps in a row against the limit. */
export function CaseTotals({ content }: { readonly content: ProcedureContent }) {
  const text = useText(WORDS)
  return (
    <>
      {content.cases.map(({ key, name, limit }) => {
        const total = totalOfCase(content, key)
        const said = [name ?? (content.cases.length > 1 ? key : text.one), limit === null ? text.noLimit : text.limit(limit.text), ...(total.measure === 'calendar' ? [text.calendar] : []), ...(total.holes > 0 && total.parts.length > 0 ? [text.holes(total.holes)] : [])]
        return (
          <div key={key} className="pr-total">
            <p className="pr-total__case t12">{said.map((part, at) => <span key={part} className={at === 0 ? 'strong' : 'second'}>{at > 0 && ' · '}{part}</span>)}</p>
            {total.parts.length === 0 ? <p className="pr-total__none"><StatusTag tone="late" frame="bare">{text.none}</StatusTag></p>
              : total.measure === 'mixed' ? <p className="pr-total__none"><StatusTag tone="soon" icon="warning" frame="bare">{text.mixed(limit?.text ?? '')}</StatusTag></p>
                : <TotalBar parts={total.parts} limitMinutes={total.limitMinutes} />}
          </div>
        )
      })}
    </>
  )
}
