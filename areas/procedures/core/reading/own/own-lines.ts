// SPDX-License-Identifier: Apache-2.0
import { cleanText } from '#kernel/vietnamese-text.ts'
import type { Mark } from '#areas/procedures/core/paper/marks.ts'
import { CONDITION_WORDS, LOOKUP_WORDS, NO_LIMIT, NO_PAPERS, NOT_SAID, VALIDITY_WORDS } from '#areas/procedures/core/paper/parts.ts'
import { type ColumnUnit, unitInWords } from '#areas/procedures/core/paper/printed-time.ts'
import type { DossierItem, Fee, LegalBasis, ProcedureForm, QualityRecord } from '#areas/procedures/core/procedure-content.ts'
import { readDate } from '#areas/procedures/core/reading/iso/read-cover.ts'
import { countsIn } from '#areas/procedures/core/reading/iso/read-dossier.ts'
import { readLegalBasis } from '#areas/procedures/core/reading/iso/read-legal-basis.ts'
import { type SectionKey, sectionTitle } from '#areas/procedures/core/reading/iso/section-title.ts'
import type { OwnSteps } from '#areas/procedures/core/reading/own/own-steps.ts'
import { after } from '#areas/procedures/core/reading/own/marked-text.ts'

/** A procedure as it is being read. */
export interface OpenDraft {
  name: string
  code: string | null
  issueNo: string | null
  issuedOn: string | null
  field: string | null
  tthcCodes: string[]
  /** One entry a line of the limits; null where the line says that there is none. */
  limits: (string | null)[]
  mode: DossierItem['mode']
  dossier: DossierItem[]
  legalBasis: LegalBasis[]
  fee: string[]
  fees: Fee[]
  result: string[]
  records: QualityRecord[]
  forms: ProcedureForm[]
  steps: OwnSteps | null
  /** What unmarked words are taken for: those under the heading where they stand. */
  under: Mark | null
  /** The unit printed above the step table. */
  unit: ColumnUnit | null
}

export const openDraft = (name: string): OpenDraft => ({
  name, code: null, issueNo: null, issuedOn: null, field: null, tthcCodes: [], limits: [], mode: 'general', dossier: [], legalBasis: [], fee: [], fees: [], result: [], records: [], forms: [], steps: null, under: null, unit: null,
})

const line = (text: string): string => cleanText(text).replace(/^- ?/u, '')

/** Puts one marked paragraph where it belongs. */
export function readOwnLine(mark: Mark, text: string, draft: OpenDraft): void {
  const words = line(text)
  switch (mark) {
    case 'field': draft.field = after('Lĩnh vực:', cleanText(text)) || null
      return
    case 'tthc': draft.tthcCodes.push(...after('Mã thủ tục hành chính:', cleanText(text)).split(';').map(cleanText).filter((code) => code !== ''))
      return
    case 'time-unit': draft.unit = unitInWords(words)
      return
    case 'limit': draft.limits.push(words)
      return
    case 'limit-none': draft.limits.push(words.endsWith(NO_LIMIT) ? null : words)
      return
    case 'fee': draft.fee.push(text)
      return
    case 'result': draft.result.push(text)
      return
    case 'dossier-submit': draft.mode = 'submit'
      return
    case 'dossier-present': draft.mode = 'present'
      return
    case 'dossier-general': draft.mode = 'general'
      return
    case 'paper': draft.dossier.push({ mode: draft.mode, name: words, ...countsIn(words) })
      return
    case 'paper-counted': draft.dossier.push({ mode: draft.mode, ...countedPaper(words) })
      return
    case 'paper-condition': case 'paper-validity': case 'paper-lookup': amendPaper(mark, cleanText(text), draft.dossier)
      return
    case 'basis': draft.legalBasis.push(...readLegalBasis([words]))
      return
    case 'basis-exact': draft.legalBasis.push(...exactBasis(words))
      return
    default:
  }
}

/** "Tờ khai (01 bản chính, 02 bản sao)": the counts of the last brackets. */
function countedPaper(words: string): Pick<DossierItem, 'name' | 'original' | 'copy'> {
  const match = /^(.*) \((?:không ghi số bản|(?:(\d+) bản chính)?(?:, )?(?:(\d+) bản sao)?)\)$/u.exec(words)
  if (match === null) return { name: words, ...countsIn(words) }
  const count = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits))
  return { name: match[1] ?? '', original: count(match[2]), copy: count(match[3]) }
}

/** Adds to the last paper when it is asked for, how old it may be, or where it is looked up. */
export function amendPaper(mark: 'paper-condition' | 'paper-validity' | 'paper-lookup', text: string, dossier: DossierItem[]): void {
  const last = dossier.at(-1)
  if (last === undefined) return
  switch (mark) {
    case 'paper-condition': last.condition = after(CONDITION_WORDS, text)
      return
    case 'paper-validity': last.validity = after(VALIDITY_WORDS, text)
      return
    case 'paper-lookup': last.lookedUpIn = after(LOOKUP_WORDS, text)
  }
}

function exactBasis(words: string): readonly LegalBasis[] {
  const match = /^(.*) \[số: (.*?); ngày: (.*?)\]$/u.exec(words)
  // Someone took the brackets away: then the words say it.
  if (match === null) return readLegalBasis([words])
  const said = (text: string | undefined): string | null => (text === undefined || text === 'không có' ? null : text)
  const date = said(match[3])
  return [{ text: match[1] ?? '', number: said(match[2]), date: date === null ? null : readDate(date) ?? date }]
}

const UNDER: Readonly<Partial<Record<SectionKey, Mark>>> = { dossier: 'paper', limit: 'limit', result: 'result', fee: 'fee', legalBasis: 'basis' }

/** Takes note of the heading that begins here. */
export function readOwnHeading(text: string, draft: OpenDraft): void {
  const key = sectionTitle(text)?.key
  draft.under = key === undefined ? null : UNDER[key] ?? null
}

/** Words in no style of ours, or written over a sentence that stood there for want of words: taken for what their heading asks. False where no heading says what they are. */
export function readLooseLine(mark: Mark | undefined, text: string, draft: OpenDraft): boolean {
  if (text === NOT_SAID || text === NO_PAPERS) return true
  if (draft.under === null) return mark !== undefined
  readOwnLine(draft.under, text, draft)
  return true
}
