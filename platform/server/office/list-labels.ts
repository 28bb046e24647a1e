// SPDX-License-Identifier: Apache-2.0
import { printNumber } from './number-formats.ts'
import type { NumberFormat } from './number-formats.ts'

/** One level of a list: what it prints (literal text and, as numbers, the counts of levels from 0) and how it counts. */
export interface ListLevel {
  readonly start: number
  readonly format: NumberFormat
  readonly parts: readonly (string | number)[]
  /** All counts in the label are printed as plain decimals, whatever their own level says. */
  readonly legal: boolean
  /** Starts again only after a level below this number is used; 0 = never; absent = after any higher level. */
  readonly restartBelow?: number
}

/** A list as a paragraph refers to it: lists with the same counter key continue each other. */
export interface ListUse {
  readonly counterKey: string
  /** The use itself; its start overrides act once, when it first appears. */
  readonly useKey: string
  readonly levels: ReadonlyMap<number, ListLevel>
  readonly startOverrides: ReadonlyMap<number, number>
}

/** Counts lists through one document, in reading order. */
export interface ListCounter {
  /** The label of the next paragraph of this list and level, undefined when nothing is printed. */
  next(use: ListUse, level: number): string | undefined
}

export function countLists(): ListCounter {
  const counters = new Map<string, Map<number, number>>()
  const overridden = new Set<string>()
  return {
    next(use, level) {
      const definition = use.levels.get(level)
      if (definition === undefined) return undefined
      const counts = counters.get(use.counterKey) ?? new Map<number, number>()
      counters.set(use.counterKey, counts)
      const override = use.startOverrides.get(level)
      const overrideKey = `${use.useKey} ${level}`
      const current = counts.get(level)
      if (override !== undefined && !overridden.has(overrideKey)) {
        overridden.add(overrideKey)
        counts.set(level, override)
      } else counts.set(level, current === undefined ? override ?? definition.start : current + 1)
      forgetDeeper(use, counts, level)
      return labelOf(use, counts, definition)
    },
  }
}

/** Using a level makes the deeper ones start again, unless they say otherwise. */
function forgetDeeper(use: ListUse, counts: Map<number, number>, level: number): void {
  for (const deeper of counts.keys()) {
    if (deeper <= level) continue
    const below = use.levels.get(deeper)?.restartBelow
    if (below === undefined || level < below) counts.delete(deeper)
  }
}

function labelOf(use: ListUse, counts: ReadonlyMap<number, number>, definition: ListLevel): string | undefined {
  const text = definition.parts.map((part) => {
    if (typeof part === 'string') return part
    const level = use.levels.get(part)
    const value = counts.get(part) ?? use.startOverrides.get(part) ?? level?.start ?? 1
    const format = level?.format ?? 'decimal'
    return printNumber(value, definition.legal && format !== 'none' && format !== 'bullet' ? 'decimal' : format)
  }).join('').trim()
  return text === '' ? undefined : text
}
