// SPDX-License-Identifier: Apache-2.0
import type { FastifyInstance } from 'fastify'
import { allEndpoints } from '#app/areas.ts'
import { httpApp } from '#platform/server/http/http-app.ts'
import type { Ports } from '#platform/server/http/serve.ts'

class Undone extends Error {
  readonly answer: unknown
  constructor(answer: unknown) {
    super('undone')
    this.answer = answer
  }
}

/** The same application, but every transaction is undone after its work: a request can be tried in a thousand spellings on the same ground. */
export const undoingApp = (ports: Ports): Promise<FastifyInstance> => httpApp(allEndpoints({ clockFixed: true, demoSignIns: () => undefined }), {
  ...ports,
  inTransaction: async (visibility, work) => ports.inTransaction(visibility, async (tx) => { throw new Undone(await work(tx)) }).catch((error: unknown) => {
    if (error instanceof Undone) return error.answer as Awaited<ReturnType<typeof work>>
    throw error
  }),
}, { version: '0', logLevel: 'silent', requestsPerMinute: 1e6, trustedProxies: [] })
