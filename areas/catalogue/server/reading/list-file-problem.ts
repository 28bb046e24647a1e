// SPDX-License-Identifier: Apache-2.0
import type { Sentence } from '#kernel/sentence.ts'

/** A list file that gives nothing: what is wrong with it and how to mend it. */
export interface ListFileProblem {
  readonly ok: false
  readonly problem: string
  readonly say: Sentence
}

export const problem = (code: string, vi: string, en: string): ListFileProblem => ({ ok: false, problem: code, say: { vi, en } })
