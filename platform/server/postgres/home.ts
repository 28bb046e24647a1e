// SPDX-License-Identifier: Apache-2.0
import { createHmac, randomBytes } from 'node:crypto'
import { lstatSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { canReach, findOwner, give, type Identity } from './identity.ts'
import { folderFault, StartFault, withFolderFault } from './start-fault.ts'

/** `sun_path` holds 108 bytes with its closing zero; PostgreSQL adds `/.s.PGSQL.5432`. */
/** How temporary socket folders are named. */
const SOCKET_FOLDER = 'namro-socket-'
const LONGEST_SOCKET_FOLDER = 107 - '/.s.PGSQL.65535'.length

/** Makes sure that the data folder is there and ours to write, and answers its one true path. */
export function openHome(folder: string): string {
  return withFolderFault(folder, () => {
    if (process.getuid?.() !== 0) refuseForeign(folder)
    // Root's PostgreSQL runs under another account, which must be able to pass through.
    mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
    const probe = join(folder, `.probe-${process.pid}`)
    writeFileSync(probe, 'x', { flush: true })
    rmSync(probe)
    return realpathSync(folder)
  })
}

function refuseForeign(folder: string): void {
  const owner = findOwner(folder)
  if (owner === undefined || owner.uid === process.getuid?.()) return
  try {
    const probe = join(folder, `.probe-${process.pid}`)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    if (!lstatSync(folder).isDirectory()) throw folderFault(error, folder)
    throw ownedByOther(folder, owner.uid)
  }
}

export const ownedByOther = (path: string, uid: number): StartFault => new StartFault(
  `Thư mục dữ liệu “${path}” thuộc về người dùng khác (uid ${uid}); hãy chạy bằng người dùng đó, hoặc đặt NAMRO_DATA sang thư mục khác.`,
  `The data folder “${path}” belongs to another user (uid ${uid}); run as that user, or set NAMRO_DATA to another folder.`)

/** The secret of this folder, from which the passwords of the embedded server's roles are derived. */
export function makeKey(home: string, identity: Identity): string {
  const path = join(home, 'database.key')
  const key = randomBytes(32).toString('hex')
  withFolderFault(home, () => {
    rmSync(path, { force: true })
    writeFileSync(path, key, { mode: 0o600, flush: true })
    giveToFolderOwner(path, home, identity)
  })
  return key
}

export function readKey(home: string): string {
  const path = join(home, 'database.key')
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (error) {
    const owner = findOwner(path)
    if (owner !== undefined) throw owner.uid === process.getuid?.() ? folderFault(error, path) : ownedByOther(home, owner.uid)
    throw new StartFault(
      `Thiếu tập tin khóa “${path}” nên không mở được cơ sở dữ liệu bên cạnh; hãy trả lại tập tin này từ bản sao của thư mục.`,
      `The key file “${path}” is missing, so the database beside it cannot be opened; put the file back from a copy of the folder.`, { cause: error })
  }
}

export const passwordFrom = (key: string, role: string): string => createHmac('sha256', key).update(`namro role ${role}`).digest('hex')

/** What root has made in a folder of an ordinary account is that account's, so that it can run by itself later. */
export function giveToFolderOwner(path: string, home: string, identity: Identity): void {
  const owner = findOwner(home)
  if (identity.isDropped && owner?.uid === identity.uid) give(path, identity)
}

/** A closed folder for the socket: below the data folder, or a temporary one when that path is too long or not to be entered. */
export function makeSocketFolder(home: string, identity: Identity): string {
  const own = join(home, 'socket')
  if (Buffer.byteLength(own) <= LONGEST_SOCKET_FOLDER && canReach(home, identity)) {
    // A killed PostgreSQL leaves its socket and a lock on it; by now no process of this folder lives.
    rmSync(own, { recursive: true, force: true })
    mkdirSync(own, { mode: 0o700 })
    give(own, identity)
    return own
  }
  const place = [tmpdir(), '/tmp'].find((path) => Buffer.byteLength(path) + `/${SOCKET_FOLDER}XXXXXX`.length <= LONGEST_SOCKET_FOLDER && canReach(path, identity)) ?? '/tmp'
  const temporary = mkdtempSync(join(place, SOCKET_FOLDER))
  give(temporary, identity)
  return temporary
}

const Running = z.object({ pid: z.number(), born: z.string().optional(), host: z.string(), port: z.number(), isReady: z.boolean() })
export type Running = z.infer<typeof Running>

/** Says, for commands run beside the program, where its PostgreSQL listens. */
export function writeRunning(home: string, at: Pick<Running, 'host' | 'port' | 'isReady'>, identity: Identity): void {
  const path = join(home, 'running.json')
  withFolderFault(home, () => {
    rmSync(path, { force: true })
    writeFileSync(path, JSON.stringify({ pid: process.pid, born: birthOf(process.pid), ...at }), { mode: 0o600 })
    giveToFolderOwner(path, home, identity)
  })
}

/**
 * Whether the program that last wrote down its run still lives. The folder lock says so as well, except to a process
 * whose network the system keeps apart (a service with a private network, a container sharing processes).
 */
export function isHolderAlive(home: string): boolean {
  const running = findRunning(home)
  return running?.born !== undefined && running.pid !== process.pid && birthOf(running.pid) === running.born
}

/** When a living process was started, in the system's own count: tells it from a later one with the same number. */
function birthOf(pid: number): string | undefined {
  try {
    // Behind the program's name, which may hold spaces, come its state and, as the 20th word, its start time.
    const words = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    // Dead, but not yet taken note of by its parent.
    return words[0] === 'Z' || words[0] === 'X' ? undefined : words[19]
  } catch {
    return undefined
  }
}

export function findRunning(home: string): Running | undefined {
  try {
    return Running.parse(JSON.parse(readFileSync(join(home, 'running.json'), 'utf8')))
  } catch {
    return undefined // being written, or not yet
  }
}

/** Clears what a run has left beside its data: where it listened, and its temporary folder if it had one. */
export function forgetRunning(home: string): void {
  const host = findRunning(home)?.host
  rmSync(join(home, 'running.json'), { force: true })
  if (host !== undefined && basename(host).startsWith(SOCKET_FOLDER) && !host.startsWith(home)) rmSync(host, { recursive: true, force: true })
}
