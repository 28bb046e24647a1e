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
  /** Ends the children; what is still being read or waiting fails. */
  close(): void
}

interface Reader { readonly process: ChildProcess; filesRead: number; idle: NodeJS.Timeout | undefined }
interface Waiting { readonly job: OfficeJob; readonly settle: (outcome: Outcome) => void }

/** What became of a file: an answer, no answer in time, the end of the child, or no child at all. */
type Outcome = { readonly kind: 'answered'; readonly answer: OfficeAnswer } | { readonly kind: 'timed-out' } | { readonly kind: 'child-ended' } | { readonly kind: 'closed' } | { readonly kind: 'not-started'; readonly cause: Error }

export function openOfficeReaders(settings: OfficeReaderSettings = OFFICE_READER_SETTINGS): OfficeReaders {
  const free: Reader[] = []
  const busy = new Set<Reader>()
  const queue: Waiting[] = []
  let isClosed = false

  const end = (reader: Reader): void => {
    clearTimeout(reader.idle)
    reader.process.kill('SIGKILL')
    const at = free.indexOf(reader)
    if (at >= 0) free.splice(at, 1)
  }
  const rest = (reader: Reader): void => {
    if (isClosed || reader.filesRead >= settings.filesPerChild || !reader.process.connected) return end(reader)
    keepAlive(reader.process, 'no')
    reader.idle = setTimeout(() => end(reader), settings.idleMs).unref()
    free.push(reader)
  }
  const next = (): void => {
    if (busy.size >= settings.children) return
    const waiting = queue.shift()
    if (waiting === undefined) return
    const reader = takeLiving(free) ?? startReader(settings)
    clearTimeout(reader.idle)
    busy.add(reader)
    const isFresh = reader.filesRead === 0
    void ask(reader, waiting.job, settings.timeLimitMs).then((outcome) => {
      busy.delete(reader)
      if (outcome.kind === 'answered') rest(reader)
      else end(reader)
      // A child that earlier files may have worn out is not held against this one.
      if (outcome.kind === 'child-ended' && !isFresh && !isClosed) queue.unshift(waiting)
      else waiting.settle(isClosed && outcome.kind === 'child-ended' ? { kind: 'closed' } : outcome)
      next()
    })
  }
  const read = async (job: OfficeJob): Promise<WordDocument | Workbook> => {
    if (isClosed) return valueOf({ kind: 'closed' })
    return valueOf(await new Promise<Outcome>((settle) => {
      queue.push({ job, settle })
      next()
    }))
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
      isClosed = true
      for (const waiting of queue.splice(0)) waiting.settle({ kind: 'closed' })
      for (const reader of [...free, ...busy]) end(reader)
    },
  }
}

/** The content, or the refusal or fault that an outcome means. */
function valueOf(outcome: Outcome): WordDocument | Workbook {
  switch (outcome.kind) {
    case 'answered':
      if (outcome.answer.ok) return outcome.answer.value
      throw new OfficeFileRefused(outcome.answer.code, outcome.answer.say)
    case 'timed-out': throw officeRefusal('took-too-long')
    case 'child-ended': throw officeRefusal('too-complex')
    case 'closed': throw new Error('the readers of office files are closed')
    case 'not-started': throw new Error('the process that reads office files could not be started', { cause: outcome.cause })
  }
}

/** No environment (it holds passwords), no writing, no further processes; reading is limited by memory and time. */
const startChild = ({ memoryMegabytes }: OfficeReaderSettings): ChildProcess => fork(fileURLToPath(new URL('./office-child.ts', import.meta.url)), [], {
  serialization: 'advanced',
  execArgv: [`--max-old-space-size=${memoryMegabytes}`, '--permission', '--allow-fs-read=*'],
  env: process.platform === 'win32' ? { SystemRoot: 'C:\\Windows' } : {},
  stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
})

/** A reader whose complaints after its last file (it may be killed) are nobody's concern. */
function startReader(settings: OfficeReaderSettings): Reader {
  const child = startChild(settings)
  child.on('error', () => undefined)
  return { process: child, filesRead: 0, idle: undefined }
}

function takeLiving(free: Reader[]): Reader | undefined {
  for (let reader = free.pop(); reader !== undefined; reader = free.pop()) if (reader.process.connected) return reader
  return undefined
}

/** Sends one file and waits for one answer, the end of the child or the end of the time. */
function ask(reader: Reader, job: OfficeJob, timeLimitMs: number): Promise<Outcome> {
  const child = reader.process
  reader.filesRead += 1
  keepAlive(child, 'yes')
  return new Promise((resolve) => {
    const settle = (outcome: Outcome): void => {
      clearTimeout(timer)
      child.removeListener('message', heard)
      child.removeListener('exit', ended)
      child.removeListener('error', complained)
      resolve(outcome)
    }
    const heard = (answer: OfficeAnswer): void => settle({ kind: 'answered', answer })
    const ended = (): void => settle({ kind: 'child-ended' })
    const complained = (cause: Error): void => settle(child.pid === undefined ? { kind: 'not-started', cause } : { kind: 'child-ended' })
    const timer = setTimeout(() => settle({ kind: 'timed-out' }), timeLimitMs)
    child.on('message', heard)
    child.on('exit', ended)
    child.on('error', complained)
    try {
      child.send(job, (error) => { if (error !== null) ended() })
    } catch (error) {
      complained(error instanceof Error ? error : new Error(String(error)))
    }
  })
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
