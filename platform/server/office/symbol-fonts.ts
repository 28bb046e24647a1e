// SPDX-License-Identifier: Apache-2.0

const wingdings: Readonly<Record<number, string>> = {
  0x21: '✏', 0x28: '☎', 0x2a: '✉', 0x46: '☞', 0x6c: '●', 0x6d: '○', 0x6e: '■', 0x6f: '□', 0x70: '□', 0x71: '❑', 0x72: '❒', 0x73: '⬧', 0x74: '⧫', 0x75: '◆',
  0x76: '❖', 0x77: '⬥', 0x9e: '•', 0x9f: '•', 0xa1: '○', 0xa7: '▪', 0xa8: '□', 0xd8: '➢', 0xdf: '←', 0xe0: '→', 0xe1: '↑', 0xe2: '↓', 0xe8: '➔', 0xef: '⇦', 0xf0: '⇨',
  0xfb: '✗', 0xfc: '✓', 0xfd: '☒', 0xfe: '☑',
}
const wingdings2: Readonly<Record<number, string>> = { 0x4f: '✗', 0x50: '✓', 0x51: '☒', 0x52: '☑', 0x53: '☒', 0x54: '☒', 0xa2: '■', 0xa3: '□' }
const symbol: Readonly<Record<number, string>> = {
  0x2d: '-', 0xa3: '≤', 0xa5: '∞', 0xab: '↔', 0xac: '←', 0xad: '↑', 0xae: '→', 0xaf: '↓', 0xb0: '°', 0xb1: '±', 0xb3: '≥', 0xb4: '×', 0xb7: '•', 0xb8: '÷', 0xb9: '≠', 0xbb: '≈',
  0xbc: '…', 0xde: '⇒', 0xdb: '⇔', 0xe0: '◊',
  0x61: 'α', 0x62: 'β', 0x67: 'γ', 0x64: 'δ', 0x65: 'ε', 0x6c: 'λ', 0x6d: 'μ', 0x70: 'π', 0x73: 'σ', 0x53: 'Σ', 0x57: 'Ω', 0x44: 'Δ',
}

/** The letter that a symbol font draws for a code ("Wingdings" 0xA7 is "▪"); undefined when its drawing is unknown. */
export function symbolLetter(code: number, font: string | undefined): string | undefined {
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  if (low > 0xff) return String.fromCodePoint(code)
  const name = (font ?? '').toLowerCase()
  if (name.startsWith('wingdings 2')) return wingdings2[low]
  if (name.startsWith('wingdings')) return wingdings[low]
  if (name === 'symbol') return symbol[low] ?? asciiOf(low)
  if (name.startsWith('webdings')) return undefined
  if (code >= 0xf000) return symbol[low] ?? wingdings[low] ?? asciiOf(low)
  return asciiOf(low)
}

/** The mark in front of a bullet paragraph; an unknown drawing is a round bullet. */
export function bulletMark(text: string, font: string | undefined): string {
  return [...text].map((letter) => {
    const code = letter.codePointAt(0) ?? 0
    const isPrivate = code >= 0xf000 && code <= 0xf0ff
    const isSymbolFont = /^(symbol|wingdings|webdings)/i.test(font ?? '') && code <= 0xff
    return isPrivate || isSymbolFont ? symbolLetter(code, font) ?? '•' : letter
  }).join('')
}

/** Text set in a symbol font, with its private codes as letters; unknown drawings are left out. */
export const symbolText = (text: string, font: string | undefined): string =>
  text.replace(/[\uf000-\uf0ff]/g, (letter) => symbolLetter(letter.codePointAt(0) ?? 0, font) ?? '')

const asciiOf = (low: number): string | undefined => low >= 0x20 && low < 0x7f ? String.fromCharCode(low) : undefined
