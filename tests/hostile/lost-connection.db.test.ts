// SPDX-License-Identifier: Apache-2.0
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FastifyInstance } from 'fastify'
import { allEndpoints } from '#app/areas.ts'
import { moveDossier, receiveDossier } from '#areas/dossiers/contract.ts'
import { giveAccount, signIn } from '#areas/organisation/contract.ts'
import { COMMAND_ID_HEADER } from '#kernel/contract.ts'
import { httpApp } from '#platform/server/http/http-app.ts'
import { newId } from '#platform/server/new-id.ts'
import { sessionWith, useTestApp } from '../http/test-app.ts'
import { type AgencyWorld, aReceipt, makeWorld } from './agency-world.ts'

const app = useTestApp()
let world: AgencyWorld
let server: FastifyInstance
let port = 0
/** Told when a transaction of the server has been committed, before its answer goes out. */
let onCommit = (): void => {}
beforeAll(async () => {
  world = await makeWorld(app, 'Duong1')
  server = await httpApp(allEndpoints({ clockFixed: true, demoSignIns: () => undefined }), {
    ...app.ports,
    inTransaction: async (visibility, work) => {
      const answer = await app.ports.inTransaction(visibility, work)
      onCommit()
      return answer
    },
  }, { version: '0', logLevel: 'silent', requestsPerMinute: 1e6, trustedProxies: [] })
  port = Number(new URL(await server.listen({ port: 0, host: '127.0.0.1' })).port)
})
afterAll(() => server.close())

const request = (path: string, commandId: string, body: string, length = Buffer.byteLength(body)) => `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncookie: ${world.boss.cookie}\r\nx-namro: 1\r\n${COMMAND_ID_HEADER}: ${commandId}\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n${body}`

/** Sends a request over a socket of its own and cuts the line at the moment that is asked for; answers when the line is dead. */
async function sendAndLose(text: string, cutAt: 'after-sending' | 'after-commit'): Promise<void> {
  const socket = connect(port, '127.0.0.1')
  const dead = new Promise<void>((resolve) => { socket.once('close', () => resolve()) })
  socket.on('error', () => {})
  const committed = new Promise<void>((resolve) => { onCommit = () => { socket.destroy(); resolve() } })
  socket.write(text, () => { if (cutAt === 'after-sending') socket.destroy() })
  await dead
  // Cut while the server works, it finishes what it began; cut before, it may never begin: asking again must be right either way.
  if (cutAt === 'after-commit') await committed
  onCommit = () => {}
}

const count = async () => (await app.database.owner.query<{ n: number }>('select count(*) as n from dossiers.dossier')).rows[0]?.n ?? 0

describe('a line that is cut', () => {
  test.each(['after-commit', 'after-sending'] as const)('%s: the same request again gets the answer of the first, and one dossier was received', async (cutAt) => {
    const [before, commandId, receipt] = [await count(), newId(), aReceipt(world.revisionId)]
    await sendAndLose(request(receiveDossier.path, commandId, JSON.stringify(receipt)), cutAt)
    const again = await world.boss.get(receiveDossier, receipt, { commandId })
    expect(await world.boss.get(receiveDossier, receipt, { commandId })).toEqual(again)
    expect(await count()).toBe(before + 1)
    const { rows } = await app.database.owner.query<{ code: string }>('select code from dossiers.dossier order by code desc limit 1')
    expect(again.code).toBe(rows[0]?.code)
  })

  test('a move whose answer was lost is not made twice, and the second asking is no conflict', async () => {
    const { id } = await world.boss.get(receiveDossier, aReceipt(world.revisionId))
    const [commandId, input] = [newId(), { id, version: 1, command: { move: 'forward', to: world.clerkId } } as const]
    await sendAndLose(request(moveDossier.path, commandId, JSON.stringify(input)), 'after-commit')
    expect(await world.boss.call(moveDossier, input, { commandId })).toMatchObject({ status: 200, value: { version: 2, status: 'in-progress' } })
    expect((await app.database.owner.query('select from dossiers.event where dossier_id = $1', [id])).rowCount).toBe(2)
    // With another id it is another wish, and that one comes too late.
    expect(await world.boss.call(moveDossier, input)).toMatchObject({ refusal: { code: 'changed-by-someone-else' } })
  })

  test('a one-time password whose answer was lost is told again to the same session, and stands readable nowhere', async () => {
    const [commandId, input] = [newId(), { personId: world.newcomerId as never, login: 'nguoi.moi' }]
    await sendAndLose(request(giveAccount.path, commandId, JSON.stringify(input)), 'after-commit')
    const { oneTimePassword } = await world.boss.get(giveAccount, input, { commandId })
    expect(await world.boss.get(giveAccount, input, { commandId })).toEqual({ oneTimePassword })
    expect(await sessionWith(app.http, '').call(signIn, { login: 'nguoi.moi', password: oneTimePassword })).toMatchObject({ value: { mustChangePassword: true } })
    const { rows } = await app.database.owner.query<{ answer: object }>('select answer from app.command where command_id = $1', [commandId])
    expect(rows).toEqual([{ answer: { sealed: expect.stringMatching(/^[\w+/]{40,}=*$/) } }])
    const elsewhere = await app.signIn(`boss.${world.mark.toLowerCase()}`)
    expect(await elsewhere.call(giveAccount, input, { commandId })).toMatchObject({ status: 422 })
  })

  test('a request that never arrived whole does nothing', async () => {
    const [before, body] = [await count(), JSON.stringify(aReceipt(world.revisionId))]
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => {})
    await new Promise<void>((resolve) => { socket.write(request(receiveDossier.path, newId(), body.slice(0, 100), body.length), () => resolve()) })
    socket.destroy()
    await new Promise<void>((resolve) => { socket.once('close', () => resolve()) })
    // One more request on the same server: by then the broken one has been dealt with.
    await world.boss.get(receiveDossier, aReceipt(world.revisionId))
    expect(await count()).toBe(before + 1)
  })
})
