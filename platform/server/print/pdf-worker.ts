// SPDX-License-Identifier: Apache-2.0
import { parentPort } from 'node:worker_threads'
import { createPaperSetter, type PaperOrder } from './typst-compiler.ts'

/** What the thread of papers is asked. */
export interface PdfQuestion {
  readonly id: number
  readonly order: PaperOrder
}

/** What it answers: the PDF, or why there is none. */
export type PdfAnswer = { readonly id: number; readonly pdf: Uint8Array<ArrayBuffer> } | { readonly id: number; readonly fault: string }

const setPaper = createPaperSetter()
const port = parentPort

port?.on('message', ({ id, order }: PdfQuestion) => {
  try {
    const pdf = setPaper(order)
    port.postMessage({ id, pdf } satisfies PdfAnswer, [pdf.buffer])
  } catch (cause) {
    port.postMessage({ id, fault: cause instanceof Error ? cause.message : String(cause) } satisfies PdfAnswer)
  }
})
