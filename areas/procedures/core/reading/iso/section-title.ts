// SPDX-License-Identifier: Apache-2.0
import { cleanText, foldText } from '#kernel/vietnamese-text.ts'

/** The sections of an ISO procedure that are told apart; `content` and those before it only bound the others. */
export type SectionKey =
  | 'purpose' | 'scope' | 'references' | 'definitions' | 'content' | 'formList' | 'records' | 'amendments'
  | 'dossier' | 'copies' | 'limit' | 'subject' | 'agency' | 'coordination' | 'place' | 'method' | 'result' | 'fee' | 'forms' | 'conditions' | 'legalBasis' | 'steps'

/** A heading as printed: which section begins, and what the same line already says of it. */
export interface SectionTitle {
  readonly key: SectionKey
  readonly inline: string
}

const OF_PROCEDURE = String.raw`(?:\s*(?:cua|thuc hien|giai quyet)?\s*(?:thu tuc hanh chinh|thu tuc|tthc|ho so|cong viec))*`

const TITLES: readonly (readonly [SectionKey, string])[] = [
  ['amendments', String.raw`(?:trang )?theo doi (?:so lan )?sua doi(?: tai lieu)?|sua doi tai lieu`],
  ['purpose', 'muc dich'],
  ['scope', 'pham vi(?: ap dung)?'],
  ['references', 'tai lieu vien dan'],
  ['definitions', String.raw`(?:cac )?(?:thuat ngu|dinh nghia)\s*(?:va|/|,)?\s*(?:chu |tu )?(?:viet tat|dinh nghia|thuat ngu)?`],
  ['content', 'noi dung(?: quy trinh)?'],
  ['records', String.raw`ho so\s*(?:can )?luu(?: tru| giu)?`],
  ['copies', String.raw`so luong(?: bo)?(?: ho so)?`],
  ['dossier', String.raw`thanh phan\s*(?:,|va|/)?\s*(?:so luong )?ho so|ho so (?:can nop|phai nop|bao gom|gom)`],
  ['limit', String.raw`(?:tong )?(?:thoi han|thoi gian)(?: giai quyet| xu ly| thuc hien)${OF_PROCEDURE}`],
  ['subject', String.raw`doi tuong(?: ap dung)?${OF_PROCEDURE}`],
  ['coordination', String.raw`co quan phoi hop(?: thuc hien)?${OF_PROCEDURE}`],
  ['agency', String.raw`co quan(?: co tham quyen(?: quyet dinh)?| truc tiep)?(?: thuc hien| giai quyet| quyet dinh)?${OF_PROCEDURE}`],
  ['place', String.raw`(?:noi|dia diem)(?: tiep nhan| nop)(?:(?: ho so)?(?: va)? (?:hoan )?tra ket qua)?(?: ho so)?`],
  ['method', String.raw`cach thuc(?: thuc hien)?${OF_PROCEDURE}`],
  ['result', String.raw`ket qua(?: thuc hien| giai quyet| cua)?(?: viec)?${OF_PROCEDURE}`],
  ['fee', String.raw`(?:muc )?(?:thu )?(?:phi\s*(?:,|va|/)\s*le phi|le phi\s*(?:,|va|/)\s*phi|le phi|phi)(?: \(neu co\))?${OF_PROCEDURE}`],
  ['forms', String.raw`(?:ten )?(?:cac )?(?:mau don|mau to khai|bieu mau)(?:\s*[,/]\s*(?:mau )?to khai)?(?: \(neu co\)| dinh kem)?`],
  ['conditions', String.raw`(?:cac )?(?:yeu cau\s*(?:,|va|/)?\s*dieu kien|dieu kien|yeu cau)(?: \(neu co\))?${OF_PROCEDURE}(?: \(neu co\))?`],
  ['legalBasis', String.raw`(?:can cu|co so) phap ly(?: cua)?${OF_PROCEDURE}`],
  ['steps', String.raw`(?:quy trinh|trinh tu)(?: cac buoc)?(?: xu ly| thuc hien| giai quyet| tien hanh)${OF_PROCEDURE}|cac buoc (?:xu ly|thuc hien|giai quyet|tien hanh)${OF_PROCEDURE}`],
  ['formList', 'bieu mau'],
]

const MATCHERS = TITLES.map(([key, pattern]) => [key, new RegExp(String.raw`^(?:${pattern})(?![a-z])`)] as const)
/** Titles that say enough to be a heading even when more words follow on the line. */
const STRONG: ReadonlySet<SectionKey> = new Set(['dossier', 'limit', 'subject', 'legalBasis', 'steps'])
const NUMBERING = /^(?:\d{1,2}(?:\.\d{1,2})*\s*[.)/:-]?|[a-zđA-ZĐ]\s*[.)/:-]|[IVX]{1,4}\s*[.)/:-]|[a-zđ](?=\s))\s*/u

/** The section that a line begins, if it reads as a heading: numbered, or its title followed by a colon or by nothing. Lines that begin with a dash are never headings. */
export function sectionTitle(line: string): SectionTitle | null {
  const text = cleanText(line)
  if (/^[-–—+*•]/u.test(text)) return null
  const numbering = NUMBERING.exec(text)?.[0] ?? ''
  const rest = text.slice(numbering.length)
  const folded = foldText(rest)
  for (const [key, matcher] of MATCHERS) {
    const match = matcher.exec(folded)
    if (!match || match[0].trim() === '') continue
    const after = rest.slice(match[0].length)
    const colon = /^[^:.;]{0,60}:/u.exec(after)?.[0] ?? null
    const bare = /^[\s.*]*$/u.test(after)
    const directColon = /^\s*(?:\([^)]*\)\s*)?:/u.test(after)
    const numbered = numbering.trim().length > 1
    if (!bare && !directColon && !(STRONG.has(key) && numbering !== '' && (numbered || colon !== null))) continue
    return { key, inline: cleanText((colon !== null ? after.slice(colon.length) : after).replace(/^[\s.:–-]+/u, '')) }
  }
  return null
}
