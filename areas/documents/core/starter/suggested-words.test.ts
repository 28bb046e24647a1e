// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it, test } from 'vitest'
import { type AgencyKnown, officeOf, suggestedWords } from './suggested-words.ts'

const COMMUNE: AgencyKnown = {
  name: 'UBND xã Tri Phú', kind: 'people-committee', level: 'commune', parentName: 'UBND tỉnh Tuyên Quang', today: '2026-11-20',
  posts: [
    { title: 'Phó Chủ tịch', roleKey: 'head', signsForAgency: true }, { title: 'Chủ tịch', roleKey: 'head', signsForAgency: true },
    { title: 'Chuyên viên Văn phòng', roleKey: 'iso-secretary', signsForAgency: false }, { title: 'Công chức', roleKey: 'specialist', signsForAgency: false },
  ],
}

test.each([
  ['commune', 'people-committee', 'commune'], ['province', 'people-committee', 'province'], ['province', 'committee-office', 'province'], ['province', 'department', 'department'], ['province', 'sub-department', 'department'], ['district', 'people-committee', 'department'],
])('an agency of level %s and kind %s begins with the pack of a %s office', (level, kind, office) => {
  expect(officeOf({ level, kind })).toBe(office)
})

describe('the words that the agency knows', () => {
  it('are its name written out, the agency above, who leads it, its place and the year', () => {
    expect(suggestedWords(COMMUNE)).toEqual({
      'tên cơ quan': 'Ủy ban nhân dân xã Tri Phú', 'cơ quan cấp trên': 'Ủy ban nhân dân tỉnh Tuyên Quang', 'chức danh người đứng đầu': 'Chủ tịch', 'người đại diện lãnh đạo': 'Phó Chủ tịch', 'thư ký ISO': 'Chuyên viên Văn phòng', 'địa danh': 'Tri Phú', 'năm áp dụng': '2027',
    })
  })
  it('are left out where nothing is known', () => {
    expect(suggestedWords({ ...COMMUNE, name: 'Sở Tư pháp', parentName: null, posts: [], today: '2026-03-01' })).toEqual({ 'tên cơ quan': 'Sở Tư pháp', 'năm áp dụng': '2026' })
  })
  it('name the place of the superior where the own name tells none', () => {
    expect(suggestedWords({ ...COMMUNE, name: 'Sở Tư pháp' })['địa danh']).toBe('Tuyên Quang')
  })
  it('never take a deputy for the head', () => {
    expect(suggestedWords({ ...COMMUNE, posts: COMMUNE.posts.slice(0, 1) })).not.toHaveProperty('chức danh người đứng đầu')
  })
})
