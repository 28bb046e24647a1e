// SPDX-License-Identifier: Apache-2.0
import { DatePicker, DatesProvider } from '@mantine/dates'
import '@mantine/dates/styles.layer.css'
import 'dayjs/locale/vi.js'
import { PlainDate } from '#kernel/time.ts'
import { useLanguage, useText, words } from '../language/language.ts'
import './date-calendar.css'

const WORDS = words({
  vi: { previousMonth: 'Tháng trước', nextMonth: 'Tháng sau', previousYear: 'Năm trước', nextYear: 'Năm sau', previousDecade: 'Mười năm trước', nextDecade: 'Mười năm sau' },
  en: { previousMonth: 'Previous month', nextMonth: 'Next month', previousYear: 'Previous year', nextYear: 'Next year', previousDecade: 'Previous decade', nextDecade: 'Next decade' },
})

/** A month on a sheet, Monday first; fetched only when a calendar is opened. */
export function DateCalendar({ value, onChange, min, max }: { readonly value: PlainDate | undefined; readonly onChange: (day: PlainDate) => void; readonly min?: PlainDate | undefined; readonly max?: PlainDate | undefined }) {
  const language = useLanguage()
  const text = useText(WORDS)
  return (
    <DatesProvider settings={{ locale: language, firstDayOfWeek: 1, weekendDays: [0, 6] }}>
      <DatePicker size="xs" ariaLabels={{ previousMonth: text.previousMonth, nextMonth: text.nextMonth, previousYear: text.previousYear, nextYear: text.nextYear, previousDecade: text.previousDecade, nextDecade: text.nextDecade }} value={value ?? null} {...(value === undefined ? {} : { defaultDate: value })} {...(min === undefined ? {} : { minDate: min })} {...(max === undefined ? {} : { maxDate: max })}
        onChange={(day) => { if (day !== null) onChange(PlainDate.parse(day)) }} />
    </DatesProvider>
  )
}
