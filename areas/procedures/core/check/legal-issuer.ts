// SPDX-License-Identifier: Apache-2.0
import { contradictsSign } from '#areas/law/core/public.ts'
import type { CitationFacts } from '#areas/procedures/core/check/agency-facts.ts'
import type { Instead } from '#areas/procedures/core/check/check-rule.ts'
import { cleanCell } from '#areas/procedures/core/check/checked-text.ts'

/** The issuer named within a few words after a cited number when the number carries another issuer's sign; null when they agree or the issuer is not known. Joint circulars are left alone. */
export function issuerMismatch(number: string, citation: string): string | null {
  const clean = cleanCell(citation)
  const at = clean.replace(/\s+(?=[/-])|(?<=[/-])\s+/g, '').indexOf(number)
  const after = /^.{0,45}?\bcủa\s+(.{5,80})/iu.exec(clean.slice(Math.max(0, at) + number.length))
  return after === null ? null : contradictsSign(number, after[1] ?? '')
}

/** The right number for one that carries another issuer's sign, where the document that must be meant is signed by the issuer that the citation names. */
export const numberOfIssuer = (said: CitationFacts | undefined, issuer: string): Instead | undefined =>
  (said?.state === 'unknown' && said.instead !== null && contradictsSign(said.instead.by, issuer) === null ? said.instead : undefined)
