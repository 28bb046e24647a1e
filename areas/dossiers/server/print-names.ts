// SPDX-License-Identifier: Apache-2.0
import { findAgencyAsKnown } from '#areas/organisation/server/public.ts'
import type { PlainDate } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'

/** How an agency and its one-stop unit are named on papers of a day. */
export interface PrintNames {
  /** Written out: "Ủy ban nhân dân xã Tri Phú". */
  readonly agency: string
  readonly parent: string | undefined
  /** "Trung tâm Phục vụ hành chính công" or "Bộ phận Tiếp nhận và Trả kết quả". */
  readonly unit: string
  /** The unit with the area it serves: "Trung tâm Phục vụ hành chính công xã Tri Phú". */
  readonly unitOfArea: string
  readonly unitSign: 'TTPVHCC' | 'BPTNTKQ'
  /** Địa danh beside the date. */
  readonly place: string
}

/** Public service centres took the place of the one-stop units. @law Nghị định 118/2025/NĐ-CP */
const CENTRES_SINCE = '2025-07-01'
const UNKNOWN_PLACE = '…………'

/** The names as they stood on a day. */
export async function loadPrintNames(tx: Tx, agencyId: string, on: PlainDate): Promise<PrintNames> {
  const agency = await findAgencyAsKnown(tx, agencyId, on)
  const parent = agency?.parentId == null ? undefined : await findAgencyAsKnown(tx, agency.parentId, on)
  return printNames({ name: agency?.name ?? '', hasCentre: on >= CENTRES_SINCE && (agency?.level === 'commune' || agency?.level === 'province'), parentName: parent?.name })
}

/** The names of an agency from its short name. */
export function printNames({ name, parentName, hasCentre }: { readonly name: string; readonly parentName: string | undefined; readonly hasCentre: boolean }): PrintNames {
  const unit = hasCentre ? 'Trung tâm Phục vụ hành chính công' : 'Bộ phận Tiếp nhận và Trả kết quả'
  return {
    agency: writtenOut(name), parent: parentName === undefined ? undefined : writtenOut(parentName), unit, unitOfArea: `${unit} ${areaOf(name)}`, unitSign: hasCentre ? 'TTPVHCC' : 'BPTNTKQ',
    place: placeOf(name) ?? (parentName === undefined ? undefined : placeOf(parentName)) ?? UNKNOWN_PLACE,
  }
}

const COMMITTEE = /^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+/iu
const KIND_OF_PLACE = /^(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh)\s+/iu

const writtenOut = (name: string): string => name.replace(/^UBND\s+/u, 'Ủy ban nhân dân ')
const areaOf = (name: string): string => name.replace(COMMITTEE, '')

/** A committee sits in the place that it is named after; of other bodies the name tells no place. */
function placeOf(name: string): string | undefined {
  const area = areaOf(name)
  return KIND_OF_PLACE.test(area) ? area.replace(KIND_OF_PLACE, '').replace(/,.*$/u, '') : undefined
}
