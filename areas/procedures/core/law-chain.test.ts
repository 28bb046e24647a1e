// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { formsOfChain, whoMustKnow } from './law-chain.ts'

const kept = (code: string, name: string, cites = false) => ({ code, name, path: `/tai-lieu/${code}`, cites })

describe('forms at the end of the chain', () => {
  test.each([
    ['a form named alone stands without a controlled one', ['Tờ khai đăng ký khai sinh'], [], [['Tờ khai đăng ký khai sinh', null, ['QT 01']]]],
    ['by its name, whatever stands around', ['Biểu mẫu BM-09: TỜ KHAI đăng ký khai sinh (02 bản)'], [kept('BM-01', 'Tờ khai đăng ký khai sinh')], [['Tờ khai đăng ký khai sinh', 'BM-01', ['QT 01']]]],
    ['by its code', ['Mẫu số BM-01, in hai mặt'], [kept('BM-01', 'Giấy tiếp nhận')], [['Giấy tiếp nhận', 'BM-01', ['QT 01']]]],
    ['not by the beginning of a longer code', ['Mẫu số BM-011'], [kept('BM-01', 'Giấy tiếp nhận')], [['Mẫu số BM-011', null, ['QT 01']]]],
    ['not by a name that says nothing', ['Phiếu đề nghị'], [kept('BM-01', 'Phiếu')], [['Phiếu đề nghị', null, ['QT 01']]]],
    ['one that cites the document itself, though no procedure names it', [], [kept('BM-01', 'Giấy tiếp nhận', true), kept('BM-02', 'Sổ theo dõi')], [['Giấy tiếp nhận', 'BM-01', []]]],
  ] as const)('%s', (_name, forms, controlled, expected) => {
    expect(formsOfChain([{ code: 'QT 01', forms }], controlled).map(({ name, code, procedures }) => [name, code, procedures])).toEqual(expected)
  })

  test('named by two procedures it stands once', () => {
    expect(formsOfChain([{ code: 'QT 01', forms: ['Tờ khai A'] }, { code: 'QT 02', forms: ['TỜ KHAI a'] }], [])).toEqual([{ name: 'Tờ khai A', code: null, path: null, cites: false, procedures: ['QT 01', 'QT 02'] }])
  })
})

test('those must know whose posts stand for a role of a step; a role without anybody is told', () => {
  const posts = [{ id: 'p1', title: 'Một cửa', holders: [{ personId: 'h', fullName: 'Hành' }, { personId: 'q', fullName: 'Quyết' }] }, { id: 'p2', title: 'Chủ tịch', holders: [] }, { id: 'p3', title: 'Công chức hộ tịch', holders: [{ personId: 'h', fullName: 'Hành' }] }]
  const rolePosts = new Map([['bo phan mot cua', ['p1']], ['chu tich ubnd', ['p2']], ['can bo ho tich', ['p3']]])
  expect(whoMustKnow([{ code: 'QT 01', roles: ['Bộ phận Một cửa', 'Chủ tịch UBND', 'BỘ PHẬN MỘT CỬA'] }, { code: 'QT 02', roles: ['Cán bộ hộ tịch', 'Văn thư'] }], rolePosts, posts)).toEqual({
    people: [{ personId: 'h', name: 'Hành', posts: ['Một cửa', 'Công chức hộ tịch'], procedures: ['QT 01', 'QT 02'] }, { personId: 'q', name: 'Quyết', posts: ['Một cửa'], procedures: ['QT 01'] }],
    rolesOfNobody: ['Chủ tịch UBND', 'Văn thư'],
  })
})
