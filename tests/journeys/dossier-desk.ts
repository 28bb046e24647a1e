// SPDX-License-Identifier: Apache-2.0
import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page } from '@playwright/test'

export const PASSWORD = 'namro-trinh-dien'
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Each run writes of its own applicant, so that it finds its own dossiers among those of the demonstration. */
export const applicant = (what: string): string => `Nông Văn ${what} ${Date.now().toString(36)}`

/** Signs in and waits for the own work. */
export async function signIn(browser: Browser, login: string, look: { readonly width?: number; readonly theme?: 'light' | 'dark' } = {}): Promise<Page> {
  const { width = 1366, theme = 'light' } = look
  const context = await browser.newContext({ viewport: { width, height: width < 500 ? 844 : 768 } })
  await context.addInitScript((chosen) => { localStorage.setItem('namro.theme', chosen) }, theme)
  const page = await context.newPage()
  await page.goto('/')
  await page.getByLabel('Tên đăng nhập').fill(login)
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Việc của tôi' })).toBeVisible()
  return page
}

const faults = async (page: Page): Promise<readonly string[]> =>
  (await new AxeBuilder({ page }).withTags(RULES).analyze()).violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))

/** Nothing sticks out and axe finds nothing. */
export async function expectSound(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  expect(await faults(page)).toEqual([])
}

/** A message that came up after an act. */
export const toast = (page: Page, text: string | RegExp) => expect(page.getByRole('status').getByText(text)).toBeVisible()
