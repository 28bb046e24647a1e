// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { createServer, type Server } from 'node:net'

/** A lock on a data folder that ends with the process holding it, however that process ends. */
export interface FolderLock {
  release(): Promise<void>
}

/**
 * Takes the lock of a data folder, or answers undefined when another live process holds it.
 * It is a name that the operating system gives to one process and takes back itself when the process dies
 * (an abstract socket on Linux, a named pipe on Windows), so there is no stale lock to judge.
 */
export async function findFolderLock(folder: string): Promise<FolderLock | undefined> {
  const server = createServer((socket) => socket.destroy())
  if (!(await isListening(server, lockName(folder)))) return undefined
  server.unref()
  return { release: () => new Promise((done) => server.close(() => done())) }
}

/** The folder itself, not its spelling: links and relative paths lead to the same lock. */
function lockName(folder: string): string {
  const { dev, ino } = statSync(folder, { bigint: true })
  const name = `namro-${createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 24)}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : `\0${name}`
}

function isListening(server: Server, name: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => error.code === 'EADDRINUSE' ? resolve(false) : reject(error))
    server.listen(name, () => resolve(true))
  })
}
