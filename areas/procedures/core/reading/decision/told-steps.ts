// SPDX-License-Identifier: Apache-2.0
import { findDurations } from '#kernel/duration-text.ts'
import type { StepReading } from '#areas/procedures/core/reading/procedure-reading.ts'
import { subjectForSteps } from './subject-for-steps.ts'
import type { Desk } from './subject.ts'
import { beginsWithAgent } from './topics.ts'

/** Turns the steps told so far ("Bước 1: …: 0,5 ngày") into a list of the procedure in force. A procedure without a name gets none, and a problem instead. */
export function finishTold(desk: Desk): void {
  const told = desk.told.splice(0)
  const [first] = told
  if (first === undefined) return
  const place = `đoạn “${first.label}: ${(first.lines[0] ?? '').slice(0, 60)}”`
  const subject = subjectForSteps(desk, place)
  if (subject === undefined) {
    desk.problems.push({ place, message: 'Có các bước viết thành lời nhưng không tìm thấy tên thủ tục.' })
    return
  }
  const timed = told.filter((step) => timeIn(step.lines, desk.unitNote.text) !== undefined).length * 2 >= told.length
  subject.used = true
  desk.lists.push({
    subject, case: desk.case?.text ?? null, caseLimits: desk.case?.limits ?? [], hasOutputColumn: false, totals: [], lastNumber: null, place, told: true,
    steps: told.map((step, index): StepReading => {
      const action = workOf(step.lines)
      const time = timeIn(step.lines, desk.unitNote.text)
      return {
        order: index + 1, label: step.label, phase: step.phase, action, output: fieldOf(step.lines, OUTPUT),
        responsible: fieldOf(step.lines, PERSON) ?? personIn(step.lines.join('\n'), timed),
        times: [{ case: null, value: time?.value ?? null, unit: time?.unit ?? null, text: time?.text ?? '', sharedWith: [] }],
      }
    }),
  })
}

const field = (words: string): RegExp => new RegExp(String.raw`^[-–+*•\s]*(?:${words})\s*:\s*(.{1,300})$`, 'iu')
const PERSON = field(String.raw`(?:cơ quan|đơn vị|bộ phận|người|cá nhân|trách nhiệm)(?:[/,\s]+(?:cơ quan|đơn vị|bộ phận|người|cá nhân))*\s+(?:thực hiện|xử lý|giải quyết)`)
const TIME = field(String.raw`thời (?:gian|hạn)(?:\s+(?:thực hiện|xử lý|giải quyết))?`)
const OUTPUT = field(String.raw`(?:kết quả|sản phẩm)(?:\s+(?:thực hiện|xử lý|giải quyết|đầu ra))?`)

const fieldOf = (lines: readonly string[], name: RegExp): string | null => lines.map((line) => name.exec(line)?.[1]).find((value) => value !== undefined)?.replace(/[\s;.]+$/u, '') ?? null

/** Where a told step names person, time and result on lines of their own, the other lines are the work. */
function workOf(lines: readonly string[]): string {
  const rest = fieldOf(lines, PERSON) === null ? lines : lines.filter((line) => ![PERSON, TIME, OUTPUT].some((name) => name.test(line)))
  return (rest.length === 0 ? lines : rest).join('\n')
}

/** "Thời gian thực hiện: 0,5 ngày" below "Bước 1 …" is the time of that step, not the limit of the procedure. */
export function isTimeOfTold(desk: Desk, text: string): boolean {
  const last = desk.told.at(-1)
  if (last === undefined || fieldOf(last.lines, TIME) !== null || !TIME.test(text)) return false
  return fieldOf(last.lines, PERSON) !== null || desk.told.slice(0, -1).some((step) => fieldOf(step.lines, TIME) !== null)
}

interface ToldTime {
  readonly value: number
  readonly unit: StepReading['times'][number]['unit']
  readonly text: string
}

/** The time that a told step states for itself: behind the last colon of a line, in its last bracket, or after "thời gian thực hiện". */
const timeIn = (lines: readonly string[], note: string | null): ToldTime | undefined => lines.toReversed().map((line) => timeOfLine(line, note)).find((time) => time !== undefined)

function timeOfLine(line: string, note: string | null): ToldTime | undefined {
  const found = findDurations(line, { note }).toReversed().find(({ start, end }) => {
    const before = line.slice(0, start)
    const ends = /^\s*(?:[.;]?\s*\([^()]*\))?\s*[.;)/]*\s*$/u.test(line.slice(end))
    const named = /thời\s+(?:gian|hạn)(?:\s+(?:thực hiện|giải quyết|xử lý))?(?:\s+là)?\s*:?\s*(?:không quá\s*|trong\s*)?$/iu.test(before)
    return named || (ends && /[:(]\s*(?:trong (?:thời hạn|vòng)\s+|không quá\s+)?$/iu.test(before))
  })
  return found === undefined || found.unit === 'sameDay' ? undefined : { value: found.value, unit: found.unit, text: found.text }
}

const DOES = /\s(?:hướng dẫn|(?<!bộ phận )(?:tiếp nhận|trả kết quả)|kiểm tra|xem xét|thẩm định|thẩm tra|ghi số|vào sổ|ký|phê duyệt|trình|(?<!được )(?:phân công|giao)|xử lý|dự thảo|chuyển|thụ lý|tham mưu|lấy (?:ý kiến|số)|nghiên cứu|ban hành|phát hành|đóng dấu|thông báo|gửi|lập|scan|cập nhật|thực hiện|có trách nhiệm|chủ trì|nhận)(?!\p{L})/iu

/** The person in front of the verb of a step that states its time; a narrative without times names nobody in particular. */
function personIn(text: string, timed: boolean): string | null {
  const named = /(?:người|đơn vị|trách nhiệm|cơ quan|bộ phận)(?:\/[\p{L}\s]+)?\s+thực hiện\s*:\s*([^\n;.]{3,160})/iu.exec(text)?.[1]
  if (named !== undefined) return named.trim()
  if (!timed || !beginsWithAgent(text)) return null
  const verb = DOES.exec(text)
  const person = verb === null ? '' : text.slice(0, verb.index).replace(/[\s,:–-]+$/u, '')
  return person.length >= 3 && person.length <= 160 ? person : null
}
