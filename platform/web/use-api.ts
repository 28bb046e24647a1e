// SPDX-License-Identifier: Apache-2.0
import { keepPreviousData, queryOptions, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Contract, RefusalOf } from '#kernel/contract.ts'
import type { Sentence } from '#kernel/sentence.ts'
import { callApi, type InputOf, type ValueOf } from './call-api.ts'

/** A question that was answered "no": kept as an error of the query, with its facts and its sentence. */
export class RefusedQuestion<C extends Contract = Contract> extends Error {
  readonly refusal: RefusalOf<C>
  readonly sentence: Sentence
  constructor(refusal: RefusalOf<C>, sentence: Sentence) {
    super(sentence.en)
    this.name = 'RefusedQuestion'
    this.refusal = refusal
    this.sentence = sentence
  }
}

export interface AskOptions {
  /** False: not yet, something must be known first. */
  readonly when?: boolean
  /** Show the last page until the next one is here; for lists that are paged and filtered. */
  readonly keepLast?: boolean
  /** Ask again by itself every so many milliseconds while the page is seen. */
  readonly everyMs?: number
}

/** How one question is kept and asked; also for `queryClient.prefetchQuery`. */
export const apiQuery = <C extends Contract>(contract: C, input: InputOf<C>) => queryOptions<ValueOf<C>, Error>({
  queryKey: [contract.path, input],
  queryFn: async ({ signal }) => {
    const answer = await callApi(contract, input, { signal })
    if (answer.ok) return answer.value
    throw new RefusedQuestion<C>(answer.refusal, answer.sentence)
  },
})

/** Asks the server and keeps the answer: `{ data, isPending, error, … }`. Draw it with `Loaded`. */
export function useApi<C extends Contract>(contract: C, input: InputOf<C>, { when = true, keepLast, everyMs }: AskOptions = {}): UseQueryResult<ValueOf<C>, Error> {
  return useQuery({
    ...apiQuery(contract, input),
    enabled: when,
    ...(keepLast === true ? { placeholderData: keepPreviousData } : {}),
    ...(everyMs === undefined ? {} : { refetchInterval: everyMs }),
  })
}

/** Makes every answer to these questions stale, so that what is on the screen is asked again. */
export function useRefresh(): (...contracts: readonly Contract[]) => Promise<void> {
  const client = useQueryClient()
  return useCallback(async (...contracts) => {
    await Promise.all(contracts.map((contract) => client.invalidateQueries({ queryKey: [contract.path] })))
  }, [client])
}
