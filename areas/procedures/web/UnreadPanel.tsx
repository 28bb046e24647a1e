// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { TextButton } from '#platform/web/controls/Button.tsx'
import { Icon } from '#platform/web/icons/Icon.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'

const WORDS = words({
  vi: { title: 'Chưa đọc được', note: 'Mở tệp Word, xem đúng chỗ này và bổ sung bằng tay nếu cần.', none: 'Phần mềm đọc được mọi phần của tệp.', all: (count: string) => `Xem cả ${count} chỗ`, count: (count: string) => `${count} chỗ` },
  en: { title: 'Could not be read', note: 'Open the Word file at these places and add by hand what is needed.', none: 'Every part of the file was read.', all: (count: string) => `Show all ${count} places`, count: (count: string) => `${count} places` },
})
const FIRST = 8

export interface UnreadPlace { readonly place: string; readonly message: string }

/** What of a Word file could not be read, with its place in the file. */
export function UnreadPanel({ places: told }: { readonly places: readonly UnreadPlace[] }) {
  const text = useText(WORDS)
  const { number } = useFormat()
  const [all, setAll] = useState(false)
  const places = [...new Map(told.map((one) => [`${one.place}\n${one.message}`, one])).values()]
  const shown = all ? places : places.slice(0, FIRST)
  return (
    <Panel title={text.title} aside={places.length === 0 ? undefined : text.count(number(places.length))} body="flush">
      {places.length === 0 ? <p className="t13 second pr-pad"><Icon name="fine" /> {text.none}</p> : (
        <>
          <ul className="pr-unread">{shown.map(({ place, message }, at) => <li key={`${place}-${at}`}><Icon name="eye" /><div><b>{place}</b><p>{message}</p></div></li>)}</ul>
          {shown.length < places.length && <p className="pr-pad t13"><TextButton onClick={() => { setAll(true) }}>{text.all(number(places.length))}</TextButton></p>}
          <p className="t12 muted pr-pad">{text.note}</p>
        </>
      )}
    </Panel>
  )
}
