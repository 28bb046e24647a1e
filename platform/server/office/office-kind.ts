// SPDX-License-Identifier: Apache-2.0
import type { FoundKind } from './office-refusal.ts'
import type { ZipArchive } from './open-zip.ts'

/** What a file is by its first bytes, whatever its name says. */
export type FileKind = { readonly container: 'zip' | 'cfb' } | { readonly container: 'none'; readonly found: FoundKind }

const other = (vi: string, en: string): FileKind => ({ container: 'none', found: { vi, en, mend: 'choose-another' } })
const convertible = (vi: string, en: string): FileKind => ({ container: 'none', found: { vi, en, mend: 'save-anew' } })

const signatures: readonly (readonly [readonly number[], FileKind])[] = [
  [[0x50, 0x4b, 0x03, 0x04], { container: 'zip' }],
  [[0x50, 0x4b, 0x05, 0x06], { container: 'zip' }],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], { container: 'cfb' }],
  [[0x89, 0x50, 0x4e, 0x47], other('ảnh PNG', 'a PNG picture')],
  [[0xff, 0xd8, 0xff], other('ảnh JPEG', 'a JPEG picture')],
  [[0x47, 0x49, 0x46, 0x38], other('ảnh GIF', 'a GIF picture')],
  [[0x49, 0x49, 0x2a, 0x00], other('ảnh TIFF', 'a TIFF picture')],
  [[0x4d, 0x4d, 0x00, 0x2a], other('ảnh TIFF', 'a TIFF picture')],
  [[0x52, 0x49, 0x46, 0x46], other('ảnh hoặc tệp đa phương tiện', 'a picture or media file')],
  [[0x25, 0x50, 0x44, 0x46], other('tệp PDF', 'a PDF file')],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], convertible('tệp RTF', 'an RTF file')],
  [[0x52, 0x61, 0x72, 0x21], other('tệp nén RAR', 'a RAR archive')],
  [[0x37, 0x7a, 0xbc, 0xaf], other('tệp nén 7-Zip', 'a 7-Zip archive')],
  [[0x1f, 0x8b], other('tệp nén GZIP', 'a GZIP archive')],
  [[0x4d, 0x5a], other('tệp chương trình', 'a program')],
  [[0x7f, 0x45, 0x4c, 0x46], other('tệp chương trình', 'a program')],
  [[0xdb, 0xa5], convertible('tệp Word 2 rất cũ', 'a very old Word 2 file')],
  [[0xff, 0x57, 0x50, 0x43], convertible('tệp WordPerfect', 'a WordPerfect file')],
  [[0x42, 0x4d], other('ảnh BMP', 'a BMP picture')],
]

const texts: readonly (readonly [RegExp, FileKind])[] = [
  [/^MIME-Version:|^From:.{0,80}\r?\n|^Content-Type: multipart/i, convertible('trang web lưu trữ (MHT)', 'an archived web page (MHT)')],
  [/<w:wordDocument|<pkg:package|progid="Word\.Document"/i, convertible('tệp XML của Word', 'a Word XML file')],
  [/<Workbook[\s>]|progid="Excel\.Sheet"/i, convertible('tệp XML của Excel', 'an Excel XML file')],
  [/<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<table[\s>]/i, convertible('trang web (HTML)', 'a web page (HTML)')],
  [/^\s*<(\?xml|svg)/i, other('tệp XML', 'an XML file')],
]

/** How far into a file a sign of its kind is looked for. */
const HEAD_BYTES = 4_096

export function fileKindOf(bytes: Uint8Array): FileKind {
  const signed = signatures.find(([signature]) => signature.every((byte, index) => bytes[index] === byte))
  if (signed !== undefined) return signed[1]
  const head = headText(bytes.subarray(0, HEAD_BYTES))
  const told = texts.find(([pattern]) => pattern.test(head))
  if (told !== undefined) return told[1]
  const isText = head.trim() !== '' && !hasControls(head.slice(0, -4))
  return isText ? convertible('tệp văn bản thuần', 'a plain text file') : other('tệp không rõ loại hoặc đã hỏng', 'a file of unknown kind, or damaged')
}

/** Whether a text holds what no typed text does: control characters other than white space, or bytes that were no letters. */
const hasControls = (text: string): boolean => [...text].some((letter) => letter === '\ufffd' || letter < '\u0009' || (letter > '\u000d' && letter < '\u001b'))

function headText(head: Uint8Array): string {
  const encoding = head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(head)
}

/** What a zip container holds, by the names of its parts and by what it says about itself. */
export async function zipKindOf(zip: ZipArchive): Promise<'word' | 'workbook' | FoundKind> {
  const textOf = async (name: string): Promise<string> => new TextDecoder().decode((await zip.read(name))?.subarray(0, 200_000))
  const has = (pattern: RegExp): boolean => zip.names.some((name) => pattern.test(name))
  const mimetype = await textOf('mimetype')
  const types = await textOf('[Content_Types].xml')
  if (has(/^word\/document\d*\.xml$/i) || /wordprocessingml\.(document|template)\.main|ms-word\.(document|template)\.macroEnabled/i.test(types)) return 'word'
  if (has(/^xl\/workbook\.xml$/i) || /spreadsheetml\.(sheet|template)\.main|ms-excel\.(sheet|template)\.macroEnabled/i.test(types)) return 'workbook'
  if (has(/^xl\/workbook\.bin$/i)) return { vi: 'bảng tính Excel nhị phân (.xlsb)', en: 'a binary Excel workbook (.xlsb)', mend: 'save-anew' }
  if (has(/^ppt\//i)) return { vi: 'bài trình chiếu PowerPoint (.pptx)', en: 'a PowerPoint presentation (.pptx)', mend: 'choose-another' }
  if (/opendocument\.text/.test(mimetype)) return { vi: 'tệp OpenDocument (.odt)', en: 'an OpenDocument text (.odt)', mend: 'save-anew' }
  if (/opendocument/.test(mimetype)) return { vi: 'tệp OpenDocument (.ods, .odp…)', en: 'an OpenDocument file (.ods, .odp…)', mend: 'save-anew' }
  if (/epub/.test(mimetype)) return { vi: 'sách điện tử EPUB', en: 'an EPUB book', mend: 'choose-another' }
  return { vi: 'tệp nén ZIP', en: 'a ZIP archive', mend: 'choose-another' }
}

/** What a compound file (the container of the old formats) holds, by the names of its streams. */
export function compoundKindOf(paths: readonly string[]): 'word' | 'encrypted' | FoundKind | undefined {
  const has = (pattern: RegExp): boolean => paths.some((path) => pattern.test(path))
  if (has(/\/EncryptedPackage$/i)) return 'encrypted'
  if (has(/^[^/]*\/WordDocument$/i)) return 'word'
  if (has(/\/(Workbook|Book)$/i)) return { vi: 'bảng tính Excel cũ (.xls)', en: 'an old Excel workbook (.xls)', mend: 'save-anew' }
  if (has(/\/PowerPoint Document$/i)) return { vi: 'bài trình chiếu PowerPoint cũ (.ppt)', en: 'an old PowerPoint presentation (.ppt)', mend: 'choose-another' }
  if (has(/\/__properties_version1\.0$/i)) return { vi: 'thư Outlook (.msg)', en: 'an Outlook message (.msg)', mend: 'choose-another' }
  if (has(/\/VisioDocument$/i)) return { vi: 'bản vẽ Visio (.vsd)', en: 'a Visio drawing (.vsd)', mend: 'choose-another' }
  return undefined
}
