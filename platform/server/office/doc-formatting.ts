// SPDX-License-Identifier: Apache-2.0
import { bytesOf, plcOf } from './doc-bytes.ts'
import type { Bytes, Plc } from './doc-bytes.ts'

/** A run of stored bytes with the same direct formatting. */
export interface FormattedRun {
  readonly from: number
  readonly to: number
  /** Index of the paragraph style; 0 for character runs. */
  readonly style: number
  readonly changes: Uint8Array
}

/** Finds direct formatting by the place where a character is stored. */
export interface FormattingPages {
  find(offset: number): FormattedRun | undefined
}

const PAGE = 512
const nothing = new Uint8Array()

/** Paragraph formatting ([MS-DOC] 2.9.175: PapxFkp) or character formatting (2.9.33: ChpxFkp). */
export function formattingPages(index: Uint8Array, text: Bytes, kind: 'paragraph' | 'character'): FormattingPages {
  const plc = plcOf(index, 4)
  const pages = new Map<number, readonly FormattedRun[]>()
  return {
    find(offset) {
      const entry = lastAtOrBefore(plc.count, (at) => plc.position(at), offset)
      if (entry === undefined) return undefined
      const number = pageNumber(plc, entry)
      const runs = pages.get(number) ?? readPage(text, number, kind)
      pages.set(number, runs)
      const at = lastAtOrBefore(runs.length, (run) => runs[run]?.from ?? 0, offset)
      const run = at === undefined ? undefined : runs[at]
      return run !== undefined && offset < run.to ? run : undefined
    },
  }
}

const pageNumber = (plc: Plc, entry: number): number => bytesOf(plc.record(entry)).u32(0) & 0x3f_ffff

function readPage(text: Bytes, number: number, kind: 'paragraph' | 'character'): readonly FormattedRun[] {
  const page = bytesOf(text.slice(number * PAGE, PAGE))
  const count = page.u8(PAGE - 1)
  const runs: FormattedRun[] = []
  for (let index = 0; index < count; index += 1) {
    const from = page.u32(4 * index)
    const to = page.u32(4 * (index + 1))
    const recordAt = 2 * page.u8(4 * (count + 1) + index * (kind === 'paragraph' ? 13 : 1))
    runs.push({ from, to, ...(recordAt === 0 ? { style: 0, changes: nothing } : kind === 'paragraph' ? paragraphRecord(page, recordAt) : characterRecord(page, recordAt)) })
  }
  return runs
}

function paragraphRecord(page: Bytes, at: number): { style: number; changes: Uint8Array } {
  const half = page.u8(at)
  const start = half === 0 ? at + 2 : at + 1
  const length = half === 0 ? 2 * page.u8(at + 1) : 2 * half - 1
  return { style: page.u16(start), changes: page.slice(start + 2, Math.max(0, length - 2)) }
}

const characterRecord = (page: Bytes, at: number): { style: number; changes: Uint8Array } => ({ style: 0, changes: page.slice(at + 1, page.u8(at)) })

function lastAtOrBefore(count: number, valueAt: (index: number) => number, sought: number): number | undefined {
  if (count === 0 || valueAt(0) > sought) return undefined
  let low = 0
  let high = count - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (valueAt(middle) <= sought) low = middle
    else high = middle - 1
  }
  return low
}
