// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import type { Sentence } from '#kernel/sentence.ts'
import type { InputOf } from '#platform/web/call-api.ts'
import { type receiveDossier, Runnable } from '../../contract/receiving.ts'
import { Channel } from '../../core/dossier.ts'
import { draftOf, type PaperDraft, receivedItems, undecidedPapers } from '../papers/papers-draft.ts'

/** How the result is to be given, in the words written into the dossier. */
export const RESULT_WAYS = { desk: 'Tại Một cửa', post: 'Qua bưu chính đến địa chỉ người nộp', online: 'Bản điện tử, qua Cổng dịch vụ công' } as const
export type ResultWay = keyof typeof RESULT_WAYS

const Who = z.object({ name: z.string(), idNumber: z.string(), address: z.string(), phone: z.string(), email: z.string() })
export type WhoDraft = z.infer<typeof Who>

const PaperLine: z.ZodType<PaperDraft> = z.object({
  key: z.string(), name: z.string(), mode: z.enum(['submit', 'present', 'general', 'added']), wantedOriginal: z.number().nullable(), wantedCopy: z.number().nullable(),
  answer: z.enum(['undecided', 'received', 'lookedUp', 'notNeeded']), original: z.number(), copy: z.number(),
})

/** A dossier while the desk writes it down. */
export const ReceiveDraft = z.object({
  procedure: Runnable.nullable(), papersOf: z.string(), caseKey: z.string(), tthcCode: z.string(), papers: z.array(PaperLine),
  applicant: Who, isAuthorised: z.boolean(), authorised: Who, authorisation: z.string(), request: z.string(), channel: Channel, resultWay: z.enum(['desk', 'post', 'online']),
})
export type ReceiveDraft = z.infer<typeof ReceiveDraft>

const NOBODY: WhoDraft = { name: '', idNumber: '', address: '', phone: '', email: '' }

export const EMPTY_DRAFT: ReceiveDraft = {
  procedure: null, papersOf: '', caseKey: '', tthcCode: '', papers: [], applicant: NOBODY, isAuthorised: false, authorised: NOBODY, authorisation: '', request: '', channel: 'direct', resultWay: 'desk',
}

/** The draft under another procedure: its first case, its papers; going back to the same one keeps what was said of its papers. */
export function withProcedure(draft: ReceiveDraft, procedure: Runnable | null): ReceiveDraft {
  if (procedure === null) return { ...draft, procedure: null }
  const isSame = draft.papersOf === procedure.revisionId
  const added = draft.papers.filter(({ mode }) => mode === 'added')
  return {
    ...draft, procedure, papersOf: procedure.revisionId, caseKey: isSame ? draft.caseKey : procedure.cases[0]?.key ?? '', tthcCode: isSame ? draft.tthcCode : procedure.tthcCodes[0] ?? '',
    papers: isSame ? draft.papers : [...draftOf(procedure.papers), ...added],
  }
}

export interface Missing {
  readonly part: 1 | 2 | 3
  readonly words: Sentence
}

/** What still stands against receiving, in the order of the parts. */
export function missingIn(draft: ReceiveDraft): Missing[] {
  const undecided = undecidedPapers(draft.papers).length
  return [
    ...(draft.procedure === null ? [{ part: 1 as const, words: { vi: 'Chọn thủ tục', en: 'Choose the procedure' } }] : []),
    ...(draft.applicant.name.trim() === '' ? [{ part: 2 as const, words: { vi: 'Ghi họ tên người nộp', en: 'Write the applicant’s name' } }] : []),
    ...(draft.isAuthorised && draft.authorised.name.trim() === '' ? [{ part: 2 as const, words: { vi: 'Ghi họ tên người được ủy quyền', en: 'Write the authorised person’s name' } }] : []),
    ...(undecided > 0 ? [{ part: 3 as const, words: { vi: `Còn ${undecided} giấy tờ chưa xác định`, en: `${undecided} papers are undecided` } }] : []),
  ]
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())
const personOf = ({ name, idNumber, address, phone, email }: WhoDraft) => ({ name: name.trim(), idNumber: orNull(idNumber), address: orNull(address), phone: orNull(phone), email: orNull(email) })

/** What is sent; undefined while no procedure is chosen. */
export function inputOf(draft: ReceiveDraft): InputOf<typeof receiveDossier> | undefined {
  if (draft.procedure === null) return undefined
  return {
    revisionId: draft.procedure.revisionId, caseKey: draft.caseKey, tthcCode: orNull(draft.tthcCode), applicant: personOf(draft.applicant),
    authorised: draft.isAuthorised ? { ...personOf(draft.authorised), authorisation: orNull(draft.authorisation) } : null,
    channel: draft.channel, items: receivedItems(draft.papers), request: draft.request.trim() === '' ? draft.procedure.name.slice(0, 2_000) : draft.request.trim(), resultBy: RESULT_WAYS[draft.resultWay],
  }
}

/** Whether anything was written yet. */
export const isBegun = (draft: ReceiveDraft): boolean => JSON.stringify(draft) !== JSON.stringify(EMPTY_DRAFT)
