// SPDX-License-Identifier: Apache-2.0
import { cleanText, foldText } from '#kernel/vietnamese-text.ts'

/** What an item of a procedure is about, by the words that begin it ("2.5 Thời hạn giải quyết", "4. Hồ sơ lưu"). */
export type Topic = 'code' | 'tthc' | 'name' | 'legal' | 'dossier' | 'limit' | 'steps' | 'forms' | 'records' | 'result' | 'fee' | 'other'

// Each pattern must reach the end, a colon or a bracket, so that the name of a procedure that begins with the same words is not taken for an item.
const END = String.raw`\s*(?:[:;.(,/]|$)`
const OF = String.raw`(?: (?:cua|ve|trong|cho|de|khi))?(?: (?:giai quyet|thuc hien|xu ly|viec))?(?: (?:tthc|thu tuc hanh chinh|thu tuc|quy trinh|cong viec|ho so))?(?: noi bo)?`
const item = (words: string, of = OF): RegExp => new RegExp(`^(?:${words})${of}${END}`)

const TOPICS: readonly (readonly [Topic, RegExp])[] = [
  ['code', item('ky hieu|ma hieu|ma so quy trinh|ma quy trinh|ky hieu quy trinh', '(?: quy trinh)?')],
  ['tthc', item('ma(?: so)? (?:tthc|thu tuc hanh chinh|thu tuc|dinh danh)|ma so', '')],
  ['name', item('ten (?:quy trinh|thu tuc hanh chinh|thu tuc|tthc)', '')],
  ['legal', item('(?:cac )?(?:co so|can cu) phap (?:ly|li)|can cu phap luat|van ban phap luat|co so phap ly de thuc hien|phap ly')],
  ['dossier', /^(?:thanh phan(?:,| va|\/)? ?(?:,? ?so luong )?(?:bo )?ho so|thanh phan ho so|ho so (?:can nop|phai nop|bao gom|gom)|danh muc ho so|so luong ho so,? thanh phan)/],
  ['limit', /^(?:tong )?thoi (?:gian|han|giai)(?: giai)? (?:giai quyet|thuc hien|xu ly|tra ket qua|theo quy dinh|toi da)|^tong (?:cong )?thoi (?:gian|han|giai)|^thoi (?:gian|han)\s*[:(]/],
  ['steps', item('(?:cac )?(?:quy|qui) trinh|trinh tu|trinh tu,? cach thuc|cac buoc|trinh tu cac buoc|noi dung(?: cua)?(?: cac)?(?: buoc)?|mo ta|dien giai|so do|luu do|dien bien', `(?: (?:noi bo|dien tu|va|cac buoc))*${OF}`)],
  ['forms', item('(?:cac )?bieu mau|(?:ten )?(?:cac )?mau (?:don|bieu|to khai)(?:, ?(?:mau )?to khai)?|bieu mau kem theo|danh muc bieu mau|phu luc bieu mau')],
  ['records', item('ho so (?:can |phai )?luu(?: tru)?|luu (?:tru )?ho so|luu tru|ho so can luu giu')],
  ['result', item('ket qua|san pham')],
  ['fee', item('(?:muc )?(?:thu )?(?:phi|le phi)|phi,? ?(?:va )?le phi|muc thu', '(?: (?:phi|le phi))?')],
  ['other', /^(?:dieu kien(?:,| va| thuc hien|:|$)|yeu cau(?:,| va)? ?dieu kien|cach thuc|dia diem|noi (?:tiep nhan|nop|nhan)|co quan (?:thuc hien|giai quyet|tiep nhan|co tham quyen|phoi hop|truc tiep|duoc uy quyen|quyet dinh|thuc)|doi tuong|pham vi(?: ap dung)?\s*[:.]?$|muc dich\s*[:.]?$|trach nhiem(?: tra| thuc hien| cua|\s*[:.]?$)|dinh nghia|tai lieu (?:vien dan|lien quan)|(?:cac )?(?:tu )?viet tat|muc do|luu y|ghi chu|chu thich|hinh thuc|so (?:luong|bo) ho so|(?:cac )?nguyen tac|(?:cac )?quy dinh chung|thong tin|lien he|thoi gian tiep nhan|danh muc|noi dung quy trinh)/],
]

/** The item that a text (without its number) begins, and what it says behind the colon; undefined for any other text. */
export function readTopic(text: string): { readonly topic: Topic; readonly value: string } | undefined {
  const folded = foldText(text)
  const topic = TOPICS.find(([, pattern]) => pattern.test(folded))?.[0]
  if (topic === undefined) return undefined
  const colon = text.indexOf(':')
  return { topic, value: colon < 0 ? '' : cleanText(text.slice(colon + 1)) }
}

// With diacritics, for "tổ" is an office and "tờ" a paper, "trưởng" a post and "trường" a case.
const AGENT = /^(?:[-–+•]\s*)?(?:chuyên viên|lãnh đạo|công chức|viên chức|cán bộ|văn thư|bộ phận|phòng|ubnd|[uủ][yỷ] ban|sở|các sở|trung tâm|chủ tịch|phó|giám đốc|trưởng|nhân viên|thành viên|hội đồng|cục|chi cục|tổ(?! chức (?:họp|thực hiện|kiểm tra))|ban|thủ trưởng|bộ trưởng|thứ trưởng|cơ quan|đơn vị|người|ttpvhcc|tthcc|ccmc|cb|cv|lđ|vp|văn phòng|thanh tra|nhà trường|hiệu trưởng|cá nhân|các đơn vị|các cơ quan|quỹ|bệnh viện|viện|tổng cục|vụ|kế toán|thủ quỹ|kiểm soát viên|đại diện|công an|thuế|kho bạc|tổ chức|hđnd|hội|kế hoạch)(?!\p{L})/iu

/** Whether a text begins as the name of an office or a post does. */
export const beginsWithAgent = (text: string): boolean => AGENT.test(text)

/** Whether a row or a line states the total of all steps ("Tổng cộng", "Tổng thời gian giải quyết"). */
export const statesTotal = (text: string): boolean =>
  /^(?:[-–+*]\s*)?(?:tong(?: cong)?(?: so)?\s*(?:thoi|ngay|gio|\(|:|$)|tong (?:cong|so)\b|cong\s*(?::|$)|cong thoi gian|thoi (?:gian|han) giai quyet (?:tthc|thu tuc)?\s*:?$)/.test(foldText(text))
