// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import type { Sentence } from '#kernel/sentence.ts'

/** Danh mục: internal documents, external documents, forms, records. */
export const MasterList = z.enum(['internal', 'external', 'forms', 'records'])
export type MasterList = z.infer<typeof MasterList>

export const LIST_NAMES: Readonly<Record<MasterList, Sentence>> = {
  internal: { vi: 'Danh mục tài liệu nội bộ', en: 'Internal documents' }, external: { vi: 'Danh mục tài liệu bên ngoài', en: 'External documents' }, forms: { vi: 'Danh mục biểu mẫu', en: 'Forms' }, records: { vi: 'Danh mục hồ sơ', en: 'Records' },
}

/** Whether a text of others still holds, as whoever looked last found it. */
export const ExternalStatus = z.enum(['in-force', 'partly', 'expired', 'unknown'])
export type ExternalStatus = z.infer<typeof ExternalStatus>

export const EXTERNAL_STATUS_NAMES: Readonly<Record<ExternalStatus, Sentence>> = {
  'in-force': { vi: 'Còn hiệu lực', en: 'In force' }, 'partly': { vi: 'Hết hiệu lực một phần', en: 'Partly expired' }, 'expired': { vi: 'Hết hiệu lực', en: 'Expired' }, 'unknown': { vi: 'Chưa kiểm tra', en: 'Not checked' },
}
