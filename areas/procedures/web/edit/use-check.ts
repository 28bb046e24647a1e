// SPDX-License-Identifier: Apache-2.0
import { use, useDeferredValue, useMemo } from 'react'
import type { ProcedureContent } from '../../core/procedure-content.ts'
import type { MendableFinding } from '../FindingsPanel.tsx'
import { useCheckFacts } from './use-check-facts.ts'

/** Fetched once, beside the draft: the rules are a page of their own in weight. */
const rules = import('./run-check.ts')

/** What the five-clears check says of a draft in hand: the very rules of the server with what it knows of the agency, a moment behind the typing. `procedureId` is the procedure whose issue it is or will be. Waits, suspended, until the rules are fetched. */
export function useCheck(procedureId: string | undefined, code: string, content: ProcedureContent): readonly MendableFinding[] {
  const { runCheck } = use(rules)
  const settled = useDeferredValue(content)
  const known = useCheckFacts(procedureId, code, settled)
  return useMemo(() => runCheck(code, settled, known), [runCheck, code, settled, known])
}
