// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react'
import '#platform/web/clears/clears.css'

/** A hole in a tight place: the words that say what is unclear, and the act that fills it. */
export function SmallHole({ children }: { readonly children: ReactNode }) {
  return <span className="nr-hole pr-hole-small">{children}</span>
}
