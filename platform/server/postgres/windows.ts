// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { guardExit } from './exit-guard.ts'
import type { Postmaster, PostmasterOrder } from './postmaster.ts'
import { readPostmasterPid } from './leftover.ts'
import { StartFault } from './start-fault.ts'

/** A port of this machine that nothing listens on now. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 5432))
    })
  })
}

const POLL_MS = 500

/** Windows: through `pg_ctl`, which gives up administrator rights as PostgreSQL demands, and over loopback with passwords. */
export async function startOnWindows({ cluster, binaries, settings, log }: PostmasterOrder): Promise<Postmaster> {
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value === '' ? "''" : value}`).join(' ')
  const run = spawnSync(binaries.pgCtl, ['start', '-w', '-t', '600', '-D', cluster, '-l', log.path, '-o', options], { encoding: 'utf8', windowsHide: true })
  const pid = readPostmasterPid(cluster)
  if (run.status !== 0 || pid === undefined) throw windowsFault(cluster, run.status, log.tail())
  const removeGuard = guardExit(() => { spawnSync(binaries.pgCtl, ['stop', '-m', 'fast', '-W', '-D', cluster], { windowsHide: true }) })
  let isStopping = false
  const ended = (async () => {
    while (!isStopping && isAlive(pid)) await wait(POLL_MS, undefined, { ref: false })
  })()
  return {
    pid, ended,
    async stop() {
      isStopping = true
      removeGuard()
      spawnSync(binaries.pgCtl, ['stop', '-m', 'fast', '-w', '-t', '60', '-D', cluster], { windowsHide: true })
    },
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** 0xC0000135: a DLL is missing. The package lacks Microsoft's runtime. */
const MISSING_DLL = new Set([0xC0000135, 0xC0000135 | 0])

function windowsFault(cluster: string, status: number | null, said: string): Error {
  if (status !== null && MISSING_DLL.has(status)) {
    return new StartFault(
      'Máy này thiếu “Microsoft Visual C++ 2015–2022 Redistributable (x64)”; hãy cài đặt rồi chạy lại.',
      'This machine lacks the “Microsoft Visual C++ 2015–2022 Redistributable (x64)”; install it and start again.')
  }
  return new StartFault(
    `PostgreSQL không khởi động được trên “${cluster}”: ${said.trim().split('\n').at(-1) ?? ''}`,
    `PostgreSQL did not start on “${cluster}”: ${said.trim().split('\n').at(-1) ?? ''}`)
}
