// SPDX-License-Identifier: Apache-2.0
import { beforeAll, describe, expect, test } from 'vitest'
import { DEMO_PASSWORD } from '#app/demo/demo-state.ts'
import { loadLocBinh } from '#app/demo/past-settings.ts'
import { showCoverage } from '#areas/catalogue/contract.ts'
import { showBoard } from '#areas/insight/contract.ts'
import { signIn } from '#areas/organisation/contract.ts'
import { hashPassword } from '#areas/organisation/server/password.ts'
import { verifySystem } from '#app/verify.ts'
import { newId } from '#platform/server/new-id.ts'
import { type Session, sessionWith, useTestApp } from '../http/test-app.ts'

/** The published figures of Lộc Bình, asked as its pages ask them. */
describe('scenario A: Lộc Bình district, 2018–2020', () => {
  const app = useTestApp('2026-11-20T02:00:00.000Z')
  let secretary: Session | undefined
  const asSecretary = () => secretary as Session

  beforeAll(async () => {
    await loadLocBinh({ pool: app.database.app, newId, passwordHash: await hashPassword(DEMO_PASSWORD), now: app.clock })
    const reply = await app.http.inject({ method: 'POST', url: signIn.path, headers: { 'x-namro': '1' }, payload: { login: 'locbinh', password: DEMO_PASSWORD } })
    secretary = sessionWith(app.http, String(reply.headers['set-cookie']).split(';')[0] ?? '')
  })

  test('115 of the 245 procedures it is responsible for have an issued procedure: 46.9 %, and the 130 missing are named', async () => {
    const coverage = await asSecretary().get(showCoverage, {})
    expect([coverage.covered, coverage.inScope, coverage.percent]).toEqual([115, 245, 46.9])
    expect(coverage.missing).toHaveLength(130)
    expect(new Set(coverage.missing.map(({ name }) => name)).size).toBe(130)
  })

  test("the head's board says the same, field by field, and the parts add up", async () => {
    const { coverage } = await asSecretary().get(showBoard, {})
    expect([coverage.covered, coverage.inScope, coverage.percent]).toEqual([115, 245, 46.9])
    expect(coverage.byField.reduce((sum, { covered }) => sum + covered, 0)).toBe(115)
    expect(coverage.byField.reduce((sum, { inScope }) => sum + inScope, 0)).toBe(245)
    expect(coverage.byField.flatMap(({ missing }) => missing)).toHaveLength(130)
    for (const field of coverage.byField) expect(field.covered + field.missing.length).toBe(field.inScope)
  })

  test('without a dossier there is no punctuality: no data, never 100 %', async () => {
    const board = await asSecretary().get(showBoard, {})
    expect([board.counts.all, board.inTime.percent, board.early.percent, board.saved.percent]).toEqual([0, null, null, null])
  })

  test('what is stored follows from its history', async () => {
    expect((await verifySystem(app.database.owner)).differences).toEqual([])
  })
})
