// SPDX-License-Identifier: Apache-2.0
import { type DragEvent, useId, useRef, useState } from 'react'
import { Button } from '../controls/Button.tsx'
import { Icon } from '../icons/Icon.tsx'
import { useText, words } from '../language/language.ts'
import { useFormat } from '../language/use-format.ts'
import { FieldErrorLine, type FieldError } from './FormField.tsx'
import './fields.css'

export interface FileDropProps {
  readonly label: string
  /** `.docx,.doc` */
  readonly accept: string
  readonly maxBytes: number
  readonly files: readonly File[]
  readonly onChange: (files: readonly File[]) => void
  readonly many?: true
  readonly error?: FieldError | string | undefined
}

const WORDS = words({
  vi: {
    drop: 'Kéo tệp vào đây hoặc', choose: 'Chọn tệp', remove: (name: string) => `Bỏ tệp ${name}`, takes: (accept: string, size: string) => `Nhận ${accept}, mỗi tệp tối đa ${size}`,
    wrongKind: (name: string) => `Tệp “${name}” không thuộc loại nhận được.`, tooLarge: (name: string, size: string) => `Tệp “${name}” nặng ${size}, quá giới hạn.`, empty: (name: string) => `Tệp “${name}” trống.`, mend: 'Chọn tệp khác.',
  },
  en: {
    drop: 'Drop files here or', choose: 'Choose files', remove: (name: string) => `Remove ${name}`, takes: (accept: string, size: string) => `Takes ${accept}, at most ${size} each`,
    wrongKind: (name: string) => `“${name}” is not of a kind taken here.`, tooLarge: (name: string, size: string) => `“${name}” weighs ${size}, over the limit.`, empty: (name: string) => `“${name}” is empty.`, mend: 'Choose another file.',
  },
})

/** Files by dragging or by the browser's own dialog; what cannot be taken is said at once, the server still looks for itself. */
export function FileDrop({ label, accept, maxBytes, files, onChange, many, error }: FileDropProps) {
  const text = useText(WORDS)
  const { fileSize } = useFormat()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [unfit, setUnfit] = useState<FieldError | undefined>(undefined)
  const endings = accept.split(',').map((ending) => ending.trim().toLowerCase())

  const faultOf = (file: File): string | undefined => {
    if (!endings.some((ending) => file.name.toLowerCase().endsWith(ending))) return text.wrongKind(file.name)
    if (file.size === 0) return text.empty(file.name)
    return file.size > maxBytes ? text.tooLarge(file.name, fileSize(file.size)) : undefined
  }
  const take = (offered: readonly File[]) => {
    const faults = offered.map(faultOf)
    const fault = faults.find((sentence) => sentence !== undefined)
    const fit = offered.filter((_, at) => faults[at] === undefined)
    setUnfit(fault === undefined ? undefined : { what: fault, mend: text.mend })
    if (fit.length > 0) onChange(many === true ? [...files, ...fit] : fit.slice(0, 1))
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take([...event.dataTransfer.files])
  }
  const shownError = error ?? unfit
  return (
    <div className="nr-field">
      <span className="nr-field__label" id={`${id}-label`}>{label}</span>
      <div className="nr-drop" data-over={over || undefined} onDragOver={(event) => { event.preventDefault(); setOver(true) }} onDragLeave={() => { setOver(false) }} onDrop={drop}>
        <div className="row row-wrap"><Icon name="upload" /><span>{text.drop}</span><Button size="small" onClick={() => { input.current?.click() }}>{text.choose}</Button></div>
        <span className="t12 muted">{text.takes(endings.join(', '), fileSize(maxBytes))}</span>
        <input ref={input} type="file" accept={accept} multiple={many === true} className="visually-hidden" tabIndex={-1} aria-labelledby={`${id}-label`} aria-describedby={shownError === undefined ? undefined : `${id}-error`}
          onChange={(event) => { take([...event.currentTarget.files ?? []]); event.currentTarget.value = '' }} />
        {files.length > 0 && (
          <ul className="nr-drop__files">
            {files.map((file, at) => <li key={`${file.name}-${at}`}><Icon name="file" /><span className="grow">{file.name}</span><span className="muted t12 nowrap">{fileSize(file.size)}</span><Button size="small" tone="text" icon="cross" aria-label={text.remove(file.name)} onClick={() => { onChange(files.filter((_, index) => index !== at)) }}>{''}</Button></li>)}
          </ul>
        )}
      </div>
      {shownError !== undefined && <div role="alert"><FieldErrorLine id={`${id}-error`} error={shownError} /></div>}
    </div>
  )
}
