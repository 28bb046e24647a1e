// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react'
import { Icon } from '../icons/Icon.tsx'
import type { IconName } from '../icons/icon-paths.ts'
import { useText, words } from '../language/language.ts'
import './feedback.css'

/** An `error` stops the draft from going to review, a `warning` does not, a `pass` says that the rule was looked at. */
export type FindingSeverity = 'error' | 'warning' | 'pass'

export interface LintItem {
  readonly id: string
  readonly severity: FindingSeverity
  readonly title: ReactNode
  /** Where and why. */
  readonly detail?: ReactNode
  /** The one act that mends it. */
  readonly fix?: ReactNode
}

const SHAPE: Readonly<Record<FindingSeverity, IconName>> = { error: 'error', warning: 'warning', pass: 'fine' }
const WORDS = words({
  vi: { error: 'Lỗi', warning: 'Cảnh báo', pass: 'Đạt' },
  en: { error: 'Error', warning: 'Warning', pass: 'Pass' },
})

/** Findings of a check, one per line: shape, sentence, place, mend. */
export function LintList({ items }: { readonly items: readonly LintItem[] }) {
  const text = useText(WORDS)
  return (
    <ul className="nr-lint">
      {items.map(({ id, severity, title, detail, fix }) => (
        <li key={id} className={`is-${severity}`}>
          <Icon name={SHAPE[severity]} />
          <div><span className="visually-hidden">{text[severity]}: </span><strong>{title}</strong>{(detail !== undefined || fix !== undefined) && <small>{detail} {fix}</small>}</div>
        </li>
      ))}
    </ul>
  )
}
