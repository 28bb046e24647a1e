// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setupState, signIn, whoAmI } from '#areas/organisation/contract.ts'
import { COMMAND_ID_HEADER } from '#kernel/contract.ts'
import { browserOptions } from '../../tests/journeys/chromium.ts'

const PROJECT = join(import.meta.dirname, '../..')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const dist = mkdtempSync(join(tmpdir(), 'namro-pages-'))
let browser: Browser
let server: PagesServer

beforeAll(async () => {
  // As a process of its own: inside the tests NODE_ENV is "test", and React would be the one for development.
  const built = spawnSync(process.execPath, [join(PROJECT, 'node_modules/vite/bin/vite.js'), 'build', '--outDir', dist, '--emptyOutDir', '--logLevel', 'error'], { cwd: PROJECT, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } })
  if (built.status !== 0) throw new Error(`the pages could not be built: ${built.stderr}`)
  server = await pagesServer(dist)
  browser = await chromium.launch(browserOptions())
}, 120_000)

afterAll(async () => {
  await browser?.close()
  server?.close()
  rmSync(dist, { recursive: true, force: true })
})

/** Stands in for the server: the built pages under the same content policy, and as much of the API as the frame asks. */
interface PagesServer {
  readonly url: string
  /** Who is at the door. */
  visitor: 'signed-in' | 'nobody' | 'first' | 'given-password'
  line: 'whole' | 'cut'
  /** What the server thinks of the next password. */
  password: 'right' | 'wrong'
  readonly commandIds: string[]
  close(): void
}

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html; charset=utf-8', '.woff2': 'font/woff2', '.svg': 'image/svg+xml' }
const POLICY = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; object-src 'none'; frame-src 'self' blob:"
const ME = {
  personId: '018f0000-0000-7000-8000-000000000001', personName: 'Trần Văn Quyết', login: 'quyet', parentNames: ['huyện Yên Sơn', 'tỉnh Tuyên Quang'], permissions: ['catalogue.read'], received: [], now: '2022-06-29T02:40:00.000Z', clockFixed: true,
  agency: { id: '018f0000-0000-7000-8000-000000000002', code: 'H60.27.12', name: 'UBND xã Hoàng Khai', kind: 'people-committee', level: 'commune', parentId: null, validFrom: '2010-01-01', validTo: null },
  posts: [{ id: '018f0000-0000-7000-8000-000000000003', title: 'công chức Tư pháp – Hộ tịch' }],
}

async function pagesServer(folder: string): Promise<PagesServer> {
  const state: Pick<PagesServer, 'visitor' | 'line' | 'password' | 'commandIds'> = { visitor: 'signed-in', line: 'whole', password: 'wrong', commandIds: [] }
  const json = (response: ServerResponse, status: number, body: unknown) => { response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)) }
  const http = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://here').pathname
    if (path === whoAmI.path) return state.visitor === 'signed-in' || state.visitor === 'given-password' ? json(response, 200, { ...ME, mustChangePassword: state.visitor === 'given-password' }) : json(response, 401, {})
    if (path === setupState.path) return json(response, 200, { empty: state.visitor === 'first', demoSignIns: [{ login: 'quyet', who: 'Trần Văn Quyết, Tư pháp – Hộ tịch' }], demoPassword: 'hoa ban trắng' })
    if (path === signIn.path) {
      state.commandIds.push(String(request.headers[COMMAND_ID_HEADER]))
      if (state.line === 'cut') return request.socket.destroy()
      return state.password === 'right' ? json(response, 200, { mustChangePassword: false }) : json(response, 409, { refusal: { code: 'wrong-login-or-password' } })
    }
    if (path.startsWith('/api/')) return json(response, state.visitor === 'nobody' ? 401 : 404, {})
    const file = extname(path) === '' ? '/index.html' : path
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'content-security-policy': POLICY }).end(readFileSync(join(folder, file)))
  })
  await new Promise<void>((resolve) => { http.listen(0, '127.0.0.1', resolve) })
  const address = http.address()
  const url = typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : ''
  return Object.assign(state, { url, close: () => { http.closeAllConnections(); http.close() } })
}

interface Look {
  readonly path?: string
  readonly theme?: 'light' | 'dark'
  readonly width?: number
  readonly visitor?: PagesServer['visitor']
}

/** A fresh browser window; what the console complains about is in `complaints`. */
async function open({ path = '/dev/gallery', theme = 'light', width = 1366, visitor = 'signed-in' }: Look = {}): Promise<{ page: Page; complaints: string[]; fetched: string[] }> {
  server.visitor = visitor
  const context = await browser.newContext({ viewport: { width, height: width < 500 ? 844 : 768 }, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })
  await context.addInitScript((chosen) => { localStorage.setItem('namro.theme', chosen) }, theme)
  const page = await context.newPage()
  const complaints: string[] = []
  const fetched: string[] = []
  page.on('console', (message) => { if (message.type() === 'error' && !message.text().includes('status of 4')) complaints.push(message.text()) })
  page.on('pageerror', (error) => { complaints.push(error.message) })
  page.on('request', (request) => { fetched.push(request.url()) })
  await page.goto(server.url + path)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  return { page, complaints, fetched }
}

/** What axe finds on the page; `inside` one part of it, where that part lies over the others. */
const faults = async (page: Page, inside = 'body'): Promise<readonly string[]> =>
  (await new AxeBuilder({ page }).include(inside).withTags(RULES).analyze()).violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))

describe('every component can be used by everybody', { timeout: 60_000 }, () => {
  test.each([['light', 1366], ['dark', 1366], ['light', 390], ['dark', 390]] as const)('in the %s theme at %i px axe finds nothing, nothing sticks out and nothing complains', async (theme, width) => {
    const { page, complaints } = await open({ theme, width })
    expect(await faults(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test.each([['nobody', 'Đăng nhập'], ['first', 'Thiết lập lần đầu'], ['given-password', 'Đặt mật khẩu cho quyet']] as const)('before the shell, for "%s", axe finds nothing', async (visitor, title) => {
    const { page, complaints } = await open({ path: '/', visitor })
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    expect(await faults(page)).toEqual([])
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('a dialog, the user menu, the list of keys and an open search are clean too; Esc closes and gives the focus back', async () => {
    const { page } = await open()
    const refuse = page.getByRole('button', { name: 'Từ chối' }).nth(1)
    await refuse.click()
    expect(await faults(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(await refuse.evaluate((button) => button === document.activeElement)).toBe(true)

    await page.getByRole('button', { name: 'Trần Văn Quyết' }).click()
    await page.getByRole('button', { name: 'Đăng xuất', exact: true }).waitFor()
    // What the menu half covers cannot be pressed while it is open, and is judged without it above.
    expect(await faults(page, '.nr-mine')).toEqual([])
    await page.keyboard.press('Escape')

    await page.keyboard.press('Shift+Slash')
    await page.getByRole('heading', { name: 'Mọi phím tắt' }).waitFor()
    expect(await faults(page)).toEqual([])
    await page.keyboard.press('Escape')

    const search = page.getByRole('combobox', { name: 'Thủ tục hành chính' })
    await search.fill('dk lai kh')
    expect(await page.getByRole('listbox').getByRole('option').allInnerTexts()).toHaveLength(3)
    expect(await faults(page)).toEqual([])
    await search.press('Enter')
    expect(await search.inputValue()).toBe('Đăng ký lại khai sinh')
    await page.context().close()
  })
})

describe('the keyboard', { timeout: 60_000 }, () => {
  test('J and K walk the rows, a sequence and a chord act, and a key typed in a field is only a letter', async () => {
    const { page } = await open()
    const current = page.locator('tr[aria-current]')
    await page.locator('body').press('j')
    expect(await current.getAttribute('data-row')).toBe('220628-0006')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Đăng ký khai tử')
    await page.keyboard.press('k')
    expect(await current.getAttribute('data-row')).toBe('220622-0004')

    await page.keyboard.press('g')
    await page.keyboard.press('h')
    await page.getByText('G rồi H').waitFor()

    const field = page.getByLabel('Nội dung yêu cầu')
    await field.fill('')
    await field.pressSequentially('cj?')
    expect(await field.inputValue()).toBe('cj?')
    expect(await current.getAttribute('data-row')).toBe('220622-0004')
    await field.press('Control+Enter')
    await page.getByText('Đã tiếp nhận').waitFor()
    await page.context().close()
  })

  test('single keys can be turned off, and the hint bar then leaves them out', async () => {
    const { page } = await open()
    const hints = page.getByRole('complementary', { name: 'Phím tắt' })
    expect(await hints.innerText()).toContain('lên, xuống')
    await page.getByRole('button', { name: 'Trần Văn Quyết' }).click()
    await page.getByRole('group', { name: 'Phím tắt một phím' }).getByRole('button', { name: 'Tắt' }).click()
    await page.keyboard.press('Escape')
    expect(await hints.innerText()).not.toContain('lên, xuống')
    await page.locator('body').press('j')
    expect(await page.locator('tr[aria-current]').getAttribute('data-row')).toBe('220622-0004')
    await page.context().close()
  })
})

describe('a command over a bad line', { timeout: 60_000 }, () => {
  test('keeps its id through every try by itself, and when the button is pressed again; other input is another command', async () => {
    const { page } = await open({ path: '/', visitor: 'nobody' })
    server.line = 'cut'
    server.commandIds.length = 0
    await page.getByLabel('Tên đăng nhập').fill('quyet')
    await page.getByRole('textbox', { name: 'Mật khẩu' }).fill('sai mật khẩu')
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.getByText('Máy chủ không trả lời').waitFor({ timeout: 30_000 })
    expect(server.commandIds.length).toBeGreaterThan(1)
    server.line = 'whole'
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.getByText('Tên đăng nhập hoặc mật khẩu không đúng').waitFor()
    expect(new Set(server.commandIds).size).toBe(1)
    await page.getByLabel('Tên đăng nhập').fill('hanh')
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await expect.poll(() => new Set(server.commandIds).size).toBe(2)
    await page.context().close()
  })

  test('a refusal is said in the reader\'s language', async () => {
    const { page } = await open({ path: '/', visitor: 'nobody' })
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByLabel('Login').fill('quyet')
    await page.getByRole('textbox', { name: 'Password' }).fill('wrong')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByText('Wrong login or password').waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    await page.context().close()
  })
})

describe('a session that ends', { timeout: 60_000 }, () => {
  test('leaves the page behind a dialog, and goes on after the password', async () => {
    const { page } = await open()
    server.visitor = 'nobody'
    await page.getByRole('link', { name: 'Thủ tục hành chính' }).click()
    await page.getByRole('heading', { name: 'Phiên làm việc đã hết' }).waitFor()
    expect(await faults(page)).toEqual([])
    await page.getByRole('textbox', { name: 'Mật khẩu' }).fill('sai')
    await page.keyboard.press('Enter')
    await page.getByText('Tên đăng nhập hoặc mật khẩu không đúng').waitFor()
    Object.assign(server, { visitor: 'signed-in', password: 'right' })
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Phiên làm việc đã hết' }).waitFor({ state: 'detached' })
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Thủ tục hành chính')
    server.password = 'wrong'
    await page.context().close()
  })
})

describe('what is fetched', { timeout: 60_000 }, () => {
  test('the JavaScript of every page keeps within the budget', () => {
    const weighing = spawnSync(process.execPath, [join(PROJECT, 'platform/web/measure-bundle.mts'), dist], { encoding: 'utf8' })
    expect(weighing.stdout).toContain('(shell alone)')
    expect(weighing.stderr).toBe('')
    expect(weighing.status).toBe(0)
  })

  test('the calendar comes only when it is opened', async () => {
    const { page, fetched } = await open()
    const calendar = () => fetched.filter((url) => url.includes('DateCalendar'))
    expect(calendar()).toEqual([])
    await page.getByRole('button', { name: 'Ngày hẹn trả: chọn trên lịch' }).click()
    await page.getByRole('button', { name: '8 tháng 7 2022', exact: true }).click()
    expect(calendar()).not.toEqual([])
    expect(await page.getByLabel('Ngày hẹn trả', { exact: true }).inputValue()).toBe('08/07/2022')
    await page.context().close()
  })
})
