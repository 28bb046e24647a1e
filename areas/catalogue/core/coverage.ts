// SPDX-License-Identifier: Apache-2.0
import { percentOf } from '#kernel/ratio.ts'

/** A procedure that an agency performs: one unit of the denominator. */
export interface ScopedProcedure {
  readonly code: string
  readonly name: string
  readonly field: string | null
}

/** Covered over in scope. `percent` is null where nothing is in scope: that is no data, never 100 %. */
export interface CoverageShare {
  readonly covered: number
  readonly inScope: number
  readonly percent: number | null
}

export interface CoverageReport<Scoped extends ScopedProcedure = ScopedProcedure> extends CoverageShare {
  /** By field, in the order in which the fields first appear; a procedure without field stands under null. */
  readonly byField: readonly (CoverageShare & { readonly field: string | null; readonly missing: readonly Scoped[] })[]
  /** In scope without an issued procedure in force. */
  readonly missing: readonly Scoped[]
}

/**
 * Coverage: administrative procedures in scope that have an issued procedure in force, over those in scope. One procedure may serve many,
 * and codes out of scope count for nothing.
 * @law Thông tư 26/2014/TT-BKHCN, Điều 36.1a, Điều 41.6
 */
export function coverage<Scoped extends ScopedProcedure>(scope: readonly Scoped[], coveredCodes: ReadonlySet<string>): CoverageReport<Scoped> {
  const fields = new Map<string | null, Scoped[]>()
  for (const procedure of scope) {
    const field = fields.get(procedure.field)
    if (field === undefined) fields.set(procedure.field, [procedure])
    else field.push(procedure)
  }
  return {
    ...shareOf(scope, coveredCodes),
    byField: [...fields].map(([field, procedures]) => ({ field, ...shareOf(procedures, coveredCodes) })),
  }
}

function shareOf<Scoped extends ScopedProcedure>(procedures: readonly Scoped[], coveredCodes: ReadonlySet<string>) {
  const missing = procedures.filter(({ code }) => !coveredCodes.has(code))
  const covered = procedures.length - missing.length
  return { covered, inScope: procedures.length, percent: percentOf(covered, procedures.length), missing }
}
