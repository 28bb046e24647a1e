// SPDX-License-Identifier: Apache-2.0
import { CLEARS, type Clear } from '../clears/clears.ts'

const TILT: Readonly<Record<Clear, number>> = { person: -68, task: -34, method: 0, time: 34, duty: 68 }
const PETAL = 'M0-3.6C-3.7-7.6-3.7-13.4 0-18.600C3.7-13.4 3.7-7.6 0-3.600z'

/** The mark: a lotus of five petals, one for each clear. An open petal tells what is missing; the logo itself is always whole. */
export function LotusMark({ height = 22, missing = [], label }: { readonly height?: number; readonly missing?: readonly Clear[]; readonly label?: string }) {
  return (
    <svg width={height * 38 / 17} height={height} viewBox="-19 -19.2 38 18" {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}>
      {CLEARS.map((clear) => missing.includes(clear)
        ? <path key={clear} d={PETAL} fill="none" stroke="currentColor" strokeWidth="1.1" strokeDasharray="2 1.5" transform={`rotate(${TILT[clear]})`} />
        : <path key={clear} d={PETAL} fill="currentColor" transform={`rotate(${TILT[clear]})`} />)}
    </svg>
  )
}
