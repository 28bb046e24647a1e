// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import { type Instant, millisOf } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import type { SignInFacts } from '../core/sign-in.ts'

export interface Credentials { account_id: string; password_hash: string; failed_sign_ins: number; locked_until: Instant | null; disabled: boolean; must_change_password: boolean }

export const factsOf = (account: Credentials): SignInFacts => ({ failedSignIns: account.failed_sign_ins, lockedUntil: account.locked_until, disabled: account.disabled })

export async function findCredentials(tx: Tx, login: string): Promise<Credentials | undefined> {
  const { rows } = await sql<Credentials>`select * from organisation.find_credentials(${login})`.execute(tx)
  return rows[0]
}

/** The same, held until the transaction ends. */
export async function findCredentialsToJudge(tx: Tx, login: string): Promise<Credentials | undefined> {
  const { rows } = await sql<Credentials>`select * from organisation.find_credentials_to_judge(${login})`.execute(tx)
  return rows[0]
}

/** Whole minutes that a lock still lasts, at least one. */
export const minutesUntil = (until: Instant, now: Instant): number => Math.max(1, Math.ceil((millisOf(until) - millisOf(now)) / 60_000))

/** Keeps how many wrong passwords in a row an account has had, and until when it is locked. */
export async function noteSignIn(tx: Tx, accountId: string, failed: number, lockedUntil: Instant | null): Promise<void> {
  await sql`select organisation.note_sign_in(${accountId}, ${failed}, ${lockedUntil})`.execute(tx)
}
