// SPDX-License-Identifier: Apache-2.0
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Instant, millisOf } from '#kernel/time.ts'

/** Files by the SHA-256 of their content: the same bytes are kept once and never change. Tables name them in a column `sha256`, `file_sha256`, `pdf_sha256` or `source_file`, by which they are verified and known to be in use. */
export interface FileStore {
  put(bytes: Uint8Array): Promise<string>
  find(sha256: string): Promise<Uint8Array | undefined>
  /** Takes a file away that nobody put since that moment; whoever puts it again later finds it whole. */
  remove(sha256: string, notPutSince: Instant): Promise<void>
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A file store in a folder; a file appears under its name only when it is whole. */
export function openFileStore(folder: string): FileStore {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256)
  return {
    async put(bytes) {
      const sha256 = sha256Of(bytes)
      const path = pathOf(sha256)
      await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true })
      const partial = `${path}.${randomUUID()}.partial`
      // Written anew also where it is there: its time says that someone needs it, and bytes that went bad are whole again.
      await writeFile(partial, bytes, { flush: true })
      await rename(partial, path)
      return sha256
    },
    async find(sha256) {
      if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined
      return readFile(pathOf(sha256)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined
        throw error
      })
    },
    async remove(sha256, notPutSince) {
      if (!/^[0-9a-f]{64}$/.test(sha256)) return
      const written = await stat(pathOf(sha256)).then(({ mtimeMs }) => mtimeMs, () => undefined)
      if (written !== undefined && written < millisOf(notPutSince)) await rm(pathOf(sha256), { force: true })
    },
  }
}
