// SPDX-License-Identifier: Apache-2.0
import { type APIRequestContext, type Browser, expect, type Page, test } from '@playwright/test'
import { readPdf } from '../../platform/server/print/read-pdf.ts'
import { applicant, expectSound, PASSWORD, signIn, toast } from './dossier-desk.ts'

const NAME = 'Đăng ký lại kết hôn có xác minh'
const ACTIONS = ['Tiếp nhận, kiểm tra hồ sơ', 'Thẩm định hồ sơ', 'Xác minh tại thôn nơi cư trú', 'Lấy ý kiến về thông tin cư trú', 'Tổng hợp kết quả, trình ký', 'Xem xét, ký duyệt', 'Đóng dấu, trả kết quả']
const EDGES: Readonly<Record<number, readonly object[]>> = {
  2: [{ to: 5, kind: 'branch', when: 'còn lại' }, { to: 3, kind: 'parallel', when: '' }, { to: 4, kind: 'parallel', when: '' }],
  5: [{ to: 2, kind: 'return', when: 'kết quả xác minh không khớp với hồ sơ' }],
}

/** Somebody who only calls the interface. */
async function callAs(browser: Browser, login: string): Promise<{ get(path: string): Promise<never>; post(path: string, data: object): Promise<never> }> {
  const { request } = await browser.newContext()
  const headers = () => ({ 'x-namro': '1', 'idempotency-key': crypto.randomUUID() })
  const answer = async (response: Awaited<ReturnType<APIRequestContext['get']>>): Promise<never> => {
    expect(response.ok(), await response.text()).toBe(true)
    return await response.json() as never
  }
  await answer(await request.post('/api/organisation/sign-in', { data: { login, password: PASSWORD }, headers: headers() }))
  return { get: async (path) => answer(await request.get(path, { headers: headers() })), post: async (path, data) => answer(await request.post(path, { data, headers: headers() })) }
}

/** Issues a procedure whose steps part, meet and go back, by three people. */
async function issueProcedure(browser: Browser): Promise<{ readonly revisionId: string; readonly caseKey: string }> {
  const [author, reviewer, approver] = await Promise.all([callAs(browser, 'loi'), callAs(browser, 'thuan'), callAs(browser, 'thang')])
  const { rows }: { rows: readonly { id: string; name: string }[] } = await author.get('/api/procedures/list')
  const { content }: { content: { cases: { key: string }[]; steps: { role: string }[] } } = await author.get(`/api/procedures/one?id=${rows.find(({ name }) => name === 'Đăng ký lại khai sinh')?.id}`)
  const role = (of: number) => content.steps[of]?.role
  const roles = [role(0), role(1), role(1), role(3), role(1), role(2), role(0)]
  const steps = ACTIONS.map((action, at) => ({
    ...content.steps[Math.min(at, content.steps.length - 1)], order: at + 1, label: String(at + 1), action, role: roles[at], accountable: roles[at],
    times: content.cases.map(({ key }) => ({ caseKey: key, time: { value: 0.5, unit: 'workingDay', text: '0,5 ngày' }, text: '0,5 ngày', sharedWith: [] })), ...(EDGES[at + 1] === undefined ? {} : { edges: EDGES[at + 1] }),
  }))
  const { revisionId }: { revisionId: string } = await author.post('/api/procedures/draft', { code: `QT.RN.${Date.now().toString(36)}`, content: { ...content, name: NAME, tthcCodes: [], steps }, sourceFile: null, sourceName: null, unread: [], asNextIssue: false })
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date())
  let version = 1
  for (const [who, command] of [[author, { move: 'submit' }], [reviewer, { move: 'review' }], [approver, { move: 'approve' }], [approver, { move: 'issue', effectiveFrom: today }]] as const) {
    ({ version } = await who.post('/api/procedures/move', { revisionId, version, command }))
  }
  return { revisionId, caseKey: content.cases[0]?.key ?? '' }
}

/** Receives a dossier at the desk and hands it to the specialist. */
async function receive(browser: Browser, procedure: { readonly revisionId: string; readonly caseKey: string }, name: string): Promise<void> {
  const desk = await callAs(browser, 'hanh')
  const { id }: { id: string } = await desk.post('/api/dossiers/receive', {
    ...procedure, tthcCode: null, authorised: null, channel: 'direct', request: '', resultBy: 'Tại Một cửa', applicant: { name, idNumber: null, address: null, phone: null, email: null }, items: [{ name: 'Tờ khai', original: 1, copy: 0, lookedUp: false }],
  })
  const { people }: { people: readonly { id: string; name: string }[] } = await desk.get(`/api/dossiers/one?id=${id}`)
  await desk.post('/api/dossiers/move', { id, version: 1, command: { move: 'forward', to: people.find((person) => person.name === 'Trần Văn Quyết')?.id } })
}

async function open(page: Page, name: string): Promise<void> {
  await page.goto('/viec')
  await page.getByRole('link', { name: new RegExp(name) }).click()
  await expect(page.getByRole('heading', { level: 1, name: NAME })).toBeVisible()
}

test('the dossier goes the ways of the procedure: chosen by its condition, side by side, waiting where they meet, and back', async ({ browser }) => {
  test.setTimeout(180_000)
  const procedure = await issueProcedure(browser)
  const [plain, verified] = [applicant('Thẳng'), applicant('Xác Minh')]
  await receive(browser, procedure, plain)
  await receive(browser, procedure, verified)

  // With the keyboard alone: nothing is chosen beforehand.
  const specialist = await signIn(browser, 'quyet')
  await open(specialist, plain)
  await specialist.keyboard.press('c')
  await expect(specialist.getByRole('dialog', { name: 'Chuyển bước tiếp' })).toBeVisible()
  await expect(specialist.getByRole('button', { name: 'Chuyển bước tiếp' })).toHaveAttribute('aria-disabled', 'true')
  await expect(specialist.getByRole('radio', { name: /Còn lại/ })).toBeFocused()
  await specialist.keyboard.press('Space')
  await expectSound(specialist)
  await specialist.keyboard.press('Enter')
  await toast(specialist, 'Đã chuyển bước 5 cho Trần Văn Quyết')
  await expect(specialist.getByText('Không thực hiện: từ bước 2 đã đi đường “còn lại”')).toHaveCount(2)
  await expectSound(specialist)

  await open(specialist, verified)
  await specialist.keyboard.press('c')
  await specialist.getByRole('radio', { name: /Các bước làm song song/ }).check()
  await specialist.getByRole('button', { name: 'Chuyển bước 3, 4' }).click()
  await toast(specialist, 'Đã chuyển bước 3, 4')
  const beside = specialist.getByRole('navigation', { name: 'Các bước đang làm song song' })
  await expect(beside.getByRole('link', { name: 'Bước 3/7 · Trần Văn Quyết' })).toHaveAttribute('aria-current', 'step')
  await expectSound(specialist)
  await beside.getByRole('link', { name: /Bước 4/ }).click()
  await expect(specialist.getByRole('button', { name: /Chuyển bước 5/ })).toHaveAttribute('aria-disabled', 'true')

  const clerk = await signIn(browser, 'nga', { width: 390 })
  await open(clerk, verified)
  await clerk.getByRole('button', { name: /Chuyển bước 5/ }).click()
  await expect(clerk.getByText('Bước 5 bắt đầu khi bước 3 đang làm song song cũng xong.')).toBeVisible()
  await expectSound(clerk)
  await clerk.getByRole('button', { name: 'Xong bước 4' }).click()
  await toast(clerk, 'Đã xong, bước 5 chờ bước 3')
  await expect(clerk.getByText('chờ bước 3 cũng xong')).toBeVisible()

  await open(specialist, verified)
  await specialist.keyboard.press('c')
  await expect(specialist.getByRole('button', { name: 'Chuyển bước 5 cho Trần Văn Quyết' })).toBeFocused()
  await specialist.keyboard.press('Enter')
  await expect(specialist.getByText('Bước 5/7')).toBeVisible()

  await specialist.getByRole('button', { name: 'Việc khác' }).click()
  await specialist.getByRole('button', { name: 'Trả lại bước trước' }).click()
  await expect(specialist.getByText('Quy trình cho trả lại bước này khi kết quả xác minh không khớp với hồ sơ')).toBeVisible()
  await specialist.getByLabel('Lý do').fill('Nơi cư trú không đúng')
  await expectSound(specialist)
  await specialist.getByRole('button', { name: 'Trả lại bước 2' }).click()
  await toast(specialist, 'Đã trả lại bước 2')
  await expect(specialist.getByText('Bước 2/7')).toBeVisible()

  const slip = await specialist.request.get(await specialist.getByRole('link', { name: 'Phiếu kiểm soát quá trình' }).getAttribute('href') ?? '')
  const printed = (await readPdf(await slip.body())).text.replaceAll(/\s/g, '')
  for (const words of ['Làm song song', 'Xong bước 4, chờ bước song song', 'Trả lại: Nơi cư trú không đúng']) expect(printed).toContain(words.replaceAll(' ', ''))
})
