// SPDX-License-Identifier: Apache-2.0
import type { Contract } from '#kernel/contract.ts'
import type { Sentence } from '#kernel/sentence.ts'

/** The sentence that a contract gives for one of its refusals. */
export function messageOf(contract: Contract | undefined, refusal: { readonly code: string }): { sentence?: Sentence } {
  const kind = contract?.refusals[refusal.code]
  if (kind === undefined) return {}
  const facts = kind.facts.safeParse(refusal)
  return facts.success ? { sentence: kind.say(facts.data) } : {}
}
