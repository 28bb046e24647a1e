// SPDX-License-Identifier: Apache-2.0
import type { z } from 'zod'
import type { Actor } from '#kernel/actor.ts'
import type { Contract, RefusalOf } from '#kernel/contract.ts'
import type { Instant, PlainDate } from '#kernel/time.ts'
import type { Tx } from '../postgres/tx.ts'
import type { FileStore } from '../file-store.ts'

/** A refusal on its way out: thrown to undo the transaction, answered as 409 with its facts and sentences. */
export class Refused extends Error {
  readonly refusal: { readonly code: string }
  constructor(refusal: { readonly code: string }) {
    super(refusal.code)
    this.refusal = refusal
  }
}

export interface UploadedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Starts and ends the browser's session; the cookie is written only when the transaction has committed. */
export interface SessionCookie {
  readonly token: string | undefined
  start(token: string): void
  end(): void
}

export type WorkAfterRefusal = (tx: Tx) => Promise<Refused | undefined>

/** Everything an operation may know and use. Time, chance and identity come from here and from nowhere else. */
export interface Call<C extends Contract, Who = Actor, Prepared = undefined> {
  readonly input: z.output<C['input']>
  readonly actor: Who
  readonly now: Instant
  readonly today: PlainDate
  readonly newId: () => string
  readonly tx: Tx
  /** What `prepare` made before the transaction began. */
  readonly prepared: Prepared
  readonly files: FileStore
  readonly file: UploadedFile | undefined
  readonly session: SessionCookie
  readonly remoteAddress: string
  readonly signal: AbortSignal
  readonly refuse: (refusal: RefusalOf<C>) => Refused
  /** Work that must be kept although the answer is no (a refusal rolls back everything else); it may answer with another refusal, told instead. */
  readonly afterRefusal: (work: WorkAfterRefusal) => void
}

/** What slow work before the transaction may use: reading an uploaded file holds no connection. */
export type Before<C extends Contract> = Pick<Call<C>, 'input' | 'actor' | 'today' | 'file' | 'refuse'>

export interface Endpoint {
  readonly contract: Contract
  readonly prepare?: ((before: Before<Contract>) => Promise<unknown>) | undefined
  readonly run: (call: Call<Contract, Actor | undefined, unknown>) => Promise<unknown>
  /** The answer for repeats is kept sealed: only the session that was told it can be told again. */
  readonly answerIsSecret?: true
}

/** Answers are read once and written out: readonly data is as good as any. */
type Shown<T> = T extends Uint8Array | string | number | boolean | null | undefined ? T : T extends readonly (infer Item)[] ? readonly Shown<Item>[] : { readonly [Key in keyof T]: Shown<T[Key]> }

type Answer<C extends Contract> = Promise<Shown<z.input<C['output']>>>

/** Binds an operation to its contract: input, answer and refusals are checked by the compiler. */
export function endpoint<C extends Contract>(contract: C, run: (call: Call<C>) => Answer<C>): Endpoint {
  // The router calls `run` only after the contract's own schemas have been applied, which is what the cast says.
  return { contract, run: run as unknown as Endpoint['run'] }
}

/** The same for an answer that holds a secret, such as a one-time password: it is stored nowhere in a readable form. */
export const secretEndpoint = <C extends Contract>(contract: C, run: (call: Call<C>) => Answer<C>): Endpoint => ({ ...endpoint(contract, run), answerIsSecret: true })

/** The same with slow work done before the transaction; its answer is handed over as `prepared`. */
export function preparedEndpoint<C extends Contract, Prepared>(contract: C, prepare: (before: Before<C>) => Promise<Prepared>, run: (call: Call<C, Actor, Prepared>) => Answer<C>): Endpoint {
  return { contract, prepare: prepare as unknown as Endpoint['prepare'], run: run as unknown as Endpoint['run'] }
}

/** The same for the few contracts that nobody needs to be signed in for. */
export function publicEndpoint<C extends Contract>(contract: C, run: (call: Call<C, Actor | undefined>) => Answer<C>): Endpoint {
  if (contract.permission !== 'public') throw new Error(`${contract.path} is not public`)
  return { contract, run: run as unknown as Endpoint['run'] }
}
