// SPDX-License-Identifier: Apache-2.0
import { wordsOf } from './entry.ts'

const AROUND = 40

/** Where the words typed stand one after another in a text, with a little around; undefined when they do not. */
export function snippetOf(body: string, written: string): string | undefined {
  const wanted = wordsOf(written)
  const words = [...body.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap((found) => wordsOf(found[0]).map((word) => ({ word, from: found.index, to: found.index + found[0].length })))
  const at = words.findIndex((_, index) => wanted.every((part, more) => {
    const word = words[index + more]?.word
    return word !== undefined && (more === wanted.length - 1 ? word.startsWith(part) : word === part)
  }))
  const [first, last] = [words[at], words[at + wanted.length - 1]]
  if (at < 0 || first === undefined || last === undefined) return undefined
  const from = words.find((word) => word.from >= first.from - AROUND)?.from ?? first.from
  const to = words.findLast((word) => word.to <= last.to + AROUND)?.to ?? last.to
  return `${from > 0 ? '… ' : ''}${body.slice(from, to).replace(/\s+/g, ' ')}${to < body.length ? ' …' : ''}`
}
