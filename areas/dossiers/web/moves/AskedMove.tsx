// SPDX-License-Identifier: Apache-2.0
import { lazy, Suspense, useEffect } from 'react'
import type { AskingMove, MoveDialogProps } from './MoveDialog.tsx'

const fetchDialogs = () => import('./MoveDialog.tsx')
const MoveDialog = lazy(async () => ({ default: (await fetchDialogs()).MoveDialog }))

/** The dialog of the move asked for, if one is; the dialogs are fetched once the page stands, before the first is opened. */
export function AskedMove({ move, ...props }: MoveDialogProps & { readonly move: AskingMove | undefined }) {
  useEffect(() => { void fetchDialogs().catch(() => undefined) }, [])
  return move === undefined ? null : <Suspense><MoveDialog move={move} {...props} /></Suspense>
}
