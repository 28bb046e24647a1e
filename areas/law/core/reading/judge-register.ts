// SPDX-License-Identifier: Apache-2.0
import { dayOf, instantOf, PlainDate } from '#kernel/time.ts'
import { foldText } from '#kernel/vietnamese-text.ts'
import { kindOfWord } from '../citation-words.ts'
import { readCitations } from '../citations.ts'
import { isSameInstrument, kindsOfNumber, normalNumber, numberKey, plainMarks } from '../document-number.ts'
import { InstrumentFacts, type InstrumentKind, KIND_NAMES, type Relation, type RelationKind } from '../instrument.ts'
import { issuerBySign } from '../issuer-sign.ts'
import { type CellValue, type RegisterLine, textOfCell } from './read-register.ts'
import type { RegisterColumn } from './register-columns.ts'

/** Why a line gives no document by itself. */
export type LineRejection =
  | { readonly code: 'number-missing' } | { readonly code: 'number-unreadable'; readonly printed: string } | { readonly code: 'title-missing' } | { readonly code: 'issuer-missing' }
  | { readonly code: 'day-unreadable'; readonly column: 'issuedOn' | 'effectiveOn' | 'expiresOn'; readonly printed: string } | { readonly code: 'duplicate-line'; readonly firstRow: number; readonly firstSheet: string | null } | { readonly code: 'too-long' }

/** What a line says of a document; `stated` are the facts that its cells really hold. */
export interface ListedInstrument { readonly row: number; readonly sheet: string | null; readonly facts: InstrumentFacts; readonly relations: readonly Relation[]; readonly stated: ReadonlySet<keyof InstrumentFacts> }

export interface RejectedLine { readonly row: number; readonly sheet: string | null; readonly number: string; readonly title: string; readonly rejection: LineRejection }

/** Reads each line into a document or says why not; the same document twice in one list counts once. */
export function judgeRegister(lines: readonly RegisterLine[]): { readonly accepted: readonly ListedInstrument[]; readonly rejected: readonly RejectedLine[] } {
  const accepted: ListedInstrument[] = []
  const rejected: RejectedLine[] = []
  const byKey = new Map<string, ListedInstrument[]>()
  for (const line of lines) {
    const judged = judgeLine(line)
    if ('rejection' in judged) {
      rejected.push(judged)
      continue
    }
    const key = numberKey(judged.facts.number)
    const first = byKey.get(key)?.find(({ facts }) => isSameInstrument(facts, judged.facts))
    if (first === undefined) {
      accepted.push(judged)
      byKey.set(key, [...byKey.get(key) ?? [], judged])
    } else rejected.push({ row: line.row, sheet: line.sheet, number: judged.facts.number, title: judged.facts.title, rejection: { code: 'duplicate-line', firstRow: first.row, firstSheet: first.sheet } })
  }
  return { accepted, rejected }
}

function judgeLine({ row, sheet, cells }: RegisterLine): ListedInstrument | RejectedLine {
  const text = (column: RegisterColumn) => textOfCell(cells.get(column))
  const no = (rejection: LineRejection): RejectedLine => ({ row, sheet, number: text('number').slice(0, 100), title: text('title').slice(0, 300), rejection })
  // Number, day and issuer may stand in one cell with the title, as a citation.
  const [cited] = [text('number'), text('title')].flatMap((one) => readCitations(one).filter(({ number }) => number !== null).slice(0, 1))
  const printed = text('number')
  const number = cited?.number ?? (printed === '' ? '' : normalNumber(printed))
  if (number === '') return no({ code: 'number-missing' })
  if (!/^[\d.]+\/.*\p{L}/u.test(number) && !/^TCVN/.test(number)) return no({ code: 'number-unreadable', printed })
  const title = text('title') === '' ? '' : text('title')
  if (title === '') return no({ code: 'title-missing' })
  const issuer = text('issuer') === '' ? cited?.issuer ?? issuerBySign(number) ?? '' : text('issuer')
  if (issuer === '') return no({ code: 'issuer-missing' })
  const days: Partial<Record<'issuedOn' | 'effectiveOn' | 'expiresOn', PlainDate>> = {}
  for (const column of ['issuedOn', 'effectiveOn', 'expiresOn'] as const) {
    const value = cells.get(column)
    if (textOfCell(value) === '') continue
    const day = dayOfCell(value)
    if (day === undefined) return no({ code: 'day-unreadable', column, printed: textOfCell(value) })
    days[column] = day
  }
  const issuedOn = days.issuedOn ?? cited?.date ?? null
  const facts = InstrumentFacts.safeParse({ number, kind: kindOf(text('kind'), number, cited?.kind ?? null), issuer, title, issuedOn, effectiveOn: days.effectiveOn ?? null, expiresOn: days.expiresOn ?? null, source: text('source') })
  if (!facts.success) return no({ code: 'too-long' })
  const stated = new Set<keyof InstrumentFacts>(['number', 'title', 'issuer', ...(['kind', 'source', 'effectiveOn', 'expiresOn'] as const).filter((column) => text(column) !== ''), ...(issuedOn === null ? [] : ['issuedOn' as const])])
  return { row, sheet, facts: facts.data, relations: relationsOf(cells), stated }
}

const RELATION_COLUMNS: readonly RelationKind[] = ['replaces', 'amends', 'repeals', 'guides']

const relationsOf = (cells: RegisterLine['cells']): Relation[] => RELATION_COLUMNS.flatMap((kind) => {
  const numbers = readCitations(textOfCell(cells.get(kind))).flatMap(({ number, date }) => (number === null ? [] : [{ number, issuedOn: date }]))
  return numbers.map((one) => ({ kind, ...one, part: null, effectiveOn: null }))
})

function kindOf(written: string, number: string, cited: InstrumentKind | null): InstrumentKind {
  const folded = foldText(written)
  const named = kindOfWord(written) ?? (Object.keys(KIND_NAMES) as InstrumentKind[]).find((kind) => folded !== '' && foldText(KIND_NAMES[kind].vi) === folded)
  return named ?? cited ?? kindsOfNumber(number)[0] ?? 'other'
}

const EXCEL_FIRST_DAY = Date.UTC(1899, 11, 30)

/** A day in the forms that lists hold: 05/3/2014, 5-3-2014, 05.03.2014, “ngày 05 tháng 3 năm 2014”, 2014-03-05, a spreadsheet's own day or its number. Years of two digits are not guessed. */
export function dayOfCell(value: CellValue | undefined): PlainDate | undefined {
  if (typeof value === 'object') return PlainDate.safeParse(value.date.slice(0, 10)).data
  if (typeof value === 'number') return Number.isInteger(value) && value > 10_000 && value < 73_051 ? dayOf(instantOf(EXCEL_FIRST_DAY + value * 86_400_000)) : undefined
  const text = plainMarks(textOfCell(value))
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text)
  if (iso !== null) return dayOfNumbers(iso[1], iso[2], iso[3])
  const written = /^(?:từ )?(?:ngày )?(\d{1,2}) ?(?:[/.-]|tháng) ?(\d{1,2}) ?(?:[/.,-]|năm) ?(\d{4})$/iu.exec(text)
  return written === null ? undefined : dayOfNumbers(written[3], written[2], written[1])
}

const dayOfNumbers = (year = '', month = '', day = ''): PlainDate | undefined => PlainDate.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`).data
