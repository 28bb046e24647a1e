// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useId } from 'react'
import { Icon } from '../icons/Icon.tsx'
import { useText, words } from '../language/language.ts'
import './fields.css'

/** An error has three parts: what is wrong, why, and what to do. "Tháng 6 chỉ có 30 ngày." */
export interface FieldError {
  readonly what: string
  readonly why?: string
  readonly mend?: string
}

/** What a field gives to its control. */
export interface ControlLink {
  readonly id: string
  readonly required: boolean
  readonly error: boolean
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

export interface FieldProps {
  readonly label: string
  readonly required?: boolean
  /** One short line beneath: the form in which it is written, where it is found. */
  readonly hint?: ReactNode
  readonly error?: FieldError | string | undefined
}

const WORDS = words({ vi: { required: 'bắt buộc' }, en: { required: 'required' } })

/** A label, its control, a hint and the error, tied together for readers of the screen. */
export function FormField({ label, required = false, hint, error, children }: FieldProps & { readonly children: (control: ControlLink) => ReactNode }) {
  const text = useText(WORDS)
  const id = useId()
  const describedBy = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].filter((part) => part !== '').join(' ')
  return (
    <div className="nr-field">
      <label htmlFor={id}>{label}{required && <span className="nr-field__required" title={text.required}> *</span>}</label>
      {children({ id, required, error: error !== undefined, 'aria-describedby': describedBy === '' ? undefined : describedBy, 'aria-invalid': error === undefined ? undefined : true })}
      {hint !== undefined && <div className="nr-field__hint" id={`${id}-hint`}>{hint}</div>}
      {error !== undefined && <FieldErrorLine id={`${id}-error`} error={error} />}
    </div>
  )
}

export function FieldErrorLine({ id, error }: { readonly id: string; readonly error: FieldError | string }) {
  const { what, why, mend } = typeof error === 'string' ? { what: error, why: undefined, mend: undefined } : error
  return (
    <div className="nr-field__error" id={id}>
      <Icon name="error" size={14} />
      <span>{what}{why !== undefined && <> {why}</>}{mend !== undefined && <span className="nr-field__mend"> {mend}</span>}</span>
    </div>
  )
}
