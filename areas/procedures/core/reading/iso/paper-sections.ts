// SPDX-License-Identifier: Apache-2.0
import { foldText } from '#kernel/vietnamese-text.ts'
import type { FlowEntry } from '#areas/procedures/core/reading/iso/paper-flow.ts'
import { sectionTitle } from '#areas/procedures/core/reading/iso/section-title.ts'
import type { SectionKey } from '#areas/procedures/core/reading/iso/section-title.ts'

/** A section of the paper with what stands under its heading; a title that comes twice (contents page, sub-heading) gives two sections. */
export interface PaperSection {
  readonly key: SectionKey
  readonly place: string
  readonly entries: readonly FlowEntry[]
}

/** Cuts the flow at its headings; what stands before the first heading belongs to no section. */
export function sectionsOf(flow: readonly FlowEntry[]): readonly PaperSection[] {
  const sections: { readonly key: SectionKey; readonly place: string; readonly entries: FlowEntry[] }[] = []
  for (const entry of flow) {
    const begun = beginsSection(entry)
    if (begun !== null) sections.push({ key: begun.key, place: entry.place, entries: [...begun.rest] })
    else sections.at(-1)?.entries.push(entry)
  }
  return sections
}

/** What the paper says under one heading; repeated headings are joined unless something else stands between them. */
export function sectionText(sections: readonly PaperSection[], key: SectionKey): readonly FlowEntry[] {
  const first = sections.findIndex((section) => section.key === key && section.entries.length > 0)
  if (first < 0) return []
  const joined: FlowEntry[] = []
  for (const section of sections.slice(first)) {
    if (section.key !== key) break
    joined.push(...section.entries)
  }
  return joined
}

/** The lines of a section, each row of a table as one line. */
export const linesIn = (entries: readonly FlowEntry[]): readonly string[] =>
  entries.flatMap((entry) => (entry.kind === 'line' ? [entry.text] : [entry.cells.map((cell) => cell.text).filter((text) => text !== '').join(' ')])).filter((line) => line !== '')

function beginsSection(entry: FlowEntry): { readonly key: SectionKey; readonly rest: readonly FlowEntry[] } | null {
  if (entry.kind === 'line') {
    const title = sectionTitle(entry.text)
    return title === null ? null : { key: title.key, rest: title.inline === '' ? [] : [{ kind: 'line', text: title.inline, place: entry.place }] }
  }
  const said = entry.cells.filter((cell) => cell.text !== '')
  const [first, second, ...others] = said
  if (first === undefined) return null
  const numbered = /^(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]?$/iu.test(first.text)
  const head = numbered && second !== undefined ? second : first
  const title = sectionTitle(numbered ? `${first.text.replace(/[.)]?$/, '.')} ${head.text}` : head.text)
  if (title === null || foldText(head.text).length > 200) return null
  const rest = numbered ? others : second === undefined ? [] : [second, ...others]
  const inline: readonly FlowEntry[] = title.inline === '' ? [] : [{ kind: 'line', text: title.inline, place: entry.place }]
  return { key: title.key, rest: rest.length === 0 ? inline : [...inline, { ...entry, cells: rest }] }
}
