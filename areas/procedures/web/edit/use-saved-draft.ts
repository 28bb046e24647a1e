// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useRef, useState } from 'react'
import { keptEverywhere, keptText } from '#kernel/written-text.ts'
import type { Sentence } from '#kernel/sentence.ts'
import { asFault } from '#platform/web/api-fault.ts'
import { callApi, newCommandId } from '#platform/web/call-api.ts'
import { useRefresh } from '#platform/web/use-api.ts'
import { editRevision, listProcedures, listRoles, showProcedure } from '../../contract.ts'
import { type MergeConflict, mergeContent } from '../../core/edit/merge-content.ts'
import { placeOfRemoved, takeTheirs } from '../../core/edit/take-theirs.ts'
import type { ProcedureContent } from '../../core/procedure-content.ts'
import type { ShownProcedure } from '../show/shown-procedure.ts'
import { afterEdit, afterRedo, afterUndo, beginDraft, type DraftHistory, rebased, saysTheSame } from './draft-history.ts'
import { type Edit, withFees, withForms, withoutEmptyLines } from './edit-content.ts'
import { removeStep } from './edit-steps.ts'
import { localCopies, type LocalCopies, type LocalCopy } from './local-copy.ts'

/** A change rests this long before it is saved; a lost line is tried again this often. */
const [RESTS_MS, RETRY_MS] = [2_000, 5_000]
const MOST_MERGES = 5

export type SavingState = 'saved' | 'unsaved' | 'saving' | 'offline' | 'stopped'
interface Server { readonly content: ProcedureContent; readonly version: number }
/** A save that was sent and not answered yet: sent again as it was, so that it cannot act twice. */
interface Pending { readonly commandId: string; readonly version: number; readonly content: ProcedureContent }

export interface SavedDraft {
  readonly draft: DraftHistory
  readonly state: SavingState
  /** When the server last took it; undefined before the first save. */
  readonly savedAt: number | undefined
  /** Why it cannot be saved as it is. */
  readonly why: Sentence | undefined
  readonly conflicts: readonly MergeConflict[]
  /** What another window or an earlier visit kept in this browser and the server never got; the newest. */
  readonly copy: LocalCopy | undefined
  /** How often someone else's work was brought in, and whose it was last. */
  readonly broughtIn: { readonly times: number; readonly by: string }
  readonly edit: (edit: Edit, cell?: string) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly saveNow: () => Promise<boolean>
  readonly choose: (conflict: MergeConflict, whose: 'mine' | 'theirs') => void
  readonly answerCopy: (answer: 'take' | 'drop') => void
}

/** Ways back of drafts that were open since this page was loaded: leaving the editor and coming back keeps them. */
const histories = new Map<string, DraftHistory>()

/** As the server keeps it: no empty lines, texts cleaned. */
const asKept = (content: ProcedureContent): ProcedureContent => keptEverywhere(withoutEmptyLines(content), keptText)

/** The content after somebody chose whose words stand; a line that the chosen side took out goes. */
function settled(content: ProcedureContent, conflict: MergeConflict, whose: 'mine' | 'theirs'): ProcedureContent {
  if (conflict.field !== 'removed') return whose === 'mine' ? content : takeTheirs(content, conflict)
  const place = conflict[whose] === null ? placeOfRemoved(content, conflict) : undefined
  if (place === undefined || conflict.part === 'about') return content
  if (conflict.part === 'steps') return removeStep(content, place)
  if (conflict.part === 'forms') return withForms(content, (content.forms ?? []).toSpliced(place - 1, 1))
  return conflict.part === 'fees' ? withFees(content, (content.fees ?? []).toSpliced(place - 1, 1)) : { ...content, [conflict.part]: content[conflict.part].toSpliced(place - 1, 1) }
}

function begun(revisionId: string, content: ProcedureContent): DraftHistory {
  const kept = histories.get(revisionId)
  return kept !== undefined && saysTheSame(asKept(kept.now), asKept(content)) ? kept : beginDraft(content)
}

/** The newest copy left elsewhere that says something else than the server and is not in the draft already. */
const leftBehind = (copies: LocalCopies, server: ProcedureContent, taken: readonly string[] = []): LocalCopy | undefined =>
  copies.left().find(({ name, mine }) => !taken.includes(name) && !saysTheSame(asKept(mine), asKept(server)))

/** A draft that saves itself: what is typed goes to the server, what others did meanwhile is brought in, and what a lost line kept back stays in this browser. */
export function useSavedDraft(shown: ShownProcedure, owner: string): SavedDraft {
  const { id } = shown
  const revisionId = shown.revision.id
  const refresh = useRefresh()
  const [draft, setDraft] = useState(() => begun(revisionId, shown.content))
  const [state, setState] = useState<SavingState>('saved')
  const [savedAt, setSavedAt] = useState<number | undefined>(undefined)
  const [why, setWhy] = useState<Sentence | undefined>(undefined)
  const [conflicts, setConflicts] = useState<readonly MergeConflict[]>([])
  const [copies] = useState(() => localCopies(revisionId, owner))
  const [copy, setCopy] = useState(() => leftBehind(copies, shown.content))
  const [broughtIn, setBroughtIn] = useState({ times: 0, by: '' })
  const now = useRef({ draft, conflicts })
  now.current = { draft, conflicts }
  /** Copies that were taken into this draft: they stay until the server has it. */
  const taken = useRef<readonly string[]>([])
  const server = useRef<Server>({ content: asKept(shown.content), version: shown.revision.version })
  const pending = useRef<Pending | undefined>(undefined)
  const busy = useRef<Promise<boolean> | undefined>(undefined)

  const put = useCallback((next: DraftHistory) => { now.current = { ...now.current, draft: next }; setDraft(next) }, [])
  const bringIn = useCallback((theirs: Server, by: string) => {
    const base = server.current.content
    const merged = mergeContent(base, asKept(now.current.draft.now), theirs.content)
    const own = now.current.draft.now
    server.current = theirs
    put(rebased(now.current.draft, (each) => (each === own ? merged.content : mergeContent(base, each, theirs.content).content)))
    if (merged.conflicts.length > 0) {
      now.current = { ...now.current, conflicts: [...now.current.conflicts, ...merged.conflicts] }
      setConflicts(now.current.conflicts)
    }
    setBroughtIn(({ times }) => ({ times: times + 1, by }))
  }, [put])

  const send = useCallback(async (): Promise<boolean> => {
    for (let round = 0; round < MOST_MERGES; round += 1) {
      const content = asKept(now.current.draft.now)
      if (pending.current === undefined) {
        if (saysTheSame(content, server.current.content)) { setState('saved'); return true }
        if (content.name === '' || now.current.conflicts.length > 0) { setState('stopped'); return false }
      }
      const sent = pending.current ?? { commandId: newCommandId(), version: server.current.version, content }
      pending.current = sent
      setState('saving')
      const answer = await callApi(editRevision, { revisionId, version: sent.version, content: sent.content }, { commandId: sent.commandId })
      pending.current = undefined
      if (answer.ok) {
        server.current = { content: sent.content, version: answer.value.version }
        setSavedAt(Date.now())
        setWhy(undefined)
        continue
      }
      if (answer.refusal.code !== 'changed-by-someone-else') { setWhy(answer.sentence); setState('stopped'); return false }
      const theirs = await callApi(showProcedure, { id, revisionId })
      if (!theirs.ok) { setWhy(theirs.sentence); setState('stopped'); return false }
      bringIn({ content: theirs.value.content, version: theirs.value.revision.version }, theirs.value.history[0]?.by ?? '')
    }
    return saysTheSame(asKept(now.current.draft.now), server.current.content)
  }, [bringIn, id, revisionId])

  const saveNow = useCallback(async (): Promise<boolean> => {
    if (busy.current !== undefined) await busy.current
    busy.current = send().catch((thrown: unknown) => {
      const fault = asFault(thrown)
      if (!fault.mayPass) pending.current = undefined
      setWhy(fault.sentence)
      setState(fault.mayPass ? 'offline' : 'stopped')
      return false
    })
    const done = await busy.current
    busy.current = undefined
    if (done) {
      for (const name of taken.current) copies.forget(name)
      taken.current = []
      copies.drop()
    }
    return done
  }, [send, copies])

  const content = draft.now
  useEffect(() => {
    if (saysTheSame(asKept(content), server.current.content) && pending.current === undefined) {
      setState((before) => (before === 'saving' ? before : 'saved'))
      return undefined
    }
    setState((before) => (before === 'offline' || before === 'saving' ? before : 'unsaved'))
    copies.keep({ base: server.current.content, mine: content, at: Date.now() })
    const timer = setTimeout(() => { void saveNow() }, RESTS_MS)
    return () => { clearTimeout(timer) }
  }, [content, conflicts, copies, saveNow])
  useEffect(() => {
    if (state !== 'offline') return undefined
    const again = () => { void saveNow() }
    const timer = setInterval(again, RETRY_MS)
    addEventListener('online', again)
    return () => { clearInterval(timer); removeEventListener('online', again) }
  }, [state, saveNow])
  useEffect(() => {
    const isTheirs = shown.revision.version > server.current.version && busy.current === undefined && pending.current === undefined
    if (isTheirs) bringIn({ content: shown.content, version: shown.revision.version }, shown.history[0]?.by ?? '')
  }, [shown, bringIn])
  useEffect(() => copies.watch(() => { setCopy(leftBehind(copies, server.current.content, taken.current)) }), [copies])
  useEffect(() => () => {
    histories.set(revisionId, now.current.draft)
    void saveNow().then(() => refresh(showProcedure, listProcedures, listRoles))
  }, [revisionId, saveNow, refresh])

  return {
    draft, state, savedAt, why, conflicts, copy, broughtIn, saveNow,
    edit: useCallback((edit, cell) => { put(afterEdit(now.current.draft, edit, cell)) }, [put]),
    undo: useCallback(() => { put(afterUndo(now.current.draft)) }, [put]),
    redo: useCallback(() => { put(afterRedo(now.current.draft)) }, [put]),
    choose: useCallback((conflict, whose) => {
      put(afterEdit(now.current.draft, (before) => settled(before, conflict, whose)))
      setConflicts((before) => before.filter((one) => one !== conflict))
    }, [put]),
    answerCopy: useCallback((answer) => {
      if (copy === undefined) return
      if (answer === 'drop') copies.forget(copy.name)
      else {
        const merged = mergeContent(copy.base, copy.mine, now.current.draft.now)
        taken.current = [...taken.current, copy.name]
        put(afterEdit(now.current.draft, () => merged.content))
        setConflicts((before) => [...before, ...merged.conflicts])
      }
      setCopy(leftBehind(copies, server.current.content, taken.current))
    }, [put, copies, copy]),
  }
}
