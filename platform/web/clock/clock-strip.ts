// SPDX-License-Identifier: Apache-2.0

/** How a piece of the strip stands: done, in hand, forecast, paused (with its reason) or over its time. */
export type SegmentKind = 'done' | 'running' | 'forecast' | 'paused' | 'over'

/** Places and lengths are working minutes from the first counted minute. */
interface Placed {
  readonly start: number
  readonly minutes: number
}

export interface ClockDay {
  readonly start: number
  /** `T4 29/06` */
  readonly label: string
  /** `after-off`: days off were skipped just before; `today` is said beside the day where there is room. */
  readonly kind?: 'after-off' | 'today'
}

/** One planned step, or the gap that a pause leaves in the plan. */
export interface PlanSegment extends Placed {
  readonly order?: string
  readonly label?: string
  readonly kind: 'step' | 'gap'
}

export interface ActualSegment extends Placed {
  readonly kind: SegmentKind
  /** The number of the step, all that a narrow piece shows. */
  readonly order?: string
  readonly label?: string
}

/** `now` black flag, `due` red line, `first-due` dotted: the due time before pauses. */
export interface ClockMark {
  readonly at: number
  readonly kind: 'now' | 'due' | 'first-due'
  readonly label: string
}

/** What the strip shows, as words: for readers of the screen. */
export interface ClockRow {
  readonly step: string
  readonly person: string
  readonly allotted: string
  readonly used: string
  readonly begins: string
  readonly ends: string
}

export interface ClockStripData {
  /** One sentence that says all: "đã dùng 19 giờ 10 trong 40 giờ làm việc, …" */
  readonly summary: string
  readonly spanMinutes: number
  readonly days: readonly ClockDay[]
  readonly plan: readonly PlanSegment[]
  readonly actual: readonly ActualSegment[]
  readonly marks: readonly ClockMark[]
  readonly rows: readonly ClockRow[]
}

const MARGIN_MINUTES = 300

/** How long the axis is: five working hours beyond the due time, or beyond now when that is later. */
export const spanFor = (dueAt: number, nowAt: number): number => Math.max(dueAt, nowAt) + MARGIN_MINUTES
