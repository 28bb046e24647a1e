// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { prepareBinaries } from './binaries.ts'
import { checkCluster, makeCluster, mendRights, SUPERUSER } from './cluster.ts'
import { findFolderLock } from './folder-lock.ts'
import { findRunning, forgetRunning, isHolderAlive, makeKey, makeSocketFolder, openHome, passwordFrom, readKey, writeRunning } from './home.ts'
import { identityFor } from './identity.ts'
import { endLeftovers } from './leftover.ts'
import { startPostmaster } from './postmaster.ts'
import { openServerLog } from './server-log.ts'
import { StartFault, withFolderFault } from './start-fault.ts'
import { findFreePort, startOnWindows } from './windows.ts'

/** How to reach a server: what `pg` takes. */
export interface ServerAddress {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
}

/** A PostgreSQL that this process has started, or joined because another process had started it on the same folder. */
export interface EmbeddedServer {
  /** The bootstrap superuser: makes roles and databases, never serves the application. */
  readonly superuser: ServerAddress
  readonly passwordFor: (role: string) => string
  /** Settles when PostgreSQL ends without having been asked. */
  readonly lost: Promise<void>
  stop(): Promise<void>
}

export interface EmbeddedSettings {
  /** NAMRO_DATA: everything that must survive lies below it. */
  readonly folder: string
  /** Refuse when the folder is in use, or join the running server (commands given beside the running program). */
  readonly whenInUse: 'refuse' | 'join'
  /** PostgreSQL settings in place of ours, such as more memory for a large province. */
  readonly settings?: Readonly<Record<string, string>>
}

/** Small by default: an idle server stays near 30 MB. Durability is never traded. */
const SETTINGS: Readonly<Record<string, string>> = {
  shared_buffers: '128MB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  effective_cache_size: '1GB',
  random_page_cost: '1.1',
  max_connections: '60',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  wal_level: 'minimal',
  max_wal_senders: '0',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Statements and details may hold personal data; the log names errors only.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
}

const SOCKET_PORT = 5432
const JOIN_PATIENCE_MS = 60_000

/** Starts PostgreSQL on the folder, making the cluster the first time. */
export async function startEmbedded({ folder, whenInUse, settings = {} }: EmbeddedSettings): Promise<EmbeddedServer> {
  const home = openHome(resolve(folder))
  const lock = await findFolderLock(home)
  if (lock === undefined) return whenInUse === 'join' ? joinRunning(home) : refuseSecond(home)
  try {
    return await startLocked(home, settings, lock.release)
  } catch (error) {
    await lock.release()
    throw error
  }
}

async function startLocked(home: string, more: Readonly<Record<string, string>>, release: () => Promise<void>): Promise<EmbeddedServer> {
  if (isHolderAlive(home)) refuseSecond(home)
  const cluster = join(home, 'postgres')
  const identity = identityFor(cluster, home)
  const binaries = prepareBinaries(identity)
  const isNew = !existsSync(cluster)
  const key = isNew ? makeKey(home, identity) : readKey(home)
  if (isNew) makeCluster(cluster, identity, binaries, passwordFrom(key, SUPERUSER))
  checkCluster(cluster, identity, binaries.major)
  mendRights(cluster, identity)
  await endLeftovers(cluster)
  forgetRunning(home)

  const isWindows = process.platform === 'win32'
  const host = isWindows ? '127.0.0.1' : withFolderFault(home, () => makeSocketFolder(home, identity))
  const port = isWindows ? await findFreePort() : SOCKET_PORT
  const listening = isWindows ? { listen_addresses: host } : { listen_addresses: '', unix_socket_directories: host, unix_socket_permissions: '0700' }
  const log = withFolderFault(home, () => openServerLog(join(home, 'postgres.log'), identity.isDropped ? identity : undefined))
  const start = isWindows ? startOnWindows : startPostmaster
  try {
    writeRunning(home, { host, port, isReady: false }, identity)
    const postmaster = await start({ cluster, identity, binaries, log, settings: { ...SETTINGS, ...more, ...listening, port: String(port) } })
    writeRunning(home, { host, port, isReady: true }, identity)
    let isAsked = false
    return {
      superuser: { host, port, user: SUPERUSER, password: passwordFrom(key, SUPERUSER) },
      passwordFor: (role) => passwordFrom(key, role),
      lost: new Promise((resolve) => void postmaster.ended.then(() => { if (!isAsked) resolve() })),
      async stop() {
        isAsked = true
        await postmaster.stop()
        log.close()
        forgetRunning(home)
        await release()
      },
    }
  } catch (error) {
    log.close()
    forgetRunning(home)
    throw error
  }
}

/** The running server of this folder; waits while it is starting. */
async function joinRunning(home: string): Promise<EmbeddedServer> {
  for (const end = Date.now() + JOIN_PATIENCE_MS; Date.now() < end; await wait(50)) {
    const running = findRunning(home)
    if (running === undefined || !running.isReady) continue
    const key = readKey(home)
    return {
      superuser: { host: running.host, port: running.port, user: SUPERUSER, password: passwordFrom(key, SUPERUSER) },
      passwordFor: (role) => passwordFrom(key, role),
      lost: new Promise(() => {}),
      stop: async () => {},
    }
  }
  return refuseSecond(home)
}

function refuseSecond(home: string): never {
  const holder = findRunning(home)
  const [vi, en] = holder === undefined ? ['', ''] : [` (tiến trình ${holder.pid})`, ` (process ${holder.pid})`]
  throw new StartFault(
    `Thư mục dữ liệu “${home}” đang được một chương trình Năm Rõ khác sử dụng${vi}; hãy dừng chương trình đó, hoặc đặt NAMRO_DATA sang thư mục khác.`,
    `The data folder “${home}” is in use by another running Năm Rõ${en}; stop that one, or set NAMRO_DATA to another folder.`)
}
