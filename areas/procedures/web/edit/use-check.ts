// SPDX-License-Identifier: Apache-2.0
import { use, useDeferredValue, useMemo } from 'react'
import type { FindingView } from '../../contract.ts'
import type { ProcedureContent } from '../../core/procedure-content.ts'

/** Fetched once, beside the draft: the rules are a page of their own in weight. */
const rules = import('./run-check.ts')

/** What the five-clears check says of a draft in hand: the very rules of the server, a moment behind the typing. Waits, suspended, until the rules are fetched. */
export function useCheck(code: string, content: ProcedureContent): readonly FindingView[] {
  const { runCheck } = use(rules)
  const settled = useDeferredValue(content)
  return useMemo(() => runCheck(code, settled), [runCheck, code, settled])
}
