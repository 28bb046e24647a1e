// SPDX-License-Identifier: Apache-2.0
import { DocumentContent } from './document-content.ts'

/** Every text inside a record, in order, one a line: what a search or a citation is looked for in. */
export function wordsInside(value: unknown): string {
  const words: string[] = []
  const take = (one: unknown): void => {
    if (typeof one === 'string') words.push(one)
    else if (Array.isArray(one)) one.forEach(take)
    else if (typeof one === 'object' && one !== null) Object.values(one).forEach(take)
  }
  take(value)
  return words.filter((word) => word !== '').join('\n')
}

/** Whether a text names a code as a word of its own: `QT.01` is not cited by `QT.011` nor by `BM.QT.01`. */
export function cites(text: string, code: string): boolean {
  const inner = code.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/\s+/g, String.raw`\s+`)
  return new RegExp(String.raw`(?<![\p{L}\p{N}]|[\p{L}\p{N}][./\-])${inner}(?![\p{L}\p{N}]|[./\-][\p{L}\p{N}])`, 'iu').test(text)
}

/** Whether a content written here holds a word to read. */
export const hasWords = ({ blocks }: DocumentContent): boolean => blocks.some((block) => /[\p{L}\p{N}]/u.test(wordsInside({ ...block, kind: null })))
