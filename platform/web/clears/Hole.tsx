// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react'
import { useLanguage } from '../language/language.ts'
import { unclearText } from './clear-words.ts'
import type { Clear } from './clears.ts'
import './clears.css'

/** A missing clear where its value would stand: the words "Chưa rõ …" and the one action that fills it. */
export function Hole({ clear, children }: { readonly clear: Clear; readonly children?: ReactNode }) {
  const language = useLanguage()
  return <span className="nr-hole">{unclearText([clear], language)}{children}</span>
}
