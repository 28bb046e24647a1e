// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { foldText } from '#kernel/vietnamese-text.ts'
import type { ProcedureContent } from '#areas/procedures/core/procedure-content.ts'

const Line = z.object({ from: z.string().max(1_000), to: z.string().max(1_000) })

/** How an agency reads a model pack: its own names for the roles, its pattern of codes, its retention times. */
export const PackMapping = z.object({
  roles: z.array(Line).max(300),
  retention: z.array(Line).max(100),
  /** `{code}` is the code of the model, `{nn}` its number in the pack; empty keeps the code of the model. */
  codePattern: z.string().max(80),
})
export type PackMapping = z.infer<typeof PackMapping>

export const NO_MAPPING: PackMapping = { roles: [], retention: [], codePattern: '' }

const mapped = (lines: PackMapping['roles'], text: string | null): string | null => {
  if (text === null) return null
  const line = lines.find(({ from, to }) => to.trim() !== '' && foldText(from) === foldText(text))
  return line === undefined ? text : line.to.trim()
}

/** A model procedure in the words of the agency: roles and retention times as the agency names them, everything else as issued. */
export function adaptContent(content: ProcedureContent, mapping: PackMapping): ProcedureContent {
  return {
    ...content,
    steps: content.steps.map((step) => ({ ...step, role: mapped(mapping.roles, step.role), accountable: mapped(mapping.roles, step.accountable) })),
    records: content.records.map((record) => ({ ...record, retention: mapped(mapping.retention, record.retention) })),
  }
}

/** The code that an agency gives a model procedure: "QT {nn}/CX-HCTP" makes QT 03/CX-HCTP of the third. */
export function codeOfItem(item: { readonly code: string; readonly place: number }, { codePattern }: PackMapping): string {
  const pattern = codePattern.trim()
  if (pattern === '') return item.code
  const code = pattern.replaceAll('{code}', item.code).replaceAll('{nn}', String(item.place).padStart(2, '0'))
  // A pattern without a mark would give all procedures one code.
  return code === pattern ? `${pattern} ${item.code}` : code
}

/** The roles and retention times that a set of models names, each once, for an agency to say what it calls them. */
export function namesToMap(contents: readonly ProcedureContent[]): { readonly roles: readonly string[]; readonly retention: readonly string[] } {
  const once = (texts: readonly (string | null)[]) => [...new Map(texts.flatMap((text) => (text === null || text.trim() === '' ? [] : [[foldText(text), text.trim()] as const]))).values()]
  return { roles: once(contents.flatMap(({ steps }) => steps.flatMap(({ role, accountable }) => [role, accountable]))), retention: once(contents.flatMap(({ records }) => records.map(({ retention }) => retention))) }
}
