// SPDX-License-Identifier: Apache-2.0
import 'moment'

declare module 'moment' {
  interface Moment {
    addWorkingTime(amount: number, unit: 'days' | 'minutes'): Moment
  }
  interface LocaleSpecification {
    readonly workinghours?: Readonly<Record<number, readonly string[] | null>>
    readonly holidays?: readonly string[]
  }
}
