// SPDX-License-Identifier: Apache-2.0
import type { Pool, PoolClient } from 'pg'
import { dealWithEvents, OUTBOX_CHANNEL, type Reaction, type ReactionPorts } from './outbox.ts'

export interface OutboxReader {
  /** Looks now; answers when nothing waits any more. */
  look(): Promise<void>
  stop(): Promise<void>
}

/** Without a word from the database it looks by itself this often. */
const EVERY_MS = 30_000

/** Reads the outbox at start, after every commit that left an event, and now and then by itself. One run at a time. */
export function readOutbox(reactions: readonly Reaction[], ports: ReactionPorts, pool: Pool, onError: (error: unknown) => void): OutboxReader {
  const ending = new AbortController()
  let listening: PoolClient | undefined
  let running: Promise<void> | undefined
  let again = false

  const run = async () => {
    do {
      again = false
      await dealWithEvents(reactions, ports, ending.signal)
    } while (again && !ending.signal.aborted)
  }
  const look = (): Promise<void> => {
    again = true
    running ??= run().finally(() => { running = undefined })
    return running
  }
  const lookQuietly = () => { void look().catch((error: unknown) => { if (!ending.signal.aborted) onError(error) }) }

  const listen = async () => {
    if (listening !== undefined || ending.signal.aborted) return
    const client = await pool.connect()
    if (ending.signal.aborted) return client.release()
    listening = client
    client.on('notification', lookQuietly)
    client.once('error', () => {
      // Whoever lets go of it first releases it, once.
      if (listening !== client) return
      listening = undefined
      client.release(true)
    })
    await client.query(`listen ${OUTBOX_CHANNEL}`)
  }
  const tick = () => { void listen().catch(onError).then(lookQuietly) }
  const timer = setInterval(tick, EVERY_MS)
  timer.unref()
  tick()
  return {
    look,
    async stop() {
      ending.abort()
      clearInterval(timer)
      const client = listening
      listening = undefined
      client?.release(true)
      await running?.catch(() => {})
    },
  }
}
