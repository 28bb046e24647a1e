// SPDX-License-Identifier: Apache-2.0
// Writes docs/guide/nam-ro.gen.md: every rule of the five-clears check. `--check` only compares.
import { join } from 'node:path'
import { rulesPage } from '#areas/procedures/core/check/rules-page.ts'
import { PROJECT, writeOrCheck } from './generated-file.ts'

process.exitCode = await writeOrCheck(join(PROJECT, 'docs', 'guide', 'nam-ro.gen.md'), rulesPage(), process.argv, 'tools/write-check-rules.ts')
