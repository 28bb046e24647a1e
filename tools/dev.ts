// SPDX-License-Identifier: Apache-2.0
// `npm run dev [-- --port 5173]`: the product for those who change it: demo data, the server restarted and the pages renewed at every change. One Ctrl+C ends all of it.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { createServer } from 'vite'
import { PROJECT } from './generated-file.ts'

const { values } = parseArgs({ options: { port: { type: 'string', default: '5173' } } })
const apiPort = process.env['PORT'] ?? '3000'

// The clock, the folder and the database are those of `npm start`; the built-in PostgreSQL starts and ends with the server.
const server = spawn(process.execPath, ['--watch', '--watch-preserve-output', join(PROJECT, 'app/cli.ts'), 'serve'], {
  env: { ...process.env, PORT: apiPort, HOST: '127.0.0.1' }, stdio: ['ignore', 'pipe', 'inherit'],
})
const serverEnded = new Promise<void>((resolve) => server.once('exit', () => resolve()))

const pages = await createServer({
  configFile: join(PROJECT, 'vite.config.ts'),
  // The server's own address is never asked for pages here: they may not be built.
  server: { host: '127.0.0.1', port: Number(values.port), strictPort: true, proxy: { '/api': `http://127.0.0.1:${apiPort}` } },
})

let stopping: Promise<void> | undefined
const stop = (): Promise<void> => stopping ??= (async () => {
  server.kill('SIGTERM')
  await Promise.all([serverEnded, pages.close()])
})()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => { void stop() })

createInterface({ input: server.stdout }).on('line', (line) => {
  process.stdout.write(`${line}\n`)
  if (/http:\/\//.test(line)) process.stdout.write(`Pages under change: http://127.0.0.1:${values.port}\n`)
})

try {
  await pages.listen()
} catch (error) {
  process.stderr.write(`The pages cannot be served on port ${values.port}: ${error instanceof Error ? error.message : String(error)}\nChoose another: npm run dev -- --port 5180\n`)
  process.exitCode = 1
  await stop()
}
await serverEnded
await stop()
