// SPDX-License-Identifier: Apache-2.0
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Instant } from '#kernel/time.ts'
import { sha256Of } from '../file-store.ts'
import type { Tx, Visibility } from '../postgres/tx.ts'
import type { UploadedFile } from './endpoint.ts'

export interface RepeatKey {
  readonly path: string
  readonly commandId: string
  readonly inputHash: string
}

/** Says that a command id came back with other content. */
export const REPLAYED = Symbol('command id used for other content')

/** The first answers of commands, by the id that the caller chose. An answer that is a secret is sealed with the session's token, which the database does not know. */
export interface CommandRecord {
  remember(tx: Tx, key: RepeatKey, by: Visibility, answer: unknown, now: Instant, sealedFor?: string): Promise<void>
  find(tx: Tx, key: RepeatKey, by: Visibility, sealedFor?: string): Promise<{ readonly answer: unknown } | typeof REPLAYED | undefined>
  isRepeat(error: unknown): boolean
}

/** What identifies a command: path, the caller's id and a hash of all that was sent. Undefined when the caller gave no id. */
export function repeatKey(path: string, header: string | string[] | undefined, input: unknown, file: UploadedFile | undefined): RepeatKey | undefined {
  if (typeof header !== 'string' || header === '' || header.length > 100) return undefined
  const content = JSON.stringify(input) + (file === undefined ? '' : sha256Of(file.bytes))
  return { path, commandId: header, inputHash: sha256Of(new TextEncoder().encode(content)) }
}

/** Commands remembered in `app.command`, inside the transaction that did the work. */
export const commandRecord: CommandRecord = {
  async remember(tx, key, by, answer, now, sealedFor) {
    const text = JSON.stringify(answer ?? null)
    await sql`insert into app.command (agency_id, person_id, path, command_id, input_hash, answer, at)
      values (${by.agencyId}, ${by.personId}, ${key.path}, ${key.commandId}, ${key.inputHash}, ${sealedFor === undefined ? text : JSON.stringify({ sealed: seal(text, sealedFor) })}, ${now})`.execute(tx)
  },
  async find(tx, key, by, sealedFor) {
    const { rows } = await sql<{ input_hash: string; answer: unknown }>`select input_hash, answer from app.command
      where person_id = ${by.personId} and path = ${key.path} and command_id = ${key.commandId}`.execute(tx)
    const row = rows[0]
    if (row === undefined) return undefined
    if (row.input_hash !== key.inputHash) return REPLAYED
    if (sealedFor === undefined) return { answer: row.answer }
    const text = unseal(row.answer, sealedFor)
    return text === undefined ? REPLAYED : { answer: JSON.parse(text) }
  },
  isRepeat: (error) => error instanceof Error && 'constraint' in error && error.constraint === 'command_once',
}

const IV_BYTES = 12
const TAG_BYTES = 16
const keyOf = (token: string): Buffer => createHash('sha256').update(`namro sealed answer\n${token}`).digest()

/** AES-256-GCM under a key that only the holder of the session's token can make. */
function seal(text: string, token: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyOf(token), iv)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64')
}

/** Undefined when it was sealed for another session. */
function unseal(answer: unknown, token: string): string | undefined {
  if (typeof answer !== 'object' || answer === null || !('sealed' in answer) || typeof answer.sealed !== 'string') return undefined
  const bytes = Buffer.from(answer.sealed, 'base64')
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(token), bytes.subarray(0, IV_BYTES)).setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
  } catch {
    return undefined // another session's: its tag does not fit
  }
}
