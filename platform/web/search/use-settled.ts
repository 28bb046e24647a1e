// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'react'

const SETTLE_MS = 250

/** A value once it has stood still for a moment: what was typed, asked of the server only when the fingers rest. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const wait = setTimeout(() => { setSettled(value) }, SETTLE_MS)
    return () => { clearTimeout(wait) }
  }, [value])
  return settled
}
