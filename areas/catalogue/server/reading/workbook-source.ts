// SPDX-License-Identifier: Apache-2.0
import { OfficeFileRefused } from '#platform/server/office/office-refusal.ts'
import { readWorkbookSafely } from '#platform/server/office/parse-in-child.ts'
import type { ListSource } from '../../core/reading/read-list.ts'
import type { ListFileProblem } from './list-file-problem.ts'

/** The sheets of a workbook that a person would see; a hostile or broken file is a problem with its sentence. */
export async function workbookSource(bytes: Uint8Array): Promise<ListSource | ListFileProblem> {
  try {
    const { sheets } = await readWorkbookSafely(bytes)
    const shown = sheets.filter(({ hidden }) => !hidden)
    return { kind: 'sheets', untyped: false, sheets: shown.length > 0 ? shown : sheets }
  } catch (error) {
    // A file that cannot be read is an answer to the person who chose it; faults go on.
    if (error instanceof OfficeFileRefused) return { ok: false, problem: error.code, say: error.say }
    throw error
  }
}
