// SPDX-License-Identifier: Apache-2.0

/** A legal document or standard that the packs cite, with the day since which it is in force where that was read in its text or in a text that states it. */
export interface CitedLaw {
  readonly number: string
  /** Kind and number as printed. */
  readonly title: string
  /** Empty for standards. */
  readonly issuer: string
  readonly about: string
  /** Day of issue; null for standards, and where no source here says it. */
  readonly issuedOn: string | null
  /** Null: the day of effect was not seen by us and is not printed. */
  readonly effectiveFrom: string | null
}

export const CITED_LAW = {
  qd19: { number: '19/2014/QĐ-TTg', title: 'Quyết định số 19/2014/QĐ-TTg', issuer: 'Thủ tướng Chính phủ', about: 'về việc áp dụng Hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia TCVN ISO 9001:2008 vào hoạt động của các cơ quan, tổ chức thuộc hệ thống hành chính nhà nước', issuedOn: '2014-03-05', effectiveFrom: '2014-05-18' },
  tt26: { number: '26/2014/TT-BKHCN', title: 'Thông tư số 26/2014/TT-BKHCN', issuer: 'Bộ Khoa học và Công nghệ', about: 'quy định chi tiết thi hành Quyết định số 19/2014/QĐ-TTg', issuedOn: '2014-10-10', effectiveFrom: '2014-12-01' },
  qd101: { number: '101/QĐ-BKHCN', title: 'Quyết định số 101/QĐ-BKHCN', issuer: 'Bộ Khoa học và Công nghệ', about: 'công bố mô hình khung hệ thống quản lý chất lượng cho các loại hình cơ quan hành chính nhà nước tại địa phương', issuedOn: '2019-01-21', effectiveFrom: null },
  nd30: { number: '30/2020/NĐ-CP', title: 'Nghị định số 30/2020/NĐ-CP', issuer: 'Chính phủ', about: 'về công tác văn thư', issuedOn: '2020-03-05', effectiveFrom: '2020-03-05' },
  archives: { number: '33/2024/QH15', title: 'Luật Lưu trữ số 33/2024/QH15', issuer: 'Quốc hội', about: '', issuedOn: null, effectiveFrom: '2025-07-01' },
  nd118: { number: '118/2025/NĐ-CP', title: 'Nghị định số 118/2025/NĐ-CP', issuer: 'Chính phủ', about: 'về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông tại Bộ phận Một cửa và Cổng Dịch vụ công quốc gia', issuedOn: '2025-06-09', effectiveFrom: '2025-07-01' },
  nd309: { number: '309/2026/NĐ-CP', title: 'Nghị định số 309/2026/NĐ-CP', issuer: 'Chính phủ', about: 'sửa đổi, bổ sung một số điều của Nghị định số 118/2025/NĐ-CP', issuedOn: '2026-08-05', effectiveFrom: '2026-08-05' },
  tt03: { number: '03/2025/TT-VPCP', title: 'Thông tư số 03/2025/TT-VPCP', issuer: 'Văn phòng Chính phủ', about: 'hướng dẫn thi hành một số nội dung của Nghị định số 118/2025/NĐ-CP', issuedOn: '2025-09-15', effectiveFrom: null },
  tcvn9001: { number: 'TCVN ISO 9001:2015', title: 'TCVN ISO 9001:2015', issuer: '', about: 'Hệ thống quản lý chất lượng - Các yêu cầu', issuedOn: null, effectiveFrom: null },
  tcvn9000: { number: 'TCVN ISO 9000:2015', title: 'TCVN ISO 9000:2015', issuer: '', about: 'Hệ thống quản lý chất lượng - Cơ sở và từ vựng', issuedOn: null, effectiveFrom: null },
  tcvn19011: { number: 'TCVN ISO 19011:2018', title: 'TCVN ISO 19011:2018', issuer: '', about: 'Hướng dẫn đánh giá hệ thống quản lý', issuedOn: null, effectiveFrom: null },
} as const satisfies Readonly<Record<string, CitedLaw>>
export type LawKey = keyof typeof CITED_LAW

/** "05/3/2014", as state papers write days: no leading zero from March to September. @law Nghị định 30/2020/NĐ-CP, Phụ lục I */
export function lawDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${date}/${Number(month) < 3 ? month : String(Number(month))}/${year}`
}

/** The citation as the list of references prints it, with its number, day and day of effect. */
export function citation(key: LawKey): string {
  const law: CitedLaw = CITED_LAW[key]
  if (law.issuer === '') return `${law.title}, ${law.about}.`
  const issued = law.issuedOn === null ? '' : ` ngày ${lawDay(law.issuedOn)}`
  const about = law.about === '' ? '' : ` ${law.about}`
  const effect = law.effectiveFrom === null ? '' : ` (có hiệu lực từ ngày ${lawDay(law.effectiveFrom)})`
  return `${law.title}${issued} của ${law.issuer}${about}${effect}.`
}
