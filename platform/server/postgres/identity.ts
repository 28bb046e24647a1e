// SPDX-License-Identifier: Apache-2.0
import { chownSync, lstatSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** The account PostgreSQL runs under. `undefined` ids: the account of this process. */
export interface Identity {
  readonly uid: number
  readonly gid: number
  /** True when this process is root and must hand PostgreSQL to somebody else, because PostgreSQL refuses root. */
  readonly isDropped: boolean
}

const NOBODY = 65534

/** Owner of a path, or undefined when it does not exist. */
export function findOwner(path: string): { readonly uid: number; readonly gid: number } | undefined {
  const found = lstatSync(path, { throwIfNoEntry: false })
  return found === undefined ? undefined : { uid: found.uid, gid: found.gid }
}

/**
 * Who runs PostgreSQL over a folder. Root hands it to the account that owns the database or the folder already,
 * so that the same folder also works for that account by itself, and otherwise to nobody.
 */
export function identityFor(cluster: string, folder: string): Identity {
  const uid = process.getuid?.()
  if (uid === undefined) return { uid: -1, gid: -1, isDropped: false }
  if (uid !== 0) return { uid, gid: process.getgid?.() ?? -1, isDropped: false }
  const owner = [findOwner(cluster), findOwner(folder)].find((found) => found !== undefined && found.uid !== 0)
  return { uid: owner?.uid ?? NOBODY, gid: owner?.gid ?? NOBODY, isDropped: true }
}

/** Gives a file or folder that root has made to the account PostgreSQL runs under. */
export function give(path: string, identity: Identity): void {
  if (identity.isDropped) chownSync(path, identity.uid, identity.gid)
}

/** Whether the account may enter every folder on the way to `path`. Judged by mode bits; no process of it is started. */
export function canReach(path: string, identity: Identity): boolean {
  if (!identity.isDropped) return true
  for (let at = path; ; at = dirname(at)) {
    const { mode, uid, gid } = statSync(at)
    const bit = uid === identity.uid ? 0o100 : gid === identity.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return false
    if (at === dirname(at)) return true
  }
}

/** What `spawn` needs to run a program as this account. */
export const spawnAs = (identity: Identity): { uid?: number; gid?: number } =>
  identity.isDropped ? { uid: identity.uid, gid: identity.gid } : {}
