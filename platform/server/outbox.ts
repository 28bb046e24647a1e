// SPDX-License-Identifier: Apache-2.0
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Instant } from '#kernel/time.ts'
import type { Tx, Visibility } from './postgres/tx.ts'

/** The channel on which a commit with an event wakes the readers. */
export const OUTBOX_CHANNEL = 'namro_outbox'

/** What happened in one area, as the areas above hear of it. */
export interface OutboxEvent {
  readonly number: number
  readonly agencyId: string
  readonly area: string
  readonly event: unknown
  readonly at: Instant
}

/** What a reaction works with: transactions of its own, each as an agency, and the clock. */
export interface ReactionPorts {
  inTransaction<T>(visibility: Visibility | undefined, work: (tx: Tx) => Promise<T>): Promise<T>
  now(): Instant
}

/** How one area answers to an event of an area below. It may be called again for the same event and must then change nothing. */
export interface Reaction {
  readonly reader: string
  readonly to: { readonly area: string; readonly type: string }
  react(event: OutboxEvent, ports: ReactionPorts): Promise<void>
}

/** Leaves an event for the areas above, in the transaction of the change itself. */
export async function tellOthers(tx: Tx, { agencyId, area, event, at }: { readonly agencyId: string; readonly area: string; readonly event: { readonly type: string }; readonly at: Instant }): Promise<void> {
  await sql`insert into app.outbox (agency_id, area, event, at) values (${agencyId}, ${area}, ${JSON.stringify(event)}, ${at})`.execute(tx)
  await sql`select pg_notify(${OUTBOX_CHANNEL}, '')`.execute(tx)
}

const AT_ONCE = 50
const LOOK_AGAIN_MS = 25
const LONGEST_WAIT_MS = 60_000

/** Deals with every event that waits, oldest first; answers how many. What fails is left for the next time and thrown at the end. Stops early when told to. */
export async function dealWithEvents(reactions: readonly Reaction[], ports: ReactionPorts, signal?: AbortSignal): Promise<number> {
  const faults: unknown[] = []
  let count = 0
  for (const reaction of reactions) {
    for (let failed = false; !failed && !isOver(signal);) {
      const waiting = await listWaiting(reaction, ports)
      if (waiting.length === 0) break
      await untilEarlierWorkHasEnded(ports, signal)
      for (const event of waiting) {
        if (isOver(signal)) return count
        try {
          await reaction.react(event, ports)
          await markDone(reaction, event, ports)
          count += 1
        } catch (fault) {
          failed = true
          faults.push(fault)
        }
      }
    }
  }
  if (faults.length > 0) throw faults[0]
  return count
}

const isOver = (signal: AbortSignal | undefined): boolean => signal?.aborted ?? false

function listWaiting({ reader, to }: Reaction, ports: ReactionPorts): Promise<readonly OutboxEvent[]> {
  return ports.inTransaction(undefined, async (tx) => {
    const { rows } = await sql<{ number: number; agency_id: string; area: string; event: unknown; at: Instant }>`select * from app.waiting_events(${reader}, ${to.area}, ${to.type}, ${AT_ONCE})`.execute(tx)
    return rows.map(({ agency_id: agencyId, ...row }) => ({ ...row, agencyId }))
  })
}

/** A transaction that began before the event was seen may still write what it worked out from the old state; a reaction that looked now would miss it. */
async function untilEarlierWorkHasEnded(ports: ReactionPorts, signal: AbortSignal | undefined): Promise<void> {
  const seen = await ports.inTransaction(undefined, async (tx) => (await sql<{ seen: string }>`select clock_timestamp()::text as seen`.execute(tx)).rows[0]?.seen ?? '')
  for (let waited = 0; waited < LONGEST_WAIT_MS && !isOver(signal); waited += LOOK_AGAIN_MS) {
    const busy = await ports.inTransaction(undefined, async (tx) => (await sql<{ busy: boolean }>`select app.earlier_work_since(${seen}::timestamptz) as busy`.execute(tx)).rows[0]?.busy ?? false)
    if (!busy) return
    await wait(LOOK_AGAIN_MS)
  }
}

function markDone({ reader }: Reaction, { number, agencyId }: OutboxEvent, ports: ReactionPorts): Promise<unknown> {
  return ports.inTransaction({ agencyId, personId: agencyId, reach: 'own' }, (tx) =>
    sql`insert into app.outbox_done (reader, number, agency_id, at) values (${reader}, ${number}, ${agencyId}, ${ports.now()}) on conflict do nothing`.execute(tx))
}
