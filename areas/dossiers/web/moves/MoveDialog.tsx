// SPDX-License-Identifier: Apache-2.0
import type { Move } from '../../core/dossier-moves.ts'
import type { ShownDossier } from '../shown-dossier.ts'
import { ApologyDialog, PauseDialog, ResumeDialog } from './ClockDialogs.tsx'
import { FinishDialog, HandOutDialog, ReasonDialog } from './EndDialogs.tsx'
import { ForwardDialog } from './ForwardDialog.tsx'
import { ReassignDialog } from './ReassignDialog.tsx'
import { ReturnDialog } from './ReturnDialog.tsx'
import { SupplementDialog, TakeSupplementDialog } from './SupplementDialogs.tsx'

export interface MoveDialogProps {
  readonly shown: ShownDossier
  readonly onClose: () => void
}

/** The moves that ask something before they are made; accepting asks nothing. */
export type AskingMove = Exclude<Move, 'accept'>

/** The dialog of a move. */
export function MoveDialog({ move, ...props }: MoveDialogProps & { readonly move: AskingMove }) {
  switch (move) {
    case 'forward': return <ForwardDialog {...props} />
    case 'return-to-step': return <ReturnDialog {...props} />
    case 'reassign': return <ReassignDialog {...props} />
    case 'request-supplement': return <SupplementDialog {...props} />
    case 'take-supplement': return <TakeSupplementDialog {...props} />
    case 'pause': return <PauseDialog {...props} />
    case 'resume': return <ResumeDialog {...props} />
    case 'apologise': return <ApologyDialog {...props} />
    case 'refuse': case 'stop': return <ReasonDialog {...props} move={move} />
    case 'finish': return <FinishDialog {...props} />
    case 'hand-out': return <HandOutDialog {...props} />
  }
}
