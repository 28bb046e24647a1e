// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'react'
import { TextField } from './TextField.tsx'

const TYPING_MS = 250

export interface SearchFieldProps {
  readonly label: string
  readonly placeholder: string
  readonly value: string
  /** Called when typing rests for a quarter of a second. */
  readonly onChange: (value: string) => void
}

/** Words that narrow a list; it answers when the typing rests. */
export function SearchField({ label, placeholder, value, onChange }: SearchFieldProps) {
  const [typed, setTyped] = useState(value)
  useEffect(() => { setTyped(value) }, [value])
  useEffect(() => {
    if (typed === value) return undefined
    const timer = setTimeout(() => { onChange(typed) }, TYPING_MS)
    return () => { clearTimeout(timer) }
  }, [typed, value, onChange])
  return <TextField label={label} placeholder={placeholder} type="search" value={typed} onChange={setTyped} maxLength={200} />
}
