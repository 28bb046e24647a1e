// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { Instant } from '#kernel/time.ts'
import { standingOf } from './DossierTag.tsx'

const NOW = '2026-11-20T02:40:00.000Z' as Instant
const dossier = (more: Partial<Parameters<typeof standingOf>[0]>) => ({ status: 'in-progress' as const, punctuality: null, currentDueAt: '2026-11-24T10:00:00.000Z' as Instant, ...more })

test.each([
  ['in hand before its due day', dossier({}), 'Trong hạn', 'ok'],
  ['in hand on its due day', dossier({ currentDueAt: '2026-11-20T10:00:00.000Z' as Instant }), 'Đến hạn hôm nay', 'soon'],
  ['in hand after its due time, on the same day', dossier({ currentDueAt: '2026-11-20T02:00:00.000Z' as Instant }), 'Quá hạn', 'late'],
  ['without a limit', dossier({ currentDueAt: null }), 'Không có hạn', 'plain'],
  ['paused, however late', dossier({ status: 'paused', currentDueAt: '2026-11-01T10:00:00.000Z' as Instant }), 'Tạm dừng', 'paused'],
  ['ended late', dossier({ status: 'handed-out', punctuality: 'late' }), 'Trễ hẹn', 'late'],
  ['refused in time', dossier({ status: 'refused', punctuality: 'early' }), 'Trước hạn', 'early'],
  ['ended without a limit', dossier({ status: 'result-at-desk' }), 'Có kết quả tại Một cửa', 'plain'],
  ['stopped', dossier({ status: 'stopped' }), 'Đã dừng', 'plain'],
] as const)('%s', (_name, one, words, tone) => {
  expect(standingOf(one, NOW)).toMatchObject({ tone, words: { vi: words } })
})
