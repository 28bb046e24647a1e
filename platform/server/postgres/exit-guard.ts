// SPDX-License-Identifier: Apache-2.0
import { constants } from 'node:os'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Takes PostgreSQL along when this process ends without having stopped it: by `process.exit`, by a fault, or by a signal
 * that nobody handles. A program that handles a signal is stopping by itself, and further signals do not hurry it:
 * a terminal, npm and a service manager may each send one. Answers how to take the guard away.
 */
export function guardExit(takeAlong: () => void): () => void {
  let isBeingHandled = false
  const onSignal = (signal: NodeJS.Signals) => {
    if (process.listenerCount(signal) > 1) isBeingHandled = true
    if (isBeingHandled) return
    takeAlong()
    process.exit(128 + constants.signals[signal])
  }
  // First in line, so that it still sees a handler that takes itself away when called.
  for (const name of SIGNALS) process.prependListener(name, onSignal)
  process.once('exit', takeAlong)
  return () => {
    for (const name of SIGNALS) process.removeListener(name, onSignal)
    process.removeListener('exit', takeAlong)
  }
}
