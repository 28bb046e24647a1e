// SPDX-License-Identifier: Apache-2.0

/** A value of a PDF file; text, names and numbers as they are written, so that what is not understood goes back unchanged. @see ISO 32000-1, 7.3 */
export type PdfValue =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'ref'; readonly id: number; readonly generation: number }
  | { readonly kind: 'array'; readonly items: readonly PdfValue[] }
  | PdfDictionary
export interface PdfDictionary { readonly kind: 'dictionary'; readonly entries: ReadonlyMap<string, PdfValue> }

/** Why a PDF cannot be read here: broken, locked, or built in a way that is not known. */
export class PdfUnreadable extends Error {}

export const plain = (text: string | number): PdfValue => ({ kind: 'plain', text: String(text) })
export const ref = (id: number, generation = 0): PdfValue => ({ kind: 'ref', id, generation })
export const array = (...items: readonly PdfValue[]): PdfValue => ({ kind: 'array', items })
export const dictionary = (entries: Iterable<readonly [string, PdfValue]>): PdfDictionary => ({ kind: 'dictionary', entries: new Map(entries) })

/** A value as it is written in a file. */
export function written(value: PdfValue): string {
  switch (value.kind) {
    case 'plain': return value.text
    case 'ref': return `${value.id} ${value.generation} R`
    case 'array': return `[${value.items.map(written).join(' ')}]`
    case 'dictionary': return `<<${[...value.entries].map(([name, one]) => `/${name} ${written(one)}`).join(' ')}>>`
  }
}

const DEEPEST = 60
const BLANK = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y
const REF = /(\d{1,10})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y
const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y
const HEX = /<[\dA-Fa-f\0\t\n\f\r ]*>/y
const WORD = /[^\0\t\n\f\r ()<>[\]{}/%]+/y

/** Reads values one after another out of the bytes of a file, one letter a byte. */
export class PdfReader {
  readonly source: string
  at: number

  constructor(source: string, at: number) {
    this.source = source
    this.at = at
  }

  skipBlank(): void {
    this.match(BLANK)
  }

  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.source)
    if (found !== null) this.at = pattern.lastIndex
    return found
  }

  value(depth = 0): PdfValue {
    if (depth > DEEPEST) throw new PdfUnreadable('nested too deep')
    this.skipBlank()
    if (this.source.startsWith('<<', this.at)) return this.dictionary(depth)
    const [first] = this.source.slice(this.at, this.at + 1)
    if (first === '[') return this.array(depth)
    if (first === '(') return this.literal()
    const found = this.match(REF)
    if (found !== null) return ref(Number(found[1]), Number(found[2]))
    const word = this.match(NAME) ?? this.match(HEX) ?? this.match(WORD)
    if (word === null) throw new PdfUnreadable(`no value at ${this.at}`)
    return plain(word[0])
  }

  private dictionary(depth: number): PdfDictionary {
    const entries = new Map<string, PdfValue>()
    this.at += 2
    for (;;) {
      this.skipBlank()
      if (this.source.startsWith('>>', this.at)) break
      const name = this.match(NAME)?.[1]
      if (name === undefined) throw new PdfUnreadable(`no name at ${this.at}`)
      entries.set(name, this.value(depth + 1))
    }
    this.at += 2
    return { kind: 'dictionary', entries }
  }

  private array(depth: number): PdfValue {
    const items: PdfValue[] = []
    this.at += 1
    for (;;) {
      this.skipBlank()
      if (this.source[this.at] === ']') break
      items.push(this.value(depth + 1))
    }
    this.at += 1
    return { kind: 'array', items }
  }

  private literal(): PdfValue {
    const from = this.at
    let open = 0
    for (; this.at < this.source.length; this.at += 1) {
      const letter = this.source[this.at]
      if (letter === '\\') this.at += 1
      else if (letter === '(') open += 1
      else if (letter === ')') {
        open -= 1
        if (open === 0) {
          this.at += 1
          return plain(this.source.slice(from, this.at))
        }
      }
    }
    throw new PdfUnreadable('a text that does not end')
  }
}
