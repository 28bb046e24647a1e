// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises'
import { createHmac } from 'node:crypto'
import pg from 'pg'
import { StartFault } from './start-fault.ts'

/** The role the application connects as, everywhere, also in tests. */
export const APP_ROLE = 'namro_app'
/** The role of the embedded server that owns the database and migrates it. */
export const OWNER_ROLE = 'namro_owner'
const ROLES_FILE = new URL('../../../database/roles.sql', import.meta.url)

/** The application's password, the same on every node that knows the owner's: nothing needs to be stored or handed round. */
export const appPasswordFrom = (ownerPassword: string): string => createHmac('sha256', ownerPassword).update(`namro role ${APP_ROLE}`).digest('hex')

/** Makes the application's role, refuses one that would go around row-level security, and gives it a password. */
export async function ensureAppRole(client: pg.ClientBase, password: string | undefined): Promise<void> {
  if (!(await findRole(client, APP_ROLE))) await makeAppRole(client)
  const role = await findRole(client, APP_ROLE)
  if (role === undefined) throw new Error(`role ${APP_ROLE} was not made`)
  if (role.rolsuper || role.rolbypassrls) {
    throw new StartFault(
      `Vai trò ${APP_ROLE} trên máy chủ PostgreSQL có quyền superuser hoặc bypassrls nên không được dùng; hãy bỏ quyền đó (alter role ${APP_ROLE} nosuperuser nobypassrls).`,
      `The role ${APP_ROLE} on the PostgreSQL server is a superuser or bypasses row-level security and must not be used; take that away (alter role ${APP_ROLE} nosuperuser nobypassrls).`)
  }
  if (password !== undefined) await client.query(`alter role ${APP_ROLE} password ${pg.escapeLiteral(password)}`)
}

interface Role { readonly rolsuper: boolean; readonly rolbypassrls: boolean }

async function findRole(client: pg.ClientBase, name: string): Promise<Role | undefined> {
  return (await client.query<Role>('select rolsuper, rolbypassrls from pg_roles where rolname = $1', [name])).rows[0]
}

async function makeAppRole(client: pg.ClientBase): Promise<void> {
  try {
    await client.query(await readFile(ROLES_FILE, 'utf8'))
  } catch (error) {
    if (!isDenied(error)) throw error
    throw new StartFault(
      `Người dùng trong DATABASE_URL không được tạo vai trò ${APP_ROLE}; hãy nhờ quản trị chạy tập tin database/roles.sql một lần rồi đặt DATABASE_APP_URL.`,
      `The user of DATABASE_URL may not create the role ${APP_ROLE}; have a DBA run database/roles.sql once and set DATABASE_APP_URL.`, { cause: error })
  }
}

export const isDenied = (error: unknown): boolean => error instanceof pg.DatabaseError && error.code === '42501'
export const isWrongPassword = (error: unknown): boolean => error instanceof pg.DatabaseError && (error.code === '28P01' || error.code === '28000')

/** Makes the owner and the database of an embedded server. Every step may have been done by an earlier, interrupted start. */
export async function ensureOwnerAndDatabase(client: pg.ClientBase, database: string, password: string): Promise<void> {
  if (!(await findRole(client, OWNER_ROLE))) await client.query(`create role ${OWNER_ROLE} login createdb createrole noreplication nobypassrls`)
  await client.query(`alter role ${OWNER_ROLE} password ${pg.escapeLiteral(password)}`)
  const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
  if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(database)} owner ${OWNER_ROLE}`)
}
