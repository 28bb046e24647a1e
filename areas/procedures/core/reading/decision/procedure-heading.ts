// SPDX-License-Identifier: Apache-2.0
import { cleanText, foldText } from '#kernel/vietnamese-text.ts'
import { cutFolded, isCapitals } from './folded-text.ts'
import { readNumbering } from './numbering.ts'

/** What the heading of a procedure says: the administrative procedures (TTHC) it names, their codes, and the sign of the process (ký hiệu). */
export interface HeadingWords {
  readonly names: readonly string[]
  readonly codes: readonly string[]
  readonly code: string | null
}

// n.nnnnnn with the province's ending (".H12"); slips such as 1.014.111 and 1.0125010 occur in print and are kept as printed.
const TTHC = /(?<![\d./])\d\.(?:\d{6,7}|\d{3}\.\d{3})(?:(?:\.\d{3}|\.\d{2})*\.H\d{2})?(?![\d/])/gu

/** The codes of administrative procedures (mã TTHC) in a text, as printed. */
export const findTthcCodes = (text: string): readonly string[] => [...new Set([...cleanText(text).matchAll(TTHC)].map((match) => match[0]))]

/** The sign of a process (ký hiệu quy trình) in a text; null when it has none. */
export function findProcessCode(text: string): string | null {
  const clean = cleanText(text)
  const named = /(?:ký\s*hiệu|mã\s*hiệu|mã\s*(?:số\s*)?quy\s*trình)(?:\s*quy\s*trình)?\s*[:\-–]?\s*([A-ZĐ][\p{Lu}\d]*(?:[./\-–][\p{Lu}\d&]+)*)/iu.exec(clean)?.[1]
  const bare = /(?<![\p{L}\d])QT[.\-–/ ]?[\p{Lu}\d]+(?:[./\-–][\p{Lu}\d&]+)*/u.exec(clean)?.[0]
  const code = named !== undefined && /\d/.test(named) ? named : bare
  return code !== undefined && /\d/.test(code) ? code : null
}

const PREFIXES: readonly RegExp[] = [
  /^(?:ten |noi dung )?(?:quy|qui) trinh(?: [^:(]{0,90})?:\s*/,
  /^(?:ten )?(?:nhom )?(?:cac )?(?:thu tuc hanh chinh|tthc|thu tuc)(?: noi bo)?\s*(?:so )?\d{0,3}\s*:\s*/,
  /^(?:(?:quy|qui) trinh(?: (?:noi bo|dien tu|lien thong|chi tiet))*,? ?(?:va )?)+ ?(?:trong |thuc hien |de )*(?:giai quyet|thuc hien|xu ly)(?: lien thong)? (?:cac )?(?:thu tuc hanh chinh|tthc|thu tuc)\s*[-–“"]?\s*(?=\S)/,
  /^(?:quy|qui) trinh (?:noi bo |dien tu )*(?:so )?\d{1,3}\s*[-–.]\s*(?=\S)/,
  /^(?:ten )?(?:thu tuc hanh chinh|tthc|thu tuc)(?: so)? \d{1,3}\s*[-–.:]\s*/,
  /^(?:quy|qui) trinh(?: noi bo| dien tu)+ (?=\S)/,
  /^(?:\d\.\d{6,7}(?:\.[\w.]+)?)\s*[-–:.]\s*/,
]
const SUFFIXES: readonly RegExp[] = [
  /\s*[-–,;.]?\s*[([]?\s*ma (?:so )?(?:thu tuc hanh chinh|tthc|thu tuc|ho so|dvc)?\s*(?:tthc|thu tuc)?\s*[:\-–]?\s*\(?\s*\d\.\d.*$/,
  /\s*[-–,;]?\s*[([]?\s*(?:ma|ma so|so)\s*:?\s*\d\.\d{3}.*$/,
  /\s*[-–,;]?\s*[([]?\s*\d\.\d{6,7}(?:[.\w]*)\s*[)\]]?\s*[.;:]?$/,
  /\s*[-–,;]?\s*\(?\s*\d\.\d{6,7}(?:[.\w]*).*$/,
  /\s*[-–,;(]\s*ky hieu.*$/,
  /\s*\(\s*(?:ma(?: so)?)?(?: tthc| thu tuc)?\s*:?\s*(?:chua co|\.*|…*)\s*\)\s*$/,
  /\s*\[\d+\]/,
  /\s*[,;.]?\s*(?:[-–]\s*)?tong thoi (?:gian|han|giai)\b.*$/,
]

/** The name of an administrative procedure without number, "Quy trình giải quyết TTHC:", codes and footnote marks. */
export function cleanName(text: string): string {
  let name = readNumbering(text).rest
  for (const prefix of PREFIXES) name = cutFolded(name, prefix)
  name = readNumbering(name).rest
  for (const suffix of SUFFIXES) name = cutFolded(name, suffix)
  name = name.replace(/^[Qq]u[yi] (?:trình|TRÌNH)\s+(?=\p{Lu}\p{Ll}|thủ tục\s)/u, '')
  return cleanText(name.replace(/^[“"'\s]+(?=[^”"']*$)/u, '').replace(/[\s;:,.\-–]+$/u, ''))
}

/** Reads a heading that may name several procedures, each with its code. */
export function readHeadingWords(text: string): HeadingWords {
  const codes = findTthcCodes(text)
  const code = findProcessCode(text)
  const names = codes.length > 1 ? splitNames(text) : [cleanName(text)]
  return { names: names.filter((name) => name !== '' && name !== code), codes, code }
}

function splitNames(text: string): readonly string[] {
  const parts = cleanText(text).split(TTHC).map((part) => part.replace(/^[\s),;.\-–]+(?:và\s+)?/u, '').replace(/[\s(,;\-–]*(?:mã(?:\s+số)?(?:\s+(?:TTHC|thủ tục(?: hành chính)?))?)?\s*:?\s*$/iu, ''))
  return parts.map(cleanName).filter((name) => name.length > 12)
}

const LAYERS = 'cap tinh|cap xa|cap huyen|cap trung uong|cap bo|cap so|cap quoc gia'
const TITLE = new RegExp(String.raw`^(?:danh muc |noi dung (?:cu the )?(?:cua )?|phan |cac |phu luc )*(?:(?:quy|qui) trinh[^:]*?(?=(?: (?:thu tuc hanh chinh|tthc))|$))?\s*(?:trong |giai quyet |thuc hien |doi voi |nhom |cac )*(?:thu tuc hanh chinh|tthc)(?: noi bo| lien thong)*\s*(?:\(|\d|$|(?:moi|duoc|sua doi|bo sung|bi|thay the|${LAYERS}|thuoc|trong|linh vuc|thuc hien|ban hanh|dac thu|chuan hoa|theo|tren|giua|cua|duoc cong bo|tiep nhan|tai)\b)`)

/** Whether a line is a title over many procedures ("QUY TRÌNH NỘI BỘ … LĨNH VỰC …", "B. THỦ TỤC HÀNH CHÍNH CẤP XÃ") and not the name of one. */
export function isTitle(text: string): boolean {
  const numbered = readNumbering(text)
  if (['bullet', 'decimal', 'lower', 'step'].includes(numbered.style)) return false
  const rest = foldText(numbered.rest)
  if (/^(?:phu luc|phan (?:thu |[ivx\d]+\b)|danh muc|noi dung (?:cu the )?(?:cua |cac )?quy trinh|quyet dinh\s*:?$)/.test(rest)) return true
  if (/^\(?(?:ban hanh )?(?:kem )?theo quyet dinh/.test(rest)) return true
  if (findTthcCodes(text).length > 0) return false
  if (new RegExp(`^(?:${LAYERS})\\b`).test(rest) && rest.length < 60) return true
  if (/:\s*\S/.test(rest.replace(/:\s*\d+ (?:quy trinh|thu tuc|tthc).*$/, '')) && !isCapitals(text)) return false
  return TITLE.test(rest) || /^(?:quy|qui) trinh(?: noi bo| dien tu|,| va)*(?: (?:trong )?giai quyet)?(?: (?:linh vuc|thuoc|doi voi cac).*)?$/.test(rest)
}

/** The field (lĩnh vực) that a heading opens; undefined for any other line. */
export function readFieldHeading(text: string): string | undefined {
  const rest = readNumbering(text).rest
  const match = /^(?:các\s+)?(?:tthc\s+|thủ tục hành chính\s+)?lĩnh\s+vực\s*:?\s*(.+)$/iu.exec(rest)
  return match === null ? undefined : cleanField(match[1] ?? '')
}

/** The field named inside a title ("… TRONG LĨNH VỰC ĐẤT ĐAI THUỘC THẨM QUYỀN …"); undefined when it names none. */
export function findFieldInTitle(text: string): string | undefined {
  const match = /lĩnh\s+vực\s+(.+?)(?=\s+(?:thuộc|thực hiện|áp dụng|trên địa bàn|được|do|của (?:sở|ngành|bộ))\s|[.;(]|$)/iu.exec(cleanText(text))
  return match === null ? undefined : cleanField(match[1] ?? '')
}

const cleanField = (text: string): string => cleanText(text.replace(/[:(]\s*\d+\s*(?:tthc|quy trình|thủ tục).*$/iu, '').replace(/\(.*$/u, '').replace(/[\s:.;,\-–]+$/u, ''))

/** Whether a heading says by its own words that it names a procedure: it carries a code or begins "Thủ tục …", "Quy trình …". */
export function namesProcedure(text: string): boolean {
  if (isTitle(text)) return false
  if (findTthcCodes(text).length > 0) return true
  if (/^(?:(?:quy|qui) trinh|noi bo|dien tu|chi tiet|giai quyet|thuc hien|xu ly|ho so|cong viec|tthc|thu tuc hanh chinh|va|,|\s)+:?$/.test(foldText(readNumbering(text).rest))) return false
  return /^(?:ten )?(?:thu tuc(?! hanh chinh$)|tthc|(?:quy|qui) trinh)\b/.test(foldText(readNumbering(text).rest)) && cleanName(text).length >= 8
}
