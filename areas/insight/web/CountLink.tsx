// SPDX-License-Identifier: Apache-2.0
import { Link } from 'react-router'
import { useFormat } from '#platform/web/language/use-format.ts'

/** A count that opens its list; nothing has no list. */
export function CountLink({ count, to, label }: { readonly count: number; readonly to: string; readonly label: string }) {
  const { number } = useFormat()
  return count === 0 ? <span className="muted">0</span> : <Link to={to} aria-label={`${label}: ${number(count)}`}>{number(count)}</Link>
}
