// SPDX-License-Identifier: Apache-2.0
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Files by the SHA-256 of their content: the same bytes are kept once and never change. */
export interface FileStore {
  put(bytes: Uint8Array): Promise<string>
  find(sha256: string): Promise<Uint8Array | undefined>
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A file store in a folder; a file appears under its name only when it is whole. */
export function openFileStore(folder: string): FileStore {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256)
  return {
    async put(bytes) {
      const sha256 = sha256Of(bytes)
      const path = pathOf(sha256)
      if (await stat(path).then(() => true, () => false)) return sha256
      await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true })
      const partial = `${path}.${randomUUID()}.partial`
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
  }
}
