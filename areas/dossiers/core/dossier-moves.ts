// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { type Dossier, type DossierStatus, openVisits, type StepVisit } from './dossier.ts'

/** What can be done with a dossier; a state machine is a table. */
export const Move = z.enum(['accept', 'forward', 'return-to-step', 'reassign', 'request-supplement', 'take-supplement', 'pause', 'resume', 'apologise', 'refuse', 'stop', 'finish', 'hand-out'])
export type Move = z.infer<typeof Move>

/** Which moves a dossier allows in each status. A status whose moves nobody has decided does not compile. */
export const MOVES = {
  'in-progress': ['accept', 'forward', 'return-to-step', 'reassign', 'request-supplement', 'pause', 'apologise', 'refuse', 'stop', 'finish'],
  'paused': ['resume', 'reassign', 'apologise', 'stop'],
  'awaiting-supplement': ['take-supplement', 'refuse', 'stop'],
  'result-at-desk': ['hand-out'],
  'refused': ['hand-out'],
  'stopped': [],
  'handed-out': [],
} as const satisfies Record<DossierStatus, readonly Move[]>

/** Who asks, as far as a dossier cares. */
export interface Handler {
  readonly personId: string
  readonly permissions: ReadonlySet<string>
}

const may = (by: Handler, word: string) => by.permissions.has(`dossiers.${word}`)

/** The step under way that a person's move is about: the one named, else their own, else one that nobody holds, else the first. Undefined when none is open. */
export function visitFor({ visits }: Pick<Dossier, 'visits'>, personId: string, named?: number): StepVisit | undefined {
  const open = openVisits({ visits }).filter(({ stepOrder }) => named === undefined || stepOrder === named)
  return open.find(({ holder }) => holder === personId) ?? open.find(({ holder }) => holder === null) ?? open[0]
}

/** Whether this person may make the move on this dossier: the holder of a step moves it on, the head decides, the desk deals with the citizen. */
function isTheirs(move: Move, dossier: Dossier, by: Handler, named: number | undefined): boolean {
  const visit = visitFor(dossier, by.personId, named)
  const holds = visit?.holder === by.personId
  switch (move) {
    case 'accept': return visit !== undefined && visit.acceptedAt === null && may(by, 'handle') && (holds || visit.holder === null)
    case 'forward': case 'return-to-step': case 'finish': return may(by, 'handle') && holds
    case 'pause': case 'resume': case 'request-supplement': return may(by, 'handle') && (holds || may(by, 'decide'))
    case 'take-supplement': return may(by, 'receive')
    case 'hand-out': return may(by, 'receive')
    case 'reassign': case 'apologise': case 'refuse': case 'stop': return may(by, 'decide')
  }
}

/** The moves that this person may make now, as far as status and person decide (of steps side by side, on the one named); the decide functions check the rest. */
export const movesFor = (dossier: Dossier, by: Handler, named?: number): readonly Move[] => MOVES[dossier.status].filter((move) => isTheirs(move, dossier, by, named))
