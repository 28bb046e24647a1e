// SPDX-License-Identifier: Apache-2.0
import type { z } from 'zod'
import { ApologyNotice } from './apology-notice.ts'
import { ControlSlip } from './control-slip.ts'
import { ReceiptSlip } from './receipt-slip.ts'
import { RefusalNotice } from './refusal-notice.ts'
import { Register } from './register.ts'
import { SupplementRequest } from './supplement-request.ts'

/** A valid example of each form, with invented people: for tests, the gallery and the bench. */

const head2022 = {
  formSet: 'circular-01-2018',
  letterhead: { parent: 'Ủy ban nhân dân xã Hoàng Khai', agency: 'Bộ phận Tiếp nhận và Trả kết quả', place: 'Hoàng Khai', on: '2022-06-29' },
  number: '0011',
  signing: 'ink',
}

const head2026 = {
  formSet: 'circular-03-2025',
  letterhead: { parent: 'Ủy ban nhân dân xã Hoàng Khai', agency: 'Trung tâm Phục vụ hành chính công', place: 'Hoàng Khai', on: '2026-11-20' },
  number: '12',
  signing: 'ink',
}

const applicant = {
  name: 'Ông NÔNG VĂN TÀI',
  identityNumber: '008063000000',
  address: 'Thôn Yên Khánh, xã Hoàng Khai, tỉnh Tuyên Quang',
  phone: '0912 000 418',
}

export const aReceiptSlip = (changes: Partial<z.input<typeof ReceiptSlip>> = {}): ReceiptSlip => ReceiptSlip.parse({
  ...head2022,
  dossierCode: 'H60.27.12-220629-0011',
  lookUpUrl: 'https://hoangkhai.namro.example/tra-cuu/H60.27.12-220629-0011',
  lookUpPlace: 'hoangkhai.namro.example',
  receivingUnit: 'Ủy ban nhân dân xã Hoàng Khai, huyện Yên Sơn, tỉnh Tuyên Quang',
  applicant: { name: 'Ông NÔNG VĂN TÀI', address: 'Thôn Yên Khánh, xã Hoàng Khai, huyện Yên Sơn, tỉnh Tuyên Quang', phone: '0912 000 418' },
  applicantSigns: 'Nông Văn Tài',
  request: 'Đăng ký lại khai sinh',
  procedureCode: '1.004884',
  components: [
    { name: 'Tờ khai đăng ký lại khai sinh', originals: 1, copies: 0 },
    { name: 'Bản sao hồ sơ, giấy tờ có thông tin khai sinh (học bạ, sổ hộ khẩu cũ, lý lịch)', originals: 0, copies: 3 },
  ],
  sets: 1,
  limit: '05 ngày làm việc',
  receivedAt: '2022-06-29T02:40:00.000Z',
  dueAt: '2022-07-06T10:00:00.000Z',
  fee: '8.000 đồng (Tám nghìn đồng), nộp khi nhận kết quả',
  resultPlace: 'Bộ phận Tiếp nhận và Trả kết quả',
  bookNumber: '01/2022',
  entryNumber: '0427',
  receiver: 'Nguyễn Thị Hạnh',
  deadlineNote: 'Ngày nhận hồ sơ không tính vào thời hạn; ngày 02 và 03/7/2022 là ngày nghỉ hằng tuần.',
  copies: ['given'],
  ...changes,
})

export const aSupplementRequest = (changes: Partial<z.input<typeof SupplementRequest>> = {}): SupplementRequest => SupplementRequest.parse({
  ...head2026,
  applicant,
  dossierCode: 'H60.27.12-261120-0011',
  request: 'Đăng ký lại khai sinh',
  items: [
    'Bản chính Giấy chứng nhận kết hôn của cha mẹ hoặc văn bản xác nhận của cơ quan có thẩm quyền.',
    'Văn bản cam đoan về việc đã đăng ký khai sinh nhưng không lưu giữ được bản chính.',
  ],
  reason: 'Thành phần hồ sơ chưa đủ theo quy định.',
  contactName: 'bà Nguyễn Thị Hạnh',
  contactPhone: '0207 3000 000',
  guide: 'Nguyễn Thị Hạnh',
  notes: ['Thời hạn giải quyết được tính lại từ đầu sau khi nhận đủ hồ sơ.'],
  ...changes,
})

export const aRefusalNotice = (changes: Partial<z.input<typeof RefusalNotice>> = {}): RefusalNotice => RefusalNotice.parse({
  ...head2026,
  applicant,
  applicantSigns: 'Nông Văn Tài',
  receivingUnit: 'Trung tâm Phục vụ hành chính công xã Hoàng Khai',
  dossierCode: 'H60.27.12-261120-0011',
  request: 'Đăng ký lại khai sinh',
  reason: 'Việc khai sinh đã được đăng ký và bản chính sổ hộ tịch còn lưu.\nKhông thuộc trường hợp được đăng ký lại.',
  receiver: 'Nguyễn Thị Hạnh',
  notes: [],
  ...changes,
})

export const anApologyNotice = (changes: Partial<z.input<typeof ApologyNotice>> = {}): ApologyNotice => ApologyNotice.parse({
  ...head2026,
  letterhead: { parent: 'Ủy ban nhân dân tỉnh Tuyên Quang', agency: 'Ủy ban nhân dân xã Hoàng Khai', place: 'Hoàng Khai', on: '2026-11-20' },
  agencyName: 'Ủy ban nhân dân xã Hoàng Khai',
  addressee: 'Ông Nông Văn Tài',
  salutation: 'person',
  receivedOn: '2026-11-12',
  procedureName: 'Đăng ký lại khai sinh',
  identityNumber: '008063000000',
  dossierCode: 'H60.27.12-261112-0011',
  dueAt: '2026-11-23T10:00:00.000Z',
  newDueAt: '2026-11-27T10:00:00.000Z',
  reason: 'chờ kết quả xác minh của Ủy ban nhân dân phường An Tường.',
  signer: { title: 'KT. Chủ tịch\nPhó Chủ tịch', name: 'Trần Văn Định' },
  recipients: ['Như trên;', 'TTPVHCC xã;', 'Lưu: VT.'],
  ...changes,
})

export const aControlSlip = (changes: Partial<z.input<typeof ControlSlip>> = {}): ControlSlip => ControlSlip.parse({
  ...head2022,
  dossierCode: 'H60.27.12-220629-0011',
  resolvingUnit: 'Ủy ban nhân dân xã Hoàng Khai',
  receivedAt: '2022-06-29T02:40:00.000Z',
  dueAt: '2022-07-06T10:00:00.000Z',
  handOvers: [
    { from: 'Bộ phận TN&TKQ', to: 'Công chức Tư pháp – Hộ tịch', at: '2022-06-29T03:00:00.000Z', giver: 'Nguyễn Thị Hạnh', receiver: 'Ma Văn Quyền', result: 'on-time' },
    { from: 'Công chức Tư pháp – Hộ tịch', to: 'Lãnh đạo UBND xã', at: '2022-07-01T08:30:00.000Z', giver: 'Ma Văn Quyền', receiver: 'Hoàng Thị Thơm', result: 'early', note: 'Trình ký' },
  ],
  emptyLines: 2,
  ...changes,
})

export const aRegister = (entryCount: number, changes: Partial<z.input<typeof Register>> = {}): Register => Register.parse({
  ...head2022,
  number: '01',
  bookNumber: '01',
  year: 2022,
  field: 'Hộ tịch, chứng thực',
  entries: Array.from({ length: entryCount }, (_, index) => ({
    entryNumber: index + 1,
    dossierCode: `H60.27.12-2206${String((index % 28) + 1).padStart(2, '0')}-${String(index + 1).padStart(4, '0')}`,
    procedureName: index % 2 === 0 ? 'Đăng ký lại khai sinh' : 'Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có thẩm quyền của Việt Nam cấp',
    applicantName: `Nông Văn Tài ${index + 1}`,
    reach: `Thôn Yên Khánh, xã Hoàng Khai\n0912 000 ${String(index % 1000).padStart(3, '0')}`,
    resolvingUnit: 'UBND xã Hoàng Khai',
    receivedAt: '2022-06-29T02:40:00.000Z',
    dueAt: '2022-07-06T10:00:00.000Z',
    ...(index % 3 === 0 ? {} : { returnedAt: '2022-07-05T08:00:00.000Z', returnWay: 'Trực tiếp' }),
  })),
  ...changes,
})
