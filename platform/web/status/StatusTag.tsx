// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react'
import { Icon } from '../icons/Icon.tsx'
import type { IconName } from '../icons/icon-paths.ts'
import './status.css'

/** What a status means for the reader; each has its shape, so that colour is never alone. */
export type StatusTone = 'late' | 'soon' | 'ok' | 'early' | 'paused' | 'accent' | 'plain'

const SHAPE: Readonly<Record<StatusTone, IconName | undefined>> = { late: 'error', soon: 'clock', ok: 'fine', early: 'up', paused: 'pause', accent: undefined, plain: undefined }

/** Status = shape + word + colour. `bare` drops the frame, inside tables that are full already. */
export function StatusTag({ tone, icon, frame = 'framed', children }: { readonly tone: StatusTone; readonly icon?: IconName; readonly frame?: 'framed' | 'bare'; readonly children: ReactNode }) {
  const shape = icon ?? SHAPE[tone]
  return <span className={`nr-status nr-status--${tone}${frame === 'bare' ? ' is-bare' : ''}`}>{shape !== undefined && <Icon name={shape} size={13} />}{children}</span>
}
