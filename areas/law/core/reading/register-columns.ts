// SPDX-License-Identifier: Apache-2.0
import { cleanText, foldText } from '#kernel/vietnamese-text.ts'

/** What a column of a list of documents holds. */
export type RegisterColumn = 'number' | 'kind' | 'issuer' | 'title' | 'issuedOn' | 'effectiveOn' | 'expiresOn' | 'source' | 'replaces' | 'amends' | 'repeals' | 'guides'

/** Headings as offices write them, folded; the first that fits wins, so the narrow ones stand before the wide ones. */
const HEADINGS: readonly (readonly [RegisterColumn | 'ignored', RegExp])[] = [
  ['ignored', /^(stt|tt|so tt|so thu tu|no|#|so luong|noi luu|thoi (gian|han) luu|nguoi|tinh trang|trang thai|lan ban hanh)\b/],
  ['expiresOn', /het hieu luc|^expires/],
  ['effectiveOn', /(ngay|thoi diem|thoi gian).*hieu luc|^hieu luc|^effective/],
  ['issuedOn', /^ngay(,? ?thang(,? ?nam)?)?( (ban hanh|ky|van ban|vb|thang))*( ban hanh)?$|ngay (ban hanh|ky|van ban)|^(issued|date)/],
  ['replaces', /thay the|^replaces/], ['amends', /sua doi|^amends/], ['repeals', /bai bo|^repeals/], ['guides', /huong dan (thi hanh|cho)|quy dinh chi tiet|^guides/],
  ['number', /^(so|ma)( ?[,/-]? ?(va )?(ky )?hieu)?( (van ban|vb|tai lieu))?$|so,? ?ky hieu|so hieu|so van ban|^number/],
  ['kind', /^(loai|hinh thuc|the loai)|^kind/],
  ['issuer', /(co quan|noi|don vi|chu the|cap) ban hanh|^issuer/],
  ['title', /trich yeu|^ten|^noi dung|tieu de|^van ban|^tai lieu|^title/],
  ['source', /^(nguon|ghi chu)|^source/],
]

const headingWords = (heading: string): string => foldText(cleanText(heading).replace(/\([^)]*\)?/g, ' ')).replace(/[^a-z0-9,/#-]+/g, ' ').trim()

/** What a heading says its column holds; undefined when it is none of ours. */
export function columnOfHeading(heading: string): RegisterColumn | undefined {
  const words = headingWords(heading)
  if (words === '' || words.length > 60) return undefined
  const found = HEADINGS.find(([, pattern]) => pattern.test(words))?.[0]
  return found === 'ignored' ? undefined : found
}
