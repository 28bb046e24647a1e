// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { ProcedureContent } from '../../core/procedure-content.ts'

/** What this browser keeps of a draft that the server does not have yet: from which content it began, and what it has become. */
const LocalCopy = z.object({ owner: z.string(), base: ProcedureContent, mine: z.unknown(), at: z.number() })
export interface LocalCopy { readonly owner: string; readonly base: ProcedureContent; readonly mine: ProcedureContent; readonly at: number }

const nameOf = (revisionId: string): string => `namro.draft.${revisionId}`

/** The copy that this person left here; another person at the same machine is not offered it. */
export function readCopy(revisionId: string, owner: string): LocalCopy | undefined {
  try {
    const read = LocalCopy.safeParse(JSON.parse(globalThis.localStorage?.getItem(nameOf(revisionId)) ?? 'null'))
    const mine = read.success ? ProcedureContent.safeParse(read.data.mine) : undefined
    return read.success && read.data.owner === owner && mine?.success === true ? { ...read.data, mine: mine.data } : undefined
  } catch {
    // Nothing kept, or a browser that keeps nothing.
    return undefined
  }
}

export function writeCopy(revisionId: string, copy: LocalCopy): void {
  try {
    globalThis.localStorage?.setItem(nameOf(revisionId), JSON.stringify(copy))
  } catch {
    // A full or closed store: the draft still goes to the server as soon as it answers.
  }
}

export function dropCopy(revisionId: string): void {
  try {
    globalThis.localStorage?.removeItem(nameOf(revisionId))
  } catch {
    // Nothing was kept.
  }
}
