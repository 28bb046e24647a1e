// SPDX-License-Identifier: Apache-2.0
import { Fragment } from 'react'
import { matchText } from './match-text.ts'

/** A text with the letters underlined that answer what was typed. */
export function Marked({ text, typed }: { readonly text: string; readonly typed: string }) {
  const whole = text.normalize('NFC')
  const matched = matchText(whole, typed) ?? []
  let end = 0
  const parts = matched.map(([from, to]) => {
    const before = whole.slice(end, from)
    end = to
    return { from, before, hit: whole.slice(from, to) }
  })
  return <>{parts.map(({ from, before, hit }) => <Fragment key={from}>{before}<mark>{hit}</mark></Fragment>)}{whole.slice(end)}</>
}
