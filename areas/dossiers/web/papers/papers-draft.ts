// SPDX-License-Identifier: Apache-2.0
import type { Paper } from '../../contract/receiving.ts'
import type { ReceivedItem } from '../../core/dossier.ts'

/** What the desk says of a paper: handed in, looked up by the agency instead, not needed in this dossier, or not said yet. */
export type PaperAnswer = 'undecided' | 'received' | 'lookedUp' | 'notNeeded'

/** One line of the checklist while it is being filled in; `added` lines are not asked for by the procedure. */
export interface PaperDraft {
  readonly key: string
  readonly name: string
  readonly mode: Paper['mode'] | 'added'
  readonly wantedOriginal: number | null
  readonly wantedCopy: number | null
  readonly answer: PaperAnswer
  readonly original: number
  readonly copy: number
}

export const MOST_COPIES = 999

/** The checklist of a procedure, with nothing said yet. */
export const draftOf = (papers: readonly Paper[]): PaperDraft[] =>
  papers.map(({ mode, name, original, copy }, at) => ({ key: `p${at}`, name, mode, wantedOriginal: original, wantedCopy: copy, answer: 'undecided', original: 0, copy: 0 }))

/** The checklist of a dossier in hand: as it was received; what was not received then was not needed. */
export function draftOfDossier(papers: readonly Paper[], items: readonly ReceivedItem[]): PaperDraft[] {
  const asked = draftOf(papers).map((paper) => {
    const item = items.find(({ name }) => name === paper.name)
    return item === undefined ? { ...paper, answer: 'notNeeded' as const } : answered(paper, item)
  })
  const added = items.filter(({ name }) => !papers.some((paper) => paper.name === name)).map((item, at) => answered(addedPaper(item.name, `a${at}`), item))
  return [...asked, ...added]
}

const answered = (paper: PaperDraft, { original, copy, lookedUp }: ReceivedItem): PaperDraft => ({ ...paper, answer: lookedUp ? 'lookedUp' : 'received', original, copy })

/** A paper that the procedure does not name, one copy of it. */
export const addedPaper = (name: string, key: string): PaperDraft => ({ key, name, mode: 'added', wantedOriginal: null, wantedCopy: null, answer: 'received', original: 0, copy: 1 })

/** A paper taken in: as many as the procedure asks for, one original when it does not say. */
export function takenIn(paper: PaperDraft): PaperDraft {
  const original = paper.wantedOriginal ?? 0
  const copy = paper.wantedCopy ?? 0
  return { ...paper, answer: 'received', original: original + copy === 0 ? 1 : original, copy }
}

/** Only papers to hand in are asked about; those shown and given back, and notes, are for reading. */
export const isAskedFor = ({ mode }: PaperDraft): boolean => mode === 'submit' || mode === 'added'

/** Papers about which nothing is said yet, or which were taken in without a number. */
export const undecidedPapers = (papers: readonly PaperDraft[]): PaperDraft[] => papers.filter((paper) => isAskedFor(paper) && (paper.answer === 'undecided' || (paper.answer === 'received' && paper.original + paper.copy === 0)))

/** Every paper nothing was said about is taken in as the procedure asks for it. */
export const allTakenIn = (papers: readonly PaperDraft[]): PaperDraft[] => papers.map((paper) => (isAskedFor(paper) && paper.answer === 'undecided' ? takenIn(paper) : paper))

/** What is written into the dossier. */
export const receivedItems = (papers: readonly PaperDraft[]): ReceivedItem[] => papers.filter((paper) => isAskedFor(paper) && (paper.answer === 'received' || paper.answer === 'lookedUp'))
  .map(({ name, original, copy, answer }) => ({ name, original: answer === 'lookedUp' ? 0 : original, copy: answer === 'lookedUp' ? 0 : copy, lookedUp: answer === 'lookedUp' }))
