// SPDX-License-Identifier: Apache-2.0
import { existsSync, readdirSync, readFileSync, realpathSync, readlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { StartFault } from './start-fault.ts'

/**
 * Ends what a start that was killed left behind on a cluster: a PostgreSQL still running, its single processes, its pid file.
 * Call it only while holding the folder lock. Afterwards no process works on the cluster.
 */
export async function endLeftovers(cluster: string): Promise<void> {
  if (process.platform !== 'linux') return
  const place = realpathSync(cluster)
  // Fast stop, immediate stop, and as the last resort kill: the write-ahead log makes each of them safe for committed data.
  for (const [signal, patience] of [['SIGINT', 30_000], ['SIGQUIT', 5_000], ['SIGKILL', 5_000]] as const) {
    if (await haveEnded(place, signal, patience)) return removePidFile(cluster)
  }
  throw new StartFault(
    `Một PostgreSQL cũ vẫn chạy trên “${cluster}” (tiến trình ${processesOf(place).join(', ')}) và không dừng được; hãy dừng nó rồi chạy lại.`,
    `An old PostgreSQL still runs on “${cluster}” (process ${processesOf(place).join(', ')}) and does not stop; stop it and start again.`)
}

async function haveEnded(place: string, signal: NodeJS.Signals, patience: number): Promise<boolean> {
  const postmaster = readPostmasterPid(place)
  const processes = processesOf(place)
  // Single processes without their postmaster end by themselves; the last resort reaches them too.
  const receivers = signal === 'SIGKILL' ? processes : processes.filter((pid) => pid === postmaster)
  for (const pid of receivers) send(pid, signal)
  for (const end = Date.now() + patience; Date.now() < end; await wait(20)) {
    if (processesOf(place).length === 0) return true
  }
  return false
}

/** Every PostgreSQL process stands in its cluster folder. */
function processesOf(place: string): readonly number[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/comm`, 'utf8') === 'postgres\n' && readlinkSync(`/proc/${pid}/cwd`) === place
    } catch {
      return false // ended meanwhile, or somebody else's and therefore not on our cluster
    }
  })
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It has ended meanwhile.
  }
}

/** The process id in `postmaster.pid`, or undefined without such a file. */
export function readPostmasterPid(cluster: string): number | undefined {
  return pidFileLines(cluster).map(Number)[0]
}

/** Whether PostgreSQL has written that it takes connections. */
export const isReady = (cluster: string, pid: number): boolean => {
  const lines = pidFileLines(cluster)
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
}

function pidFileLines(cluster: string): readonly string[] {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return []
  }
}

/** A pid file may name a process number that something else has by now; PostgreSQL would then refuse to start. */
function removePidFile(cluster: string): void {
  const file = join(cluster, 'postmaster.pid')
  if (existsSync(file)) rmSync(file)
}
