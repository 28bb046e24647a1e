// SPDX-License-Identifier: Apache-2.0
import { keepable, keptEverywhere } from '#kernel/written-text.ts'
import { preparedEndpoint } from '#platform/server/http/endpoint.ts'
import { OfficeFileRefused } from '#platform/server/office/office-refusal.ts'
import { readWordFileSafely } from '#platform/server/office/parse-in-child.ts'
import { readProcedureFile } from '../contract/writing.ts'
import { checkProcedures } from '../core/check/five-clears.ts'
import { checkedFromReading } from '../core/check/checked-procedure.ts'
import { draftOfReading } from '../core/draft-of-reading.ts'
import { readProcedures } from '../core/reading/read-procedures.ts'
import { findProcedureByCode } from './procedure-store.ts'
import { readExchangeFile } from './read-exchange-file.ts'

export const readProcedureFileEndpoint = preparedEndpoint(readProcedureFile, async ({ file, refuse }) => {
  if (file === undefined || file.bytes.length === 0) throw refuse({ code: 'file-missing' })
  const exchanged = readExchangeFile(file)
  if (exchanged?.ok === false) throw refuse({ code: 'file-unreadable', reason: 'wrong-structure', ...exchanged.say })
  if (exchanged !== undefined) return exchanged.reading
  const document = await readWordFileSafely(file.bytes).catch((error: unknown) => {
    if (error instanceof OfficeFileRefused) throw refuse({ code: 'file-unreadable', reason: error.code, vi: error.say.vi, en: error.say.en })
    throw error
  })
  return readProcedures(keptEverywhere(document, keepable))
}, async ({ file, files, prepared: reading, tx, refuse }) => {
  if (file === undefined) throw refuse({ code: 'file-missing' })
  const checked = checkProcedures(checkedFromReading(file.name, reading))
  const procedures = []
  const problems = [...reading.problems]
  for (const [index, one] of reading.procedures.entries()) {
    const draft = draftOfReading(one)
    if (!draft.ok) {
      problems.push(draft.problem)
      continue
    }
    problems.push(...draft.cut)
    const existing = one.code === null ? undefined : await findProcedureByCode(tx, one.code)
    procedures.push({ code: one.code, content: draft.content, findings: [...(checked[index]?.findings ?? [])], placeholders: one.placeholders, existing: existing ?? null })
  }
  return { fileName: file.name, sourceFile: await files.put(file.bytes), kind: reading.kind, procedures, catalogue: reading.catalogue, problems }
})
