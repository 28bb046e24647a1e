// SPDX-License-Identifier: Apache-2.0
import { AdminProcedureCode } from '../administrative-procedure.ts'
import { type CellValue, lineOf } from './list-cell.ts'

/** How a code was mended while reading; each is told to the person who imports. */
export type CodeMend = 'stored-as-number' | 'suffix-removed' | 'comma-for-dot' | 'zeros-lost'

export type CodeReading =
  | { readonly kind: 'code'; readonly code: AdminProcedureCode; readonly mends: readonly CodeMend[] }
  /** The cell is empty or holds words ("Chưa có mã"). */
  | { readonly kind: 'missing' }
  /** The cell holds something with digits that is not a code. */
  | { readonly kind: 'malformed' }

const SUFFIX = /^(.*?)(?:\.000)?(?:\.00)*\.[A-Z]{1,3}\d{1,3}(?:\.\d{2,3})*$/
const CODE = /^\d\.\d{6}$/

/**
 * The national code in a cell. A code stored as a number has lost its last zeros: it is read with six decimals.
 * In files that keep no types (`untyped`: .csv) a text with fewer decimals is such a number too.
 */
export function readProcedureCode(value: CellValue | undefined, untyped: boolean): CodeReading {
  if (typeof value === 'number') return fromNumber(value)
  const text = lineOf(value).replace(/\s/g, '').toUpperCase()
  if (!/\d/.test(text)) return { kind: 'missing' }
  const mends: CodeMend[] = []
  const bare = SUFFIX.exec(text)?.[1]
  if (bare !== undefined) mends.push('suffix-removed')
  let code = bare ?? text
  if (/^\d,\d+$/.test(code)) {
    mends.push('comma-for-dot')
    code = code.replace(',', '.')
  }
  if (untyped && /^\d\.\d{4,5}$/.test(code)) {
    mends.push('zeros-lost')
    code = code.padEnd(8, '0')
  }
  return CODE.test(code) ? { kind: 'code', code: AdminProcedureCode.parse(code), mends } : { kind: 'malformed' }
}

function fromNumber(value: number): CodeReading {
  const code = value.toFixed(6)
  const exact = Math.abs(Number(code) - value) < 1e-9
  return exact && CODE.test(code) && !code.endsWith('.000000') ? { kind: 'code', code: AdminProcedureCode.parse(code), mends: ['stored-as-number'] } : { kind: 'malformed' }
}

/** Whether a cell holds something that may be meant as a code; used to tell lines of the list from titles and notes. */
export const looksLikeCode = (value: CellValue | undefined): boolean => (typeof value === 'number' && value > 0 && value < 10 && !Number.isInteger(value)) || /^\d[.,]\d{3,}/.test(lineOf(value).replace(/\s/g, ''))
