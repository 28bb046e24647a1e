// SPDX-License-Identifier: Apache-2.0
// `node tools/with-node24.mjs <file.ts> [arguments]`: runs one of our programs on Node 24, installing it when missing.
import { isAbsolute, join } from 'node:path'
import { findNode24, giveUp, install, PROJECT, run } from './prepare.mjs'

const [file, ...args] = process.argv.slice(2)
if (file === undefined) giveUp('Thiếu tên tập tin cần chạy.', 'Usage: node tools/with-node24.mjs <file.ts> [arguments]')
await install()
// Paths in the arguments are those of the folder the command was given in.
process.exitCode = await run(findNode24(), [isAbsolute(file) ? file : join(PROJECT, file), ...args], { cwd: process.env.INIT_CWD ?? process.cwd() })
