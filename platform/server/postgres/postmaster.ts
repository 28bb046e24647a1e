// SPDX-License-Identifier: Apache-2.0
import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { seenBy } from './cluster.ts'
import type { Binaries } from './binaries.ts'
import { guardExit } from './exit-guard.ts'
import { type Identity, spawnAs } from './identity.ts'
import { isReady } from './leftover.ts'
import type { ServerLog } from './server-log.ts'
import { diskFull, StartFault } from './start-fault.ts'

/** A running PostgreSQL of ours. */
export interface Postmaster {
  readonly pid: number
  /** Settles when PostgreSQL has ended, asked or not. */
  readonly ended: Promise<void>
  stop(): Promise<void>
}

/** After a hard kill the write-ahead log is replayed first; as long as PostgreSQL lives it is making progress. */
const START_PATIENCE_MS = 600_000
const STOP_PATIENCE_MS = 60_000

/** What to start, where and as whom. */
export interface PostmasterOrder {
  readonly cluster: string
  readonly identity: Identity
  readonly binaries: Binaries
  readonly settings: Readonly<Record<string, string>>
  readonly log: ServerLog
}

/** Starts PostgreSQL and answers when it takes connections. */
export async function startPostmaster(at: PostmasterOrder): Promise<Postmaster> {
  const options = Object.entries(at.settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(at.binaries.postgres, ['-D', seenBy(at.identity, at.cluster), ...options], {
    cwd: at.cluster, ...spawnAs(at.identity), env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' }, stdio: ['ignore', at.log.descriptor, at.log.descriptor],
  })
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const failed = new Promise<Error>((resolve) => child.once('error', resolve))
  await Promise.race([untilReady(at.cluster, child), failed.then((error) => { throw startFault(at.cluster, error.message) })])
  if (child.pid === undefined || hasEnded(child)) throw startFault(at.cluster, at.log.tail())

  void ended.then(guardExit(() => child.kill('SIGINT')))
  return { pid: child.pid, ended, stop: () => stop(child, ended) }
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

async function untilReady(cluster: string, child: ChildProcess): Promise<void> {
  for (const end = Date.now() + START_PATIENCE_MS; Date.now() < end && !hasEnded(child); await wait(10)) {
    if (child.pid !== undefined && isReady(cluster, child.pid)) return
  }
}

/** Fast stop: no new connections, open transactions roll back, everything is written. Harder only when that hangs. */
async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (hasEnded(child)) return
    child.kill(signal)
    await Promise.race([ended, wait(STOP_PATIENCE_MS, undefined, { ref: false })])
  }
}

function startFault(cluster: string, said: string): Error {
  if (/no space left|disk quota exceeded/i.test(said)) return diskFull(cluster, new Error(said))
  const last = said.trim().split('\n').filter((line) => /FATAL|PANIC|could not|error while loading/.test(line)).at(-1) ?? said.trim().slice(-300)
  const reason = last.replace(/^.*?(FATAL|PANIC):\s*/, '')
  return new StartFault(
    `PostgreSQL không khởi động được trên “${cluster}”: ${reason}`,
    `PostgreSQL did not start on “${cluster}”: ${reason}`, { cause: new Error(said) })
}
