// SPDX-License-Identifier: Apache-2.0
import { chownSync, closeSync, copyFileSync, existsSync, openSync, readSync, statSync, truncateSync, fstatSync } from 'node:fs'

/** PostgreSQL's own log: one file and one predecessor, each bounded. */
export interface ServerLog {
  /** Where PostgreSQL writes; it stays valid when the log turns over. */
  readonly descriptor: number
  readonly path: string
  /** The end of what has been written since `open`. */
  tail(): string
  close(): void
}

const MOST_BYTES = 5_000_000
const CHECK_EVERY_MS = 60_000
const TAIL_BYTES = 8_000

/** Opens the log. PostgreSQL writes to the file itself, so nothing is lost or blocked when this process is busy or dies. */
export function openServerLog(path: string, owner: { readonly uid: number; readonly gid: number } | undefined): ServerLog {
  turnOver(path)
  const descriptor = openSync(path, 'a', 0o600)
  if (owner !== undefined) chownSync(path, owner.uid, owner.gid)
  const from = fstatSync(descriptor).size
  const timer = setInterval(() => turnOver(path), CHECK_EVERY_MS)
  timer.unref()
  return {
    descriptor,
    path,
    tail: () => readTail(path, from),
    close() {
      clearInterval(timer)
      closeSync(descriptor)
    },
  }
}

/** Copies and empties: the writer appends, so it goes on at the new beginning. */
function turnOver(path: string): void {
  try {
    if (!existsSync(path) || statSync(path).size < MOST_BYTES) return
    copyFileSync(path, `${path}.1`)
  } catch {
    // A full disk must not hinder the emptying below, which frees space.
  }
  truncateSync(path)
}

function readTail(path: string, from: number): string {
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    const start = Math.max(size < from ? 0 : from, size - TAIL_BYTES)
    const bytes = new Uint8Array(Math.max(0, size - start))
    readSync(file, bytes, 0, bytes.length, start)
    return new TextDecoder().decode(bytes)
  } finally {
    closeSync(file)
  }
}
