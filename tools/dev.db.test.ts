// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'

const PROJECT = resolve(import.meta.dirname, '..')

const findFreePort = () => new Promise<number>((done) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const address = probe.address()
    probe.close(() => done(typeof address === 'object' && address !== null ? address.port : 0))
  })
})

const isFree = (port: number) => new Promise<boolean>((done) => {
  const probe = createServer().once('error', () => done(false)).listen(port, '127.0.0.1', () => probe.close(() => done(true)))
})

test('one word starts pages and server, a change restarts the server, one signal ends all of it', { timeout: 120_000 }, async () => {
  const copy = mkdtempSync(join(tmpdir(), 'namro-dev-'))
  for (const name of ['areas', 'kernel', 'platform', 'app', 'database', 'tools', 'package.json', 'vite.config.ts', 'tsconfig.base.json']) cpSync(join(PROJECT, name), join(copy, name), { recursive: true })
  symlinkSync(join(PROJECT, 'node_modules'), join(copy, 'node_modules'))
  const [apiPort, pagesPort] = [await findFreePort(), await findFreePort()]
  const child = spawn(process.execPath, ['tools/dev.ts', '--port', String(pagesPort)], {
    cwd: copy, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, PORT: String(apiPort), NAMRO_DATA: join(copy, 'data'), DATABASE_URL: '', VITEST: undefined },
  })
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)))
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => { said += part })
  const untilSaid = async (words: RegExp, times: number) => {
    for (let waited = 0; waited < 60_000; waited += 50) {
      if ([...said.matchAll(words)].length >= times) return
      await wait(50)
    }
    throw new Error(`never said ${words} ${times} times:\n${said}`)
  }
  try {
    await untilSaid(/Pages under change/g, 1)
    const reply = await fetch(`http://127.0.0.1:${pagesPort}/api/organisation/setup-state`)
    expect(await reply.json()).toMatchObject({ empty: false })
    expect(await (await fetch(`http://127.0.0.1:${pagesPort}/viec`)).text()).toContain('<html lang="vi"')

    appendFileSync(join(copy, 'app/version.ts'), '\n')
    await untilSaid(/Pages under change/g, 2)
  } finally {
    child.kill('SIGINT')
    await ended
    rmSync(copy, { recursive: true, force: true })
  }
  expect(await ended).toBe(0)
  expect([await isFree(apiPort), await isFree(pagesPort)]).toEqual([true, true])
})
