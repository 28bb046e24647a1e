// SPDX-License-Identifier: Apache-2.0
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { signIn, toast } from './dossier-desk.ts'
import { wordFile } from './word-file.ts'
import { makeOwnAgency, type OwnAgency } from './own-agency.ts'

const DATA = join(import.meta.dirname, '../../../shared/data')
const FILES = ['iso-procedures', 'decisions'].flatMap((folder) => (existsSync(join(DATA, folder)) ? readdirSync(join(DATA, folder)).filter((name) => /\.docx?$/.test(name)).map((name) => join(DATA, folder, name)) : []))
test.skip(({ baseURL }) => baseURL === undefined || FILES.length === 0, 'there is no product to start, or the real Word files are not beside the project')

const picture = (page: Page, name: string) => page.screenshot({ path: test.info().outputPath(`${name}.png`) })
const tickFirst = async (page: Page, count: number) => { for (let at = 0; at < count; at++) await page.getByRole('checkbox', { name: /^Chọn (?!tất cả|mọi)/ }).nth(at).check() }
const inTurn = async (page: Page, count: number) => {
  await page.goto('/quy-trinh?tinh-trang=den-luot-toi')
  await expect(page.getByRole('checkbox', { name: /^Chọn (?!tất cả)/ }).nth(count - 1)).toBeVisible()
  await tickFirst(page, count)
}

test('a whole folder of Word files becomes issued procedures; a circular changes, and every task is followed to its end', async ({ browser, baseURL }) => {
  test.setTimeout(300_000)
  const agency: OwnAgency = await makeOwnAgency(browser, baseURL)
  const author = await agency.pageOf('author')
  const [reviewer, head] = [await agency.pageOf('reviewer'), await agency.pageOf('head')]

  await test.step('drop them all; those without errors become drafts in one press, a .doc beside its .docx is left out', async () => {
    await author.goto('/quy-trinh/nhap')
    await author.locator('input[type=file]').setInputFiles(FILES)
    await expect(author.getByText(`Đã đọc ${FILES.length}/${FILES.length} tệp`)).toBeVisible({ timeout: 120_000 })
    await expect(author.getByText(/Trùng nội dung với .+\.docx/).first()).toBeVisible()
    await expect(author.getByText('không có bảng các bước nào').first()).toBeVisible()
    await picture(author, '1-read')
    await author.getByRole('button', { name: /^Tạo \d+ dự thảo không lỗi$/ }).click()
    await expect(author.getByText(/^Đã tạo [4-9]\d$/)).toBeVisible({ timeout: 90_000 })
  })

  await test.step('mend what is flagged: another code, a limit that the steps keep', async () => {
    await author.getByText(/^Còn phải sửa \d+$/).click()
    await author.getByRole('button', { name: 'Đăng ký việc nuôi con nuôi trong nước' }).first().click()
    await expect(author.getByText(/thời hạn là 2 ngày làm việc: vượt 28 ngày làm việc/)).toBeVisible()
    await author.getByRole('textbox', { name: 'Mã quy trình' }).fill('QT 41/CX-HCTP')
    await author.getByRole('textbox', { name: /Thời hạn/ }).first().fill('30 ngày làm việc')
    await expect(author.getByText(/vượt 28 ngày làm việc/)).toBeHidden()
    await picture(author, '2-mended')
    await author.getByRole('button', { name: 'Tạo 1 dự thảo không lỗi' }).click()
    await expect(author.getByText('Đã tạo dự thảo.')).toBeVisible({ timeout: 15_000 })
  })

  await test.step('ten are sent, reviewed, approved and issued by three people, ten at a press', async () => {
    await author.goto('/quy-trinh?tinh-trang=den-luot-toi&tim=CX-HCTP')
    await expect(author.getByRole('checkbox', { name: /^Chọn (?!tất cả)/ }).nth(9)).toBeVisible()
    await tickFirst(author, 10)
    await author.getByRole('button', { name: 'Gửi xem xét 10' }).click()
    await expect(author.getByText('Đã gửi xem xét 10/10 quy trình')).toBeVisible()
    await inTurn(reviewer, 10)
    await reviewer.getByRole('button', { name: 'Xem xét xong, trình phê duyệt 10' }).click()
    await expect(reviewer.getByText('Đã xem xét, trình phê duyệt 10/10 quy trình')).toBeVisible()
    await inTurn(head, 10)
    await head.getByRole('button', { name: 'Phê duyệt 10' }).click()
    await expect(head.getByText('Đã phê duyệt 10/10 quy trình; còn bước ban hành')).toBeVisible()
    await inTurn(head, 10)
    await head.getByRole('button', { name: 'Ban hành 10' }).click()
    await head.getByRole('dialog').getByRole('button', { name: 'Ban hành 10' }).click()
    await expect(head.getByText('Đã ban hành 10/10 quy trình')).toBeVisible({ timeout: 60_000 })
    await picture(head, '3-issued')
  })

  await test.step('one is printed as it was issued', async () => {
    await head.goto('/quy-trinh?tinh-trang=dang-ap-dung')
    await expect(head.getByRole('row')).toHaveCount(11)
    await head.getByRole('link', { name: 'Đăng ký lại khai sinh', exact: true }).click()
    await head.getByRole('button', { name: /Tải về/ }).click()
    const file = head.getByRole('link', { name: /chính thức/ })
    const pdf = await head.request.get(await file.getAttribute('href') ?? '')
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
    await picture(head, '4-printed')
  })

  const tasks = async (page: Page) => {
    await expect(async () => {
      await page.goto('/ra-soat-luat')
      await expect(page.getByRole('button', { name: 'Đóng việc' }).first()).toBeVisible({ timeout: 3_000 })
    }).toPass({ timeout: 60_000 })
  }
  await test.step('a circular is replaced: one task for every procedure that cites it, most drafted anew in one press, the rest closed with a reason', async () => {
    await reviewer.goto('/van-ban')
    await reviewer.getByRole('button', { name: /Ghi văn bản/ }).click()
    const dialog = reviewer.getByRole('dialog')
    await dialog.getByLabel('Số, ký hiệu').fill('99/2026/TT-BTP')
    await dialog.getByLabel('Loại văn bản').selectOption({ label: 'Thông tư' })
    await dialog.getByLabel('Cơ quan ban hành').fill('Bộ Tư pháp')
    await dialog.getByLabel('Tên văn bản').fill('Quy định chi tiết Luật Hộ tịch (minh hoạ)')
    await dialog.getByRole('textbox', { name: 'Ngày ban hành' }).fill('15/11/2026')
    await dialog.getByRole('textbox', { name: 'Ngày có hiệu lực' }).fill('15/12/2026')
    await dialog.getByRole('button', { name: 'Thêm quan hệ' }).click()
    await dialog.getByLabel('Với văn bản số').fill('04/2020/TT-BTP')
    await dialog.getByRole('button', { name: 'Lưu' }).click()
    await expect(reviewer.getByText('Thay thế').first()).toBeVisible()
    await picture(reviewer, '5-circular')

    await tasks(author)
    await author.getByRole('checkbox', { name: 'Chọn mọi việc đang mở trên trang' }).check()
    await author.getByRole('button', { name: /^Soạn lần tiếp theo, thay căn cứ cho \d+$/ }).click()
    await expect(author.getByText(/^Đã soạn dự thảo cho \d+\/\d+ quy trình/)).toBeVisible({ timeout: 60_000 })
    await picture(author, '6-drafted-anew')
  })

  await test.step('one of them goes its way again and closes its task by itself; the others are closed with a reason, to the last', async () => {
    await author.goto('/quy-trinh?tinh-trang=den-luot-toi&tim=lai+khai+sinh')
    await tickFirst(author, 1)
    await author.getByRole('button', { name: 'Gửi xem xét 1' }).click()
    await expect(author.getByText('Đã gửi xem xét 1/1 quy trình')).toBeVisible()
    await inTurn(reviewer, 1)
    await reviewer.getByRole('button', { name: /^Xem xét xong, trình phê duyệt 1$/ }).click()
    await expect(reviewer.getByText('Đã xem xét, trình phê duyệt 1/1 quy trình')).toBeVisible()
    await inTurn(head, 1)
    await head.getByRole('button', { name: 'Phê duyệt 1' }).click()
    await expect(head.getByText(/Đã phê duyệt 1\/1/)).toBeVisible()
    await inTurn(head, 1)
    await head.getByRole('button', { name: 'Ban hành 1' }).click()
    const dialog = head.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Có hiệu lực từ ngày' }).fill('15/12/2026')
    await dialog.getByRole('button', { name: 'Ban hành 1' }).click()
    await expect(head.getByText('Đã ban hành 1/1 quy trình')).toBeVisible({ timeout: 30_000 })

    await author.goto('/ra-soat-luat?trang-thai=in-work')
    await expect(author.getByRole('row', { name: /Đăng ký lại khai sinh/ })).toContainText('15/12/2026')
    await picture(author, '7-in-work')
    await tasks(author)
    await author.getByRole('checkbox', { name: 'Chọn mọi việc đang mở trên trang' }).check()
    await author.getByRole('button', { name: /^Đóng \d+ việc cùng lý do$/ }).click()
    await author.getByRole('dialog').getByLabel('Lý do không cần sửa').fill('Đã đối chiếu: phần được thay không đổi bước, người, thời hạn')
    await author.getByRole('dialog').getByRole('button', { name: /^Đóng \d+ việc/ }).click()
    await expect(author.getByText(/^Đã đóng (\d+)\/\1 việc/)).toBeVisible({ timeout: 60_000 })
    await expect(author.getByText('Không có việc nào')).toBeVisible()
    await picture(author, '8-all-closed')
  })

  await test.step('what an inspection asks is on a screen each: time and person, forms, records, review, law', async () => {
    await reviewer.goto('/quy-trinh/kiem-tra')
    await expect(reviewer.getByRole('columnheader', { name: 'Người' })).toBeVisible()
    await expect(reviewer.getByRole('columnheader', { name: 'Thời gian' })).toBeVisible()
    await picture(reviewer, '9-person-and-time')
    await reviewer.goto('/danh-muc-tai-lieu')
    await expect(reviewer.getByRole('row', { name: /Đăng ký lại khai sinh/ }).first()).toBeVisible()
    await expect(reviewer.getByRole('columnheader', { name: 'Soát xét trước' })).toBeVisible()
    for (const tab of ['Biểu mẫu', 'Hồ sơ']) {
      await reviewer.getByRole('tab', { name: tab, exact: true }).click()
      await picture(reviewer, `9-${tab === 'Hồ sơ' ? 'records' : 'forms'}`)
    }
  })
})

test('a pack is issued by three people of the province, adopted by a commune, and its next version taken over', async ({ browser, baseURL }) => {
  test.setTimeout(180_000)
  const commune = await (await makeOwnAgency(browser, baseURL)).pageOf('reviewer')
  const [drafter, reviewer, approver] = [await signIn(browser, 'huyen'), await signIn(browser, 'tuan'), await signIn(browser, 'yen')]
  const mark = Date.now().toString(36)
  const [name, model] = [`Bộ mẫu ${mark}`, `Xác nhận cư trú ${mark}`]
  const give = async (checking: string) => {
    await drafter.getByRole('button', { name: 'Đưa quy trình vào' }).click()
    const dialog = drafter.getByRole('dialog')
    await dialog.locator('input[type=file]').setInputFiles({ name: 'mau.docx', mimeType: 'application/octet-stream', buffer: await wordFile(`M ${mark}`, model, { who: 'Công chức chuyên môn', checking, days: '01 ngày' }) })
    await dialog.getByRole('button', { name: 'Đưa 1 quy trình vào' }).click()
    await expect(dialog).toBeHidden()
  }
  const issue = async (version: number) => {
    const path = new URL(drafter.url()).pathname
    await drafter.getByRole('button', { name: 'Gửi xem xét' }).click()
    await drafter.getByRole('dialog').getByLabel('Bản này khác bản trước ở đâu').fill(`Minh hoạ: bản ${version}`)
    await drafter.getByRole('dialog').getByRole('button', { name: /^Gửi xem xét/ }).click()
    await toast(drafter, 'Đã gửi xem xét')
    await reviewer.goto(path)
    await reviewer.getByRole('button', { name: 'Xem xét xong, trình phê duyệt' }).click()
    await toast(reviewer, 'Đã xem xét, chờ phê duyệt')
    await approver.goto(path)
    await approver.getByRole('button', { name: 'Phê duyệt' }).click()
    await toast(approver, /Đã phê duyệt/)
    await approver.getByRole('button', { name: 'Ban hành', exact: true }).click()
    await approver.getByRole('dialog').getByRole('button', { name: /^Ban hành/ }).click()
    await toast(approver, 'Đã ban hành')
    await drafter.reload()
  }

  await drafter.goto('/bo-mau')
  await drafter.getByRole('button', { name: 'Lập bộ mới' }).click()
  await drafter.getByRole('dialog').getByLabel('Tên bộ').fill(name)
  await drafter.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click()
  await give('Thẩm tra hồ sơ')
  await issue(1)
  await picture(drafter, '1-pack-issued')

  await commune.goto('/bo-mau')
  await commune.getByRole('link', { name }).click()
  await commune.getByRole('checkbox', { name: `Chọn ${model}` }).check()
  await commune.getByRole('button', { name: 'Nhận 1 quy trình' }).click()
  await picture(commune, '2-adopting')
  await commune.getByRole('dialog').getByRole('button', { name: 'Nhận 1 quy trình' }).click()
  await expect(commune.getByText('Đã tạo 1 dự thảo.')).toBeVisible()
  await commune.getByRole('dialog').getByRole('button', { name: 'Đóng', exact: true }).last().click()

  await give('Thẩm tra hồ sơ, tra cứu cơ sở dữ liệu quốc gia về dân cư')
  await issue(2)
  await commune.reload()
  await commune.getByRole('link', { name: new RegExp(`^So sánh.*${model}`) }).click()
  await expect(commune.getByText('tra cứu cơ sở dữ liệu quốc gia về dân cư').first()).toBeVisible()
  await picture(commune, '3-compared')
  await commune.getByRole('button', { name: 'Nhận bản 2' }).click()
  await toast(commune, 'Đã đưa vào dự thảo')
  await commune.goto('/bo-mau')
  await commune.getByRole('link', { name }).click()
  await expect(commune.getByRole('row', { name: new RegExp(model) })).toContainText('Theo bản mới nhất')
  await picture(commune, '4-taken-over')
})
