// SPDX-License-Identifier: Apache-2.0
import { useSyncExternalStore } from 'react'
import { readChoice, writeChoice } from '../stored-choice.ts'

/** Sáng, Tối, or what the machine says (Theo máy). */
export type ThemeChoice = 'light' | 'dark' | 'machine'
export type ThemeInForce = 'light' | 'dark'

const CHOICES: readonly ThemeChoice[] = ['light', 'dark', 'machine']
const KEY = 'namro.theme'
const listeners = new Set<() => void>()
const machine = () => globalThis.matchMedia?.('(prefers-color-scheme: dark)')

export const themeChoice = (): ThemeChoice => readChoice(KEY, CHOICES) ?? 'machine'

export function themeInForce(): ThemeInForce {
  const choice = themeChoice()
  if (choice !== 'machine') return choice
  return machine()?.matches ? 'dark' : 'light'
}

/** Writes the theme in force on the document, where the tokens read it. */
function applyTheme(): void {
  document.documentElement.dataset['theme'] = themeInForce()
}

/** Keeps the document in the theme chosen; paper is always light. */
export function keepTheme(): void {
  applyTheme()
  addEventListener('beforeprint', () => { document.documentElement.dataset['theme'] = 'light' })
  addEventListener('afterprint', applyTheme)
}

export function chooseTheme(choice: ThemeChoice): void {
  writeChoice(KEY, choice)
  applyTheme()
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  const onMachine = () => { applyTheme(); listener() }
  listeners.add(listener)
  machine()?.addEventListener('change', onMachine)
  return () => {
    listeners.delete(listener)
    machine()?.removeEventListener('change', onMachine)
  }
}

export const useThemeChoice = (): ThemeChoice => useSyncExternalStore(subscribe, themeChoice, () => 'machine')
export const useThemeInForce = (): ThemeInForce => useSyncExternalStore(subscribe, themeInForce, () => 'light')
