// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'react'
import { instantOf } from '#kernel/time.ts'
import { Icon } from '../icons/Icon.tsx'
import { useText, words } from '../language/language.ts'
import { useFormat } from '../language/use-format.ts'
import { useSession } from '../session.ts'

const MINUTE = 60_000
const WORDS = words({
  vi: { held: 'Đồng hồ của hệ thống đang được giữ ở thời điểm này để trình diễn', demo: 'trình diễn' },
  en: { held: 'The system clock is held at this moment for demonstration', demo: 'demo' },
})

/** The minute by the wall in Vietnam; a clock held for demonstration says so. */
export function MastClock() {
  const text = useText(WORDS)
  const { clock } = useFormat()
  const { heldAt } = useSession()
  const [millis, setMillis] = useState(() => Date.now())
  useEffect(() => {
    if (heldAt !== undefined) return undefined
    const tick = setTimeout(() => { setMillis(Date.now()) }, MINUTE - millis % MINUTE + 20)
    return () => { clearTimeout(tick) }
  }, [millis, heldAt])
  const now = heldAt ?? instantOf(millis)
  return (
    <p className="nr-mast__clock" title={heldAt === undefined ? undefined : text.held}>
      <Icon name={heldAt === undefined ? 'clock' : 'pause'} /><time dateTime={now}>{clock(now)}</time>{heldAt !== undefined && <span className="nr-mast__held">{text.demo}</span>}
    </p>
  )
}
