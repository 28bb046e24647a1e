// SPDX-License-Identifier: Apache-2.0
// A program that writes and says which writes the database has acknowledged, until it is killed. Used by crash.db.test.ts.
import { openDatabase } from '#platform/server/postgres/open-database.ts'

const [folder = '', round = '0'] = process.argv.slice(2)
const database = await openDatabase({ dataFolder: folder })
let isStopping = false
process.once('SIGTERM', () => {
  isStopping = true
  void database.stop().then(() => process.exit(0))
})
await database.owner.query('create table if not exists public.written (round int, number int, text text, primary key (round, number)); grant insert on public.written to namro_app')
process.stdout.write('ready\n')

let next = 0
async function writeOn(): Promise<void> {
  while (!isStopping) {
    const number = next++
    // Some transactions are wide, so that kills fall inside them.
    await database.app.query('insert into public.written select $1, $2 * 1000 + n, repeat(\'ơ\', 200) from generate_series(0, $3) as n', [round, number, number % 10 === 0 ? 200 : 0])
    process.stdout.write(`${number}\n`)
  }
}
await Promise.all([writeOn(), writeOn(), writeOn(), writeOn()])
