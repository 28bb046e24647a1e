// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { Agency } from '../../core/agency.ts'
import { treeOf } from './agency-tree.ts'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const agency = (n: number, name: string, parent: number | null) => Agency.parse({ id: id(n), code: `A${n}`, name, kind: 'people-committee', level: 'commune', parentId: parent === null ? null : id(parent), validFrom: '2020-01-01', validTo: null })
const shown = (agencies: readonly Agency[]) => treeOf(agencies).map(({ agency: { name }, depth, below }) => `${'-'.repeat(depth)}${name} ${below}`)

test('each agency is followed by those below it, in Vietnamese order, however they came', () => {
  expect(shown([agency(3, 'Xã Đội Bình', 2), agency(2, 'Huyện', 1), agency(4, 'Xã An Khang', 2), agency(1, 'Tỉnh', null), agency(5, 'Xã Đạo Viện', 2)]))
    .toEqual(['Tỉnh 1', '-Huyện 3', '--Xã An Khang 0', '--Xã Đạo Viện 0', '--Xã Đội Bình 0'])
})

test('found without its superior, an agency stands at the top; a ring loses nobody', () => {
  expect(shown([agency(3, 'Xã A', 2)])).toEqual(['Xã A 0'])
  expect(shown([agency(1, 'A', 2), agency(2, 'B', 1)]).length).toBe(2)
})
