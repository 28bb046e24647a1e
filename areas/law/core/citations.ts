// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '#kernel/time.ts'
import { dayOfParts, DATED, ISSUED_BY, KIND_BEFORE, kindOfWord, KNOWN_SIGN, LAW_BEFORE, NAMED_LAW, NUMBER } from './citation-words.ts'
import { carriesYear, kindsOfNumber, normalNumber } from './document-number.ts'
import type { InstrumentKind } from './instrument.ts'
import { type TextView, viewOf } from './text-view.ts'

/** Viện dẫn: a place in a text that cites a document, with what it says of it. `start` and `end` are places in the text as it was given. */
export interface Citation {
  readonly start: number
  readonly end: number
  /** The kind that stands before it; null where none is said. */
  readonly kind: InstrumentKind | null
  /** In normal form; null for a law cited by its name. */
  readonly number: string | null
  /** A law's name as cited, without its year; null for a document cited by number. */
  readonly name: string | null
  readonly date: PlainDate | null
  /** The year alone, where no day is said. */
  readonly year: number | null
  readonly issuer: string | null
}

const MOST_BEFORE = 160
const MOST_AFTER = 220

/** Every document cited in a text, in order: by number with kind, date and issuer where said, and laws by name and year. */
export function readCitations(text: string): readonly Citation[] {
  const view = viewOf(text)
  const numbered = [...view.text.matchAll(NUMBER)].flatMap((match) => numberedAt(view, match))
  const named = [...view.text.matchAll(NAMED_LAW)].flatMap((match) => namedAt(view, match)).filter((one) => !numbered.some((other) => one.start < other.end && other.start < one.end))
  return [...numbered, ...named].toSorted((a, b) => a.start - b.start)
}

function numberedAt(view: TextView, match: RegExpExecArray): Citation[] {
  const [printed] = match
  const number = normalNumber(printed)
  const before = view.text.slice(Math.max(0, match.index - MOST_BEFORE), match.index)
  const kindWord = KIND_BEFORE.exec(before)
  const lawName = kindWord === null ? LAW_BEFORE.exec(before) : null
  const isKnown = carriesYear(number) ? kindsOfNumber(number).length > 0 : KNOWN_SIGN.test(number)
  if (kindWord === null && lawName === null && !isKnown) return []
  const first = kindWord ?? lawName
  const start = match.index - (first === null ? 0 : before.length - first.index)
  const { date, issuer, end } = dateAndIssuer(view.text, match.index + printed.length)
  const kind = kindWord !== null ? kindOfWord(kindWord[1] ?? '') : lawName !== null ? kindOfWord(/^(?:Bộ +luật|Luật|Pháp +lệnh)/iu.exec(lawName[1] ?? '')?.[0] ?? '') : null
  return [{ ...placeOf(view, start, end), kind, number, name: null, date, year: null, issuer }]
}

/** The date and the issuer that follow, in either order. */
function dateAndIssuer(text: string, from: number): { readonly date: PlainDate | null; readonly issuer: string | null; readonly end: number } {
  let end = from
  let date: PlainDate | null = null
  let issuer: string | null = null
  for (let turn = 0; turn < 2; turn += 1) {
    const rest = text.slice(end, end + MOST_AFTER)
    const dated = date === null ? DATED.exec(rest) : null
    if (dated !== null) {
      date = dayOfParts(dated[1], dated[2], dated[3])
      end += dated[0].length
      continue
    }
    const by: RegExpExecArray | null = issuer === null ? ISSUED_BY.exec(rest) : null
    if (by === null) break
    issuer = (by[1] ?? '').trim().replace(/ +/g, ' ')
    end += by[0].length
  }
  return { date, issuer, end }
}

function namedAt(view: TextView, match: RegExpExecArray): Citation[] {
  const [printed, name = '', year, day, month, ofYear] = match
  const kind = kindOfWord(/^(?:Bộ +luật|Luật|Pháp +lệnh)/iu.exec(name)?.[0] ?? '')
  return [{ ...placeOf(view, match.index, match.index + printed.length), kind, number: null, name: name.trim().replace(/ +/g, ' '), date: day === undefined ? null : dayOfParts(day, month, ofYear), year: year === undefined ? null : Number(year), issuer: null }]
}

const placeOf = ({ from, to }: TextView, start: number, end: number) => ({ start: from[start] ?? 0, end: to[Math.max(start, end - 1)] ?? 0 })
