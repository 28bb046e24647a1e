// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'react'

/** How long something has taken since it was first drawn: nothing is said of it yet, it is said, or it is slow. */
export type WaitingStage = 'quiet' | 'said' | 'slow'

const SLOW_AFTER_MS = 8_000

/** The stage of waiting; said after so many milliseconds, slow after eight seconds. */
export function useStage(saidAfterMs: number): WaitingStage {
  const [stage, setStage] = useState<WaitingStage>('quiet')
  useEffect(() => {
    const timers = [setTimeout(() => { setStage('said') }, saidAfterMs), setTimeout(() => { setStage('slow') }, SLOW_AFTER_MS)]
    return () => { for (const timer of timers) clearTimeout(timer) }
  }, [saidAfterMs])
  return stage
}
