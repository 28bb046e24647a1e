// SPDX-License-Identifier: Apache-2.0
import type { ProcedureContent } from '#areas/procedures/core/procedure-content.ts'
import type { MergeConflict } from '#areas/procedures/core/edit/merge-content.ts'

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

/** The content with the other person's words in a cell that both wrote; where rows moved meanwhile, the row that still says mine is meant. */
export function takeTheirs(content: ProcedureContent, { part, at, field, mine, theirs }: MergeConflict): ProcedureContent {
  if (part === 'about' || at === null) return { ...content, [field]: theirs }
  if (part === 'steps' && field.startsWith('time ')) return withTime(content, at, field.slice(5), mine, theirs)
  const lines: readonly object[] = content[part] ?? []
  const place = placeOf(lines, at - 1, (line) => same(valueIn(line, field), mine))
  return { ...content, [part]: lines.map((line, index) => (index === place ? withValue(line, field, theirs) : line)) }
}

const valueIn = (line: object, field: string): unknown => (line as Readonly<Record<string, unknown>>)[field]

/** Where in its part a line stands that one side took out and the other wrote into, from 1; undefined when it is gone. */
export function placeOfRemoved(content: ProcedureContent, { part, at, mine, theirs }: MergeConflict): number | undefined {
  if (part === 'about' || at === null) return undefined
  const lines: readonly object[] = content[part] ?? []
  const kept = mine ?? theirs
  const says = (line: object) => typeof kept === 'object' && kept !== null && Object.entries(kept).every(([key, value]) => same(valueIn(line, key), value))
  const own = lines[at - 1]
  const place = own !== undefined && says(own) ? at - 1 : lines.findIndex(says)
  return place < 0 ? undefined : place + 1
}

/** What is undefined on the other side is absent there. */
const withValue = (line: object, field: string, value: unknown): object => (value === undefined ? Object.fromEntries(Object.entries(line).filter(([key]) => key !== field)) : { ...line, [field]: value })

const placeOf = (lines: readonly object[], expected: number, says: (line: object) => boolean): number => {
  const own = lines[expected]
  if (own !== undefined && says(own)) return expected
  const found = lines.findIndex(says)
  return found < 0 ? expected : found
}

function withTime(content: ProcedureContent, at: number, caseKey: string, mine: unknown, theirs: unknown): ProcedureContent {
  const cellOf = (step: object) => (step as ProcedureContent['steps'][number]).times.find((time) => time.caseKey === caseKey)
  const textOf = (value: unknown) => (typeof value === 'object' && value !== null && 'text' in value ? value.text : undefined)
  const place = placeOf(content.steps, at - 1, (step) => cellOf(step)?.text === textOf(mine))
  const time = theirs as ProcedureContent['steps'][number]['times'][number]
  return { ...content, steps: content.steps.map((step, index) => (index === place ? { ...step, times: step.times.map((one) => (one.caseKey === caseKey ? { ...one, time: time.time, text: time.text, sharedWith: [] } : { ...one })) } : { ...step, times: step.times.map((one) => (one.caseKey === caseKey ? { ...one, sharedWith: one.sharedWith.filter((other) => other !== place + 1) } : one)) })) }
}
