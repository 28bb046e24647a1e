// SPDX-License-Identifier: Apache-2.0
import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'

test.skip(({ baseURL }) => baseURL === undefined, 'there is no product to start')

const DEMO_PASSWORD = 'namro-trinh-dien'
const OWN_PASSWORD = 'hoa ban nở trắng đầu xuân'

/** Each run writes people, posts and agencies of its own. */
const mark = Date.now().toString(36)

/** A page of someone's own, signed in by the form unless a password was given that must be changed first. */
async function signedIn(browser: Browser, login: string, password = DEMO_PASSWORD): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto('/')
  await page.getByLabel('Tên đăng nhập').fill(login)
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Đăng nhập', exact: true })).toBeHidden()
  return page
}

/** Nothing that a screen reader, a keyboard or weak eyes would stumble over. */
async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)).toEqual([])
}

test('the administrator adds a person with a post; the person signs in with the one-time password and sets their own', async ({ browser }) => {
  const page = await signedIn(browser, 'quantri')
  await page.goto('/quan-tri')
  await expect(page.getByRole('heading', { name: 'Người và tài khoản' })).toBeVisible()
  await page.keyboard.press('n')
  const dialog = page.getByRole('dialog', { name: 'Thêm người' })
  await dialog.getByLabel('Họ và tên').fill(`Ma Thị Thử ${mark}`)
  await expect(dialog.getByLabel('Tên đăng nhập')).toHaveValue(`${mark}.mtt`)
  await dialog.getByLabel('Chức danh').selectOption({ label: 'Cán bộ Một cửa' })
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Thêm người' }).click()
  const once = page.getByRole('dialog', { name: `Mật khẩu một lần của Ma Thị Thử ${mark}` })
  const password = (await once.getByRole('textbox', { name: 'Mật khẩu một lần' }).textContent()) ?? ''
  expect(password).toMatch(/^[a-z]+-[a-z]+-\d{6}$/)
  await expectAccessible(page)
  await once.getByRole('button', { name: 'Đã giao cho người dùng' }).click()
  await page.getByLabel('Tìm theo tên hoặc tên đăng nhập').fill(`thu ${mark}`)
  await expect(page.getByRole('row', { name: `Ma Thị Thử ${mark} Cán bộ Một cửa ${mark}.mtt` })).toBeVisible()
  await expect(page.getByText(password)).toHaveCount(0)
  await expectAccessible(page)

  const theirs = await signedIn(browser, `${mark}.mtt`, password)
  await expect(theirs.getByRole('heading', { name: `Đặt mật khẩu cho ${mark}.mtt` })).toBeVisible()
  await theirs.getByLabel('Mật khẩu hiện tại').fill(password)
  await theirs.getByLabel('Mật khẩu mới', { exact: false }).first().fill(OWN_PASSWORD)
  await theirs.getByLabel('Nhập lại mật khẩu mới').fill(OWN_PASSWORD)
  await theirs.getByRole('button', { name: 'Đổi mật khẩu' }).click()
  await expect(theirs.getByRole('heading', { name: /Đặt mật khẩu/ })).toBeHidden()
  await theirs.goto('/tai-khoan')
  await expect(theirs.getByText('Cán bộ Một cửa').first()).toBeVisible()
  await expect(theirs.getByText('Tiếp nhận hồ sơ, trả kết quả')).toBeVisible()
  await expectAccessible(theirs)
  await theirs.goto('/quan-tri/nguoi')
  await expect(theirs.getByText('Bạn chưa được giao việc này')).toBeVisible()
})

test('posts with what their roles allow, and agencies with their dated names, are shown and changed', async ({ browser }) => {
  const page = await signedIn(browser, 'quantri')
  await page.goto('/quan-tri/chuc-danh')
  await page.getByRole('button', { name: 'Thêm chức danh' }).click()
  const dialog = page.getByRole('dialog', { name: 'Thêm chức danh' })
  await dialog.getByLabel('Tên chức danh').fill(`Công chức Văn hóa ${mark}`)
  await dialog.getByLabel('Vai trò').selectOption({ label: 'Chuyên viên' })
  await dialog.getByRole('button', { name: 'Thêm chức danh' }).click()
  // A post that nobody holds is a hole, and says so.
  await expect(page.getByRole('row', { name: new RegExp(`Công chức Văn hóa ${mark} Chuyên viên Chưa rõ người`) })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('tab', { name: /Vai trò và quyền/ }).click()
  await expect(page.getByRole('row', { name: /Một cửa .*Tiếp nhận hồ sơ, trả kết quả/ })).toBeVisible()
  await expectAccessible(page)

  await page.goto('/quan-tri/co-quan')
  await page.getByRole('button', { name: 'Thêm đơn vị' }).click()
  const adding = page.getByRole('dialog', { name: 'Thêm đơn vị' })
  await adding.getByLabel('Tên đơn vị').fill(`Trung tâm ${mark} xã Tri Phú`)
  await adding.getByLabel('Mã').fill(`H60.${mark}`)
  await adding.getByLabel('Loại hình').selectOption({ label: 'Trung tâm phục vụ hành chính công' })
  const parent = adding.getByRole('combobox', { name: 'Trực thuộc' })
  if (await parent.inputValue() === '') {
    await parent.fill('UBND xã Tri Phú')
    await page.getByRole('option', { name: /UBND xã Tri Phú/ }).click()
  }
  await adding.getByRole('button', { name: 'Thêm đơn vị' }).click()
  await expect(page.getByRole('heading', { name: `Trung tâm ${mark} xã Tri Phú` })).toBeVisible()
  await page.getByRole('button', { name: 'Đổi tên từ một ngày' }).click()
  const renaming = page.getByRole('dialog', { name: `Đổi tên Trung tâm ${mark} xã Tri Phú` })
  await renaming.getByLabel('Tên mới').fill('Trung tâm Hành chính công Tri Phú')
  await renaming.getByLabel('Có hiệu lực từ ngày').first().fill('01/01/2030')
  await renaming.getByRole('button', { name: 'Đổi tên' }).click()
  await expect(page.getByText('Từ 01/01/2030')).toBeVisible()
  await expect(page.getByText(/đến hết ngày trước 01\/01\/2030/)).toBeVisible()
  await expectAccessible(page)
})

test('a day off put into the calendar shows which dossiers would move; one that moves none is saved with its ground', async ({ browser }) => {
  const page = await signedIn(browser, 'loi')
  await page.goto('/quan-tri/lich')
  await expect(page.getByRole('heading', { name: /^Lịch làm việc \d{4}$/ })).toBeVisible()
  const working = (after: string) => page.evaluate((from) => {
    const days = [...document.querySelectorAll<HTMLElement>('[data-date]')]
    return days.find((day) => (day.dataset['date'] ?? '') > from && day.classList.contains('or-day--working'))?.dataset['date'] ?? ''
  }, after)
  const giveDayOff = async (date: string) => {
    await page.locator(`[data-date="${date}"]`).click()
    await page.getByLabel('Nghỉ', { exact: true }).check()
    await page.getByLabel('Tên ngày, lý do').fill(`Nghỉ phòng chống bão ${mark}`)
    await page.getByLabel('Căn cứ').fill('Công điện 15/CĐ-UBND')
    await page.getByRole('button', { name: 'Ghi vào bản sửa' }).click()
    await expect(page.locator(`[data-date="${date}"]`)).toHaveClass(/or-day--off/)
  }
  // The next working day lies inside the limits of dossiers in hand.
  const today = await page.locator('.or-month .is-today').getAttribute('data-date') ?? ''
  await giveDayOff(await working(today))
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Xem ảnh hưởng và lưu' }).click()
  const dialog = page.getByRole('dialog', { name: /Lưu lịch/ })
  await expect(dialog.getByRole('heading', { name: /^[1-9]\d* trong \d+ hồ sơ đang giải quyết đổi hạn$/ })).toBeVisible()
  await expect(dialog.getByRole('heading', { name: /^1 ngày đổi giờ làm việc/ })).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Sửa tiếp' }).click()
  await page.getByRole('button', { name: 'Bỏ các sửa đổi' }).click()

  // Another journey is moving dossiers of this commune beside this one: only a far day is saved.
  await page.getByRole('button', { name: 'Năm sau' }).click()
  await giveDayOff(await working(`${Number(today.slice(0, 4)) + 1}-10-0${1 + Date.now() % 9}`))
  await page.getByRole('button', { name: 'Xem ảnh hưởng và lưu' }).click()
  await expect(dialog.getByRole('heading', { name: /^0 trong \d+ hồ sơ đang giải quyết đổi hạn$/ })).toBeVisible()
  await dialog.getByLabel('Căn cứ của lần sửa này').fill(`Công điện 15/CĐ-UBND ${mark}`)
  await dialog.getByRole('button', { name: 'Lưu lịch' }).click()
  await expect(page.getByText(/Đã lưu lịch, bản \d+/)).toBeVisible()
  await page.getByText(/^Lịch sử \d+ bản$/).last().click()
  await expect(page.getByText(`Công điện 15/CĐ-UBND ${mark}`)).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: mark }).getByText(/Bàn Văn Lợi/).first()).toBeVisible()
})

test('a week without any session is refused with its sentence before it can be saved', async ({ browser }) => {
  const page = await signedIn(browser, 'quantri')
  await page.goto('/quan-tri/lich')
  await page.getByRole('button', { name: 'Sửa giờ trong tuần, theo mùa' }).click()
  const dialog = page.getByRole('dialog', { name: /Giờ làm việc của/ })
  await dialog.getByRole('button', { name: 'Thêm khoảng giờ' }).click()
  for (const day of ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ Nhật']) await dialog.getByLabel(day, { exact: true }).selectOption({ label: 'Nghỉ' })
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Ghi vào bản sửa' }).click()
  await expect(page.getByText('Lịch làm việc không có buổi làm việc nào nên không tính được hạn')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Xem ảnh hưởng và lưu' })).toHaveAttribute('aria-disabled', 'true')
})

test('the head opens the list behind a figure; the five add up to all', async ({ browser }) => {
  const page = await signedIn(browser, 'thang')
  await page.goto('/dieu-hanh')
  await expect(page.getByRole('heading', { name: 'Bảng điều hành' })).toBeVisible()
  await expectAccessible(page)
  const board = await page.evaluate(async () => (await fetch('/api/insight/board')).json())
  const { early, onTime, late, open, overdue, all } = board.counts
  expect(early + onTime + late + open + overdue).toBe(all)
  await page.getByRole('link', { name: new RegExp(`^Quá hạn ${overdue}$`) }).click()
  await expect(page).toHaveURL(/\/ho-so\?group=overdue/)
  const list = await page.evaluate(async () => (await fetch('/api/dossiers/list?group=overdue')).json())
  expect(list.total).toBe(overdue)
  await page.goBack()
  await page.keyboard.press('t')
  await expect(page).toHaveURL(/from=\d{4}-\d{2}&to=\d{4}-\d{2}/)
})

test('the province sees 136 of 138 with the two named, years later, and opens a commune', async ({ browser }) => {
  const page = await signedIn(browser, 'tuyenquang')
  // The bulk of the demonstration is loaded behind the first page.
  await expect.poll(async () => (await page.evaluate(async () => (await fetch('/api/insight/province?on=2022-06-30&from=2020-01&to=2022-06')).json())).applying?.numerator, { timeout: 50_000 }).toBe(136)
  await page.goto('/toan-tinh')
  await expect(page.getByText('136/138')).toBeVisible()
  await expect(page.getByText('= 98,6%')).toBeVisible()
  await expect(page.getByText('← chưa áp dụng: UBND xã Sinh Long')).toBeVisible()
  await expect(page.getByText('← chưa áp dụng: UBND xã Xuân Lập')).toBeVisible()
  await expect(page.getByText(/kỳ gần nhất có số liệu: 01\/2020–06\/2022/)).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel(/Tìm đơn vị/).fill('hoang khai')
  const row = page.getByRole('row', { name: /UBND xã Hoàng Khai/ })
  await expect(row).toContainText('117')
  await row.getByRole('link', { name: 'UBND xã Hoàng Khai', exact: true }).click()
  await expect(page.getByText('180/1.000 hồ sơ đã trả')).toBeVisible()
  await page.getByRole('link', { name: /^Trước hạn 180$/ }).click()
  await expect(page.getByText(/1–50 trong 180/)).toBeVisible()
})
