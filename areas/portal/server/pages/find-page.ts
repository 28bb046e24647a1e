// SPDX-License-Identifier: Apache-2.0
import { cleanText } from '#kernel/vietnamese-text.ts'
import { type PageAnswer, type PageQuestion, publicPage } from '#platform/server/http/public-page.ts'
import { findNearest } from '../../core/nearest.ts'
import { bytesOf, pack } from '../../core/pack.ts'
import { FIELD_ASKED, fieldKey, pageAddress, procedureAddress } from '../../core/public-address.ts'
import { listPublicProcedures, type PublicProcedure } from '../public-procedures.ts'
import { framed, noSuchPage, withAsked } from './frame.ts'
import { html, type Markup, short } from './markup.ts'
import { onOpenPage, type OpenPage } from './open-page.ts'

const LIST_ROOM = { bytes: 15_000, count: 20 }
const FIELD_ROOM = { bytes: 5_000, count: 24 }
const LONGEST_TYPED = 100

interface Asked { readonly typed: string; readonly field: string; readonly pageNo: number; readonly isLarge: boolean }

/** Everything an agency shows, or what is nearest to the words typed; a part at a time. */
export const findPage = publicPage('/cong/:agencyCode', 'The procedures in force of an agency, found without diacritics.', async (question) =>
  await onOpenPage(question, async (tx, page) => pageOf(page, await listPublicProcedures(tx, page.agency.id, question.today), askedIn(question))) ?? noSuchPage())

function askedIn({ asked }: PageQuestion): Asked {
  const pageNo = Number.parseInt(asked('trang'), 10)
  return { typed: cleanText(asked('q')).slice(0, LONGEST_TYPED).toWellFormed(), field: asked(FIELD_ASKED), pageNo: Number.isSafeInteger(pageNo) && pageNo > 1 ? pageNo : 1, isLarge: asked('chu') === 'to' }
}

function pageOf(page: OpenPage, all: readonly PublicProcedure[], { typed, field: wanted, pageNo, isLarge }: Asked): PageAnswer {
  // A field that the agency does not have is no choice at all: links must not carry on whatever was sent.
  const inWanted = all.find((one) => fieldKey(one.field) === wanted)
  const field = inWanted === undefined ? '' : wanted
  const home = pageAddress(page.agency.code)
  const size = isLarge ? 'to' : ''
  const inField = field === '' ? all : all.filter((one) => fieldKey(one.field) === field)
  const found = findNearest(inField, typed)
  const rows = found.map((one) => rowOf(page, one, size))
  const pages = pack(rows, ({ safe }) => bytesOf(safe), LIST_ROOM)
  const shown = Math.min(pageNo, Math.max(1, pages.length))
  const link = (to: number) => withAsked(home, { q: typed, [FIELD_ASKED]: field, trang: to === 1 ? '' : String(to), chu: size })
  const content = html`<h1>Bạn cần làm việc gì?</h1><p class="p">${all.length} thủ tục đang thực hiện. Gõ không dấu cũng được.</p>
<form action="${home}" role="search"><input type="search" name="q" value="${typed}" maxlength="100" aria-label="Việc cần làm hoặc mã thủ tục" placeholder="Ví dụ: lam lai giay khai sinh">${field !== '' && html`<input type="hidden" name="${FIELD_ASKED}" value="${field}">`}${isLarge && html`<input type="hidden" name="chu" value="to">`}<button>Tìm</button></form>
${field !== '' && html`<p class="p">Lĩnh vực: <b>${nameOf(inWanted?.field ?? null)}</b> · <a href="${withAsked(home, { q: typed, chu: size })}">Bỏ chọn</a></p>`}
${typed === '' && field === '' && shown === 1 && fieldsOf(all, home, size)}
${(typed !== '' || field !== '') && rows.length > 0 && html`<p class="q" role="status">${rows.length} kết quả${typed !== '' && ' gần nhất'}</p>`}
${rows.length > 0 ? html`<ul class="v">${pages[shown - 1] ?? []}</ul>` : nothing(all.length, typed, field, withAsked(home, { chu: size }))}
${pages.length > 1 && html`<nav class="z" aria-label="Trang">${shown > 1 && html`<a href="${link(shown - 1)}" rel="prev">‹ Trang trước</a>`}<span>Trang ${shown}/${pages.length}</span>${shown < pages.length && html`<a href="${link(shown + 1)}" rel="next">Trang sau ›</a>`}</nav>`}`
  return framed({ title: typed === '' ? 'Thủ tục hành chính' : `Tìm “${short(typed, 120)}”`, page, isLarge, content, otherSize: withAsked(home, { q: typed, [FIELD_ASKED]: field, trang: shown === 1 ? '' : String(shown), chu: isLarge ? '' : 'to' }) })
}

const nameOf = (field: string | null): string => short(field ?? '', 300) || 'Lĩnh vực khác'

const rowOf = ({ agency }: OpenPage, { code, name, limit, fee }: PublicProcedure, size: string): Markup =>
  html`<li><a href="${withAsked(procedureAddress(agency.code, code), { chu: size })}">${short(name, 700)}<small>${limit === undefined ? 'Chưa rõ thời gian' : short(limit, 160)} · ${fee === undefined ? 'chưa ghi phí' : short(fee, 160)}</small></a></li>`

function nothing(count: number, typed: string, field: string, home: string): Markup {
  if (count === 0) return html`<div class="e"><p><b>Chưa có thủ tục nào được công khai.</b></p><p>Thủ tục sẽ hiện ở đây từ ngày quy trình có hiệu lực. Hãy hỏi tại Bộ phận Một cửa.</p></div>`
  return html`<div class="e"><p><b>Không có thủ tục nào khớp${typed !== '' && html` “${short(typed, 300)}”`}.</b></p><p>Hãy gõ ít chữ hơn, hoặc gõ tên giấy tờ muốn nhận. <a href="${home}">Xem tất cả ${count} thủ tục${field !== '' && ', mọi lĩnh vực'}</a></p></div>`
}

function fieldsOf(all: readonly PublicProcedure[], home: string, size: string): Markup | undefined {
  const counts = new Map<string, { readonly field: string | null; count: number }>()
  for (const { field } of all) {
    const known = counts.get(fieldKey(field)) ?? { field, count: 0 }
    counts.set(fieldKey(field), { ...known, count: known.count + 1 })
  }
  if (counts.size < 2) return undefined
  const links = [...counts].toSorted(([, a], [, b]) => b.count - a.count).map(([key, { field, count }]) => html`<li><a href="${withAsked(home, { [FIELD_ASKED]: key, chu: size })}">${nameOf(field)}<small>${count} thủ tục</small></a></li>`)
  return html`<h2>Theo lĩnh vực</h2><ul class="v two">${pack(links, ({ safe }) => bytesOf(safe), FIELD_ROOM)[0] ?? []}</ul><h2>Tất cả thủ tục</h2>`
}
