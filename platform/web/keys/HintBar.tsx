// SPDX-License-Identifier: Apache-2.0
import { useText, words } from '../language/language.ts'
import { Kbd } from './Kbd.tsx'
import { useKeysNow, useSingleKeys } from './key-registry.ts'
import { isSingleKey } from './key-name.ts'
import './keys.css'

const MOST = 9
const WORDS = words({ vi: { title: 'Phím tắt' }, en: { title: 'Keyboard shortcuts' } })

/** The keys that work now, nine at most: first those of the page, last search and the list of all keys. */
export function HintBar() {
  const text = useText(WORDS)
  const single = useSingleKeys()
  const keys = useKeysNow().filter(({ key, hint }) => hint !== 'quiet' && (single === 'on' || !isSingleKey(key)))
  const everywhere = keys.filter(({ key }) => key === '/' || key === '?')
  const ofPage = keys.filter((binding) => !everywhere.includes(binding))
  const shown = [...ofPage.slice(0, MOST - everywhere.length), ...everywhere]
  return (
    <aside className="nr-hints" aria-label={text.title}>
      {shown.map(({ key, label, pair }) => <span key={key}><Kbd keys={key} />{pair !== undefined && <Kbd keys={pair.key} />}{pair?.label ?? label}</span>)}
    </aside>
  )
}
