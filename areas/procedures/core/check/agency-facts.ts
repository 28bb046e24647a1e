// SPDX-License-Identifier: Apache-2.0
import type { Sentence } from '#kernel/sentence.ts'
import type { Instead } from '#areas/procedures/core/check/check-rule.ts'

/** What is known of a role that steps name: whether someone holds a post that stands for it, and whether such a post signs for the agency or may decide. */
export interface RoleFacts {
  readonly isHeld: boolean
  readonly maySign: boolean
}

/** What the legal register says of a cited document today; `unknown` when the register does not have it. */
export interface CitationFacts {
  readonly state: 'in-force' | 'expired' | 'partly-expired' | 'not-yet' | 'unknown'
  /** The state in words, with its date and what replaces the document ("hết hiệu lực từ 01/7/2025, thay bằng …"). */
  readonly words: Sentence
  /** The one citation that this one should be: of the document that wholly replaces it, or of the one that must be meant; null where that is not certain. */
  readonly instead: Instead | null
}

/** What the check is told of the agency that works by a procedure. What is absent was not asked, and the rules on it stay silent. */
export interface AgencyFacts {
  /** By folded role name; a role that is not in it has no post. */
  readonly roles?: ReadonlyMap<string, RoleFacts>
  readonly citation?: (cited: { readonly number: string; readonly date: string | null }) => CitationFacts | undefined
}

/** A paper that belongs to nobody yet. */
export const NOTHING_KNOWN: AgencyFacts = {}
