// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { Instant, PlainDate } from '#kernel/time.ts'
import { readPdf } from '#platform/server/print/read-pdf.ts'
import { starterPack } from '../../core/starter/starter-pack.ts'
import { controlledDocument, type PrintedDocument } from './controlled-document.ts'

const NOW = '2026-06-03T02:00:00.000Z' as Instant
const SIGNER = { name: 'Lê Thị Soạn', post: 'Chuyên viên', at: NOW }
const form = starterPack('commune').find(({ code }) => code === 'BM.HT03.05')
const print = async (more: Partial<PrintedDocument>) => readPdf(await controlledDocument({
  parent: 'UBND tỉnh Tuyên Quang', agency: 'UBND xã Tri Phú', layout: 'form', kindName: 'Biểu mẫu', name: form?.title ?? '', code: 'BM.HT03.05', issueNo: 2, effectiveFrom: '2026-06-03' as PlainDate,
  author: SIGNER, reviewer: SIGNER, approver: SIGNER, revisions: [{ issueNo: 2, summary: 'Thêm mục', ground: '', effectiveFrom: null }], content: form?.content ?? { blocks: [] }, mark: 'TÀI LIỆU KIỂM SOÁT', copy: undefined, across: undefined, ...more,
}, NOW))

test('a form prints as the sheet that people write on: its head with code and issue, no cover, no approval table, no page of revisions', async () => {
  const { pages, text } = await print({})
  expect(pages).toHaveLength(1)
  for (const words of ['UBND XÃ TRI PHÚ', 'Mã hiệu BM.HT03.05', 'Lần ban hành 02', '03/06/2026', 'PHIẾU PHÁT HIỆN ĐÁNH GIÁ', 'Đại diện đơn vị', 'TÀI LIỆU KIỂM SOÁT', 'Trang 1/1']) expect(text).toContain(words)
  for (const words of ['Soạn thảo', 'Phê duyệt', 'TRANG THEO DÕI', 'Lê Thị Soạn', 'BIỂU MẪU']) expect(text).not.toContain(words)
})

test('a form leaves room to sign below the words of each signer', async () => {
  const [page] = (await print({})).pages
  const bottomOf = (words: string): number => page?.pieces.find(({ text }) => text.includes(words))?.bottom ?? 0
  const dots = page?.pieces.filter(({ text, bottom }) => text.includes('……') && bottom < bottomOf('(Ký, ghi rõ'))[0]?.top ?? 0
  expect(bottomOf('(Ký, ghi rõ') - dots).toBeGreaterThan(25)
})

test('any other document keeps its cover, approval table and page of revisions', async () => {
  const { pages, text } = await print({ layout: 'document', kindName: 'Quy trình' })
  expect(pages).toHaveLength(3)
  for (const words of ['QUY TRÌNH', 'Soạn thảo', 'Phê duyệt', 'Lê Thị Soạn', 'TRANG THEO DÕI SỬA ĐỔI TÀI LIỆU', 'Thêm mục']) expect(text).toContain(words)
})

test('what is not in force says so on one line across the page', async () => {
  const [page] = (await print({ across: 'KHÔNG CÒN HIỆU LỰC' })).pages
  // In the head of the page, and across it.
  expect(page?.pieces.filter(({ text }) => text.includes('KHÔNG CÒN HIỆU LỰC'))).toHaveLength(2)
})
