// SPDX-License-Identifier: Apache-2.0
import { readNumbering } from './numbering.ts'
import type { PaperLine } from './paper-items.ts'
import { openSubject } from './subject.ts'
import type { Desk, Subject } from './subject.ts'

/**
 * The procedure that a list of steps belongs to: the one in force, or, where that already has its steps and no case sets this
 * list apart, the heading among the lines printed since. Undefined where the paper names none.
 */
export function subjectForSteps(desk: Desk, place: string): Subject | undefined {
  const { subject } = desk
  if (subject !== null && (!subject.used || desk.case !== null)) return subject
  const chosen = bestCandidate(desk.candidates)
  if (chosen !== undefined) {
    desk.problems.push({ place, message: `Tên thủ tục lấy từ dòng “${chosen.text.slice(0, 120)}” phía trên bảng; đề nghị kiểm tra lại.` })
    return openSubject(desk, { text: chosen.text, numbered: readNumbering(chosen.text) })
  }
  const [only, second] = desk.catalogue
  if (subject === null && only !== undefined && second === undefined) {
    const found = openSubject(desk, { text: only.name, numbered: { style: 'none', parts: [], rest: '' } })
    if (only.code !== null && !found.codes.includes(only.code)) found.codes.push(only.code)
    return found
  }
  return subject ?? undefined
}

function bestCandidate(lines: readonly PaperLine[]): PaperLine | undefined {
  const short = lines.filter((line) => line.text.length <= 400 && line.text.length >= 10)
  const numbered = short.filter((line) => !['none', 'bullet', 'step'].includes(readNumbering(line.text).style))
  return numbered.findLast((line) => line.prominent) ?? short.findLast((line) => line.prominent) ?? numbered.at(-1)
}
