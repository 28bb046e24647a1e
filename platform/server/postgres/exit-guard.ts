// SPDX-License-Identifier: Apache-2.0

const SIGNALS = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const
type Signal = keyof typeof SIGNALS

/**
 * Takes PostgreSQL along when this process ends without having stopped it: by `process.exit`, by a fault, or by a signal
 * that nobody handles. A program that handles a signal is stopping by itself, and further signals do not hurry it:
 * a terminal, npm and a service manager may each send one. Answers how to take the guard away.
 */
export function guardExit(takeAlong: () => void): () => void {
  let isBeingHandled = false
  const onSignal = (signal: Signal) => {
    if (process.listenerCount(signal) > 1) isBeingHandled = true
    if (isBeingHandled) return
    takeAlong()
    process.exit(128 + SIGNALS[signal])
  }
  const names = Object.keys(SIGNALS) as Signal[] // the keys of the object above
  // First in line, so that it still sees a handler that takes itself away when called.
  for (const name of names) process.prependListener(name, onSignal)
  process.once('exit', takeAlong)
  return () => {
    for (const name of names) process.removeListener(name, onSignal)
    process.removeListener('exit', takeAlong)
  }
}
