// SPDX-License-Identifier: Apache-2.0
import yazl from 'yazl'

/** A zip container with the given parts, the same bytes for the same parts. */
export async function buildZip(parts: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const zip = new yazl.ZipFile()
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name, { mtime: new Date(Date.UTC(2026, 0, 2)) })
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}
