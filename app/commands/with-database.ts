// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { migrate } from '#database/migrate.ts'
import { type Database, openDatabase } from '#platform/server/postgres/open-database.ts'
import type { Ports } from '#platform/server/http/serve.ts'
import { StartFault } from '#platform/server/postgres/start-fault.ts'
import { type Config, databaseSettings, readConfig } from '../config.ts'
import { portsOver } from '../server.ts'

export interface OpenSystem { readonly database: Database; readonly ports: Ports }

/** Opens the system of the settings for one command, beside the running program or alone, and closes it again. */
export async function withSystem<T>(work: (system: OpenSystem) => Promise<T>, whenMissing: 'refuse' | 'make' = 'refuse'): Promise<T> {
  const config = readConfig()
  if (whenMissing === 'refuse') refuseMissing(config)
  const database = await openDatabase({ ...databaseSettings(config), whenInUse: 'join' })
  try {
    await migrate(database.owner)
    return await work({ database, ports: portsOver(database, config) })
  } finally {
    await database.stop()
  }
}

/** A mistyped folder must not become a new, empty database that is then found in perfect order. */
export function refuseMissing({ databaseUrl, dataFolder }: Config): void {
  if (databaseUrl !== undefined || existsSync(join(dataFolder, 'postgres'))) return
  throw new StartFault(
    `Không có dữ liệu nào trong “${dataFolder}”; hãy kiểm tra NAMRO_DATA.`,
    `There is no data in “${dataFolder}”; check NAMRO_DATA.`)
}

/** The agency of a code, found past row-level security: the console acts for any agency. */
export async function findAgencyId({ database }: OpenSystem, code: string): Promise<string | undefined> {
  const { rows } = await database.owner.query<{ id: string }>('select id from organisation.agency where code = $1', [code])
  return rows[0]?.id
}
