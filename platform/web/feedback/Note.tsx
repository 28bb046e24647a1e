// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react'
import { Icon } from '../icons/Icon.tsx'
import type { IconName } from '../icons/icon-paths.ts'
import './feedback.css'

export type NoteTone = 'info' | 'soon' | 'late'

const SHAPE: Readonly<Record<NoteTone, IconName>> = { info: 'flag', soon: 'warning', late: 'warning' }

/** A sentence that must be read before going on: what, why, what to do. A `late` note is announced at once. */
export function Note({ tone = 'info', children }: { readonly tone?: NoteTone; readonly children: ReactNode }) {
  return <div className={`nr-note nr-note--${tone}`} {...(tone === 'late' ? { role: 'alert' } : {})}><Icon name={SHAPE[tone]} /><div className="grow">{children}</div></div>
}
