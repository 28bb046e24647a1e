// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { capOf, isSingleKey, keyNameOf } from './key-name.ts'

const press = (key: string, code: string, held: { ctrlKey?: boolean; altKey?: boolean; shiftKey?: boolean } = {}) => keyNameOf({ key, code, ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, ...held })

test.each([
  ['j', 'KeyJ', {}, 'J'], ['J', 'KeyJ', { shiftKey: true }, 'J'], [' ', 'Space', {}, 'Space'], ['?', 'Slash', { shiftKey: true }, '?'], ['/', 'Slash', {}, '/'], ['Enter', 'Enter', { ctrlKey: true }, 'Ctrl+Enter'],
  ['1', 'Digit1', { altKey: true }, 'Alt+1'], ['ArrowUp', 'ArrowUp', { altKey: true }, 'Alt+ArrowUp'], ['F2', 'F2', {}, 'F2'], ['[', 'BracketLeft', {}, '['], ['Escape', 'Escape', {}, 'Escape'],
])('pressing %s (%s) %o is named %s', (key, code, held, name) => { expect(press(key, code, held)).toBe(name) })

test('a layout that writes another letter does not move the key', () => { expect(press('о', 'KeyJ')).toBe('J') })

test.each([['J', true], ['?', true], ['Space', true], ['Escape', true], ['G H', true], ['Ctrl+Enter', false], ['Alt+1', false], ['F2', false]])('%s is a single key: %s', (name, single) => { expect(isSingleKey(name)).toBe(single) })

test('the space bar is "Cách" in Vietnamese', () => { expect(capOf('Space', 'vi')).toBe('Cách'); expect(capOf('ArrowUp', 'vi')).toBe('↑') })
