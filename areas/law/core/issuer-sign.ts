// SPDX-License-Identifier: Apache-2.0
import { foldText } from '#kernel/vietnamese-text.ts'

/** How issuers sign the numbers of their documents (số, ký hiệu). @law Nghị định 30/2020/NĐ-CP, Điều 8; Luật Ban hành văn bản quy phạm pháp luật */
const SIGNS: readonly (readonly [string, RegExp, RegExp])[] = [
  ['Thủ tướng Chính phủ', /^thu tuong chinh phu\b/, /-TTg$/u],
  ['Văn phòng Chính phủ', /^(?:bo truong,? (?:chu nhiem )?|chu nhiem )?(?:van phong chinh phu|vpcp)\b/, /-VPCP$/u],
  ['Chính phủ', /^chinh phu\b/, /-CP$/u],
  ['Quốc hội', /^quoc hoi\b/, /\/QH\d+$|\/\d{4}\/QH\d+$/u],
  ['Ủy ban Thường vụ Quốc hội', /^u[yi] ban thuong vu quoc hoi\b/, /UBTVQH\d+$/u],
  ['Bộ Tư pháp', /^(?:bo truong )?bo tu phap\b/, /-BTP(?:-|$)/u],
  ['Bộ Tài chính', /^(?:bo truong )?bo tai chinh\b/, /-BTC(?:-|$)/u],
  ['Bộ Y tế', /^(?:bo truong )?bo y te\b/, /-BYT(?:-|$)/u],
  ['Bộ Nội vụ', /^(?:bo truong )?bo noi vu\b/, /-BNV(?:-|$)/u],
  ['Bộ Công an', /^(?:bo truong )?bo cong an\b/, /-BCA(?:-|$)/u],
  ['Bộ Xây dựng', /^(?:bo truong )?bo xay dung\b/, /-BXD(?:-|$)/u],
  ['Bộ Khoa học và Công nghệ', /^(?:bo truong )?bo khoa hoc va cong nghe\b/, /-BKHCN(?:-|$)/u],
  ['Bộ Giáo dục và Đào tạo', /^(?:bo truong )?bo giao duc va dao tao\b/, /-BGDĐT(?:-|$)|-BGD&ĐT$/u],
  ['Hội đồng nhân dân', /^(?:hoi dong nhan dan|hdnd)\b/, /-HĐND\d*$/u],
  ['Ủy ban nhân dân', /^(?:chu tich )?(?:u[yi] ban nhan dan|ubnd)\b/, /UBND(?:-|$)/u],
]

const isJoint = (number: string): boolean => /^\d+\/\d{4}\/TTLT/u.test(number)

/** Who signs such a number; undefined when the sign belongs to nobody known here. */
export const issuerBySign = (number: string): string | undefined => (isJoint(number) ? undefined : SIGNS.find(([, , sign]) => sign.test(number))?.[0])

/** The issuer that is said when the document's number carries another issuer's sign; null when they agree or the issuer is not known here. Joint circulars are left alone. */
export function contradictsSign(number: string, issuer: string): string | null {
  if (isJoint(number) || !/-|\/QH/u.test(number)) return null
  const named = foldText(issuer)
  const signs = SIGNS.find(([, pattern]) => pattern.test(named))
  return signs === undefined || signs[2].test(number) ? null : signs[0]
}
