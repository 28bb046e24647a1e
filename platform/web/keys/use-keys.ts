// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'react'
import { type KeyBinding, register } from './key-registry.ts'

/** Binds keys while the component is shown; they stand in the hint bar and in the list under `?`. Leave a key out when its act is not possible now. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const latest = useRef(bindings)
  latest.current = bindings
  const shape = JSON.stringify(bindings.map(({ key, label, hint, pair, where }) => [key, label, hint, pair, where]))
  useEffect(() => {
    const owner = {}
    return register(owner, latest.current.map((binding) => ({
      ...binding,
      run: () => { latest.current.find(({ key }) => key === binding.key)?.run() },
    })))
  }, [shape])
}
