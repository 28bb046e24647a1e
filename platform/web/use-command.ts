// SPDX-License-Identifier: Apache-2.0
import { useMutation } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import type { Contract, RefusalOf } from '#kernel/contract.ts'
import type { Sentence } from '#kernel/sentence.ts'
import { type ApiFault, asFault } from './api-fault.ts'
import { type ApiAnswer, callApi, type InputOf, newCommandId, type ValueOf } from './call-api.ts'
import { useRefresh } from './use-api.ts'

export interface CommandOptions<C extends Contract> {
  readonly onDone?: (value: ValueOf<C>) => void
  readonly onRefused?: (refusal: RefusalOf<C>, sentence: Sentence) => void
  readonly onFault?: (fault: ApiFault) => void
  /** Questions whose answers this command changes. */
  readonly refresh?: readonly Contract[]
}

export interface Command<C extends Contract> {
  /** Sends; answers what came back, undefined after a fault. The same again while it is on its way waits for the same answer; after a lost line it repeats the same command. */
  readonly run: (input: InputOf<C>, file?: File) => Promise<ApiAnswer<C> | undefined>
  readonly busy: boolean
  readonly refusal: RefusalOf<C> | undefined
  /** Why not: the refusal's or the fault's sentence, for a `Note` beside the button. */
  readonly sentence: Sentence | undefined
  readonly fault: ApiFault | undefined
  readonly reset: () => void
}

interface Sent<C extends Contract> {
  readonly input: InputOf<C>
  readonly file: File | undefined
  readonly commandId: string
}

/** One command of the server, with its id kept over lost lines: pressing again after "network" cannot act twice. */
export function useCommand<C extends Contract>(contract: C, { onDone, onRefused, onFault, refresh }: CommandOptions<C> = {}): Command<C> {
  const refreshAnswers = useRefresh()
  const unanswered = useRef<Sent<C> | undefined>(undefined)
  const onItsWay = useRef<{ readonly sent: Sent<C>; readonly answer: Promise<ApiAnswer<C> | undefined> } | undefined>(undefined)
  const mutation = useMutation<ApiAnswer<C>, Error, Sent<C>>({
    mutationFn: ({ input, file, commandId }) => callApi(contract, input, { commandId, file }),
  })
  const { mutateAsync } = mutation

  const send = useCallback(async (sent: Sent<C>) => {
    try {
      const answer = await mutateAsync(sent)
      unanswered.current = undefined
      if (answer.ok) {
        if (refresh !== undefined) await refreshAnswers(...refresh)
        onDone?.(answer.value)
      } else onRefused?.(answer.refusal, answer.sentence)
      return answer
    } catch (thrown) {
      // The fault is drawn by whoever holds this command; only a lost answer keeps its id for the next try.
      const fault = asFault(thrown)
      unanswered.current = fault.mayPass ? sent : undefined
      onFault?.(fault)
      return undefined
    }
  }, [mutateAsync, refresh, refreshAnswers, onDone, onRefused, onFault])
  const run = useCallback((input: InputOf<C>, file?: File) => {
    const waiting = onItsWay.current
    if (waiting !== undefined && sameAs(waiting.sent, input, file) !== undefined) return waiting.answer
    const sent = sameAs(unanswered.current, input, file) ?? { input, file, commandId: newCommandId() }
    const answer = send(sent).finally(() => { if (onItsWay.current?.sent === sent) onItsWay.current = undefined })
    onItsWay.current = { sent, answer }
    return answer
  }, [send])

  const refused = mutation.data?.ok === false ? mutation.data : undefined
  const fault = mutation.error === null ? undefined : asFault(mutation.error)
  return { run, busy: mutation.isPending, refusal: refused?.refusal, sentence: refused?.sentence ?? fault?.sentence, fault, reset: mutation.reset }
}

function sameAs<C extends Contract>(sent: Sent<C> | undefined, input: InputOf<C>, file: File | undefined): Sent<C> | undefined {
  if (sent === undefined || sent.file !== file) return undefined
  return JSON.stringify(sent.input) === JSON.stringify(input) ? sent : undefined
}
