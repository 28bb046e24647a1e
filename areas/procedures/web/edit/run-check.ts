// SPDX-License-Identifier: Apache-2.0
import { fixOf } from '../../core/check/fix-of.ts'
import { checkByFacts, type KnownFacts } from '../../core/check/known-facts.ts'
import { checkedOfContent } from '../../core/content-of-reading.ts'
import type { ProcedureContent } from '../../core/procedure-content.ts'
import type { MendableFinding } from '../FindingsPanel.tsx'

/** The rules of the server, run in the browser with what is known of the agency; each finding with what mends it. */
export const runCheck = (code: string, content: ProcedureContent, known: KnownFacts): readonly MendableFinding[] => checkByFacts(checkedOfContent('', code, content), known).map((finding) => ({ ...finding, fixIn: (now) => fixOf(now, finding) }))
