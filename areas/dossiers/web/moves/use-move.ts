// SPDX-License-Identifier: Apache-2.0
import { useCallback } from 'react'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { useRefresh } from '#platform/web/use-api.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { type MoveCommand, moveDossier } from '../../contract/moving.ts'
import { listDossiers, listMyWork, showDossier } from '../../contract/reading.ts'
import { openStepsOf, type ShownDossier } from '../shown-dossier.ts'

const CHANGED = [showDossier, listMyWork, listDossiers] as const

/** The move on the step that the page is about, where several are under way. */
function named(command: MoveCommand, at: number | undefined): MoveCommand {
  switch (command.move) {
    case 'accept': case 'forward': case 'return-to-step': case 'reassign': return at === undefined ? command : { ...command, at }
    case 'request-supplement': case 'take-supplement': case 'pause': case 'resume': case 'apologise': case 'refuse': case 'stop': case 'finish': case 'hand-out': return command
  }
}

/** Sends a move on a dossier as it is shown. When someone else was faster, the page is asked again and what was typed stays. */
export function useMove(shown: ShownDossier, onDone: () => void) {
  const refresh = useRefresh()
  const command = useCommand(moveDossier, {
    refresh: CHANGED,
    onRefused: ({ code }) => { if (code === 'changed-by-someone-else') void refresh(...CHANGED) },
  })
  const { run } = command
  const { id, version } = shown.dossier
  const at = openStepsOf(shown).length > 1 ? shown.at ?? undefined : undefined
  const send = useCallback(async (move: MoveCommand, done: string) => {
    const answer = await run({ id, version, command: named(move, at) })
    if (answer?.ok !== true) return
    showToast(done)
    onDone()
  }, [run, id, version, at, onDone])
  return { send, busy: command.busy, sentence: command.sentence }
}
