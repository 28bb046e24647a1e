// SPDX-License-Identifier: Apache-2.0

/** Cấp of an administrative unit; the district level ended on 1 July 2025. @law Luật Tổ chức chính quyền địa phương 72/2025/QH15, Điều 1 */
export type UnitLevel = 'province' | 'district' | 'commune'

/** Loại đơn vị hành chính: `city` is centrally run, `provincial-city` belongs to a province. */
export type UnitKind =
  | 'province' | 'city'
  | 'urban-district' | 'rural-district' | 'town' | 'provincial-city'
  | 'commune' | 'ward' | 'township' | 'special-zone'

const KINDS: Readonly<Record<UnitLevel, Readonly<Record<string, UnitKind>>>> = {
  province: { 'Tỉnh': 'province', 'Thành phố': 'city' },
  district: { 'Quận': 'urban-district', 'Huyện': 'rural-district', 'Thị xã': 'town', 'Thành phố': 'provincial-city' },
  commune: { 'Xã': 'commune', 'Phường': 'ward', 'Thị trấn': 'township', 'Đặc khu': 'special-zone' },
}

const LEVELS: Readonly<Record<number, UnitLevel>> = { 2: 'province', 3: 'district', 5: 'commune' }

/** The level of a national code by its digits: 2 province, 3 district, 5 commune; undefined for anything else. */
export const levelOfCode = (code: string): UnitLevel | undefined => (/^\d+$/.test(code) ? LEVELS[code.length] : undefined)

/** The kind that a full name begins with (“Xã Tri Phú” is a commune); undefined when its level has no such kind. */
export const kindOfName = (level: UnitLevel, name: string): UnitKind | undefined => Object.entries(KINDS[level]).find(([word]) => name.startsWith(`${word} `))?.[1]
