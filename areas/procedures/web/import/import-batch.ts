// SPDX-License-Identifier: Apache-2.0
import { cleanText, foldText } from '#kernel/vietnamese-text.ts'
import type { Sentence } from '#kernel/sentence.ts'
import type { FindingView, ImportReading } from '../../contract.ts'
import { checkProcedure } from '../../core/check/five-clears.ts'
import { checkedOfContent } from '../../core/content-of-reading.ts'
import type { RenamedRole } from '../../core/edit/role-names.ts'
import type { ProcedureContent, Step } from '../../core/procedure-content.ts'
import { type DraftHistory, beginDraft } from '../edit/draft-history.ts'

type Read = ImportReading
/** A procedure that exists under the code. */
export interface Existing { readonly id: string; readonly name: string; readonly issueNo: number | undefined; readonly isOnTheWay: boolean }

/** What became of one procedure when drafts were made. */
export type Outcome = { readonly kind: 'drafted'; readonly id: string; readonly issueNo: number } | { readonly kind: 'refused'; readonly why: Sentence }

/** One procedure of a file, as it is being reviewed. */
export interface Found {
  readonly key: string
  readonly fileName: string | null
  readonly sourceFile: string | null
  readonly code: string
  readonly draft: DraftHistory
  /** What exists under a code, learnt from the reading or from a refusal. */
  readonly existing: { readonly code: string; readonly as: Existing } | undefined
  readonly asNextIssue: boolean
  readonly chosen: boolean
  readonly unread: readonly { readonly place: string; readonly message: string }[]
  /** What the check found in the paper itself and cannot find in a draft: a limit stated twice, a role spelled otherwise elsewhere in the file. */
  readonly ofPaper: readonly PaperFinding[]
  /** Roles that were given the agency's own names as an earlier file was. */
  readonly renamed: readonly RenamedRole[]
  readonly outcome: Outcome | undefined
  /** The file that says the same procedure word for word, where this one is the second to say it: it is left out until it is ticked. */
  readonly twinOf?: string | undefined
}

/** A finding on the paper, with the step it speaks of as it was read. */
export interface PaperFinding { readonly finding: FindingView; readonly step: Step | undefined }

/** One file: in the row, being read, read, why it could not be, or still to be chosen again after a reload. */
export interface BatchFile {
  readonly key: string
  readonly name: string
  readonly size: number
  readonly state: 'waiting' | 'reading' | 'read' | 'failed' | 'missing'
  readonly why?: Sentence
  readonly procedures: number
  readonly listed: number
}

/** The procedures of a read file, each with what could not be read in it. */
export function foundIn(fileKey: string, read: Read): Found[] {
  return read.procedures.map(({ code, content, existing, placeholders, findings, renamed }, index) => ({
    key: `${fileKey}-${index}`, fileName: read.fileName, sourceFile: read.sourceFile, code: code ?? suggestedCode(content), draft: beginDraft(withKnownFacts(content, existing)),
    existing: existing === null || code === null ? undefined : { code, as: { id: existing.id, name: existing.name, issueNo: existing.issueNo, isOnTheWay: existing.status !== 'issued' && existing.status !== 'withdrawn' } },
    asNextIssue: existing !== null && (existing.status === 'issued' || existing.status === 'withdrawn'), chosen: true, unread: [...placeholders, ...read.problems], ofPaper: paperFindings(content, findings), renamed, outcome: undefined,
  }))
}

const lessModern = ({ fileName }: Found): number => (/\.doc$/i.test(fileName ?? '') ? 1 : 0)
const spokenOf = ({ code, draft: { now } }: Found): string => foldText(JSON.stringify([code, now.name, now.cases.length, now.steps.map(({ action, role, times }) => [action, role, times.map(({ text }) => text)])])).replaceAll(/\s+/g, '')

/** Offices keep one procedure in several files (.doc beside .docx, a copy in a decision). Of those that say the same, one stays chosen, a .docx before a .doc; the others are left out and say whose twin they are. */
export function withTwinsLeftOut(all: readonly Found[]): Found[] {
  const first = new Map<string, Found>()
  const words = new Map(all.map((one) => [one.key, spokenOf(one)]))
  for (const one of all.toSorted((a, b) => lessModern(a) - lessModern(b))) {
    const key = words.get(one.key) ?? ''
    if (one.code.trim() !== '' && one.draft.now.steps.length > 0 && !first.has(key)) first.set(key, one)
  }
  return all.map((one) => {
    const twin = first.get(words.get(one.key) ?? '')
    return twin === undefined || twin.key === one.key || one.outcome !== undefined || one.twinOf !== undefined || one.draft.past.length > 0 ? one : { ...one, chosen: false, twinOf: twin.fileName ?? twin.draft.now.name }
  })
}

/** A procedure of an import taken up again: where a draft of that name stands under its code, that is what was made of it. */
export const takenUpAgain = (found: Found): Found => (found.existing?.as.isOnTheWay === true && found.existing.as.name === found.draft.now.name ? { ...found, outcome: { kind: 'drafted', id: found.existing.as.id, issueNo: found.existing.as.issueNo ?? 1 } } : found)

function paperFindings(content: ProcedureContent, findings: readonly FindingView[]): PaperFinding[] {
  const own = checkProcedure(checkedOfContent('', '', content))
  return findings.filter(({ rule, step, case: named }) => rule !== 'placeholder-left' && !own.some((other) => other.rule === rule && other.step === step && other.case === named))
    .map((finding) => ({ finding, step: content.steps.find(({ order }) => order === finding.step) }))
}

/** Findings on the paper that still hold: those on a step that was corrected are done with. */
export const paperFindingsLeft = ({ ofPaper, draft }: Pick<Found, 'ofPaper' | 'draft'>): readonly FindingView[] => ofPaper.filter(({ step }) => step === undefined || draft.now.steps.includes(step)).map(({ finding }) => finding)

const MOST_PLACES = 1_000

/** What goes with the draft for those who review it: what could not be read, and what the paper itself had wrong. */
export const placesToKeep = (found: Found): { place: string; message: string }[] => [...found.unread.map((one) => ({ ...one })), ...paperFindingsLeft(found).map(({ place, message }) => ({ place, message: message.vi }))].slice(0, MOST_PLACES)

/** Papers seldom print field and national codes: where they do not, those of the issue before hold on, and with them its place in coverage. */
const withKnownFacts = (content: ProcedureContent, existing: Read['procedures'][number]['existing']): ProcedureContent => existing === null ? content
  : { ...content, field: content.field ?? existing.field, tthcCodes: content.tthcCodes.length > 0 ? content.tthcCodes : existing.tthcCodes }

/** Decisions print no code of the agency; the national code of the procedure is a fair start. */
const suggestedCode = (content: ProcedureContent): string => content.tthcCodes[0] ?? ''

/** A procedure that somebody writes without a file. */
export const emptyFound = (key: string, name: string): Found => ({
  key, fileName: null, sourceFile: null, code: '', existing: undefined, asNextIssue: false, chosen: true, unread: [], ofPaper: [], renamed: [], outcome: undefined,
  draft: beginDraft({ name, field: null, tthcCodes: [], cases: [{ key: 'c1', name: null, limit: null }], steps: [], dossier: [], records: [], legalBasis: [], fee: null, result: null }),
})

const foldedCodes = new Map<string, string>()
const MOST_FOLDED = 5_000
/** A code without case, accents and blanks; hundreds of codes are compared with each other at every key. */
function foldedCode(code: string): string {
  const known = foldedCodes.get(code)
  if (known !== undefined) return known
  if (foldedCodes.size > MOST_FOLDED) foldedCodes.clear()
  const folded = foldText(code).replaceAll(/\s+/g, '')
  foldedCodes.set(code, folded)
  return folded
}
const sameCode = (one: string, other: string): boolean => foldedCode(one) === foldedCode(other)

/** What is known to exist under the code that stands in the field now. */
export const existingOf = ({ code, existing }: Found): Existing | undefined => (existing !== undefined && sameCode(existing.code, cleanText(code)) ? existing.as : undefined)

export type Obstacle = 'code-missing' | 'name-missing' | 'code-taken' | 'on-the-way' | 'code-twice'

/** Why no draft can be made of a procedure yet; the server still looks for itself. */
export function obstacleOf(one: Found, all: readonly Found[]): Obstacle | undefined {
  if (one.draft.now.name.trim() === '') return 'name-missing'
  if (cleanText(one.code) === '') return 'code-missing'
  const existing = existingOf(one)
  if (existing?.isOnTheWay === true) return 'on-the-way'
  if (existing !== undefined && !one.asNextIssue) return 'code-taken'
  return all.some((other) => other.key !== one.key && other.chosen && other.outcome?.kind !== 'drafted' && sameCode(other.code, one.code)) ? 'code-twice' : undefined
}

/** Those of which drafts are still to be made. */
export const toDraft = (all: readonly Found[]): readonly Found[] => all.filter(({ chosen, outcome }) => chosen && outcome?.kind !== 'drafted')

/** How far a procedure is: drafted, ready to be, left out as another's twin, or with something left to mend. */
export type Readiness = 'ready' | 'mend' | 'drafted' | 'left-out'
export function readinessOf(one: Found, all: readonly Found[]): Readiness {
  if (one.outcome?.kind === 'drafted') return 'drafted'
  if (isLeftOut(one)) return 'left-out'
  return !hasTwiceTheCode(one, all) && one.draft.now.steps.length > 0 && errorsIn(one.draft.now) === 0 && obstacleOf(one, all) === undefined ? 'ready' : 'mend'
}

/** The procedure after the open one that still has to be mended, round the list; undefined where none other has. */
export function nextToMend(all: readonly Found[], openKey: string): Found | undefined {
  const at = all.findIndex(({ key }) => key === openKey)
  return [...all.slice(at + 1), ...all.slice(0, Math.max(0, at))].find((one) => readinessOf(one, all) === 'mend')
}

/** Whether another procedure of the list stands under the same code. */
export const hasTwiceTheCode = (one: Found, all: readonly Found[]): boolean => all.some((other) => other.key !== one.key && !isLeftOut(other) && sameCode(other.code, one.code))

/** A twin of another procedure that nobody has ticked all the same. */
export const isLeftOut = ({ twinOf, chosen }: Pick<Found, 'twinOf' | 'chosen'>): boolean => twinOf !== undefined && !chosen

/** Those without errors and without obstacles chosen, the others not. */
export const withReadyChosen = (all: readonly Found[]): Found[] => {
  const chosen = all.map((one) => ({ ...one, chosen: one.twinOf === undefined || one.chosen }))
  return chosen.map((one) => ({ ...one, chosen: readinessOf(one, chosen) === 'ready' }))
}

/** "QT-01" → "QT-02"; a code without a number gets one. */
export function nextCode(code: string): string {
  const number = /^(.*?)(\d+)(\D*)$/su.exec(code)
  if (number === null) return `${code}-02`
  return `${number[1] ?? ''}${String(Number(number[2]) + 1).padStart((number[2] ?? '').length, '0')}${number[3] ?? ''}`
}

/** Gives codes in a row to the procedures that have none. */
export function withCodesInARow(all: readonly Found[], first: string): Found[] {
  let code = cleanText(first)
  return all.map((one) => {
    if (cleanText(one.code) !== '' || one.outcome?.kind === 'drafted') return one
    while (all.some((other) => sameCode(other.code, code))) code = nextCode(code)
    const given = { ...one, code }
    code = nextCode(code)
    return given
  })
}

const counted = new WeakMap<ProcedureContent, number>()

/** How many five-clears errors a content has; worked out once per content. */
export function errorsIn(content: ProcedureContent): number {
  const known = counted.get(content)
  if (known !== undefined) return known
  const count = checkProcedure(checkedOfContent('', '', content)).filter(({ severity }) => severity === 'error').length
  counted.set(content, count)
  return count
}
