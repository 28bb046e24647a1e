// SPDX-License-Identifier: Apache-2.0
// Opens the database of a folder, asks it something and stops; says the sentence when it is refused. With `stay` it does not stop.
// Run as another account by start-faults.db.test.ts, and by crash.db.test.ts.
import { openDatabase } from '#platform/server/postgres/open-database.ts'
import { StartFault } from '#platform/server/postgres/start-fault.ts'

try {
  const database = await openDatabase({ dataFolder: process.argv[2] ?? '' })
  await database.owner.query('create table if not exists public.visit (n int generated always as identity)')
  const { rows } = await database.owner.query<{ n: number }>('insert into public.visit default values returning n')
  if (process.argv[3] !== 'stay') await database.stop()
  process.stdout.write(`opened ${rows[0]?.n}\n`)
} catch (error) {
  if (!(error instanceof StartFault)) throw error
  process.stdout.write(`${error.sentence.vi}\n${error.sentence.en}\n`)
}
