// SPDX-License-Identifier: Apache-2.0
import { useLanguage } from '../language/language.ts'
import { capOf } from './key-name.ts'
import './keys.css'

/** Key caps: `J`, `Ctrl` `Enter`, `G` `H`. */
export function Kbd({ keys }: { readonly keys: string }) {
  const language = useLanguage()
  return <>{keys.split(keys === '+' ? '\0' : /[+ ]/).map((key, at) => <kbd key={at} className="nr-kbd">{capOf(key, language)}</kbd>)}</>
}
