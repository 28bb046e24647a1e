// SPDX-License-Identifier: Apache-2.0
import type { PoolClient } from 'pg'

/** Names of statements by their text; PostgreSQL plans each of them once per connection. */
const names = new Map<string, string>()
const MOST_NAMES = 2_000

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined) return known
  if (names.size >= MOST_NAMES) return undefined
  const name = `s${names.size}`
  names.set(text, name)
  return name
}

/** `query` of a connection that prepares every statement with parameters once and reuses its plan. */
export const namedStatements = (client: PoolClient) => (text: string, values?: readonly unknown[]) => {
  const name = values === undefined || values.length === 0 ? undefined : nameOf(text)
  return client.query({ text, values: [...(values ?? [])], ...(name === undefined ? {} : { name }) })
}
