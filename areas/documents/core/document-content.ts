// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'

/** One line of a step table inside a system procedure: the five clears of the step. */
export const DocumentStep = z.object({
  role: z.string().max(1_000), action: z.string().max(5_000), method: z.string().max(5_000), time: z.string().max(500), accountable: z.string().max(1_000), output: z.string().max(2_000),
})
export type DocumentStep = z.infer<typeof DocumentStep>

/** A piece of a document written here: heading, paragraph, list, table, or steps with their five clears. */
export const Block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), level: z.union([z.literal(1), z.literal(2), z.literal(3)]), text: z.string().max(500) }),
  z.object({ kind: z.literal('paragraph'), text: z.string().max(20_000) }),
  z.object({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(z.string().max(5_000)).max(200) }),
  z.object({ kind: z.literal('table'), head: z.array(z.string().max(500)).max(12), rows: z.array(z.array(z.string().max(5_000)).max(12)).max(500) }),
  z.object({ kind: z.literal('steps'), steps: z.array(DocumentStep).max(100) }),
])
export type Block = z.infer<typeof Block>

/** Nội dung tài liệu written here, in the order in which it is read and printed. */
export const DocumentContent = z.object({ blocks: z.array(Block).max(2_000) })
export type DocumentContent = z.infer<typeof DocumentContent>
