// SPDX-License-Identifier: Apache-2.0
import type { DurationUnit, WrittenDuration } from '#kernel/duration-text.ts'
import type { ProcedureContent } from '../procedure-content.ts'

/** What one Word file says, and what of it could not be read. Nothing here is guessed: a hole stays null. */
export interface FileReading {
  readonly kind: 'procedure' | 'decision' | 'other'
  readonly procedures: readonly ProcedureReading[]
  /** Administrative procedures that a decision lists, with or without a step table. */
  readonly catalogue: readonly CatalogueEntry[]
  readonly problems: readonly ReadingProblem[]
}

/** A place in the paper ("bảng 3, dòng 5") and what is wrong or unread there, in Vietnamese. */
export interface ReadingProblem {
  readonly place: string
  readonly message: string
}

export interface CatalogueEntry {
  readonly code: string | null
  readonly name: string
  readonly timeLimitText: string | null
}

/** One printed step list with what the paper says around it. */
export interface ProcedureReading {
  readonly code: string | null
  /** Administrative procedures (TTHC) that the list serves. */
  readonly tthcCodes: readonly string[]
  readonly name: string
  /** Set when the paper prints one list per case instead of one column per case. */
  readonly case: string | null
  readonly field: string | null
  readonly issueNo: string | null
  readonly issuedOn: string | null
  readonly limits: readonly LimitReading[]
  readonly steps: readonly StepReading[]
  /** Whether the step table has a column for forms or results at all. */
  readonly hasOutputColumn: boolean
  /** The time columns with all that is printed above them, in the order of each step's `times`. */
  readonly timeColumns?: readonly { readonly case: string | null; readonly heading: string }[]
  /** The paper's sentence on the unit that its step table counts in. */
  readonly timeUnitNote?: string | null
  readonly dossier: { readonly submit: readonly DossierItemReading[]; readonly present: readonly DossierItemReading[]; readonly general: readonly DossierItemReading[] }
  readonly records: readonly RecordReading[]
  /** The list of forms (biểu mẫu), where the paper prints one. */
  readonly forms?: readonly FormReading[]
  readonly legalBasis: readonly LegalBasisReading[]
  readonly fee: string | null
  readonly result: string | null
  /** Template dots and bracketed names that nobody filled in, as found in visible text. */
  readonly placeholders: readonly ReadingProblem[]
  /** The whole content, from files that hold one in full: our own papers, JSON, drawings. */
  readonly content?: ProcedureContent
}

/** A time limit for the whole procedure, per case. */
export interface LimitReading extends WrittenDuration {
  readonly case: string | null
}

export interface StepReading {
  /** Position of the row, from 1. */
  readonly order: number
  /** The number as printed, typed or by list numbering. */
  readonly label: string | null
  /** Heading of the group of steps ("A. Các bước chuẩn bị", an agency), when the table has such rows. */
  readonly phase: string | null
  readonly action: string
  readonly responsible: string | null
  readonly output: string | null
  /** One entry per case column, in the order printed. */
  readonly times: readonly StepTimeReading[]
}

/** The time of a step in one case: `value` null when the cell counts no time; `sharedWith` the other steps under the same merged cell. */
export interface StepTimeReading {
  readonly case: string | null
  readonly value: number | null
  readonly unit: DurationUnit | null
  readonly text: string
  readonly sharedWith: readonly number[]
}

/** A paper of the dossier (thành phần hồ sơ); counts null where the paper does not print them. */
export interface DossierItemReading {
  readonly name: string
  readonly original: number | null
  readonly copy: number | null
}

/** A record to keep (hồ sơ lưu), as printed. */
export interface RecordReading {
  readonly name: string
  readonly place: string | null
  readonly retention: string | null
}

/** A form as its list prints it; `number` ("Mẫu 05", "BM.06") and `ground`, the paper that issues it, null where the list does not say. */
export interface FormReading {
  readonly number: string | null
  readonly name: string
  readonly ground: string | null
}

/** A legal document cited; `number` and `date` null where the citation has none. */
export interface LegalBasisReading {
  readonly number: string | null
  readonly date: string | null
  readonly text: string
}
