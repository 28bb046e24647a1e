// SPDX-License-Identifier: Apache-2.0
import { PlainDate } from '#kernel/time.ts'
import { type UnitKind, type UnitLevel, kindOfName, levelOfCode } from './unit-kind.ts'

/** A day of change: `exact` when a source states it, else the first day on which the change is seen to have happened. */
export interface ChangeDay { readonly day: PlainDate; readonly exact: boolean }

/** Đơn vị hành chính as it stood from one change to the next: another name, kind, parent or area is another period. Codes are used again, so a code and a day name a period. */
export interface UnitPeriod {
  readonly code: string
  readonly level: UnitLevel
  readonly kind: UnitKind
  /** With the word of its kind: “Xã Tri Phú”. */
  readonly name: string
  readonly parentCode: string | null
  /** Its first day; null when it stood before the first list that we have. */
  readonly from: ChangeDay | null
  /** The first day without it; null while it stands. */
  readonly to: ChangeDay | null
}

/** What became of an area. `partial`: one of several heirs. `absorbed`: the heir holds it today, by steps that no source here states. `continuation`: the same unit under another parent. */
export type LineageKind = 'merger' | 'split' | 'partial' | 'rename' | 'reclassification' | 'continuation' | 'absorbed' | 'abolition'

/** One heir of one unit; N:M by several edges. `to` is null for an abolition without an heir. */
export interface LineageEdge {
  readonly kind: LineageKind
  readonly on: ChangeDay
  readonly from: string
  /** The first day without the old unit, which names its period. */
  readonly ended: ChangeDay
  readonly to: string | null
  readonly source: string
}

const EDGE_KINDS: readonly LineageKind[] = ['merger', 'split', 'partial', 'rename', 'reclassification', 'continuation', 'absorbed', 'abolition']

const changeDay = (text: string): ChangeDay | null => (text === '' ? null : { day: PlainDate.parse(text.replace('~', '')), exact: !text.startsWith('~') })

function rowsOf(table: string, header: string): readonly (readonly string[])[] {
  const [first, ...lines] = table.trimEnd().split('\n')
  if (first !== header) throw new Error(`The table begins with “${first ?? ''}”, not “${header}”`)
  return lines.map((line) => line.split('\t'))
}

/** Reads a table of units (columns code, name, parent, from, to; `~` before a day that is not exact). Throws at a line that is not a unit. */
export function readUnitPeriods(table: string): UnitPeriod[] {
  return rowsOf(table, 'code\tname\tparent\tfrom\tto').map(([code = '', name = '', parent = '', from = '', to = '']) => {
    const level = levelOfCode(code)
    const kind = level === undefined ? undefined : kindOfName(level, name)
    if (level === undefined || kind === undefined) throw new Error(`“${code} ${name}” is no administrative unit`)
    return { code, level, kind, name, parentCode: parent === '' ? null : parent, from: changeDay(from), to: changeDay(to) }
  })
}

/** Reads the table of lineage (columns on, kind, from, ended, to, source; an empty `ended` is the day itself). Throws at a line that is no edge. */
export function readLineage(table: string): LineageEdge[] {
  return rowsOf(table, 'on\tkind\tfrom\tended\tto\tsource').map(([on = '', word = '', from = '', ended = '', to = '', source = '']) => {
    const [day, kind] = [changeDay(on), EDGE_KINDS.find((known) => known === word)]
    if (day === null || kind === undefined) throw new Error(`“${on} ${word} ${from}” is no change of units`)
    return { kind, on: day, from, ended: changeDay(ended) ?? day, to: to === '' ? null : to, source }
  })
}
