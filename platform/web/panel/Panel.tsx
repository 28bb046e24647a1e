// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useId } from 'react'
import './panel.css'

export interface PanelProps {
  readonly title?: ReactNode
  /** Right of the title: a count, a link, a small button. */
  readonly aside?: ReactNode
  /** Under the title, small. */
  readonly note?: ReactNode
  /** `flush`: the content (a table, a list) brings its own spacing. */
  readonly body?: 'padded' | 'flush'
  readonly level?: 1 | 2 | 3
  readonly children: ReactNode
}

/** A ruled sheet on the pale ground: no shadow, one line around. */
export function Panel({ title, aside, note, body = 'padded', level = 2, children }: PanelProps) {
  const titleId = useId()
  const Heading = `h${level}` as const
  return (
    <section className="nr-panel" {...(title === undefined ? {} : { 'aria-labelledby': titleId })}>
      {title !== undefined && (
        <div className="nr-panel__head">
          <div className="nr-panel__title"><Heading id={titleId}>{title}</Heading>{note !== undefined && <p className="t12 muted">{note}</p>}</div>
          {aside !== undefined && <div className="nr-panel__aside">{aside}</div>}
        </div>
      )}
      {body === 'flush' ? children : <div className="nr-panel__body">{children}</div>}
    </section>
  )
}
