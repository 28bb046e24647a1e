// SPDX-License-Identifier: Apache-2.0
import type { TestProject } from 'vitest/node'
import { startTestServer, type TestServer } from './test-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    readonly testServer: TestServer
  }
}

/** One server for the whole run; each test file makes its database from the migrated template. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, stop } = await startTestServer(process.env.DATABASE_URL, process.env.DATABASE_APP_URL)
  project.provide('testServer', server)
  return stop
}
