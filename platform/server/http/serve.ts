// SPDX-License-Identifier: Apache-2.0
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { COMMAND_ID_HEADER, type Contract } from '#kernel/contract.ts'
import { dayOf, type Instant } from '#kernel/time.ts'
import { findUnkeepable, keptLine } from '#kernel/written-text.ts'
import type { Actor } from '#kernel/actor.ts'
import type { FileStore } from '../file-store.ts'
import type { Tx, Visibility } from '../postgres/tx.ts'
import { type Call, type Endpoint, Refused, type SessionCookie, type UploadedFile, type WorkAfterRefusal } from './endpoint.ts'
import { sayIssue } from './issue-sentence.ts'
import { sendProblem } from './problem.ts'
import { queryReader } from './query-text.ts'
import { type CommandRecord, REPLAYED, repeatKey, type RepeatKey } from './repeat.ts'

/** What the door needs from outside. */
export interface Ports {
  whoIs(token: string): Promise<Actor | undefined>
  inTransaction<T>(visibility: Visibility | undefined, work: (tx: Tx) => Promise<T>): Promise<T>
  readonly repeats: CommandRecord
  readonly files: FileStore
  now(): Instant
  newId(): string
}

export const SESSION_COOKIE = 'namro'
const WEEK_SECONDS = 7 * 24 * 3600
const MOST_ISSUES = 50
const MOST_OF_A_NAME = 250
const UNKEEPABLE = { vi: 'Nội dung có ký tự hỏng không lưu được (thường do chép từ phần mềm khác). Hãy gõ lại chỗ đó rồi gửi lại.', en: 'The text has broken characters that cannot be stored (often copied from another program). Type that part again and send it.' }

/** Adds one route per contract: who → may they at all → is it well formed → one transaction → answer only what was promised. */
export function serveEndpoints(app: FastifyInstance, endpoints: readonly Endpoint[], ports: Ports): void {
  for (const { contract, prepare, run, answerIsSecret } of endpoints) {
    const actors = new WeakMap<FastifyRequest, Actor>()
    const readQuery = queryReader(contract.input)
    app.route({
      method: contract.method,
      url: contract.path,
      bodyLimit: contract.file?.maxBytes ?? 1_048_576,
      onRequest: async (request, reply) => {
        const denied = await admit(contract, request, ports, actors)
        if (denied !== undefined) return sendProblem(reply, denied, denied === 401 ? 'Not signed in' : 'Not permitted')
        return undefined
      },
      handler: async (request, reply) => {
        const gone = new AbortController()
        reply.raw.once('close', () => { if (!reply.raw.writableFinished) gone.abort() })
        const { fields, file, tooLarge } = await bodyOf(contract, request)
        if (tooLarge) return sendProblem(reply, 413, 'File too large')
        const unkeepable = findUnkeepable(contract.method === 'GET' ? request.query : fields)
        if (unkeepable !== undefined) return sendProblem(reply, 400, 'Unkeepable text', { sentence: UNKEEPABLE, issues: [{ path: unkeepable, message: 'U+0000 or half of a character pair', sentence: UNKEEPABLE }] })
        const input = contract.input.safeParse(contract.method === 'GET' ? readQuery(request.query) : fields)
        if (!input.success) {
          return sendProblem(reply, 400, 'Invalid input', { issues: input.error.issues.slice(0, MOST_ISSUES).map((issue) => ({ path: issue.path.map(String), message: issue.message, sentence: sayIssue(issue) })) })
        }
        const actor = actors.get(request)
        const cookie = sessionCookie(request)
        const refuse = (refusal: unknown) => new Refused(refusal as { code: string })
        const now = ports.now()
        const today = dayOf(now)
        const prepared = prepare && actor ? await prepare({ input: input.data, actor, today, file, refuse }) : undefined
        const key = contract.method === 'POST' && actor ? repeatKey(contract.path, request.headers[COMMAND_ID_HEADER], input.data, file) : undefined
        const kept: WorkAfterRefusal[] = []
        const sealedFor = answerIsSecret === true ? request.cookies[SESSION_COOKIE] : undefined
        const answer = await once(ports, contract, actor, key && { ...key, sealedFor }, (tx) => run({
          input: input.data, actor, now, today, newId: ports.newId, tx, prepared, files: ports.files, file,
          session: cookie, remoteAddress: request.ip, signal: gone.signal, refuse, afterRefusal: (later) => { kept.push(later) },
        } satisfies Call<Contract, Actor | undefined, unknown>)).catch(async (error: unknown) => {
          throw error instanceof Refused ? await keep(ports, kept, error) : error
        })
        cookie.write(reply)
        return send(contract, reply, answer)
      },
    })
  }
}

/** Does what must be kept although the answer is no; the last of it that knows better decides what the answer is. */
async function keep(ports: Ports, works: readonly WorkAfterRefusal[], refused: Refused): Promise<Refused> {
  let told = refused
  for (const work of works) told = await ports.inTransaction(undefined, work) ?? told
  return told
}

async function admit(contract: Contract, request: FastifyRequest, ports: Ports, actors: WeakMap<FastifyRequest, Actor>): Promise<401 | 403 | undefined> {
  // A form on another site can post here with our cookie, but cannot add this header.
  if (contract.method === 'POST' && request.headers['x-namro'] === undefined) return 403
  const token = request.cookies[SESSION_COOKIE]
  const actor = token === undefined ? undefined : await ports.whoIs(token)
  if (actor !== undefined) actors.set(request, actor)
  if (contract.permission === 'public') return undefined
  if (actor === undefined) return 401
  return contract.permission === 'signed-in' || actor.permissions.has(contract.permission) ? undefined : 403
}

async function bodyOf(contract: Contract, request: FastifyRequest): Promise<{ fields: unknown; file: UploadedFile | undefined; tooLarge?: true }> {
  if (contract.file === undefined || !request.isMultipart()) return { fields: request.body ?? {}, file: undefined }
  const part = await request.file({ limits: { fileSize: contract.file.maxBytes } }).catch(asBadForm)
  if (part === undefined) return { fields: {}, file: undefined }
  // The file is in memory before a transaction begins: a slow line holds no lock.
  const bytes = await part.toBuffer().catch((error: { code?: string; statusCode?: number }) => {
    if (error.code === 'FST_REQ_FILE_TOO_LARGE') return undefined
    return asBadForm(error)
  })
  if (bytes === undefined) return { fields: {}, file: undefined, tooLarge: true }
  const field = part.fields['input']
  const text = field !== undefined && !Array.isArray(field) && 'value' in field ? String(field.value) : '{}'
  return { fields: parseJson(text), file: { name: keptLine(part.filename.toWellFormed()).slice(-MOST_OF_A_NAME), bytes } }
}

/** A form cut short or put together wrongly is the sender's fault, whatever the reader of forms calls it. */
function asBadForm(error: { statusCode?: number }): never {
  throw error.statusCode === undefined ? Object.assign(new Error('the form is not well formed', { cause: error }), { statusCode: 400 }) : error
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Runs the work once per command id: a repeat, even a simultaneous one, gets the first answer. */
async function once(ports: Ports, contract: Contract, actor: Actor | undefined, key: (RepeatKey & { readonly sealedFor: string | undefined }) | undefined, work: (tx: Tx) => Promise<unknown>): Promise<unknown> {
  const visibility = actor && { agencyId: actor.agencyId, personId: actor.personId, reach: contract.reach ?? 'own' } as const
  const checked = async (tx: Tx) => contract.output.parse(await work(tx))
  if (key === undefined || visibility === undefined) return ports.inTransaction(visibility, checked)
  try {
    return await ports.inTransaction(visibility, async (tx) => {
      const answer = await checked(tx)
      await ports.repeats.remember(tx, key, visibility, answer, ports.now(), key.sealedFor)
      return answer
    })
  } catch (error) {
    if (!(error instanceof Refused) && !ports.repeats.isRepeat(error)) throw error
    const first = await ports.inTransaction(visibility, (tx) => ports.repeats.find(tx, key, visibility, key.sealedFor))
    if (first === undefined) throw error
    if (first === REPLAYED) throw Object.assign(new Error('this command id was used for something else'), { statusCode: 422 })
    return first.answer
  }
}

function sessionCookie(request: FastifyRequest): SessionCookie & { write(reply: FastifyReply): void } {
  let next: string | 'none' | undefined
  return {
    token: request.cookies[SESSION_COOKIE],
    start: (token) => { next = token },
    end: () => { next = 'none' },
    write: (reply) => {
      if (next === undefined) return
      const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https' } as const
      if (next === 'none') reply.clearCookie(SESSION_COOKIE, options)
      else reply.setCookie(SESSION_COOKIE, next, { ...options, maxAge: WEEK_SECONDS })
    },
  }
}

function send(contract: Contract, reply: FastifyReply, answer: unknown): FastifyReply {
  if (contract.download === undefined) return reply.header('cache-control', 'no-store').send(answer)
  const { name, bytes } = answer as { name: string; bytes: Uint8Array }
  return reply.type(contract.download).header('cache-control', 'no-store')
    .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`).send(Buffer.from(bytes))
}
