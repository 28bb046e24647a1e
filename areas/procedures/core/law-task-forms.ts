// SPDX-License-Identifier: Apache-2.0
import { cleanText, foldText } from '#kernel/vietnamese-text.ts'
import type { ProcedureContent } from './procedure-content.ts'

const MOST_FORMS = 30
const LONGEST_NAME = 160
const FORM = /^(?:bieu mau|mau|to khai|don|phieu|giay tiep nhan|giay hen|so theo doi|bm[ .])/

/** Biểu mẫu named in the list of forms, the records, results of steps and papers of a procedure: what has to be looked at, and perhaps printed anew, when its law changes. */
export function formsNamedIn({ records, steps, dossier, forms: listed = [] }: Pick<ProcedureContent, 'records' | 'steps' | 'dossier' | 'forms'>): readonly string[] {
  const named = [...records.map(({ name }) => name), ...steps.flatMap(({ output }) => output?.split(/[;\n]/) ?? []), ...dossier.map(({ name }) => name)].map((name) => cleanText(name).replace(/^[-–+*•\s]+/u, ''))
  const forms = [...listed.map(({ name }) => cleanText(name)), ...named.filter((name) => FORM.test(foldText(name)))].map((name) => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name))
  return [...new Map(forms.map((name) => [foldText(name), name])).values()].slice(0, MOST_FORMS)
}
