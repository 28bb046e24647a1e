// SPDX-License-Identifier: Apache-2.0
import type { DurationUnit } from '#kernel/duration-text.ts'
import { foldText } from '#kernel/vietnamese-text.ts'
import type { Channel } from '../channel.ts'
import type { GovernmentLevel } from '../government-level.ts'

/** What a column of a list holds. */
export type ColumnRole = 'number' | 'code' | 'name' | 'field' | 'levels' | 'limit' | 'fee' | 'legalBasis' | 'decision' | 'decisionDay'

/** A column as its heading explains it. */
export interface Column {
  readonly column: number
  readonly role: ColumnRole
  readonly heading: string
  /** The heading names one way of filing ("Trực tiếp" under "Thời hạn"). */
  readonly channel: Channel | null
  /** The heading names one level, so that the column holds marks ("x" under "Cấp xã"). */
  readonly level: GovernmentLevel | null
  /** The heading names the one unit of its numbers ("Thời hạn (ngày làm việc)"). */
  readonly unit: DurationUnit | null
}

/** Headings as offices write them, folded; the first that fits wins, so the narrow ones stand before the wide ones. */
const HEADINGS: readonly (readonly [ColumnRole | 'ignored', RegExp])[] = [
  ['number', /^(stt|tt|so tt|so thu tu|no|index|#)$/],
  ['ignored', /^(dia diem|noi (nop|tiep nhan)|cach thuc thuc hien|doi tuong|thanh phan|ket qua|trinh tu|ghi chu|yeu cau|mau don|so luong|dvc|muc do|ma (loai|don vi|co quan|linh vuc|doi tuong|ket qua)|ten (co quan|don vi|loai|mau)|description|steps|dossier|result|conditions|keywords|applicants|authority|receiving|type)\b/],
  ['name', /^(linh vuc )?ten (tthc|thu tuc)\b/],
  ['code', /^(ma|ma (so )?(ho so )?(tthc|thu tuc)( hanh chinh)?|ma so|ma ho so|ma (tthc )?quoc gia|ma tt|so ho so( tthc)?|code|procedure code)\b/],
  ['decisionDay', /^(ngay (ky|ban hanh|cong bo)|ngay (quyet dinh|qd)|decision (date|on))/],
  ['decision', /quyet dinh|\bqd\b|van ban cong bo|^decision$|^decision text$|^decision number$/],
  ['legalBasis', /can cu|co so phap ly|van ban quy dinh|^legal basis/],
  ['limit', /thoi (han|gian)|kenh thoi han|^cach thuc$|^channels$|time limit|^limits?$/],
  ['fee', /\b(le )?phi\b|^fees?$/],
  ['field', /linh vuc|^field$|^nhom thu tuc|^nganh/],
  ['levels', /\bcap\b.*(thuc hien|giai quyet|tham quyen|hanh chinh)|^cap( tthc)?$|co quan( \w+)* (thuc hien|giai quyet)|tham quyen giai quyet|^levels?$/],
  ['name', /^(ten|name|title|procedure name)\b|^(thu tuc hanh chinh|thu tuc|tthc|ten goi|danh muc (tthc|thu tuc hanh chinh)|noi dung thu tuc)$/],
]

/** A heading without what stands in brackets, without marks, folded; `camelCase` and `snake_case` keys become words. */
export const headingWords = (heading: string): string => foldText(heading.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/\([^)]*\)?/g, ' ')).replace(/[^a-z0-9#]+/g, ' ').trim()

/** What a heading says its column holds; undefined when it is none of ours. */
export function roleOfHeading(heading: string): ColumnRole | undefined {
  const words = headingWords(heading)
  if (words === '' || words.length > 80) return undefined
  const role = HEADINGS.find(([, pattern]) => pattern.test(words))?.[0]
  return role === 'ignored' ? undefined : role
}

/** The one unit that a heading names for the bare numbers under it; null when it names none or several. */
export function unitOfHeading(heading: string): DurationUnit | null {
  const inside = foldText(/\(([^)]*)\)?/.exec(heading)?.[1] ?? /[,:]([^,:]*)$/.exec(heading)?.[1] ?? '')
  if (/ngay lam viec|ngay lv/.test(inside)) return /[/,]|\bhoac\b|\bva\b/.test(inside) ? null : 'workingDay'
  if (/^\s*(so )?ngay\s*$/.test(inside)) return 'calendarDay'
  if (/^\s*gio lam viec\s*$/.test(inside)) return 'workingHour'
  return /^\s*(so )?gio\s*$/.test(inside) ? 'hour' : null
}
