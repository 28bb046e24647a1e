// SPDX-License-Identifier: Apache-2.0
import { configDefaults, defineConfig } from 'vitest/config'

const DATABASE_TESTS = ['**/*.db.test.ts']
const NEVER = [...configDefaults.exclude, 'tests/journeys/**', 'dist/**', '.namro/**']

export default defineConfig({
  test: {
    projects: [
      {
        // Pure rules and pages: no database, many files at once in one process each.
        test: { name: 'rules', include: ['**/*.test.ts', '**/*.test.tsx'], exclude: [...NEVER, ...DATABASE_TESTS], pool: 'threads', isolate: false, sequence: { groupOrder: 1 } },
      },
      {
        // Operations, on a real PostgreSQL, as the application's role.
        test: {
          name: 'database', include: DATABASE_TESTS, exclude: NEVER, pool: 'forks', maxWorkers: 2, sequence: { groupOrder: 2 },
          // On a loaded build machine one more try, as in the browser; the report still says which test needed it.
          retry: process.env['CI'] === undefined ? 0 : 1,
          globalSetup: ['tests/database/global-setup.ts'], hookTimeout: 60_000, testTimeout: 30_000,
        },
      },
    ],
  },
})
