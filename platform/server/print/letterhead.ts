// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { dayOf, Instant, PlainDate, wallTimeOf } from '#kernel/time.ts'

/** The head of an official paper: who issues it, where and on which day. */
export const Letterhead = z.object({
  /** The body above the issuing one (cơ quan chủ quản). */
  parent: z.string().optional(),
  /** The issuing body or unit. */
  agency: z.string(),
  /** The place beside the date (địa danh): the name of the commune, province … */
  place: z.string(),
  on: PlainDate,
})
export type Letterhead = z.infer<typeof Letterhead>

/** A letterhead in the words and lines in which it is printed. */
export interface PrintedLetterhead {
  readonly [key: string]: string | undefined | DayWords
  readonly parent: string | undefined
  readonly agency: string
  readonly number: string | undefined
  readonly place: string
  readonly on: DayWords
}

/** A day as official papers write it: day below 10 and the months 1 and 2 with a leading zero, other months without. */
export interface DayWords {
  readonly [key: string]: string
  readonly day: string
  readonly month: string
  readonly year: string
}

/** A moment as official papers write it, on the wall clock of Vietnam. */
export interface MomentWords extends DayWords {
  readonly hour: string
  readonly minute: string
}

/** Letters that fit on one line of the left half of the head. */
const LETTERS_A_LINE = 24

/** @law Nghị định 30/2020/NĐ-CP, Phụ lục I: names of agencies in capitals, over several lines when long. */
export function printedLetterhead({ parent, agency, place, on }: Letterhead, number?: string): PrintedLetterhead {
  return {
    parent: parent === undefined ? undefined : balancedLines(parent.toLocaleUpperCase('vi'), LETTERS_A_LINE),
    agency: balancedLines(agency.toLocaleUpperCase('vi'), LETTERS_A_LINE),
    number,
    place,
    on: dayWords(on),
  }
}

/** Words of an agency's name that no line break parts. */
const TOGETHER = /nhân dân|ủy ban|hội đồng/giu

/** Splits a name between words into as few lines of at most `longest` letters as possible, and these as even as possible. */
export function balancedLines(name: string, longest: number): string {
  const words = name.trim().replace(TOGETHER, (said) => said.replaceAll(/\s/g, '\u00a0')).split(/ |\n|\t/).filter((word) => word !== '')
  const fewest = wrap(words, longest)
  const evenest = Array.from({ length: longest }, (_, index) => index + 1).find((width) => wrap(words, width).length === fewest.length)
  return wrap(words, evenest ?? longest).join('\n').replaceAll('\u00a0', ' ')
}

function wrap(words: readonly string[], longest: number): readonly string[] {
  return words.reduce<readonly string[]>((lines, word) => {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    return last !== undefined && longer.length <= longest ? [...lines.slice(0, -1), longer] : [...lines, word]
  }, [])
}

/** The words of a day on an official paper. */
export function dayWords(on: PlainDate): DayWords {
  const [year = '', month = '', day = ''] = on.split('-')
  return { day, month: Number(month) > 2 ? String(Number(month)) : month, year }
}

/** The words of a moment on an official paper. */
export function momentWords(at: Instant): MomentWords {
  const [hour = '', minute = ''] = wallTimeOf(at).split(':')
  return { ...dayWords(dayOf(at)), hour, minute }
}

/** `dd/MM/yyyy`, as tables print a day. */
export const shortDay = (on: PlainDate): string => on.split('-').reverse().join('/')

/** `HH:mm` over `dd/MM/yyyy`, as narrow columns print a moment. */
export const shortMoment = (at: Instant): string => `${wallTimeOf(at)}\n${shortDay(dayOf(at))}`
