// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'

/** The fields of a form being filled in, and one setter per field. */
export function useDraft<Draft extends Readonly<Record<string, unknown>>>(start: Draft) {
  const [draft, setDraft] = useState(start)
  const set = <Key extends keyof Draft>(key: Key) => (value: Draft[Key]): void => { setDraft((before) => ({ ...before, [key]: value })) }
  return { draft, set, setDraft }
}
