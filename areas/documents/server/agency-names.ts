// SPDX-License-Identifier: Apache-2.0

/** The name of an agency as papers write it: "Ủy ban nhân dân xã Tri Phú". */
export const writtenOut = (name: string): string => name.replace(/^UBND\s+/u, 'Ủy ban nhân dân ')

const COMMITTEE = /^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+/iu
const KIND_OF_PLACE = /^(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh)\s+/iu

/** Địa danh beside the date: a committee sits in the place that it is named after; for other bodies it is left to be written. */
export function placeOfAgency(name: string): string {
  const area = name.replace(COMMITTEE, '')
  return KIND_OF_PLACE.test(area) ? area.replace(KIND_OF_PLACE, '').replace(/,.*$/u, '') : '…………'
}
