// SPDX-License-Identifier: Apache-2.0
import type { Actor } from '#kernel/actor.ts'
import { type Before, type Call, endpoint, preparedEndpoint, Refused } from '#platform/server/http/endpoint.ts'
import type { Contract } from '#kernel/contract.ts'
import { sha256Of } from '#platform/server/file-store.ts'
import { beginImport, closeImport, type ImportReading, readImportFile, showImportReading, showOpenImport } from '../contract/importing.ts'
import { readProcedureFile } from '../contract/writing.ts'
import { withOwnRoleNames } from '../core/edit/role-names.ts'
import { openImportKeptUntil } from '../core/import-kept.ts'
import { closeBatch, findFile, findOpenBatch, insertBatch, insertFiles, isOpenBatch, listFiles, saveRead } from './import-batch-store.ts'
import { findProcedureByCode } from './procedure-store.ts'
import { readProcedureFileEndpoint } from './read-procedure-file.ts'
import { listOwnRoleNames } from './role-names.ts'

const MOST_FILES = 300

export const beginImportEndpoint = endpoint(beginImport, async ({ input, actor: { agencyId, personId }, now, newId, tx, refuse }) => {
  if (input.batchId !== null && !(await isOpenBatch(tx, agencyId, personId, input.batchId))) throw refuse({ code: 'import-not-found' })
  const batchId = input.batchId ?? newId()
  if (input.batchId === null) await insertBatch(tx, agencyId, personId, batchId, now)
  const before = await listFiles(tx, agencyId, batchId)
  if (before.length + input.files.length > MOST_FILES) throw refuse({ code: 'too-many-files' })
  await insertFiles(tx, agencyId, batchId, before.length, input.files.map((file) => ({ id: newId(), ...file })))
  return { batchId, files: (await listFiles(tx, agencyId, batchId)).slice(before.length) }
})

type Said = { readonly vi: string; readonly en: string }
/** A file read in the child process, or the sentence why it cannot be. */
type Prepared = { readonly read: unknown } | { readonly why: Said }

export const readImportFileEndpoint = preparedEndpoint(readImportFile, async (before): Promise<Prepared> => {
  const { file, refuse } = before
  if (file === undefined || file.bytes.length === 0) throw refuse({ code: 'file-missing' })
  try {
    return { read: await readProcedureFileEndpoint.prepare?.({ ...before, input: {}, refuse: refuseAsItIs } satisfies Before<Contract>) }
  } catch (error) {
    const why = error instanceof Refused ? reasonOf(error.refusal) : undefined
    if (why === undefined) throw error
    return { why }
  }
}, async (call) => {
  const { input, actor: { agencyId, personId }, file, prepared, now, tx, refuse } = call
  const found = await findFile(tx, agencyId, personId, input.fileId)
  if (found === undefined || file === undefined) throw refuse({ code: 'import-file-not-found' })
  const reading = 'why' in prepared ? null : await readingOf(call, prepared.read, found.view.name)
  await saveRead(tx, agencyId, input.fileId, { sha256: reading?.sourceFile ?? sha256Of(file.bytes), reading, why: 'why' in prepared ? prepared.why : null, now })
  const after = await findFile(tx, agencyId, personId, input.fileId)
  return { file: after?.view ?? found.view, reading }
})

async function readingOf(call: Call<typeof readImportFile, Actor, Prepared>, read: unknown, name: string): Promise<ImportReading> {
  // The same reading as of a single file; its own contract says what it answers.
  const plain = readProcedureFile.output.parse(await readProcedureFileEndpoint.run({ ...call, input: {}, prepared: read, file: call.file && { ...call.file, name }, refuse: refuseAsItIs } satisfies Call<Contract, Actor | undefined, unknown>))
  const ownNames = await listOwnRoleNames(call.tx, call.actor.agencyId)
  return { ...plain, procedures: plain.procedures.map((one) => { const { content, renamed } = withOwnRoleNames(one.content, ownNames); return { ...one, content, renamed: [...renamed] } }) }
}

const refuseAsItIs = (refusal: unknown): Refused => new Refused(refusal as { code: string })

function reasonOf(refusal: object): Said | undefined {
  return 'vi' in refusal && 'en' in refusal && typeof refusal.vi === 'string' && typeof refusal.en === 'string' ? { vi: refusal.vi, en: refusal.en } : undefined
}

export const showOpenImportEndpoint = endpoint(showOpenImport, async ({ actor: { agencyId, personId }, tx }) => {
  const batch = await findOpenBatch(tx, agencyId, personId)
  return { batch: batch === undefined ? null : { id: batch.id, startedAt: batch.startedAt, keptUntil: openImportKeptUntil(batch.lastUsedAt), files: await listFiles(tx, agencyId, batch.id) } }
})

export const showImportReadingEndpoint = endpoint(showImportReading, async ({ input, actor: { agencyId, personId }, tx, refuse }) => {
  const found = await findFile(tx, agencyId, personId, input.fileId)
  if (found === undefined || found.reading === null) throw refuse({ code: 'import-file-not-found' })
  // What exists under a code may have changed since the file was read: drafts were made of it.
  const procedures = []
  for (const one of found.reading.procedures) procedures.push({ ...one, existing: one.code === null ? null : await findProcedureByCode(tx, one.code) ?? null })
  return { reading: { ...found.reading, procedures } }
})

export const closeImportEndpoint = endpoint(closeImport, async ({ input, actor: { agencyId, personId }, now, tx, refuse }) => {
  if (!(await isOpenBatch(tx, agencyId, personId, input.batchId))) throw refuse({ code: 'import-not-found' })
  await closeBatch(tx, agencyId, input.batchId, now)
  return {}
})
