// SPDX-License-Identifier: Apache-2.0
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ErrorState } from './ErrorState.tsx'
import { Loading } from './Loading.tsx'

/** Draws an answer once it is here; until then loading, or why not. An answer already shown stays when asking again fails. */
export function Loaded<Value>({ query, what, children }: { readonly query: UseQueryResult<Value, Error>; readonly what?: string; readonly children: (value: Value) => ReactNode }) {
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.error !== null) return <ErrorState error={query.error} onRetry={() => { void query.refetch() }} />
  return <Loading what={what} />
}
