// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { StatusTag, type StatusTone } from '#platform/web/status/StatusTag.tsx'
import type { InstrumentRow } from '../contract/register.ts'
import { endedUnborn, type LegalStatus, STATUS_NAMES } from '../core/status.ts'

const TONES: Readonly<Record<LegalStatus, StatusTone>> = { 'not-yet': 'early', 'in-force': 'ok', 'ended-in-part': 'soon', 'ended': 'late', 'unknown': 'plain' }
const WORDS = words({
  vi: { from: (day: string) => `từ ${day}`, by: (numbers: string) => `bởi ${numbers}`, unborn: 'trước khi kịp có hiệu lực' },
  en: { from: (day: string) => `from ${day}`, by: (numbers: string) => `by ${numbers}`, unborn: 'before it ever held' },
})

/** How a document stands on the chosen day, since when and through whom. */
export function StatusOfLaw({ row, detail = 'short' }: { readonly row: Pick<InstrumentRow, 'standing' | 'effectiveOn'>; readonly detail?: 'short' | 'whole' }): ReactNode {
  const text = useText(WORDS)
  const say = useSay()
  const { date } = useFormat()
  const { standing, standing: { status, since, by } } = row
  return (
    <>
      <StatusTag tone={TONES[status]}>{say(STATUS_NAMES[status])}</StatusTag>
      {detail === 'whole' && since !== null && <span className="t12 muted"> {text.from(date(since))}</span>}
      {endedUnborn(row, standing) && <span className="t12 muted"> {text.unborn}</span>}
      {by.length > 0 && <span className="t12 muted"> {text.by(by.join(', '))}</span>}
    </>
  )
}
