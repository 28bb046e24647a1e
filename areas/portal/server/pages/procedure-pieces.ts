// SPDX-License-Identifier: Apache-2.0
import type { DossierItem, ProcedureContent, Step } from '#areas/procedures/core/public.ts'
import { cleanText } from '#kernel/vietnamese-text.ts'
import { sayFees } from '../../core/plain-fee.ts'
import { sayCases, sayStepTime } from '../../core/plain-time.ts'
import { html, type Markup, short } from './markup.ts'

/** One item of the page under its heading, small enough to stand on a page with others. */
export interface Piece { readonly heading: string; readonly kind: 'numbered' | 'plain'; readonly number: number; readonly markup: Markup }

const LONG = 1_800
const MIDDLE = 700

const NO_LIMIT = 'Chưa rõ thời gian'

/** Everything a citizen is told about a procedure, in the order in which it is asked. */
export function piecesOf(content: ProcedureContent): readonly Piece[] {
  const plain = (heading: string, items: readonly Markup[]): Piece[] => items.map((markup, index) => ({ heading, kind: 'plain', number: index + 1, markup: html`<li>${markup}</li>` }))
  const numbered = (heading: string, items: readonly Markup[]): Piece[] => items.map((markup, index) => ({ heading, kind: 'numbered', number: index + 1, markup: html`<li><i aria-hidden="true">${index + 1}</i>${markup}</li>` }))
  const papers = (mode: DossierItem['mode']) => content.dossier.filter((item) => item.mode === mode).map(paperOf)
  const fees = sayFees(content)
  return [
    ...(content.cases.length > 1 ? plain('Mất bao lâu', sayCases(content).map(({ name, limit }) => html`<b>${limit === undefined ? html`<span class="h">${NO_LIMIT}</span>` : short(limit, MIDDLE)}</b> – ${short(name, MIDDLE)}`)) : []),
    ...numbered('Giấy tờ phải nộp', papers('submit')),
    ...numbered('Giấy tờ mang theo để xuất trình', papers('present')),
    ...plain('Lưu ý về hồ sơ', papers('general')),
    ...(fees.length > 1 ? plain('Phí, lệ phí', fees.map((fee) => html`${short(fee, LONG)}`)) : []),
    ...numbered('Các bước và năm rõ', content.steps.map((step) => stepOf(step, content))),
    ...plain('Căn cứ pháp lý', content.legalBasis.map(({ text, number }) => html`${short(cleanText(text) === '' ? number ?? '' : text, MIDDLE)}`)),
  ]
}

function paperOf({ name, mode, original, copy, condition, validity, lookedUpIn }: DossierItem): Markup {
  const counts = [original !== null && original > 0 ? `${original} bản chính` : '', copy !== null && copy > 0 ? `${copy} bản sao` : ''].filter(Boolean).join(', ')
  const told = [
    counts === '' && mode === 'present' ? 'chỉ xuất trình, không phải nộp' : counts,
    condition === undefined ? '' : `khi: ${condition}`, validity === undefined ? '' : `thời hạn: ${validity}`, lookedUpIn === undefined ? '' : `không phải nộp nếu tra được ở ${lookedUpIn}`,
  ].filter(Boolean).join(' · ')
  return html`<b>${short(name, LONG)}</b>${told !== '' && html`<small>${short(told, MIDDLE)}</small>`}`
}

/** A step with its five clears; a hole is said, not hidden. */
function stepOf(step: Step, content: ProcedureContent): Markup {
  const clear = (label: string, value: string | null | undefined, hole: string) => {
    const text = cleanText(value ?? '')
    return html`<div><dt>${label}</dt><dd>${text === '' ? html`<span class="h">${hole}</span>` : short(text, MIDDLE)}</dd></div>`
  }
  const action = cleanText(step.action)
  return html`<b>${action === '' ? 'Chưa rõ việc' : short(action, LONG)}</b><dl class="c">${clear('Rõ người', step.role, 'Chưa rõ ai làm')}${clear('Rõ việc', step.output, 'Chưa ghi ra kết quả gì')}${clear('Rõ cách làm', step.method, 'Chưa ghi cách làm')}${clear('Rõ thời gian', step.waits === true ? `${sayStepTime(step, content) ?? ''} (chờ, không tính vào thời hạn)`.trim() : sayStepTime(step, content), NO_LIMIT)}${clear('Rõ trách nhiệm', step.accountable, 'Chưa rõ ai trả lời khi trễ')}</dl>`
}
