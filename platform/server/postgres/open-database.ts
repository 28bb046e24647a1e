// SPDX-License-Identifier: Apache-2.0
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { type EmbeddedServer, startEmbedded } from './embedded.ts'
import { openPool } from './pool.ts'
import { APP_ROLE, appPasswordFrom, ensureAppRole, ensureOwnerAndDatabase, isDenied, isWrongPassword, OWNER_ROLE } from './roles.ts'
import { StartFault } from './start-fault.ts'

/** Where the database is and how it is used. */
export interface DatabaseSettings {
  /** Folder of the embedded PostgreSQL; not used when `ownerUrl` names a server. */
  readonly dataFolder: string
  /** A real PostgreSQL from version 15, as its owner. */
  readonly ownerUrl?: string | undefined
  /** The same server as the application's own role, when it cannot be made or its password is kept elsewhere. */
  readonly appUrl?: string | undefined
  /** A command given beside the running program joins its PostgreSQL; the program itself never shares a folder. */
  readonly whenInUse?: 'refuse' | 'join' | undefined
  readonly appConnections?: number | undefined
  /** PostgreSQL settings of the embedded server in place of ours. */
  readonly serverSettings?: Readonly<Record<string, string>> | undefined
  /** Told of errors of idle connections. */
  readonly onConnectionError?: ((error: Error) => void) | undefined
}

/** An open database: two pools, one per role. */
export interface Database {
  /** What everything uses: bound by grants and row-level security. */
  readonly app: pg.Pool
  /** Owns the tables: migrations, backup, verification. */
  readonly owner: pg.Pool
  /** How the owner connects, for tools that open a connection of their own. */
  readonly ownerConnection: pg.ConnectionConfig
  readonly appConnection: pg.ConnectionConfig
  /** Settles when the embedded PostgreSQL ends unasked; the program should then stop with a sentence. */
  readonly lost: Promise<void>
  stop(): Promise<void>
}

const DATABASE = 'namro'
const OLDEST_VERSION = 150_000
const APP_CONNECTIONS = 16
const LAST_QUERIES_MS = 5_000

/** Opens the database of the settings: the embedded one, or the server they name. */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const { ownerUrl } = settings
  if (ownerUrl !== undefined) return openServer(settings, ownerUrl)
  const server = await startEmbedded({ folder: settings.dataFolder, whenInUse: settings.whenInUse ?? 'refuse', settings: settings.serverSettings ?? {} })
  try {
    const connections = await prepareEmbedded(server)
    return await openPools(settings, connections, server)
  } catch (error) {
    await server.stop()
    throw error
  }
}

interface Connections { readonly owner: pg.ConnectionConfig; readonly app: pg.ConnectionConfig }

async function prepareEmbedded(server: EmbeddedServer): Promise<Connections> {
  const { host, port } = server.superuser
  const ownerPassword = server.passwordFor(OWNER_ROLE)
  const appPassword = appPasswordFrom(ownerPassword)
  await withClient({ ...server.superuser, database: 'postgres' }, async (client) => {
    await ensureOwnerAndDatabase(client, DATABASE, ownerPassword)
    await ensureAppRole(client, appPassword)
  })
  return {
    owner: { host, port, database: DATABASE, user: OWNER_ROLE, password: ownerPassword },
    app: { host, port, database: DATABASE, user: APP_ROLE, password: appPassword },
  }
}

async function openServer(settings: DatabaseSettings, ownerUrl: string): Promise<Database> {
  const owner: pg.ConnectionConfig = { connectionString: ownerUrl }
  return openPools(settings, { owner, app: await withClient(owner, (client) => prepareServer(client, ownerUrl, settings.appUrl)) }, undefined)
}

/** The application's connection on a real server; its role is made or mended when the owner may do that. */
async function prepareServer(client: pg.Client, ownerUrl: string, appUrl: string | undefined): Promise<pg.ConnectionConfig> {
  await refuseOldServer(client)
  if (appUrl !== undefined) {
    const app = { connectionString: appUrl }
    await withClient(app, refuseMightyRole)
    return app
  }
  const { password: ownerPassword } = client
  const password = ownerPassword === null || ownerPassword === undefined || ownerPassword === '' ? undefined : appPasswordFrom(ownerPassword)
  const app = { connectionString: urlAs(ownerUrl, client.database, password) }
  try {
    await withClient(app, refuseMightyRole)
  } catch (error) {
    if (!isWrongPassword(error)) throw error
    await giveAppRole(client, password)
    await withClient(app, refuseMightyRole)
  }
  return app
}

async function giveAppRole(client: pg.Client, password: string | undefined): Promise<void> {
  try {
    await ensureAppRole(client, password)
  } catch (error) {
    if (!isDenied(error)) throw error
    throw new StartFault(
      `Người dùng trong DATABASE_URL không được đặt mật khẩu cho vai trò ${APP_ROLE}; hãy đặt DATABASE_APP_URL với mật khẩu của vai trò đó.`,
      `The user of DATABASE_URL may not set the password of the role ${APP_ROLE}; set DATABASE_APP_URL with that role's password.`, { cause: error })
  }
}

function urlAs(ownerUrl: string, database: string | undefined, password: string | undefined): string {
  const url = new URL(ownerUrl)
  url.username = APP_ROLE
  url.password = password ?? ''
  if (url.pathname.length <= 1 && database !== undefined) url.pathname = `/${database}`
  return url.href
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: string; name: string }>(
    `select current_setting('server_version_num') as number, current_setting('server_version') as name`)
  const version = rows[0]
  if (version !== undefined && Number(version.number) >= OLDEST_VERSION) return
  throw new StartFault(
    `Máy chủ PostgreSQL trong DATABASE_URL là bản ${version?.name ?? '?'}; cần bản 15 trở lên.`,
    `The PostgreSQL server of DATABASE_URL has version ${version?.name ?? '?'}; 15 or newer is needed.`)
}

/** The application never runs as a role that row-level security does not bind. */
async function refuseMightyRole(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>('select rolname as name from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)')
  const role = rows[0]
  if (role === undefined) return
  throw new StartFault(
    `Ứng dụng không được kết nối bằng vai trò “${role.name}” vì vai trò này vượt qua phân quyền theo cơ quan; hãy dùng vai trò thường như ${APP_ROLE}.`,
    `The application must not connect as “${role.name}”, which goes around row-level security; use an ordinary role such as ${APP_ROLE}.`)
}

async function withClient<T>(connection: pg.ConnectionConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 15_000 })
  client.on('error', () => {}) // told by the failing query
  try {
    await client.connect()
  } catch (error) {
    throw connectFault(error, client)
  }
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** A server that cannot be reached or does not let us in, in one sentence; a wrong password of the application is the caller's. */
function connectFault(error: unknown, { host, port, user = '', database = '' }: pg.Client): unknown {
  if (isWrongPassword(error) && user === APP_ROLE) return error
  const reason = error instanceof AggregateError ? error.errors.map(String).join('; ') : error instanceof Error ? error.message : String(error)
  return new StartFault(
    `Không kết nối được PostgreSQL tại ${host}:${port} (cơ sở dữ liệu “${database}”, người dùng “${user}”): ${reason}`,
    `PostgreSQL at ${host}:${port} (database “${database}”, user “${user}”) cannot be reached: ${reason}`, { cause: error })
}

async function openPools(settings: DatabaseSettings, { owner, app }: Connections, server: EmbeddedServer | undefined): Promise<Database> {
  const onError = settings.onConnectionError ?? (() => {})
  const pools = {
    app: openPool({ connection: app, size: settings.appConnections ?? APP_CONNECTIONS, name: 'namro', onError }),
    owner: openPool({ connection: owner, size: 4, name: 'namro-owner', onError }),
  }
  let stopping: Promise<void> | undefined
  return {
    ...pools, ownerConnection: owner, appConnection: app,
    lost: server?.lost ?? new Promise(() => {}),
    stop: () => stopping ??= (async () => {
      // Whoever still holds a connection is given a moment; then PostgreSQL ends it.
      await Promise.race([Promise.all([pools.app.end(), pools.owner.end()]), wait(LAST_QUERIES_MS, undefined, { ref: false })])
      await server?.stop()
    })(),
  }
}
