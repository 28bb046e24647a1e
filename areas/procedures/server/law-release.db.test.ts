// SPDX-License-Identifier: Apache-2.0
import { beforeAll, describe, expect, test } from 'vitest'
import { REACTIONS } from '#app/areas.ts'
import { saveInstrument } from '#areas/law/contract.ts'
import type { Instrument } from '#areas/law/core/instrument.ts'
import { NATIONAL_INSTRUMENTS } from '#areas/law/core/national-instruments.ts'
import { anInstrumentFacts } from '#areas/law/example/an-instrument.ts'
import { takeInRelease } from '#areas/law/server/public.ts'
import type { PlainDate } from '#kernel/time.ts'
import { newId } from '#platform/server/new-id.ts'
import { dealWithEvents } from '#platform/server/outbox.ts'
import { type Session, useTestApp } from '../../../tests/http/test-app.ts'
import { listLawTasks } from '../contract.ts'
import { aProcedureContent, makeIssuedProcedure } from '../example/a-procedure.ts'

describe('a release of the program brings a change of law', () => {
  const app = useTestApp('2026-08-10T02:00:00.000Z')
  const who: Record<string, Session> = {}
  const as = (login: string): Session => who[login] as Session
  /** The list as it was before Nghị định 309/2026/NĐ-CP was added and the day of 310/2026/NĐ-CP was known. */
  const earlier = NATIONAL_INSTRUMENTS.filter(({ number }) => number !== '309/2026/NĐ-CP').map((one): Instrument => (one.number === '310/2026/NĐ-CP' ? { ...one, effectiveOn: null } : one))
  const takeIn = (instruments: readonly Instrument[] = NATIONAL_INSTRUMENTS) => app.ports.inTransaction(undefined, (tx) => takeInRelease(tx, app.clock, { asOf: '2026-11-20' as PlainDate, instruments }))
  const settle = () => dealWithEvents(REACTIONS, app.ports)
  const tasks = async (login: string) => (await as(login).get(listLawTasks, { state: 'all' })).rows.map(({ procedure, cause, affected, lawDueOn }) => [procedure.code, cause.number, affected.map(({ number, what }) => `${number} ${what}`).join(), lawDueOn])

  beforeAll(async () => {
    const people = (suffix: string) => [{ fullName: 'Lê Thị Soạn', login: `soan${suffix}`, posts: [{ title: 'Chuyên viên', role: 'specialist' }] }, { fullName: 'Bàn Văn Xét', login: `xet${suffix}`, posts: [{ title: 'Thư ký ISO', role: 'iso-secretary' }] }, { fullName: 'Hà Duyệt', login: `duyet${suffix}`, posts: [{ title: 'Chủ tịch', role: 'head' }] }]
    const province = await app.make({ code: 'TINH', name: 'UBND tỉnh', level: 'province', people: people('0') })
    for (const suffix of ['1', '2']) {
      const { agencyId, people: made } = await app.make({ code: `XA${suffix}`, name: `UBND xã ${suffix}`, parentId: province.agencyId, people: people(suffix) })
      const [author = '', reviewer = '', approver = ''] = made.map(({ personId }) => personId)
      await app.ports.inTransaction({ agencyId, personId: author, reach: 'own' }, async (tx) => {
        for (const [code, number] of [['QT 01', '118/2025/NĐ-CP'], ['QT 02', '45/2020/NĐ-CP'], ['QT 03', '23/2015/NĐ-CP']] as const) {
          await makeIssuedProcedure(tx, aProcedureContent({ name: `Quy trình ${code}`, tthcCodes: [], legalBasis: [{ number, date: null, text: `Nghị định số ${number}` }] }), { agencyId, code, people: { author, reviewer, approver }, now: app.clock, effectiveFrom: '2026-01-01' as PlainDate, newId })
        }
      })
    }
    for (const login of ['soan1', 'soan2', 'xet2']) who[login] = await app.signIn(login)
    await settle()
  })

  test('the first list of a database tells nothing: what agencies find on their first day is no change', async () => {
    expect(await takeIn(earlier)).toBe(0)
    expect(await settle()).toBe(0)
    expect(await tasks('soan1')).toEqual([])
  })

  test('a start with the list that is known already tells nothing', async () => {
    expect(await takeIn(earlier)).toBe(0)
    expect(await settle()).toBe(0)
  })

  test('a list that says more makes the tasks that a person’s edit would make, except where an agency’s own row counts', async () => {
    await as('xet2').get(saveInstrument, { facts: anInstrumentFacts({ number: '309/2026/NĐ-CP', kind: 'decree', issuer: 'Chính phủ', title: 'Xã ghi: không liên quan', issuedOn: '2026-08-05', effectiveOn: '2026-08-05' }), relations: [] })
    await settle()
    expect(await takeIn()).toBe(2)
    await settle()
    const amended = ['QT 02', '310/2026/NĐ-CP', '45/2020/NĐ-CP amended', '2026-11-05']
    expect(await tasks('soan1')).toEqual([['QT 01', '309/2026/NĐ-CP', '118/2025/NĐ-CP amended', '2026-11-05'], amended])
    expect(await tasks('soan2')).toEqual([amended])
  })

  test('started again and again, by two servers at once, it makes nothing twice', async () => {
    expect(await Promise.all([takeIn(), takeIn()])).toEqual([0, 0])
    await app.database.owner.query('delete from app.outbox_done')
    await settle()
    expect(await tasks('soan1')).toHaveLength(2)
    expect((await app.database.owner.query('select list_hash from law.national_release order by seq')).rows).toHaveLength(2)
    await expect(app.database.app.query('delete from law.national_release')).rejects.toThrow('permission denied')
    await expect(app.database.app.query('update law.national_release set as_of = as_of')).rejects.toThrow('permission denied')
  })
})
