// SPDX-License-Identifier: Apache-2.0
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Sentence } from '#kernel/sentence.ts'
import { WorkingTimeError } from '#kernel/working-time/working-time-error.ts'
import { messageOf } from './refusal-sentence.ts'
import { Refused, type Endpoint } from './endpoint.ts'
import { openApiDocument } from './openapi.ts'
import { sendProblem } from './problem.ts'
import { type PublicPage, servePublicPages } from './public-page.ts'
import { serveEndpoints, type Ports } from './serve.ts'

export interface HttpSettings {
  readonly version: string
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
  /** Requests to the API and for public pages a minute from one address before the door closes for the rest of the minute; files of the pages are not counted. */
  readonly requestsPerMinute: number
  /** Addresses and ranges of proxies whose forwarded-for and forwarded-proto headers are believed. */
  readonly trustedProxies: readonly string[]
}

/** PostgreSQL's own refusals that are the caller's fault, or only a moment's trouble. */
const STATUS_OF_SQLSTATE: Readonly<Record<string, number>> = {
  '22021': 400, '22P05': 400, '22003': 400, '22007': 400, '22008': 400, '40001': 503, '40P01': 503, '53300': 503, '57P01': 503, '55P03': 503,
}

const NOT_JSON = { vi: 'Nội dung gửi lên không phải JSON hợp lệ.', en: 'What was sent is not valid JSON.' }
const TOO_LARGE = { vi: 'Nội dung gửi lên quá lớn. Hãy rút gọn hoặc chia ra nhiều lần.', en: 'What was sent is too large. Shorten it or send it in parts.' }

/** Failures of reading the request that have a sentence of their own. */
const SENTENCE_OF_CODE: Readonly<Record<string, Sentence>> = { FST_ERR_CTP_INVALID_JSON_BODY: NOT_JSON, FST_ERR_CTP_EMPTY_JSON_BODY: NOT_JSON, FST_ERR_CTP_BODY_TOO_LARGE: TOO_LARGE }
const TITLES: Readonly<Record<number, string>> = { 404: 'Not found', 413: 'Too large', 415: 'Unsupported media type', 429: 'Too many requests', 503: 'Busy' }

/** The HTTP application: guards, plugins, one route per endpoint and per public page, the API description. */
export async function httpApp(endpoints: readonly Endpoint[], ports: Ports, settings: HttpSettings, pages: readonly PublicPage[] = []): Promise<FastifyInstance> {
  const app = Fastify({
    logger: settings.logLevel === 'silent' ? false : { level: settings.logLevel }, trustProxy: settings.trustedProxies.length === 0 ? false : [...settings.trustedProxies], bodyLimit: 1_048_576,
    frameworkErrors: (error, _request, reply) => { void sendProblem(reply, error.statusCode ?? 400, 'Bad request') },
  })
  app.setErrorHandler((error: { statusCode?: number; code?: string }, request, reply) => {
    if (error instanceof Refused) {
      const endpoint = endpoints.find(({ contract }) => contract.path === request.routeOptions.url)
      return sendProblem(reply, 409, error.refusal.code, { refusal: error.refusal, ...messageOf(endpoint?.contract, error.refusal) })
    }
    if (error instanceof WorkingTimeError) return sendProblem(reply, 422, 'Cannot be counted', { sentence: error.sentence })
    const status = error.statusCode ?? STATUS_OF_SQLSTATE[error.code ?? ''] ?? 500
    if (status >= 500) request.log.error(error)
    const sentence = SENTENCE_OF_CODE[error.code ?? '']
    return sendProblem(reply, status, TITLES[status] ?? (status >= 500 ? 'Internal error' : 'Bad request'), sentence === undefined ? {} : { sentence })
  })
  await app.register(helmet, {
    contentSecurityPolicy: { directives: { defaultSrc: ["'self'"], scriptSrc: ["'self'"], styleSrc: ["'self'", "'unsafe-inline'"], imgSrc: ["'self'", 'data:', 'blob:'], fontSrc: ["'self'"], objectSrc: ["'none'"], frameSrc: ["'self'", 'blob:'], frameAncestors: ["'none'"], upgradeInsecureRequests: null } },
    crossOriginEmbedderPolicy: false,
    hsts: false,
  })
  await app.register(cookie)
  await app.register(multipart, { limits: { files: 1, fields: 5, fieldSize: 1_048_576 } })
  await app.register(rateLimit, { global: false })
  const pagePaths = new Set(pages.map(({ path }) => path))
  // Before any route of its own looks at a cookie: whoever is turned away is counted too.
  app.addHook('onRequest', app.rateLimit({ max: settings.requestsPerMinute, timeWindow: '1 minute', allowList: (request) => !request.url.startsWith('/api/') && !pagePaths.has(request.routeOptions.url ?? '') }))
  const description = openApiDocument(endpoints.map(({ contract }) => contract), settings.version)
  app.get('/api/openapi.json', async () => description)
  serveEndpoints(app, endpoints, ports)
  servePublicPages(app, pages, ports)
  await app.register(async (api) => { api.setNotFoundHandler((_request, reply) => sendProblem(reply, 404, 'Not found')) }, { prefix: '/api' })
  return app
}
