// SPDX-License-Identifier: Apache-2.0
import pg from 'pg'

const { builtins } = pg.types

/** `2026-11-20 02:40:00.123456+00` → `2026-11-20T02:40:00.123Z`: an instant in UTC with milliseconds. */
const instant = (text: string): string => {
  const isPlain = text.length >= 22 && text.endsWith('+00') && text[10] === ' '
  // Sessions speak UTC; infinity and years of five digits keep PostgreSQL's own spelling.
  if (!isPlain) return text
  const fraction = text[19] === '.' ? text.slice(20, -3) : ''
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction.slice(0, 3).padEnd(3, '0')}Z`
}

/** int8 as a number; a count beyond 2^53 would be a fault, not a rounding. */
const wholeNumber = (text: string): number => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large for a number`)
  return value
}

const asIs = (text: string): string => text
// The declared type of `arrayParser` is not what the package holds.
const arrays = pg.types.arrayParser as unknown as { create(text: string, parse: (text: string) => unknown): { parse(): unknown } }
const listOf = (parse: (text: string) => unknown) => (text: string) => arrays.create(text, parse).parse()

const PARSERS = new Map<number, (text: string) => unknown>([
  [builtins.TIMESTAMPTZ, instant], [1185, listOf(instant)],
  [builtins.DATE, asIs], [1182, listOf(asIs)],
  [builtins.TIMESTAMP, asIs], [1115, listOf(asIs)],
  [builtins.INT8, wholeNumber], [1016, listOf(wholeNumber)],
  [builtins.NUMERIC, asIs], [1231, listOf(asIs)],
  [builtins.INTERVAL, asIs], [1187, listOf(asIs)],
])

/** Database values as the domain spells them: instants, days and counts, never `Date`. */
const types = {
  getTypeParser: (oid: number, format?: string) => (format === 'binary' ? undefined : PARSERS.get(oid)) ?? pg.types.getTypeParser(oid, format as 'text'),
} as pg.CustomTypesConfig // pg's declaration names every built-in number; any number is allowed

export interface PoolSettings {
  readonly connection: pg.ConnectionConfig
  readonly size: number
  readonly name: string
  /** Told of errors of idle connections, such as a server that stops; unheard they would end the process. */
  readonly onError: (error: Error) => void
}

/** A pool whose sessions speak UTC and ISO dates. */
export function openPool({ connection, size, name, onError }: PoolSettings): pg.Pool {
  const pool = new pg.Pool({
    ...connection, types, max: size, application_name: name, connectionTimeoutMillis: 15_000,
    options: '-c timezone=UTC -c datestyle=ISO -c intervalstyle=iso_8601',
  })
  pool.on('error', onError)
  return pool
}
