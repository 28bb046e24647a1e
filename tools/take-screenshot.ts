// SPDX-License-Identifier: Apache-2.0
// `node tools/with-node24.mjs tools/take-screenshot.ts`: starts the product on a folder of its own, with the clock held, and takes the picture of the README.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { chromium, type LaunchOptions } from '@playwright/test'
import { DEMO_PASSWORD } from '#app/demo/demo-state.ts'
import { PROJECT } from './generated-file.ts'

/** The moment shown: a Friday morning of the present-day commune. */
const MOMENT = '2026-11-20T09:40:00+07:00'
const PAGE = { path: '/viec', login: 'quyet', file: 'docs/images/viec.png', width: 1366, height: 768 } as const

// The browser is that of the tests, which stand in another tier of the compiler.
const { browserOptions }: { readonly browserOptions: () => LaunchOptions } = await import(pathToFileURL(join(PROJECT, 'tests/journeys/chromium.ts')).href)

if (!existsSync(join(PROJECT, 'dist/web'))) {
  process.stderr.write('The pages are not built: run npm start once.\n')
  process.exit(1)
}
const dataFolder = mkdtempSync(join(tmpdir(), 'namro-picture-'))
const product = spawn(process.execPath, [join(PROJECT, 'app/cli.ts'), 'serve'], {
  env: { ...process.env, PORT: '0', HOST: '127.0.0.1', NAMRO_DATA: dataFolder, NAMRO_NOW: MOMENT, DATABASE_URL: '' }, stdio: ['ignore', 'pipe', 'inherit'],
})
const ended = new Promise<void>((resolve) => product.once('exit', () => resolve()))
try {
  const url = await new Promise<string>((resolve, reject) => {
    void ended.then(() => reject(new Error('the product ended before it served')))
    createInterface({ input: product.stdout }).on('line', (line) => {
      const found = /http:\/\/[\w.:[\]-]+/.exec(line)?.[0]
      if (found !== undefined) resolve(found)
    })
  })
  const browser = await chromium.launch(browserOptions())
  try {
    const context = await browser.newContext({ viewport: { width: PAGE.width, height: PAGE.height }, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', colorScheme: 'light' })
    const signedIn = await context.request.post(`${url}/api/organisation/sign-in`, { headers: { 'x-namro': '1' }, data: { login: PAGE.login, password: DEMO_PASSWORD } })
    if (!signedIn.ok()) throw new Error(`signing in answered ${signedIn.status()}`)
    const page = await context.newPage()
    await page.goto(`${url}${PAGE.path}`, { waitUntil: 'networkidle' })
    await page.evaluate('document.fonts.ready')
    mkdirSync(dirname(join(PROJECT, PAGE.file)), { recursive: true })
    await page.screenshot({ path: join(PROJECT, PAGE.file) })
    process.stdout.write(`${PAGE.file} written\n`)
  } finally {
    await browser.close()
  }
} finally {
  product.kill('SIGTERM')
  await ended
  rmSync(dataFolder, { recursive: true, force: true })
}
