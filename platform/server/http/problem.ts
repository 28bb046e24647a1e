// SPDX-License-Identifier: Apache-2.0
import type { FastifyReply } from 'fastify'
import type { Sentence } from '#kernel/sentence.ts'

/** What went wrong, in the form of RFC 9457. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly instance: string
  readonly sentence?: Sentence
  readonly refusal?: { readonly code: string }
  readonly issues?: readonly { readonly path: readonly string[]; readonly message: string; /** What is wrong there, for people. */ readonly sentence: Sentence }[]
}

const SENTENCES: Readonly<Record<number, Sentence>> = {
  400: { vi: 'Nội dung gửi lên chưa đúng. Hãy xem các ô được báo lỗi.', en: 'What was sent is not well formed. See the fields marked.' },
  401: { vi: 'Phiên làm việc đã hết hoặc chưa đăng nhập. Hãy đăng nhập lại.', en: 'You are not signed in. Please sign in.' },
  403: { vi: 'Chức danh của bạn chưa được giao quyền làm việc này. Hãy hỏi người quản trị của cơ quan.', en: 'Your post does not allow this. Ask your administrator.' },
  404: { vi: 'Không tìm thấy. Có thể đã bị xóa hoặc thuộc cơ quan khác.', en: 'Not found. It may be gone or belong to another agency.' },
  405: { vi: 'Địa chỉ này không nhận cách gửi như vậy.', en: 'This address does not take that method.' },
  408: { vi: 'Đường truyền quá chậm nên nội dung chưa nhận hết. Hãy thử lại.', en: 'The line was too slow and not everything arrived. Try again.' },
  413: { vi: 'Tệp quá lớn. Hãy chọn tệp nhỏ hơn.', en: 'The file is too large. Choose a smaller one.' },
  414: { vi: 'Địa chỉ quá dài. Hãy rút ngắn từ khóa tìm kiếm.', en: 'The address is too long. Shorten what you search for.' },
  415: { vi: 'Kiểu nội dung gửi lên không dùng được ở đây. Hãy gửi JSON, hoặc tệp theo biểu mẫu.', en: 'This kind of content is not taken here. Send JSON, or a file as a form.' },
  422: { vi: 'Không làm được việc này với nội dung đã gửi.', en: 'This cannot be done with what was sent.' },
  429: { vi: 'Gửi quá nhiều yêu cầu. Hãy chờ một phút rồi thử lại.', en: 'Too many requests. Wait a minute and try again.' },
  500: { vi: 'Hệ thống gặp lỗi, việc vừa làm chưa được lưu. Hãy thử lại; nếu vẫn lỗi, báo mã bên dưới cho người quản trị.', en: 'Something failed and nothing was saved. Try again; if it persists, report the number below.' },
  503: { vi: 'Máy chủ đang bận. Hãy thử lại sau ít giây.', en: 'The server is busy. Try again in a few seconds.' },
}

/** Answers with a problem; `instance` carries the number under which the log has the whole truth. */
export function sendProblem(reply: FastifyReply, status: number, title: string, more: Partial<Problem> = {}): FastifyReply {
  const problem: Problem = {
    type: more.refusal ? `urn:namro:refusal:${more.refusal.code}` : 'about:blank',
    title,
    status,
    instance: `urn:namro:request:${reply.request.id}`,
    ...(SENTENCES[status] ? { sentence: SENTENCES[status] } : {}),
    ...more,
  }
  return reply.code(status).type('application/problem+json').send(problem)
}
