// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'

type Reader = (text: string) => unknown

const number: Reader = (text) => (text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text)
const boolean: Reader = (text) => (text === 'true' ? true : text === 'false' ? false : text)
const plain: Reader = (text) => text

interface JsonSchema { readonly type?: string | readonly string[]; readonly anyOf?: readonly JsonSchema[]; readonly items?: JsonSchema; readonly properties?: Readonly<Record<string, JsonSchema>> }

function kindOf(schema: JsonSchema): string {
  if (typeof schema.type === 'string') return schema.type
  return schema.anyOf?.map(kindOf).find((kind) => kind !== 'null') ?? 'string'
}

const readerOf = (schema: JsonSchema): Reader => {
  const kind = kindOf(schema)
  return kind === 'number' || kind === 'integer' ? number : kind === 'boolean' ? boolean : plain
}

/** Makes a reader that turns the texts of a query string into what the schema says they were; a list may have one item. */
export function queryReader(schema: z.ZodType): (query: unknown) => Record<string, unknown> {
  const properties = (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema).properties ?? {}
  const readers = new Map(Object.entries(properties).map(([key, property]) => [key, kindOf(property) === 'array'
    ? (value: unknown) => [value].flat().map((item) => readerOf(property.items ?? {})(String(item)))
    : (value: unknown) => readerOf(property)(String(Array.isArray(value) ? value.at(-1) : value))] as const))
  return (query) => Object.fromEntries(Object.entries(query ?? {}).map(([key, value]) => [key, readers.get(key)?.(value) ?? value]))
}
