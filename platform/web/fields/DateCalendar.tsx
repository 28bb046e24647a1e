// SPDX-License-Identifier: Apache-2.0
import { DatePicker, DatesProvider } from '@mantine/dates'
import '@mantine/dates/styles.layer.css'
import 'dayjs/locale/vi.js'
import { PlainDate } from '#kernel/time.ts'
import { useLanguage } from '../language/language.ts'
import './date-calendar.css'

/** A month on a sheet, Monday first; fetched only when a calendar is opened. */
export function DateCalendar({ value, onChange, min, max }: { readonly value: PlainDate | undefined; readonly onChange: (day: PlainDate) => void; readonly min?: PlainDate | undefined; readonly max?: PlainDate | undefined }) {
  const language = useLanguage()
  return (
    <DatesProvider settings={{ locale: language, firstDayOfWeek: 1, weekendDays: [0, 6] }}>
      <DatePicker size="xs" value={value ?? null} {...(value === undefined ? {} : { defaultDate: value })} {...(min === undefined ? {} : { minDate: min })} {...(max === undefined ? {} : { maxDate: max })}
        onChange={(day) => { if (day !== null) onChange(PlainDate.parse(day)) }} />
    </DatesProvider>
  )
}
