// SPDX-License-Identifier: Apache-2.0
import { useSyncExternalStore } from 'react'

export interface ToastAction {
  readonly label: string
  readonly run: () => void
}

export interface Toast {
  readonly id: number
  readonly text: string
  readonly tone: 'done' | 'error'
  readonly action?: ToastAction | undefined
}

let toasts: readonly Toast[] = []
let last = 0
const listeners = new Set<() => void>()

function replace(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

/** Says that something was done, for ten seconds; the action is the way back ("Hoàn tác"). */
export function showToast(text: string, { tone = 'done', action }: { readonly tone?: Toast['tone']; readonly action?: ToastAction } = {}): void {
  last += 1
  replace([...toasts.slice(-2), { id: last, text, tone, action }])
}

export const hideToast = (id: number): void => { replace(toasts.filter((toast) => toast.id !== id)) }

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}

export const useToasts = (): readonly Toast[] => useSyncExternalStore(subscribe, () => toasts, () => toasts)
