// SPDX-License-Identifier: Apache-2.0
import { beforeAll, describe, expect, test } from 'vitest'
import { aProcedureContent, makeIssuedProcedure } from '#areas/procedures/example/a-procedure.ts'
import { setRolePosts } from '#areas/procedures/server/role-holders.ts'
import type { Instant, PlainDate } from '#kernel/time.ts'
import { newId } from '#platform/server/new-id.ts'
import { inTransaction, unsafeActAs } from '#platform/server/postgres/tx.ts'
import { readPdf } from '#platform/server/print/read-pdf.ts'
import { type Session, useTestApp } from '../../../tests/http/test-app.ts'
import { type MoveCommand, moveDossier, printDossierForm, type PrintForm, printRegister, previewNewDue, receiveDossier, showDossier } from '../contract.ts'

describe('the papers of a dossier', () => {
  // Wednesday 3 June 2026, 09:00.
  const app = useTestApp('2026-06-03T02:00:00.000Z')
  let [desk, clerk, head, stranger]: Session[] = []
  let ids = { desk: '', clerk: '', head: '', agencyId: '', revisionId: '' }
  const as = { desk: () => desk as Session, clerk: () => clerk as Session, head: () => head as Session }

  beforeAll(async () => {
    const made = await app.make({ name: 'UBND xã Tri Phú', people: [
      { fullName: 'Nguyễn Thị Hạnh', login: 'hanh', posts: [{ title: 'Cán bộ Một cửa', role: 'one-stop' }] },
      { fullName: 'Trần Văn Quyết', login: 'quyet', posts: [{ title: 'Công chức Tư pháp', role: 'specialist' }] },
      { fullName: 'Nguyễn Văn Thắng', login: 'thang', posts: [{ title: 'Chủ tịch UBND xã', role: 'head' }] },
    ] })
    const [h, q, t] = made.people.map(({ personId }) => personId) as [string, string, string]
    const { revisionId } = await inTransaction(app.database.app, { agencyId: made.agencyId, personId: h, reach: 'own' }, async (tx) => {
      await unsafeActAs(tx, { agencyId: made.agencyId, personId: h, reach: 'own' })
      await setRolePosts(tx, made.agencyId, 'Công chức Tư pháp - Hộ tịch', [made.postIds.get('Công chức Tư pháp') ?? ''])
      return makeIssuedProcedure(tx, aProcedureContent(), { agencyId: made.agencyId, code: 'QT 03/CX-HCTP', people: { author: q, reviewer: h, approver: t }, now: app.clock, effectiveFrom: '2025-01-01' as PlainDate, newId })
    })
    ids = { desk: h, clerk: q, head: t, agencyId: made.agencyId, revisionId }
    await app.make({ people: [{ fullName: 'Người Xã Khác', login: 'xakhac', posts: [{ title: 'Chủ tịch', role: 'head' }] }] })
    ;[desk, clerk, head, stranger] = await Promise.all([app.signIn('hanh'), app.signIn('quyet'), app.signIn('thang'), app.signIn('xakhac')])
  })

  const receive = async (more: object = {}) => as.desk().get(receiveDossier, {
    revisionId: ids.revisionId, caseKey: 'c1', tthcCode: '1.004884', authorised: null, channel: 'direct', request: 'Đăng ký lại khai sinh cho bản thân', resultBy: 'Tại Một cửa',
    applicant: { name: 'Triệu Thị Sính', idNumber: '008190000000', address: 'thôn Yên Khánh', phone: '0900000000', email: null },
    items: [{ name: 'Tờ khai đăng ký lại khai sinh', original: 1, copy: 0, lookedUp: false }, { name: 'Giấy xác nhận cư trú', original: 0, copy: 0, lookedUp: true }], ...more,
  })
  const move = async (who: Session, id: string, command: MoveCommand) => who.get(moveDossier, { id, version: (await who.get(showDossier, { id })).dossier.version, command })
  const print = async (who: Session, id: string, form: PrintForm) => readPdf((await who.get(printDossierForm, { id, form })).bytes)

  test('the receipt says who came, what was handed in, when the result is due and why on that day; one copy for the desk, one for the citizen', async () => {
    const { id, code } = await receive()
    const { text, pages, title } = await print(as.desk(), id, 'receipt-slip')
    expect(title).toBe(`Giấy tiếp nhận hồ sơ và hẹn trả kết quả ${code}`)
    expect(pages).toHaveLength(2)
    for (const sentence of [
      'ỦY BAN NHÂN DÂN XÃ TRI PHÚ TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG Số: 01/TTPVHCC', 'Tri Phú, ngày 03 tháng 6 năm 2026', `Mã hồ sơ: ${code}`, 'Trung tâm Phục vụ hành chính công xã Tri Phú',
      'Tiếp nhận hồ sơ của: Triệu Thị Sính', '008190000000', 'thôn Yên Khánh', '0900000000', 'Đăng ký lại khai sinh cho bản thân', '1.004884', 'Tờ khai đăng ký lại khai sinh', 'Giấy xác nhận cư trú (cơ quan tra cứu, không phải nộp giấy)',
      '05 ngày làm việc', '09 giờ 00 phút, ngày 03 tháng 6 năm 2026', '17 giờ 00 phút, ngày 10 tháng 6 năm 2026', 'Miễn lệ phí', 'Tại Một cửa', 'Quyển số: 01/2026 Số thứ tự: 01', 'Nguyễn Thị Hạnh',
      'Ngày nhận hồ sơ không tính vào thời hạn; không tính ngày nghỉ 06, 07/06.', 'Liên 1', 'Liên 2', 'Mẫu số 01 theo nội dung Thông tư số 03/2025/TT-VPCP; bố cục, khổ giấy chưa đối chiếu mẫu gốc.',
    ]) expect(text).toContain(sentence)
  })

  test('whoever comes for another is the one who signs, and the paper of authority is named', async () => {
    const { id } = await receive({ authorised: { name: 'Bàn Văn Phúc', idNumber: '008070000000', address: null, phone: null, email: null, authorisation: 'Giấy ủy quyền ngày 01/6/2026' } })
    const { text } = await print(as.desk(), id, 'receipt-slip')
    expect(text).toContain('Tiếp nhận hồ sơ của: Bàn Văn Phúc')
    expect(text).toContain('Theo ủy quyền của: Triệu Thị Sính')
    expect(text).toContain('Giấy ủy quyền ngày 01/6/2026')
  })

  test('a paper that nothing called for is refused with its name', async () => {
    const { id } = await receive()
    for (const form of ['supplement-request', 'refusal-notice', 'apology-notice'] as const) expect(await as.desk().call(printDossierForm, { id, form })).toMatchObject({ status: 409, refusal: { code: 'form-not-called-for', form } })
    expect((await as.desk().get(showDossier, { id })).forms.filter(({ since }) => since !== null).map(({ form }) => form)).toEqual(['receipt-slip', 'control-slip'])
  })

  test('the supplement request keeps its words after the supplement came in, and the receipt then tells the new run', async () => {
    const { id } = await receive()
    await move(as.desk(), id, { move: 'forward', to: ids.clerk })
    await move(as.clerk(), id, { move: 'request-supplement', what: 'Bản sao học bạ\nGiấy khai sinh của cha', reason: 'Chưa đủ căn cứ xác định ngày sinh' })
    const asked = (await print(as.clerk(), id, 'supplement-request')).text
    for (const sentence of ['Bản sao học bạ', 'Giấy khai sinh của cha', 'Lý do: Chưa đủ căn cứ xác định ngày sinh', 'liên hệ với Trần Văn Quyết', 'PBS-TTPVHCC']) expect(asked).toContain(sentence)
    app.clock = '2026-06-08T01:00:00.000Z' as Instant
    await move(as.desk(), id, { move: 'take-supplement', to: ids.clerk, items: [{ name: 'Học bạ', original: 0, copy: 1, lookedUp: false }] })
    expect((await print(as.clerk(), id, 'supplement-request')).text).toContain('Bản sao học bạ')
    expect((await print(as.desk(), id, 'receipt-slip')).text).toContain('17 giờ 00 phút, ngày 15 tháng 6 năm 2026')
    expect((await print(as.desk(), id, 'control-slip')).text).toContain('Nhận bổ sung đủ, tính lại thời hạn')
    app.clock = '2026-06-03T02:00:00.000Z' as Instant
  })

  test('the refusal gives its reasons; the apology says both appointments and is signed by whoever made it', async () => {
    const { id } = await receive()
    await move(as.head(), id, { move: 'refuse', reason: 'Việc khai sinh đã được đăng ký.' })
    const refused = (await print(as.head(), id, 'refusal-notice')).text
    expect(refused).toContain('Việc khai sinh đã được đăng ký.')
    expect(refused).toContain('PTC-TTPVHCC')

    const other = await receive()
    const preview = await as.head().get(previewNewDue, { id: other.id, on: '2026-06-12' as PlainDate })
    expect(preview).toMatchObject({ dueAt: '2026-06-10T10:00:00.000Z', apologyUntil: '2026-06-09', firstDay: '2026-06-11', newDueAt: '2026-06-12T10:00:00.000Z', minutesLater: 960 })
    expect(await as.head().get(previewNewDue, { id: other.id, on: '2026-06-13' as PlainDate })).toMatchObject({ newDueAt: null, minutesLater: null })
    await move(as.head(), other.id, { move: 'apologise', reason: 'chờ kết quả xác minh', newDueAt: preview.newDueAt as Instant })
    const apology = (await print(as.head(), other.id, 'apology-notice')).text
    for (const sentence of ['Kính gửi: Triệu Thị Sính', '17 giờ 00 phút, ngày 10 tháng 6 năm 2026', '17 giờ 00 phút, ngày 12 tháng 6 năm 2026', 'Lý do: chờ kết quả xác minh', 'CHỦ TỊCH UBND XÃ', 'Nguyễn Văn Thắng', 'Ông/Bà']) expect(apology).toContain(sentence)
  })

  test('the control slip records every hand-over with its time, its people and whether the part before it was in time', async () => {
    const { id, code } = await receive()
    await move(as.desk(), id, { move: 'forward', to: ids.clerk })
    app.pass(60)
    await move(as.clerk(), id, { move: 'return-to-step', step: 1, to: ids.desk, reason: 'Thiếu chữ ký' })
    await move(as.desk(), id, { move: 'forward', to: ids.clerk })
    const { text } = await print(as.clerk(), id, 'control-slip')
    for (const sentence of [code, 'Ủy ban nhân dân xã Tri Phú', '1. Giao: Cán bộ tiếp nhận', '2. Nhận: Công chức Tư pháp - Hộ tịch', '10 giờ 00 phút, ngày 03/6/2026', 'Trần Văn Quyết', 'Trước hạn']) expect(text).toContain(sentence)
    expect(text.replace(/\s/g, '').match(/Trảlại:Thiếuchữký/g)).toHaveLength(1)
    app.clock = '2026-06-03T02:00:00.000Z' as Instant
  })

  test('a dossier of before the centres prints in the forms of that time, from the one-stop unit of that time', async () => {
    app.clock = '2025-06-12T02:00:00.000Z' as Instant
    const { id } = await receive()
    const { text } = await print(as.desk(), id, 'receipt-slip')
    expect(text).toContain('BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ Số: 01/TNHS')
    expect(text).toContain('Mẫu số 01 (khổ A5) theo nội dung Thông tư số 01/2018/TT-VPCP; bố cục chưa đối chiếu mẫu gốc.')
    // Printed a year later, it still follows the set of the day on which it was received.
    app.clock = '2026-06-03T02:00:00.000Z' as Instant
    expect((await print(as.desk(), id, 'receipt-slip')).text).toContain('Mẫu số 01 (khổ A5) theo nội dung Thông tư số 01/2018/TT-VPCP')
  })

  test('the register holds what was received in the period, numbered through the year, and is kept by the year', async () => {
    const june = { from: '2026-06-01' as PlainDate, to: '2026-06-30' as PlainDate }
    const { text, pages } = await readPdf((await as.desk().get(printRegister, june)).bytes)
    expect(pages.map(({ width, height }) => width > height)).toEqual([true])
    expect(text.match(/-260603-\d{4}/g)?.length).toBe(7)
    expect(text).toMatch(/01 \S*-260603-0001 Đăng ký lại khai sinh Triệu Thị Sính/)
    expect((await readPdf((await as.desk().get(printRegister, { ...june, field: 'Đất đai' })).bytes)).text).toContain('Sổ chưa có hồ sơ nào.')
    expect(await as.desk().call(printRegister, { from: june.to, to: june.from })).toMatchObject({ refusal: { code: 'period-upside-down' } })
    expect(await as.desk().call(printRegister, { ...june, from: '2025-12-01' as PlainDate })).toMatchObject({ refusal: { code: 'more-than-one-year' } })
  })

  test('another agency prints nothing of it', async () => {
    const { id } = await receive()
    expect(await (stranger as Session).call(printDossierForm, { id, form: 'receipt-slip' })).toMatchObject({ refusal: { code: 'dossier-not-found' } })
    expect(await (stranger as Session).call(printRegister, { from: '2026-06-01' as PlainDate, to: '2026-06-30' as PlainDate, agencyId: ids.agencyId })).toMatchObject({ refusal: { code: 'agency-not-found' } })
  })
})
