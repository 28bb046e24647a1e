// SPDX-License-Identifier: Apache-2.0
import type { AgencyFacts, CitationFacts, RoleFacts } from '#areas/procedures/core/check/agency-facts.ts'
import type { Finding } from '#areas/procedures/core/check/check-rule.ts'
import type { CheckedProcedure } from '#areas/procedures/core/check/checked-procedure.ts'
import { cleanCell } from '#areas/procedures/core/check/checked-text.ts'
import { type CheckedSet, codeKey, roleTimes, usualSpellings } from '#areas/procedures/core/check/checked-set.ts'
import { checkWithin } from '#areas/procedures/core/check/five-clears.ts'

/** What the check of one procedure must be told of its agency, as it travels from the server to the page; what is absent was not asked. */
export interface KnownFacts {
  /** Posts by folded role name, as `AgencyFacts` has them. */
  readonly roles?: readonly (RoleFacts & { readonly role: string })[] | undefined
  /** How often the agency's other procedures print each post. */
  readonly spellings?: readonly { readonly printed: string; readonly times: number }[] | undefined
  /** The agency's other procedures under this code. */
  readonly sameCode?: { readonly code: string; readonly names: readonly string[] } | undefined
  readonly citations?: readonly (CitationFacts & { readonly number: string; readonly date: string | null })[] | undefined
}

/** What one procedure does not make clear, by the whole table of rules and all that is known of its agency. */
export const checkByFacts = (procedure: CheckedProcedure, known: KnownFacts): readonly Finding[] => checkWithin(procedure, setOf(procedure, known), factsOf(known))

function setOf(procedure: CheckedProcedure, { spellings, sameCode }: KnownFacts): CheckedSet {
  return {
    withCode: (code) => (sameCode === undefined || codeKey(code) === '' || codeKey(code) !== codeKey(sameCode.code) ? [] : sameCode.names.map((name) => ({ source: OTHER, name }))),
    usualSpelling: usualSpellings(() => {
      const times = new Map(roleTimes([procedure]))
      for (const one of spellings ?? []) {
        const printed = cleanCell(one.printed)
        if (printed !== '') times.set(printed, (times.get(printed) ?? 0) + one.times)
      }
      return times
    }),
  }
}

/** No paper and no stored procedure is called so. */
const OTHER = '\u0000other'

function factsOf({ roles, citations }: KnownFacts): AgencyFacts {
  const said = citations === undefined ? undefined : new Map(citations.map((one) => [`${one.number} ${one.date ?? ''}`, one]))
  return {
    ...(roles === undefined ? {} : { roles: new Map(roles.map(({ role, isHeld, maySign }) => [role, { isHeld, maySign }])) }),
    ...(said === undefined ? {} : { citation: ({ number, date }: { readonly number: string; readonly date: string | null }) => said.get(`${number} ${date ?? ''}`) }),
  }
}
