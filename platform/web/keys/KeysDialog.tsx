// SPDX-License-Identifier: Apache-2.0
import { Dialog } from '../feedback/Dialog.tsx'
import { useText, words } from '../language/language.ts'
import { Kbd } from './Kbd.tsx'
import { useKeysNow, useSingleKeys } from './key-registry.ts'
import './keys.css'

const WORDS = words({
  vi: { title: 'Mọi phím tắt', off: 'Phím tắt một phím đang tắt; bật lại trong trình đơn người dùng.', note: 'Phím một chữ không có tác dụng khi đang gõ trong ô nhập.' },
  en: { title: 'All keys', off: 'Single keys are switched off; switch them on in the user menu.', note: 'Single keys do nothing while you type in a field.' },
})

/** Everything the keyboard can do on this page. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText(WORDS)
  const keys = useKeysNow()
  const single = useSingleKeys()
  return (
    <Dialog title={text.title} onClose={onClose}>
      <p className="t12 second">{single === 'off' ? text.off : text.note}</p>
      <dl className="nr-keys">
        {keys.map(({ key, label }) => <div key={key} style={{ display: 'contents' }}><dt><Kbd keys={key} /></dt><dd>{label}</dd></div>)}
      </dl>
    </Dialog>
  )
}
