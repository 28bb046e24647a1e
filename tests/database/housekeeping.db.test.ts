// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { keepHouse } from '#app/housekeeping.ts'
import { whoAmI } from '#areas/organisation/contract.ts'
import { beginImport, closeImport, draftProcedure, readImportFile, showOpenImport } from '#areas/procedures/contract.ts'
import { dayOf, type Instant, instantOf, plusDays } from '#kernel/time.ts'
import { buildDocx, cell, paragraph, row, table } from '#platform/server/office/example/build-docx.ts'
import { useTestApp } from '../http/test-app.ts'

const app = useTestApp()

test('expired sessions and answers a month old go; open sessions and young answers stay', async () => {
  const { agencyId, people } = await app.make({ people: [{ fullName: 'Hoàng Thị Mơ', login: 'mo.ht', posts: [{ title: 'Một cửa', role: 'one-stop' }] }] })
  const old = await app.signIn('mo.ht')
  app.pass(13 * 60)
  const young = await app.signIn('mo.ht')
  await app.database.owner.query(`insert into app.command (agency_id, person_id, path, command_id, input_hash, answer, at) select $1, $2, '/api/x', n, repeat('0', 64), '{}', $3::timestamptz - n * interval '20 days' from generate_series(1, 3) n`, [agencyId, people[0]?.personId, app.clock])
  await keepHouse(app.database.owner, app.ports.files, app.clock)
  const { rows } = await app.database.owner.query('select (select count(*) from organisation.session) as sessions, (select count(*) from app.command) as commands')
  expect(rows).toEqual([{ sessions: 1, commands: 1 }])
  expect((await young.call(whoAmI, {})).status).toBe(200)
  expect(old.cookie).not.toBe(young.cookie)
})

test('imports of files go 30 days after they were closed and 90 days after they were last used; of their files those that no draft was made of', async () => {
  const bytes = async (code: string) => Buffer.from(await buildDocx({ body: [paragraph(`QUY TRÌNH ${code}`), table(4, [row(['TT', 'Trình tự các bước công việc', 'Trách nhiệm', 'Thời gian'].map((text) => cell(text))), row(['1', 'Tiếp nhận', 'Một cửa', '1 ngày'].map((text) => cell(text)))])].join('') }))
  await app.make({ people: [{ fullName: 'Lê Thị Soạn', login: 'soan.don', posts: [{ title: 'Chuyên viên', role: 'specialist' }] }] })
  const soan = await app.signIn('soan.don')
  const read = async (name: string) => {
    const content = await bytes(name)
    const { batchId, files: [file] } = await soan.get(beginImport, { batchId: null, files: [{ name, size: content.length }] })
    const { reading } = await soan.get(readImportFile, { fileId: file?.id ?? '' }, { file: { name, bytes: content } })
    return { batchId, sha256: reading?.sourceFile ?? '', content: reading?.procedures[0]?.content }
  }
  const isKept = async (sha256: string) => (await app.ports.files.find(sha256)) !== undefined
  const batches = async () => (await app.database.owner.query('select id from procedures.import_batch')).rows.map(({ id }) => id)
  // Files carry the time of the machine and not of the test's clock.
  app.clock = new Date().toISOString() as Instant
  const [used, closed] = [await read('dung.docx'), await read('xong.docx')]
  if (used.content === undefined) throw new Error('nothing was read')
  await soan.get(draftProcedure, { code: 'QT 01', content: used.content, sourceFile: used.sha256, sourceName: 'dung.docx', unread: [], asNextIssue: false })
  await soan.get(closeImport, { batchId: used.batchId })
  await soan.get(closeImport, { batchId: closed.batchId })
  const open = await read('do-dang.docx')
  expect((await soan.get(showOpenImport, {})).batch).toMatchObject({ id: open.batchId, keptUntil: plusDays(dayOf(app.clock), 89) })

  app.pass(29 * 1_440)
  await keepHouse(app.database.owner, app.ports.files, app.clock)
  expect((await batches()).toSorted()).toEqual([used.batchId, closed.batchId, open.batchId].toSorted())
  app.pass(2 * 1_440)
  await keepHouse(app.database.owner, app.ports.files, app.clock)
  expect(await batches()).toEqual([open.batchId])
  expect([await isKept(used.sha256), await isKept(closed.sha256), await isKept(open.sha256)]).toEqual([true, false, true])
  app.pass(60 * 1_440)
  await keepHouse(app.database.owner, app.ports.files, app.clock)
  expect([await batches(), await isKept(used.sha256), await isKept(open.sha256)]).toEqual([[], true, false])
})

test('a file that was put again since is not taken away', async () => {
  const sha256 = await app.ports.files.put(new TextEncoder().encode('cần lại'))
  await app.ports.files.remove(sha256, instantOf(Date.now() - 60_000))
  expect(await app.ports.files.find(sha256)).toBeDefined()
  await app.ports.files.remove(sha256, instantOf(Date.now() + 60_000))
  expect(await app.ports.files.find(sha256)).toBeUndefined()
})
