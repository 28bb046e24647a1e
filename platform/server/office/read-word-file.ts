// SPDX-License-Identifier: Apache-2.0
import type { WordDocument } from '#kernel/word-document.ts'
import { fileKindOf, zipKindOf } from './office-kind.ts'
import { asOfficeRefusal, officeRefusal, wrongTypeRefusal } from './office-refusal.ts'
import { openZip } from './open-zip.ts'
import { readDoc } from './read-doc.ts'
import { readDocx } from './read-docx.ts'

/** Reads a .docx or .doc by its content, whatever its name; throws `OfficeFileRefused` when it cannot. Hostile files belong in `readWordFileSafely`. */
export async function readWordFile(bytes: Uint8Array): Promise<WordDocument> {
  if (bytes.length === 0) throw officeRefusal('empty')
  const kind = fileKindOf(bytes)
  try {
    switch (kind.container) {
      case 'none': throw wrongTypeRefusal(kind.found, 'word')
      case 'cfb': return readDoc(bytes)
      case 'zip': return await readZippedWord(bytes)
    }
  } catch (error) {
    throw asOfficeRefusal(error)
  }
}

async function readZippedWord(bytes: Uint8Array): Promise<WordDocument> {
  const zip = await openZip(bytes)
  const kind = await zipKindOf(zip)
  if (kind === 'word') return readDocx(zip)
  throw wrongTypeRefusal(kind === 'workbook' ? { vi: 'bảng tính Excel (.xlsx)', en: 'an Excel workbook (.xlsx)', mend: 'choose-another' } : kind, 'word')
}
