// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { starterPack } from '../../core/starter/starter-pack.ts'
import { inputOf, type StarterChoice, viewOf, withTick } from './starter-choice.ts'

const CHOICE: StarterChoice = { office: 'commune', words: {}, leftOut: new Set() }
const PACK = starterPack('commune')

it('everything is wanted at first, but what the agency has under the same code', () => {
  const view = viewOf(CHOICE, new Set(['QTHT.01']))
  expect(view.documents).toHaveLength(PACK.length)
  expect(view.wanted).toHaveLength(PACK.length - 1)
  expect(inputOf(CHOICE, view)).toEqual({ office: 'commune', words: [], leaveOut: ['QTHT.01'] })
})

it('a procedure without its tick takes its forms along, and brings them back', () => {
  const without = withTick(new Set(), PACK, 'QTHT.02', false)
  expect([...without].toSorted()).toEqual(['BM.HT02.01', 'BM.HT02.02', 'BM.HT02.03', 'BM.HT02.04', 'QTHT.02'])
  expect(withTick(without, PACK, 'QTHT.02', true).size).toBe(0)
  expect([...withTick(new Set(), PACK, 'BM.HT02.03', false)]).toEqual(['BM.HT02.03'])
})

it('words fill the documents, blank ones are not sent, and the gaps that stay are counted over what is wanted', () => {
  const choice: StarterChoice = { ...CHOICE, words: { 'tên cơ quan': 'UBND xã An Bình', 'địa danh': ' ' }, leftOut: new Set(PACK.map(({ code }) => code).filter((code) => code !== 'CS-01')) }
  const view = viewOf(choice, new Set())
  expect([...view.gaps.keys()]).toEqual(['chức danh người đứng đầu', 'người đại diện lãnh đạo', 'trang thông tin điện tử'])
  expect(inputOf(choice, view).words).toEqual([{ name: 'tên cơ quan', value: 'UBND xã An Bình' }])
})
