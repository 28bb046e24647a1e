// SPDX-License-Identifier: Apache-2.0
import { foldText } from '#kernel/vietnamese-text.ts'

const MOST_WORDS = 12
/** Groups of letters that begin one Vietnamese syllable. */
const ONSET = /^(?:ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|[bcdghklmnpqrstvx])/

/**
 * How people search a list: each word they type, without diacritics, must begin a word of the folded text; a word of consonants
 * also stands for the initials of words in a row ("dk lai kh" finds "Đăng ký lại khai sinh"), and digits match inside a code.
 * Answers one regular expression per word, in the dialect that PostgreSQL and JavaScript share.
 */
export function searchPatterns(typed: string): readonly string[] {
  return foldText(typed).split(/[^a-z0-9.]+/).map((word) => word.replace(/^\.+|\.+$/g, '')).filter((word) => word !== '').slice(0, MOST_WORDS).map(patternOf)
}

function patternOf(word: string): string {
  if (/\d/.test(word)) return word.replaceAll('.', '[.]')
  const plain = word.replaceAll('.', '[.]')
  const initials = initialsOf(word)
  return initials === undefined ? `(^|[^a-z0-9])${plain}` : `(^|[^a-z0-9])(${plain}|${initials.map((initial) => `${initial}[a-z0-9]*`).join('[^a-z0-9]+')})`
}

/** "dk" is d, k; a word with a vowel, or one that begins a syllable by itself ("kh"), is no row of initials. */
function initialsOf(word: string): readonly string[] | undefined {
  if (!/^[bcdghklmnpqrstvx]{2,8}$/.test(word)) return undefined
  const initials: string[] = []
  for (let rest = word; rest !== '';) {
    const onset = ONSET.exec(rest)?.[0]
    if (onset === undefined) return undefined
    initials.push(onset)
    rest = rest.slice(onset.length)
  }
  return initials.length > 1 ? initials : undefined
}
