// SPDX-License-Identifier: Apache-2.0
import type { Sentence } from '#kernel/sentence.ts'
import type { WordDocument } from '#kernel/word-document.ts'
import type { OfficeRefusalCode } from './office-refusal.ts'
import type { Workbook } from './workbook.ts'

/** One file to read in the child process. */
export interface OfficeJob {
  readonly kind: 'word' | 'workbook'
  readonly bytes: Uint8Array
}

/** What the child answers. */
export type OfficeAnswer =
  | { readonly ok: true; readonly value: WordDocument | Workbook }
  | { readonly ok: false; readonly code: OfficeRefusalCode; readonly say: Sentence }
