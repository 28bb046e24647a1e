// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { cleanLines, cleanText } from './vietnamese-text.ts'

/** Marks that show nothing and that no Vietnamese text needs: control characters, fillers, Arabic and Mongolian steering marks, tags. */
const UNSEEN = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u034f\u061c\u115f\u1160\u180e\u2800\u3164\uffa0\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]/gu

/** One line as we keep what people write: NFC, no invisible marks, single blanks, nothing around it. */
export const keptLine = (written: string): string => cleanText(written.replace(UNSEEN, ''))

/** The same for text of several lines, which stay. */
export const keptText = (written: string): string => cleanLines(written.replace(UNSEEN, ''))

/** Text from a file as a database can keep it: without U+0000, half character pairs as the sign for what was lost. Everything else stays as it was printed. */
export const keepable = (found: string): string => found.replaceAll('\u0000', '').toWellFormed()

/** A line that people write (tên, địa chỉ, số điện thoại), cleaned before its length is judged; `max` in UTF-16 units. */
export const Line = (max: number) => z.string().overwrite(keptLine).max(max)

/** A text of several lines that people write (lý do, nội dung yêu cầu), cleaned before its length is judged. */
export const Text = (max: number) => z.string().overwrite(keptText).max(max)

/** A record full of text that people write: every text in it is cleaned by `keep`, and what is left must still be such a record (a name of blanks is no name). */
export const written = <Schema extends z.ZodType>(schema: Schema, keep: (text: string) => string): Schema => schema
  .overwrite((value) => keptEverywhere(value, keep))
  .check((read) => {
    if (read.issues.length > 0) return
    const again = schema.safeParse(read.value)
    if (!again.success) read.issues.push(...again.error.issues.map((issue) => ({ ...issue, code: 'custom' as const, input: read.value })))
  })

/** Any value made of records, lists and texts, with every text in it kept as `keep` says. */
export function keptEverywhere<Value>(value: Value, keep: (text: string) => string): Value {
  // The same shape comes back: only texts change, and they stay texts.
  return kept(value, keep) as Value
}

function kept(value: unknown, keep: (text: string) => string): unknown {
  if (typeof value === 'string') return keep(value)
  if (Array.isArray(value)) return value.map((each) => kept(each, keep))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, kept(each, keep)]))
}

/** Where in what was sent a text stands that no database keeps: U+0000, or half of a character pair. Undefined when there is none. */
export function findUnkeepable(sent: unknown): readonly string[] | undefined {
  // Without recursion: what was sent may be nested as deeply as its bytes allow.
  const waiting: { readonly value: unknown; readonly path: readonly string[] }[] = [{ value: sent, path: [] }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, path } = next
    if (typeof value === 'string' && isUnkeepable(value)) return path
    if (typeof value !== 'object' || value === null) continue
    for (const [key, each] of Object.entries(value)) {
      if (isUnkeepable(key)) return path
      waiting.push({ value: each, path: path.length < MOST_NAMED ? [...path, key] : path })
    }
  }
  return undefined
}

const MOST_NAMED = 12

const isUnkeepable = (text: string): boolean => text.includes('\u0000') || !text.isWellFormed()
