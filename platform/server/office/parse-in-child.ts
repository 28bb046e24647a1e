// SPDX-License-Identifier: Apache-2.0
import type { WordDocument } from '#kernel/word-document.ts'
import { OFFICE_READER_SETTINGS, openOfficeReaders } from './office-readers.ts'
import type { OfficeReaders } from './office-readers.ts'
import type { Workbook } from './workbook.ts'

let shared: OfficeReaders | undefined

/** The readers of this program, started with the first file. */
const readers = (): OfficeReaders => shared ??= openOfficeReaders(OFFICE_READER_SETTINGS)

/** Reads an uploaded .docx or .doc in a child process; throws `OfficeFileRefused` with a sentence for whatever goes wrong with the file. */
export const readWordFileSafely = (bytes: Uint8Array): Promise<WordDocument> => readers().readWord(bytes)

/** Reads an uploaded .xlsx in a child process; throws `OfficeFileRefused` with a sentence for whatever goes wrong with the file. */
export const readWorkbookSafely = (bytes: Uint8Array): Promise<Workbook> => readers().readWorkbook(bytes)
