// SPDX-License-Identifier: Apache-2.0
import { words } from '#platform/web/language/language.ts'

/** Kinds and levels of agencies as they are said. */
export const AGENCY_WORDS = words({
  vi: {
    'people-committee': 'Ủy ban nhân dân', 'committee-office': 'Văn phòng', 'department': 'Sở, ngành', 'sub-department': 'Chi cục', 'district-division': 'Phòng chuyên môn', 'one-stop-centre': 'Trung tâm phục vụ hành chính công', 'public-unit': 'Đơn vị sự nghiệp công lập', 'ministry': 'Bộ, cơ quan ngang bộ', 'other': 'Khác',
    'commune': 'Cấp xã', 'district': 'Cấp huyện (trước 01/07/2025)', 'province': 'Cấp tỉnh', 'central': 'Trung ương',
  },
  en: {
    'people-committee': "People's committee", 'committee-office': 'Committee office', 'department': 'Department', 'sub-department': 'Sub-department', 'district-division': 'District division', 'one-stop-centre': 'Public service centre', 'public-unit': 'Public unit', 'ministry': 'Ministry', 'other': 'Other',
    'commune': 'Commune', 'district': 'District (before 01/07/2025)', 'province': 'Province', 'central': 'Central',
  },
})
