// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const sheet = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const [lightSheet = '', darkSheet = ''] = sheet.split(':root[data-theme="dark"]')
const colours = (text: string) => new Map([...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [name, value]))
const LIGHT = colours(lightSheet)
const DARK = new Map([...LIGHT, ...colours(darkSheet)])

/** Relative luminance. WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255).map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (a: string, b: string): number => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((left, right) => right - left)
  return (high + 0.05) / (low + 0.05)
}

const TEXTS = [
  ['text', 'surface'], ['text', 'canvas'], ['text', 'selected'], ['text-2', 'surface'], ['text-2', 'sunken'], ['text-3', 'surface'], ['text-3', 'sunken'], ['text-3', 'canvas'], ['text-3', 'hover'], ['text-3', 'selected'],
  ['accent-text', 'surface'], ['accent-text', 'selected'], ['accent-text', 'future'], ['on-accent', 'accent'], ['on-accent', 'run'], ['on-done', 'done'], ['on-fill', 'late-fill'], ['on-fill', 'ok-fill'], ['on-fill', 'early-fill'],
  ['mast-text', 'mast'], ['mast-text-2', 'mast'], ['mast-text-2', 'mast-2'], ['late', 'late-bg'], ['late', 'canvas'], ['late', 'surface'], ['soon', 'soon-bg'], ['ok', 'ok-bg'], ['early', 'early-bg'], ['pause', 'pause-bg'],
] as const

const GRAPHICS = [['control-line', 'surface'], ['plan-line', 'surface'], ['focus', 'surface'], ['focus', 'canvas'], ['done', 'surface'], ['run', 'surface'], ['late-fill', 'surface'], ['ok-fill', 'surface'], ['early-fill', 'surface'], ['soon-fill', 'surface'], ['late', 'canvas']] as const

describe.each([['light', LIGHT], ['dark', DARK]] as const)('in the %s theme', (_, theme) => {
  const ratio = ([front, back]: readonly [string, string]) => contrast(theme.get(front) ?? '', theme.get(back) ?? '')
  test.each(TEXTS)('%s on %s can be read (4.5 : 1)', (front, back) => { expect(ratio([front, back])).toBeGreaterThanOrEqual(4.48) })
  test.each(GRAPHICS)('%s on %s can be seen (3 : 1)', (front, back) => { expect(ratio([front, back])).toBeGreaterThanOrEqual(3) })
})

test('the dark theme states every colour that is not the same by intent', () => {
  const same = [...LIGHT.keys()].filter((name) => !colours(darkSheet).has(name))
  expect(same).toEqual([])
})
