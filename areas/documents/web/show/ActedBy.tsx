// SPDX-License-Identifier: Apache-2.0
import { useText, words } from '#platform/web/language/language.ts'

const WORDS = words({ vi: { for: (name: string) => `, thừa ủy quyền của ${name}` }, en: { for: (name: string) => `, by delegation of ${name}` } })

/** Somebody who did something, and the name of whoever delegated it to them. */
export interface Acted { readonly name: string; readonly onBehalfOf: string | null }

/** “Nguyễn A, thừa ủy quyền của Trần B”; nothing for nobody. */
export function ActedBy({ who }: { readonly who: Acted | null }) {
  const text = useText(WORDS)
  return <>{who?.name}{who?.onBehalfOf != null && <span className="second">{text.for(who.onBehalfOf)}</span>}</>
}
