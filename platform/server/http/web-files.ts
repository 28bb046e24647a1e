// SPDX-License-Identifier: Apache-2.0
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { sendProblem } from './problem.ts'

const YEAR = '365d'

/** Serves the built web application: hashed assets for a year, and its one page for every address that is not the API's. */
export async function serveWebFiles(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder, index: false, preCompressed: true, maxAge: YEAR, immutable: true,
    globIgnore: ['**/*.html'], wildcard: false,
  })
  app.setNotFoundHandler((request, reply) => {
    if ((request.method !== 'GET' && request.method !== 'HEAD') || request.url.startsWith('/api/') || /\.[a-z0-9]+$/i.test(request.url.split('?')[0] ?? '')) return sendProblem(reply, 404, 'Not found')
    return reply.header('cache-control', 'no-cache').sendFile('index.html', folder, { maxAge: 0, immutable: false })
  })
}
