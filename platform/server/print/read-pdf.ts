// SPDX-License-Identifier: Apache-2.0
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A piece of text on a page, in points from the lower left corner. */
export interface PlacedText {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

/** A PDF as a test wants to see it. */
export interface ReadPdf {
  readonly title: string | undefined
  readonly language: string | undefined
  readonly createdAt: string | undefined
  /** PostScript names of the embedded fonts without their subset prefix, each once. */
  readonly fonts: readonly string[]
  readonly pages: readonly { readonly width: number; readonly height: number; readonly pieces: readonly PlacedText[] }[]
  /** Text of all pages in the order of the file, white space folded to single blanks. */
  readonly text: string
}

/** Reads a PDF back with pdf.js, for tests: no part of the running product. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, disableFontFace: true, useSystemFonts: false })
  const document = await task.promise
  const { info } = await document.getMetadata()
  const pages: ReadPdf['pages'][number][] = []
  const lines: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    const pieces = items.flatMap((item) => ('str' in item ? [item] : []))
    lines.push(pieces.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join(''))
    pages.push({
      width,
      height,
      pieces: pieces.filter(({ str }) => str.trim() !== '').map(({ str, transform, width: length, height: size }) => {
        const [left, bottom] = [Number(transform[4]), Number(transform[5])]
        return { text: str, left, right: left + length, bottom, top: bottom + size }
      }),
    })
  }
  const facts = { title: textOf(info, 'Title'), language: textOf(info, 'Language'), createdAt: textOf(info, 'CreationDate') }
  await task.destroy()
  return { ...facts, fonts: embeddedFonts(bytes), pages, text: lines.join('\n').replace(/\s+/g, ' ').trim() }
}

function textOf(info: object, key: string): string | undefined {
  const value: unknown = Object.entries(info).find(([name]) => name === key)?.[1]
  return typeof value === 'string' ? value : undefined
}

/** Font descriptors stand uncompressed in our files. */
function embeddedFonts(bytes: Uint8Array): readonly string[] {
  const source = Buffer.from(bytes).toString('latin1')
  return [...new Set([...source.matchAll(/\/FontName \/(?:[A-Z]{6}\+)?([^\s/>]+)/g)].flatMap(([, name]) => (name === undefined ? [] : [name])))].sort()
}
