// SPDX-License-Identifier: Apache-2.0
import { Input, Popover } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import type { PlainDate } from '#kernel/time.ts'
import { Icon } from '../icons/Icon.tsx'
import { dateText } from '../language/format.ts'
import { useSay, useText, words } from '../language/language.ts'
import { readDate } from '../language/parse-date.ts'
import { type FieldProps, FormField } from './FormField.tsx'

const DateCalendar = lazy(async () => ({ default: (await import('./DateCalendar.tsx')).DateCalendar }))

const WORDS = words({
  vi: { open: (label: string) => `${label}: chọn trên lịch`, form: 'ngày/tháng/năm' },
  en: { open: (label: string) => `${label}: choose on a calendar`, form: 'day/month/year' },
})

/** A day, typed as dd/MM/yyyy in every browser; the calendar is fetched when it is first opened. */
export function DateField({ label, required = false, hint, error, value, onChange, min, max }: FieldProps & { readonly value: PlainDate | undefined; readonly onChange: (day: PlainDate | undefined) => void; readonly min?: PlainDate; readonly max?: PlainDate }) {
  const text = useText(WORDS)
  const say = useSay()
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const [left, setLeft] = useState(false)
  const [opened, setOpened] = useState(false)
  const read = typed === undefined || typed.trim() === '' ? undefined : readDate(typed)
  const typedError = left && read?.ok === false ? { what: say(read.why) } : undefined
  const type = (next: string) => {
    setTyped(next)
    setLeft(false)
    const day = readDate(next)
    onChange(day.ok ? day.day : undefined)
  }
  const choose = (day: PlainDate) => {
    setTyped(undefined)
    onChange(day)
    setOpened(false)
  }
  const button = (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus position="bottom-end">
      <Popover.Target><button type="button" className="nr-date-open" aria-label={text.open(label)} onClick={() => { setOpened(!opened) }}><Icon name="calendar" /></button></Popover.Target>
      <Popover.Dropdown>{opened && <Suspense fallback={<div style={{ width: 252, height: 240 }} />}><DateCalendar value={value} onChange={choose} min={min} max={max} /></Suspense>}</Popover.Dropdown>
    </Popover>
  )
  return (
    <FormField label={label} required={required} hint={hint} error={error ?? typedError}>
      {(control) => <Input {...control} inputMode="numeric" autoComplete="off" placeholder={text.form} rightSectionPointerEvents="all" rightSection={button} value={typed ?? (value === undefined ? '' : dateText(value))} onChange={(event) => { type(event.currentTarget.value) }} onBlur={() => { setLeft(true); if (read?.ok === true) setTyped(undefined) }} />}
    </FormField>
  )
}
