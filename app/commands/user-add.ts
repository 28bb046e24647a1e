// SPDX-License-Identifier: Apache-2.0
import { parseArgs } from 'node:util'
import { Login } from '#areas/organisation/core/person.ts'
import { hashPassword } from '#areas/organisation/server/password.ts'
import { insertAccount, insertAssignment, insertPerson, insertPost } from '#areas/organisation/server/people-store.ts'
import { oneTimePassword } from '#areas/organisation/server/one-time-password.ts'
import { listRolesOf } from '#areas/organisation/server/public.ts'
import { dayOf } from '#kernel/time.ts'
import { violates } from '#platform/server/postgres/constraint.ts'
import { inTransaction } from '#platform/server/postgres/tx.ts'
import type { CommandOutput } from './deadline.ts'
import { CONSOLE } from './in-agency.ts'
import { findAgencyId, withSystem } from './with-database.ts'

const USAGE = `Cách dùng: namro user add --agency <mã cơ quan> --name <họ tên> --login <tên đăng nhập> --role <một cửa: one-stop | chuyên viên: specialist | lãnh đạo: head | thư ký ISO: iso-secretary | quản trị: administrator> [--post <chức danh>]
  In mật khẩu một lần; người dùng phải đổi khi đăng nhập lần đầu.
`

/** `namro user add`: a person with a post and an account, with a one-time password. */
export async function run(argv: readonly string[], io: CommandOutput): Promise<number> {
  const { values } = parseArgs({ args: [...argv], strict: false, options: { agency: { type: 'string' }, name: { type: 'string' }, login: { type: 'string' }, role: { type: 'string' }, post: { type: 'string' } } })
  const { agency, name, login, role, post } = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, typeof value === 'string' ? value : undefined]))
  const wanted = Login.safeParse(login)
  if (agency === undefined || name === undefined || role === undefined || !wanted.success) {
    await io.stderr(USAGE)
    return 2
  }
  return withSystem(async (system) => {
    const agencyId = await findAgencyId(system, agency)
    if (agencyId === undefined) return no(io, `Không có cơ quan mang mã ${agency}.`)
    const { now, newId } = system.ports
    const password = oneTimePassword()
    const passwordHash = await hashPassword(password)
    try {
      return await inTransaction(system.database.app, { agencyId, personId: CONSOLE, reach: 'own' }, async (tx) => {
        const found = (await listRolesOf(tx)).find(({ key }) => key === role)
        if (found === undefined) return no(io, `Không có vai trò “${role}”.`)
        const [personId, postId] = [newId(), newId()]
        await insertPerson(tx, { id: personId, agencyId, fullName: name, email: null, phone: null })
        await insertPost(tx, { id: postId, agencyId, title: post ?? found.title, roleId: found.id, signsForAgency: false, validFrom: dayOf(now()) })
        await insertAssignment(tx, { id: newId(), agencyId, personId, postId, validFrom: dayOf(now()) })
        await insertAccount(tx, { id: newId(), agencyId, personId, login: wanted.data, passwordHash, mustChangePassword: true })
        await io.stdout(`Đã thêm ${name} (${wanted.data}). Mật khẩu một lần: ${password}\n`)
        return 0
      })
    } catch (error) {
      if (violates(error, 'account_login')) return no(io, `Tên đăng nhập “${wanted.data}” đã có người dùng.`)
      throw error
    }
  })
}

async function no(io: CommandOutput, sentence: string): Promise<1> {
  await io.stderr(`${sentence}\n`)
  return 1
}
