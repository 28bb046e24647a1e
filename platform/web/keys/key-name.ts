// SPDX-License-Identifier: Apache-2.0
import type { Language } from '#kernel/sentence.ts'

/** A key, as pages name it: `J`, `/`, `Enter`, `Space`, `Escape`, `F2`, `Ctrl+Enter`, `Alt+ArrowUp`, or a sequence `G H`. */
export type KeyName = string

const CAPS: Readonly<Record<string, string>> = { Escape: 'Esc', ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' }

/** What is printed on the cap; the space bar is "Cách" in Vietnamese. */
export const capOf = (key: string, language: Language): string => key === 'Space' ? (language === 'vi' ? 'Cách' : 'Space') : CAPS[key] ?? key

interface Pressed {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
}

/** The name of what was pressed. Letters are told by their place on the board, so Telex or another layout does not change them. */
export function keyNameOf(event: Pressed): KeyName {
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1]
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1]
  const bare = event.key === ' ' ? 'Space' : letter ?? (event.shiftKey && !event.altKey ? event.key : digit ?? event.key)
  const named = bare.length === 1 ? bare.toUpperCase() : bare
  return `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${named}`
}

/** Single keys (no Ctrl, no Alt, no F-key) never fire in fields, and can be turned off (WCAG 2.1.4). */
export const isSingleKey = (name: KeyName): boolean => !/^(Ctrl|Alt)\+/.test(name) && !/^F\d+$/.test(name)
