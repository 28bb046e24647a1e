// SPDX-License-Identifier: Apache-2.0
import { once } from 'node:events'
import type { Duplex } from 'node:stream'
import { Readable } from 'node:stream'
import type pg from 'pg'

/** What of `pg`'s connection the COPY protocol needs. */
interface CopyConnection {
  readonly stream: Duplex
  query(sql: string): void
  sendCopyFromChunk(chunk: Uint8Array): void
  endCopyFrom(): void
  sendCopyFail(reason: string): void
}

const BATCH_BYTES = 65_536
const rowsIn = (tag: string): number => Number(/^COPY (\d+)$/.exec(tag)?.[1] ?? Number.NaN)

/** Streams `copy … to stdout`; no faster than its reader takes it. `rows` settles when all has been sent. */
export function copyOut(client: pg.ClientBase, sql: string): { readonly stream: Readable; readonly rows: Promise<number> } {
  const { promise: rows, resolve, reject } = Promise.withResolvers<number>()
  rows.catch(() => {}) // told through the stream as well
  let socket: Duplex | undefined
  const stream = new Readable({ highWaterMark: 4 * BATCH_BYTES, read: () => void socket?.resume() })
  stream.once('close', () => socket?.resume())

  let batch = Buffer.allocUnsafe(BATCH_BYTES)
  let used = 0
  const flush = () => {
    if (used === 0 || stream.destroyed) return
    if (!stream.push(batch.subarray(0, used))) socket?.pause()
    batch = Buffer.allocUnsafe(BATCH_BYTES)
    used = 0
  }
  submit(client, {
    submit(connection) {
      socket = connection.stream
      connection.query(sql)
    },
    handleCopyData({ chunk }) {
      if (stream.destroyed) return
      if (used + chunk.length > BATCH_BYTES) flush()
      // The chunk is a view of a buffer that is filled again.
      if (chunk.length > BATCH_BYTES) stream.push(Buffer.from(chunk))
      else used += chunk.copy(batch, used)
    },
    handleCommandComplete({ text }) {
      flush()
      resolve(rowsIn(text))
    },
    handleReadyForQuery: () => { if (!stream.destroyed) stream.push(null) },
    handleError(error) {
      stream.destroy(error)
      reject(error)
    },
  })
  return { stream, rows }
}

/** Runs `copy … from stdin` with the bytes of `source`; answers the number of rows. */
export function copyIn(client: pg.ClientBase, sql: string, source: AsyncIterable<Uint8Array>): Promise<number> {
  return new Promise((resolve, reject) => {
    let rows = Number.NaN
    let isRefused = false
    submit(client, {
      submit: (connection) => connection.query(sql),
      handleCopyInResponse: (connection) => void send(connection, source, () => isRefused),
      handleCommandComplete: ({ text }) => { rows = rowsIn(text) },
      handleReadyForQuery: () => resolve(rows),
      handleError(error) {
        isRefused = true
        reject(error)
      },
    })
  })
}

async function send(connection: CopyConnection, source: AsyncIterable<Uint8Array>, isRefused: () => boolean): Promise<void> {
  try {
    for await (const chunk of source) {
      if (isRefused()) return
      connection.sendCopyFromChunk(chunk)
      if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain')
    }
    if (!isRefused()) connection.endCopyFrom()
  } catch (error) {
    if (!isRefused()) connection.sendCopyFail(error instanceof Error ? error.message : String(error))
  }
}

interface Conversation {
  submit(connection: CopyConnection): void
  handleCopyInResponse?(connection: CopyConnection): void
  handleCopyData?(message: { readonly chunk: Buffer }): void
  handleCommandComplete(message: { readonly text: string }): void
  handleReadyForQuery(): void
  handleError(error: Error): void
}

/** `pg` hands every message of one query to the object that submitted it; its declarations name only the first step. */
function submit(client: pg.ClientBase, conversation: Conversation): void {
  client.query(conversation as unknown as pg.Submittable)
}
