// SPDX-License-Identifier: Apache-2.0
import { useSay, useText, words } from '#platform/web/language/language.ts'
import type { Column } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import type { ProcedureLimit } from '../core/administrative-procedure.ts'
import { CHANNEL_NAMES } from '../core/channel.ts'
import { sayAmount } from '../core/limit-words.ts'

const WORDS = words({
  vi: { caption: 'Thời hạn giải quyết', channel: 'Cách nộp', every: 'Mọi cách', case: 'Trường hợp', amount: 'Thời hạn', printed: 'Nguyên văn' },
  en: { caption: 'Time limits', channel: 'Filed', every: 'Any way', case: 'Case', amount: 'Limit', printed: 'As printed' },
})

interface LimitRow { readonly key: string; readonly limit: ProcedureLimit }

/** The published limits, one per channel and case, beside what is printed. */
export function LimitTable({ limits }: { readonly limits: readonly ProcedureLimit[] }) {
  const text = useText(WORDS)
  const say = useSay()
  const columns: readonly Column<LimitRow>[] = [
    { id: 'channel', head: text.channel, width: 140, cell: ({ limit: { channel } }) => channel === null ? text.every : say(CHANNEL_NAMES[channel]) },
    { id: 'amount', head: text.amount, width: 190, main: true, cell: ({ limit }) => say(sayAmount(limit)) },
    { id: 'case', head: text.case, width: 180, cell: ({ limit }) => limit.case ?? '' },
    { id: 'printed', head: text.printed, cell: ({ limit }) => <span className="second">{limit.text}</span> },
  ]
  return <DataTable caption={text.caption} columns={columns} rows={limits.map((limit, at) => ({ key: String(at), limit }))} rowId={({ key }) => key} density="tight" keyboard="none" />
}
