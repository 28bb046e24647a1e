// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useState } from 'react'
import { useSession } from '#platform/web/session.ts'
import { EMPTY_DRAFT, isBegun, ReceiveDraft } from './receive-draft.ts'

/** The draft of this person in this tab: it outlives a reload and a session that ended, and goes with the tab. */
export function useReceiveDraft() {
  const { personName, agencyName } = useSession()
  const key = `namro.tiep-nhan ${agencyName} ${personName}`
  const [draft, setDraft] = useState<ReceiveDraft>(() => readDraft(key))
  useEffect(() => { writeDraft(key, draft) }, [key, draft])
  useEffect(() => {
    if (!isBegun(draft)) return undefined
    const warn = (event: BeforeUnloadEvent) => { event.preventDefault() }
    addEventListener('beforeunload', warn)
    return () => { removeEventListener('beforeunload', warn) }
  }, [draft])
  const clear = useCallback(() => { setDraft(EMPTY_DRAFT) }, [])
  return { draft, setDraft, clear }
}

function readDraft(key: string): ReceiveDraft {
  try {
    return ReceiveDraft.safeParse(JSON.parse(sessionStorage.getItem(key) ?? 'null')).data ?? EMPTY_DRAFT
  } catch {
    // A browser that forbids storage only loses the outliving.
    return EMPTY_DRAFT
  }
}

function writeDraft(key: string, draft: ReceiveDraft): void {
  try {
    if (isBegun(draft)) sessionStorage.setItem(key, JSON.stringify(draft))
    else sessionStorage.removeItem(key)
  } catch {
    // As above: the draft still stands on the page.
  }
}
