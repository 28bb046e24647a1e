// SPDX-License-Identifier: Apache-2.0
import type { Readable } from 'node:stream'
import yauzl from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { asOfficeRefusal, officeRefusal } from './office-refusal.ts'

/** How much a zip container may hold before it is refused; sizes in bytes after inflating. */
export interface ZipLimits {
  readonly entries: number
  readonly entryBytes: number
  readonly totalBytes: number
  /** Inflated bytes per stored byte, judged only on entries above `ratioFloorBytes`. */
  readonly ratio: number
  readonly ratioFloorBytes: number
}

/** Limits wide enough for a 300-page procedure with photographs and far below what hurts a server. */
export const OFFICE_ZIP_LIMITS: ZipLimits = {
  entries: 4_000, entryBytes: 96 * 1024 * 1024, totalBytes: 256 * 1024 * 1024, ratio: 250, ratioFloorBytes: 4 * 1024 * 1024,
}

/** An opened container: every header was judged, every byte read is counted against the limits. */
export interface ZipArchive {
  /** Names as stored, in stored order. */
  readonly names: readonly string[]
  /** The bytes of a part, found without regard to case; undefined when there is none. */
  read(name: string): Promise<Uint8Array | undefined>
  /** Inflates every part once and keeps nothing, so that a reader without limits may follow. */
  proveAll(): Promise<void>
}

/** Opens a zip container held in memory; refuses bombs, encrypted, broken or ambiguous ones. */
export async function openZip(bytes: Uint8Array, limits: ZipLimits = OFFICE_ZIP_LIMITS): Promise<ZipArchive> {
  try {
    const zip = await yauzl.fromBufferPromise(asBuffer(bytes), { lazyEntries: true, validateEntrySizes: true, autoClose: false })
    if (zip.entryCount > limits.entries) throw officeRefusal('zip-bomb')
    const entries = await listEntries(zip, limits)
    return archiveOf(zip, entries, limits)
  } catch (error) {
    throw asOfficeRefusal(error)
  }
}

async function listEntries(zip: ZipFile, limits: ZipLimits): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  let total = 0
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue
    if (entry.isEncrypted()) throw officeRefusal('password-protected')
    total += entry.uncompressedSize
    if (entry.uncompressedSize > limits.entryBytes || total > limits.totalBytes) throw tooMuch(entry, limits)
    if (entry.uncompressedSize > limits.ratioFloorBytes && ratioOf(entry) > limits.ratio) throw officeRefusal('zip-bomb')
    const key = entry.fileName.toLowerCase()
    if (entries.has(key)) throw officeRefusal('damaged')
    entries.set(key, entry)
    if (entries.size > limits.entries) throw officeRefusal('zip-bomb')
  }
  return entries
}

const ratioOf = (entry: Entry): number => entry.uncompressedSize / Math.max(1, entry.compressedSize)

const tooMuch = (entry: Entry, limits: ZipLimits) => officeRefusal(ratioOf(entry) > limits.ratio ? 'zip-bomb' : 'too-large')

function archiveOf(zip: ZipFile, entries: ReadonlyMap<string, Entry>, limits: ZipLimits): ZipArchive {
  let inflated = 0
  const each = async (entry: Entry, take: (chunk: Uint8Array) => void): Promise<void> => {
    const stream: Readable = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream) {
      if (!(chunk instanceof Uint8Array)) throw officeRefusal('damaged')
      inflated += chunk.length
      if (inflated > limits.totalBytes) throw officeRefusal('zip-bomb')
      take(chunk)
    }
  }
  return {
    names: [...entries.values()].map((entry) => entry.fileName),
    async read(name) {
      const entry = entries.get(name.replace(/^\/+/, '').toLowerCase())
      if (entry === undefined) return undefined
      const chunks: Uint8Array[] = []
      await each(entry, (chunk) => chunks.push(chunk)).catch(refuseLies)
      return Buffer.concat(chunks)
    },
    async proveAll() {
      for (const entry of entries.values()) await each(entry, () => undefined).catch(refuseLies)
    },
  }
}

/** A stream longer than its header said is a bomb, a shorter one is damage. */
function refuseLies(error: unknown): never {
  if (error instanceof Error && /too many bytes/.test(error.message)) throw officeRefusal('zip-bomb')
  throw asOfficeRefusal(error)
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
