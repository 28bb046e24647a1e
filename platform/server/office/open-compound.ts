// SPDX-License-Identifier: Apache-2.0
import cfb from 'cfb'
import type { CFB$Container } from 'cfb'

/** Opens the container of the old office formats and of encrypted new ones ([MS-CFB]). */
export const openCompound = (bytes: Uint8Array): CFB$Container => cfb.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { type: 'buffer' })

/** A stream in the root of the container. */
export function findStream(container: CFB$Container, name: string): Uint8Array | undefined {
  const index = container.FullPaths.findIndex((path) => /^[^/]*\/(.*)$/.exec(path)?.[1]?.toLowerCase() === name.toLowerCase())
  const entry = container.FileIndex[index]
  return entry === undefined || entry.type !== 2 ? undefined : Uint8Array.from(entry.content).subarray(0, entry.size)
}
