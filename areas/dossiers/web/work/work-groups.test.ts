// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { Instant, PlainDate } from '#kernel/time.ts'
import { endOfWeek, groupOfWork } from './work-groups.ts'

// Friday 20 November 2026, 09:40.
const NOW = '2026-11-20T02:40:00.000Z' as Instant
const at = (text: string) => text as Instant
const row = (more: Partial<Parameters<typeof groupOfWork>[0]>) =>
  ({ status: 'in-progress' as const, holderId: 'someone', stepDueAt: at('2026-11-20T09:00:00.000Z'), currentDueAt: at('2026-11-24T10:00:00.000Z'), stepMinutesLeft: 300, minutesLeft: 1200, ...more })

test.each([
  ['a step due today is work of today', row({}), 'today'],
  ['a dossier past its due time is overdue, whatever its step', row({ currentDueAt: at('2026-11-19T10:00:00.000Z'), minutesLeft: -100 }), 'overdue'],
  ['a step past its time in a dossier still in time is only a step over its time', row({ stepDueAt: at('2026-11-20T02:00:00.000Z'), stepMinutesLeft: -40 }), 'stepOver'],
  ['due on Sunday is still this week', row({ stepDueAt: at('2026-11-22T02:00:00.000Z') }), 'week'],
  ['due on Monday is later', row({ stepDueAt: at('2026-11-23T02:00:00.000Z') }), 'later'],
  ['without a time of the step the dossier’s own counts', row({ stepDueAt: null, stepMinutesLeft: null, currentDueAt: at('2026-11-20T10:00:00.000Z') }), 'today'],
  ['no time at all', row({ stepDueAt: null, stepMinutesLeft: null, currentDueAt: null, minutesLeft: null }), 'untimed'],
  ['a step nobody holds is for the head, even overdue', row({ holderId: null, currentDueAt: at('2026-11-19T10:00:00.000Z') }), 'decide'],
  ['a result at the desk is to be handed out', row({ status: 'result-at-desk' }), 'handOut'],
  ['a refused dossier is handed out too', row({ status: 'refused' }), 'handOut'],
  ['a supplement is awaited', row({ status: 'awaiting-supplement', holderId: null }), 'supplement'],
  ['a paused dossier is never overdue', row({ status: 'paused', stepDueAt: at('2026-11-01T02:00:00.000Z') }), 'paused'],
] as const)('%s', (_name, work, group) => {
  expect(groupOfWork(work, NOW)).toBe(group)
})

test('a week ends on Sunday', () => {
  expect(endOfWeek('2026-11-20' as PlainDate)).toBe('2026-11-22')
  expect(endOfWeek('2026-11-22' as PlainDate)).toBe('2026-11-22')
})
