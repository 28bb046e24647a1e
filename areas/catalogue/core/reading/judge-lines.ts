// SPDX-License-Identifier: Apache-2.0
import { foldText } from '#kernel/vietnamese-text.ts'
import type { PlainDate } from '#kernel/time.ts'
import type { AdminProcedureCode, FactName, ListedProcedure, ProcedureFacts } from '../administrative-procedure.ts'
import { CHANNEL_NAMES } from '../channel.ts'
import { GovernmentLevel, isLevelInForce } from '../government-level.ts'
import { readDecision } from './decision-text.ts'
import type { Rejection, Warning } from './findings.ts'
import { readLevels } from './government-level-text.ts'
import { readPrintedLimits } from './limit-text.ts'
import { isSpreadsheetError, lineOf } from './list-cell.ts'
import type { ListLine } from './list-line.ts'
import { type CodeMend, readProcedureCode } from './procedure-code.ts'

export interface AcceptedLine extends ListedProcedure { readonly row: number; readonly sheet: string | null }
export interface RejectedLine { readonly row: number; readonly sheet: string | null; readonly code: string; readonly name: string; readonly rejection: Rejection }
export interface LineWarning { readonly row: number; readonly sheet: string | null; readonly warning: Warning }

export interface Judgement {
  readonly accepted: readonly AcceptedLine[]
  readonly rejected: readonly RejectedLine[]
  readonly warnings: readonly LineWarning[]
}

/** Longer texts in a name cell are pasted contents, not a name. */
const LONGEST_NAME = 2000

/** Decides for every line whether it enters the list; the first of two lines with one code stands. Levels are judged as of a day. */
export function judgeLines(lines: readonly ListLine[], asOf: PlainDate): Judgement {
  const accepted: AcceptedLine[] = []
  const rejected: RejectedLine[] = []
  const warnings: LineWarning[] = []
  const first = new Map<AdminProcedureCode, AcceptedLine>()
  for (const line of lines) {
    const place = { row: line.row, sheet: line.sheet }
    const judged = judgeLine(line, asOf)
    const before = judged.ok ? first.get(judged.code) : undefined
    if (judged.ok && before === undefined) {
      const entry = { ...place, code: judged.code, facts: judged.facts, stated: statedBy(line) }
      first.set(judged.code, entry)
      accepted.push(entry)
      warnings.push(...judged.warnings.map((warning) => ({ ...place, warning })))
    } else {
      const rejection: Rejection = judged.ok
        ? { reason: 'duplicate-code', firstRow: before?.row ?? 0, firstSheet: before?.sheet === line.sheet ? null : (before?.sheet ?? null), sameName: foldText(before?.facts.name ?? '') === foldText(judged.facts.name) }
        : judged.rejection
      rejected.push({ ...place, code: judged.ok ? judged.code : lineOf(line.code), name: lineOf(line.name).slice(0, LONGEST_NAME), rejection })
    }
  }
  return { accepted, rejected, warnings }
}

type Judged =
  | { readonly ok: true; readonly code: AdminProcedureCode; readonly facts: ProcedureFacts; readonly warnings: readonly Warning[] }
  | { readonly ok: false; readonly rejection: Rejection }

function judgeLine(line: ListLine, asOf: PlainDate): Judged {
  const warnings: Warning[] = []
  const code = readProcedureCode(line.code, line.untyped)
  const printed = typeof line.code === 'number' ? String(line.code) : lineOf(line.code)
  if (code.kind === 'missing') return { ok: false, rejection: { reason: 'missing-code', printed: shown(line.code) } }
  if (code.kind === 'malformed') return { ok: false, rejection: { reason: 'malformed-code', printed } }
  warnings.push(...code.mends.map((mend) => warningOfMend(mend, printed)))

  const name = lineOf(line.name)
  if (!/\p{L}{2}/u.test(name) || name.length > LONGEST_NAME) return { ok: false, rejection: { reason: 'missing-name', printed: shown(line.name) } }

  const levels = levelsOf(line, asOf, warnings)
  if (!levels.ok) return levels
  const decision = decisionOf(line, warnings)
  const { limits, timeLimitText } = limitsOf(line, warnings)
  const facts = {
    name, field: line.field === '' ? null : line.field, levels: levels.levels, limits, timeLimitText,
    fee: line.fee === '' ? null : line.fee, legalBasisText: line.legalBasis === '' ? null : line.legalBasis, ...decision,
  }
  return { ok: true, code: code.code, facts, warnings }
}

/** The facts that the list has a place for; a limit that a spreadsheet spoilt is not stated. */
function statedBy(line: ListLine): ReadonlySet<FactName> {
  const { roles } = line
  const stated: readonly (FactName | false)[] = [
    'name', (roles.has('field') || line.field !== '') && 'field', (roles.has('levels') || line.levelAbove !== null) && 'levels',
    roles.has('limit') && line.limitDate === null && 'limits', roles.has('fee') && 'fee', roles.has('legalBasis') && 'legalBasis', (roles.has('decision') || roles.has('decisionDay')) && 'decision',
  ]
  return new Set(stated.filter((fact) => fact !== false))
}

/** What a cell shows, also a spreadsheet's error. */
function shown(value: ListLine['code']): string {
  const text = isSpreadsheetError(value) && typeof value === 'string' ? value.trim() : lineOf(value)
  return text.length > LONGEST_NAME ? `${text.slice(0, 100)}… (${text.length} ký tự)` : text
}

function warningOfMend(mend: CodeMend, printed: string): Warning {
  switch (mend) {
    case 'stored-as-number': return { kind: 'code-stored-as-number' }
    case 'suffix-removed': return { kind: 'code-suffix-removed', printed }
    case 'comma-for-dot': return { kind: 'code-comma-for-dot', printed }
    case 'zeros-lost': return { kind: 'code-zeros-lost', printed }
  }
}

/** A line is refused only when every level that it names has ended; otherwise the ended one is left out. */
function levelsOf(line: ListLine, asOf: PlainDate, warnings: Warning[]): { ok: true; levels: readonly GovernmentLevel[] } | { ok: false; rejection: Rejection } {
  const read = readLevels(line.levelText)
  const named = new Set([...read.levels, ...line.tickedLevels])
  if (named.size === 0 && line.levelAbove !== null) named.add(line.levelAbove)
  const levels = GovernmentLevel.options.filter((level) => named.has(level) && isLevelInForce(level, asOf))
  const ended = [...named].find((level) => !isLevelInForce(level, asOf))
  if (ended !== undefined && levels.length === 0) return { ok: false, rejection: { reason: 'level-not-in-force', level: ended, on: asOf } }
  if (ended !== undefined) warnings.push({ kind: 'level-left-out', level: ended, on: asOf })
  warnings.push(...read.unread.map((printed) => ({ kind: 'level-unread', printed }) as const))
  if (named.size === 0 && read.unread.length === 0 && line.roles.has('levels')) warnings.push({ kind: 'no-level' })
  return { ok: true, levels }
}

function decisionOf(line: ListLine, warnings: Warning[]): Pick<ProcedureFacts, 'decision' | 'decisionOn'> {
  const decision = readDecision(line.decision)
  const signed = readDecision(line.decisionDay)
  const impossible = decision?.impossibleDay ?? signed?.impossibleDay ?? null
  if (impossible !== null) warnings.push({ kind: 'decision-day-impossible', printed: impossible })
  if (decision === undefined && line.roles.has('decision')) warnings.push({ kind: 'no-decision' })
  return { decision: decision?.number ?? null, decisionOn: decision?.signedOn ?? signed?.signedOn ?? null }
}

function limitsOf(line: ListLine, warnings: Warning[]): Pick<ProcedureFacts, 'limits' | 'timeLimitText'> {
  if (line.limitDate !== null) warnings.push({ kind: 'time-limit-is-a-date', printed: line.limitDate })
  else if (line.limits.length === 0 && line.roles.has('limit')) warnings.push({ kind: 'no-time-limit' })
  const readings = line.limits.map(readPrintedLimits)
  warnings.push(...readings.flatMap(({ unread }) => unread).map((printed) => ({ kind: 'time-limit-unread', printed }) as const))
  const limits = readings.flatMap(({ limits: read }) => read)
  const withoutUnit = limits.find(({ unit }) => unit === null)
  if (withoutUnit !== undefined) warnings.push({ kind: 'time-limit-without-unit', printed: withoutUnit.text })
  const labelled = line.limits.map(({ text, channel, case: of }) => (channel === null && of === null ? text : `${channel === null ? of : CHANNEL_NAMES[channel].vi}: ${text}`))
  return { limits, timeLimitText: labelled.length === 0 ? null : labelled.join('\n') }
}
