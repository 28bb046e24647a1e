// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test, vi } from 'vitest'
import { compound } from './example/build-doc.ts'
import { buildDocx, cell, paragraph, row, run, table } from './example/build-docx.ts'
import { buildZip } from './example/build-zip.ts'
import { claimSize } from './example/spoil-zip.ts'
import { readWordFile } from './read-word-file.ts'

vi.setConfig({ testTimeout: 60_000 })

const bytesOf = (...bytes: number[]): Uint8Array => Uint8Array.of(...bytes, 0, 0, 0, 0)

describe('a file is what its content is, whatever it is called', () => {
  test.each([
    ['ảnh PNG', bytesOf(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ['ảnh JPEG', bytesOf(0xff, 0xd8, 0xff, 0xe0)],
    ['tệp PDF', Buffer.from('%PDF-1.7\n')],
    ['tệp RTF', Buffer.from('{\\rtf1\\ansi Hồ sơ}')],
    ['trang web (HTML)', Buffer.from('<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><table><tr><td>1</td></tr></table></body></html>')],
    ['trang web (HTML)', Buffer.from('\ufeff<!DOCTYPE html><p>Quy trình</p>', 'utf16le')],
    ['trang web lưu trữ (MHT)', Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related')],
    ['tệp XML của Word', Buffer.from('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>')],
    ['tệp XML', Buffer.from('<?xml version="1.0"?><root/>')],
    ['tệp văn bản thuần', Buffer.from('Quy trình đăng ký khai sinh')],
    ['tệp nén RAR', Buffer.from('Rar!\u001a\u0007')],
    ['tệp không rõ loại', bytesOf(0, 1, 2, 3)],
    ['bảng tính Excel cũ (.xls)', compound({ Workbook: [1, 2, 3] })],
    ['bài trình chiếu PowerPoint cũ', compound({ 'PowerPoint Document': [1] })],
  ])('%s', async (found, bytes) => {
    await expect(readWordFile(bytes)).rejects.toMatchObject({ code: 'wrong-type', say: { vi: expect.stringContaining(`mà là ${found}`), en: expect.stringContaining('This is not a Word file') } })
  })

  test.each([
    ['bảng tính Excel (.xlsx)', { 'xl/workbook.xml': '<x/>' }],
    ['bảng tính Excel nhị phân (.xlsb)', { 'xl/workbook.bin': 'x' }],
    ['bài trình chiếu PowerPoint (.pptx)', { 'ppt/presentation.xml': '<x/>' }],
    ['tệp OpenDocument (.odt)', { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }],
    ['tệp nén ZIP', { 'a.txt': 'x' }],
  ])('%s in a container', async (found, parts) => {
    await expect(readWordFile(await buildZip(parts))).rejects.toMatchObject({ code: 'wrong-type', say: { vi: expect.stringContaining(`mà là ${found}`) } })
  })

  test('what Word can open is to be saved anew, what it cannot is to be chosen anew', async () => {
    await expect(readWordFile(Buffer.from('{\\rtf1}'))).rejects.toMatchObject({ say: { vi: expect.stringContaining('Hãy mở bằng Word, lưu thành .docx') } })
    await expect(readWordFile(bytesOf(0xff, 0xd8, 0xff))).rejects.toMatchObject({ say: { vi: expect.stringContaining('Hãy chọn đúng tệp Word') } })
  })

  test('a new file behind a password is a compound file with an encrypted package', async () => {
    await expect(readWordFile(compound({ EncryptionInfo: [4, 0, 4, 0], EncryptedPackage: [1, 2, 3] }))).rejects.toMatchObject({ code: 'password-protected' })
  })

  test('an empty file is empty', async () => {
    await expect(readWordFile(new Uint8Array())).rejects.toMatchObject({ code: 'empty' })
  })
})

describe('hostile XML', () => {
  const withDocument = (document: string) => buildDocx({ body: '', parts: { 'word/document.xml': document } })

  test('a document type is refused: no entity is ever expanded', async () => {
    const laughs = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>`
    await expect(readWordFile(await withDocument(`<?xml version="1.0"?>${laughs}<w:document><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>`))).rejects.toMatchObject({ code: 'damaged' })
    await expect(readWordFile(await withDocument('<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'))).rejects.toMatchObject({ code: 'damaged' })
  })

  test('an entity that is not defined is damage', async () => {
    await expect(readWordFile(await buildDocx({ body: paragraph(run('&xxe;')) }))).rejects.toMatchObject({ code: 'damaged' })
  })

  test('absurd nesting is refused, tables in tables as deep as people make them are read', async () => {
    const deep = (times: number, open: string, close: string): string => open.repeat(times) + paragraph('x') + close.repeat(times)
    await expect(readWordFile(await buildDocx({ body: deep(20_000, '<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>') }))).rejects.toMatchObject({ code: 'too-complex' })
    const nested = await readWordFile(await buildDocx({ body: deep(20, '<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>') }))
    expect(JSON.stringify(nested.blocks).match(/"kind":"table"/g)).toHaveLength(20)
  })

  test('a bomb in the main part is refused, honest or lying', async () => {
    const bomb = await buildDocx({ body: paragraph(' '.repeat(20_000_000)) })
    await expect(readWordFile(bomb)).rejects.toMatchObject({ code: 'zip-bomb' })
    await expect(readWordFile(claimSize(bomb, 5_000, 'word/document.xml'))).rejects.toMatchObject({ code: 'zip-bomb' })
  })

  test('a container without a main part, or with another root in it, is damaged', async () => {
    await expect(readWordFile(await withDocument('<w:other/>'))).rejects.toMatchObject({ code: 'damaged' })
    await expect(readWordFile(await withDocument('<w:document><w:body>'))).rejects.toMatchObject({ code: 'damaged' })
  })
})

test('a procedure of 300 pages is read whole', async () => {
  const page = (number: number): string => Array.from({ length: 20 }, (_, line) => paragraph(`Trang ${number} dòng ${line} ${'nội dung '.repeat(10)}`)).join('')
    + table(4, Array.from({ length: 10 }, (_, line) => row([cell(String(line)), cell('Tiếp nhận hồ sơ'), cell('Công chức'), cell('½ ngày')])))
  const { blocks } = await readWordFile(await buildDocx({ body: Array.from({ length: 300 }, (_, number) => page(number)).join('') }))
  expect(blocks.filter(({ kind }) => kind === 'table')).toHaveLength(300)
  expect(blocks.filter(({ kind }) => kind === 'paragraph')).toHaveLength(6_000)
})
