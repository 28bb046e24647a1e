// SPDX-License-Identifier: Apache-2.0
import type { Month } from '../core/period.ts'

/** `06/2022`. */
export const monthText = (month: Month): string => `${month.slice(5)}/${month.slice(0, 4)}`

/** `01/2020–06/2022`, or the one month. */
export const periodText = ({ from, to }: { readonly from: Month; readonly to: Month }): string => (from === to ? monthText(from) : `${monthText(from)}–${monthText(to)}`)
