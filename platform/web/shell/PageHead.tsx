// SPDX-License-Identifier: Apache-2.0
import { Fragment, type ReactNode, useEffect } from 'react'
import { Link } from 'react-router'
import { useText, words } from '../language/language.ts'
import './shell.css'

export interface Crumb {
  readonly name: string
  readonly to?: string
}

export interface PageHeadProps {
  readonly title: string
  /** Beside the title: status tags. */
  readonly tags?: ReactNode
  /** Under the title: what this page shows, of when. */
  readonly note?: ReactNode
  readonly crumbs?: readonly Crumb[]
  /** At the right: buttons, the main one last. */
  readonly actions?: ReactNode
}

/** A title of more letters than this takes three lines and more: it is set smaller. */
const LONG_TITLE = 90
const WORDS = words({ vi: { crumbs: 'Vị trí' }, en: { crumbs: 'Place' } })

/** The head of a page; its title is the window's title too. */
export function PageHead({ title, tags, note, crumbs = [], actions }: PageHeadProps) {
  const text = useText(WORDS)
  useEffect(() => { document.title = `${title} – Năm Rõ` }, [title])
  return (
    <div className="nr-head">
      <div className="grow">
        {crumbs.length > 0 && (
          <nav className="nr-crumbs" aria-label={text.crumbs}>
            {crumbs.map(({ name, to }, at) => <Fragment key={name}>{at > 0 && <span aria-hidden="true">/</span>}{to === undefined ? <span>{name}</span> : <Link to={to}>{name}</Link>}</Fragment>)}
          </nav>
        )}
        <div className="row row-wrap"><h1 className={title.length > LONG_TITLE ? 'is-long' : undefined}>{title}</h1>{tags}</div>
        {note !== undefined && <p className="nr-head__note">{note}</p>}
      </div>
      {actions !== undefined && <div className="nr-head__act">{actions}</div>}
    </div>
  )
}
