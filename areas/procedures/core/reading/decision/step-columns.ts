// SPDX-License-Identifier: Apache-2.0
import { foldText } from '#kernel/vietnamese-text.ts'
import type { Column } from './column-roles.ts'
import { columnsOf, mostTelling } from './column-roles.ts'

/** The columns of a step table that the reading uses; `times` holds one column per case. */
export interface StepColumns {
  readonly all: readonly Column[]
  readonly label: Column | null
  readonly name: Column | null
  readonly action: Column
  readonly responsible: Column | null
  readonly output: Column | null
  readonly times: readonly { readonly column: Column; readonly case: string | null }[]
  /** Time columns that were left out because they say the same time again in another way. */
  readonly unusedTimes: readonly string[]
}

/** Chooses the columns to read; undefined where there is no work to do. */
export function chooseStepColumns(columns: readonly Column[]): StepColumns | undefined {
  const action = mostTelling(columnsOf(columns, 'action'))
  if (action === undefined) return undefined
  const times = columnsOf(columns, 'time')
  const cases = times.length > 1 && times.every((column) => namesCase(column.heading))
  const used = cases ? times : times.slice(preferred(times), preferred(times) + 1)
  return {
    all: columns, action,
    label: columnsOf(columns, 'label').find((column) => /buoc/.test(foldText(column.heading))) ?? columnsOf(columns, 'label')[0] ?? null,
    name: columnsOf(columns, 'name')[0] ?? null,
    responsible: mostPersonal(columnsOf(columns, 'responsible')),
    output: columnsOf(columns, 'output')[0] ?? null,
    times: used.map((column) => ({ column, case: cases ? caseName(column.heading) : null })),
    unusedTimes: times.filter((column) => !used.includes(column)).map((column) => column.heading),
  }
}

// Units and "theo quy định / sau cắt giảm" are two ways to say one time, not two cases.
function namesCase(heading: string): boolean {
  const folded = foldText(heading)
  const left = folded.replace(/\b(?:thoi (?:gian|han)|thuc hien|giai quyet|xu ly|so|ngay|gio|phut|lam viec|don vi tinh|dvt|tinh|bang|quy doi|tuong duong|ra|theo|tong)\b/g, '')
  return /\p{L}{2}/u.test(left) && !/cat giam|rut ngan|quy dinh|du kien|ghi chu/.test(folded)
}

function preferred(times: readonly Column[]): number {
  const reduced = times.findIndex((column) => /sau (?:khi )?(?:cat giam|rut ngan)|da (?:cat giam|rut ngan)/.test(foldText(column.heading)))
  if (reduced >= 0) return reduced
  const done = times.findIndex((column) => /thuc hien|giai quyet/.test(foldText(column.heading)) && !/quy dinh|cat giam/.test(foldText(column.heading)))
  return Math.max(0, done)
}

function mostPersonal(columns: readonly Column[]): Column | null {
  return columns.find((column) => /nguoi|trach nhiem|chuc danh|can bo|cong chuc|vi tri/.test(foldText(column.heading))) ?? columns[0] ?? null
}

const caseName = (heading: string): string => heading.replace(/\n/g, ' ').replace(/^thời (?:gian|hạn)(?: (?:thực hiện|giải quyết|xử lý))?(?: đối với)?\s*[:(]?\s*/iu, '').replace(/\)$/, '').trim() || heading
