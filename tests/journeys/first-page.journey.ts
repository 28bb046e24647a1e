// SPDX-License-Identifier: Apache-2.0
import { expect, test } from '@playwright/test'

test.skip(({ baseURL }) => baseURL === undefined, 'there is no product to start')

test('the product answers in the browser and asks who is there', async ({ page }) => {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto('/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
  await expect(page.getByRole('button', { name: 'Đăng nhập' })).toBeVisible()
  expect(faults).toEqual([])
})
