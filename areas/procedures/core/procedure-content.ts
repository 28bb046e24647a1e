// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'

/** Đơn vị thời gian as papers print it; a bare "ngày" whose kind nobody stated is null and is a finding, not a guess. */
export const TimeUnit = z.enum(['workingDay', 'calendarDay', 'workingHour', 'hour', 'minute', 'month', 'sameDay'])
export type TimeUnit = z.infer<typeof TimeUnit>

/** An amount of time with the text it was read from. */
export const WrittenTime = z.object({ value: z.number().nonnegative().max(100_000), unit: TimeUnit.nullable(), text: z.string().max(500) })
export type WrittenTime = z.infer<typeof WrittenTime>

/** Trường hợp: one column of time, with the limit of the whole procedure in that case. `key` is stable within a procedure. */
export const ProcedureCase = z.object({ key: z.string().min(1).max(60), name: z.string().max(300).nullable(), limit: WrittenTime.nullable() })
export type ProcedureCase = z.infer<typeof ProcedureCase>

/** The time of a step in one case: an amount, or office hours that count no time (`time` null with a text), or a hole (null and empty). Steps under one merged cell name each other. */
export const StepTime = z.object({ caseKey: z.string(), time: WrittenTime.nullable(), text: z.string().max(500), sharedWith: z.array(z.number().int().positive()) })
export type StepTime = z.infer<typeof StepTime>

/** Where a step leads besides the next one in order: a way chosen by a condition, a way that runs beside, or back to an earlier step. */
export const StepEdge = z.object({ to: z.number().int().positive(), kind: z.enum(['branch', 'parallel', 'return']), when: z.string().max(500) })
export type StepEdge = z.infer<typeof StepEdge>

/** Bước: who does what, how, in what time, who answers for it, and what it leaves behind. Null is a hole that the five-clears check shows. */
export const Step = z.object({
  order: z.number().int().positive().max(9_999),
  label: z.string().max(40).nullable(),
  phase: z.string().max(500).nullable(),
  action: z.string().max(20_000),
  role: z.string().max(1_000).nullable(),
  method: z.string().max(5_000).nullable(),
  accountable: z.string().max(1_000).nullable(),
  output: z.string().max(5_000).nullable(),
  times: z.array(StepTime),
  /** Absent: the next step in order, and no other. With edges of kind branch or parallel, these are the ways on instead. */
  edges: z.array(StepEdge).max(20).optional(),
  /** True: waiting outside the clock (another agency's answer, posting), with its ground in the method. */
  waits: z.boolean().optional(),
})
export type Step = z.infer<typeof Step>

/** Thành phần hồ sơ: a paper to submit, to present, or a general note; counts null where the procedure does not say. */
export const DossierItem = z.object({
  mode: z.enum(['submit', 'present', 'general']), name: z.string().max(20_000), original: z.number().int().nonnegative().nullable(), copy: z.number().int().nonnegative().nullable(),
  /** When the paper is asked for at all; how old it may be; the database that is looked up instead. */
  condition: z.string().max(1_000).optional(), validity: z.string().max(300).optional(), lookedUpIn: z.string().max(500).optional(),
})
export type DossierItem = z.infer<typeof DossierItem>

export const QualityRecord = z.object({ name: z.string().max(5_000), place: z.string().max(1_000).nullable(), retention: z.string().max(500).nullable() })
export type QualityRecord = z.infer<typeof QualityRecord>

/** Biểu mẫu: a form that the procedure uses, with its number and the paper that issues it where these are said; the number alone identifies no form. */
export const ProcedureForm = z.object({ number: z.string().max(100).nullable(), name: z.string().max(5_000), ground: z.string().max(2_000).nullable() })
export type ProcedureForm = z.infer<typeof ProcedureForm>

export const LegalBasis = z.object({ number: z.string().max(100).nullable(), date: z.string().max(10).nullable(), text: z.string().max(5_000) })
export type LegalBasis = z.infer<typeof LegalBasis>

/** Phí, lệ phí in one case (null: in every case) and through one channel (null: through any); the amount in đồng, null where the text alone says it. */
export const Fee = z.object({ caseKey: z.string().max(60).nullable(), channel: z.enum(['direct', 'postal', 'online']).nullable(), amount: z.number().int().nonnegative().max(1e12).nullable(), text: z.string().max(2_000) })
export type Fee = z.infer<typeof Fee>

/** Nội dung quy trình: the one step table with everything printed around it. Frozen and hashed at issue. */
export const ProcedureContent = z.object({
  name: z.string().trim().min(1).max(2_000),
  field: z.string().max(300).nullable(),
  tthcCodes: z.array(z.string().max(60)).max(200),
  cases: z.array(ProcedureCase).min(1).max(12),
  steps: z.array(Step).max(300),
  dossier: z.array(DossierItem).max(300),
  records: z.array(QualityRecord).max(300),
  legalBasis: z.array(LegalBasis).max(500),
  fee: z.string().max(20_000).nullable(),
  result: z.string().max(20_000).nullable(),
  /** Fees line by line; `fee` keeps the words of the paper. */
  fees: z.array(Fee).max(100).optional(),
  /** The list of forms; absent where nobody wrote one. */
  forms: z.array(ProcedureForm).max(200).optional(),
})
export type ProcedureContent = z.infer<typeof ProcedureContent>
