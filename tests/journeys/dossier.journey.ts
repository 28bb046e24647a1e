// SPDX-License-Identifier: Apache-2.0
import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { readPdf } from '../../platform/server/print/read-pdf.ts'

const PASSWORD = 'namro-trinh-dien'
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Each run writes of its own applicant, so that it finds its own dossiers among those of the demonstration. */
const applicant = (what: string): string => `Nông Văn ${what} ${Date.now().toString(36)}`

async function signIn(browser: Browser, login: string, look: { readonly width?: number; readonly theme?: 'light' | 'dark' } = {}): Promise<Page> {
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
async function expectSound(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  expect(await faults(page)).toEqual([])
}

/** Fills the receiving form in for an applicant, up to the last press. */
async function writeDown(page: Page, name: string): Promise<string> {
  await expect(page.getByRole('complementary', { name: 'Phím tắt' }).getByText('tiếp nhận hồ sơ')).toBeVisible()
  await page.keyboard.press('n')
  await expect(page.getByRole('heading', { level: 1, name: 'Tiếp nhận hồ sơ' })).toBeVisible()
  await page.getByRole('combobox', { name: 'Tìm thủ tục' }).fill('dk lai kh')
  await page.getByRole('option', { name: /Đăng ký lại khai sinh/ }).click()
  await page.getByLabel('Họ và tên').fill(name)
  await page.getByLabel('Địa chỉ').fill('thôn Yên Khánh')
  await page.getByRole('button', { name: 'Nhận đủ tất cả' }).click()
  await expect(page.getByText('Đã xác định đủ')).toBeVisible()
  return (await page.locator('.ds-due').innerText()).trim()
}

/** Receives for an applicant and answers the code of the dossier. */
async function receive(page: Page, name: string): Promise<string> {
  await writeDown(page, name)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'Đã tiếp nhận' })).toBeVisible()
  return page.locator('.ds-code').innerText()
}

/** Opens a dossier from "Việc của tôi" by its applicant. */
async function openWork(page: Page, name: string): Promise<void> {
  await page.goto('/viec')
  await page.getByRole('link', { name: new RegExp(name) }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Đăng ký lại khai sinh' })).toBeVisible()
}

const toast = (page: Page, text: string | RegExp) => expect(page.getByRole('status').getByText(text)).toBeVisible()

test('a dossier goes its whole way through four pairs of hands, is in time, and comes back to the citizen', async ({ browser }) => {
  test.setTimeout(180_000)
  const name = applicant('Tài')
  const desk = await signIn(browser, 'hanh')
  await expectSound(desk)

  const due = await writeDown(desk, name)
  await expect(desk.getByText('Trần Văn Quyết')).toBeVisible()
  await expectSound(desk)
  await desk.keyboard.press('Control+Enter')
  await expect(desk.getByRole('heading', { name: 'Đã tiếp nhận' })).toBeVisible()
  const code = await desk.locator('.ds-code').innerText()
  expect(code).toMatch(/-\d{6}-\d{4}$/)
  const [time = '', day = ''] = due.split(' · ')
  await expect(desk.getByText(`${time} ngày ${day}`)).toBeVisible()
  const slip = await desk.request.get(await desk.getByRole('link', { name: /In giấy hẹn/ }).getAttribute('href') ?? '')
  const printed = (await readPdf(await slip.body())).text
  for (const words of [code, name, 'thôn Yên Khánh', `ngày ${day.slice(0, 2)} tháng ${Number(day.slice(3, 5)) > 2 ? Number(day.slice(3, 5)) : day.slice(3, 5)} năm ${day.slice(6)}`]) expect(printed).toContain(words)
  await expectSound(desk)

  await desk.getByRole('link', { name: /Mở hồ sơ/ }).click()
  await expect(desk.getByText('Bước 1/5')).toBeVisible()
  await desk.keyboard.press('c')
  await expect(desk.getByRole('dialog', { name: 'Chuyển bước 2' })).toBeVisible()
  await expectSound(desk)
  await desk.getByRole('button', { name: 'Chuyển bước 2 cho Trần Văn Quyết' }).click()
  await toast(desk, 'Đã chuyển bước 2 cho Trần Văn Quyết')
  await expect(desk.getByRole('button', { name: /Chuyển bước 3/ })).toHaveAttribute('aria-disabled', 'true')

  const specialist = await signIn(browser, 'quyet', { theme: 'dark' })
  await specialist.getByRole('row', { name: new RegExp(name) }).getByText('Mới đến').click()
  const quick = specialist.getByRole('complementary', { name: `Xem nhanh hồ sơ ${code}` })
  for (const clear of ['Người', 'Việc', 'Cách làm', 'Thời gian', 'Trách nhiệm']) await expect(quick.getByText(clear, { exact: true })).toBeVisible()
  await expectSound(specialist)
  await quick.getByRole('button', { name: 'Nhận việc' }).click()
  await toast(specialist, 'Đã nhận việc')
  await specialist.keyboard.press('c')
  await specialist.getByRole('radio', { name: /Nguyễn Văn Thắng/ }).check()
  await specialist.getByRole('button', { name: 'Chuyển bước 3 cho Nguyễn Văn Thắng' }).click()
  await toast(specialist, 'Đã chuyển bước 3 cho Nguyễn Văn Thắng')
  await expect(specialist.getByRole('link', { name: new RegExp(name) })).toHaveCount(0)

  const head = await signIn(browser, 'thang')
  await openWork(head, name)
  await expect(head.getByText('Bước 3/5')).toBeVisible()
  await expectSound(head)
  await head.keyboard.press('c')
  await expect(head.getByRole('button', { name: /^Chuyển bước 4 cho/ })).toBeFocused()
  await head.keyboard.press('Enter')
  await toast(head, 'Đã chuyển bước 4 cho Lương Thị Nga')

  const clerk = await signIn(browser, 'nga')
  await openWork(clerk, name)
  await clerk.keyboard.press('c')
  await clerk.getByRole('button', { name: 'Chuyển bước 5 cho Nguyễn Thị Hạnh' }).click()
  await toast(clerk, 'Đã chuyển bước 5 cho Nguyễn Thị Hạnh')

  await openWork(desk, name)
  await desk.keyboard.press('c')
  await expect(desk.getByRole('dialog', { name: 'Kết quả về Một cửa' }).getByText('Trước hạn', { exact: true })).toBeVisible()
  await desk.getByRole('button', { name: 'Kết quả về Một cửa' }).last().click()
  await toast(desk, 'Kết quả đã về Một cửa')
  await expect(desk.getByText('Có kết quả tại Một cửa')).toBeVisible()
  await desk.goto('/viec')
  await expect(desk.getByRole('rowheader', { name: /^Trả kết quả/ })).toBeVisible()
  await openWork(desk, name)
  await desk.keyboard.press('c')
  await expect(desk.getByLabel('Trả cho')).toHaveValue(name)
  await desk.getByRole('button', { name: 'Trả kết quả' }).last().click()
  await toast(desk, `Đã trả kết quả cho ${name}`)
  await expect(desk.getByText('Đã trả kết quả', { exact: true })).toBeVisible()

  await desk.keyboard.press('l')
  await expect(desk.getByRole('tabpanel').getByText('Nhận việc')).toBeVisible()
  await expect(desk.getByRole('tabpanel').getByRole('listitem')).toHaveCount(8)
  await expectSound(desk)

  await desk.goto(`/ho-so?group=early&search=${encodeURIComponent(name)}`)
  await expect(desk.getByText('Trước hạn: 1 hồ sơ')).toBeVisible()
  await expectSound(desk)
})

test('a line that breaks after the server has received: nothing typed is lost, pressing again gives the same one dossier', async ({ browser }) => {
  const name = applicant('Mất Mạng')
  const page = await signIn(browser, 'hanh')
  await writeDown(page, name)
  let sent = 0
  await page.route('**/api/dossiers/receive', async (route) => {
    sent += 1
    await route.fetch()
    await route.abort('connectionreset')
  })
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Nội dung đã nhập còn nguyên. Bấm lại để gửi tiếp')).toBeVisible({ timeout: 30_000 })
  expect(sent).toBeGreaterThan(1)
  await expect(page.getByLabel('Họ và tên')).toHaveValue(name)
  await expectSound(page)

  await page.unroute('**/api/dossiers/receive')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'Đã tiếp nhận' })).toBeVisible()
  await page.goto(`/ho-so?search=${encodeURIComponent(name)}`)
  await expect(page.getByText('Tất cả: 1 hồ sơ')).toBeVisible()
})

test('what was typed outlives a reload', async ({ browser }) => {
  const name = applicant('Tải Lại')
  const page = await signIn(browser, 'hanh')
  await writeDown(page, name)
  await page.reload()
  await expect(page.getByLabel('Họ và tên')).toHaveValue(name)
  await expect(page.getByText('Đã xác định đủ')).toBeVisible()
  await page.getByRole('button', { name: 'Nhập lại từ đầu' }).click()
  await expect(page.getByLabel('Họ và tên')).toHaveValue('')
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(page.getByLabel('Họ và tên')).toHaveValue(name)
})

test('when someone else was faster, the sentence says so and the reason typed stays', async ({ browser }) => {
  const name = applicant('Hai Người')
  const desk = await signIn(browser, 'hanh')
  await receive(desk, name)
  await desk.getByRole('link', { name: /Mở hồ sơ/ }).click()
  await expect(desk.getByText('Bước 1/5')).toBeVisible()
  await desk.keyboard.press('c')
  await desk.getByRole('button', { name: 'Chuyển bước 2 cho Trần Văn Quyết' }).click()
  await toast(desk, 'Đã chuyển bước 2 cho Trần Văn Quyết')

  const head = await signIn(browser, 'thang')
  await head.goto(desk.url())
  await head.getByRole('button', { name: 'Từ chối giải quyết' }).click()
  await head.getByLabel('Lý do và căn cứ').fill('Không thuộc thẩm quyền của xã')

  const specialist = await signIn(browser, 'quyet')
  await openWork(specialist, name)
  await specialist.getByRole('button', { name: 'Nhận việc' }).click()
  await toast(specialist, 'Đã nhận việc')

  const refuse = head.getByRole('dialog').getByRole('button', { name: 'Từ chối giải quyết' })
  await refuse.click()
  await expect(head.getByText('Có người vừa cập nhật hồ sơ này')).toBeVisible()
  await expect(head.getByLabel('Lý do và căn cứ')).toHaveValue('Không thuộc thẩm quyền của xã')
  await expectSound(head)
  await refuse.click()
  await toast(head, /Đã từ chối/)
  await expect(head.getByRole('link', { name: 'Phiếu từ chối giải quyết' })).toBeVisible()
})

test('returned, paused, supplemented, promised anew, given to another, stopped: every move from its button, each told in the history', async ({ browser }) => {
  test.setTimeout(120_000)
  const name = applicant('Đủ Việc')
  const desk = await signIn(browser, 'hanh')
  await receive(desk, name)
  await desk.getByRole('link', { name: /Mở hồ sơ/ }).click()
  await expect(desk.getByText('Bước 1/5')).toBeVisible()
  await desk.keyboard.press('c')
  await desk.getByRole('button', { name: 'Chuyển bước 2 cho Trần Văn Quyết' }).click()
  await toast(desk, 'Đã chuyển bước 2 cho Trần Văn Quyết')
  const address = desk.url()

  const specialist = await signIn(browser, 'quyet')
  await openWork(specialist, name)
  await specialist.keyboard.press('p')
  const pause = specialist.getByRole('button', { name: 'Tạm dừng đồng hồ' })
  await expect(pause).toHaveAttribute('aria-disabled', 'true')
  await specialist.getByRole('radio', { name: /Chờ kết quả xác minh/ }).check()
  await specialist.getByLabel('Điều khoản áp dụng').fill('Khoản 2 Điều 16 Luật Hộ tịch')
  await pause.click()
  await toast(specialist, 'Đã tạm dừng')
  await expect(specialist.getByText('Đang tạm dừng:', { exact: true })).toBeVisible()
  await expectSound(specialist)
  await specialist.keyboard.press('p')
  await specialist.getByRole('button', { name: 'Chạy lại đồng hồ' }).click()
  await toast(specialist, 'Đã chạy lại')

  await specialist.getByRole('button', { name: 'Việc khác' }).click()
  await specialist.getByRole('button', { name: 'Trả lại bước trước' }).click()
  await specialist.getByLabel('Lý do').fill('Thiếu chữ ký trên tờ khai')
  await specialist.getByRole('button', { name: 'Trả lại bước 1' }).click()
  await toast(specialist, 'Đã trả lại bước 1')
  await expect(specialist.getByText('Bước 1/5')).toBeVisible()

  await desk.goto(address)
  await desk.getByRole('button', { name: /Chuyển bước 2/ }).click()
  await desk.getByRole('button', { name: 'Chuyển bước 2 cho Trần Văn Quyết' }).click()
  await toast(desk, 'Đã chuyển bước 2 cho Trần Văn Quyết')

  await specialist.goto(address)
  await expect(specialist.getByText('Bước 2/5')).toBeVisible()
  await specialist.keyboard.press('b')
  await specialist.getByLabel('Cần bổ sung, hoàn thiện').fill('Bản sao học bạ\nGiấy khai sinh của cha')
  await specialist.getByLabel('Lý do').fill('Chưa đủ căn cứ')
  await specialist.getByRole('dialog').getByRole('button', { name: 'Yêu cầu bổ sung' }).click()
  await toast(specialist, /Đã yêu cầu bổ sung/)
  const form = await specialist.request.get(await specialist.getByRole('link', { name: 'Phiếu yêu cầu bổ sung' }).getAttribute('href') ?? '')
  expect((await readPdf(await form.body())).text).toContain('Giấy khai sinh của cha')

  await openWork(desk, name)
  await desk.keyboard.press('c')
  await desk.getByLabel('Giấy tờ khác').fill('Học bạ')
  await desk.getByRole('button', { name: 'Thêm giấy tờ' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Nhận bổ sung đủ' }).click()
  await toast(desk, /thời hạn tính lại từ đầu/)
  await expect(desk.getByRole('cell', { name: 'Học bạ' })).toBeVisible()
  await expect(desk.getByText('sau bổ sung')).toBeVisible()

  const head = await signIn(browser, 'thang')
  await head.goto(address)
  await head.getByRole('button', { name: 'Xin lỗi và hẹn lại' }).click()
  const earliest = /\d\d\/\d\d\/\d{4}/.exec(await head.getByText(/Ngày làm việc, sớm nhất/).innerText())?.[0] ?? ''
  await head.getByRole('textbox', { name: /^Ngày hẹn mới/ }).fill(earliest)
  await expect(head.getByText('1 ngày làm việc')).toBeVisible()
  await head.getByLabel('Lý do, ghi vào phiếu xin lỗi').fill('chờ kết quả xác minh')
  await expectSound(head)
  await head.getByRole('dialog').getByRole('button', { name: 'Xin lỗi và hẹn lại' }).click()
  await toast(head, /Đã xin lỗi và hẹn lại/)
  await expect(head.getByRole('button', { name: 'Xin lỗi và hẹn lại' })).toHaveAttribute('aria-disabled', 'true')
  await expect(head.getByText(`17:00 ngày ${earliest}`).first()).toBeVisible()

  await head.getByRole('button', { name: 'Việc khác' }).click()
  await head.getByRole('button', { name: 'Giao người khác' }).click()
  await head.getByRole('radio', { name: 'Người khác' }).check()
  await head.getByRole('combobox', { name: 'Tên người khác' }).fill('luong')
  await head.getByRole('option', { name: /Lương Thị Nga/ }).click()
  await head.getByLabel('Lý do').fill('Đồng chí Quyết đi học')
  await head.getByRole('button', { name: 'Giao cho Lương Thị Nga' }).click()
  await toast(head, 'Đã giao cho Lương Thị Nga')

  await head.getByRole('button', { name: 'Việc khác' }).click()
  await head.getByRole('button', { name: 'Dừng theo đề nghị' }).click()
  await head.getByLabel('Lý do và căn cứ').fill('Người nộp xin rút hồ sơ')
  await head.getByRole('dialog').getByRole('button', { name: 'Dừng theo đề nghị' }).click()
  await toast(head, 'Đã dừng giải quyết')
  await expect(head.getByText('Lý do dừng:')).toBeVisible()
  await head.getByRole('tab', { name: /Lịch sử/ }).click()
  const history = head.getByRole('tabpanel')
  for (const words of ['Tạm dừng: Khoản 2 Điều 16 Luật Hộ tịch', 'Trả lại bước 1', 'Yêu cầu bổ sung: Bản sao học bạ', 'Nhận bổ sung đủ', 'Xin lỗi và hẹn lại', 'Giao cho Lương Thị Nga', 'Dừng giải quyết']) await expect(history.getByText(words)).toBeVisible()
  await expectSound(head)
})

test('a name of 500 letters without a blank breaks no page, wide or narrow', async ({ browser }) => {
  test.setTimeout(120_000)
  const name = `${applicant('Dài')} ${'Ngưỡng'.repeat(80)}`.slice(0, 500)
  const page = await signIn(browser, 'hanh')
  const code = await receive(page, name)
  await expectSound(page)
  await page.getByRole('link', { name: /Mở hồ sơ/ }).click()
  await expect(page.getByText('Bước 1/5')).toBeVisible()
  await expectSound(page)
  const address = page.url()
  const phone = await signIn(browser, 'hanh', { width: 390, theme: 'dark' })
  for (const path of ['/viec', `/ho-so?search=${code}`, new URL(address).pathname, '/tiep-nhan']) {
    for (const one of [page, phone]) {
      await one.goto(path)
      await expect(one.getByRole('heading', { level: 1 })).toBeVisible()
      if (path !== '/tiep-nhan') await expect(one.getByText(name.slice(0, 40)).first()).toBeVisible()
      await expectSound(one)
    }
  }
})

test('the pages say who may when somebody may not, what stands where nothing is, and what a broken line loses', async ({ browser }) => {
  const page = await signIn(browser, 'quyet')
  await page.goto('/tiep-nhan')
  await expect(page.getByText('Bạn chưa được giao việc này')).toBeVisible()
  await page.goto('/ho-so?search=khong-co-ho-so-nao-nhu-vay')
  await page.getByRole('button', { name: 'Bỏ lọc' }).click()
  await expect(page).toHaveURL(/\/ho-so$/)
  await page.goto('/ho-so/01a1f1ae-b0c0-7df2-9d50-755126e8c5c3')
  await expect(page.getByText('Không tìm thấy hồ sơ')).toBeVisible()
  await expectSound(page)
  await page.route('**/api/dossiers/my-work*', (route) => route.fulfill({ status: 500, contentType: 'application/json', body: JSON.stringify({ instance: 'urn:request:7' }) }))
  await page.goto('/viec')
  await expect(page.getByText('Mã lỗi 7')).toBeVisible()
  await expectSound(page)
  await page.unroute('**/api/dossiers/my-work*')
  await page.getByRole('button', { name: 'Thử lại' }).click()
  await expect(page.getByRole('table', { name: 'Việc của tôi' })).toBeVisible()
})

test('another language: the same pages in English', async ({ browser }) => {
  const page = await signIn(browser, 'quyet')
  await page.evaluate(() => { localStorage.setItem('namro.language', 'en') })
  for (const [path, title] of [['/viec', 'My work'], ['/ho-so', 'Dossiers']] as const) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expectSound(page)
  }
  await page.goto('/viec')
  await expect(page.getByRole('row').nth(2)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Steps and the five clears' })).toBeVisible()
  await expectSound(page)
})
