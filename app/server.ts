// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { takeInRelease } from '#areas/law/server/public.ts'
import { actorQuery, toActor, type ActorRow } from '#areas/organisation/server/session-store.ts'
import { migrate } from '#database/migrate.ts'
import { instantOf, type Instant } from '#kernel/time.ts'
import { openFileStore } from '#platform/server/file-store.ts'
import { httpApp } from '#platform/server/http/http-app.ts'
import { commandRecord } from '#platform/server/http/repeat.ts'
import { serveWebFiles } from '#platform/server/http/web-files.ts'
import type { Ports } from '#platform/server/http/serve.ts'
import { newId } from '#platform/server/new-id.ts'
import { readOutbox } from '#platform/server/outbox-reader.ts'
import { type Database, openDatabase } from '#platform/server/postgres/open-database.ts'
import { listenFault } from '#platform/server/postgres/start-fault.ts'
import { inTransaction } from '#platform/server/postgres/tx.ts'
import { allEndpoints, type EndpointSettings, PUBLIC_PAGES, REACTIONS } from './areas.ts'
import { type Config, databaseSettings } from './config.ts'
import { VERSION } from './version.ts'

const PROJECT = resolve(import.meta.dirname, '..')

/** Of the API, from one address: a whole office may stand behind one. */
const REQUESTS_PER_MINUTE = 6_000

export interface RunningServer {
  readonly url: string
  readonly database: Database
  readonly ports: Ports
  stop(): Promise<void>
}

/** The clock of this run: the real one, or the one moment that the settings hold it at. */
export const clockOf = (config: Pick<Config, 'now'>) => (): Instant => config.now ?? instantOf(Date.now())

/** What connects the door to the database, the files and the clock. */
export function portsOver(database: Pick<Database, 'app'>, config: Pick<Config, 'dataFolder' | 'now'>): Ports {
  const now = clockOf(config)
  return {
    whoIs: async (token) => {
      const { rows } = await database.app.query<ActorRow>(actorQuery(token, now()))
      return rows[0] && toActor(rows[0])
    },
    inTransaction: (visibility, work) => inTransaction(database.app, visibility, work),
    repeats: commandRecord,
    files: openFileStore(join(config.dataFolder, 'files')),
    now,
    newId,
  }
}

/** Opens the database, brings it to this release's shape and serves the product. */
export async function startServer(config: Config, settings: EndpointSettings): Promise<RunningServer> {
  const database = await openDatabase({ ...databaseSettings(config), onConnectionError: () => {} })
  try {
    await migrate(database.owner)
    const ports = portsOver(database, config)
    await ports.inTransaction(undefined, (tx) => takeInRelease(tx, ports.now()))
    const app = await httpApp(allEndpoints({ ...settings, publicUrl: config.publicUrl }), ports, { version: VERSION, logLevel: config.logLevel, requestsPerMinute: REQUESTS_PER_MINUTE, trustedProxies: config.trustedProxies }, PUBLIC_PAGES)
    const web = join(PROJECT, 'dist', 'web')
    if (existsSync(web)) await serveWebFiles(app, web)
    const url = await app.listen({ port: config.port, host: config.host }).catch((error: unknown) => { throw listenFault(error, config.host, config.port) })
    const outbox = readOutbox(REACTIONS, ports, database.app, (error) => { app.log.error(error) })
    return { url, database, ports, stop: async () => { await app.close(); await outbox.stop(); await database.stop() } }
  } catch (error) {
    await database.stop()
    throw error
  }
}
