// SPDX-License-Identifier: Apache-2.0
import type { ProcedureContent } from '#areas/procedures/core/public.ts'
import { findIssueInForce, findIssuedContent, type IssueInForce } from '#areas/procedures/server/public.ts'
import { cleanText } from '#kernel/vietnamese-text.ts'
import { keptLine } from '#kernel/written-text.ts'
import { type PageAnswer, type PageQuestion, publicPage } from '#platform/server/http/public-page.ts'
import { bytesOf, pack } from '../../core/pack.ts'
import { sayFees } from '../../core/plain-fee.ts'
import { sayLimitShortly } from '../../core/plain-time.ts'
import { FIELD_ASKED, fieldKey, pageAddress, procedureAddress } from '../../core/public-address.ts'
import { framed, noSuchPage, withAsked } from './frame.ts'
import { html, type Markup, short } from './markup.ts'
import { onOpenPage, type OpenPage } from './open-page.ts'
import { piecesOf, type Piece } from './procedure-pieces.ts'

const PART_ROOM = { bytes: 17_000, count: 60 }
const LONGEST_CODE = 80

/** One procedure in force: papers, time, fee, the five clears of its steps, legal basis, where to go. Very long ones come in parts. */
export const procedurePage = publicPage('/cong/:agencyCode/thu-tuc/*', 'One procedure in force of an agency, as citizens read it.', async (question) =>
  await onOpenPage(question, async (tx, page) => {
    const code = question.part('*')
    if (code === '' || code.length > LONGEST_CODE || code !== keptLine(code)) return noSuchProcedure(page, question)
    const issue = await findIssueInForce(tx, code, question.today)
    const content = issue && await findIssuedContent(tx, issue.revisionId, page.agency.id)
    return issue === undefined || content === undefined ? noSuchProcedure(page, question) : pageOf(page, issue, content, question)
  }) ?? noSuchPage())

function noSuchProcedure(page: OpenPage, { asked }: PageQuestion): PageAnswer {
  const isLarge = asked('chu') === 'to'
  const home = pageAddress(page.agency.code)
  const content = html`<h1>Không có thủ tục này</h1><p class="p">Thủ tục có thể đã được thay, thu hồi, hoặc chưa có hiệu lực.</p><p><a href="${withAsked(home, { chu: isLarge ? 'to' : '' })}">Tìm trong các thủ tục đang thực hiện</a></p>`
  return framed({ status: 404, title: 'Không có thủ tục này', page, isLarge, otherSize: withAsked(home, { chu: isLarge ? '' : 'to' }), content })
}

function pageOf(page: OpenPage, issue: IssueInForce, content: ProcedureContent, { asked }: PageQuestion): PageAnswer {
  const isLarge = asked('chu') === 'to'
  const size = isLarge ? 'to' : ''
  const address = procedureAddress(page.agency.code, issue.code)
  const parts = pack(piecesOf(content), ({ markup, heading }) => bytesOf(markup.safe) + bytesOf(heading) + 40, PART_ROOM)
  const wanted = Number.parseInt(asked('phan'), 10)
  const shown = Number.isSafeInteger(wanted) ? Math.min(Math.max(1, wanted), Math.max(1, parts.length)) : 1
  const link = (to: number) => withAsked(address, { phan: to === 1 ? '' : String(to), chu: size })
  const home = pageAddress(page.agency.code)
  const field = cleanText(content.field ?? '')
  const body = html`<p><a href="${withAsked(home, { chu: size })}">Thủ tục</a>${field !== '' && html` / <a href="${withAsked(home, { [FIELD_ASKED]: fieldKey(field), chu: size })}">${short(field, 300)}</a>`}</p>
<h1>${short(content.name, 2_400)}</h1>
${shown === 1 && factsOf(page, content)}
${sections(parts[shown - 1] ?? [])}
${parts.length > 1 && html`<nav class="z" aria-label="Các phần">${shown > 1 && html`<a href="${link(shown - 1)}" rel="prev">‹ Phần trước</a>`}<span>Phần ${shown}/${parts.length}</span>${shown < parts.length && html`<a href="${link(shown + 1)}" rel="next">Xem tiếp ›</a>`}</nav>`}
<p class="q">Mã ${issue.code} · lần ban hành ${issue.issueNo} · có hiệu lực từ ${issue.effectiveFrom.split('-').toReversed().join('/')}${content.tthcCodes.length > 0 && html` · TTHC ${short(content.tthcCodes.join(', '), 300)}`}</p>`
  return framed({ title: short(content.name, 300), page, isLarge, content: body, otherSize: withAsked(address, { phan: shown === 1 ? '' : String(shown), chu: isLarge ? '' : 'to' }) })
}

/** What people ask first, in four squares. */
function factsOf({ setting }: OpenPage, content: ProcedureContent): Markup {
  const limit = sayLimitShortly(content)
  const fees = sayFees(content)
  const fee = fees[0]
  const result = cleanText(content.result ?? '')
  return html`<dl class="f"><div><dt>Thời gian</dt><dd>${limit === undefined ? html`<span class="h">Chưa rõ</span>` : short(limit, 240)}</dd></div><div><dt>Phí, lệ phí</dt><dd>${fee === undefined ? 'Chưa ghi' : fees.length > 1 ? `${fees.length} mức, xem dưới` : short(fee, 240)}</dd></div><div><dt>Nộp tại</dt><dd>${setting.desk === '' ? 'Bộ phận Một cửa' : short(setting.desk, 300)}</dd></div><div><dt>Kết quả</dt><dd>${result === '' ? html`<span class="h">Chưa rõ</span>` : short(result, 300)}</dd></div></dl>`
}

/** Pieces under their headings; a heading is said again where a part begins. */
function sections(pieces: readonly Piece[]): readonly Markup[] {
  const groups: { readonly heading: string; readonly kind: Piece['kind']; readonly first: number; readonly pieces: Markup[] }[] = []
  for (const { heading, kind, markup, number } of pieces) {
    const last = groups.at(-1)
    if (last?.heading === heading) last.pieces.push(markup)
    else groups.push({ heading, kind, first: number, pieces: [markup] })
  }
  return groups.map(({ heading, kind, first, pieces: inside }) => html`<h2>${heading}</h2>${kind === 'numbered' ? html`<ol class="n" start="${first}">${inside}</ol>` : html`<ul class="b">${inside}</ul>`}`)
}
