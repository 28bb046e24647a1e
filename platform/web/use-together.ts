// SPDX-License-Identifier: Apache-2.0
import { useRef, useState } from 'react'
import type { Contract } from '#kernel/contract.ts'
import type { Sentence } from '#kernel/sentence.ts'
import type { ApiFault } from './api-fault.ts'
import type { InputOf } from './call-api.ts'
import { useRefresh } from './use-api.ts'
import { useCommand } from './use-command.ts'

const NO_ANSWER: Sentence = { vi: 'Chưa gửi được. Hãy thử lại.', en: 'It could not be sent. Try again.' }

/** What came of one command sent for many items. */
export interface TogetherOutcome<Item> { readonly done: number; readonly all: number; readonly left: readonly { readonly item: Item; readonly why: Sentence }[] }

export interface Together<Item, C extends Contract> {
  /** While it runs: how many are dealt with. */
  readonly progress: { readonly done: number; readonly all: number } | undefined
  readonly outcome: TogetherOutcome<Item> | undefined
  readonly run: (items: readonly Item[], inputOf: (item: Item) => InputOf<C>) => Promise<void>
  readonly forget: () => void
}

/** One command for many items, one after the other: the server judges each by itself, and one that is refused keeps none of the others back. */
export function useTogether<Item, C extends Contract>(contract: C, refreshed: readonly Contract[]): Together<Item, C> {
  const refresh = useRefresh()
  const fault = useRef<ApiFault | undefined>(undefined)
  const [progress, setProgress] = useState<Together<Item, C>['progress']>(undefined)
  const [outcome, setOutcome] = useState<TogetherOutcome<Item> | undefined>(undefined)
  const { run: send } = useCommand(contract, { onFault: (thrown) => { fault.current = thrown } })

  const run = async (items: readonly Item[], inputOf: (item: Item) => InputOf<C>) => {
    const left: TogetherOutcome<Item>['left'][number][] = []
    setOutcome(undefined)
    for (const [at, item] of items.entries()) {
      setProgress({ done: at, all: items.length })
      const answer = await send(inputOf(item))
      if (answer?.ok !== true) left.push({ item, why: answer?.sentence ?? fault.current?.sentence ?? NO_ANSWER })
    }
    setProgress(undefined)
    setOutcome({ done: items.length - left.length, all: items.length, left })
    await refresh(...refreshed)
  }
  return { progress, outcome, run, forget: () => { setOutcome(undefined) } }
}
