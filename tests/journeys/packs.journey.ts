// SPDX-License-Identifier: Apache-2.0
import { expect, test } from '@playwright/test'
import { expectSound, signIn, toast } from './dossier-desk.ts'

test.skip(({ baseURL }) => baseURL === undefined, 'there is no product to start')

const PACK = 'Bộ quy trình mẫu cấp xã'

test('the clerk of a commune sees what the new version changes, links a procedure that was there before, keeps it as it is, and lets it go with a reason', async ({ browser }) => {
  const page = await signIn(browser, 'loi')
  await page.goto('/bo-mau')
  await expect(page.getByRole('row', { name: PACK }).getByText('chờ so với bản mới')).toBeVisible()
  await page.getByRole('link', { name: PACK }).click()
  await expectSound(page)
  await page.getByRole('link', { name: 'So sánh: Đăng ký lại khai sinh' }).click()
  await expect(page.getByText('Đối chiếu với Cơ sở dữ liệu hộ tịch điện tử')).toBeVisible()
  await expectSound(page)
  await page.goBack()

  await page.getByRole('button', { name: 'Gắn quy trình đã có: Trợ cấp người cao tuổi' }).click()
  await expectSound(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Gắn và so sánh' }).click()
  await expect(page.getByText('Không có bản gốc chung')).toBeVisible()
  await page.setViewportSize({ width: 390, height: 844 })
  await expectSound(page)
  const take = page.getByRole('button', { name: 'Nhận bản 2' })
  await expect(take).toHaveAttribute('aria-disabled', 'true')
  await page.getByRole('button', { name: 'Giữ tất cả của cơ quan' }).click()
  await take.click()
  await toast(page, 'cơ quan nay theo bản mới')

  await page.goto('/bo-mau')
  await page.getByRole('link', { name: PACK }).click()
  await expectSound(page)
  const row = page.getByRole('row', { name: /Trợ cấp người cao tuổi/ })
  await expect(row.getByText('có sửa riêng')).toBeVisible()
  await row.getByRole('link', { name: /^So sánh/ }).click()
  await page.getByRole('button', { name: 'Bỏ liên kết' }).click()
  await page.getByRole('dialog').getByLabel('Lý do bỏ liên kết').fill('Xã tự quản lý quy trình này')
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ liên kết' }).click()
  await toast(page, 'Đã bỏ liên kết với bộ mẫu')
})

test('the province sees which communes are on which version and why one keeps its own', async ({ browser }) => {
  const page = await signIn(browser, 'huyen')
  for (const width of [1366, 390]) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('/bo-mau')
    await page.getByRole('row', { name: PACK }).getByRole('link', { name: 'Các đơn vị' }).click()
    await expect(page.getByText(/\d+ đơn vị ở bản 2, \d+ đơn vị ở bản 1 · \d+ có sửa riêng/)).toBeVisible()
    await expectSound(page)
    await page.getByText(/^Giữ của mình/).first().click()
    await expect(page.getByText('UBND xã Kim Bình')).toBeVisible()
    await expect(page.getByText(/xã đã bố trí máy tra cứu/)).toBeVisible()
    await expect(page.getByText('UBND xã Chiêm Hóa')).toBeHidden()
  }
})
