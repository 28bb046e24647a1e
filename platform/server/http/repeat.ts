// SPDX-License-Identifier: Apache-2.0
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

/** The first answers of commands, by the id that the caller chose. */
export interface CommandRecord {
  remember(tx: Tx, key: RepeatKey, by: Visibility, answer: unknown, now: Instant): Promise<void>
  find(tx: Tx, key: RepeatKey, by: Visibility): Promise<{ readonly answer: unknown } | typeof REPLAYED | undefined>
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
  async remember(tx, key, by, answer, now) {
    await sql`insert into app.command (agency_id, person_id, path, command_id, input_hash, answer, at)
      values (${by.agencyId}, ${by.personId}, ${key.path}, ${key.commandId}, ${key.inputHash}, ${JSON.stringify(answer ?? null)}, ${now})`.execute(tx)
  },
  async find(tx, key, by) {
    const { rows } = await sql<{ input_hash: string; answer: unknown }>`select input_hash, answer from app.command
      where person_id = ${by.personId} and path = ${key.path} and command_id = ${key.commandId}`.execute(tx)
    const row = rows[0]
    if (row === undefined) return undefined
    return row.input_hash === key.inputHash ? { answer: row.answer } : REPLAYED
  },
  isRepeat: (error) => error instanceof Error && 'constraint' in error && error.constraint === 'command_once',
}
