// SPDX-License-Identifier: Apache-2.0
// `npm test`: everything, browser tests included; the last line counts. Arguments that are not options choose test files for Vitest alone.
// `--private-cluster` (`npm run test:pg`): on the PostgreSQL of DATABASE_URL, or on one started for this run from the machine's own programs.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildWeb } from './build-web.mjs'
import { findNode24, install, PROJECT, run } from './prepare.mjs'

const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'))
const chosen = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))

await install()
const node = findNode24()
const sum = { passed: 0, failed: 0, skipped: 0 }
mkdirSync(join(PROJECT, 'node_modules/.cache'), { recursive: true })
const reports = mkdtempSync(join(PROJECT, 'node_modules/.cache/test-'))
const cluster = options.includes('--private-cluster') && !process.env.DATABASE_URL ? await startCluster() : undefined
const env = { ...process.env, ...(cluster === undefined ? {} : { DATABASE_URL: cluster.url }) }

try {
  if (chosen.length === 0) {
    await check('types', ['node_modules/typescript/bin/tsc', '-b'])
    if (existsSync(join(PROJECT, '.oxlintrc.json'))) await check('lint', ['node_modules/oxlint/bin/oxlint', '--deny-warnings'])
  }
  await vitest()
  if (chosen.length === 0) await journeys()
} finally {
  await cluster?.stop()
  rmSync(reports, { recursive: true, force: true })
}

process.stdout.write(`\n${sum.passed} passed, ${sum.failed} failed${sum.skipped === 0 ? '' : `, ${sum.skipped} skipped`}\n`)
process.exitCode = sum.failed === 0 ? 0 : 1

function add(passed, failed, skipped) {
  sum.passed += passed
  sum.failed += failed
  sum.skipped += skipped
}

async function check(name, args) {
  const code = await run(node, args, { env })
  process.stdout.write(`${name}: ${code === 0 ? 'ok' : 'failed'}\n`)
  add(code === 0 ? 1 : 0, code === 0 ? 0 : 1, 0)
}

async function vitest() {
  const report = join(reports, 'vitest.json')
  const code = await run(node, ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...chosen], { env })
  const said = readReport(report)
  if (said === undefined) return add(0, 1, 0)
  // A file that could not even be read has no failed test of its own.
  const broken = said.testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed')).length
  const failed = said.numFailedTests + broken
  add(said.numPassedTests, failed === 0 && code !== 0 ? 1 : failed, said.numPendingTests + said.numTodoTests)
}

async function journeys() {
  const config = join(PROJECT, 'tests/journeys/playwright.config.ts')
  if (!existsSync(config)) return
  await buildWeb()
  const report = join(reports, 'playwright.json')
  const code = await run(node, ['node_modules/@playwright/test/cli.js', 'test', '--config', config], { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report } })
  const said = readReport(report)
  if (said === undefined) return add(0, 1, 0)
  const { expected, unexpected, flaky, skipped } = said.stats
  add(expected + flaky, unexpected === 0 && code !== 0 ? 1 : unexpected, skipped)
}

function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
}

/** A PostgreSQL of this run alone; it ends when its standard input closes, so also when we are killed. */
function startCluster() {
  return new Promise((resolve) => {
    const child = spawn(node, ['tools/private-cluster.ts'], { cwd: PROJECT, stdio: ['pipe', 'pipe', 'inherit'] })
    const ended = new Promise((done) => child.once('exit', done))
    let text = ''
    child.stdout.on('data', (part) => {
      text += part
      const end = text.indexOf('\n')
      if (end >= 0) resolve({ url: text.slice(0, end), stop: () => { child.stdin.end(); return ended } })
    })
    // It has said why in one sentence.
    child.once('exit', (code) => { if (!text.includes('\n')) process.exit(code ?? 1) })
  })
}
