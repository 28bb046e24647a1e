// SPDX-License-Identifier: Apache-2.0
import { useDeferredValue, useMemo } from 'react'
import type { FindingView } from '../../contract.ts'
import { checkProcedure } from '../../core/check/five-clears.ts'
import { checkedOfContent } from '../../core/content-of-reading.ts'
import type { ProcedureContent } from '../../core/procedure-content.ts'

/** What the five-clears check says of a draft in hand: the very rules of the server, a moment behind the typing. */
export function useCheck(code: string, content: ProcedureContent): readonly FindingView[] {
  const settled = useDeferredValue(content)
  return useMemo(() => checkProcedure(checkedOfContent('', code, settled)).map((finding) => ({ ...finding })), [code, settled])
}
