// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { COMMAND_ID_HEADER, type Contract } from '#kernel/contract.ts'

type Json = Record<string, unknown>

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' }) as Json
  return rest
}

const problem = (description: string): Json => ({ description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } })

const PROBLEM_SCHEMA = {
  type: 'object',
  description: 'What went wrong (RFC 9457).',
  required: ['type', 'title', 'status', 'instance'],
  properties: {
    type: { type: 'string' }, title: { type: 'string' }, status: { type: 'integer' }, instance: { type: 'string' },
    sentence: { type: 'object', description: 'For people, in both languages.', properties: { vi: { type: 'string' }, en: { type: 'string' } } },
    refusal: { type: 'object', required: ['code'], properties: { code: { type: 'string' } } },
    issues: { type: 'array', items: { type: 'object', properties: { path: { type: 'array', items: { type: 'string' } }, message: { type: 'string' } } } },
  },
}

function refusalsOf(contract: Contract): Json | undefined {
  const kinds = Object.entries(contract.refusals)
  if (kinds.length === 0) return undefined
  const oneOf = kinds.map(([code, kind]) => {
    const facts = schemaOf(kind.facts, 'output') as { properties?: Json; required?: string[] }
    return { type: 'object', required: ['code', ...(facts.required ?? [])], properties: { code: { const: code }, ...facts.properties } }
  })
  return {
    description: `The answer is no: ${kinds.map(([code]) => code).join(', ')}.`,
    content: { 'application/problem+json': { schema: { allOf: [{ $ref: '#/components/schemas/Problem' }, { type: 'object', properties: { refusal: { oneOf } } }] } } },
  }
}

function parametersOf(contract: Contract): Json[] {
  if (contract.method === 'POST') {
    return [
      { name: COMMAND_ID_HEADER, in: 'header', required: false, schema: { type: 'string', maxLength: 100 }, description: 'Chosen by the caller; the same id never acts twice and gets the first answer again.' },
      { name: 'x-namro', in: 'header', required: true, schema: { type: 'string' }, description: 'Any value; proves that the request does not come from a foreign form.' },
    ]
  }
  const { properties = {}, required = [] } = schemaOf(contract.input, 'input') as { properties?: Record<string, Json>; required?: string[] }
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema }))
}

function bodyOf(contract: Contract): Json {
  if (contract.method === 'GET') return {}
  const schema = schemaOf(contract.input, 'input')
  const content = contract.file === undefined
    ? { 'application/json': { schema } }
    : { 'multipart/form-data': { schema: { type: 'object', required: ['file'], properties: { input: schema, file: { type: 'string', format: 'binary', description: `At most ${contract.file.maxBytes} bytes; sent last.` } } } } }
  return { requestBody: { required: true, content } }
}

function operationOf(contract: Contract): Json {
  const refusals = refusalsOf(contract)
  const answer = contract.download === undefined
    ? { 'application/json': { schema: schemaOf(contract.output, 'output') } }
    : { [contract.download]: { schema: { type: 'string', format: 'binary' } } }
  const guarded = contract.permission !== 'public'
  return {
    summary: contract.summary,
    operationId: contract.path.replace(/^\/api\//, '').replaceAll('/', '.'),
    tags: [contract.path.split('/')[2] ?? 'api'],
    'x-permission': contract.permission,
    ...(guarded ? { security: [{ session: [] }] } : {}),
    parameters: parametersOf(contract),
    ...bodyOf(contract),
    responses: {
      200: { description: 'Done.', content: answer },
      400: problem('The question is not well formed.'),
      ...(guarded ? { 401: problem('Not signed in.'), 403: problem('Not permitted.') } : {}),
      ...(refusals ? { 409: refusals } : {}),
      ...(contract.file ? { 413: problem('The file is too large.') } : {}),
    },
  }
}

/** The OpenAPI 3.1 description of all contracts, in the order of their paths. */
export function openApiDocument(contracts: readonly Contract[], version: string): Json {
  const paths: Record<string, Json> = {}
  for (const contract of contracts.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    paths[contract.path] = { ...paths[contract.path], [contract.method.toLowerCase()]: operationOf(contract) }
  }
  return {
    openapi: '3.1.1',
    info: { title: 'Năm Rõ', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths,
    components: {
      schemas: { Problem: PROBLEM_SCHEMA },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'namro' } },
    },
  }
}
