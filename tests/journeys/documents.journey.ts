// SPDX-License-Identifier: Apache-2.0
import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'

test.skip(({ baseURL }) => baseURL === undefined, 'there is no product to start')

const DEMO_PASSWORD = 'namro-trinh-dien'
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Each run writes documents of its own. */
const mark = Date.now().toString(36)

async function signedIn(browser: Browser, baseURL: string | undefined, login: string): Promise<Page> {
  const context = await browser.newContext()
  await context.request.post(`${baseURL}/api/organisation/sign-in`, { headers: { 'x-namro': '1' }, data: { login, password: DEMO_PASSWORD } })
  return context.newPage()
}

/** Nothing sticks out and axe finds nothing. */
async function expectSound(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
  expect(violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), where).toBeLessThanOrEqual(0)
}

const PAGES: readonly (readonly [path: string, heading: string])[] = [
  ['/tai-lieu', 'Tài liệu'], ['/tai-lieu/bat-dau', 'Bắt đầu với bộ tài liệu hệ thống'], ['/tai-lieu-phai-doc', 'Tài liệu phải đọc'], ['/ho-so-luu', 'Hồ sơ lưu'],
  ['/danh-muc-tai-lieu', 'Danh mục'], ['/danh-muc-tai-lieu?phan=ben-ngoai', 'Danh mục'], ['/danh-muc-tai-lieu?phan=bieu-mau', 'Danh mục'], ['/danh-muc-tai-lieu?phan=ho-so', 'Danh mục'], ['/danh-muc-tai-lieu?phan=noi-nhan', 'Danh mục'], ['/danh-muc-tai-lieu?phan=ban-in', 'Danh mục'],
  ['/van-ban', 'Văn bản pháp luật'], ['/van-ban/nhap', 'Nhập danh mục văn bản'], ['/ra-soat-luat', 'Việc do luật đổi'],
  ['/quy-trinh', 'Quy trình'], ['/quy-trinh/nhap', 'Nhập quy trình từ tệp'], ['/quy-trinh/kiem-tra', 'Kiểm tra năm rõ toàn cơ quan'], ['/bo-mau', 'Bộ quy trình mẫu'], ['/niem-yet', 'Niêm yết'], ['/cong/H60.TP', 'Bạn cần làm việc gì?'],
]
/** The first page that a row of a list leads to, and what its heading holds. */
const FROM_LISTS: readonly (readonly [list: string, row: RegExp])[] = [['/tai-lieu', /BM\.HT01\.01/], ['/van-ban?tim=60/2014/QH13', /60\/2014\/QH13/], ['/quy-trinh', /QT 13\/CX-HCTP/]]

async function expectWhole(page: Page, where: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await expectSound(page, where)
}

for (const theme of ['light', 'dark'] as const) {
  for (const size of [{ width: 1366, height: 768 }, { width: 390, height: 844 }]) {
    test(`every page of documents, law, procedures, packs and postings is there whole for the secretary, ${theme}, ${size.width} wide`, async ({ browser, baseURL }) => {
      test.setTimeout(480_000) // some twenty pages, each searched by axe
      const page = await signedIn(browser, baseURL, 'loi')
      await page.addInitScript((chosen) => { localStorage.setItem('namro.theme', chosen) }, theme)
      await page.setViewportSize(size)
      for (const [path, heading] of PAGES) {
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1 }).first()).toContainText(heading)
        await expectWhole(page, path)
      }
      for (const [list, row] of FROM_LISTS) {
        await page.goto(list)
        await page.getByRole('row', { name: row }).first().getByRole('link').first().click()
        await page.waitForURL((url) => url.pathname.split('/').length > 2)
        await expectWhole(page, page.url())
      }
    })
  }
}

test('letters typed while the search is still coming are searched for, and run no keys of the page', async ({ browser, baseURL }) => {
  const page = await signedIn(browser, baseURL, 'loi')
  await page.goto('/tai-lieu')
  await expect(page.getByRole('row', { name: /BM\.HT01\.01/ })).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type('ket hon nhanh')
  await expect(page.getByRole('dialog', { name: 'Tìm kiếm' }).getByRole('combobox')).toHaveValue('ket hon nhanh')
  await expect(page.getByRole('dialog', { name: 'Soạn tài liệu mới' })).toBeHidden()
})

test('a document is written, reviewed, approved and issued by three people, and opens as the PDF that was issued', async ({ browser, baseURL }) => {
  const author = await signedIn(browser, baseURL, 'quyet')
  await author.goto('/tai-lieu')
  await author.getByRole('button', { name: /Soạn tài liệu mới/ }).first().click()
  const dialog = author.getByRole('dialog', { name: 'Soạn tài liệu mới' })
  await dialog.getByLabel('Loại tài liệu').selectOption({ label: 'Hướng dẫn công việc' })
  await dialog.getByLabel('Mã hiệu').fill(`HD-${mark}`)
  await dialog.getByLabel('Tên tài liệu').fill(`Hướng dẫn tra cứu hộ tịch ${mark}`)
  await expectSound(author, 'new document')
  await dialog.getByRole('button', { name: 'Mở dự thảo' }).click()
  await expect(author).toHaveURL(/\/tai-lieu\/[\w-]+\/sua/)
  await author.getByRole('textbox', { name: /Đoạn văn|Nội dung đoạn/ }).first().fill('Mở cơ sở dữ liệu, gõ họ tên không dấu, đối chiếu ngày sinh.')
  await expectSound(author, 'the editor')
  await author.keyboard.press('Control+S')
  await author.goto(author.url().replace(/\/sua.*$/, ''))
  await author.getByRole('button', { name: 'Gửi xem xét' }).click()
  await expect(author.getByText('Đã gửi xem xét')).toBeVisible()
  const path = new URL(author.url()).pathname

  const reviewer = await signedIn(browser, baseURL, 'loi')
  await reviewer.goto(path)
  await reviewer.getByRole('button', { name: 'Xem xét xong, trình phê duyệt' }).click()
  await expect(reviewer.getByText('Đã xem xét, chờ phê duyệt')).toBeVisible()

  const head = await signedIn(browser, baseURL, 'thang')
  await head.goto(path)
  await head.getByRole('button', { name: 'Phê duyệt' }).click()
  await head.getByRole('button', { name: 'Ban hành', exact: true }).click()
  await head.getByRole('dialog').getByRole('button', { name: 'Ban hành', exact: true }).click()
  await expect(head.getByText('Đang áp dụng lần 1')).toBeVisible()
  await expectSound(head, 'an issued document')
  const pdf = head.getByRole('link', { name: /Mở bản PDF/ })
  const reply = await head.request.get(await pdf.getAttribute('href') ?? '')
  expect(reply.headers()['content-type']).toContain('application/pdf')
  expect(Buffer.compare(await reply.body(), await (await head.request.get(await pdf.getAttribute('href') ?? '')).body())).toBe(0)
})

test('a change of law has made a task for every procedure that cites it; it is closed with a reason and stays so', async ({ browser, baseURL }) => {
  const page = await signedIn(browser, baseURL, 'loi')
  await expect(async () => {
    await page.goto('/ra-soat-luat')
    await expect(page.getByRole('row', { name: /QT 13\/CX-HCTP/ })).toBeVisible({ timeout: 3_000 })
  }).toPass({ timeout: 60_000 })
  const row = page.getByRole('row', { name: /QT 13\/CX-HCTP/ })
  await expect(row).toContainText('60/2014/QH13')
  await expect(row).toContainText('01/06/2027')
  await row.getByRole('button', { name: /Đóng việc/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Đóng việc rà soát' })
  await dialog.getByLabel('Lý do không cần sửa').fill('Đã đối chiếu: các bước và thời hạn không đổi theo luật mới')
  await expectSound(page, 'closing a task')
  await dialog.getByRole('button', { name: 'Đóng việc' }).click()
  await expect(page.getByText('Đã đóng việc')).toBeVisible()
  await expect(page.getByRole('row', { name: /QT 13\/CX-HCTP/ })).toBeHidden()
})
