// SPDX-License-Identifier: Apache-2.0
import type { StatusTone } from '#platform/web/status/StatusTag.tsx'
import { words } from '#platform/web/language/language.ts'
import type { PostingRow } from '../contract.ts'

export const STATE_WORDS = words({
  vi: { 'current': 'Đúng bản hiệu lực', 'newer-issue': 'Phải thay', 'withdrawn': 'Phải gỡ', 'list-changed': 'Phải thay', 'taken-down': 'Đã gỡ' },
  en: { 'current': 'In force', 'newer-issue': 'Replace', 'withdrawn': 'Take down', 'list-changed': 'Replace', 'taken-down': 'Taken down' },
})

export const STATE_TONES: Readonly<Record<PostingRow['state'], StatusTone>> = { 'current': 'ok', 'newer-issue': 'late', 'withdrawn': 'late', 'list-changed': 'late', 'taken-down': 'plain' }
