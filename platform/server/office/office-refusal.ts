// SPDX-License-Identifier: Apache-2.0
import type { Sentence } from '#kernel/sentence.ts'

/** Why an office file was not read; the code is for programs, the sentence for people. */
export type OfficeRefusalCode =
  | 'empty' | 'wrong-type' | 'password-protected' | 'too-old' | 'damaged' | 'too-large' | 'zip-bomb' | 'too-complex' | 'took-too-long'

/** A file that cannot be read: an expected answer to bad input, never a fault of the program. */
export class OfficeFileRefused extends Error {
  readonly code: OfficeRefusalCode
  readonly say: Sentence
  constructor(code: OfficeRefusalCode, say: Sentence) {
    super(`${code}: ${say.en}`)
    this.name = 'OfficeFileRefused'
    this.code = code
    this.say = say
  }
}

const sentences: Readonly<Record<Exclude<OfficeRefusalCode, 'wrong-type'>, Sentence>> = {
  'empty': {
    vi: 'Tệp rỗng, không có nội dung nào. Hãy chọn lại đúng tệp.',
    en: 'The file is empty. Choose the right file.',
  },
  'password-protected': {
    vi: 'Tệp được đặt mật khẩu nên không đọc được. Hãy mở tệp, bỏ mật khẩu, lưu lại rồi tải lên.',
    en: 'The file is protected by a password. Open it, remove the password, save it and upload it again.',
  },
  'too-old': {
    vi: 'Tệp do Word 95 trở về trước tạo ra, hệ thống không đọc được. Hãy mở bằng Word và lưu thành .docx rồi tải lên.',
    en: 'The file was written by Word 95 or older. Open it in Word, save it as .docx and upload it again.',
  },
  'damaged': {
    vi: 'Tệp bị hỏng hoặc thiếu một phần nên không đọc được. Hãy mở bằng Word hoặc Excel, lưu lại rồi tải lên.',
    en: 'The file is damaged or incomplete. Open it in Word or Excel, save it again and upload it.',
  },
  'too-large': {
    vi: 'Nội dung tệp quá lớn. Hãy tách thành nhiều tệp nhỏ hơn hoặc bỏ bớt hình ảnh rồi tải lên.',
    en: 'The content of the file is too large. Split it or remove pictures and upload it again.',
  },
  'zip-bomb': {
    vi: 'Tệp nén bất thường: khi giải nén sẽ phình ra quá lớn nên hệ thống đã dừng đọc. Hãy mở bằng Word hoặc Excel, lưu lại rồi tải lên.',
    en: 'The file is compressed abnormally and would grow too large, so reading was stopped. Open it in Word or Excel, save it again and upload it.',
  },
  'too-complex': {
    vi: 'Cấu trúc tệp lồng nhau quá sâu hoặc quá phức tạp nên hệ thống đã dừng đọc. Hãy mở bằng Word, lưu lại rồi tải lên.',
    en: 'The structure of the file is nested too deeply or too complex, so reading was stopped. Open it in Word, save it again and upload it.',
  },
  'took-too-long': {
    vi: 'Đọc tệp mất quá nhiều thời gian nên hệ thống đã dừng. Hãy tách thành nhiều tệp nhỏ hơn rồi tải lên.',
    en: 'Reading the file took too long and was stopped. Split it into smaller files and upload them.',
  },
}

/** The refusal of a code, with its fixed sentence. */
export const officeRefusal = (code: keyof typeof sentences): OfficeFileRefused => new OfficeFileRefused(code, sentences[code])

/** What a file really is, and whether the wanted program can open it and save it anew. */
export interface FoundKind extends Sentence {
  readonly mend: 'save-anew' | 'choose-another'
}

/** A file that is something else than it should be: says what it really is and how to mend it. */
export function wrongTypeRefusal(found: FoundKind, wanted: 'word' | 'workbook'): OfficeFileRefused {
  const program = wanted === 'word' ? 'Word' : 'Excel'
  const ending = wanted === 'word' ? '.docx' : '.xlsx'
  const name = wanted === 'word' ? { vi: 'tệp Word (.docx, .doc)', en: 'a Word file (.docx, .doc)' } : { vi: 'bảng tính Excel (.xlsx)', en: 'an Excel workbook (.xlsx)' }
  const mend: Sentence = found.mend === 'save-anew'
    ? { vi: `Hãy mở bằng ${program}, lưu thành ${ending} rồi tải lên.`, en: `Open it in ${program}, save it as ${ending} and upload it again.` }
    : { vi: `Hãy chọn đúng ${name.vi}.`, en: `Choose ${name.en}.` }
  return new OfficeFileRefused('wrong-type', {
    vi: `Đây không phải ${name.vi} mà là ${found.vi}. ${mend.vi}`,
    en: `This is not ${name.en} but ${found.en}. ${mend.en}`,
  })
}

/** Any failure while reading a file, as a refusal: what is not already one means damage. */
export const asOfficeRefusal = (error: unknown): OfficeFileRefused => {
  if (error instanceof OfficeFileRefused) return error
  if (error instanceof RangeError && /call stack/i.test(error.message)) return officeRefusal('too-complex')
  return officeRefusal('damaged')
}
