// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, lstatSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { ownedByOther } from './home.ts'
import { canReach, findOwner, give, type Identity, spawnAs } from './identity.ts'
import { diskFull, StartFault, withFolderFault } from './start-fault.ts'

/** The bootstrap superuser; only the launcher signs in as it. */
export const SUPERUSER = 'postgres'

/** Text is UTF-8 and sorts as Vietnamese does. The same flags work on PostgreSQL 15 and newer. */
const INIT_FLAGS = ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=vi-VN', '--auth=scram-sha-256', `--username=${SUPERUSER}`]

/** initdb insists on an account that has a name; one without (as in a container) is shown to it as `nobody`. */
const AS_KNOWN_USER = ['/usr/bin/unshare', '--user', '--map-user=65534', '--map-group=65534'] as const

/**
 * How a program is told of a folder. Below a folder that its account may not enter (such as /root) it is started
 * standing in it already, and finds it as the place it stands in.
 */
export function seenBy(identity: Identity, folder: string): string {
  return canReach(folder, identity) ? folder : '/proc/self/cwd'
}

/** Refuses, with the reason, a cluster that these programs under this account could not run. */
export function checkCluster(cluster: string, identity: Identity, major: number): void {
  const found = lstatSync(cluster)
  if (!found.isDirectory()) {
    throw new StartFault(`“${cluster}” không phải là thư mục; hãy đặt NAMRO_DATA sang một thư mục.`, `“${cluster}” is not a folder; set NAMRO_DATA to a folder.`)
  }
  if (process.getuid !== undefined && !identity.isDropped && found.uid !== identity.uid) throw ownedByOther(cluster, found.uid)
  const version = readVersion(cluster)
  if (version === undefined) {
    throw new StartFault(
      `“${cluster}” không phải là cơ sở dữ liệu PostgreSQL (thiếu PG_VERSION); hãy đặt NAMRO_DATA sang thư mục khác hoặc dọn thư mục này.`,
      `“${cluster}” is not a PostgreSQL database (PG_VERSION is missing); set NAMRO_DATA to another folder or clear this one.`)
  }
  if (version !== String(major)) {
    throw new StartFault(
      `“${cluster}” do PostgreSQL ${version} tạo, chương trình này kèm PostgreSQL ${major}; hãy sao lưu bằng bản phần mềm cũ (namro backup) rồi phục hồi vào thư mục mới (namro restore).`,
      `“${cluster}” was made by PostgreSQL ${version} and this program carries PostgreSQL ${major}; back up with the old release (namro backup) and restore into a new folder (namro restore).`)
  }
}

function readVersion(cluster: string): string | undefined {
  try {
    return readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  } catch {
    return undefined
  }
}

/** Rights that copying a folder by hand loses: PostgreSQL insists on them. */
export function mendRights(cluster: string, identity: Identity): void {
  if (process.getuid === undefined) return
  withFolderFault(cluster, () => {
    if (identity.isDropped && findOwner(cluster)?.uid !== identity.uid) giveAll(cluster, identity)
    if ((lstatSync(cluster).mode & 0o077) !== 0) chmodSync(cluster, 0o700)
  })
}

function giveAll(folder: string, identity: Identity): void {
  chownSync(folder, identity.uid, identity.gid)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) giveAll(path, identity)
    else if (entry.isFile()) chownSync(path, identity.uid, identity.gid)
  }
}

/** Makes an empty cluster. It appears under its name only when it is whole. */
export function makeCluster(cluster: string, identity: Identity, binaries: Binaries, password: string): void {
  const parent = dirname(cluster)
  for (const name of readdirSync(parent)) {
    if (name.startsWith(`${basename(cluster)}.new-`)) rmSync(join(parent, name), { recursive: true, force: true })
  }
  withFolderFault(parent, () => {
    const partial = mkdtempSync(`${cluster}.new-`)
    try {
      give(partial, identity)
      initialise(partial, identity, binaries, password)
      renameSync(partial, cluster)
    } finally {
      rmSync(partial, { recursive: true, force: true })
    }
  })
}

function initialise(folder: string, identity: Identity, binaries: Binaries, password: string): void {
  const secret = mkdtempSync(join(tmpdir(), 'namro-init-'))
  try {
    const passwordFile = join(secret, 'password')
    writeFileSync(passwordFile, password, { mode: 0o600 })
    give(passwordFile, identity)
    give(secret, identity)
    const flags = [`--pgdata=${seenBy(identity, folder)}`, ...INIT_FLAGS, `--pwfile=${passwordFile}`]
    let said = ''
    for (const [program, ...before] of [[binaries.initdb], [...AS_KNOWN_USER, binaries.initdb]] as const) {
      for (const locale of ['C.UTF-8', 'C']) {
        const run = spawnSync(program, [...before, ...flags, `--locale=${locale}`], { cwd: folder, ...spawnAs(identity), env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' }, encoding: 'utf8' })
        if (run.status === 0) return
        if (before.length === 0) said = run.error?.message ?? `${run.stdout}\n${run.stderr}`
        // Old systems have no C.UTF-8; sorting comes from ICU anyway.
        if (!said.includes('invalid locale')) break
      }
      if (!said.includes('could not look up effective user ID')) break
    }
    throw initFault(folder, said)
  } finally {
    rmSync(secret, { recursive: true, force: true })
  }
}

function initFault(folder: string, said: string): Error {
  if (said.includes('could not look up effective user ID')) {
    return new StartFault(
      'Người dùng đang chạy không có tên trong hệ thống (/etc/passwd) nên PostgreSQL không tạo được cơ sở dữ liệu; hãy chạy bằng một người dùng có tên.',
      'The user running this has no name on this system (/etc/passwd), so PostgreSQL cannot make a database; run as a user that has one.', { cause: new Error(said) })
  }
  if (/no space left|disk quota exceeded/i.test(said)) return diskFull(folder, new Error(said))
  const last = said.trim().split('\n').filter((line) => /error|fatal|could not|cannot/i.test(line)).at(-1) ?? said.trim().slice(-300)
  return new StartFault(
    `Không tạo được cơ sở dữ liệu trong “${dirname(folder)}”: ${last}`,
    `The database could not be made in “${dirname(folder)}”: ${last}`, { cause: new Error(said) })
}
