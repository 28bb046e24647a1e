// SPDX-License-Identifier: Apache-2.0
import { beforeAll, describe, expect, test } from 'vitest'
import { DEMO_PASSWORD } from '#app/demo/demo-state.ts'
import { demoEndpoints, loadLive } from '#app/demo/load-demo.ts'
import { loadProvinceOfToday } from '#app/demo/live-province.ts'
import { showProvince } from '#areas/insight/contract.ts'
import { signIn } from '#areas/organisation/contract.ts'
import { hashPassword } from '#areas/organisation/server/password.ts'
import { listPacks, packStanding, showLawTaskCounts, showPack } from '#areas/procedures/contract.ts'
import { type Session, sessionWith, useTestApp } from '../http/test-app.ts'

/** The present-day province of the demo: what its officer and the clerk of Tri Phú find when the program was started. */
describe('the living province of the demo', () => {
  const app = useTestApp('2026-11-20T02:00:00.000Z')
  const sessions = new Map<string, Session>()
  const as = (login: string) => sessions.get(login) as Session
  const load = async () => loadProvinceOfToday({ pool: app.database.app, newId: app.ports.newId, passwordHash: await hashPassword(DEMO_PASSWORD), now: app.ports.now() }, app.database.owner, demoEndpoints(), app.ports, () => false)

  beforeAll(async () => {
    await loadLive(app.database.app, app.ports)
    await load()
    for (const login of ['huyen', 'tuan', 'loi']) {
      const reply = await app.http.inject({ method: 'POST', url: signIn.path, headers: { 'x-namro': '1' }, payload: { login, password: DEMO_PASSWORD } })
      sessions.set(login, sessionWith(app.http, String(reply.headers['set-cookie']).split(';')[0] ?? ''))
    }
  }, 180_000)

  const packId = async () => (await as('huyen').get(listPacks, {})).packs[0]?.id ?? ''

  test('the province sees how its communes stand: most on version 2, some waiting, one with its own reason, two with changes of their own', async () => {
    const { newestNo, below, versions, counts, agencies } = await as('huyen').get(packStanding, { id: await packId() })
    expect([newestNo, below, versions]).toEqual([2, 14, [{ versionNo: 2, agencies: 7 }, { versionNo: 1, agencies: 6 }]])
    expect(counts).toEqual({ 'all': 14, 'adopting': 13, 'current': 7, 'behind': 5, 'own-changes': 2, 'kept-own': 1, 'not-adopting': 1 })
    expect(agencies.filter(({ keptOwn }) => keptOwn.length > 0).map(({ name, keptOwn }) => [name, keptOwn[0]?.reason.startsWith('Minh hoạ: ')])).toEqual([['UBND xã Kim Bình', true]])
    expect(agencies.find(({ name }) => name === 'UBND xã Yên Sơn')).toMatchObject({ linked: 1 })
  })

  test('both versions went through three people, and the newest still waits for Tri Phú, whose own procedures can be linked', async () => {
    const { rows } = await app.database.owner.query<{ writers: string[]; reviewed_by: string; approved_by: string }>('select writers, reviewed_by, approved_by from procedures.pack_version where status = $1', ['issued'])
    expect(rows.map(({ writers, reviewed_by, approved_by }) => new Set([...writers, reviewed_by, approved_by]).size)).toEqual([3, 3])
    expect(await as('loi').get(listPacks, {})).toMatchObject({ packs: [{ issuer: 'UBND tỉnh Tuyên Quang', adopted: 3, waiting: 2 }], mayDraft: false })
    const { items } = await as('loi').get(showPack, { id: await packId() })
    expect(items.map(({ state, alike }) => [state, alike.length])).toEqual([['behind', 0], ['behind', 0], ['current', 0], ...Array.from({ length: 5 }, () => ['open', 1])])
  })

  test('law tasks have grown old in some communes and are answered in others; the board of the province lists every commune', async () => {
    const { rows } = await as('tuan').get(showLawTaskCounts, {})
    expect(new Set(rows.filter(({ open }) => open > 0).map(({ oldestDays }) => oldestDays))).toContain(42)
    expect(rows.some(({ name, open }) => name === 'UBND xã Kim Bình' && open === 0)).toBe(true)
    const { agencies, applying } = await as('huyen').get(showProvince, {})
    expect([agencies.length, applying.numerator, applying.denominator]).toEqual([14, 14, 14])
  })

  test('loaded again it changes nothing', async () => {
    const count = async () => (await app.database.owner.query('select (select count(*) from organisation.agency) as a, (select count(*) from procedures.pack_event) as e, (select count(*) from procedures.revision) as r')).rows[0]
    const before = await count()
    await load()
    expect(await count()).toEqual(before)
  })
})
