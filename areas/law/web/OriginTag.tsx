// SPDX-License-Identifier: Apache-2.0
import { useText, words } from '#platform/web/language/language.ts'
import type { Origin } from '../core/instrument.ts'

export const ORIGIN_WORDS = words({
  vi: { own: 'Cơ quan ghi', above: 'Cấp trên ghi', national: 'Nguồn quốc gia kèm phần mềm' },
  en: { own: 'Kept here', above: 'Kept above', national: 'National list with the program' },
})

/** Whose register a document stands in. */
export function OriginTag({ origin, keptBy }: { readonly origin: Origin; readonly keptBy: string | null }) {
  const text = useText(ORIGIN_WORDS)
  return <span className="t12 second">{origin === 'above' && keptBy !== null ? keptBy : text[origin]}</span>
}
