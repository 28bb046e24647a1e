// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react'
import type { Instant } from '#kernel/time.ts'
import { useFormat } from '../language/use-format.ts'
import './feedback.css'

export interface FeedItem {
  readonly id: string
  readonly at: Instant
  readonly what: ReactNode
}

/** What happened, newest first: when, and one sentence. */
export function Feed({ items }: { readonly items: readonly FeedItem[] }) {
  const { instant } = useFormat()
  return <ol className="nr-feed">{items.map(({ id, at, what }) => <li key={id}><time dateTime={at}>{instant(at)}</time><div>{what}</div></li>)}</ol>
}
