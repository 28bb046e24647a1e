// SPDX-License-Identifier: Apache-2.0
import { useSyncExternalStore } from 'react'

let ended = false
const listeners = new Set<() => void>()

/** Says that a call found the session over, or that it has begun again. */
export function setSessionEnded(next: boolean): void {
  ended = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}

export const useSessionEnded = (): boolean => useSyncExternalStore(subscribe, () => ended, () => false)
