// SPDX-License-Identifier: Apache-2.0
import { createContext, use } from 'react'
import type { Instant } from '#kernel/time.ts'

/** Who is signed in, as the shell draws it. */
export interface Session {
  readonly personName: string
  /** The post held, `công chức Tư pháp – Hộ tịch`. */
  readonly postTitle: string
  readonly agencyName: string
  /** Where the agency stands, `huyện Yên Sơn, tỉnh Tuyên Quang`; may be empty. */
  readonly agencyPlace: string
  readonly permissions: readonly string[]
  /** Set when the server's clock is held still (demonstration); the shell then says so. */
  readonly heldAt?: Instant | undefined
  /** Numbers beside the navigation, by path: `{ '/viec': 10 }`. */
  readonly counts?: Readonly<Record<string, number>> | undefined
  /** Two short lines at the foot of the navigation. */
  readonly about?: readonly string[] | undefined
}

export const SessionContext = createContext<Session | undefined>(undefined)

/** The session of a signed-in page. */
export function useSession(): Session {
  const session = use(SessionContext)
  if (session === undefined) throw new Error('this page is drawn only inside the shell')
  return session
}

/** Whether the reader's posts hold a permission word. Only for drawing less: the server decides. */
export const useMay = (permission: string): boolean => useSession().permissions.includes(permission)
