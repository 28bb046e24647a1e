// SPDX-License-Identifier: Apache-2.0
import { bytesOf, wideText } from './doc-bytes.ts'
import type { Bytes } from './doc-bytes.ts'
import { numberOf, sprm, sprmsOf } from './doc-sprms.ts'
import type { ListLevel, ListUse } from './list-labels.ts'
import type { NumberFormat } from './number-formats.ts'
import { bulletMark } from './symbol-fonts.ts'

/** The lists of a .doc as paragraphs refer to them: by their number from 1 ([MS-DOC] 2.9.146: LFO). */
export interface DocLists {
  findList(use: number): ListUse | undefined
}

const formats: Readonly<Record<number, NumberFormat>> = {
  0: 'decimal', 1: 'upperRoman', 2: 'lowerRoman', 3: 'upperLetter', 4: 'lowerLetter', 5: 'ordinal', 22: 'decimalZero', 23: 'bullet', 255: 'none',
}

interface Definition { readonly id: number; readonly levels: ReadonlyMap<number, ListLevel> }

export function readDocLists(definitionTable: Uint8Array, tableStreamFrom: Uint8Array, useTable: Uint8Array, fonts: readonly string[]): DocLists {
  if (definitionTable.length === 0 || useTable.length === 0) return { findList: () => undefined }
  const definitions = new Map(readDefinitions(bytesOf(tableStreamFrom), fonts).map((definition) => [definition.id, definition]))
  const uses = readUses(bytesOf(useTable), definitions, fonts)
  return { findList: (use) => uses[use - 1] }
}

/** The level records lie behind the counted length of the table, so the stream from its start is read. */
function readDefinitions(table: Bytes, fonts: readonly string[]): Definition[] {
  const count = table.u16(0)
  let at = 2 + 28 * count
  const definitions: Definition[] = []
  for (let index = 0; index < count; index += 1) {
    const levels = new Map<number, ListLevel>()
    const levelCount = (table.u8(2 + 28 * index + 26) & 1) === 1 ? 1 : 9
    for (let level = 0; level < levelCount; level += 1) {
      const read = readLevel(table, at, fonts)
      levels.set(level, read.level)
      at = read.end
    }
    definitions.push({ id: table.u32(2 + 28 * index), levels })
  }
  return definitions
}

function readLevel(table: Bytes, start: number, fonts: readonly string[]): { level: ListLevel; end: number } {
  const flags = table.u8(start + 5)
  const placesOfCounts = table.slice(start + 6, 9)
  const characterLength = table.u8(start + 24)
  const paragraphLength = table.u8(start + 25)
  const characterAt = start + 28 + paragraphLength
  const textAt = characterAt + characterLength
  const length = table.u16(textAt)
  const text = wideText(table.slice(textAt + 2, 2 * length))
  const format = formats[table.u8(start + 4)] ?? 'decimal'
  const restartBelow = (flags & 0x08) !== 0 ? table.u8(start + 26) : undefined
  return {
    end: textAt + 2 + 2 * length,
    level: {
      start: table.u32(start) & 0x7fff,
      format,
      parts: format === 'bullet' ? [bulletMark(text, fontOf(table.slice(characterAt, characterLength), fonts))] : partsOf(text, placesOfCounts),
      legal: (flags & 0x04) !== 0,
      ...(restartBelow === undefined ? {} : { restartBelow }),
    },
  }
}

/** The text with counts: where it says so (places from 1), the character is the number of a level. */
function partsOf(text: string, places: Uint8Array): (string | number)[] {
  const parts: (string | number)[] = []
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    parts.push(code <= 8 && places.includes(index + 1) ? code : text.charAt(index))
  }
  return parts
}

function fontOf(changes: Uint8Array, fonts: readonly string[]): string | undefined {
  for (const change of sprmsOf(changes)) if (change.code === sprm.font) return fonts[numberOf(change)]
  return undefined
}

function readUses(table: Bytes, definitions: ReadonlyMap<number, Definition>, fonts: readonly string[]): (ListUse | undefined)[] {
  const count = table.u32(0)
  if (4 + 16 * count > table.length) return []
  let at = 4 + 16 * count
  const uses: (ListUse | undefined)[] = []
  for (let index = 0; index < count; index += 1) {
    const record = 4 + 16 * index
    const definition = definitions.get(table.u32(record))
    const overrideCount = table.u8(record + 12)
    const levels = new Map(definition?.levels)
    const startOverrides = new Map<number, number>()
    at += 4
    for (let override = 0; override < overrideCount && at + 8 <= table.length; override += 1) {
      const start = table.u32(at) & 0x7fff
      const flags = table.u32(at + 4)
      const level = flags & 0xf
      at += 8
      const restarts = (flags & 0x10) !== 0
      if ((flags & 0x20) !== 0) {
        const read = readLevel(table, at, fonts)
        levels.set(level, read.level)
        if (restarts) startOverrides.set(level, read.level.start)
        at = read.end
      } else if (restarts) startOverrides.set(level, start)
    }
    uses.push(definition === undefined ? undefined : { counterKey: String(definition.id), useKey: String(index + 1), levels, startOverrides })
  }
  return uses
}
