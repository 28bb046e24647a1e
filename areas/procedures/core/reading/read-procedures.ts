// SPDX-License-Identifier: Apache-2.0
import type { WordDocument } from '#kernel/word-document.ts'
import type { FileReading } from '#areas/procedures/core/reading/procedure-reading.ts'
import { clipPaper } from '#areas/procedures/core/reading/clip-paper.ts'
import { looksLikeDecision, readDecision } from '#areas/procedures/core/reading/decision/read-decision.ts'
import { looksLikeIsoProcedure, readIsoProcedure } from '#areas/procedures/core/reading/iso/read-iso-procedure.ts'
import { looksLikeOwnPaper, readOwnPaper } from '#areas/procedures/core/reading/own/read-own-paper.ts'

/** Reads the procedures of a Word file, whichever family it is of: a decision with internal procedures, an ISO procedure, or neither. */
export function readProcedures(paper: WordDocument): FileReading {
  const document = clipPaper(paper)
  if (looksLikeOwnPaper(document)) return readOwnPaper(document)
  if (looksLikeDecision(document)) return readDecision(document)
  if (looksLikeIsoProcedure(document)) return readIsoProcedure(document)
  const nothing = unreadFile('Tệp này không có bảng các bước, cũng không phải quyết định hay quy trình ISO; hãy chọn tệp khác.')
  return { ...nothing, problems: [...document.losses, ...nothing.problems] }
}

/** The reading of a file that holds no procedure, with the reason. */
export const unreadFile = (message: string): FileReading => ({ kind: 'other', procedures: [], catalogue: [], problems: [{ place: 'toàn tệp', message }] })
