// SPDX-License-Identifier: Apache-2.0
import { useText, words } from '#platform/web/language/language.ts'
import type { Fee, ProcedureContent } from '../../core/procedure-content.ts'
import { EditCell } from './EditCell.tsx'
import { type Edit, EMPTY_FEE, lineChanged, withFees } from './edit-content.ts'
import { Lines } from './ListEditors.tsx'

const WORDS = words({
  vi: {
    title: 'Phí, lệ phí từng dòng', note: 'Ghi thêm từng mức thu theo trường hợp và cách nộp; ô “Phí, lệ phí” ở trên giữ nguyên câu chữ của văn bản.', add: 'Thêm mức thu', case: 'Trường hợp', every: 'Mọi trường hợp', channel: 'Cách nộp', any: 'Mọi cách', direct: 'Trực tiếp', postal: 'Bưu chính', online: 'Trực tuyến', amount: 'Số tiền (đồng)', words: 'Nội dung thu', line: (at: number) => `Mức thu ${at}`, unsaid: 'theo câu chữ', name: (at: number) => `Trường hợp ${at}`,
  },
  en: {
    title: 'Fees line by line', note: 'One line per case and channel; the field above keeps the words of the paper.', add: 'Add a fee', case: 'Case', every: 'Every case', channel: 'Channel', any: 'Any', direct: 'In person', postal: 'By post', online: 'Online', amount: 'Amount (đồng)', words: 'For what', line: (at: number) => `Fee ${at}`, unsaid: 'as worded', name: (at: number) => `Case ${at}`,
  },
})
const CHANNELS = ['direct', 'postal', 'online'] as const

/** đồng as people type it: "8.000", "8 000", "8000"; null for none. */
export const readAmount = (typed: string): number | null => { const digits = typed.replaceAll(/[.,\s]|đ(?:ồng)?$/giu, ''); return /^\d{1,12}$/.test(digits) ? Number(digits) : null }

/** Fees in each case and through each channel. */
export function FeesEditor({ content, onEdit }: { readonly content: ProcedureContent; readonly onEdit: (edit: Edit, cell?: string) => void }) {
  const text = useText(WORDS)
  const fees = content.fees ?? []
  const change = (at: number, part: Partial<Fee>, cell: string) => { onEdit((before) => withFees(before, lineChanged(before.fees ?? [], at, part)), `fee-${at}-${cell}`) }
  return (
    <fieldset className="pr-fees">
      <legend className="t13 medium">{text.title}</legend>
      <p className="t12 muted">{text.note}</p>
      <Lines caption={text.title} heads={[[text.words], [text.case, 160], [text.channel, 120], [text.amount, 130]]} count={fees.length} add={text.add}
        onAdd={() => { onEdit((before) => withFees(before, [...before.fees ?? [], EMPTY_FEE])) }} onRemove={(at) => { onEdit((before) => withFees(before, (before.fees ?? []).toSpliced(at, 1))) }}>
        {(at) => {
          const line = fees[at] ?? EMPTY_FEE
          const label = (name: string) => `${text.line(at + 1)}: ${name}`
          return [
            <EditCell key="text" label={label(text.words)} cell={`fee-${at}-text`} value={line.text} state={line.amount === null && line.text.trim() === '' ? 'hole' : undefined} maxLength={2_000} letters={50} onChange={(written) => { change(at, { text: written }, 'text') }} />,
            <select key="case" className="pr-cell" aria-label={label(text.case)} value={line.caseKey ?? ''} onChange={(event) => { change(at, { caseKey: event.currentTarget.value === '' ? null : event.currentTarget.value }, 'case') }}>
              <option value="">{text.every}</option>{content.cases.map(({ key, name }, index) => <option key={key} value={key}>{name ?? text.name(index + 1)}</option>)}
            </select>,
            <select key="channel" className="pr-cell" aria-label={label(text.channel)} value={line.channel ?? ''} onChange={(event) => { change(at, { channel: CHANNELS.find((one) => one === event.currentTarget.value) ?? null }, 'channel') }}>
              <option value="">{text.any}</option>{CHANNELS.map((channel) => <option key={channel} value={channel}>{text[channel]}</option>)}
            </select>,
            <input key="amount" className="pr-cell right" inputMode="numeric" aria-label={label(text.amount)} value={line.amount === null ? '' : line.amount.toLocaleString('vi-VN')} placeholder={text.unsaid} maxLength={18} onChange={(event) => { change(at, { amount: readAmount(event.currentTarget.value) }, 'amount') }} />,
          ]
        }}
      </Lines>
    </fieldset>
  )
}
