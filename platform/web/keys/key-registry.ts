// SPDX-License-Identifier: Apache-2.0
import { useSyncExternalStore } from 'react'
import { readChoice, writeChoice } from '../stored-choice.ts'
import { isSingleKey, type KeyName, keyNameOf } from './key-name.ts'

export interface KeyBinding {
  readonly key: KeyName
  /** What it does, as the hint bar says it: `chuyển bước`. */
  readonly label: string
  readonly run: () => void
  /** `page`: in the hint bar; `quiet`: only in the list of all keys. */
  readonly hint?: 'page' | 'quiet'
  /** A key drawn beside this one in the hint bar, with one label for both: `J K lên, xuống`. Bind it as `quiet`. */
  readonly pair?: { readonly key: KeyName; readonly label: string }
  /** Also works while a dialog is open. */
  readonly where?: 'page' | 'dialog'
}

type Groups = ReadonlyMap<object, readonly KeyBinding[]>

const SWITCH = 'namro.single-keys'
const SEQUENCE_MS = 1200
let groups: Groups = new Map()
let singleKeys = readChoice(SWITCH, ['on', 'off']) ?? 'on'
let begun: { readonly key: KeyName; readonly at: number } | undefined
const listeners = new Set<() => void>()
const tell = () => { for (const listener of listeners) listener() }

/** Adds the keys of one component; the answer removes them. */
export function register(owner: object, bindings: readonly KeyBinding[]): () => void {
  groups = new Map(groups).set(owner, bindings)
  tell()
  return () => {
    const rest = new Map(groups)
    rest.delete(owner)
    groups = rest
    tell()
  }
}

/** The keys valid now; of two for the same key the one registered last. */
export function keysNow(): readonly KeyBinding[] {
  const byKey = new Map<KeyName, KeyBinding>()
  for (const bindings of groups.values()) for (const binding of bindings) byKey.set(binding.key, binding)
  return [...byKey.values()]
}

let lastGroups: Groups | undefined
let lastKeys: readonly KeyBinding[] = []
function keysOnce(): readonly KeyBinding[] {
  if (lastGroups !== groups) {
    lastGroups = groups
    lastKeys = keysNow()
  }
  return lastKeys
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}

export const useKeysNow = (): readonly KeyBinding[] => useSyncExternalStore(subscribe, keysOnce, () => lastKeys)
export const useSingleKeys = (): 'on' | 'off' => useSyncExternalStore(subscribe, () => singleKeys, () => 'on')

export function switchSingleKeys(next: 'on' | 'off'): void {
  singleKeys = next
  writeChoice(SWITCH, next)
  tell()
}

const FIELDS = 'input:not([type=checkbox]):not([type=radio]):not([type=button]):not([type=submit]), textarea, select, [contenteditable]:not([contenteditable=false]), [role=combobox], [role=listbox], [data-keys=off]'
const PRESSED_BY_ENTER_OR_SPACE = 'a[href], button, summary, input[type=checkbox], input[type=radio], input[type=button], input[type=submit], [role=button], [role=menuitem], [role=tab]'

/** Runs the key pressed, unless it belongs to the field, the button or the dialog that has the focus. */
export function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.repeat && event.key === 'Enter') return
  const name = keyNameOf(event)
  const target = event.target instanceof Element ? event.target : undefined
  if (isSingleKey(name)) {
    if (singleKeys === 'off' && name !== 'Escape') return
    if (target?.closest(FIELDS)) return
    if ((name === 'Enter' || name === 'Space') && target?.closest(PRESSED_BY_ENTER_OR_SPACE)) return
  }
  const dialogOpen = document.querySelector('dialog[open]') !== null
  const may = (binding: KeyBinding) => !dialogOpen || binding.where === 'dialog'
  const keys = keysOnce().filter(may)
  const sequence = begun !== undefined && event.timeStamp - begun.at < SEQUENCE_MS ? `${begun.key} ${name}` : undefined
  begun = undefined
  const found = keys.find((binding) => binding.key === sequence) ?? keys.find((binding) => binding.key === name)
  if (found !== undefined) {
    event.preventDefault()
    found.run()
  } else if (keys.some((binding) => binding.key.startsWith(`${name} `))) begun = { key: name, at: event.timeStamp }
}
