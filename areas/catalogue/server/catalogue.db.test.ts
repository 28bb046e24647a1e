// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FastifyInstance } from 'fastify'
import { PlainDate } from '#kernel/time.ts'
import { httpApp } from '#platform/server/http/http-app.ts'
import { newId } from '#platform/server/new-id.ts'
import { inTransaction } from '#platform/server/postgres/tx.ts'
import { type Session, sessionWith, useTestApp } from '../../../tests/http/test-app.ts'
import { applyImport, listProcedures, previewImport, putInScope, showCoverage, showProcedure, takeOutOfScope } from '../contract.ts'
import type { GovernmentLevel } from '../core/government-level.ts'
import { aListedProcedure } from '../example/a-listed-procedure.ts'
import { catalogueEndpoints } from './endpoints.ts'
import { takeInList } from './take-in-list.ts'

const app = useTestApp('2026-06-03T02:00:00.000Z')
const covered = new Set<string>()
let http: FastifyInstance
beforeAll(async () => {
  http = await httpApp(catalogueEndpoints(async () => covered), app.ports, { version: '0', logLevel: 'silent', requestsPerMinute: 1e6, trustedProxies: [] })
})
afterAll(() => http.close())

const HEAD = 'Mã TTHC,Tên TTHC,Lĩnh vực,Cấp thực hiện,Thời hạn giải quyết,Quyết định công bố'
const csv = (lines: readonly string[], name = 'danh-muc.csv') => ({ name, bytes: new TextEncoder().encode([HEAD, ...lines].join('\n')) })
const BIRTH = '1.001193,Đăng ký khai sinh,Hộ tịch,Cấp xã,1 ngày làm việc,163/QĐ-BTP'
const MARRIAGE = '1.000894,Đăng ký kết hôn,Hộ tịch,Cấp xã,1 ngày làm việc,163/QĐ-BTP'
const COPY = '2.000815,Chứng thực bản sao,Chứng thực,"Cấp tỉnh, Cấp xã",trong ngày,3152/QĐ-BTP'

let serial = 0
async function secretary(more: { readonly parentId?: string; readonly role?: string } = {}): Promise<{ readonly session: Session; readonly agencyId: string; readonly login: string }> {
  const login = `thu.ky.${serial++}`
  const made = await app.make({ ...(more.parentId === undefined ? {} : { parentId: more.parentId }), people: [{ fullName: 'Nông Văn Thử', login, posts: [{ title: 'Thư ký ISO', role: more.role ?? 'iso-secretary' }] }] })
  return { session: sessionWith(http, (await app.signIn(login)).cookie), agencyId: made.agencyId, login }
}

async function takeIn(session: Session, lines: readonly string[], choice: { scopeLevels?: GovernmentLevel[]; unlisted?: 'keep' | 'withdraw'; effectiveOn?: string } = {}) {
  const file = csv(lines)
  const { planId } = await session.get(previewImport, {}, { file })
  return session.call(applyImport, { planId, scopeLevels: choice.scopeLevels ?? ['commune'], unlisted: choice.unlisted ?? 'keep', ...(choice.effectiveOn === undefined ? {} : { effectiveOn: choice.effectiveOn }) }, { file })
}
const rowsOf = async (session: Session, question: Parameters<Session['get']>[1] = {}) => (await session.get(listProcedures, question as Record<string, never>)).rows

describe('taking a list in', () => {
  test('a preview changes nothing and says what would happen', async () => {
    const { session } = await secretary()
    const plan = await session.get(previewImport, {}, { file: csv([BIRTH, COPY, '1.0011930,Sai mã,Hộ tịch,Cấp xã,,', '1.001193,Trùng,Hộ tịch,Cấp xã,,']) })
    expect(plan.counts).toEqual({ accepted: 2, rejected: 2, warnings: 0, added: 2, changed: 0, unchanged: 0, unlisted: 0 })
    expect(plan.rejected.map(({ row, rejection, vi }) => [row, rejection.reason, vi.length > 20])).toEqual([[4, 'malformed-code', true], [5, 'duplicate-code', true]])
    expect(await session.get(listProcedures, {})).toMatchObject({ rows: [], total: 0, listed: 0 })
  })

  test('accepted lines enter with their limits and scope; the rejected ones are kept with the import', async () => {
    const { session, agencyId } = await secretary()
    expect(await takeIn(session, [BIRTH, COPY, ',Không mã,Hộ tịch,Cấp xã,5 ngày,'])).toMatchObject({ status: 200, value: { added: 2, changed: 0, withdrawn: 0, putInScope: 2, rejected: 1 } })
    expect((await rowsOf(session)).map(({ code, field, limits, covering }) => [code, field, limits.map(({ value, unit }) => [value, unit]), covering])).toEqual([
      ['2.000815', 'Chứng thực', [[1, 'sameDay']], 'missing'], ['1.001193', 'Hộ tịch', [[1, 'workingDay']], 'missing'],
    ])
    const { rows } = await app.database.owner.query('select added, rejected from catalogue.list_import where agency_id = $1', [agencyId])
    expect(rows).toMatchObject([{ added: 2, rejected: [{ row: 4, rejection: { reason: 'missing-code' } }] }])
  })

  test('a second list changes, leaves, misses and brings back, field by field and dated', async () => {
    const { session: before, login } = await secretary()
    await takeIn(before, [BIRTH, MARRIAGE])
    app.pass(24 * 60)
    const session = sessionWith(http, (await app.signIn(login)).cookie)
    const file = csv([BIRTH.replace('1 ngày làm việc', 'trong ngày').replace('163', '999'), COPY])
    const plan = await session.get(previewImport, {}, { file })
    expect(plan.counts).toMatchObject({ added: 1, changed: 1, unchanged: 0, unlisted: 1 })
    expect(plan.changed[0]?.changes).toEqual([{ fact: 'limits', before: '1 ngày làm việc', after: 'trong ngày' }, { fact: 'decision', before: '163/QĐ-BTP', after: '999/QĐ-BTP' }])
    expect(plan.unlisted).toMatchObject([{ code: '1.000894' }])
    expect(await session.call(applyImport, { planId: plan.planId, scopeLevels: ['commune'], unlisted: 'withdraw' }, { file })).toMatchObject({ value: { added: 1, changed: 1, withdrawn: 1 } })

    const birth = (await rowsOf(session, { search: '1.001193' }))[0]
    const shown = await session.get(showProcedure, { id: birth?.id ?? '' })
    expect(shown.versions.map(({ version, validFrom, change, changes }) => [version, validFrom, change, changes.length])).toEqual([[2, '2026-06-04', 'changed', 2], [1, '2026-06-03', 'added', 0]])
    expect(await rowsOf(session, { listed: 'withdrawn' })).toMatchObject([{ code: '1.000894', withdrawnOn: '2026-06-04', covering: 'out-of-scope', moves: [] }])

    expect(await takeIn(session, [BIRTH, MARRIAGE, COPY])).toMatchObject({ value: { added: 0, changed: 2, unchanged: 1 } })
    const marriage = (await rowsOf(session, { search: 'ket hon' }))[0]
    expect(marriage).toMatchObject({ withdrawnOn: null, covering: 'missing' })
    expect((await session.get(showProcedure, { id: marriage?.id ?? '' })).versions.map(({ change }) => change)).toEqual(['listed-again', 'withdrawn', 'added'])
  })

  test('the same list again changes nothing', async () => {
    const { session } = await secretary()
    await takeIn(session, [BIRTH, COPY])
    expect(await takeIn(session, [COPY, BIRTH])).toMatchObject({ value: { added: 0, changed: 0, unchanged: 2, withdrawn: 0, putInScope: 0 } })
  })

  test('what was previewed is what is done: after another import the plan is outdated', async () => {
    const { session } = await secretary()
    const file = csv([BIRTH])
    const { planId } = await session.get(previewImport, {}, { file })
    await takeIn(session, [MARRIAGE])
    expect(await session.call(applyImport, { planId, scopeLevels: [], unlisted: 'keep' }, { file })).toMatchObject({ status: 409, refusal: { code: 'plan-outdated' } })
    expect((await rowsOf(session)).map(({ code }) => code)).toEqual(['1.000894'])
  })

  test('two people applying at once: one list enters, the other is told to look again', async () => {
    const { session } = await secretary()
    const [one, two] = [csv([BIRTH]), csv([MARRIAGE])]
    const plans = [await session.get(previewImport, {}, { file: one }), await session.get(previewImport, {}, { file: two })]
    const answers = await Promise.all([one, two].map((file, index) => session.call(applyImport, { planId: plans[index]?.planId ?? '', scopeLevels: [], unlisted: 'keep' }, { file })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await rowsOf(session)).toHaveLength(1)
  })

  test('the answer lost on the way: the same command again gets it once more and writes nothing twice', async () => {
    const { session } = await secretary()
    const file = csv([BIRTH])
    const { planId } = await session.get(previewImport, {}, { file })
    const again = () => session.get(applyImport, { planId, scopeLevels: ['commune'], unlisted: 'keep' }, { file, commandId: 'mot-lan' })
    expect(await again()).toEqual(await again())
  })

  test('a version is never dated before the one it follows', async () => {
    const { session } = await secretary()
    await takeIn(session, [BIRTH], { effectiveOn: '2026-09-01' })
    expect(await takeIn(session, [BIRTH.replace('163', '1')], { effectiveOn: '2026-08-31' })).toMatchObject({ status: 409, refusal: { code: 'newer-version-known', procedureCode: '1.001193', validFrom: '2026-09-01' } })
    expect((await rowsOf(session))).toHaveLength(1)
  })

  test('a file that gives nothing is refused with its sentence, and nothing is written', async () => {
    const { session } = await secretary()
    const file = { name: 'anh.xlsx', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]) }
    expect(await session.call(previewImport, {}, { file })).toMatchObject({ status: 409, refusal: { code: 'file-unreadable' }, sentence: { vi: expect.stringContaining('PNG') } })
    expect(await session.call(applyImport, { planId: '', scopeLevels: [], unlisted: 'keep' }, { file: csv([',Không mã,,,,']) })).toMatchObject({ refusal: { code: 'nothing-accepted', rejected: 1 } })
    expect(await session.call(previewImport, {})).toMatchObject({ refusal: { code: 'file-missing' } })
  })

  test('ten thousand lines enter whole', async () => {
    const { session } = await secretary()
    const lines = Array.from({ length: 10_000 }, (_, index) => `1.${String(index).padStart(6, '0')},Thủ tục số ${index},Lĩnh vực ${index % 20},Cấp xã,5 ngày làm việc,1/QĐ-BTP`)
    expect(await takeIn(session, lines)).toMatchObject({ value: { added: 10_000, putInScope: 10_000 } })
    expect(await session.get(listProcedures, { page: 200 })).toMatchObject({ total: 10_000, listed: 10_000, rows: expect.objectContaining({ length: 50 }) })
  })
})

describe('finding in the list', () => {
  test('by words without diacritics, initials, code, field, level and covering', async () => {
    const { session } = await secretary()
    covered.add('1.001193')
    await takeIn(session, [BIRTH, MARRIAGE, COPY, '1.009999,Thẩm định của bộ,Hộ tịch,Cấp bộ,,'])
    const codes = async (question: Record<string, unknown>) => (await rowsOf(session, question)).map(({ code }) => code)
    expect(await codes({ search: 'khai sinh' })).toEqual(['1.001193'])
    expect(await codes({ search: 'dk ket' })).toEqual(['1.000894'])
    expect(await codes({ search: '0815' })).toEqual(['2.000815'])
    expect(await codes({ search: '%' })).toHaveLength(4)
    expect(await codes({ field: 'Chứng thực' })).toEqual(['2.000815'])
    expect(await codes({ level: 'province' })).toEqual(['2.000815'])
    expect(await codes({ covering: 'covered' })).toEqual(['1.001193'])
    expect(await codes({ covering: 'missing' })).toEqual(['2.000815', '1.000894'])
    expect(await codes({ covering: 'out-of-scope' })).toEqual(['1.009999'])
    expect((await session.get(listProcedures, { search: 'khai' })).fields).toEqual([{ field: 'Hộ tịch', count: 3 }, { field: 'Chứng thực', count: 1 }])
    covered.clear()
  })
})

describe('scope and coverage', () => {
  test('what is in scope is the denominator; the missing ones are named by field', async () => {
    const { session } = await secretary()
    covered.add('1.001193').add('9.999999')
    await takeIn(session, [BIRTH, MARRIAGE, COPY])
    const report = await session.get(showCoverage, {})
    expect(report).toMatchObject({ covered: 1, inScope: 3, percent: 33.3, missing: [{ code: '2.000815' }, { code: '1.000894' }] })
    expect(report.byField).toMatchObject([{ field: 'Chứng thực', covered: 0, inScope: 1, percent: 0 }, { field: 'Hộ tịch', covered: 1, inScope: 2, percent: 50 }])
    const { session: empty } = await secretary()
    expect(await empty.get(showCoverage, {})).toMatchObject({ covered: 0, inScope: 0, percent: null })
    covered.clear()
  })

  test('taking out and putting in again keep the times between', async () => {
    const { session } = await secretary()
    await takeIn(session, [BIRTH, COPY])
    const [copy] = await rowsOf(session)
    const ids = [copy?.id ?? '']
    expect(await session.call(takeOutOfScope, { ids, from: '2026-07-01' })).toMatchObject({ value: { changed: 1 } })
    expect(await session.get(showCoverage, { on: '2026-06-30' })).toMatchObject({ inScope: 2 })
    expect(await session.get(showCoverage, { on: '2026-07-01' })).toMatchObject({ inScope: 1 })
    expect(await session.call(putInScope, { ids, from: '2026-09-01' })).toMatchObject({ value: { changed: 1 } })
    expect(await session.call(putInScope, { ids, from: '2026-09-02' })).toMatchObject({ value: { changed: 0 } })
    expect(await session.call(putInScope, { ids, from: '2026-08-01' })).toMatchObject({ refusal: { code: 'scope-begins-later', validFrom: '2026-09-01' } })
    expect((await session.get(showProcedure, { id: copy?.id ?? '' })).scope).toEqual([{ validFrom: expect.any(String), validTo: '2026-07-01' }, { validFrom: '2026-09-01', validTo: null }])
  })

  test('a mistake put right on the same day leaves no time in scope', async () => {
    const { session } = await secretary()
    await takeIn(session, [BIRTH], { scopeLevels: [] })
    const [birth] = await rowsOf(session)
    const ids = [birth?.id ?? '']
    for (const move of [putInScope, takeOutOfScope]) await session.get(move, { ids, from: '2026-06-10' })
    expect((await session.get(showProcedure, { id: ids[0] ?? '' })).scope).toEqual([])
    expect(await session.get(putInScope, { ids, from: '2026-06-10' })).toEqual({ changed: 1 })
  })
})

describe('whose list it is', () => {
  test('another agency sees nothing and changes nothing; the one above reads', async () => {
    const above = await secretary({ role: 'province' })
    const below = await secretary({ parentId: above.agencyId })
    const beside = await secretary()
    await takeIn(below.session, [BIRTH])
    const [birth] = await rowsOf(below.session)
    const ids = [birth?.id ?? '']
    expect(birth?.moves).toEqual(['take-out-of-scope'])

    expect(await beside.session.get(listProcedures, { agencyId: below.agencyId })).toMatchObject({ rows: [], listed: 0, mayManage: false })
    expect(await beside.session.call(showProcedure, { id: ids[0] ?? '' })).toMatchObject({ refusal: { code: 'procedure-not-found' } })
    expect(await beside.session.call(takeOutOfScope, { ids, from: '2026-07-01' })).toMatchObject({ refusal: { code: 'procedure-not-found' } })
    expect(await above.session.call(takeOutOfScope, { ids, from: '2026-07-01' })).toMatchObject({ refusal: { code: 'procedure-not-found' } })

    expect(await rowsOf(above.session)).toEqual([])
    expect(await above.session.get(listProcedures, { agencyId: below.agencyId })).toMatchObject({ rows: [{ code: '1.001193', moves: [] }], mayManage: false })
    expect(await above.session.get(showCoverage, { agencyId: below.agencyId })).toMatchObject({ inScope: 1 })
  })

  test('who may only read is refused at the door', async () => {
    const { session } = await secretary({ role: 'one-stop' })
    expect(await session.call(previewImport, {}, { file: csv([BIRTH]) })).toMatchObject({ status: 403 })
    expect(await session.call(listProcedures, {})).toMatchObject({ status: 200 })
    expect(await sessionWith(http, '').call(listProcedures, {})).toMatchObject({ status: 401 })
  })

  test('history is added, never changed, also by the application itself', async () => {
    for (const statement of ['update catalogue.admin_procedure_version set change = $$changed$$', 'delete from catalogue.admin_procedure_version', 'delete from catalogue.list_import', 'update catalogue.list_import set added = 0', 'delete from catalogue.scope', 'delete from catalogue.admin_procedure', 'update catalogue.admin_procedure set code = $$1.000001$$']) {
      await expect(app.database.app.query(statement)).rejects.toThrow('permission denied')
    }
  })

  test('the levels of the database are those of the domain', async () => {
    const { rows } = await app.database.owner.query(`select pg_get_constraintdef(oid) as def from pg_constraint where conname = 'admin_procedure_levels'`)
    const { GovernmentLevel: levels } = await import('../core/government-level.ts')
    expect(String(rows[0]?.def).match(/'([a-z]+)'/g)?.map((word) => word.replaceAll("'", ''))).toEqual(levels.options)
  })
})

describe('scenario A: Lộc Bình, 2020', () => {
  test('115 of the 245 procedures that the district performs have a procedure: 46.9 %, and 130 are named', async () => {
    const { session, agencyId } = await secretary()
    const listed = Array.from({ length: 245 }, (_, index) => aListedProcedure(`1.${String(index).padStart(6, '0')}`, `Thủ tục minh hoạ ${index + 1}`, { field: `Lĩnh vực ${index % 11}`, levels: ['district'], timeLimitText: '5 ngày làm việc' }))
    const asOf = PlainDate.parse('2020-10-05')
    const personId = (await app.database.owner.query('select id from organisation.person where agency_id = $1', [agencyId])).rows[0]?.id
    const taken = await inTransaction(app.database.app, { agencyId, personId, reach: 'own' }, (tx) => takeInList(tx, {
      agencyId, listed, rejected: [], file: { name: 'Danh mục minh hoạ', sha256: '0'.repeat(64) }, asOf, effectiveOn: asOf, scopeLevels: ['district'], unlisted: 'keep', by: personId, now: app.clock, newId,
    }))
    expect(taken).toMatchObject({ ok: true, added: 245, putInScope: 245 })
    for (const { code } of listed.slice(0, 115)) covered.add(code)
    const report = await session.get(showCoverage, { on: '2020-10-05' })
    expect([report.covered, report.inScope, report.percent, report.missing.length]).toEqual([115, 245, 46.9, 130])
    expect(report.byField).toHaveLength(11)
    covered.clear()
  })
})
