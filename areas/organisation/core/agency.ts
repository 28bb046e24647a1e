// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { PlainDate } from '#kernel/time.ts'

export const AgencyId = z.uuid().brand<'AgencyId'>()
export type AgencyId = z.infer<typeof AgencyId>

/** Cấp: the tier of government an agency stands at. The district tier ended on 1 July 2025. */
export const AgencyLevel = z.enum(['central', 'province', 'district', 'commune'])
export type AgencyLevel = z.infer<typeof AgencyLevel>

/** Loại hình cơ quan. @law Quyết định 19/2014/QĐ-TTg, Điều 2 */
export const AgencyKind = z.enum(['people-committee', 'committee-office', 'department', 'sub-department', 'district-division', 'one-stop-centre', 'public-unit', 'ministry', 'other'])
export type AgencyKind = z.infer<typeof AgencyKind>

/** Mã cơ quan: letters, digits, dots and hyphens, unique in the system. */
export const AgencyCode = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/)

/** Cơ quan, đơn vị as it stands on a day: its name, kind, level and parent may be others before and after. */
export const Agency = z.object({
  id: AgencyId,
  code: AgencyCode,
  name: z.string().trim().min(1).max(300),
  kind: AgencyKind,
  level: AgencyLevel,
  parentId: AgencyId.nullable(),
  validFrom: PlainDate,
  validTo: PlainDate.nullable(),
  /** What these facts rest on: a law, a decision, or "minh hoạ" in demo data. */
  source: z.string().default(''),
})
export type Agency = z.infer<typeof Agency>

/** The first day without the district tier. @law Luật Tổ chức chính quyền địa phương 72/2025/QH15 */
export const DISTRICTS_END = '2025-07-01' as PlainDate

/** Whether a level of government exists on a day. */
export const levelExists = (level: AgencyLevel, on: PlainDate): boolean => level !== 'district' || on < DISTRICTS_END
