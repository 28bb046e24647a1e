// SPDX-License-Identifier: Apache-2.0
import { beforeAll, describe, expect, test } from 'vitest'
import { DEMO_PASSWORD } from '#app/demo/demo-state.ts'
import { loadTuyenQuang } from '#app/demo/past-settings.ts'
import { listDossiers } from '#areas/dossiers/contract.ts'
import { showBoard, showProvince } from '#areas/insight/contract.ts'
import { signIn } from '#areas/organisation/contract.ts'
import { hashPassword } from '#areas/organisation/server/password.ts'
import { verifySystem } from '#app/verify.ts'
import type { PlainDate } from '#kernel/time.ts'
import { newId } from '#platform/server/new-id.ts'
import { type Session, sessionWith, useTestApp } from '../http/test-app.ts'

const WHOLE = { from: '2020-01', to: '2022-06' } as const
const DAYS = { from: '2020-01-01' as PlainDate, to: '2022-06-30' as PlainDate }

/** The published figures of Tuyên Quang, asked as its pages ask them, years later. */
describe('scenario B: Tuyên Quang province, 2018–2022', () => {
  const app = useTestApp('2026-11-20T02:00:00.000Z')
  const sessions = new Map<string, Session>()
  const as = (login: string) => sessions.get(login) as Session

  beforeAll(async () => {
    await loadTuyenQuang({ pool: app.database.app, newId, passwordHash: await hashPassword(DEMO_PASSWORD), now: app.clock }, () => false)
    for (const login of ['tuyenquang', 'hoangkhai', 'triphu2022']) {
      const reply = await app.http.inject({ method: 'POST', url: signIn.path, headers: { 'x-namro': '1' }, payload: { login, password: DEMO_PASSWORD } })
      sessions.set(login, sessionWith(app.http, String(reply.headers['set-cookie']).split(';')[0] ?? ''))
    }
  }, 180_000)

  const province = () => as('tuyenquang').get(showProvince, { ...WHOLE, on: '2022-06-30' })

  test('136 of 138 communes apply the standard: 98.6 %, and the two that do not are named', async () => {
    const { applying, notApplying } = await province()
    expect(applying).toEqual({ numerator: 136, denominator: 138, percent: 98.6 })
    expect(notApplying).toHaveLength(2)
    for (const { name, parentName } of notApplying) expect([name, parentName]).toEqual([expect.stringMatching(/^UBND (xã|phường|thị trấn) /), expect.stringMatching(/^UBND (huyện|thành phố) /)])
  })

  test('Tri Phú has 111 procedures and Hoàng Khai 117, both in 11 fields', async () => {
    const { agencies } = await province()
    const of = (name: string) => agencies.filter((agency) => agency.name === name).map(({ procedures, fields }) => [procedures, fields])
    expect(of('UBND xã Tri Phú')).toEqual([[111, 11]])
    expect(of('UBND xã Hoàng Khai')).toEqual([[117, 11]])
  })

  test('Hoàng Khai since 2020: 100 % on or before the date, 18 % before it, handling time down by 15 to 30 %', async () => {
    const board = await as('hoangkhai').get(showBoard, WHOLE)
    expect(board.inTime).toEqual({ numerator: 1000, denominator: 1000, percent: 100 })
    expect(board.early).toEqual({ numerator: 180, denominator: 1000, percent: 18 })
    expect(board.counts).toEqual({ early: 180, onTime: 820, late: 0, open: 0, overdue: 0, all: 1000 })
    expect(board.saved.percent).toBeGreaterThanOrEqual(15)
    expect(board.saved.percent).toBeLessThanOrEqual(30)
    expect(board.coverage).toMatchObject({ covered: 117, inScope: 117, percent: 100 })
    expect(board.coverage.byField).toHaveLength(11)
    expect((await province()).agencies.find(({ name }) => name === 'UBND xã Hoàng Khai')).toMatchObject({ counts: board.counts, inTime: board.inTime, early: board.early, saved: board.saved })
  })

  test('years later the boards open at that period by themselves and say why', async () => {
    for (const [login, contract] of [['hoangkhai', showBoard], ['triphu2022', showBoard], ['tuyenquang', showProvince]] as const) {
      expect(await as(login).get(contract, {}), login).toMatchObject({ ...WHOLE, ground: 'last-with-data', on: '2022-06-30' })
    }
  })

  test('every figure opens a list of just so many dossiers, from the commune and from the province', async () => {
    const board = await as('hoangkhai').get(showBoard, WHOLE)
    for (const group of ['early', 'onTime', 'late', 'open', 'overdue'] as const) {
      const period = group === 'open' || group === 'overdue' ? {} : DAYS
      expect((await as('hoangkhai').get(listDossiers, { group, ...period })).total, group).toBe(board.counts[group])
      expect((await as('tuyenquang').get(listDossiers, { group, agencyId: board.agencyId, ...period })).total, group).toBe(board.counts[group])
    }
    expect((await as('hoangkhai').get(listDossiers, { group: 'all', ...DAYS })).total).toBe(board.received)
    for (const { procedureId, counts } of board.byProcedure.slice(0, 5)) expect((await as('hoangkhai').get(listDossiers, { group: 'early', procedureId, ...DAYS })).total).toBe(counts.early)
    for (const { field, counts } of board.byField) expect((await as('hoangkhai').get(listDossiers, { group: 'onTime', field: field ?? '', ...DAYS })).total).toBe(counts.onTime)
  })

  test('parts add up everywhere: fields and procedures to the commune, communes to the province', async () => {
    const board = await as('hoangkhai').get(showBoard, WHOLE)
    const all = await province()
    const add = (parts: readonly { readonly counts: typeof board.counts }[]) => parts.reduce((sum, { counts }) => sum + counts.all, 0)
    expect([add(board.byField), add(board.byProcedure)]).toEqual([1000, 1000])
    expect(add(all.agencies)).toBe(all.counts.all)
    expect(all.counts.all).toBe(1300)
  })

  test('the other commune cannot see this one, and what is stored follows from its history', async () => {
    const { agencyId } = await as('hoangkhai').get(showBoard, {})
    expect(await as('triphu2022').call(showBoard, { agencyId })).toMatchObject({ refusal: { code: 'agency-not-found' } })
    const report = await verifySystem(app.database.owner)
    expect(report.differences).toEqual([])
    expect(report.dossiers).toBe(1300)
  })
})
