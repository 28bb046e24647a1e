// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import type { Sentence } from '#kernel/sentence.ts'

/** Loại tài liệu under control. Procedures of administrative procedures are kept by their own area and stand in the same master list. */
export const DocumentKind = z.enum(['policy', 'objectives', 'scope', 'manual', 'system-procedure', 'tthc-procedure', 'internal-procedure', 'instruction', 'form', 'external'])
export type DocumentKind = z.infer<typeof DocumentKind>

export const KIND_NAMES: Readonly<Record<DocumentKind, Sentence>> = {
  'policy': { vi: 'Chính sách chất lượng', en: 'Quality policy' },
  'objectives': { vi: 'Mục tiêu chất lượng', en: 'Quality objectives' },
  'scope': { vi: 'Phạm vi áp dụng', en: 'Scope' },
  'manual': { vi: 'Sổ tay chất lượng', en: 'Quality manual' },
  'system-procedure': { vi: 'Quy trình hệ thống', en: 'System procedure' },
  'tthc-procedure': { vi: 'Quy trình giải quyết TTHC', en: 'Procedure of an administrative procedure' },
  'internal-procedure': { vi: 'Quy trình nội bộ', en: 'Internal procedure' },
  'instruction': { vi: 'Hướng dẫn công việc', en: 'Work instruction' },
  'form': { vi: 'Biểu mẫu', en: 'Form' },
  'external': { vi: 'Tài liệu bên ngoài', en: 'External document' },
}
