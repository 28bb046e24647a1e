// SPDX-License-Identifier: Apache-2.0

/** How a list level counts, in the words of both Word formats. */
export type NumberFormat =
  | 'decimal' | 'decimalZero' | 'lowerLetter' | 'upperLetter' | 'lowerRoman' | 'upperRoman' | 'ordinal' | 'bullet' | 'none'
  | { readonly paddedTo: number }

/** A count as Word prints it: 27 is "aa" in letters, 4 is "iv" in Roman. */
export function printNumber(value: number, format: NumberFormat): string {
  if (typeof format === 'object') return String(value).padStart(format.paddedTo, '0')
  switch (format) {
    case 'decimal': return String(value)
    case 'decimalZero': return String(value).padStart(2, '0')
    case 'ordinal': return `${value}${ordinalEnding(value)}`
    case 'lowerLetter': return letters(value, 'a')
    case 'upperLetter': return letters(value, 'A')
    case 'lowerRoman': return roman(value).toLowerCase()
    case 'upperRoman': return roman(value)
    case 'bullet':
    case 'none': return ''
  }
}

/** Word repeats the letter: after z come aa, bb, cc; its own limit is 780. */
function letters(value: number, first: 'a' | 'A'): string {
  if (value < 1 || value > 780) return String(value)
  const letter = String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26))
  return letter.repeat(Math.floor((value - 1) / 26) + 1)
}

const romanSigns: readonly (readonly [number, string])[] = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
]

function roman(value: number): string {
  if (value < 1 || value > 32_767) return String(value)
  let rest = value
  let text = ''
  for (const [worth, sign] of romanSigns) {
    while (rest >= worth) {
      text += sign
      rest -= worth
    }
  }
  return text
}

function ordinalEnding(value: number): string {
  if (value % 100 >= 11 && value % 100 <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'
}
