// SPDX-License-Identifier: Apache-2.0
import { DocumentKind } from './document-kind.ts'

/** The short sign of each kind in codes, as agencies write it. */
export const KIND_SIGNS: Readonly<Record<DocumentKind, string>> = {
  'policy': 'CS', 'objectives': 'MT', 'scope': 'PV', 'manual': 'STCL', 'system-procedure': 'QTHT', 'tthc-procedure': 'QT', 'internal-procedure': 'QTNB', 'instruction': 'HD', 'form': 'BM', 'external': 'TLN',
}

/** Mẫu mã hiệu that an agency starts with. */
export const USUAL_PATTERNS: Readonly<Record<DocumentKind, string>> = {
  'policy': '{LOAI}-{SO:2}', 'objectives': '{LOAI}-{SO:2}', 'scope': '{LOAI}-{SO:2}', 'manual': '{LOAI}-{SO:2}', 'system-procedure': '{LOAI}.{SO:2}', 'tthc-procedure': 'QT.{SO:2}', 'internal-procedure': '{LOAI}.{SO:2}', 'instruction': '{LOAI}.{SO:2}', 'form': '{LOAI}.{SO:2}', 'external': '{LOAI}.{SO:2}',
}

/** What the tokens of a pattern stand for. */
export interface CodeFacts { readonly kind: DocumentKind; readonly unit: string; readonly year: number }

export type PatternFault =
  | { readonly code: 'number-missing' }
  | { readonly code: 'number-twice' }
  | { readonly code: 'token-unknown'; readonly token: string }

type Piece = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'number'; readonly digits: number } | { readonly kind: 'sign' | 'unit' | 'year' }

const TOKEN = /\{([^{}]*)\}/g

/** The pieces of a pattern, or what is wrong with it: it needs one running number `{SO}` or `{SO:2}`, and may hold `{LOAI}`, `{DONVI}`, `{NAM}`. */
export function parsePattern(pattern: string): { readonly ok: true; readonly pieces: readonly Piece[] } | { readonly ok: false; readonly fault: PatternFault } {
  const pieces: Piece[] = []
  let at = 0
  for (const match of pattern.matchAll(TOKEN)) {
    if (match.index > at) pieces.push({ kind: 'text', text: pattern.slice(at, match.index) })
    const piece = pieceOf(match[1] ?? '')
    if (piece === undefined) return { ok: false, fault: { code: 'token-unknown', token: match[0] } }
    pieces.push(piece)
    at = match.index + match[0].length
  }
  if (at < pattern.length) pieces.push({ kind: 'text', text: pattern.slice(at) })
  const stray = pieces.find((piece) => piece.kind === 'text' && /[{}]/.test(piece.text))
  if (stray?.kind === 'text') return { ok: false, fault: { code: 'token-unknown', token: stray.text } }
  const numbers = pieces.filter(({ kind }) => kind === 'number').length
  if (numbers !== 1) return { ok: false, fault: { code: numbers === 0 ? 'number-missing' : 'number-twice' } }
  return { ok: true, pieces }
}

function pieceOf(token: string): Piece | undefined {
  const digits = /^SO(?::([1-6]))?$/.exec(token)
  if (digits !== null) return { kind: 'number', digits: Number(digits[1] ?? 1) }
  if (token === 'LOAI') return { kind: 'sign' }
  if (token === 'DONVI') return { kind: 'unit' }
  return token === 'NAM' ? { kind: 'year' } : undefined
}

const wordOf = (piece: Exclude<Piece, { kind: 'number' }>, { kind, unit, year }: CodeFacts): string => {
  switch (piece.kind) {
    case 'text': return piece.text
    case 'sign': return KIND_SIGNS[kind]
    case 'unit': return unit
    case 'year': return String(year)
  }
}

const piecesOf = (pattern: string): readonly Piece[] => {
  const parsed = parsePattern(pattern)
  if (!parsed.ok) throw new RangeError(`not a pattern of codes: ${pattern}`)
  return parsed.pieces
}

/** The code with a number: `{LOAI}-{SO:2}` and 7 give `HD-07`. */
export const formatCode = (pattern: string, facts: CodeFacts, number: number): string =>
  piecesOf(pattern).map((piece) => (piece.kind === 'number' ? String(number).padStart(piece.digits, '0') : wordOf(piece, facts))).join('')

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** The running number in a code made by the pattern; undefined for codes of another series. */
export function numberInCode(pattern: string, facts: CodeFacts, code: string): number | undefined {
  const source = piecesOf(pattern).map((piece) => (piece.kind === 'number' ? `(\\d{${piece.digits},9})` : escaped(wordOf(piece, facts)))).join('')
  const found = new RegExp(`^${source}$`, 'u').exec(code)?.[1]
  return found === undefined ? undefined : Number(found)
}

/** The next number of a series: one above the highest ever given, so that none is used again. */
export const nextNumber = (pattern: string, facts: CodeFacts, codes: readonly string[]): number =>
  codes.reduce((highest, code) => Math.max(highest, numberInCode(pattern, facts, code) ?? 0), 0) + 1
