// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { Instant } from '#kernel/time.ts'
import { readPdf, type ReadPdf } from '#platform/server/print/read-pdf.ts'
import { apologyNotice } from './apology-notice.ts'
import { controlSlip } from './control-slip.ts'
import { receiptSlip, ReceiptSlip } from './receipt-slip.ts'
import { refusalNotice } from './refusal-notice.ts'
import { aControlSlip, anApologyNotice, aReceiptSlip, aRefusalNotice, aRegister, aSupplementRequest } from './sample-forms.ts'
import { register } from './register.ts'
import { supplementRequest } from './supplement-request.ts'

const now = Instant.parse('2026-11-20T02:40:00.000Z')
const LONG = 'Công ty trách nhiệm hữu hạn một thành viên Thương mại và Dịch vụ '.repeat(8).trim()
const UNBROKEN = 'Ngưỡng'.repeat(84)

/** Pieces off the sheet or nearer than 9 mm to its sides. */
const outside = (pdf: ReadPdf) => pdf.pages.flatMap(({ width, height, pieces }) =>
  pieces.filter(({ left, right, bottom, top }) => left < 25.5 || right > width - 25.5 || bottom < 10 || top > height - 10).map(({ text }) => text))
const squeezed = (text: string): string => text.replace(/[\s\u200b]+/g, '')
const HEADER = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc'

const FORMS = [
  ['receipt', () => receiptSlip(aReceiptSlip(), now), 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ'],
  ['supplement request', () => supplementRequest(aSupplementRequest(), now), 'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ'],
  ['refusal', () => refusalNotice(aRefusalNotice(), now), 'PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ'],
  ['apology', () => apologyNotice(anApologyNotice(), now), 'VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT'],
  ['control slip', () => controlSlip(aControlSlip(), now), 'PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ'],
] as const

describe.each(FORMS)('the %s', (_name, make, title) => {
  test('is one A5 sheet under the national header, in Tinos only, within its margins', async () => {
    const pdf = await readPdf(await make())
    expect(pdf.pages.map(({ width, height }) => [Math.round(width * 10) / 10, Math.round(height * 10) / 10])).toEqual([[419.5, 595.3]])
    expect(pdf.text).toContain(HEADER)
    expect(pdf.text).toContain(title)
    expect(pdf.text).toMatch(/Mẫu số 0\d(?: \(khổ A[45]\) theo nội dung Thông tư số 01\/2018\/TT-VPCP; bố cục| theo nội dung Thông tư số 03\/2025\/TT-VPCP; bố cục, khổ giấy) chưa đối chiếu mẫu gốc\./)
    expect(pdf.fonts.every((font) => font.startsWith('Tinos-'))).toBe(true)
    expect(pdf.language).toBe('vi')
    expect(outside(pdf)).toEqual([])
  })

  test('has the same bytes when made twice', async () => {
    expect(Buffer.from(await make()).equals(Buffer.from(await make()))).toBe(true)
  })
})

test('the receipt says all that was agreed at the desk, in order', async () => {
  const { text, title } = await readPdf(await receiptSlip(aReceiptSlip(), now))
  expect(title).toBe('Giấy tiếp nhận hồ sơ và hẹn trả kết quả H60.27.12-220629-0011')
  const sentences = [
    'ỦY BAN NHÂN DÂN XÃ HOÀNG KHAI BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ Số: 0011/TNHS',
    'Hoàng Khai, ngày 29 tháng 6 năm 2022',
    '(Liên 2: Giao tổ chức, cá nhân nộp hồ sơ)',
    'Mã hồ sơ: H60.27.12-220629-0011',
    'quét mã bên cạnh hoặc nhập mã hồ sơ tại hoangkhai.namro.example',
    'Tiếp nhận hồ sơ của: Ông NÔNG VĂN TÀI',
    'Địa chỉ: Thôn Yên Khánh, xã Hoàng Khai, huyện Yên Sơn, tỉnh Tuyên Quang',
    'Số điện thoại: 0912 000 418 Email: .....',
    'Nội dung yêu cầu giải quyết: Đăng ký lại khai sinh (mã thủ tục 1.004884)',
    'TT Tên giấy tờ Bản chính Bản sao 1 Tờ khai đăng ký lại khai sinh 01 – 2 Bản sao hồ sơ',
    'Số lượng hồ sơ: 01 (bộ)',
    'Thời gian giải quyết hồ sơ theo quy định là: 05 ngày làm việc',
    'Thời gian nhận hồ sơ: 09 giờ 40 phút, ngày 29 tháng 6 năm 2022',
    'Thời gian trả kết quả giải quyết hồ sơ: 17 giờ 00 phút, ngày 06 tháng 7 năm 2022',
    'Đăng ký nhận kết quả tại: Bộ phận Tiếp nhận và Trả kết quả',
    'Quyển số: 01/2022 Số thứ tự: 0427',
    'NGƯỜI NỘP HỒ SƠ (Ký và ghi rõ họ tên) NGƯỜI TIẾP NHẬN HỒ SƠ (Ký và ghi rõ họ tên) Nông Văn Tài Nguyễn Thị Hạnh',
    'ngày 02 và 03/7/2022 là ngày nghỉ hằng tuần',
    'phải mang theo giấy này',
  ]
  const places = sentences.map((sentence) => text.indexOf(sentence))
  expect(sentences.filter((_, index) => (places[index] ?? -1) < 0)).toEqual([])
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(text).not.toContain('Số định danh')
})

test('both copies of a receipt are one sheet each and differ only in their line', async () => {
  const pdf = await readPdf(await receiptSlip(aReceiptSlip({ copies: ['kept', 'given'] }), now))
  const texts = pdf.pages.map(({ pieces }) => pieces.map(({ text }) => text).join(' '))
  expect(texts).toHaveLength(2)
  expect(texts[0]).toContain('Liên 1: Lưu tại')
  expect(texts[0]?.replace(/\(Liên.*?hồ sơ\)|\(Liên.*?kết quả\)/u, '')).toBe(texts[1]?.replace(/\(Liên.*?hồ sơ\)/u, ''))
  expect(pdf.text).not.toMatch(/trang \d/)
})

test('an authorised applicant stands beside the one who authorised, with the paper of authorisation', async () => {
  const slip = aReceiptSlip({ formSet: 'circular-03-2025', principal: { name: 'Bà Nông Thị Mai', address: 'Thôn Yên Khánh', authorisation: 'Giấy ủy quyền ngày 20/6/2022' } })
  const { text } = await readPdf(await receiptSlip(slip, now))
  expect(text).toContain('Theo ủy quyền của: Bà Nông Thị Mai Số định danh cá nhân/tổ chức: ....')
  expect(text).toContain('Giấy tờ ủy quyền: Giấy ủy quyền ngày 20/6/2022')
})

test('a receipt without what is still unknown has dots there', async () => {
  const slip = aReceiptSlip({ applicant: { name: 'Bà Mai' }, components: [], dueAt: undefined, limit: undefined, receiver: undefined, resultPlace: undefined, bookNumber: undefined, entryNumber: undefined, number: undefined, fee: undefined, lookUpUrl: undefined })
  const { text } = await readPdf(await receiptSlip(slip, now))
  for (const pattern of [/Số: ………\/TNHS/, /Địa chỉ: \.{40,}/, /Số điện thoại: \.{10,}/, /gồm: 1\. \.{40,} 2\. \.{40,}/, /quy định là: \.{20,}/, /kết quả giải quyết hồ sơ: ……… giờ ……… phút, ngày ……… tháng …… năm/, /nhận kết quả tại: \.{20,}/, /Quyển số: \.{8,}/, /nhập mã hồ sơ tại/]) {
    expect(text).toMatch(pattern)
  }
  expect(text).not.toContain('lệ phí')
  expect(text).not.toContain('quét mã')
})

test('a receipt with thirty components runs over counted pages with the headings repeated', async () => {
  const components = Array.from({ length: 30 }, (_, index) => ({ name: `Giấy tờ thứ ${index + 1} kèm theo tờ khai, có xác nhận của cơ quan có thẩm quyền nơi cư trú`, originals: 1, copies: 2 }))
  const pdf = await readPdf(await receiptSlip(aReceiptSlip({ components }), now))
  expect(pdf.pages.length).toBeGreaterThan(1)
  expect(pdf.text.match(/Tên giấy tờ/g)).toHaveLength(pdf.pages.filter(({ pieces }) => pieces.some(({ text }) => text.includes('Giấy tờ thứ'))).length)
  expect(pdf.text).toContain(`trang 1/${pdf.pages.length}`)
  expect(pdf.text).toContain('Giấy tờ thứ 30')
  expect(outside(pdf)).toEqual([])
})

test('a look-up address longer than a QR code holds is refused before printing', () => {
  const outcome = ReceiptSlip.safeParse({ ...aReceiptSlip(), lookUpUrl: `https://x.example/${'a'.repeat(220)}` })
  expect(outcome.error?.issues[0]?.message).toBe('Địa chỉ tra cứu dài quá mã QR chứa được.')
})

test('the supplement request lists what is missing and whom to ask', async () => {
  const { text } = await readPdf(await supplementRequest(aSupplementRequest(), now))
  expect(text).toContain('Số: 12/PBS-TTPVHCC')
  expect(text).toContain('nội dung sau: 1. Bản chính Giấy chứng nhận kết hôn')
  expect(text).toContain('2. Văn bản cam đoan')
  expect(text).toContain('Lý do: Thành phần hồ sơ chưa đủ theo quy định.')
  expect(text).toContain('liên hệ với bà Nguyễn Thị Hạnh, số điện thoại 0207 3000 000 để được hướng dẫn./.')
  expect(text).toContain('Thời hạn giải quyết được tính lại từ đầu')
})

test('an empty supplement request can be filled in by hand', async () => {
  const { text } = await readPdf(await supplementRequest(aSupplementRequest({ items: [], reason: undefined, contactName: undefined, contactPhone: undefined, guide: undefined, notes: [] }), now))
  expect(text).toMatch(/nội dung sau: 1\. \.{40,} 2\. \.{40,} 3\. \.{40,} 4\. \.{40,} Lý do: \.{40,} \.{40,}/)
  expect(text).toContain('liên hệ với ……')
})

test('the refusal keeps the lines of its reasons', async () => {
  const { text } = await readPdf(await refusalNotice(aRefusalNotice(), now))
  expect(text).toContain('với lý do cụ thể như sau: Việc khai sinh đã được đăng ký và bản chính sổ hộ tịch còn lưu. Không thuộc trường hợp được đăng ký lại. Xin thông báo')
  expect(text).toContain('Số: 12/PTC-TTPVHCC')
})

test('the apology tells the old and the one new appointment, and before the due day does not say that it has passed', async () => {
  const { text } = await readPdf(await apologyNotice(anApologyNotice(), now))
  expect(text).toContain('Kính gửi: Ông Nông Văn Tài Ngày 12 tháng 11 năm 2026, Ủy ban nhân dân xã Hoàng Khai tiếp nhận')
  expect(text).toContain('“Đăng ký lại khai sinh” của Ông/Bà; số định danh: 008063000000; mã số hồ sơ: H60.27.12-261112-0011.')
  expect(text).toContain('Thời gian hẹn trả kết quả giải quyết hồ sơ: 17 giờ 00 phút, ngày 23 tháng 11 năm 2026.')
  expect(text).toContain('không thể trả kết quả giải quyết hồ sơ của Ông/Bà đúng thời hạn đã hẹn')
  expect(text).toContain('vào 17 giờ 00 phút, ngày 27 tháng 11 năm 2026.')
  expect(text).toContain('Nơi nhận: - Như trên; - TTPVHCC xã; - Lưu: VT. KT. CHỦ TỊCH PHÓ CHỦ TỊCH (Ký, ghi rõ họ tên và đóng dấu) Trần Văn Định')
})

test('an apology that comes on the due day says that the result has not come', async () => {
  const late = anApologyNotice({ letterhead: { ...anApologyNotice().letterhead, on: '2026-11-23' }, salutation: 'organisation', formSet: 'circular-01-2018' })
  const { text } = await readPdf(await apologyNotice(late, now))
  expect(text).toContain('PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ')
  expect(text).toContain('Tuy nhiên đến nay, Ủy ban nhân dân xã Hoàng Khai chưa trả kết quả giải quyết hồ sơ của Quý tổ chức')
})

test('the control slip shows each hand-over with its result, then lines to write on', async () => {
  const { text } = await readPdf(await controlSlip(aControlSlip(), now))
  expect(text).toContain('1. Giao: Bộ phận TN&TKQ 2. Nhận: Công chức Tư pháp – Hộ tịch 10 giờ 00 phút, ngày 29/6/2022 Người giao Người nhận Nguyễn Thị Hạnh Ma Văn Quyền Đúng hạn')
  expect(text).toContain('Trước hạn Trình ký')
  expect(text.match(/1\. Giao: \.{5,} 2\. Nhận: \.{5,} …… giờ …… phút, ngày ……\/……\/………/g)).toHaveLength(2)
  expect(text).toContain('do bên nhận ghi')
})

test('a control slip of forty hand-overs repeats its headings on every counted page', async () => {
  const handOvers = Array.from({ length: 40 }, () => aControlSlip().handOvers).flat()
  const pdf = await readPdf(await controlSlip(aControlSlip({ handOvers }), now))
  expect(pdf.pages.length).toBeGreaterThan(5)
  expect(pdf.text.match(/Thời gian giao, nhận hồ sơ/g)).toHaveLength(pdf.pages.length)
  expect(pdf.text).toContain(`trang ${pdf.pages.length}/${pdf.pages.length}`)
  expect(outside(pdf)).toEqual([])
})

test.each([['of many words', LONG], ['of 504 letters without a blank', UNBROKEN]])('names %s stay on every form, whole', async (_name, name) => {
  const applicant = { name, address: name, phone: name, email: name, identityNumber: name }
  const letterhead = { ...aReceiptSlip().letterhead, parent: name, agency: name, place: name }
  const papers = await Promise.all([
    receiptSlip(aReceiptSlip({ applicant, letterhead, dossierCode: name.slice(0, 90), request: name, components: [{ name, originals: 1, copies: 1 }], applicantSigns: name, receiver: name, limit: name, procedureCode: name, number: name }), now),
    supplementRequest(aSupplementRequest({ applicant, letterhead, request: name, items: [name], reason: name, contactName: name, contactPhone: name, guide: name, notes: [name] }), now),
    refusalNotice(aRefusalNotice({ applicant, letterhead, request: name, reason: name, receivingUnit: name, dossierCode: name, receiver: name }), now),
    apologyNotice(anApologyNotice({ letterhead, agencyName: name, addressee: name, procedureName: name, identityNumber: name, dossierCode: name, reason: name, signer: { title: name, name }, recipients: [name] }), now),
    controlSlip(aControlSlip({ letterhead, dossierCode: name, resolvingUnit: name, coordinatingUnits: name, handOvers: [{ from: name, to: name, giver: name, receiver: name, note: name, result: 'late' }] }), now),
    register(aRegister(1, { letterhead, field: name, bookNumber: name, entries: [{ ...aRegister(1).entries[0], entryNumber: 99_999, dossierCode: name, procedureName: name, applicantName: name, reach: name, resolvingUnit: name, returnWay: name, receivedAt: now }] }), now),
  ])
  for (const paper of papers) {
    const pdf = await readPdf(paper)
    expect(outside(pdf)).toEqual([])
    expect(squeezed(pdf.text)).toContain(squeezed(name).slice(0, 60))
  }
}, 60_000)
