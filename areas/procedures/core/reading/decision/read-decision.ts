// SPDX-License-Identifier: Apache-2.0
import { foldText } from '#kernel/vietnamese-text.ts'
import type { WordDocument } from '#kernel/word-document.ts'
import type { FileReading } from '#areas/procedures/core/reading/procedure-reading.ts'
import { assemble } from './assemble.ts'
import { listCatalogue } from './catalogue-table.ts'
import { checkAppendixHeadings, readDecisionSign } from './decision-number.ts'
import { takeFactTable } from './fact-table.ts'
import { doubtFormSets } from './doubt-form-sets.ts'
import { takeFormTable } from './form-list.ts'
import { listItems } from './paper-items.ts'
import type { PaperItem, PaperLine } from './paper-items.ts'
import { newDesk } from './subject.ts'
import { takeLine } from './take-line.ts'
import { kindOfTable, takeTable } from './take-table.ts'
import { finishTold } from './told-steps.ts'

/** Reads a decision (quyết định) of a province or a ministry: every list of steps it prints with the procedure it belongs to, and the procedures it lists. */
export function readDecision(document: WordDocument): FileReading {
  const items = listItems(document)
  const begin = beginOfAppendix(items)
  const listed = listCatalogue(items.slice(begin))
  const desk = newDesk(listed)
  desk.isInternal = saysInternal(items)
  items.slice(begin).forEach((item, index, all) => {
    if (item.kind === 'line') {
      desk.above = null
      takeLine(desk, { line: item, ahead: { steps: comesBeforeSteps(all, index), line: lineBehind(all, index) } })
      return
    }
    finishTold(desk)
    switch (kindOfTable(item.table)) {
      case 'signature': case 'catalogue': desk.above = null; return
      case 'facts': takeFactTable(desk, item.table); return
      case 'forms': takeFormTable(desk, item.table); return
      case 'steps': case 'sheet': takeTable(desk, item.table)
    }
    desk.phase = null
    desk.candidates.length = 0
  })
  finishTold(desk)
  const sign = readDecisionSign(items)
  const procedures = assemble(desk, { listed, issuedOn: sign.date })
  const catalogue = listed.map(({ code, name, timeLimitText }) => ({ code, name, timeLimitText }))
  return { kind: 'decision', procedures, catalogue, problems: [...document.losses, ...checkAppendixHeadings(items.slice(begin), sign), ...doubtFormSets(items.slice(0, begin), procedures), ...desk.problems] }
}

/** Whether a paper is a decision: its title says so and it has articles, or a number "…/QĐ-…". */
export function looksLikeDecision(document: WordDocument): boolean {
  const texts = listItems(document).slice(0, 80).flatMap((item) => item.kind === 'line' ? [item.text] : item.table.rows.slice(0, 12).flatMap((row) => row.cells.flatMap((cell) => cell.lines)))
  const folded = texts.slice(0, 200).map((text) => foldText(text))
  const titled = folded.some((text) => /^quyet dinh(?:\s*[:.]?$| (?:cong bo|phe duyet|ban hanh|ve viec|v\/v|sua doi))/.test(text))
  const numbered = folded.some((text) => /^so\s*:?.{0,20}\/qd\b/.test(text))
  const articled = folded.some((text) => /^dieu 1\b/.test(text))
  return (titled && articled) || (numbered && (titled || articled))
}

/** A title or Điều 1 that speaks of internal procedures (thủ tục hành chính nội bộ, quy trình nội bộ). */
const saysInternal = (items: readonly PaperItem[]): boolean =>
  items.some((item) => item.kind === 'line' && item.text.length < 700 && (item.prominent || /^(?:về việc|v\/v|điều 1)/iu.test(item.text)) && /noi bo/.test(foldText(item.text)))

/** The appendix begins behind the signatures; a paper without them is read from the beginning. */
function beginOfAppendix(items: readonly PaperItem[]): number {
  const signed = items.findIndex((item) => item.kind === 'table' ? kindOfTable(item.table) === 'signature' : /^nơi nhận\s*:/iu.test(item.text))
  const holdsMore = items.slice(signed + 1).some((item) => item.kind === 'table' ? kindOfTable(item.table) !== 'signature' : /bước\s*\d/iu.test(item.text))
  return signed >= 0 && holdsMore ? signed + 1 : 0
}

/** A line that stands directly above a table of steps, or above a limit that stands above one. */
function comesBeforeSteps(items: readonly PaperItem[], index: number): boolean {
  for (const item of items.slice(index + 1, index + 4)) {
    if (item.kind === 'table') return ['steps', 'sheet'].includes(kindOfTable(item.table))
    if (!/thời (?:gian|hạn)|đơn vị tính|^\(/iu.test(item.text)) return false
  }
  return false
}

function lineBehind(items: readonly PaperItem[], index: number): PaperLine | null {
  const next = items[index + 1]
  return next?.kind === 'line' ? next : null
}
