// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { Login } from './person.ts'
import { suggestLogin } from './suggest-login.ts'

test.each([
  ['Nguyễn Thị Hạnh', 'hanh.nt'], ['Đỗ Hồng Vân', 'van.dh'], ['  Ma   Văn  Ý ', 'y.mv'], ['Y', ''], ['Ỷ La', 'la.y'], ['Nguyễn Văn 😀', 'van.n'], ['', ''],
])('%s → %s', (name, login) => {
  expect(suggestLogin(name)).toBe(login)
  if (login !== '') expect(Login.safeParse(login).success).toBe(true)
})
