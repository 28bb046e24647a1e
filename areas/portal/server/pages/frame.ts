// SPDX-License-Identifier: Apache-2.0
import type { PageAnswer } from '#platform/server/http/public-page.ts'
import { pageAddress } from '../../core/public-address.ts'
import type { OpenPage } from './open-page.ts'
import { html, type Markup, short } from './markup.ts'
import { PAGE_STYLE } from './page-style.ts'

const LEAF = 'M14 16.8C11.2 13.2 11.2 7 14 2c2.8 5 2.8 11.2 0 14.8z'
const LOTUS: Markup = { safe: `<svg viewBox="-5 1 38 17" aria-hidden="true" fill="currentColor">${[-68, -34, 0, 34, 68].map((turn) => `<path d="${LEAF}" transform="rotate(${turn} 14 20.5)"/>`).join('')}</svg>` }

/** Room on every page for what stands around its content. */
export const NAME_BYTES = 600

/** What a link carries on: words looked for, a field, a page, large letters; what is empty is left out. */
export function withAsked(address: string, asked: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString()
  return query === '' ? address : `${address}?${query}`
}

export interface Frame {
  readonly status?: 200 | 404
  readonly title: string
  readonly page: OpenPage
  /** Large letters are on. */
  readonly isLarge: boolean
  /** The same page with the other size of letters. */
  readonly otherSize: string
  readonly content: Markup
}

/** A public page of an agency: whose it is, the content, where to go in person. */
export function framed({ status = 200, title, page, isLarge, otherSize, content }: Frame): PageAnswer {
  const { agency, setting } = page
  const home = withAsked(pageAddress(agency.code), { chu: isLarge ? 'to' : '' })
  const name = short(agency.name, NAME_BYTES)
  const body = html`<a class="k" href="#nd">Đến nội dung</a><header><div class="w">${LOTUS}<a class="g" href="${home}">${name}<small>Thủ tục hành chính công khai</small></a><a class="aa" href="${otherSize}" aria-label="${isLarge ? 'Aa−, chữ cỡ thường' : 'Aa+, chữ cỡ lớn'}">${isLarge ? 'Aa−' : 'Aa+'}</a></div></header>
<main class="w" id="nd">${content}</main>
<footer><div class="w"><p><b>${setting.desk === '' ? 'Bộ phận Tiếp nhận và Trả kết quả (Một cửa)' : setting.desk}</b></p>${setting.hours !== '' && html`<p>Giờ làm việc: ${setting.hours}</p>`}${setting.phone !== '' && html`<p>Điện thoại: ${setting.phone}</p>`}</div></footer>`
  return { status, title: `${title} – ${name}`, style: PAGE_STYLE, body: (isLarge ? html`<div class="to">${body}</div>` : body).safe }
}

/** When nothing is found under an address: no word on whether an agency exists. */
export function noSuchPage(): PageAnswer {
  const content = html`<header><div class="w">${LOTUS}<span class="g">Năm Rõ<small>Thủ tục hành chính công khai</small></span></div></header><main class="w"><h1>Không có trang này</h1><p class="p">Địa chỉ có thể đã đổi hoặc gõ thiếu, hoặc cơ quan chưa mở trang công khai.</p><p>Hãy quét lại mã trên áp phích, hoặc hỏi tại Bộ phận Một cửa của cơ quan.</p></main>`
  return { status: 404, title: 'Không có trang này', style: PAGE_STYLE, body: content.safe }
}
