// SPDX-License-Identifier: Apache-2.0
// `npm start`: installs what is missing, builds the pages and serves the product. Arguments go to `serve`.
import { join } from 'node:path'
import { buildWeb } from './build-web.mjs'
import { findNode24, install, PROJECT, run } from './prepare.mjs'

await install()
await buildWeb()
// A relative NAMRO_DATA starts where the command was given; npm says where that was, a plain `node` does not.
const env = { ...process.env, INIT_CWD: process.env.INIT_CWD ?? process.cwd() }
process.exitCode = await run(findNode24(), [join(PROJECT, 'app/cli.ts'), 'serve', ...process.argv.slice(2)], { env })
