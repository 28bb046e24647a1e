// SPDX-License-Identifier: Apache-2.0
import type { Sentence } from '#kernel/sentence.ts'

/** Why a call brought no answer at all; a refusal is an answer and is not here. */
export type FaultKind =
  | 'network'
  | 'invalid'
  | 'signed-out'
  | 'not-permitted'
  | 'not-found'
  | 'too-large'
  | 'too-many'
  | 'busy'
  | 'broken'

/** One field that was not well formed. */
export interface FieldIssue {
  readonly path: readonly string[]
  readonly message: string
}

const OWN_SENTENCES: Readonly<Record<FaultKind, Sentence>> = {
  'network': { vi: 'Máy chủ không trả lời. Nội dung bạn nhập còn nguyên trên máy này. Hãy kiểm tra mạng rồi thử lại.', en: 'The server does not answer. What you typed is still here. Check the network and try again.' },
  'invalid': { vi: 'Nội dung gửi lên chưa đúng. Hãy xem các ô được báo lỗi.', en: 'What was sent is not well formed. See the fields marked.' },
  'signed-out': { vi: 'Phiên làm việc đã hết. Hãy đăng nhập lại.', en: 'Your session has ended. Please sign in again.' },
  'not-permitted': { vi: 'Chức danh của bạn chưa được giao quyền làm việc này. Hãy hỏi người quản trị của cơ quan.', en: 'Your post does not allow this. Ask your administrator.' },
  'not-found': { vi: 'Không tìm thấy. Có thể đã bị xóa hoặc thuộc cơ quan khác.', en: 'Not found. It may be gone or belong to another agency.' },
  'too-large': { vi: 'Tệp quá lớn. Hãy chọn tệp nhỏ hơn.', en: 'The file is too large. Choose a smaller one.' },
  'too-many': { vi: 'Gửi quá nhiều yêu cầu. Hãy chờ một phút rồi thử lại.', en: 'Too many requests. Wait a minute and try again.' },
  'busy': { vi: 'Máy chủ đang bận. Hãy thử lại sau ít giây.', en: 'The server is busy. Try again in a few seconds.' },
  'broken': { vi: 'Hệ thống gặp lỗi, việc vừa làm chưa được lưu. Hãy thử lại; nếu vẫn lỗi, báo mã cho người quản trị.', en: 'Something failed and nothing was saved. Try again; if it persists, report the code.' },
}

/** A call that failed: what kind, the sentence for people, the fields at fault, and the number under which the log knows it. */
export class ApiFault extends Error {
  readonly kind: FaultKind
  readonly status: number
  readonly sentence: Sentence
  readonly issues: readonly FieldIssue[]
  readonly reference: string | undefined

  constructor(kind: FaultKind, about: { status?: number; sentence?: Sentence | undefined; issues?: readonly FieldIssue[]; reference?: string | undefined; cause?: unknown } = {}) {
    super(`${kind} ${about.status ?? ''}`.trim(), { cause: about.cause })
    this.name = 'ApiFault'
    this.kind = kind
    this.status = about.status ?? 0
    this.sentence = about.sentence ?? OWN_SENTENCES[kind]
    this.issues = about.issues ?? []
    this.reference = about.reference
  }

  /** Sending the very same thing once more may help. */
  get mayPass(): boolean {
    return this.kind === 'network' || this.kind === 'busy'
  }
}

const KIND_OF_STATUS: Readonly<Record<number, FaultKind>> = { 400: 'invalid', 401: 'signed-out', 403: 'not-permitted', 404: 'not-found', 413: 'too-large', 422: 'invalid', 429: 'too-many', 503: 'busy' }

/** Statuses of proxies standing before us: the request may or may not have arrived, exactly like a lost line. */
const LOST_ON_THE_WAY: ReadonlySet<number> = new Set([502, 504])

export const faultKindOf = (status: number): FaultKind => LOST_ON_THE_WAY.has(status) ? 'network' : KIND_OF_STATUS[status] ?? 'broken'

/** Anything thrown, as a fault with a sentence. */
export const asFault = (thrown: unknown): ApiFault => thrown instanceof ApiFault ? thrown : new ApiFault('broken', { cause: thrown })
