// SPDX-License-Identifier: Apache-2.0
import type { ProcedureContent } from '#areas/procedures/core/public.ts'

const CHANNELS = { direct: 'nộp trực tiếp', postal: 'qua bưu chính', online: 'trực tuyến' } as const

/** 8000 as "8.000 đồng"; nothing to pay as "Không thu". */
export const sayMoney = (amount: number): string => (amount === 0 ? 'Không thu' : `${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')} đồng`)

/** Every fee as a line: the amount, then in which case and through which channel it is asked; the paper's own words where there are no lines. */
export function sayFees({ fee, fees, cases }: Pick<ProcedureContent, 'fee' | 'fees' | 'cases'>): readonly string[] {
  const lines = (fees ?? []).map(({ caseKey, channel, amount, text }) => {
    const name = cases.find(({ key }) => key === caseKey)?.name
    const when = [name, channel === null ? undefined : CHANNELS[channel]].filter((part) => part !== undefined && part !== null)
    const said = amount === null ? text.trim() : sayMoney(amount)
    return `${said}${when.length === 0 ? '' : ` (${when.join(', ')})`}${amount !== null && text.trim() !== '' && text.trim() !== said ? `: ${text.trim()}` : ''}`
  }).filter((line) => line !== '')
  return lines.length > 0 ? lines : fee === null || fee.trim() === '' ? [] : fee.split('\n').map((line) => line.trim()).filter(Boolean)
}
