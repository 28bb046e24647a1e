// SPDX-License-Identifier: Apache-2.0
import { Input, NativeSelect, PasswordInput } from '@mantine/core'
import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react'
import { Icon } from '../icons/Icon.tsx'
import { useText, words } from '../language/language.ts'
import { type FieldProps, FormField } from './FormField.tsx'

export interface TextFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'email' | 'tel' | 'search' | 'date' | 'time' | 'number'
  readonly size?: 'small'
  readonly placeholder?: string
  readonly autoComplete?: HTMLInputAutoCompleteAttribute
  readonly autoFocus?: boolean
  readonly maxLength?: number
  readonly min?: string | number
  readonly max?: string | number
  /** Filled by the system; dashed. */
  readonly readOnly?: boolean
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel'
  readonly unit?: ReactNode
}

/** One line of text. */
export function TextField({ label, required = false, hint, error, value, onChange, size, unit, readOnly = false, ...rest }: TextFieldProps) {
  return (
    <FormField label={label} required={required} hint={hint} error={error}>
      {(control) => <Input {...rest} {...control} size={size === 'small' ? 'xs' : 'sm'} value={value} readOnly={readOnly} rightSection={unit} onChange={(event) => { onChange(event.currentTarget.value) }} />}
    </FormField>
  )
}

/** Several lines of text; it grows with what is written where the browser can. */
export function TextAreaField({ label, required = false, hint, error, value, onChange, rows = 3, maxLength, placeholder }: FieldProps & { readonly value: string; readonly onChange: (value: string) => void; readonly rows?: number; readonly maxLength?: number; readonly placeholder?: string }) {
  return (
    <FormField label={label} required={required} hint={hint} error={error}>
      {(control) => <Input component="textarea" {...control} multiline rows={rows} maxLength={maxLength} placeholder={placeholder} value={value} onChange={(event) => { onChange(event.currentTarget.value) }} />}
    </FormField>
  )
}

export interface SelectOption {
  readonly value: string
  readonly label: string
  readonly disabled?: boolean
}

/** One of a short list, by the browser's own list. For a long one use `SearchCombobox`. */
export function SelectField({ label, required = false, hint, error, value, onChange, options, empty, size }: FieldProps & { readonly value: string; readonly onChange: (value: string) => void; readonly options: readonly SelectOption[]; readonly empty?: string; readonly size?: 'small' }) {
  return (
    <FormField label={label} required={required} hint={hint} error={error}>
      {(control) => (
        <NativeSelect {...control} size={size === 'small' ? 'xs' : 'sm'} value={value} rightSection={<Icon name="down" size={12} />} onChange={(event) => { onChange(event.currentTarget.value) }}>
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => <option key={option.value} value={option.value} disabled={option.disabled}>{option.label}</option>)}
        </NativeSelect>
      )}
    </FormField>
  )
}

const WORDS = words({ vi: { show: 'Hiện hoặc ẩn mật khẩu' }, en: { show: 'Show or hide the password' } })

/** A password, which may be shown. */
export function PasswordField({ label, required = true, hint, error, value, onChange, autoComplete, autoFocus }: FieldProps & { readonly value: string; readonly onChange: (value: string) => void; readonly autoComplete: 'current-password' | 'new-password'; readonly autoFocus?: boolean }) {
  const text = useText(WORDS)
  return (
    <FormField label={label} required={required} hint={hint} error={error}>
      {(control) => (
        <PasswordInput {...control} value={value} autoComplete={autoComplete} autoFocus={autoFocus} onChange={(event) => { onChange(event.currentTarget.value) }}
          visibilityToggleIcon={({ reveal }) => <Icon name={reveal ? 'cross' : 'eye'} />} visibilityToggleButtonProps={{ 'aria-label': text.show, tabIndex: 0 }} />
      )}
    </FormField>
  )
}
