// SPDX-License-Identifier: Apache-2.0
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Difference, verifySystem } from '#app/verify.ts'
import { moveDossier } from '#areas/dossiers/contract.ts'
import { openPool } from '#platform/server/postgres/pool.ts'
import { inDatabase } from '../database/test-server.ts'
import { useTestApp } from '../http/test-app.ts'
import { type AgencyWorld, makeWorld } from './agency-world.ts'

const app = useTestApp()
let world: AgencyWorld
/** One connection: what is spoilt inside its transaction is seen by the check and gone afterwards. */
let owner: pg.Pool
beforeAll(async () => {
  world = await makeWorld(app, 'Sua1')
  await world.boss.get(moveDossier, { id: world.dossierId as never, version: 1, command: { move: 'refuse', reason: 'Không thuộc thẩm quyền' } })
  const { rows } = await app.database.owner.query<{ name: string }>('select current_database() as name')
  owner = openPool({ connection: inDatabase(inject('testServer').owner, rows[0]?.name ?? ''), size: 1, name: 'namro-test-owner', onError: () => {} })
})
afterAll(() => owner.end())

const MOVED = `id = '{moved}'`
const EVENT = `dossier_id = '{moved}' and seq = 2`

test('what nobody has touched agrees', async () => {
  expect(await verifySystem(owner)).toEqual({ dossiers: 2, tallies: expect.any(Number), issues: 1, documents: 1, differences: [] })
})

test.each<[string, string, Difference['what'], RegExp]>([
  ['the state of a dossier', `update dossiers.dossier set state = jsonb_set(state, '{applicant,name}', '"Người Khác"') where ${MOVED}`, 'dossier', /^trạng thái lưu khác/],
  ['the state of a dossier by one invisible mark', `update dossiers.dossier set state = jsonb_set(state, '{applicant,name}', to_jsonb((state #>> '{applicant,name}') || E'\\u200b')) where ${MOVED}`, 'dossier', /^trạng thái lưu khác/],
  ['the state of a dossier by something beside it', `update dossiers.dossier set state = state || '{"thêm": 1}' where ${MOVED}`, 'dossier', /^trạng thái lưu khác/],
  ['the due time in the list', `update dossiers.dossier set current_due_at = current_due_at + interval '1 day' where ${MOVED}`, 'dossier', /^cột current_due_at/],
  ['who holds it', `update dossiers.dossier set holder_id = null where ${MOVED}`, 'dossier', /^cột holder_id/],
  ['its status', `update dossiers.dossier set status = 'handed-out' where ${MOVED}`, 'dossier', /^cột status/],
  ['when it was received', `update dossiers.dossier set received_at = received_at - interval '1 minute' where ${MOVED}`, 'dossier', /^cột received_at/],
  ['whose name stands in the list', `update dossiers.dossier set applicant_name = 'Người Khác' where ${MOVED}`, 'dossier', /^cột applicant_name/],
  ['the words it is found by', `update dossiers.dossier set search = 'khong con' where ${MOVED}`, 'dossier', /^cột search/],
  ['its code', `update dossiers.dossier set code = 'XX-1' where ${MOVED}`, 'dossier', /^cột code/],
  ['its version', `update dossiers.dossier set version = 3 where ${MOVED}`, 'dossier', /^lịch sử có 2 dòng, hồ sơ ở phiên bản 3/],
  ['what an event says', `update dossiers.event set event = jsonb_set(event, '{usedMinutes}', '7') where ${EVENT}`, 'dossier', /^trạng thái lưu khác/],
  ['who an event was by', `update dossiers.event set person_id = gen_random_uuid() where ${EVENT}`, 'event', /^người hoặc lúc ghi/],
  ['when an event was', `update dossiers.event set at = at - interval '1 second' where ${EVENT}`, 'event', /^người hoặc lúc ghi/],
  ['an event into what is none', `update dossiers.event set event = '{"type": "không có"}' where ${EVENT}`, 'dossier', /^lịch sử không đọc được/],
  ['the order of events', `update dossiers.event set seq = seq + 1 where ${EVENT}`, 'event', /^số thứ tự/],
  ['a history by its last line', `delete from dossiers.event where ${EVENT}`, 'dossier', /^lịch sử có 1 dòng/],
  ['a history by its first line', `delete from dossiers.event where dossier_id = '{moved}' and seq = 1`, 'dossier', /^lịch sử không đọc được/],
  ['a history by all its lines', `delete from dossiers.event where dossier_id = '{moved}'`, 'dossier', /^lịch sử không đọc được/],
  ['a dossier out of its history', `delete from dossiers.dossier where ${MOVED}`, 'event', /^dòng lịch sử không thuộc hồ sơ nào/],
  ['a tally', 'update dossiers.tally set late = late + 1', 'tally', /^số lưu khác/],
  ['a tally away', 'delete from dossiers.tally', 'tally', /^số lưu khác/],
  ['a tally of steps', 'update dossiers.step_tally set used_minutes = used_minutes + 1', 'step-tally', /^số lưu khác/],
  ['what was issued', `update procedures.revision set content = jsonb_set(content, '{steps,0,role}', '"Người khác"') where id = '{issued}'`, 'issue', /^nội dung khác với mã băm/],
  ['what was issued into what cannot be read', `update procedures.revision set content = '[]' where id = '{issued}'`, 'issue', /^nội dung khác với mã băm/],
  ['what was issued, and its hash to fit', `update procedures.revision set content = content || '{"fee": "khác"}', content_hash = repeat('0', 64) where id = '{issued}'`, 'issue', /^nội dung khác với mã băm/],
  ['the hash of what was issued', `update procedures.event set event = jsonb_set(event, '{contentHash}', '"0"') where revision_id = '{issued}' and event ->> 'type' = 'revision-issued'`, 'issue', /^mã băm khác với lịch sử/],
  ['the day on which it took effect', `update procedures.revision set effective_from = effective_from - 1 where id = '{issued}'`, 'issue', /^ngày hiệu lực khác/],
])('%s cannot be changed unseen', async (_what, change, what, why) => {
  await owner.query('begin')
  try {
    await owner.query('alter table procedures.revision disable trigger revision_content_frozen')
    const { rowCount } = await owner.query(change.replace('{moved}', world.movedDossierId).replace('{issued}', world.revisionId))
    expect(rowCount).toBeGreaterThan(0)
    const { differences } = await verifySystem(owner)
    expect(differences.find((difference) => difference.what === what && why.test(difference.why)), JSON.stringify(differences)).toBeDefined()
  } finally {
    await owner.query('rollback')
  }
})
