// SPDX-License-Identifier: Apache-2.0
import type { PoolClient } from 'pg'

/** A statement as it goes to the database; `name` when it was prepared under one. */
export interface Statement { readonly name: string | undefined; readonly text: string; readonly values: readonly unknown[] }

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

const listeners = new Set<(statement: Statement) => void>()

/** Collects what goes to the database from now on, until the answered function is called: for the benchmark's hand-written floor. */
export function recordStatements(): () => readonly Statement[] {
  const statements: Statement[] = []
  const listen = (statement: Statement) => { statements.push(statement) }
  listeners.add(listen)
  return () => {
    listeners.delete(listen)
    return statements
  }
}

/** `query` of a connection that prepares every statement with parameters once and reuses its plan. */
export const namedStatements = (client: PoolClient) => (text: string, values: readonly unknown[] = []) => {
  const name = values.length === 0 ? undefined : nameOf(text)
  for (const listen of listeners) listen({ name, text, values })
  return client.query({ text, values: [...values], ...(name === undefined ? {} : { name }) })
}
