// SPDX-License-Identifier: Apache-2.0
import { useSyncExternalStore } from 'react'
import { Icon } from '../icons/Icon.tsx'
import { useText, words } from '../language/language.ts'
import './states.css'

const WORDS = words({
  vi: { title: 'Mất mạng.', works: 'Trang đã mở vẫn xem được; việc vừa nhập còn nguyên và gửi được khi có mạng lại.' },
  en: { title: 'No network.', works: 'Open pages still read; what you typed is kept and can be sent when the network is back.' },
})

function subscribe(listener: () => void): () => void {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}

export const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine, () => true)

/** What still works without the network; nothing while there is one. */
export function OfflineBanner() {
  return <div role="status">{useOnline() ? undefined : <OfflineNote />}</div>
}

export function OfflineNote() {
  const text = useText(WORDS)
  return <p className="nr-offline"><Icon name="offline" /><b>{text.title}</b> {text.works}</p>
}
