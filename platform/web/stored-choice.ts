// SPDX-License-Identifier: Apache-2.0

/** A choice kept in this browser; undefined when never made, no longer offered, or when the browser keeps nothing. */
export function readChoice<Choice extends string>(key: string, offered: readonly Choice[]): Choice | undefined {
  try {
    const kept = globalThis.localStorage?.getItem(key)
    return offered.find((choice) => choice === kept)
  } catch {
    // Private windows of old browsers throw here; the default then holds.
    return undefined
  }
}

export function writeChoice(key: string, choice: string): void {
  try {
    globalThis.localStorage?.setItem(key, choice)
  } catch {
    // Nothing to recover: the choice holds until the page closes.
  }
}
