// SPDX-License-Identifier: Apache-2.0
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { FACT_NAMES } from '../core/administrative-procedure.ts'
import type { FactChange } from '../core/compare-lists.ts'

const WORDS = words({ vi: { none: '(không ghi)', before: 'Trước', after: 'Sau' }, en: { none: '(not given)', before: 'Before', after: 'After' } })

/** What differs, fact by fact: the old struck through, the new beside it. */
export function FactChanges({ changes }: { readonly changes: readonly FactChange[] }) {
  const text = useText(WORDS)
  const say = useSay()
  return (
    <ul className="stack" style={{ gap: 2 }}>
      {changes.map(({ fact, before, after }) => (
        <li key={fact} className="t13">
          <span className="muted">{say(FACT_NAMES[fact])}: </span>
          <span className="visually-hidden">{text.before} </span><del className="second">{before ?? text.none}</del>
          <span aria-hidden="true"> → </span><span className="visually-hidden">{text.after} </span><ins style={{ textDecoration: 'none' }} className="medium">{after ?? text.none}</ins>
        </li>
      ))}
    </ul>
  )
}
