// SPDX-License-Identifier: Apache-2.0
import type { FindingView } from '../../contract.ts'
import { checkProcedure } from '../../core/check/five-clears.ts'
import { checkedOfContent } from '../../core/content-of-reading.ts'
import type { ProcedureContent } from '../../core/procedure-content.ts'

/** The rules of the server, run in the browser. */
export const runCheck = (code: string, content: ProcedureContent): readonly FindingView[] => checkProcedure(checkedOfContent('', code, content)).map((finding) => ({ ...finding }))
