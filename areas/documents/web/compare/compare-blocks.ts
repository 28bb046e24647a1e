// SPDX-License-Identifier: Apache-2.0
import { diffArrays, diffWordsWithSpace } from 'diff'
import type { Block } from '../../core/document-content.ts'

/** A run of words that both issues have, or only one. */
export interface Part { readonly text: string; readonly change: 'same' | 'added' | 'removed' }

/** One line of the comparison: a block of both issues, of the earlier or of the later. */
export type ComparedBlock =
  | { readonly change: 'same'; readonly text: string }
  | { readonly change: 'added' | 'removed'; readonly text: string }
  | { readonly change: 'changed'; readonly parts: readonly Part[] }

/** A block as lines of text: an item, a row or a step a line. */
export function textOfBlock(block: Block): string {
  switch (block.kind) {
    case 'heading': case 'paragraph': return block.text
    case 'list': return block.items.map((item, at) => `${block.ordered ? `${at + 1}.` : '–'} ${item}`).join('\n')
    case 'table': return [block.head, ...block.rows].map((row) => row.join(' | ')).join('\n')
    case 'steps': return block.steps.map(({ role, action, method, time, accountable, output }, at) => `${at + 1}. ${[role, action, method, time, accountable, output].join(' | ')}`).join('\n')
  }
}

const partOf = ({ value, added, removed }: { readonly value: string; readonly added: boolean; readonly removed: boolean }): Part => ({ text: value, change: added ? 'added' : removed ? 'removed' : 'same' })

/** What a text says otherwise than an earlier one, word by word. */
export const compareWords = (before: string, after: string): readonly Part[] => diffWordsWithSpace(before, after).map(partOf)

/** Two issues block by block; blocks of one kind that stand in the same gap are compared word by word. */
export function compareBlocks(before: readonly Block[], after: readonly Block[]): ComparedBlock[] {
  const runs = diffArrays([...before], [...after], { comparator: (a, b) => a.kind === b.kind && JSON.stringify(a) === JSON.stringify(b) })
  const lines: ComparedBlock[] = []
  let gone: Block[] = []
  let come: Block[] = []
  const settle = () => {
    lines.push(...paired(gone, come))
    gone = []
    come = []
  }
  for (const run of runs) {
    if (run.added) come.push(...run.value)
    else if (run.removed) gone.push(...run.value)
    else {
      settle()
      lines.push(...run.value.map((block) => ({ change: 'same' as const, text: textOfBlock(block) })))
    }
  }
  settle()
  return lines
}

function paired(gone: readonly Block[], come: readonly Block[]): ComparedBlock[] {
  const left = [...gone]
  const lines: ComparedBlock[] = []
  for (const block of come) {
    const at = left.findIndex(({ kind }) => kind === block.kind)
    const earlier = left[at]
    if (earlier === undefined) lines.push({ change: 'added', text: textOfBlock(block) })
    else {
      // What stood before the earlier one and has no partner is gone: it keeps its place.
      lines.push(...left.slice(0, at).map((one) => ({ change: 'removed' as const, text: textOfBlock(one) })), { change: 'changed', parts: compareWords(textOfBlock(earlier), textOfBlock(block)) })
      left.splice(0, at + 1)
    }
  }
  return [...lines, ...left.map((one) => ({ change: 'removed' as const, text: textOfBlock(one) }))]
}
