// SPDX-License-Identifier: Apache-2.0
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { nationalCalendarLayer } from '#areas/organisation/core/calendar-data/national-calendar.ts'
import type { Sentence } from '#kernel/sentence.ts'
import { withOffset } from '#kernel/time.ts'
import type { Instant } from '#kernel/time.ts'
import { sayCalendarRefusal } from '#kernel/working-time/calendar-fault.ts'
import { newestCalendar, readCalendarFile } from '#kernel/working-time/calendar-file.ts'
import { compileCalendar } from '#kernel/working-time/compile-calendar.ts'
import type { CompiledCalendar } from '#kernel/working-time/compile-calendar.ts'
import { deadline } from '#kernel/working-time/due.ts'
import type { Deadline } from '#kernel/working-time/due.ts'
import { dayText, limitText, momentText, weekdayText } from '#kernel/working-time/explain-text.ts'
import { explain } from '#kernel/working-time/explain.ts'
import type { ExplainedDeadline, ExplanationLine } from '#kernel/working-time/explain.ts'
import { readLimit, sayLimitRefusal } from '#kernel/working-time/limit-text.ts'
import type { Limit } from '#kernel/working-time/limit.ts'
import { readMoment, sayMomentRefusal } from '#kernel/working-time/moment-text.ts'
import { numberOfDate, supportedMillis, wallMinuteOfMillis } from '#kernel/working-time/wall-time.ts'
import { WorkingTimeError } from '#kernel/working-time/working-time-error.ts'
import type { CommandOutput, ExitCode } from './command-output.ts'

const USAGE = `Cách dùng: namro deadline --received <thời điểm> --limit "<thời hạn>" [--calendar <tệp>] [--json]
           namro deadline --batch <tệp.jsonl> [--calendar <tệp>] [--brief]
  --received   thời điểm tiếp nhận, như 2026-11-16T08:30 (giờ Việt Nam) hoặc có độ lệch +07:00
  --limit      "5 ngày làm việc", "10 ngày", "8 giờ làm việc", "90 phút làm việc", "½ ngày làm việc", "2 tháng", "trong ngày"
  --calendar   tệp JSON của lịch làm việc (mặc định: lịch quốc gia, giờ 07:30–11:30, 13:00–17:00)
  --batch      mỗi dòng một {"received": …, "limit": …}, trả lời mỗi dòng một dòng JSON theo đúng thứ tự; "-" là đầu vào chuẩn
  --brief      không kèm giải thích từng ngày`

interface Refused { readonly code: string; readonly message: string }
interface Question { readonly limit: Limit; readonly receivedAt: Instant }

/** `namro deadline`: when a limit ends, and why, day by day. */
export async function run(argv: readonly string[], io: CommandOutput): Promise<ExitCode> {
  const options = readOptions(argv)
  if ('message' in options) return say(io, options.message, 2)
  if (options.help === true) {
    await io.stdout(`${USAGE}\n`)
    return 0
  }
  if (options.batch === undefined && (options.received === undefined || options.limit === undefined)) {
    return say(io, `Thiếu --${options.received === undefined ? 'received' : 'limit'}. Ví dụ: namro deadline --received 2026-11-16T08:30 --limit "5 ngày làm việc"`, 2)
  }
  if (options.batch !== undefined && (options.received !== undefined || options.limit !== undefined)) return say(io, 'Dùng --batch thì không dùng --received và --limit.', 2)

  const calendar = await calendarOf(options.calendar)
  if ('message' in calendar) return say(io, calendar.message, 1)
  if (options.batch !== undefined) return answerBatch(options.batch, calendar, options.brief === true, io)

  const question = questionOf(options.received ?? '', options.limit ?? '')
  if ('message' in question) return say(io, question.message, 1)
  const answer = answerOne(question, calendar)
  if ('message' in answer) return say(io, answer.message, 1)
  await io.stdout(options.json === true ? `${JSON.stringify(options.brief === true ? asJson(answer) : explainedJson(answer))}\n` : `${forPeople(question, answer).join('\n')}\n`)
  return 0
}

async function say(io: CommandOutput, message: string, code: ExitCode): Promise<ExitCode> {
  await io.stderr(`${message}\n`)
  return code
}

function readOptions(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv], strict: true, allowPositionals: false,
      options: {
        received: { type: 'string' }, limit: { type: 'string' }, calendar: { type: 'string' }, batch: { type: 'string' },
        json: { type: 'boolean' }, brief: { type: 'boolean' }, help: { type: 'boolean', short: 'h' },
      },
    }).values
  } catch (error) {
    const option = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1]
    return { message: `Tham số ${option ?? argv.join(' ')} không dùng được ở đây. Xem: namro deadline --help` }
  }
}

async function calendarOf(file: string | undefined): Promise<CompiledCalendar | Refused> {
  const national = newestCalendar([nationalCalendarLayer])
  if (file === undefined) return national.ok ? compileCalendar(national.calendar) : refusedBy('calendar', sayCalendarRefusal(national.refusal))
  let data: unknown
  try {
    data = JSON.parse((await readFile(file, 'utf8')).replace(/^\ufeff/, ''))
  } catch (error) {
    if (error instanceof SyntaxError) return { code: 'calendar-not-json', message: `Tệp lịch ${file} không phải JSON hợp lệ.` }
    return { code: 'calendar-unreadable', message: `Không mở được tệp lịch ${file}. Hãy kiểm tra đường dẫn và quyền đọc.` }
  }
  const found = readCalendarFile(data, national.ok ? { vietnam: national.calendar } : {})
  return found.ok ? compileCalendar(found.calendar) : { code: found.refusal.code, message: `${file}: ${sayCalendarRefusal(found.refusal).vi}` }
}

const refusedBy = (code: string, sentence: Sentence): Refused => ({ code, message: sentence.vi })

function questionOf(received: string, limit: string): Question | Refused {
  const moment = readMoment(received)
  if (!moment.ok) return refusedBy(moment.refusal.code, sayMomentRefusal(moment.refusal))
  const found = readLimit(limit)
  if (!found.ok) return refusedBy(found.refusal.code, sayLimitRefusal(found.refusal))
  return { receivedAt: moment.at, limit: found.limit }
}

/** Faults of counting are the answer "no"; any other fault is ours and goes up. */
function counted<Answer>(count: () => Answer): Answer | Refused {
  try {
    return count()
  } catch (error) {
    if (error instanceof WorkingTimeError) return refusedBy(error.refusal.code, error.sentence)
    throw error
  }
}

const answerOne = ({ limit, receivedAt }: Question, calendar: CompiledCalendar): ExplainedDeadline | Refused => counted(() => explain(limit, receivedAt, calendar))

const asJson = ({ dueAt, calendarId, provisional }: Deadline, explanation?: readonly ExplanationLine[]) =>
  ({ dueAt: withOffset(dueAt), calendar: calendarId, provisional, ...(explanation === undefined ? {} : { explanation }) })

function forPeople({ limit, receivedAt }: Question, answer: ExplainedDeadline): string[] {
  const moment = (at: Instant) => wallMinuteOfMillis(supportedMillis(at))
  const untilMidnight = !answer.dueAt.endsWith(':00.000Z')
  return [
    `Hạn: ${momentText(moment(answer.dueAt), untilMidnight).vi}`,
    `Thời hạn ${limitText(limit).vi}, tiếp nhận ${momentText(moment(receivedAt), false).vi}, lịch ${answer.calendarId}.`,
    ...(answer.provisional ? ['Tạm tính: có ngày chưa có quyết định về lịch nghỉ.'] : []),
    ...answer.lines.map(({ date, text }) => `  ${weekdayText(numberOfDate(date)).vi.padEnd(8)} ${dayText(numberOfDate(date))}  ${text.vi}`),
  ]
}

/** Lines held back before they are written, so that a large batch is few writes. */
const LINES_PER_WRITE = 512

async function answerBatch(file: string, calendar: CompiledCalendar, brief: boolean, io: CommandOutput): Promise<ExitCode> {
  let code: ExitCode = 0
  let answers: string[] = []
  try {
    for await (const line of linesOf(file)) {
      if (line.trim() === '') continue
      const answer = answerLine(line, calendar, brief)
      if (!answer.ok) code = 1
      answers.push(answer.text)
      if (answers.length < LINES_PER_WRITE) continue
      await io.stdout(`${answers.join('\n')}\n`)
      answers = []
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return await say(io, `Không đọc được tệp ${file}. Hãy kiểm tra đường dẫn và quyền đọc.`, 1)
  }
  if (answers.length > 0) await io.stdout(`${answers.join('\n')}\n`)
  return code
}

/** The lines of a file of any size, in whatever pieces the disk gives it. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const source = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: 1 << 18 })
  const decoder = new TextDecoder()
  let rest = ''
  for await (const piece of source) {
    const text = rest + decoder.decode(piece, { stream: true })
    const lines = text.split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  yield rest + decoder.decode()
}

function answerLine(line: string, calendar: CompiledCalendar, brief: boolean): { readonly ok: boolean; readonly text: string } {
  const question = lineQuestion(line)
  if ('message' in question) return { ok: false, text: JSON.stringify({ error: question }) }
  const { limit, receivedAt } = question
  const answer = counted(() => (brief ? asJson(deadline(limit, receivedAt, calendar)) : explainedJson(explain(limit, receivedAt, calendar))))
  return 'message' in answer ? { ok: false, text: JSON.stringify({ error: answer }) } : { ok: true, text: JSON.stringify(answer) }
}

const explainedJson = (answer: ExplainedDeadline) => asJson(answer, answer.lines)

function lineQuestion(line: string): Question | Refused {
  let data: unknown
  try {
    data = JSON.parse(line)
  } catch {
    return { code: 'line-not-json', message: 'Dòng này không phải JSON hợp lệ. Ghi như {"received": "2026-11-16T08:30", "limit": "5 ngày làm việc"}.' }
  }
  if (typeof data !== 'object' || data === null || !('received' in data) || typeof data.received !== 'string') return { code: 'line-without-received', message: 'Dòng này thiếu "received" (thời điểm tiếp nhận, dạng chữ).' }
  if (!('limit' in data) || typeof data.limit !== 'string') return { code: 'line-without-limit', message: 'Dòng này thiếu "limit" (thời hạn, dạng chữ).' }
  return questionOf(data.received, data.limit)
}
