// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Instant } from '#kernel/time.ts'
import { StartFault } from '#platform/server/postgres/start-fault.ts'

export const FORMAT = 1
export const MANIFEST = 'manifest.json'
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
/** Names inside the backup never lead out of it. */
const InsidePath = z.string().regex(/^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/)
const SqlName = z.string().min(1).max(63)

/** One table as it was copied. */
export const CopiedTable = z.object({
  schema: SqlName, table: SqlName, columns: z.array(SqlName).min(1), rows: z.number().int().min(0),
  file: InsidePath, bytes: z.number().int().min(0), sha256: Sha256,
})
export type CopiedTable = z.infer<typeof CopiedTable>

/** One uploaded file, under the hash of its content. */
export const CopiedFile = z.object({ file: InsidePath, bytes: z.number().int().min(0), sha256: Sha256 })
export type CopiedFile = z.infer<typeof CopiedFile>

/** What a backup holds: enough to prove it whole and to know which releases can read it. */
export const Manifest = z.object({
  product: z.literal('namro'),
  format: z.number().int(),
  at: Instant,
  release: z.string(),
  postgres: z.string(),
  migrations: z.array(z.object({ number: z.number().int(), name: z.string(), sha256: Sha256 })),
  tables: z.array(CopiedTable),
  sequences: z.array(z.object({ schema: SqlName, name: SqlName, value: z.string().regex(/^-?\d+$/), isCalled: z.boolean() })),
  files: z.array(CopiedFile),
})
export type Manifest = z.infer<typeof Manifest>

/** Reads what a backup says of itself, or refuses with the reason. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch((error: unknown) => {
    throw new StartFault(
      `“${folder}” không phải là bản sao lưu của Năm Rõ (không đọc được ${MANIFEST}).`,
      `“${folder}” is not a backup of Năm Rõ (${MANIFEST} cannot be read).`, { cause: error })
  })
  const read = Manifest.safeParse(jsonOf(text))
  if (!read.success) {
    throw new StartFault(
      `Tập tin ${MANIFEST} của bản sao lưu “${folder}” bị hỏng; hãy dùng bản sao lưu khác.`,
      `${MANIFEST} of the backup “${folder}” is damaged; use another backup.`, { cause: read.error })
  }
  if (read.data.format > FORMAT) {
    throw new StartFault(
      `Bản sao lưu “${folder}” do bản phần mềm mới hơn tạo (${read.data.release}); hãy phục hồi bằng bản đó hoặc mới hơn.`,
      `The backup “${folder}” was made by a newer release (${read.data.release}); restore it with that one or a newer one.`)
  }
  return read.data
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
