// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { newCommandId } from '#platform/web/call-api.ts'
import { ProcedureContent } from '../../core/procedure-content.ts'

const Written = z.object({ owner: z.string(), base: ProcedureContent, mine: z.unknown(), at: z.number() })

/** What an editor kept in this browser of a draft that the server does not have yet: from which content it began, and what it has become. */
export interface LocalCopy {
  /** Under which name the browser keeps it. */
  readonly name: string
  readonly base: ProcedureContent
  readonly mine: ProcedureContent
  readonly at: number
}

/** The copies of one draft in this browser, seen from one open editor: its own, and those that other windows or earlier editors left. */
export interface LocalCopies {
  /** Keeps what this editor holds; nothing that another one keeps is touched. */
  readonly keep: (copy: Omit<LocalCopy, 'name'>) => void
  /** The server has it: the own copy goes. */
  readonly drop: () => void
  readonly forget: (name: string) => void
  /** What the same person left elsewhere, the newest first; another person at the same machine is not offered it. */
  readonly left: () => readonly LocalCopy[]
  /** Tells when copies come or go, here or in another window. */
  readonly watch: (tell: () => void) => () => void
}

const PREFIX = 'namro.draft.'
const watchers = new Set<() => void>()

/** The copies of a draft as one editor of this owner sees them. */
export function localCopies(revisionId: string, owner: string): LocalCopies {
  const all = `${PREFIX}${revisionId}`
  const own = `${all}.${newCommandId()}`
  let held: string | undefined
  const write = (value: string) => { withStore((store) => { store.setItem(own, value) }) }
  const forget = (name: string) => {
    withStore((store) => { store.removeItem(name) })
    for (const tell of watchers) tell()
  }
  return {
    forget,
    keep: (copy) => { held = JSON.stringify({ ...copy, owner }); write(held) },
    drop: () => { held = undefined; forget(own) },
    left: () => namesBegin(all).filter((name) => name !== own).flatMap((name) => readCopy(name, owner)).toSorted((one, other) => other.at - one.at),
    watch: (tell) => {
      const changed = ({ key, newValue }: StorageEvent) => {
        // Another window was told to drop what is still being written here.
        if (held !== undefined && (key === null || (key === own && newValue === null))) write(held)
        if (key === null || key.startsWith(all)) tell()
      }
      watchers.add(tell)
      globalThis.addEventListener?.('storage', changed)
      return () => {
        watchers.delete(tell)
        globalThis.removeEventListener?.('storage', changed)
      }
    },
  }
}

function readCopy(name: string, owner: string): LocalCopy[] {
  const read = Written.safeParse(withStore((store): unknown => JSON.parse(store.getItem(name) ?? 'null')))
  const mine = read.success ? ProcedureContent.safeParse(read.data.mine) : undefined
  return read.success && read.data.owner === owner && mine?.success === true ? [{ name, base: read.data.base, mine: mine.data, at: read.data.at }] : []
}

const namesBegin = (begin: string): string[] =>
  withStore((store) => Array.from({ length: store.length }, (_, at) => store.key(at) ?? '').filter((name) => name.startsWith(begin))) ?? []

function withStore<Value>(ask: (store: Storage) => Value): Value | undefined {
  try {
    return ask(globalThis.localStorage)
  } catch {
    // A full, broken or closed store: the draft still goes to the server as soon as it answers.
    return undefined
  }
}
