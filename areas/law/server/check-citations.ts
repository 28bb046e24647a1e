// SPDX-License-Identifier: Apache-2.0
import { endpoint } from '#platform/server/http/endpoint.ts'
import { checkCitations } from '../contract/register.ts'
import { checkCitation, sayCitationFinding } from '../core/check-citation.ts'
import { readCitations } from '../core/citations.ts'
import { loadRegister } from './load-register.ts'

export const checkCitationsEndpoint = endpoint(checkCitations, async ({ input, actor, today, tx }) => {
  const register = await loadRegister(tx, actor.agencyId)
  return {
    citations: readCitations(input.text).map((citation) => {
      const found = register.findCited(citation)
      const cited = citation.number ?? citation.name ?? ''
      return {
        start: citation.start, end: citation.end, text: input.text.slice(citation.start, citation.end), number: citation.number, ref: found?.ref ?? null, title: found?.title ?? null,
        findings: checkCitation(citation, register, input.on ?? today).map((finding) => ({ finding: finding.finding, ...sayCitationFinding(cited, finding) })),
      }
    }),
  }
})
