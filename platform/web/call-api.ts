// SPDX-License-Identifier: Apache-2.0
import type { z } from 'zod'
import { COMMAND_ID_HEADER, type Contract, type FileAnswer, type RefusalOf } from '#kernel/contract.ts'
import type { Sentence } from '#kernel/sentence.ts'
import { ApiFault, type FieldIssue, faultKindOf } from './api-fault.ts'

/** What a page gives to a call. */
export type InputOf<C extends Contract> = z.input<C['input']>

/** What a page gets: for a download, the file; otherwise the contract's answer. */
export type ValueOf<C extends Contract> = z.output<C['output']> extends FileAnswer ? DownloadedFile : z.output<C['output']>

/** A yes with its value, or a typed "no" with its sentence. */
export type ApiAnswer<C extends Contract> =
  | { readonly ok: true; readonly value: ValueOf<C> }
  | { readonly ok: false; readonly refusal: RefusalOf<C>; readonly sentence: Sentence }

export interface DownloadedFile {
  readonly name: string
  readonly blob: Blob
}

export interface CallOptions {
  readonly signal?: AbortSignal | undefined
  /** Names a command; keep it when sending the same thing again, and the server answers what it answered first. */
  readonly commandId?: string | undefined
  readonly file?: File | undefined
}

export const newCommandId = (): string => crypto.randomUUID?.() ?? uuidFromRandomBytes()

/** Calls one endpoint. A refusal is a value; faults are thrown as `ApiFault`; a call given up throws the signal's own reason. */
export async function callApi<C extends Contract>(contract: C, input: InputOf<C>, options: CallOptions = {}): Promise<ApiAnswer<C>> {
  const response = await send(contract, input, options)
  if (response.ok) return { ok: true, value: await readValue(contract, response, options.signal) }
  const problem = await readProblem(response)
  const refusal = problem.refusal
  if (response.status === 409 && refusal !== undefined) {
    // The server refuses only with what this contract declares; its types stand on the same object.
    return { ok: false, refusal: refusal as RefusalOf<C>, sentence: sentenceOf(contract, refusal) ?? problem.sentence ?? UNEXPLAINED }
  }
  throw new ApiFault(faultKindOf(response.status), {
    status: response.status,
    sentence: problem.sentence,
    issues: problem.issues ?? [],
    reference: problem.instance?.split(':').at(-1),
  })
}

/** The address of a GET contract with its input as query text: for links, images and downloads the browser opens itself. */
export function addressOf<C extends Contract>(contract: C, input: InputOf<C>): string {
  const query = queryText(input)
  return query === '' ? contract.path : `${contract.path}?${query}`
}

async function send<C extends Contract>(contract: C, input: InputOf<C>, { signal, commandId, file }: CallOptions): Promise<Response> {
  const common = { credentials: 'same-origin', signal: signal ?? null } as const
  try {
    if (contract.method === 'GET') return await fetch(addressOf(contract, input), common)
    const headers = { 'x-namro': '1', [COMMAND_ID_HEADER]: commandId ?? newCommandId() }
    if (contract.file !== undefined) return await fetch(contract.path, { ...common, method: 'POST', headers, body: formOf(input, file) })
    return await fetch(contract.path, { ...common, method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(input ?? {}) })
  } catch (cause) {
    // `fetch` tells no more than that the line failed; giving up on purpose is not a fault.
    if (signal?.aborted) throw cause
    throw new ApiFault('network', { cause })
  }
}

/** The file goes last: the server reads the input before it. */
function formOf(input: unknown, file: File | undefined): FormData {
  const form = new FormData()
  form.append('input', JSON.stringify(input ?? {}))
  if (file !== undefined) form.append('file', file, file.name)
  return form
}

async function readValue<C extends Contract>(contract: C, response: Response, signal: AbortSignal | undefined): Promise<ValueOf<C>> {
  try {
    // The server has put every answer through `contract.output`, so reading it again here would only cost time.
    if (contract.download === undefined) return await response.json() as ValueOf<C>
    const file: DownloadedFile = { name: nameOf(response.headers.get('content-disposition')), blob: await response.blob() }
    return file as ValueOf<C>
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new ApiFault('network', { cause })
  }
}

interface Problem {
  readonly instance?: string
  readonly sentence?: Sentence
  readonly refusal?: { readonly code: string }
  readonly issues?: readonly FieldIssue[]
}

async function readProblem(response: Response): Promise<Problem> {
  try {
    const body: unknown = await response.json()
    return typeof body === 'object' && body !== null ? body : {}
  } catch {
    // A proxy may answer with a page of its own; the status alone then tells.
    return {}
  }
}

function sentenceOf(contract: Contract, refusal: { readonly code: string }): Sentence | undefined {
  const kind = contract.refusals[refusal.code]
  const facts = kind?.facts.safeParse(refusal)
  return kind !== undefined && facts?.success === true ? kind.say(facts.data) : undefined
}

const UNEXPLAINED: Sentence = { vi: 'Chưa làm được việc này. Hãy tải lại trang rồi thử lại.', en: 'This could not be done. Reload the page and try again.' }

function queryText(input: unknown): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(input ?? {})) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined && item !== null) query.append(key, String(item))
    }
  }
  return query.toString()
}

function nameOf(disposition: string | null): string {
  const encoded = disposition?.match(/filename\*=UTF-8''([^;]+)/i)?.[1]
  if (encoded === undefined) return disposition?.match(/filename="?([^";]+)"?/i)?.[1] ?? 'tep'
  try {
    return decodeURIComponent(encoded)
  } catch {
    return encoded
  }
}

/** `crypto.randomUUID` exists only on https and localhost; a commune's server on its own network speaks plain http. */
function uuidFromRandomBytes(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = [...bytes].map((byte, at) => (at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte).toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
