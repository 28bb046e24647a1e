// SPDX-License-Identifier: Apache-2.0
import type { FindingView } from '../contract.ts'
import { FORM_LIST_PLACE } from '../core/form-sets/find-form-mixture.ts'

/** The parts of the editor. */
export const EDITOR_PARTS = ['steps', 'about', 'dossier', 'forms', 'records', 'legal'] as const
export type EditorPart = (typeof EDITOR_PARTS)[number]

/** The parts as the address writes them. */
export const PART_IN_ADDRESS: Readonly<Record<EditorPart, string>> = { steps: 'cac-buoc', about: 'chung', dossier: 'thanh-phan', forms: 'bieu-mau', records: 'ho-so-luu', legal: 'can-cu' }

/** A place in the editor: the part and, where one cell is meant, that cell. */
export interface EditorPlace { readonly part: EditorPart; readonly cell?: string }

/** Cells of the step table, as findings and holes point at them. */
export type StepCell = 'role' | 'action' | 'method' | 'time' | 'accountable' | 'label'
export const cellOf = (order: number, cell: StepCell): string => `${order}-${cell}`

const STEP_CELL: Readonly<Record<FindingView['clear'], StepCell>> = { who: 'role', task: 'action', method: 'method', time: 'time', responsibility: 'role', document: 'action' }

/** Where in the editor a finding is mended. */
export function placeOfFinding({ rule, clear, step, place }: Pick<FindingView, 'rule' | 'clear' | 'step'> & Partial<Pick<FindingView, 'place'>>): EditorPlace {
  if (rule.startsWith('form-') && place === FORM_LIST_PLACE) return { part: 'forms' }
  if (rule.startsWith('legal-') || rule.startsWith('cited-law') || rule.startsWith('form-set')) return { part: 'legal' }
  if (rule.startsWith('record')) return { part: 'records' }
  if (rule.startsWith('limit-') || rule === 'case-without-limit' || rule === 'mixed-day-units') return { part: 'steps', cell: 'limits' }
  if (rule === 'duplicate-step-number' && step !== null) return { part: 'steps', cell: cellOf(step, 'label') }
  if (step !== null) return { part: 'steps', cell: cellOf(step, STEP_CELL[clear]) }
  if (clear === 'document') return { part: 'about' }
  return { part: 'steps', cell: cellOf(1, STEP_CELL[clear]) }
}

/** The query of the editor's address that opens at a place. */
export const queryOfPlace = ({ part, cell }: EditorPlace): string => new URLSearchParams({ phan: PART_IN_ADDRESS[part], ...(cell === undefined ? {} : { o: cell }) }).toString()

export function placeOfQuery(query: URLSearchParams): EditorPlace {
  const part = EDITOR_PARTS.find((one) => PART_IN_ADDRESS[one] === query.get('phan')) ?? 'steps'
  const cell = query.get('o')
  return cell === null ? { part } : { part, cell }
}
