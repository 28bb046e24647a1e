// SPDX-License-Identifier: Apache-2.0
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { allEndpoints } from '#app/areas.ts'
import { openApiDocument } from '#platform/server/http/openapi.ts'

/** Writes docs/openapi.gen.json from the contracts; a test compares them. */
const contracts = allEndpoints({ clockFixed: false, demoSignIns: () => undefined }).map(({ contract }) => contract)
writeFileSync(join(import.meta.dirname, '..', 'docs', 'openapi.gen.json'), `${JSON.stringify(openApiDocument(contracts, '0'), null, 1)}\n`)
