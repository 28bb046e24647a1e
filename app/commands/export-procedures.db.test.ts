// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { draftProcedure } from '#areas/procedures/contract.ts'
import { readProcedures } from '#areas/procedures/core/reading/read-procedures.ts'
import { aProcedureContent } from '#areas/procedures/example/a-procedure.ts'
import { exportProcedures } from '#areas/procedures/server/paper/export-procedures.ts'
import { dayOf } from '#kernel/time.ts'
import { readWordFile } from '#platform/server/office/read-word-file.ts'
import { inTransaction } from '#platform/server/postgres/tx.ts'
import { useTestApp } from '../../tests/http/test-app.ts'
import { run } from './export-procedures.ts'

const app = useTestApp()
const folder = mkdtempSync(join(tmpdir(), 'namro-export-'))
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })
let agency = { id: '', code: '' }

beforeAll(async () => {
  const made = await app.make({ people: [{ fullName: 'Lê Thị Soạn', login: 'soan', posts: [{ title: 'Chuyên viên', role: 'specialist' }] }] })
  const session = await app.signIn('soan')
  for (const code of ['QT 01/HT', 'QT 01-HT', 'QT 02']) await session.get(draftProcedure, { code, content: aProcedureContent(), sourceFile: null, sourceName: null, unread: [], asNextIssue: false })
  const { rows: [row] } = await app.database.owner.query<{ code: string }>('select code from organisation.agency where id = $1', [made.agencyId])
  agency = { id: made.agencyId, code: row?.code ?? '' }
})

async function namro(...argv: string[]) {
  const written = { out: '', error: '' }
  const code = await run(argv, { out: (text) => { written.out += text }, error: (text) => { written.error += text } }, (asked, wish, take) => (asked !== agency.code ? Promise.resolve(undefined) : inTransaction(app.database.app, { agencyId: agency.id, personId: agency.id, reach: 'own' }, (tx) => exportProcedures(tx, app.ports.files, { agencyId: agency.id, ...wish, on: dayOf(app.clock), now: app.clock }, take))))
  return { code, ...written }
}

test.each(['docx', 'pdf', 'bpmn', 'json'])('every procedure goes out as its own .%s, codes that look alike apart', async (format) => {
  expect(await namro('--agency', agency.code, '--out', join(folder, format), '--format', format)).toMatchObject({ code: 0, out: expect.stringContaining('3 quy trình ra 3 tệp') })
  expect(readdirSync(join(folder, format)).toSorted()).toEqual([`QT-01-HT-lan-01-2.${format}`, `QT-01-HT-lan-01.${format}`, `QT-02-lan-01.${format}`])
})

test('an annex holds them all', async () => {
  expect(await namro('--agency', agency.code, '--out', join(folder, 'annex'), '--layout', 'annex', '--json')).toMatchObject({ code: 0 })
  const read = readProcedures(await readWordFile(readFileSync(join(folder, 'annex/phu-luc-quy-trinh.docx'))))
  expect(read.procedures.map(({ code }) => code).toSorted()).toEqual(['QT 01-HT', 'QT 01/HT', 'QT 02'])
})

test('what is asked wrongly is answered with a sentence', async () => {
  expect(await namro('--agency', agency.code)).toMatchObject({ code: 2, error: expect.stringContaining('--out') })
  expect(await namro('--agency', agency.code, '--out', folder, '--format', 'odt')).toMatchObject({ code: 2, error: expect.stringContaining('odt') })
  expect(await namro('--agency', 'H00', '--out', folder)).toMatchObject({ code: 1, error: expect.stringContaining('H00') })
  expect(await namro('--agency', agency.code, '--out', join(folder, 'json/QT-02-lan-01.json/x'))).toMatchObject({ code: 1, error: expect.stringContaining('Không tạo được thư mục') })
})
