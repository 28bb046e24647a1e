// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { Step } from '#areas/procedures/core/procedure-content.ts'
import { renameRole, rolesIn, suggestRole, withOwnRoleNames } from '#areas/procedures/core/edit/role-names.ts'

const step = (order: number, role: string | null, accountable: string | null = role): Step => ({ order, label: null, phase: null, action: 'Việc', role, method: null, accountable, output: null, times: [] })
const content = { name: 'Thủ tục', field: null, tthcCodes: [], cases: [{ key: 'c1', name: null, limit: null }], dossier: [], records: [], legalBasis: [], fee: null, result: null, steps: [step(1, 'Bộ phận TN&TKQ'), step(2, 'CC Tư pháp', 'Lãnh đạo UBND xã'), step(3, 'bộ phận  tn&tkq'), step(4, null)] }

test('a role remembered is renamed wherever it is named, however it is spelled in case and blanks; what was renamed is told', () => {
  const { content: after, renamed } = withOwnRoleNames(content, new Map([['bo phan tn&tkq', 'Một cửa']]))
  expect(after.steps.map(({ role }) => role)).toEqual(['Một cửa', 'CC Tư pháp', 'Một cửa', null])
  expect(renamed).toEqual([{ from: 'Bộ phận TN&TKQ', to: 'Một cửa' }, { from: 'bộ phận  tn&tkq', to: 'Một cửa' }])
})
test('nothing remembered: the very same content', () => { expect(withOwnRoleNames(content, new Map()).content).toBe(content) })
test('renaming there and back is the content before', () => { expect(renameRole(renameRole(content, 'CC Tư pháp', 'Công chức Tư pháp - Hộ tịch'), 'Công chức Tư pháp - Hộ tịch', 'CC Tư pháp')).toEqual(content) })
test('every role once', () => { expect(rolesIn(content)).toEqual(['Bộ phận TN&TKQ', 'CC Tư pháp', 'Lãnh đạo UBND xã']) })

const KNOWN = ['Bộ phận Tiếp nhận và Trả kết quả', 'Công chức Tư pháp - Hộ tịch', 'Lãnh đạo UBND', 'Văn thư UBND']
test.each([['Công chức tư pháp hộ tịch cấp xã', 'Công chức Tư pháp - Hộ tịch'], ['CC Tư pháp', 'Công chức Tư pháp - Hộ tịch'], ['Lãnh đạo UBND xã', 'Lãnh đạo UBND'], ['Cán bộ tiếp nhận hồ sơ, trả kết quả', 'Bộ phận Tiếp nhận và Trả kết quả'], ['Văn thư', 'Văn thư UBND'], ['văn thư ubnd', undefined], ['Sở Tài nguyên', undefined], ['UBND xã', undefined]])('“%s” suggests %s', (read, own) => { expect(suggestRole(read, KNOWN)).toBe(own) })
