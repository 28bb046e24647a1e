// SPDX-License-Identifier: Apache-2.0
import type { WordBlock, WordDocument } from '#kernel/word-document.ts'
import { cleanText } from '#kernel/vietnamese-text.ts'

/** Paragraph text as kept: clean, with tabs and line breaks inside it. */
export const cleanParagraph = (text: string): string =>
  text.split(/\r\n|[\r\n\v\f]/).map((line) => line.split('\t').map(cleanText).join('\t')).join('\n').trim()

/** All text of blocks for reading as a whole: a line per paragraph, a tab between cells. */
export const flattenBlocks = (blocks: readonly WordBlock[]): string => blocks.map((block) => {
  if (block.kind === 'paragraph') return block.label === undefined ? block.text : `${block.label} ${block.text}`.trim()
  return block.rows.map((row) => row.cells.map((cell) => flattenBlocks(cell.blocks)).join('\t')).join('\n')
}).join('\n')

/** A page header or footer that says something. */
export const isWritten = (text: string): boolean => text.trim() !== ''

/** Collects what could not be read, each place and message once. */
export interface LossList {
  add(place: string, message: string): void
  list(): WordDocument['losses']
}

/** More losses than a person would read are counted, not listed. */
const MAX_LOSSES = 200

export function collectLosses(): LossList {
  const losses = new Map<string, { place: string; message: string }>()
  let unlisted = 0
  return {
    add(place, message) {
      const key = `${place}\n${message}`
      if (losses.has(key)) return
      if (losses.size < MAX_LOSSES) losses.set(key, { place, message })
      else unlisted += 1
    },
    list() {
      const more = unlisted === 0 ? [] : [{ place: 'toàn tệp', message: `còn ${unlisted} chỗ khác không đọc được` }]
      return [...losses.values(), ...more]
    },
  }
}
