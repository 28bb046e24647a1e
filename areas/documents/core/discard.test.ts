// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { whyNotDiscarded } from './discard.ts'

it.each([
  ['a first draft by its writer', { status: 'draft', issueNo: 1, writers: ['a', 'b'] }, 'b', undefined],
  ['by a colleague', { status: 'draft', issueNo: 1, writers: ['a'] }, 'b', 'not-a-writer'],
  ['the draft of a second issue', { status: 'draft', issueNo: 2, writers: ['a'] }, 'a', 'not-a-first-draft'],
  ['what waits for review', { status: 'in-review', issueNo: 1, writers: ['a'] }, 'a', 'not-a-first-draft'],
  ['what was issued', { status: 'issued', issueNo: 1, writers: ['a'] }, 'a', 'not-a-first-draft'],
] as const)('thrown away: %s', (_what, draft, by, code) => {
  expect(whyNotDiscarded(draft, by)?.code).toBe(code)
})
