// SPDX-License-Identifier: Apache-2.0
import { inflateSync } from 'node:zlib'
import { type PdfDictionary, PdfReader, PdfUnreadable, type PdfValue } from './pdf-value.ts'

/** An object of a file, with its bytes as they lie there (still packed) where it is a stream. */
export interface PdfObject { readonly value: PdfValue; readonly stream: string | undefined }

/** A PDF file opened for looking up its objects. One letter of `source` is one byte. */
export interface PdfFile {
  readonly source: string
  /** What the newest end of the file says of the whole. */
  readonly trailer: PdfDictionary
  /** Where the newest list of objects begins, and whether it is packed in a stream. */
  readonly newestList: { readonly at: number; readonly isStream: boolean }
  readonly size: number
  get(id: number): PdfObject
  /** A value, or what it refers to. */
  follow(value: PdfValue | undefined): PdfValue | undefined
}

type Place = { readonly at: number } | { readonly inside: number; readonly index: number }

const MOST_OBJECTS = 500_000
const LARGEST_UNPACKED = 64 * 1024 * 1024
const MOST_LISTS = 500
const DEEPEST = 30

/** Opens a PDF. Throws `PdfUnreadable` for what is locked, broken or not known. @see ISO 32000-1, 7.5 */
export function openPdf(bytes: Uint8Array): PdfFile {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const places = new Map<number, Place | null>()
  const start = /startxref[\0\t\n\f\r ]+(\d{1,10})/.exec(source.slice(Math.max(0, source.lastIndexOf('startxref'))))?.[1]
  if (start === undefined) throw new PdfUnreadable('no list of objects')
  let newest: { trailer: PdfDictionary; isStream: boolean } | undefined
  const seen = new Set<number>()
  const waiting = [Number(start)]
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    if (seen.has(at) || seen.size > MOST_LISTS) throw new PdfUnreadable('lists of objects that run in a ring')
    seen.add(at)
    const list = readList(source, at, places)
    newest ??= list
    if (list.trailer.entries.has('Encrypt')) throw new PdfUnreadable('locked')
    for (const key of ['XRefStm', 'Prev']) {
      const next = numberOf(list.trailer.entries.get(key))
      if (next !== undefined) waiting.push(next)
    }
  }
  if (newest === undefined) throw new PdfUnreadable('no list of objects')
  const packs = new Map<number, readonly PdfValue[]>()
  let deep = 0
  const get = (id: number): PdfObject => {
    if (deep > DEEPEST) throw new PdfUnreadable('objects that need each other')
    deep += 1
    try {
      return lookUp(id)
    } finally {
      deep -= 1
    }
  }
  const lookUp = (id: number): PdfObject => {
    const place = places.get(id)
    if (place === undefined || place === null) return { value: { kind: 'plain', text: 'null' }, stream: undefined }
    if ('at' in place) return objectAt(source, place.at, id, (value) => numberOf(file.follow(value)))
    const pack = packs.get(place.inside) ?? unpackObjects(get(place.inside))
    packs.set(place.inside, pack)
    const value = pack[place.index]
    if (value === undefined) throw new PdfUnreadable(`no object ${id}`)
    return { value, stream: undefined }
  }
  const size = [...places.keys()].reduce((most, id) => Math.max(most, id + 1), numberOf(newest.trailer.entries.get('Size')) ?? 0)
  const file: PdfFile = {
    source, trailer: newest.trailer, newestList: { at: Number(start), isStream: newest.isStream }, size, get,
    follow: (value) => {
      let followed = value
      for (let steps = 0; followed?.kind === 'ref'; steps += 1) {
        if (steps > 20) throw new PdfUnreadable('references that run in a ring')
        followed = get(followed.id).value
      }
      return followed
    },
  }
  return file
}

export function numberOf(value: PdfValue | undefined): number | undefined {
  const number = value?.kind === 'plain' ? Number(value.text) : Number.NaN
  return Number.isFinite(number) ? number : undefined
}

function objectAt(source: string, at: number, id: number, lengthOf: (value: PdfValue | undefined) => number | undefined): PdfObject {
  const reader = new PdfReader(source, at)
  reader.skipBlank()
  const found = reader.match(/(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+obj/y)
  if (found === null || Number(found[1]) !== id) throw new PdfUnreadable(`no object ${id} at ${at}`)
  const value = reader.value()
  reader.skipBlank()
  if (value.kind !== 'dictionary' || reader.match(/stream(?:\r\n|\n|\r)/y) === null) return { value, stream: undefined }
  const length = lengthOf(value.entries.get('Length'))
  if (length === undefined || length < 0 || reader.at + length > source.length) throw new PdfUnreadable(`a stream without an end in object ${id}`)
  return { value, stream: source.slice(reader.at, reader.at + length) }
}

/** One list of objects: a table, or a stream. What a newer list said of an object stays. */
function readList(source: string, at: number, places: Map<number, Place | null>): { readonly trailer: PdfDictionary; readonly isStream: boolean } {
  const reader = new PdfReader(source, at)
  reader.skipBlank()
  const isStream = reader.match(/xref(?![a-z])/y) === null
  const trailer = isStream ? readStreamList(source, reader.at, places) : readTable(reader, places)
  if (places.size > MOST_OBJECTS) throw new PdfUnreadable('too many objects')
  return { trailer, isStream }
}

function readTable(reader: PdfReader, places: Map<number, Place | null>): PdfDictionary {
  for (;;) {
    reader.skipBlank()
    if (reader.match(/trailer/y) !== null) break
    const head = reader.match(/(\d{1,10})[ \t]+(\d{1,10})/y)
    if (head === null || Number(head[2]) > MOST_OBJECTS) throw new PdfUnreadable('a broken list of objects')
    for (let index = 0; index < Number(head[2]); index += 1) {
      const line = reader.match(/[\0\t\n\f\r ]*(\d{10})[ \t]+\d{5}[ \t]+([nf])/y)
      if (line === null) throw new PdfUnreadable('a broken list of objects')
      const id = Number(head[1]) + index
      if (!places.has(id)) places.set(id, line[2] === 'n' ? { at: Number(line[1]) } : null)
    }
  }
  const trailer = reader.value()
  if (trailer.kind !== 'dictionary') throw new PdfUnreadable('no trailer')
  return trailer
}

function readStreamList(source: string, at: number, places: Map<number, Place | null>): PdfDictionary {
  const id = Number(/^[\0\t\n\f\r ]*(\d{1,10})/.exec(source.slice(at, at + 40))?.[1] ?? Number.NaN)
  const object = objectAt(source, at, id, numberOf)
  const { value } = object
  if (value.kind !== 'dictionary') throw new PdfUnreadable('no list of objects')
  const numbers = (key: string): readonly number[] | undefined => { const list = value.entries.get(key); return list?.kind === 'array' ? list.items.map((item) => numberOf(item) ?? 0) : undefined }
  const widths = numbers('W') ?? []
  const index = numbers('Index') ?? [0, numberOf(value.entries.get('Size')) ?? 0]
  const data = Buffer.from(unpacked(object), 'latin1')
  const [one = 1, two = 0, three = 0] = widths
  let from = 0
  const field = (width: number, otherwise: number): number => {
    if (width === 0) return otherwise
    let sum = 0
    for (let byte = 0; byte < width; byte += 1) sum = sum * 256 + (data[from + byte] ?? 0)
    from += width
    return sum
  }
  for (let part = 0; part + 1 < index.length; part += 2) {
    for (let next = 0; next < (index[part + 1] ?? 0) && from < data.length; next += 1) {
      const [type, second, third] = [field(one, 1), field(two, 0), field(three, 0)]
      const each = (index[part] ?? 0) + next
      if (!places.has(each)) places.set(each, type === 1 ? { at: second } : type === 2 ? { inside: second, index: third } : null)
    }
  }
  return value
}

/** The objects that are packed together in one stream. */
function unpackObjects(object: PdfObject): readonly PdfValue[] {
  const { value } = object
  if (value.kind !== 'dictionary') throw new PdfUnreadable('no pack of objects')
  const data = unpacked(object)
  const first = numberOf(value.entries.get('First')) ?? 0
  const head = data.slice(0, first).match(/\d+/g)?.map(Number) ?? []
  return Array.from({ length: Math.min(numberOf(value.entries.get('N')) ?? 0, head.length >> 1) }, (_, index) => new PdfReader(data, first + (head[2 * index + 1] ?? 0)).value())
}

/** The bytes of a stream as they were before packing. */
function unpacked({ value, stream }: PdfObject): string {
  if (value.kind !== 'dictionary' || stream === undefined) throw new PdfUnreadable('no stream')
  const only = (key: string): PdfValue | undefined => { const one = value.entries.get(key); return one?.kind === 'array' && one.items.length === 1 ? one.items[0] : one }
  const filter = only('Filter')
  if (filter === undefined) return stream
  if (filter.kind !== 'plain' || filter.text !== '/FlateDecode') throw new PdfUnreadable(`packed by ${filter.kind === 'plain' ? filter.text : filter.kind}`)
  const bytes = inflated(Buffer.from(stream, 'latin1'))
  const parms = only('DecodeParms')
  const parm = (key: string, otherwise: number): number => (parms?.kind === 'dictionary' ? numberOf(parms.entries.get(key)) : undefined) ?? otherwise
  const predictor = parm('Predictor', 1)
  if (predictor === 1) return bytes.toString('latin1')
  if (predictor < 10 || parm('Colors', 1) !== 1 || parm('BitsPerComponent', 8) !== 8) throw new PdfUnreadable('packed in an unknown way')
  return withoutPrediction(bytes, parm('Columns', 1)).toString('latin1')
}

function inflated(bytes: Buffer): Buffer {
  try {
    return inflateSync(bytes, { maxOutputLength: LARGEST_UNPACKED })
  } catch (cause) {
    throw new PdfUnreadable('a stream that does not unpack', { cause })
  }
}

/** Rows in which each byte is kept as its difference from what stands beside or above it. @see PNG 1.2, 6 */
function withoutPrediction(bytes: Buffer, columns: number): Buffer {
  const rows = Math.floor(bytes.length / (columns + 1))
  const out = Buffer.alloc(rows * columns)
  for (let row = 0; row < rows; row += 1) {
    const type = bytes[row * (columns + 1)]
    for (let column = 0; column < columns; column += 1) {
      const left = column === 0 ? 0 : out[row * columns + column - 1] ?? 0
      const up = row === 0 ? 0 : out[(row - 1) * columns + column] ?? 0
      const corner = row === 0 || column === 0 ? 0 : out[(row - 1) * columns + column - 1] ?? 0
      out[row * columns + column] = (bytes[row * (columns + 1) + 1 + column] ?? 0) + predicted(type, { left, up, corner })
    }
  }
  return out
}

function predicted(type: number | undefined, { left, up, corner }: { readonly left: number; readonly up: number; readonly corner: number }): number {
  switch (type) {
    case 0: return 0
    case 1: return left
    case 2: return up
    case 3: return Math.floor((left + up) / 2)
    case 4: {
      const guess = left + up - corner
      const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
      return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner
    }
    default: throw new PdfUnreadable('packed in an unknown way')
  }
}
