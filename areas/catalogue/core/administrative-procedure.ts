// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import type { Sentence } from '#kernel/sentence.ts'
import { PlainDate } from '#kernel/time.ts'
import { Channel } from './channel.ts'
import { GovernmentLevel } from './government-level.ts'

export const AdminProcedureId = z.uuid().brand<'AdminProcedureId'>()
/** One line of the list (danh mục TTHC) that one agency keeps. */
export type AdminProcedureId = z.infer<typeof AdminProcedureId>

/** Mã số thủ tục hành chính of the national database: one digit, a dot, six digits; the owner's suffix (`.000.00.00.H29`) is not part of it. */
export const AdminProcedureCode = z.string().regex(/^\d\.\d{6}$/)
export type AdminProcedureCode = z.infer<typeof AdminProcedureCode>

/** Thời hạn giải quyết: one published limit, for one way of filing and one case where the paper tells them apart. `unit` is null where the paper prints a bare number. */
export const ProcedureLimit = z.object({
  channel: Channel.nullable(),
  case: z.string().nullable(),
  value: z.number().nonnegative(),
  unit: z.enum(['workingDay', 'calendarDay', 'workingHour', 'hour', 'minute', 'month', 'sameDay']).nullable(),
  text: z.string(),
}).readonly()
export type ProcedureLimit = z.infer<typeof ProcedureLimit>

/** What a list says about one administrative procedure (thủ tục hành chính): the content of one dated version of it. */
export const ProcedureFacts = z.object({
  name: z.string().min(1).max(2000),
  /** Lĩnh vực; null where the list names none. */
  field: z.string().nullable(),
  levels: z.array(GovernmentLevel).readonly(),
  limits: z.array(ProcedureLimit).readonly(),
  /** The limit as printed, lines kept; null where nothing is printed. */
  timeLimitText: z.string().nullable(),
  /** Phí, lệ phí as printed. */
  fee: z.string().nullable(),
  /** Căn cứ pháp lý as printed. */
  legalBasisText: z.string().nullable(),
  /** Number of the decision that publishes it (quyết định công bố), `5132/QĐ-BQP`. */
  decision: z.string().nullable(),
  /** Day of that decision where the list prints it. */
  decisionOn: PlainDate.nullable(),
}).readonly()
export type ProcedureFacts = z.infer<typeof ProcedureFacts>

/** What may change about a procedure from list to list; the limit is one with the text that prints it. */
export const FactName = z.enum(['name', 'field', 'levels', 'limits', 'fee', 'legalBasis', 'decision'])
export type FactName = z.infer<typeof FactName>

/** How each fact is said to people. */
export const FACT_NAMES: Readonly<Record<FactName, Sentence>> = {
  name: { vi: 'Tên', en: 'Name' },
  field: { vi: 'Lĩnh vực', en: 'Field' },
  levels: { vi: 'Cấp thực hiện', en: 'Levels' },
  limits: { vi: 'Thời hạn giải quyết', en: 'Time limit' },
  fee: { vi: 'Phí, lệ phí', en: 'Fee' },
  legalBasis: { vi: 'Căn cứ pháp lý', en: 'Legal basis' },
  decision: { vi: 'Quyết định công bố', en: 'Publishing decision' },
}

/** A procedure as a list names it. A list without a column for a fact says nothing about it: only `stated` facts count. */
export interface ListedProcedure {
  readonly code: AdminProcedureCode
  readonly facts: ProcedureFacts
  readonly stated: ReadonlySet<FactName>
}
