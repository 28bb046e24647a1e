// SPDX-License-Identifier: Apache-2.0
import { Checkbox, Radio } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { type FieldError, FieldErrorLine } from './FormField.tsx'
import './fields.css'

/** A box to tick. */
export function CheckField({ label, checked, onChange, disabled = false, labelLook = 'shown' }: { readonly label: string; readonly checked: boolean; readonly onChange: (checked: boolean) => void; readonly disabled?: boolean; readonly labelLook?: 'shown' | 'spoken' }) {
  return <Checkbox checked={checked} disabled={disabled} onChange={(event) => { onChange(event.currentTarget.checked) }} {...(labelLook === 'shown' ? { label } : { 'aria-label': label })} />
}

export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: ReactNode
}

/** One of two to five, all seen at once. */
export function RadioField<Value extends string>({ label, value, onChange, choices, required = false, error }: { readonly label: string; readonly value: Value | undefined; readonly onChange: (value: Value) => void; readonly choices: readonly Choice<Value>[]; readonly required?: boolean; readonly error?: FieldError | string | undefined }) {
  const name = useId()
  return (
    <fieldset className="nr-field" aria-describedby={error === undefined ? undefined : `${name}-error`}>
      <legend>{label}{required && <span className="nr-field__required"> *</span>}</legend>
      <div className="nr-radios">
        {choices.map((choice) => <Radio key={choice.value} name={name} value={choice.value} label={choice.label} checked={choice.value === value} onChange={() => { onChange(choice.value) }} />)}
      </div>
      {error !== undefined && <FieldErrorLine id={`${name}-error`} error={error} />}
    </fieldset>
  )
}
