// SPDX-License-Identifier: Apache-2.0
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { millisOf, type Instant } from '#kernel/time.ts'
import type { PdfAnswer, PdfQuestion } from './pdf-worker.ts'

/** Data of a paper: plain JSON. Texts are shown as they are, never read as markup. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }

/** A paper about to be printed. */
export interface Paper {
  /** Title in the file's properties and in the reader's window. */
  readonly title: string
  /** Written into the file as its date of creation; equal papers give equal bytes. */
  readonly createdAt: Instant
  readonly data: Json
}

interface Waiting {
  readonly fulfil: (pdf: Uint8Array) => void
  readonly fail: (fault: Error) => void
}

/** The one thread that sets papers, so that a long register never holds up the server; started by the first paper. */
let thread: Worker | undefined
let lastId = 0
const waiting = new Map<number, Waiting>()

/** Sets a paper by a Typst template (a file of this project) and gives the PDF/A-2b. Fails only by a fault of the template or the machine. */
export function renderPdf(template: URL, paper: Paper): Promise<Uint8Array> {
  const order = {
    templatePath: fileURLToPath(template),
    title: paper.title,
    createdAtSeconds: Math.floor(millisOf(paper.createdAt) / 1000),
    json: JSON.stringify(paper.data),
  }
  return new Promise((fulfil, fail) => {
    lastId += 1
    waiting.set(lastId, { fulfil, fail })
    const running = thread ?? startThread()
    running.ref()
    running.postMessage({ id: lastId, order } satisfies PdfQuestion)
  })
}

function startThread(): Worker {
  const started = new Worker(new URL('./pdf-worker.ts', import.meta.url), { name: 'papers' })
  started.on('message', (answer: PdfAnswer) => {
    settle(answer)
    // An idle thread must not keep a finished command alive.
    if (waiting.size === 0) started.unref()
  })
  started.on('error', (cause) => loseThread(started, cause))
  started.on('exit', (code) => loseThread(started, new Error(`The thread of papers ended with code ${code}.`)))
  thread = started
  return started
}

function settle(answer: PdfAnswer): void {
  const asker = waiting.get(answer.id)
  waiting.delete(answer.id)
  if ('pdf' in answer) asker?.fulfil(answer.pdf)
  else asker?.fail(new Error(answer.fault))
}

/** Those who wait learn that there is no paper; the next paper starts a new thread. */
function loseThread(lost: Worker, cause: unknown): void {
  if (thread !== lost) return
  thread = undefined
  const orphans = [...waiting.values()]
  waiting.clear()
  for (const { fail } of orphans) fail(new Error('The paper was not made because the thread that sets papers stopped.', { cause }))
}
