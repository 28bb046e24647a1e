// SPDX-License-Identifier: Apache-2.0

/** Little-endian reading of a stream; every read beyond its end throws, which means damage. */
export interface Bytes {
  readonly length: number
  u8(at: number): number
  u16(at: number): number
  i16(at: number): number
  u32(at: number): number
  /** A part of it, without copying. */
  slice(from: number, length: number): Uint8Array
}

export function bytesOf(stream: Uint8Array): Bytes {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  return {
    length: stream.length,
    u8: (at) => view.getUint8(at),
    u16: (at) => view.getUint16(at, true),
    i16: (at) => view.getInt16(at, true),
    u32: (at) => view.getUint32(at, true),
    slice(from, length) {
      if (from < 0 || length < 0 || from + length > stream.length) throw new RangeError(`bytes ${from}+${length} beyond ${stream.length}`)
      return stream.subarray(from, from + length)
    },
  }
}

const wide = new TextDecoder('utf-16le')
const narrow = new TextDecoder('windows-1252')

/** Text of two bytes a letter. */
export const wideText = (bytes: Uint8Array): string => wide.decode(bytes)

/** Text of one byte a letter, in the Western code page that Word compresses with. */
export const narrowText = (bytes: Uint8Array): string => narrow.decode(bytes)

/** A table of character positions, each with a record of a fixed size ([MS-DOC] 2.8.1: PLC). */
export interface Plc {
  readonly count: number
  position(index: number): number
  record(index: number): Uint8Array
}

export function plcOf(bytes: Uint8Array, recordSize: number): Plc {
  const reader = bytesOf(bytes)
  const count = bytes.length < 4 ? 0 : Math.floor((bytes.length - 4) / (4 + recordSize))
  return {
    count,
    position: (index) => reader.u32(4 * index),
    record: (index) => reader.slice(4 * (count + 1) + recordSize * index, recordSize),
  }
}
