// SPDX-License-Identifier: Apache-2.0
import { useSay, useText, words } from '#platform/web/language/language.ts'
import type { Origin } from '../core/instrument.ts'
import { type SourceTrust, TRUST_NAMES } from '../core/source-trust.ts'

export const ORIGIN_WORDS = words({
  vi: { own: 'Cơ quan ghi', above: 'Cấp trên ghi', national: 'Kèm phần mềm' },
  en: { own: 'Kept here', above: 'Kept above', national: 'With the program' },
})

/** Whose register a document stands in and, for the national list, how far its facts can be trusted. */
export function OriginTag({ origin, keptBy, trust }: { readonly origin: Origin; readonly keptBy: string | null; readonly trust: SourceTrust | null }) {
  const text = useText(ORIGIN_WORDS)
  const say = useSay()
  return <span className="t12 second">{origin === 'above' && keptBy !== null ? keptBy : text[origin]}{trust !== null && <span className="muted"> · {say(TRUST_NAMES[trust])}</span>}</span>
}
