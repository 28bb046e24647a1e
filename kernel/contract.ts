// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import type { Sentence } from './sentence.ts'

/** A typed "no": the facts it carries and the sentence that explains them. Without both languages it does not compile. */
export interface RefusalKind<Facts extends z.ZodObject = z.ZodObject> {
  readonly facts: Facts
  say(facts: z.output<Facts>): Sentence
}

/** Declares one refusal: what it tells, and how it is said to people. */
export const refusal = <Facts extends z.ZodObject>(facts: Facts, say: (facts: z.output<Facts>) => Sentence): RefusalKind<Facts> => ({ facts, say })

/** A refusal that carries no facts. */
export const plainRefusal = (vi: string, en: string): RefusalKind<z.ZodObject<Record<never, never>>> => ({ facts: z.object({}), say: () => ({ vi, en }) })

export type RefusalKinds = Readonly<Record<string, RefusalKind>>

/** The union of what a contract may refuse with: `{ code, …facts }`. */
export type RefusalOf<C extends { refusals: RefusalKinds }> = {
  [Code in keyof C['refusals'] & string]: { code: Code } & (Record<string, never> extends z.output<C['refusals'][Code]['facts']> ? unknown : z.output<C['refusals'][Code]['facts']>)
}[keyof C['refusals'] & string]

/** Who may knock: everybody, anyone signed in, or holders of one permission word (`area.action`). */
export type Access = 'public' | 'signed-in' | `${string}.${string}`

export interface Contract<Path extends string = string, I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType, R extends RefusalKinds = RefusalKinds> {
  readonly method: 'GET' | 'POST'
  readonly path: Path
  /** One English sentence for the API documentation. */
  readonly summary: string
  readonly permission: Access
  /** Whose rows may be read: the actor's own agency (default), or also the agencies below it. Writing is always in one's own. */
  readonly reach?: 'own' | 'subordinates'
  readonly input: I
  /** The JSON answer; for a download, `FileAnswer`. */
  readonly output: O
  readonly refusals: R
  /** One uploaded file, in the multipart part `file`, sent last. */
  readonly file?: { readonly maxBytes: number }
  /** The answer is a file of this media type instead of JSON. */
  readonly download?: string
}

/** What an operation with `download` answers. */
export const FileAnswer = z.object({ name: z.string(), bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) })
export type FileAnswer = z.infer<typeof FileAnswer>

/** States one endpoint, as data: the router, the browser client, OpenAPI and the access test all read this object. */
export const contract = <const Path extends string, I extends z.ZodType, O extends z.ZodType, const R extends RefusalKinds = Record<never, never>>(
  c: Omit<Contract<Path, I, O, R>, 'refusals'> & { readonly refusals?: R },
): Contract<Path, I, O, R> => ({ ...c, refusals: c.refusals ?? ({} as R) })

/** Every POST names itself with an id chosen by the caller; the same id never acts twice and gets the first answer again. */
export const COMMAND_ID_HEADER = 'idempotency-key'
