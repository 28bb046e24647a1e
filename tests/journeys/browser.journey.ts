// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'

test('the browser of the tests shows Vietnamese, takes a file and gives one back', async ({ page }) => {
  await page.setContent(`<h1>Năm Rõ</h1><p id="day"></p><input type="file" aria-label="Tệp">
    <a download="so-luong.txt" href="data:text/plain,50">Tải về</a>
    <script>day.textContent = new Date('2026-11-20T18:00:00Z').toLocaleDateString()</script>`)
  await expect(page.getByRole('heading')).toHaveText('Năm Rõ')
  // 01:00 on the 21st in Vietnam.
  await expect(page.locator('#day')).toHaveText('21/11/2026')

  await page.getByLabel('Tệp').setInputFiles({ name: 'quy-trinh.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK') })
  expect(await page.getByLabel('Tệp').evaluate((input: HTMLInputElement) => input.files?.[0]?.name)).toBe('quy-trinh.docx')

  const downloading = page.waitForEvent('download')
  await page.getByRole('link').click()
  expect(await readFile(await (await downloading).path(), 'utf8')).toBe('50')
})

test('the letters of every page are drawn, not replaced by boxes', async ({ page }) => {
  await page.setContent('<p style="font: 40px sans-serif"><span>ỗ</span><span>ự</span><span>đ</span><span>\u{10FFFD}</span></p>')
  const pictures = await Promise.all((await page.locator('span').all()).map((letter) => letter.screenshot()))
  const box = pictures.pop()
  for (const picture of pictures) expect(picture.equals(box ?? picture)).toBe(false)
})
