// SPDX-License-Identifier: Apache-2.0
import { type Instant, instantOf, millisOf } from '#kernel/time.ts'

/** What is known of an account when someone tries to sign in. */
export interface SignInFacts {
  readonly failedSignIns: number
  readonly lockedUntil: Instant | null
  readonly disabled: boolean
}

export type SignInAnswer =
  | { readonly kind: 'open'; readonly failed: 0; readonly lockedUntil: null }
  | { readonly kind: 'wrong'; readonly failed: number; readonly lockedUntil: Instant | null }
  | { readonly kind: 'locked'; readonly until: Instant }
  | { readonly kind: 'disabled' }

const TRIES = 5
const FIRST_LOCK_MINUTES = 5
const LONGEST_LOCK_MINUTES = 60

/** Whether an account is locked at a moment; the password is then not even looked at. */
export const isLocked = (facts: SignInFacts, now: Instant): facts is SignInFacts & { lockedUntil: Instant } => facts.lockedUntil !== null && facts.lockedUntil > now

/** Five wrong passwords lock the account for 5 minutes, each further one for twice as long, at most an hour. */
export function judgeSignIn(facts: SignInFacts, passwordFits: boolean, now: Instant): SignInAnswer {
  if (isLocked(facts, now)) return { kind: 'locked', until: facts.lockedUntil }
  if (!passwordFits) {
    const failed = facts.failedSignIns + 1
    if (failed < TRIES) return { kind: 'wrong', failed, lockedUntil: null }
    const minutes = Math.min(FIRST_LOCK_MINUTES * 2 ** (failed - TRIES), LONGEST_LOCK_MINUTES)
    return { kind: 'wrong', failed, lockedUntil: instantOf(millisOf(now) + minutes * 60_000) }
  }
  return facts.disabled ? { kind: 'disabled' } : { kind: 'open', failed: 0, lockedUntil: null }
}

export type PasswordFault = 'too-short' | 'contains-login' | 'too-common'

const COMMON = new Set(['12345678', '123456789', '1234567890', 'password', 'matkhau123', 'abc123456', 'qwertyuiop', '0123456789'])

/** Why a password will not do: under 10 characters, holding the login, or among those everybody tries first. */
export function passwordFault(password: string, login: string): PasswordFault | undefined {
  const folded = password.toLowerCase()
  if (COMMON.has(folded) || /^(.)\1+$/.test(password)) return 'too-common'
  if ([...password].length < 10) return 'too-short'
  return folded.includes(login.toLowerCase()) ? 'contains-login' : undefined
}
