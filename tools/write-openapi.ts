// SPDX-License-Identifier: Apache-2.0
// Writes docs/openapi.gen.json from the contracts; `--check` only compares.
import { join } from 'node:path'
import { allEndpoints } from '#app/areas.ts'
import { openApiDocument } from '#platform/server/http/openapi.ts'
import { PROJECT, writeOrCheck } from './generated-file.ts'

const contracts = allEndpoints({ clockFixed: false, demoSignIns: () => undefined }).map(({ contract }) => contract)
const text = `${JSON.stringify(openApiDocument(contracts, '0'), null, 1)}\n`
process.exitCode = await writeOrCheck(join(PROJECT, 'docs', 'openapi.gen.json'), text, process.argv, 'tools/write-openapi.ts')
