// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react'
import './panel.css'

export interface Fact {
  readonly name: string
  readonly value: ReactNode
}

/** Names and values: in two columns, or `boxed` as a small ruled sheet. */
export function FactList({ facts, look = 'plain' }: { readonly facts: readonly Fact[]; readonly look?: 'plain' | 'boxed' }) {
  if (look === 'plain') {
    return <dl className="nr-facts">{facts.map(({ name, value }) => <div key={name} style={{ display: 'contents' }}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
  }
  return <dl className="nr-facts nr-facts--boxed">{facts.map(({ name, value }) => <div key={name}><dt className="t12 second">{name}</dt><dd>{value}</dd></div>)}</dl>
}
