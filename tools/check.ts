// SPDX-License-Identifier: Apache-2.0
// `npm run check [-- part …]`: everything that must hold before a change is whole, or the parts named. Exit code 0 when all of it holds.
import { PARTS, runParts } from './check-parts.ts'

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !PARTS.some((part) => part.name === name))
if (unknown.length > 0) {
  process.stderr.write(`There is no part “${unknown.join(' ')}”; the parts are: ${PARTS.map(({ name }) => name).join(', ')}\n`)
  process.exitCode = 2
} else {
  const failed = await runParts(wanted.length === 0 ? PARTS : PARTS.filter(({ name }) => wanted.includes(name)), (text) => { process.stdout.write(text) })
  process.exitCode = failed === 0 ? 0 : 1
}
