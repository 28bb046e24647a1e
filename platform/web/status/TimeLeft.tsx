// SPDX-License-Identifier: Apache-2.0
import { Icon } from '../icons/Icon.tsx'
import type { IconName } from '../icons/icon-paths.ts'
import { useText, words } from '../language/language.ts'
import { useFormat } from '../language/use-format.ts'
import { MiniClock } from '../clock/MiniClock.tsx'
import './status.css'

/** `late`: over its time; `soon`: due today; `ok`: later; `paused`: the clock stands still. */
export type TimeTone = 'late' | 'soon' | 'ok' | 'paused'

export interface TimeLeftProps {
  readonly tone: TimeTone
  /** Working minutes left; over the time when `late`; stood still when `paused`. Never negative. */
  readonly minutes: number
  /** Working minutes used and allotted, for the small bar beneath. */
  readonly used?: number
  readonly allotted?: number
}

const SHAPE: Readonly<Record<TimeTone, IconName>> = { late: 'error', soon: 'clock', ok: 'fine', paused: 'pause' }

const WORDS = words({
  vi: { late: (time: string) => `Quá ${time}`, paused: (time: string) => `Dừng ${time}`, left: 'còn' },
  en: { late: (time: string) => `Over by ${time}`, paused: (time: string) => `Paused ${time}`, left: 'left' },
})

/** Working time left, with its shape and, when the allotted time is known, the small clock. */
export function TimeLeft({ tone, minutes, used, allotted }: TimeLeftProps) {
  const text = useText(WORDS)
  const { workingTime } = useFormat()
  const time = workingTime(minutes)
  const said = tone === 'late' ? text.late(time) : tone === 'paused' ? text.paused(time) : time
  return (
    <>
      <span className={`nr-left nr-left--${tone}`}><Icon name={SHAPE[tone]} size={15} />{(tone === 'ok' || tone === 'soon') && <span className="visually-hidden">{text.left}</span>}{said}</span>
      {used !== undefined && allotted !== undefined && allotted > 0 && <MiniClock tone={tone} used={used} allotted={allotted} />}
    </>
  )
}
