// SPDX-License-Identifier: Apache-2.0
import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { WordDocument } from '#kernel/word-document.ts'
import type { OfficeAnswer, OfficeJob } from './office-job.ts'
import { OfficeFileRefused, officeRefusal } from './office-refusal.ts'
import type { Workbook } from './workbook.ts'

/** How the child processes that read files are kept. */
export interface OfficeReaderSettings {
  /** At most this many files are read at the same time; the others wait. */
  readonly children: number
  readonly timeLimitMs: number
  readonly memoryMegabytes: number
  /** A child that waits longer than this for work is ended. */
  readonly idleMs: number
  /** A child is replaced after so many files, so that nothing a file did can last. */
  readonly filesPerChild: number
}

export const OFFICE_READER_SETTINGS: OfficeReaderSettings = { children: 2, timeLimitMs: 30_000, memoryMegabytes: 768, idleMs: 20_000, filesPerChild: 200 }

/** Reads office files in child processes; waiting children never keep the program alive. */
export interface OfficeReaders {
  readWord(bytes: Uint8Array): Promise<WordDocument>
  readWorkbook(bytes: Uint8Array): Promise<Workbook>
  /** Ends the children; files still being read are refused. */
  close(): void
}

interface Reader { readonly process: ChildProcess; filesRead: number; idle: NodeJS.Timeout | undefined }
interface Waiting { readonly job: OfficeJob; readonly settle: (answer: OfficeAnswer) => void }

export function openOfficeReaders(settings: OfficeReaderSettings = OFFICE_READER_SETTINGS): OfficeReaders {
  const free: Reader[] = []
  const busy = new Set<Reader>()
  const queue: Waiting[] = []

  const start = (): Reader => {
    const reader: Reader = { process: startChild(settings), filesRead: 0, idle: undefined }
    reader.process.on('error', () => undefined)
    return reader
  }
  const end = (reader: Reader): void => {
    clearTimeout(reader.idle)
    reader.process.kill('SIGKILL')
    const at = free.indexOf(reader)
    if (at >= 0) free.splice(at, 1)
  }
  const rest = (reader: Reader): void => {
    if (reader.filesRead >= settings.filesPerChild || !reader.process.connected) return end(reader)
    keepAlive(reader.process, 'no')
    reader.idle = setTimeout(() => end(reader), settings.idleMs).unref()
    reader.process.once('exit', () => end(reader))
    free.push(reader)
  }
  const next = (): void => {
    if (busy.size >= settings.children) return
    const waiting = queue.shift()
    if (waiting === undefined) return
    const reader = takeLiving(free) ?? start()
    clearTimeout(reader.idle)
    reader.process.removeAllListeners('exit')
    busy.add(reader)
    void ask(reader, waiting.job, settings.timeLimitMs).then(({ answer, isReusable }) => {
      busy.delete(reader)
      if (isReusable) rest(reader)
      else end(reader)
      waiting.settle(answer)
      next()
    })
  }
  const read = async (job: OfficeJob): Promise<WordDocument | Workbook> => {
    const answer = await new Promise<OfficeAnswer>((settle) => {
      queue.push({ job, settle })
      next()
    })
    if (!answer.ok) throw new OfficeFileRefused(answer.code, answer.say)
    return answer.value
  }
  return {
    async readWord(bytes) {
      const value = await read({ kind: 'word', bytes })
      if (!('blocks' in value)) throw new Error('the child answered a workbook for a Word file')
      return value
    },
    async readWorkbook(bytes) {
      const value = await read({ kind: 'workbook', bytes })
      if (!('sheets' in value)) throw new Error('the child answered a Word file for a workbook')
      return value
    },
    close() {
      for (const reader of [...free, ...busy]) end(reader)
    },
  }
}

/** No environment (it holds passwords), no writing, no further processes; reading is limited by memory and time. */
const startChild = ({ memoryMegabytes }: OfficeReaderSettings): ChildProcess => fork(fileURLToPath(new URL('./office-child.ts', import.meta.url)), [], {
  serialization: 'advanced',
  execArgv: [`--max-old-space-size=${memoryMegabytes}`, '--permission', '--allow-fs-read=*'],
  env: process.platform === 'win32' ? { SystemRoot: 'C:\\Windows' } : {},
  stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
})

function takeLiving(free: Reader[]): Reader | undefined {
  for (let reader = free.pop(); reader !== undefined; reader = free.pop()) if (reader.process.connected) return reader
  return undefined
}

/** Sends one file and waits for one answer, the end of the child or the end of the time. */
function ask(reader: Reader, job: OfficeJob, timeLimitMs: number): Promise<{ answer: OfficeAnswer; isReusable: boolean }> {
  const child = reader.process
  reader.filesRead += 1
  keepAlive(child, 'yes')
  return new Promise((resolve) => {
    const settle = (answer: OfficeAnswer, isReusable: boolean): void => {
      clearTimeout(timer)
      child.removeListener('message', heard)
      child.removeListener('exit', ended)
      child.removeListener('error', ended)
      resolve({ answer, isReusable })
    }
    const heard = (answer: OfficeAnswer): void => settle(answer, true)
    const ended = (): void => settle(refusalAnswer('too-complex'), false)
    const timer = setTimeout(() => settle(refusalAnswer('took-too-long'), false), timeLimitMs)
    child.on('message', heard)
    child.on('exit', ended)
    child.on('error', ended)
    child.send(job, (error) => { if (error !== null) ended() })
  })
}

const refusalAnswer = (code: 'too-complex' | 'took-too-long'): OfficeAnswer => {
  const { say } = officeRefusal(code)
  return { ok: false, code, say }
}

function keepAlive(child: ChildProcess, whether: 'yes' | 'no'): void {
  if (whether === 'yes') {
    child.ref()
    child.channel?.ref()
  } else {
    child.unref()
    child.channel?.unref()
  }
}
