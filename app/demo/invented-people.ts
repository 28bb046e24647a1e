// SPDX-License-Identifier: Apache-2.0
import type { Chance } from './chance.ts'

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Hoàng', 'Nông', 'Triệu', 'Bàn', 'Lý', 'Ma', 'Hứa', 'Vi', 'Lương', 'Chẩu', 'Quan', 'Đặng']
const WOMEN = ['Thị Sính', 'Thị Mai', 'Thị Hồng', 'Thị Pham', 'Thị Xuân', 'Thị Lan', 'Thị Ngân', 'Thị Duyên', 'Mùi Ghển', 'Thị Thảo']
const MEN = ['Văn Páo', 'Văn Sơn', 'Đức Minh', 'Văn Tài', 'Quang Huy', 'Văn Lâm', 'Tiến Dũng', 'Văn Khánh', 'A Sềnh', 'Ngọc Bảo']
const HAMLETS = ['thôn Yên Khánh', 'thôn Nà Coóc', 'thôn Bản Tát', 'thôn Khuôn Pục', 'thôn Đồng Vàng', 'thôn Lăng Quăng']

/** An invented name of the region. */
export const inventedName = (chance: Chance): string => `${chance.pick(FAMILIES)} ${chance.pick(chance.next() < 0.5 ? WOMEN : MEN)}`

/** An invented citizen. */
export function inventedApplicant(chance: Chance) {
  return {
    name: inventedName(chance),
    // Numbers that no card carries: province code 000.
    idNumber: `000${String(chance.between(0, 999_999_999)).padStart(9, '0')}`, address: chance.pick(HAMLETS), phone: `0900 000 ${String(chance.between(0, 999)).padStart(3, '0')}`, email: null,
  }
}
