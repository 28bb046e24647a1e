// SPDX-License-Identifier: Apache-2.0
import type { Block, DocumentContent, DocumentStep } from '../document-content.ts'
import type { DocumentKind } from '../document-kind.ts'
import { CITED_LAW, citation, type LawKey } from './cited-law.ts'

/** One document of a starter pack, ready to become a draft. */
export interface StarterDocument {
  readonly code: string
  readonly title: string
  readonly kind: DocumentKind
  /** Code of the system procedure that a form belongs to. */
  readonly formOf: string | null
  /** Retention of what is written on the form, or of the document itself: a proposal of ours, for none of the texts seen here states one. */
  readonly retention: string
  /** Clauses of TCVN ISO 9001:2015 that it serves, and the law it rests on, for the master list. */
  readonly clause: string
  readonly legalBasis: string
  readonly content: DocumentContent
}

/** A form of a procedure: what is written on it, by whom, and how long it is kept. */
export interface FormText {
  readonly title: string
  readonly usedWhen: string
  readonly filledBy: string
  readonly keptAt: string
  readonly retention: string
  readonly parts: readonly Block[]
  readonly signers: readonly string[]
  /** Where an official layout exists that we have not seen; by default the framework model. */
  readonly officialLayout?: string
}

/** A system procedure before its sections are numbered. */
export interface ProcedureText {
  readonly no: number
  readonly title: string
  readonly purpose: readonly string[]
  readonly scope: readonly string[]
  readonly law: readonly LawKey[]
  readonly clauses: string
  readonly definitions: readonly (readonly [string, string])[]
  readonly rules: readonly Block[]
  readonly flows: readonly { readonly title: string; readonly steps: readonly DocumentStep[] }[]
  readonly forms: readonly FormText[]
  readonly records: readonly (readonly [string, string, string])[]
}

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text })
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
export const list = (...items: readonly string[]): Block => ({ kind: 'list', ordered: false, items: [...items] })
export const numbered = (...items: readonly string[]): Block => ({ kind: 'list', ordered: true, items: [...items] })
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): Block => ({ kind: 'table', head: [...head], rows: rows.map((row) => [...row]) })

/** One step with its five clears: who, what, how, in what time, who answers for it; and what it leaves behind. */
export const step = (role: string, action: string, method: string, time: string, accountable: string, output: string): DocumentStep => ({ role, action, method, time, accountable, output })

/** Room to write in, as forms print it. */
const DOTS = '…'.repeat(16)

/** Fields of a form to be written on: what stands there, room to write, how to write it. */
export const fields = (...rows: readonly (readonly [string, string])[]): Block => table(['Mục', 'Nội dung ghi', 'Cách ghi'], rows.map(([name, how]) => [name, DOTS, how]))

/** A list to be written on: columns with empty lines. */
export const sheet = (columns: readonly string[], lines = 5): Block => table(['TT', ...columns], Array.from({ length: lines }, (_, index) => [String(index + 1), ...columns.map(() => '')]))

const two = (no: number): string => String(no).padStart(2, '0')

/** Mã hiệu of a system procedure and of its forms: one series for the system set, apart from the procedures of TTHC. */
export const procedureCode = (no: number): string => `QTHT.${two(no)}`
export const formCode = (procedureNo: number, formNo: number): string => `BM.HT${two(procedureNo)}.${two(formNo)}`

/** Clause numbers and legal documents as the master list holds them. */
export const groundsOf = (law: readonly LawKey[], clauses: string): { readonly clause: string; readonly legalBasis: string } => ({
  clause: (clauses.match(/\d+(?:\.\d+)+/gu) ?? []).join('; '), legalBasis: law.filter((key) => CITED_LAW[key].issuer !== '').map((key) => CITED_LAW[key].title).join('; '),
})

const FRAME_LAYOUT = 'mô hình khung kèm theo Quyết định số 101/QĐ-BKHCN ngày 21/01/2019'

/** The line every form of the packs carries as long as nobody compared it with the official layout. */
export const UNSEEN_LAYOUT = 'chưa đối chiếu mẫu gốc'

function formDocument(procedure: ProcedureText, form: FormText, index: number): StarterDocument {
  const code = formCode(procedure.no, index + 1)
  return {
    code, title: form.title, kind: 'form', formOf: procedureCode(procedure.no), retention: form.retention, ...groundsOf(procedure.law, procedure.clauses),
    content: { blocks: [
      paragraph(`Thuộc quy trình ${procedureCode(procedure.no)} ${procedure.title}. Dùng khi: ${form.usedWhen}. Người lập: ${form.filledBy}. Nơi lưu: ${form.keptAt}. Thời gian lưu (đề xuất): ${form.retention}.`),
      ...form.parts,
      table(form.signers, [form.signers.map(() => '(Ký, ghi rõ họ tên, ngày ký)'), form.signers.map(() => ''), form.signers.map(() => DOTS)]),
      paragraph(`Bố cục do hệ thống soạn theo nội dung cần ghi; ${UNSEEN_LAYOUT} của ${form.officialLayout ?? FRAME_LAYOUT}.`),
    ] },
  }
}

function procedureDocument(text: ProcedureText): StarterDocument {
  return {
    code: procedureCode(text.no), title: text.title, kind: 'system-procedure', formOf: null, retention: 'Đến khi có lần ban hành mới, thêm 05 năm', ...groundsOf(text.law, text.clauses),
    content: { blocks: [
      heading(1, '1. Mục đích'), ...text.purpose.map(paragraph),
      heading(1, '2. Phạm vi'), ...text.scope.map(paragraph),
      heading(1, '3. Tài liệu viện dẫn'), list(...text.law.map(citation), `Điều khoản liên quan của TCVN ISO 9001:2015: ${text.clauses}.`),
      heading(1, '4. Định nghĩa và chữ viết tắt'), table(['Từ, chữ viết tắt', 'Nghĩa trong quy trình này'], text.definitions),
      heading(1, '5. Nội dung'), ...text.rules,
      ...text.flows.flatMap(({ title, steps }): Block[] => [heading(2, title), { kind: 'steps', steps: [...steps] }]),
      heading(1, '6. Biểu mẫu'), table(['TT', 'Mã biểu mẫu', 'Tên biểu mẫu'], text.forms.map((form, index) => [String(index + 1), formCode(text.no, index + 1), form.title])),
      heading(1, '7. Hồ sơ lưu'), table(['TT', 'Tên hồ sơ', 'Nơi lưu, người lưu', 'Thời gian lưu (đề xuất)'], text.records.map((record, index) => [String(index + 1), ...record])),
      paragraph('Thời gian lưu ở trên là mức đề xuất. Trước khi ban hành, cơ quan đối chiếu với danh mục hồ sơ và bảng thời hạn lưu trữ của mình; quy định nào dài hơn thì theo quy định đó.'),
    ] },
  }
}

/** A system procedure and its forms as documents, in the order of the master list. */
export const documentsOf = (text: ProcedureText): readonly StarterDocument[] => [procedureDocument(text), ...text.forms.map((form, index) => formDocument(text, form, index))]
