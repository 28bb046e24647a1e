// SPDX-License-Identifier: Apache-2.0
import { keepable, keptEverywhere } from '#kernel/written-text.ts'
import { preparedEndpoint } from '#platform/server/http/endpoint.ts'
import { OfficeFileRefused } from '#platform/server/office/office-refusal.ts'
import { readWordFileSafely } from '#platform/server/office/parse-in-child.ts'
import type { FileStore } from '#platform/server/file-store.ts'
import { uploadFile } from '../contract/writing.ts'
import { wordsInside } from '../core/words-inside.ts'
import type { Held } from './document-store.ts'

const PDF = 'application/pdf'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const beginsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte)

/** What a file is by its bytes, whatever its name says; undefined for what may not be a document here. */
export function typeOfFile(bytes: Uint8Array): typeof PDF | typeof DOCX | undefined {
  if (beginsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return PDF
  return beginsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) ? DOCX : undefined
}

/** A whole PDF ends with its end mark; one that was cut short does not. */
const isWholePdf = (bytes: Uint8Array): boolean => new TextDecoder('latin1').decode(bytes.subarray(-2_048)).includes('%%EOF')

export const uploadFileEndpoint = preparedEndpoint(uploadFile, async ({ file, refuse }) => {
  if (file === undefined || file.bytes.length === 0) throw refuse({ code: 'file-missing' })
  const type = typeOfFile(file.bytes)
  if (type === undefined) throw refuse({ code: 'file-not-allowed' })
  if (type === PDF && !isWholePdf(file.bytes)) throw refuse({ code: 'pdf-cut-short' })
  // A Word file must open: a zip of anything else would be found out only by the reader of the document.
  if (type === DOCX) {
    await readWordFileSafely(file.bytes).catch((error: unknown) => {
      if (error instanceof OfficeFileRefused) throw refuse({ code: 'file-unreadable', reason: error.code, vi: error.say.vi, en: error.say.en })
      throw error
    })
  }
  return type
}, async ({ file, files, prepared: type, refuse }) => {
  if (file === undefined) throw refuse({ code: 'file-missing' })
  return { name: file.name, type, sha256: await files.put(file.bytes) }
})

/** The file that a draft names, as it lies in the file store: its kind from its bytes, its words for finding citations. Undefined when it is not there. */
export async function findUploaded(files: FileStore, sha256: string, name: string): Promise<Extract<Held, { kind: 'file' }> | undefined> {
  const bytes = await files.find(sha256)
  const type = bytes && typeOfFile(bytes)
  if (bytes === undefined || type === undefined) return undefined
  return { kind: 'file', sha256, name, type, words: type === DOCX ? await wordsOf(bytes) : '' }
}

const wordsOf = (bytes: Uint8Array): Promise<string> => readWordFileSafely(bytes).then(({ blocks }) => wordsInside(keptEverywhere(blocks, keepable)), () => '')
