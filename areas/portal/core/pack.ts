// SPDX-License-Identifier: Apache-2.0

/** How much goes on one page at most. */
export interface Room { readonly bytes: number; readonly count: number }

/** Bytes of a text as it is sent: letters with marks take two or three. */
export function bytesOf(text: string): number {
  let bytes = 0
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}

/** Lays pieces on pages in their order, as many on each as there is room for; a piece larger than a page has one for itself. */
export function pack<T>(pieces: readonly T[], weightOf: (piece: T) => number, room: Room): readonly (readonly T[])[] {
  const pages: T[][] = []
  let left = 0
  for (const piece of pieces) {
    const weight = weightOf(piece)
    const page = pages.at(-1)
    if (page === undefined || page.length >= room.count || weight > left) {
      pages.push([piece])
      left = room.bytes - weight
    } else {
      page.push(piece)
      left -= weight
    }
  }
  return pages
}

const MARK = '…'

/** A text cut at a blank so that it weighs at most this many bytes; whole when it does already. `weightOf` weighs a text as the sum of its signs. */
export function clip(text: string, bytes: number, weightOf: (text: string) => number = bytesOf): string {
  const room = bytes - weightOf(MARK)
  let [weight, end] = [0, 0]
  for (const sign of text) {
    weight += weightOf(sign)
    if (weight > bytes) {
      const cut = text.slice(0, end)
      const blank = cut.lastIndexOf(' ')
      return `${(blank > cut.length / 2 ? cut.slice(0, blank) : cut).trimEnd()}${MARK}`
    }
    if (weight <= room) end += sign.length
  }
  return text
}
