// SPDX-License-Identifier: Apache-2.0
import type { Sentence } from './sentence.ts'

/** What a business area says of itself; the architecture test and the role screens read it. */
export interface Area {
  readonly name: string
  readonly title: Sentence
  /** Areas standing below this one that it may import from, through their `public.ts` or `contract.ts`. */
  readonly uses: readonly string[]
  /** The permission words it defines, each with what it allows. */
  readonly permissions: Readonly<Record<string, Sentence>>
}

export const area = <const A extends Area>(a: A): A => a
