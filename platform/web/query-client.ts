// SPDX-License-Identifier: Apache-2.0
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiFault } from './api-fault.ts'

const TRIES = 3

/** Only a lost line or a busy server is asked again by itself. */
const mayTryAgain = (failures: number, thrown: Error): boolean => failures < TRIES && thrown instanceof ApiFault && thrown.mayPass
const pauseBeforeTry = (failures: number): number => Math.min(500 * 2 ** failures, 4000)

/** The store of answers; `onSignedOut` runs when any call finds the session ended. */
export function newQueryClient(onSignedOut: () => void): QueryClient {
  const watch = (thrown: Error) => { if (thrown instanceof ApiFault && thrown.kind === 'signed-out') onSignedOut() }
  return new QueryClient({
    queryCache: new QueryCache({ onError: watch }),
    mutationCache: new MutationCache({ onError: watch }),
    defaultOptions: {
      queries: { retry: mayTryAgain, retryDelay: pauseBeforeTry, staleTime: 15_000, refetchOnWindowFocus: true, networkMode: 'always' },
      mutations: { retry: mayTryAgain, retryDelay: pauseBeforeTry, networkMode: 'always' },
    },
  })
}
