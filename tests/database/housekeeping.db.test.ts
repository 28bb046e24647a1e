// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { keepHouse } from '#app/housekeeping.ts'
import { whoAmI } from '#areas/organisation/contract.ts'
import { useTestApp } from '../http/test-app.ts'

const app = useTestApp()

test('expired sessions and answers a month old go; open sessions and young answers stay', async () => {
  const { agencyId, people } = await app.make({ people: [{ fullName: 'Hoàng Thị Mơ', login: 'mo.ht', posts: [{ title: 'Một cửa', role: 'one-stop' }] }] })
  const old = await app.signIn('mo.ht')
  app.pass(13 * 60)
  const young = await app.signIn('mo.ht')
  await app.database.owner.query(`insert into app.command (agency_id, person_id, path, command_id, input_hash, answer, at) select $1, $2, '/api/x', n, repeat('0', 64), '{}', $3::timestamptz - n * interval '20 days' from generate_series(1, 3) n`, [agencyId, people[0]?.personId, app.clock])
  await keepHouse(app.database.owner, app.clock)
  const { rows } = await app.database.owner.query('select (select count(*) from organisation.session) as sessions, (select count(*) from app.command) as commands')
  expect(rows).toEqual([{ sessions: 1, commands: 1 }])
  expect((await young.call(whoAmI, {})).status).toBe(200)
  expect(old.cookie).not.toBe(young.cookie)
})
