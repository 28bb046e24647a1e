// SPDX-License-Identifier: Apache-2.0
import { migrate } from '#database/migrate.ts'
import { type Database, openDatabase } from '#platform/server/postgres/open-database.ts'
import type { Ports } from '#platform/server/http/serve.ts'
import { databaseSettings, readConfig } from '../config.ts'
import { portsOver } from '../server.ts'

export interface OpenSystem { readonly database: Database; readonly ports: Ports }

/** Opens the system of the settings for one command, beside the running program or alone, and closes it again. */
export async function withSystem<T>(work: (system: OpenSystem) => Promise<T>): Promise<T> {
  const config = readConfig()
  const database = await openDatabase({ ...databaseSettings(config), whenInUse: 'join' })
  try {
    await migrate(database.owner)
    return await work({ database, ports: portsOver(database, config) })
  } finally {
    await database.stop()
  }
}

/** The agency of a code, found past row-level security: the console acts for any agency. */
export async function findAgencyId({ database }: OpenSystem, code: string): Promise<string | undefined> {
  const { rows } = await database.owner.query<{ id: string }>('select id from organisation.agency where code = $1', [code])
  return rows[0]?.id
}
