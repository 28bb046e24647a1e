// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { findAbleHolderId } from '#areas/organisation/server/public.ts'
import { contentOfReading } from '#areas/procedures/core/content-of-reading.ts'
import { draftOf } from '#areas/procedures/server/draft-procedure.ts'
import { dayOf } from '#kernel/time.ts'
import { inTransaction } from '#platform/server/postgres/tx.ts'
import type { ApplyProcedures } from './import-procedures.ts'
import { findAgencyId, withSystem } from './with-database.ts'

/** Makes a draft of every procedure read, in one transaction: all of them or none. Procedures without a code, or whose code is taken, are named and left out. */
export const applyProcedures: ApplyProcedures = (files, agencyCode, io) => withSystem(async (system) => {
  const agencyId = await findAgencyId(system, agencyCode)
  if (agencyId === undefined) {
    io.error(`Không có cơ quan mang mã ${agencyCode}.\n`)
    return 1
  }
  const { now, newId, files: store } = system.ports
  const left: string[] = []
  let made = 0
  await inTransaction(system.database.app, { agencyId, personId: agencyId, reach: 'own' }, async (tx) => {
    const author = await findAbleHolderId(tx, 'procedures.draft', dayOf(now()))
    if (author === undefined) {
      left.push('Cơ quan chưa có ai được giao quyền soạn thảo quy trình')
      return
    }
    for (const { file, reading } of files) {
      const sourceFile = await store.put(await readFile(file))
      for (const one of reading.procedures) {
        const code = one.code ?? one.tthcCodes[0]
        const answer = code === undefined ? 'chưa có mã' : await draftOf(tx, { agencyId, author, code, content: contentOfReading(one), sourceFile, sourceName: basename(file), unread: reading.problems, asNextIssue: false, now: now(), newId })
        if (typeof answer === 'string') left.push(`${basename(file)}, ${one.name}: ${answer}`)
        else if ('code' in answer) left.push(`${basename(file)}, ${one.name}: mã ${code} đã có`)
        else made += 1
      }
    }
  })
  io.out(`Đã tạo ${made} dự thảo quy trình.\n${left.map((line) => `  bỏ qua: ${line}\n`).join('')}`)
  return made > 0 ? 0 : 1
})
