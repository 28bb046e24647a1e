// SPDX-License-Identifier: Apache-2.0
import { parseArgs } from 'node:util'
import { newSetupCode } from '#areas/organisation/server/create-administrator.ts'
import { renewChecks } from '#areas/procedures/server/public.ts'
import { readConfig } from '../config.ts'
import { DEMO_PASSWORD, demoSignIns, hasDemo, isEmpty } from '../demo/demo-state.ts'
import { loadBulk, loadLive } from '../demo/load-demo.ts'
import { keepHouseDaily } from '../housekeeping.ts'
import { startServer } from '../server.ts'
import type { CommandOutput } from './command-output.ts'

const USAGE = 'Cách dùng: namro serve [--empty] [--check-config]\n  --empty         không nạp dữ liệu trình diễn; lần truy cập đầu tạo người quản trị\n  --check-config  chỉ kiểm tra cài đặt rồi dừng\n'

/** `namro serve`: runs until it is told to stop. */
export async function run(argv: readonly string[], io: CommandOutput): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...argv], strict: false, allowPositionals: true, options: { 'empty': { type: 'boolean' }, 'check-config': { type: 'boolean' }, 'help': { type: 'boolean' } } })
  const unknown = [...positionals, ...Object.keys(values).filter((key) => !['empty', 'check-config', 'help'].includes(key))]
  if (values['help'] === true || unknown.length > 0) {
    await (unknown.length > 0 ? io.stderr(`Không hiểu “${unknown.join(' ')}”.\n${USAGE}`) : io.stdout(USAGE))
    return unknown.length > 0 ? 2 : 0
  }
  const config = readConfig()
  if (values['check-config'] === true) {
    await io.stdout('Cài đặt hợp lệ. The settings are in order.\n')
    return 0
  }

  const demo = { present: false }
  const server = await startServer(config, { clockFixed: config.now !== undefined, demoSignIns: () => (demo.present ? { signIns: demoSignIns, password: DEMO_PASSWORD } : undefined) })
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await server.stop()
  }
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => { void stop().then(resolve) })
  })

  const empty = await isEmpty(server.database.owner)
  if (empty && values['empty'] !== true) await loadLive(server.database.app, server.ports)
  demo.present = await hasDemo(server.database.owner)
  await io.stdout(`Năm Rõ đang chạy tại ${server.url}\n`)
  if (demo.present) await io.stdout(`Tài khoản trình diễn (mật khẩu chung: ${DEMO_PASSWORD}):\n${demoSignIns.map(({ login, who }) => `  ${login.padEnd(16)} ${who}\n`).join('')}`)
  if (await isEmpty(server.database.owner)) await printSetupCode(server.database.owner, io)
  const bulk = demo.present ? loadBulk(server.database.app, server.database.owner, server.ports, () => stopping).catch((error: unknown) => { if (!stopping) throw error }) : Promise.resolve()
  // Only how fast the first check of an agency answers hangs on it.
  const renewing = bulk.then(() => renewChecks(server.database.owner, () => stopping)).catch(() => {})

  const stopHousekeeping = keepHouseDaily(server.database.owner, server.ports.files, server.ports.now, () => {})
  const lost = server.database.lost.then(() => 'lost' as const)
  const end = await Promise.race([stopped.then(() => 'stopped' as const), lost])
  stopHousekeeping()
  await bulk
  await renewing
  if (end === 'stopped') return 0
  await io.stderr('PostgreSQL kèm theo đã dừng đột ngột; xem postgres.log trong thư mục dữ liệu rồi chạy lại.\nThe built-in PostgreSQL ended unasked; see postgres.log in the data folder and start again.\n')
  await stop()
  return 1
}

/** Prints the one-time code with which the first visit creates the administrator; a new one at every start of an empty system. */
async function printSetupCode(owner: { query(text: string, values: unknown[]): Promise<unknown> }, io: CommandOutput): Promise<void> {
  const { code, hash } = newSetupCode()
  await owner.query('insert into organisation.setup_code (code_hash, created_at) values ($1, now())', [hash])
  await io.stdout(`Hệ thống đang trống. Mở địa chỉ trên và nhập mã một lần để tạo người quản trị: ${code}\nThe system is empty. Open the address and enter this one-time code: ${code}\n`)
}
