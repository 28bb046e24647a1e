// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react'
import { useSettled } from '#platform/web/search/use-settled.ts'
import { useApi } from '#platform/web/use-api.ts'
import { checkCited, checkFacts } from '../../contract.ts'
import type { KnownFacts } from '../../core/check/known-facts.ts'
import type { ProcedureContent } from '../../core/procedure-content.ts'

const LONGEST_NUMBER = 100
const MOST_CITED = 500

/** What the check of a draft must know of the agency: roles and other procedures asked once, the law asked again when what is cited has changed and stood still. What is not known yet the rules are silent on. */
export function useCheckFacts(procedureId: string | undefined, code: string, content: ProcedureContent): KnownFacts {
  const settledCode = useSettled(code.trim())
  const cited = useSettled(citedIn(content))
  const agency = useApi(checkFacts, { code: settledCode, ...(procedureId === undefined ? {} : { procedureId }) }, { keepLast: true }).data
  const law = useApi(checkCited, useMemo(() => ({ cited: JSON.parse(cited) }), [cited]), { when: cited !== '[]', keepLast: true }).data
  return useMemo(() => ({ roles: agency?.roles, spellings: agency?.spellings, sameCode: agency?.sameCode, citations: law?.citations }), [agency, law])
}

/** The documents that a content cites by number, each once, as one text to compare. */
function citedIn({ legalBasis }: ProcedureContent): string {
  const each = new Map(legalBasis.flatMap(({ number, date }) => (number === null || number.length > LONGEST_NUMBER || (date ?? '').length > 10 ? [] : [[`${number} ${date ?? ''}`, { number, date }] as const])))
  return JSON.stringify([...each.values()].slice(0, MOST_CITED))
}
