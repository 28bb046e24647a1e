// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { dayOf, type Instant, type PlainDate } from '#kernel/time.ts'
import type { Ports } from './serve.ts'

/** What a page for everybody may know and use. */
export interface PageQuestion {
  /** A part of the address, decoded. */
  readonly part: (name: string) => string
  /** What a form or link has asked; empty when nothing. */
  readonly asked: (name: string) => string
  readonly now: Instant
  readonly today: PlainDate
  readonly inTransaction: Ports['inTransaction']
}

/** A whole page: its own style, no script, nothing fetched from elsewhere. */
export interface PageAnswer {
  readonly status: 200 | 404
  readonly title: string
  readonly style: string
  /** Markup that is already safe. */
  readonly body: string
}

/** A server-rendered page that nobody needs to be signed in for; every one is listed in app/areas.ts. */
export interface PublicPage {
  readonly permission: 'public'
  readonly path: string
  readonly summary: string
  readonly answer: (question: PageQuestion) => Promise<PageAnswer>
}

/** States one public page. */
export const publicPage = (path: string, summary: string, answer: PublicPage['answer']): PublicPage => ({ permission: 'public', path, summary, answer })

const LONGEST_ASKED = 200
const KEEP_SECONDS = { 200: 300, 404: 60 } as const
const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as it may stand in markup or between quotes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? '')

const hashes = new Map<string, string>()

/** The hash under which the browser lets this one style through. */
function hashOf(style: string): string {
  const known = hashes.get(style) ?? createHash('sha256').update(style).digest('base64')
  if (hashes.size < 50) hashes.set(style, known)
  return known
}

/** The document as it is sent. */
export const documentOf = ({ title, style, body }: Omit<PageAnswer, 'status'>): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(title)}</title><style>${style}</style></head><body>${body}</body></html>`

function sendPage(reply: FastifyReply, { status, ...page }: PageAnswer): FastifyReply {
  const html = documentOf(page)
  const tag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`
  void reply.headers({
    'content-security-policy': `default-src 'none'; style-src 'sha256-${hashOf(page.style)}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    'cache-control': `public, max-age=${KEEP_SECONDS[status]}`, 'etag': tag,
  })
  if (status === 200 && reply.request.headers['if-none-match'] === tag) return reply.code(304).send()
  return reply.code(status).type('text/html; charset=utf-8').send(html)
}

const FAULT_STYLE = 'body{font:16px/1.5 system-ui,sans-serif;max-width:34em;margin:15vh auto;padding:0 16px;color:#1A1D29}'
const FAULTS: Readonly<Record<number, string>> = { 429: 'Có quá nhiều lượt xem từ địa chỉ này. Hãy chờ một phút rồi mở lại trang.' }
const BUSY = 'Máy chủ đang bận hoặc gặp lỗi. Hãy mở lại trang sau ít phút; nếu cần gấp, hãy đến Bộ phận Một cửa.'

/** One route per page; whatever fails on the way is said on a page too. */
export function servePublicPages(app: FastifyInstance, pages: readonly PublicPage[], ports: Ports): void {
  for (const page of pages) {
    app.get(page.path, {
      errorHandler: (error, request, reply) => {
        const status = error.statusCode ?? 500
        if (status >= 500) request.log.error(error)
        const html = documentOf({ title: 'Chưa mở được trang', style: FAULT_STYLE, body: `<main><h1>Chưa mở được trang</h1><p>${FAULTS[status] ?? BUSY}</p></main>` })
        return reply.code(status).headers({ 'cache-control': 'no-store', 'content-security-policy': `default-src 'none'; style-src 'sha256-${hashOf(FAULT_STYLE)}'` }).type('text/html; charset=utf-8').send(html)
      },
    }, async (request, reply) => {
      const parts = request.params as Readonly<Record<string, string | undefined>>
      const query = request.query as Readonly<Record<string, string | readonly string[] | undefined>>
      const now = ports.now()
      return sendPage(reply, await page.answer({
        part: (name) => parts[name] ?? '', asked: (name) => [query[name] ?? ''].flat().at(-1)?.slice(0, LONGEST_ASKED) ?? '',
        now, today: dayOf(now), inTransaction: ports.inTransaction,
      }))
    })
  }
}
