// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { findAbleHolderId } from '#areas/organisation/server/public.ts'
import { draftOfReading } from '#areas/procedures/core/draft-of-reading.ts'
import { draftOf } from '#areas/procedures/server/draft-procedure.ts'
import { keptLine } from '#kernel/written-text.ts'
import { dayOf } from '#kernel/time.ts'
import { inTransaction } from '#platform/server/postgres/tx.ts'
import type { AppliedProcedures, ApplyProcedures } from './import-procedures.ts'
import { CONSOLE } from './in-agency.ts'
import { findAgencyId, withSystem } from './with-database.ts'

const LONGEST_CODE = 80

/** Makes a draft of every procedure read, in one transaction: all of them or none. Procedures without a code, or whose code is taken, are named and left out. */
export const applyProcedures: ApplyProcedures = (files, agencyCode) => withSystem(async (system) => {
  const agencyId = await findAgencyId(system, agencyCode)
  if (agencyId === undefined) return { wrong: `Không có cơ quan mang mã “${agencyCode}”.` }
  const { now, newId, files: store } = system.ports
  return inTransaction(system.database.app, { agencyId, personId: CONSOLE, reach: 'own' }, async (tx) => {
    const author = await findAbleHolderId(tx, 'procedures.draft', dayOf(now()))
    if (author === undefined) return { wrong: `Cơ quan “${agencyCode}” chưa có ai được giao quyền soạn thảo quy trình. Hãy giao quyền rồi làm lại.` }
    const made: { file: string; code: string; name: string }[] = []
    const left: { file: string; name: string; why: string }[] = []
    for (const { file, path, reading } of files) {
      const sourceFile = reading.procedures.length === 0 ? null : await store.put(await readFile(path))
      for (const one of reading.procedures) {
        const leave = (why: string) => { left.push({ file, name: one.name, why }) }
        const code = keptLine(one.code ?? one.tthcCodes[0] ?? '')
        const draft = draftOfReading(one)
        if (code === '') leave('chưa có mã')
        else if (code.length > LONGEST_CODE) leave(`mã dài quá ${LONGEST_CODE} ký tự`)
        else if (!draft.ok) leave(`${draft.problem.place}: ${draft.problem.message}`)
        else {
          const answer = await draftOf(tx, { agencyId, author, code, content: draft.content, sourceFile, sourceName: keptLine(basename(file)), unread: [...reading.problems, ...draft.cut], asNextIssue: false, now: now(), newId })
          if ('code' in answer) leave(`mã ${code} đã có`)
          else made.push({ file, code, name: draft.content.name })
        }
      }
    }
    return { made, left } satisfies AppliedProcedures
  })
})
