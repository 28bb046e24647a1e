// SPDX-License-Identifier: Apache-2.0
import { parseArgs } from 'node:util'
import { Login } from '#areas/organisation/core/person.ts'
import { hashPassword } from '#areas/organisation/server/password.ts'
import { insertAccount, insertAssignment, insertPerson, insertPost } from '#areas/organisation/server/people-store.ts'
import { oneTimePassword } from '#areas/organisation/server/one-time-password.ts'
import { listRolesOf } from '#areas/organisation/server/public.ts'
import { dayOf } from '#kernel/time.ts'
import { Line } from '#kernel/written-text.ts'
import { violates } from '#platform/server/postgres/constraint.ts'
import { inTransaction } from '#platform/server/postgres/tx.ts'
import type { CommandOutput } from './command-output.ts'
import { CONSOLE } from './in-agency.ts'
import { findAgencyId, type OpenSystem, withSystem } from './with-database.ts'

const USAGE = `Cách dùng: namro user add --agency <mã cơ quan> --name <họ tên> --login <tên đăng nhập> --role <vai trò> [--post <chức danh>] [--json]
  Vai trò: one-stop (Một cửa), specialist (chuyên viên), head (lãnh đạo), iso-secretary (thư ký ISO), auditor (đánh giá viên), administrator (quản trị).
  In mật khẩu một lần; người dùng phải đổi khi đăng nhập lần đầu.
`

const OPTIONS = { agency: { type: 'string' }, name: { type: 'string' }, login: { type: 'string' }, role: { type: 'string' }, post: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } } as const

interface Asked { readonly agency: string; readonly name: string; readonly login: string; readonly role: string; readonly post: string | undefined; readonly json: boolean }

const Name = Line(200).min(1)

/** `namro user add`: a person with a post and an account, with a one-time password. */
export async function run(argv: readonly string[], io: CommandOutput): Promise<number> {
  const asked = askedFor(argv)
  if ('help' in asked) {
    await io.stdout(USAGE)
    return 0
  }
  if ('wrong' in asked) {
    await io.stderr(`${asked.wrong}\n${USAGE}`)
    return 2
  }
  return withSystem(async (system) => {
    const agencyId = await findAgencyId(system, asked.agency)
    if (agencyId === undefined) return no(io, `Không có cơ quan mang mã “${asked.agency}”.`)
    const password = oneTimePassword()
    const added = await addUser(system, agencyId, asked, password)
    if ('wrong' in added) return no(io, added.wrong)
    // Said only when it is so: after the commit.
    await io.stdout(asked.json ? `${JSON.stringify({ personId: added.personId, name: asked.name, login: asked.login, oneTimePassword: password })}\n` : `Đã thêm ${asked.name} (${asked.login}). Mật khẩu một lần: ${password}\n`)
    return 0
  })
}

async function addUser({ database, ports: { now, newId } }: OpenSystem, agencyId: string, { name, login, role, post }: Asked, password: string): Promise<{ readonly personId: string } | { readonly wrong: string }> {
  const passwordHash = await hashPassword(password)
  try {
    return await inTransaction(database.app, { agencyId, personId: CONSOLE, reach: 'own' }, async (tx) => {
      const found = (await listRolesOf(tx)).find(({ key }) => key === role)
      if (found === undefined) return { wrong: `Không có vai trò “${role}”.` }
      const [personId, postId] = [newId(), newId()]
      await insertPerson(tx, { id: personId, agencyId, fullName: name, email: null, phone: null })
      await insertPost(tx, { id: postId, agencyId, title: post ?? found.title, roleId: found.id, signsForAgency: false, validFrom: dayOf(now()) })
      await insertAssignment(tx, { id: newId(), agencyId, personId, postId, validFrom: dayOf(now()) })
      await insertAccount(tx, { id: newId(), agencyId, personId, login, passwordHash, mustChangePassword: true })
      return { personId }
    })
  } catch (error) {
    if (violates(error, 'account_login')) return { wrong: `Tên đăng nhập “${login}” đã có người dùng.` }
    throw error
  }
}

function askedFor(argv: readonly string[]): Asked | { readonly help: true } | { readonly wrong: string } {
  const values = readOptions(argv)
  if (values === undefined) return { wrong: `Không hiểu “${argv.join(' ')}”.` }
  if (values.help === true) return { help: true }
  const { agency, role } = values
  if (agency === undefined || values.name === undefined || values.login === undefined || role === undefined) return { wrong: 'Phải có đủ --agency, --name, --login và --role.' }
  const [name, login, post] = [Name.safeParse(values.name), Login.safeParse(values.login), Name.optional().safeParse(values.post)]
  if (!name.success || !post.success) return { wrong: 'Họ tên và chức danh phải có chữ và không quá 200 ký tự.' }
  if (!login.success) return { wrong: `Tên đăng nhập “${values.login}” không dùng được: từ 3 đến 80 ký tự, chỉ gồm chữ thường không dấu, chữ số và . _ @ -` }
  return { agency, role, name: name.data, login: login.data, post: post.data, json: values.json === true }
}

function readOptions(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], strict: true, options: OPTIONS }).values
  } catch {
    return undefined // an option or a word that there is not
  }
}

async function no(io: CommandOutput, sentence: string): Promise<1> {
  await io.stderr(`${sentence}\n`)
  return 1
}
