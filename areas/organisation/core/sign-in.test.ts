// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { Instant } from '#kernel/time.ts'
import { judgeSignIn, passwordFault } from './sign-in.ts'

const now = '2026-11-20T02:00:00.000Z' as Instant
const clean = { failedSignIns: 0, lockedUntil: null, disabled: false }

test('the right password opens the account and forgets earlier failures', () => {
  expect(judgeSignIn({ ...clean, failedSignIns: 4 }, true, now)).toEqual({ kind: 'open', failed: 0, lockedUntil: null })
})

test('the fifth wrong password locks for five minutes, the sixth for ten, never longer than an hour', () => {
  expect(judgeSignIn({ ...clean, failedSignIns: 3 }, false, now)).toEqual({ kind: 'wrong', failed: 4, lockedUntil: null })
  expect(judgeSignIn({ ...clean, failedSignIns: 4 }, false, now)).toEqual({ kind: 'wrong', failed: 5, lockedUntil: '2026-11-20T02:05:00.000Z' })
  expect(judgeSignIn({ ...clean, failedSignIns: 5 }, false, now)).toMatchObject({ lockedUntil: '2026-11-20T02:10:00.000Z' })
  expect(judgeSignIn({ ...clean, failedSignIns: 40 }, false, now)).toMatchObject({ lockedUntil: '2026-11-20T03:00:00.000Z' })
})

test('a locked account stays closed even to the right password until its minute has come', () => {
  const lockedUntil = '2026-11-20T02:00:01.000Z' as Instant
  expect(judgeSignIn({ ...clean, lockedUntil }, true, now)).toEqual({ kind: 'locked', until: lockedUntil })
  expect(judgeSignIn({ ...clean, lockedUntil: now }, true, now).kind).toBe('open')
})

test('a disabled account says so only to someone who knows its password', () => {
  expect(judgeSignIn({ ...clean, disabled: true }, false, now).kind).toBe('wrong')
  expect(judgeSignIn({ ...clean, disabled: true }, true, now).kind).toBe('disabled')
})

test.each([
  ['ngắn quá', 'too-short'], ['0123456789', 'too-common'], ['aaaaaaaaaaaaa', 'too-common'], ['toi-la-hanh.nt-day', 'contains-login'], ['bốn mùa hoa nở', undefined],
])('password "%s" → %s', (password, fault) => {
  expect(passwordFault(password, 'hanh.nt')).toBe(fault)
})
