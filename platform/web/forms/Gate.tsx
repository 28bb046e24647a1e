// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useEffect } from 'react'
import { LotusMark } from '../brand/LotusMark.tsx'
import { Segments } from '../controls/Segments.tsx'
import { chooseLanguage, useLanguage, useText, words } from '../language/language.ts'
import '../panel/panel.css'
import '../shell/shell.css'

const WORDS = words({
  vi: { language: 'Ngôn ngữ', about: 'Rõ người, rõ việc, rõ cách làm, rõ thời gian, rõ trách nhiệm' },
  en: { language: 'Language', about: 'Clear person, task, method, time and accountability' },
})

const LANGUAGES = [{ value: 'vi', label: 'Tiếng Việt' }, { value: 'en', label: 'English' }] as const

/** The page before the shell: the mark, one sheet, the language. */
export function Gate({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const text = useText(WORDS)
  const language = useLanguage()
  useEffect(() => { document.title = `${title} – Năm Rõ` }, [title])
  return (
    <main className="nr-gate">
      <p className="nr-gate__brand"><LotusMark height={20} /> Năm Rõ</p>
      {children}
      <p className="nr-gate__foot">{text.about}</p>
      <Segments label={text.language} value={language} onChange={chooseLanguage} options={LANGUAGES} />
    </main>
  )
}
